// Welcome page, command palette, cheat sheet, tour, help, settings, themes: driven as a person drives them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/bias/bias_board.h"
#include "ui/charts/distribution_board.h"
#include "ui/difficulty/difficulty_board.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/help_panel.h"
#include "ui/shell/icons.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/reference_page.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/theme.h"
#include "ui/shell/tour.h"
#include "ui/shell/welcome.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

using namespace dw;
using namespace dw::ui;

class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("Datawright Test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { applySettings({}); }

    void templatesShowPicturesOfThemselvesAndOpen()
    {
        MainWindow window;
        window.show();
        auto* welcome = window.findChild<Welcome*>();
        QVERIFY(welcome->isVisible());
        QVERIFY(welcome->cards().size() >= 5);
        for (const TemplateCard* card : welcome->cards()) {
            QTRY_VERIFY_WITH_TIMEOUT(card->hasPicture(), 60000);
            QVERIFY(!card->accessibleDescription().isEmpty());
        }
        TemplateCard* card = welcome->cards().first();
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Space);
        QVERIFY(!window.document().project().tables.empty());
        QVERIFY(!welcome->isVisible());
    }

    void recentFilesThatAreGoneAreGrey()
    {
        QSettings().setValue(QStringLiteral("recentFiles"), QStringList{QStringLiteral("/nowhere/gone.datawright")});
        MainWindow window;
        window.show();
        const QToolButton* found = nullptr;
        for (const QToolButton* button : window.findChild<Welcome*>()->findChildren<QToolButton*>())
            if (button->text() == QLatin1String("gone"))
                found = button;
        QVERIFY(found != nullptr);
        QVERIFY(!found->isEnabled());
        QVERIFY(found->toolTip().contains(QStringLiteral("not there")));
    }

    void theFirstLaunchShowsRowsAndTheTourCanBeDismissedForEver()
    {
        MainWindow window;
        window.show();
        window.openExample();
        QVERIFY(!window.document().project().tables.empty());
        auto* bar = window.findChild<NoticeBar*>();
        QVERIFY(bar->isVisible());
        window.startTour();
        auto* tour = window.findChild<Tour*>();
        QVERIFY(tour->isVisible());
        QCOMPARE(tour->step(), 0);
        QTest::keyClick(tour, Qt::Key_Right);
        QTest::keyClick(tour, Qt::Key_Right);
        QCOMPARE(tour->step(), 2);
        QTest::keyClick(tour, Qt::Key_Left);
        QCOMPARE(tour->step(), 1);
        QVERIFY(window.rect().contains(tour->geometry()));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(tour, Qt::Key_Return);
        QVERIFY(!tour->isVisible());
        QVERIFY(readSettings().tourDismissed);
        MainWindow other;
        other.show();
        other.openExample();
        QVERIFY(!other.findChild<NoticeBar*>()->isVisible());
    }

    void escEndsTheTour()
    {
        MainWindow window;
        window.show();
        window.startTour();
        auto* tour = window.findChild<Tour*>();
        QTest::keyClick(tour, Qt::Key_Escape);
        QVERIFY(!tour->isVisible());
        QVERIFY(readSettings().tourDismissed);
    }

    void thePaletteReachesEveryActionOfEveryPane()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openSample(QStringLiteral("retail")));
        window.makeViews();
        const QList<NamedAction> all = actionsOf(&window);
        QSet<const QAction*> reached;
        for (const NamedAction& named : all)
            reached.insert(named.action);
        for (const QAction* action : window.findChildren<QAction*>()) {
            const bool hangs = !action->associatedObjects().isEmpty() && action->menu() == nullptr &&
                               !action->isSeparator() && !action->text().isEmpty();
            if (hangs)
                QVERIFY2(reached.contains(action), qPrintable(action->text()));
        }
    }

    void viewsAreMadeWhenTheyAreLookedAtOrThereIsTime()
    {
        MainWindow window;
        window.openSample(QStringLiteral("retail"));
        window.show();
        QVERIFY(window.findChild<PreviewView*>() != nullptr);
        QVERIFY(window.findChild<BiasBoard*>() == nullptr);
        QVERIFY(window.findChild<Welcome*>() == nullptr);
        window.showCentralView(3);
        auto* bias = window.findChild<BiasBoard*>();
        QVERIFY(bias != nullptr && bias->isVisible());
        QVERIFY(window.findChild<DifficultyBoard*>() == nullptr);
        QTRY_VERIFY(window.findChild<DifficultyBoard*>() != nullptr);
        QCOMPARE(window.findChildren<BiasBoard*>().size(), 1);
    }

    void aThemeIsThatOfThePartsThatAreMadeLater()
    {
        applySettings({});
        MainWindow window;
        window.openSample(QStringLiteral("retail"));
        window.show();
        window.showCentralView(4);
        const auto ground = [&] { return window.findChild<DifficultyBoard*>()->grab().toImage().pixelColor(2, 2); };
        applyTheme(Theme::Light);
        QTRY_VERIFY(ground().lightness() > 200);
        applyTheme(Theme::Dark);
        QTRY_VERIFY(ground().lightness() < 60);
        window.showCentralView(2); // made in the dark
        QVERIFY(window.findChild<DistributionBoard*>()->grab().toImage().pixelColor(2, 2).lightness() < 60);
        applySettings({});
    }

    void thePaletteGoesToAColumn()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.openSample(QStringLiteral("retail")));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = window.findChild<CommandPalette*>();
        QVERIFY(palette != nullptr);
        auto* search = palette->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("products price"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.document().selection().kind, Selection::Kind::Column);
        QCOMPARE(window.document().selection().table, 1);
        QCOMPARE(window.document().selection().item, 2);
    }

    void helpFollowsTheSelectionAndItsLinksLeadOn()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.openSample(QStringLiteral("retail")));
        window.document().select(Selection::ofColumn(1, 2));
        QTest::keyClick(&window, Qt::Key_F1);
        auto* help = window.findChild<HelpPanel*>();
        QVERIFY(help->isVisible());
        QCOMPARE(help->address(), QStringLiteral("generator:lognormal"));
        QVERIFY(help->toPlainText().contains(QStringLiteral("sigma"), Qt::CaseInsensitive));
        window.document().select(Selection::ofColumn(0, 1));
        QCOMPARE(help->address(), QStringLiteral("generator:person"));
        help->setSource(QUrl(QStringLiteral("index:")));
        QCOMPARE(help->address(), QStringLiteral("index:"));
        // Every link of the index leads to a page of its own.
        static const QRegularExpression link(QStringLiteral("href='([a-z]+:[a-z_0-9]*)'"));
        auto match = link.globalMatch(referenceIndex());
        int links = 0;
        while (match.hasNext()) {
            const QString address = match.next().captured(1);
            help->showPage(address);
            QVERIFY2(!help->toPlainText().contains(QStringLiteral("{{}}")) && help->toPlainText().size() > 40,
                     qPrintable(address));
            ++links;
        }
        QVERIFY(links > 50);
    }

    void settingsApplyAtOnceAndAreKept()
    {
        SettingsDialog dialog;
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QComboBox* theme = nullptr;
        for (QComboBox* box : dialog.findChildren<QComboBox*>())
            if (box->accessibleName() == QLatin1String("Theme"))
                theme = box;
        QVERIFY(theme != nullptr);
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_End);
        QVERIFY(isDarkTheme());
        QCOMPARE(readSettings().theme, Theme::Dark);
        QSpinBox* font = nullptr;
        for (QSpinBox* box : dialog.findChildren<QSpinBox*>())
            if (box->accessibleName() == QLatin1String("Font size"))
                font = box;
        font->setValue(14);
        QCOMPARE(QApplication::font().pointSize(), 14);
        QCOMPARE(readSettings().fontSize, 14);
    }

    void everyFieldOfTheSettingsHasANameAndATabStop()
    {
        SettingsDialog dialog;
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSpinBox*>(widget);
            if (isField)
                QVERIFY(!widget->accessibleName().isEmpty());
        }
    }

    void iconsOfAllNamesAndTypesAreDrawn()
    {
        for (const QString& file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
            const QIcon icon = lineIcon(file.chopped(4));
            QImage image = icon.pixmap(QSize(16, 16)).toImage();
            bool isEmpty = true;
            for (int y = 0; y < image.height() && isEmpty; ++y)
                for (int x = 0; x < image.width() && isEmpty; ++x)
                    isEmpty = image.pixelColor(x, y).alpha() == 0;
            QVERIFY2(!isEmpty, qPrintable(file));
        }
        for (int type = 0; type <= static_cast<int>(DataType::Text); ++type)
            QVERIFY(!typeIcon(static_cast<DataType>(type)).isNull());
    }

    void tabReachesEverythingOnTheWelcomePageOnce()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* welcome = window.findChild<Welcome*>();
        QWidgetList wanted;
        for (QWidget* widget : welcome->findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                wanted << widget;
        QVERIFY(wanted.size() >= 8);
        wanted.first()->setFocus();
        QSet<QWidget*> seen;
        for (int i = 0; i < 40 && !seen.contains(QApplication::focusWidget()); ++i) {
            seen.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QWidget* widget : wanted)
            QVERIFY2(seen.contains(widget), qPrintable(widget->accessibleName()));
    }

    void tabReachesEverythingInTheWindowOnce()
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.openSample(QStringLiteral("retail")));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* inspector = window.findChild<QDockWidget*>(QStringLiteral("inspector"));
        QTRY_VERIFY(inspector->isVisible());
        QWidgetList wanted;
        for (QWidget* widget : window.findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                widget->focusProxy() == nullptr && !widget->visibleRegion().isEmpty())
                wanted << widget;
        QVERIFY(wanted.size() > 12);
        wanted.first()->setFocus();
        QSet<QWidget*> seen;
        for (int i = 0; i < 200 && !seen.contains(QApplication::focusWidget()); ++i) {
            seen.insert(QApplication::focusWidget());
            // Never into a dock that is behind another tab.
            for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
                QVERIFY2(!dock->isAncestorOf(QApplication::focusWidget()) || window.rect().intersects(dock->geometry()),
                         qPrintable(dock->windowTitle()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), wanted.first());
        for (QWidget* widget : wanted)
            QVERIFY2(seen.contains(widget), qPrintable(QLatin1String(widget->metaObject()->className()) +
                                                       QLatin1Char(' ') + widget->accessibleName()));
    }

    void theWindowFitsASmallScreenInLargeLetters()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSize(14);
        QApplication::setFont(large);
        {
            MainWindow window;
            window.show();
            QVERIFY(window.openSample(QStringLiteral("retail")));
            QTRY_VERIFY(window.minimumSizeHint().width() <= 1280);
            QVERIFY(window.minimumSizeHint().height() <= 720);
        }
        QApplication::setFont(before);
    }

    void noProblemsTakeOneLineAndProblemsMore()
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.openSample(QStringLiteral("retail")));
        auto* dock = window.findChild<QDockWidget*>(QStringLiteral("problems"));
        QTRY_VERIFY(dock->height() < 80);
        window.document().edit(QStringLiteral("Break"), {},
                               [](Project& project) { project.tables[0].columns[0].generator = "nothing"; });
        QTRY_VERIFY(dock->height() > 150);
        window.document().undoStack().undo();
        QTRY_VERIFY(dock->height() < 80);
    }

private:
    QTemporaryDir m_folder;
};

DW_TEST(TestShell);
#include "test_shell.moc"
