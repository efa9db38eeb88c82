// What a person does in the studio's window: opens, clicks, types, chooses by the command palette.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/design/generator_palette.h"
#include "ui/design/inspector.h"
#include "ui/design/schema_tree.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QDockWidget>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

namespace dw::test {

/// A window manager gives the focus back when a dialog closes; here there is none.
inline void activate(ui::MainWindow& window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

inline void openText(ui::MainWindow& window, const QTemporaryDir& folder, const char* project)
{
    QFile file(folder.filePath(QStringLiteral("project.datawright")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(project);
    file.close();
    window.resize(1280, 800);
    window.show();
    QVERIFY(window.openFile(file.fileName()));
    activate(window);
}

/// Turns the wheel over an area until the place in it is in sight.
inline void scrollTo(const QScrollArea& area, const QWidget& widget, QPoint place)
{
    const auto hiddenBy = [&] {
        const QPoint at = widget.mapTo(area.viewport(), place);
        return at.y() < 0 ? at.y() : std::max(0, at.y() - area.viewport()->height() + 1);
    };
    for (int turn = 0; turn < 200 && hiddenBy() != 0; ++turn) {
        // At the margin: a list that lies in the area would take the wheel for itself.
        const QPoint margin(2, area.viewport()->height() / 2);
        const QPoint inWindow = area.viewport()->mapTo(area.window(), margin);
        QWidget* under = area.window()->childAt(inWindow);
        QVERIFY(under != nullptr);
        QWheelEvent wheel(under->mapFrom(area.window(), inWindow), area.viewport()->mapToGlobal(margin), {},
                          QPoint(0, hiddenBy() > 0 ? -120 : 120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // else it does not go on to what lies below
        qApp->notify(under, &wheel);
    }
    QCOMPARE(hiddenBy(), 0);
}

/// Brings a place of a widget into sight, and makes sure that a hand would touch the widget there: what lies on top.
inline QWidget* inSight(QWidget* widget, QPoint place)
{
    // Nobody clicks before the window has settled; and a list that has closed leaves no active window where no window
    // manager is.
    QCoreApplication::processEvents();
    if (!widget->isActiveWindow()) {
        widget->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(widget->window()));
    }
    for (QWidget* above = widget->parentWidget(); above != nullptr && !above->isWindow(); above = above->parentWidget())
        if (const auto* area = qobject_cast<QScrollArea*>(above))
            scrollTo(*area, *widget, place);
    QWidget* hit = widget->window()->childAt(widget->mapTo(widget->window(), place));
    const bool isThere = widget->isVisible() && hit != nullptr && (hit == widget || widget->isAncestorOf(hit));
    return isThere ? hit : nullptr;
}

inline void clickAt(QWidget* widget, QPoint place)
{
    QVERIFY(widget != nullptr);
    QWidget* hit = inSight(widget, place);
    QVERIFY2(hit != nullptr, qPrintable(widget->accessibleName() + QStringLiteral(" cannot be clicked on")));
    QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(widget, place));
}

inline void click(QWidget* widget)
{
    QVERIFY(widget != nullptr);
    clickAt(widget, widget->rect().center());
}

/// By any part of its name, through Ctrl+Shift+P.
inline void command(ui::MainWindow& window, const QString& name)
{
    activate(window);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* palette = window.findChild<ui::CommandPalette*>();
    QVERIFY(palette != nullptr);
    auto* typed = palette->findChild<QLineEdit*>();
    QTRY_COMPARE(QApplication::focusWidget(), typed);
    QTest::keyClicks(typed, name);
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<ui::CommandPalette*>() == nullptr);
    activate(window);
}

/// By the Tab key alone, as who has no mouse gets there.
inline void tabTo(QWidget* widget)
{
    QVERIFY(widget != nullptr);
    while (widget->focusProxy() != nullptr)
        widget = widget->focusProxy();
    const auto words = [](const QWidget* one) {
        const auto* button = qobject_cast<const QAbstractButton*>(one);
        return QLatin1String(one->metaObject()->className()) + QLatin1Char(' ') +
               (button != nullptr ? button->text() : one->accessibleName());
    };
    QStringList visited;
    for (int i = 0; i < 100 && QApplication::focusWidget() != widget; ++i) {
        // A list that has closed leaves no active window where no window manager is.
        if (!widget->isActiveWindow()) {
            widget->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(widget->window()));
        }
        QWidget* at = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : widget->window();
        QTest::keyClick(at, Qt::Key_Tab);
        visited << words(at);
    }
    visited.removeDuplicates();
    QVERIFY2(QApplication::focusWidget() == widget,
             qPrintable(words(widget) + QStringLiteral(" is not among ") + visited.join(QStringLiteral(", "))));
}

/// A click on the tab, or arrow keys on the bar.
inline void showTab(QTabBar& bar, const QString& title, bool byMouse)
{
    const auto titleOf = [&bar](int i) { return bar.tabText(i).remove(QLatin1Char('&')); };
    for (int i = 0; i < bar.count(); ++i) {
        if (titleOf(i) != title)
            continue;
        if (byMouse) {
            clickAt(&bar, bar.tabRect(i).center());
        } else {
            tabTo(&bar);
            for (int step = bar.count(); bar.currentIndex() != i && step > 0; --step)
                QTest::keyClick(&bar, bar.currentIndex() < i ? Qt::Key_Right : Qt::Key_Left);
        }
    }
    QCOMPARE(titleOf(bar.currentIndex()), title);
}

/// The view in the middle.
inline void showView(ui::MainWindow& window, const QString& title, bool byMouse)
{
    showTab(*window.findChild<QTabWidget*>()->tabBar(), title, byMouse);
}

/// A dock at the bottom, by its tab.
inline void showDock(ui::MainWindow& window, const QString& title, bool byMouse)
{
    for (QTabBar* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (int i = 0; i < bar->count(); ++i)
            if (bar->isVisible() && bar->tabText(i) == title)
                showTab(*bar, title, byMouse);
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        if (dock->windowTitle() == title)
            QTRY_VERIFY(window.rect().intersects(dock->geometry()));
}

inline void press(QAbstractButton* button, bool byMouse)
{
    QVERIFY(button != nullptr);
    if (byMouse) {
        // Where a check box has its box and the beginning of its words.
        clickAt(button, QPoint(std::min(12, button->width() / 2), button->height() / 2));
    } else {
        tabTo(button);
        QTest::keyClick(button, Qt::Key_Space);
    }
}

template <typename Button = QToolButton>
Button* buttonWith(QWidget& widget, const QString& text)
{
    for (Button* button : widget.findChildren<Button*>())
        if (button->text() == text && button->isVisibleTo(&widget))
            return button;
    return nullptr;
}

/// The visible child that screen readers call by that name.
template <typename Widget>
Widget* named(QWidget& widget, const QString& name)
{
    for (Widget* child : widget.findChildren<Widget*>())
        if (child->accessibleName() == name && child->isVisibleTo(&widget))
            return child;
    return nullptr;
}

/// In the place of what is there.
inline void type(QWidget* editor, const QString& text, bool byMouse)
{
    QVERIFY(editor != nullptr);
    if (byMouse)
        click(editor);
    else
        tabTo(editor);
    QVERIFY2(editor->hasFocus(), qPrintable(editor->accessibleName()));
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    // A list of completions would be in the way; it takes the keys as long as it is there.
    if (QWidget* list = QApplication::activePopupWidget())
        QTest::keyClick(list, Qt::Key_Escape);
}

/// Selects by a click in the schema tree, or by arrow keys in it.
inline void selectInTree(ui::MainWindow& window, const ui::Selection& selection, bool byMouse)
{
    QTreeView* view = window.findChild<ui::SchemaTree*>()->view();
    auto* model = qobject_cast<ui::SchemaModel*>(view->model());
    const QModelIndex index = model->indexOf(selection);
    QVERIFY(index.isValid());
    if (byMouse) {
        view->scrollTo(index);
        clickAt(view->viewport(), view->visualRect(index).center());
    } else {
        tabTo(view);
        QTest::keyClick(view, Qt::Key_Home);
        for (int step = 0; step < 200 && view->currentIndex() != index; ++step)
            QTest::keyClick(view, Qt::Key_Down);
    }
    QCOMPARE(window.document().selection(), selection);
}

/// The name of what is selected, by F2.
inline void rename(ui::MainWindow& window, const QString& name)
{
    activate(window);
    QTest::keyClick(&window, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
}

/// Opens the palette of generators, types, and takes the line that is found.
inline void addColumnBy(ui::MainWindow& window, const QString& typed, bool byMouse)
{
    activate(window);
    if (byMouse)
        press(buttonWith(*window.findChild<ui::SchemaTree*>(), QStringLiteral("+ Column")), true);
    else
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<ui::GeneratorPalette*>();
    QVERIFY(palette != nullptr);
    auto* search = palette->findChild<QLineEdit*>();
    QTRY_COMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, typed);
    if (byMouse) {
        auto* list = palette->findChild<QAbstractItemView*>();
        QVERIFY(list != nullptr && list->currentIndex().isValid());
        const QPoint place = list->visualRect(list->currentIndex()).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
    } else {
        QTest::keyClick(search, Qt::Key_Return);
    }
    QTRY_VERIFY(window.findChild<ui::GeneratorPalette*>() == nullptr);
    activate(window);
}

/// Ctrl+Z or Ctrl+Shift+Z.
inline void undoTimes(ui::MainWindow& window, int times, bool redo = false)
{
    activate(window);
    for (int i = 0; i < times; ++i)
        QTest::keyClick(&window, Qt::Key_Z, redo ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
}

/// What was saved is what is open.
inline void saveAndReopen(ui::MainWindow& window)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("again.datawright"));
    QCOMPARE(window.document().saveAs(file), QString());
    ui::Document again;
    QCOMPARE(again.open(file), QString());
    QVERIFY(again.project() == window.document().project());
}

} // namespace dw::test
