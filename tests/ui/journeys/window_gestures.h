// What a person does in the studio's window: opens, clicks, types, chooses by the command palette.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/design/inspector.h"
#include "ui/design/schema_tree.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

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

/// By any part of its name, through Ctrl+Shift+P.
inline void command(ui::MainWindow& window, const QString& name)
{
    activate(window);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* palette = window.findChild<ui::CommandPalette*>();
    QVERIFY(palette != nullptr);
    auto* typed = palette->findChild<QLineEdit*>();
    QTest::keyClicks(typed, name);
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<ui::CommandPalette*>() == nullptr);
    activate(window);
}

/// The view in the middle: a click on its tab, or arrow keys on the tab bar.
inline void showView(ui::MainWindow& window, const QString& title, bool byMouse)
{
    auto* tabs = window.findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).remove(QLatin1Char('&')) != title)
            continue;
        if (byMouse) {
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(i).center());
        } else {
            tabs->tabBar()->setFocus(Qt::TabFocusReason);
            for (int step = tabs->count(); tabs->currentIndex() != i && step > 0; --step)
                QTest::keyClick(tabs->tabBar(), tabs->currentIndex() < i ? Qt::Key_Right : Qt::Key_Left);
        }
    }
    QCOMPARE(tabs->tabText(tabs->currentIndex()).remove(QLatin1Char('&')), title);
}

inline void press(QAbstractButton* button, bool byMouse)
{
    QVERIFY(button != nullptr);
    if (byMouse) {
        QTest::mouseClick(button, Qt::LeftButton);
    } else {
        button->setFocus(Qt::TabFocusReason);
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
inline void type(QWidget* editor, const QString& text)
{
    QVERIFY(editor != nullptr);
    editor->setFocus(Qt::TabFocusReason);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Escape); // a list of completions would be in the way
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
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    } else {
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Home);
        for (int step = 0; step < 200 && view->currentIndex() != index; ++step)
            QTest::keyClick(view, Qt::Key_Down);
    }
    QCOMPARE(window.document().selection(), selection);
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
