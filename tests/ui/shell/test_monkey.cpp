// Random actions, keys and clicks over the whole window: nothing may crash, and undo must lead there and back.
// DATAWRIGHT_MONKEY_SECONDS lets it run longer, DATAWRIGHT_MONKEY_SEED differently, DATAWRIGHT_MONKEY_TRACE tells each
// step.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/run/run_panel.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QDesktopServices>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace dw;
using namespace dw::ui;

namespace {

int numberOf(const char* variable, int usual)
{
    bool isSet = false;
    const int number = qEnvironmentVariableIntValue(variable, &isSet);
    return isSet ? number : usual;
}

void trace(const QString& step)
{
    static const bool isWanted = qEnvironmentVariableIsSet("DATAWRIGHT_MONKEY_TRACE");
    if (isWanted)
        qInfo("%s", qPrintable(step));
}

QString wordsOf(const QWidget* widget)
{
    return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName());
}

/// What an action opens is looked at for a moment and closed, else everything would wait for an answer.
void closeWhatIsOpen()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
        dialog->reject();
    else if (QWidget* modal = QApplication::activeModalWidget())
        modal->close();
}

class Monkey
{
public:
    Monkey(MainWindow& window, quint32 seed) : m_window(window), m_random(seed) {}

    void step()
    {
        const int kind = m_random.bounded(100);
        if (kind < 30)
            trigger();
        else if (kind < 70)
            key();
        else
            click();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

private:
    template <typename List>
    auto one(const List& list)
    {
        return list[static_cast<int>(m_random.bounded(static_cast<quint32>(list.size())))];
    }

    void trigger()
    {
        QList<QAction*> actions;
        for (QAction* action : m_window.findChildren<QAction*>())
            if (action->isEnabled() && action->isVisible() && !action->isSeparator() && action->menu() == nullptr &&
                action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_Q))
                actions << action;
        QAction* action = one(actions);
        trace(QStringLiteral("action ") + action->text());
        action->trigger();
    }

    void key()
    {
        static const QList<Qt::Key> kKeys{
            Qt::Key_Tab,      Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Up,
            Qt::Key_Down,     Qt::Key_Left,    Qt::Key_Right,  Qt::Key_Home,   Qt::Key_End,   Qt::Key_PageUp,
            Qt::Key_PageDown, Qt::Key_Delete,  Qt::Key_F2,     Qt::Key_F6,     Qt::Key_F8,    Qt::Key_Backspace,
            Qt::Key_Insert,   Qt::Key_Menu,    Qt::Key_Plus,   Qt::Key_Minus};
        static const QList<Qt::KeyboardModifiers> kModifiers{Qt::NoModifier,   Qt::NoModifier,
                                                             Qt::NoModifier,   Qt::ControlModifier,
                                                             Qt::AltModifier,  Qt::ControlModifier | Qt::ShiftModifier,
                                                             Qt::ShiftModifier};
        static const QString kTyped = QStringLiteral("abcxyz0123456789.,-+*/()'\"{}<>=_ %");
        QWidget* to = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &m_window;
        const Qt::KeyboardModifiers modifiers = one(kModifiers);
        if (m_random.bounded(2) == 0) {
            const Qt::Key pressed = one(kKeys);
            trace(QStringLiteral("key %1 on ").arg(QKeySequence(QKeyCombination(modifiers, pressed)).toString()) +
                  wordsOf(to));
            QTest::keyClick(to, pressed, modifiers);
            return;
        }
        const QChar typed = kTyped[static_cast<int>(m_random.bounded(static_cast<quint32>(kTyped.size())))];
        trace(QStringLiteral("types %1 on ").arg(typed) + wordsOf(to));
        QTest::keyClick(to, typed.toLatin1());
    }

    void click()
    {
        QList<QWidget*> widgets;
        for (QWidget* widget : m_window.findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && !widget->isWindow() && widget->width() > 1 &&
                widget->height() > 1)
                widgets << widget;
        QWidget* widget = one(widgets);
        const QPoint place(static_cast<int>(m_random.bounded(static_cast<quint32>(widget->width()))),
                           static_cast<int>(m_random.bounded(static_cast<quint32>(widget->height()))));
        const auto button = m_random.bounded(6) == 0 ? Qt::RightButton : Qt::LeftButton;
        trace(QStringLiteral("clicks %1,%2 on ").arg(place.x()).arg(place.y()) + wordsOf(widget));
        if (m_random.bounded(8) == 0)
            turnWheel(*widget, place);
        else if (m_random.bounded(8) == 0)
            QTest::mouseDClick(widget, button, {}, place);
        else
            QTest::mouseClick(widget, button, {}, place);
    }

    void turnWheel(QWidget& over, QPoint place)
    {
        const int by = m_random.bounded(2) == 0 ? 120 : -120;
        QWheelEvent wheel(place, over.mapToGlobal(place), {}, QPoint(0, by), Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // else it does not go on to what lies below
        qApp->notify(&over, &wheel);
    }

    MainWindow& m_window;
    QRandomGenerator m_random;
};

} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

public slots:
    /// Instead of a browser or a file manager.
    void openNothing(const QUrl& /*url*/) {}

private:
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        // What it does to the settings is nobody else's.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        for (const char* scheme : {"file", "http", "https"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "openNothing");
    }
    void cleanupTestCase()
    {
        for (const char* scheme : {"file", "http", "https"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

    void nothingThatIsPressedBreaksIt()
    {
        QTemporaryDir folder;
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.openSample(QStringLiteral("clinic")));
        window.runPanel().setDirectory(folder.filePath(QStringLiteral("out")));
        QTimer closing;
        connect(&closing, &QTimer::timeout, &closing, closeWhatIsOpen);
        closing.start(30);
        Monkey monkey(window, static_cast<quint32>(numberOf("DATAWRIGHT_MONKEY_SEED", 20240607)));
        QElapsedTimer clock;
        clock.start();
        int steps = 0;
        for (const qint64 limit = numberOf("DATAWRIGHT_MONKEY_SECONDS", 5) * 1000LL; clock.elapsed() < limit; ++steps) {
            monkey.step();
            if (!window.isVisible())
                window.show();
        }
        qInfo("%d steps", steps);
        closing.stop();
        while (QApplication::activePopupWidget() != nullptr || QApplication::activeModalWidget() != nullptr) {
            closeWhatIsOpen();
            QCoreApplication::processEvents();
        }
        QUndoStack& undo = window.document().undoStack();
        const int index = undo.index();
        const std::string after = writeProject(window.document().project());
        while (undo.canUndo())
            undo.undo();
        while (undo.index() < index)
            undo.redo();
        QCOMPARE(writeProject(window.document().project()), after);
        QVERIFY(window.document().plan() != nullptr);
    }
};

DW_TEST(TestMonkey);
#include "test_monkey.moc"
