// The palettes, and a style sheet that only takes borders away and gives space.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleFactory>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace dw::ui {

namespace {

constexpr const char* kStyledProperty = "dw_styled";

Theme chosenTheme = Theme::System;
bool isApplied = false;
bool darkShown = false;

/// Decided once, before the first palette of ours replaces the system's.
bool isSystemDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

struct Colors {
    QColor window, surface, raised, text, quiet, line, accent, onAccent, hover;
};

Colors colorsOf(bool dark)
{
    if (dark)
        return {QColor(0x1e2126), QColor(0x16181c), QColor(0x2a2e35), QColor(0xe4e7eb), QColor(0x9aa3ad),
                QColor(0x363b44), QColor(0x56b4e9), QColor(0x0b1a24), QColor(0x2f343d)};
    return {QColor(0xf5f6f8), QColor(0xffffff), QColor(0xe9ecf0), QColor(0x1d2329), QColor(0x5c6670),
            QColor(0xd5dae0), QColor(0x0072b2), QColor(0xffffff), QColor(0xe6eef5)};
}

QPalette paletteOf(const Colors& colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, colors.quiet);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Dark, colors.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.quiet);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    return palette;
}

QString styleSheetOf(const Colors& colors)
{
    static const QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMenuBar { background: @window; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; color: @text; }
QMenu { background: @surface; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QDockWidget { titlebar-close-icon: none; font-weight: 600; }
QDockWidget::title { padding: 9px 12px 7px 12px; background: @window; text-align: left; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; outline: 0; }
QTabBar::scroller { width: 44px; }
QTabBar::tab { padding: 8px 12px; color: @quiet; border: none; border-bottom: 2px solid transparent; background: transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected:focus { color: @accent; border-bottom-width: 3px; padding-bottom: 7px; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: @surface; border: 1px solid @line; border-radius: 5px; padding: 4px 7px; min-height: 20px; selection-background-color: @accent; }
QPlainTextEdit { padding: 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @error; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
QAbstractSpinBox { padding-right: 24px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 22px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; selection-background-color: @accent; selection-color: @onAccent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @quiet; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check_@theme.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:focus { border-color: @text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @raised; border: 1px solid @line; border-radius: 5px; padding: 5px 13px; min-height: 18px; outline: 0; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 12px; }
QPushButton:disabled { color: @quiet; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @raised; color: @quiet; border-color: @line; }
QTreeWidget QPushButton { padding: 0 9px; min-height: 14px; margin: 2px 0; }
QTreeWidget QPushButton:focus { padding: 0 8px; min-height: 12px; }
QPushButton[choice="true"] { text-align: left; padding: 7px 10px; font-weight: 600; }
QPushButton[choice="true"]:focus { padding: 6px 9px; }
QComboBox[flat="true"] { border: none; background: transparent; color: @quiet; padding: 0 0 0 4px; min-height: 16px; }
QComboBox[flat="true"]:hover, QComboBox[flat="true"]:focus { color: @accent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: url(:/icons/down.svg); width: 12px; height: 12px; subcontrol-origin: border; subcontrol-position: right center; right: 5px; }
QToolButton::left-arrow { image: url(:/icons/left.svg); width: 12px; height: 12px; }
QToolButton::right-arrow { image: url(:/icons/right.svg); width: 12px; height: 12px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 7px; }
QToolButton:hover, QToolButton:checked { background: @hover; }
QToolButton:focus { border-color: @accent; }
QToolButton[crumb="true"] { padding: 0; margin: 0 -5px; color: @quiet; }
QToolButton[crumb="true"]:hover { color: @accent; background: transparent; }
QToolButton[link="true"] { padding: 4px 7px; margin-left: -12px; }
QToolButton[link="true"]:disabled { color: @quiet; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QAbstractItemView { border: 1px solid transparent; outline: 0; background: @surface; alternate-background-color: @window; }
QTextBrowser, QGraphicsView { border: 1px solid transparent; }
QAbstractItemView:focus, QTextBrowser:focus, QGraphicsView:focus { border-color: @accent; }
QTreeView::item, QListView::item { padding: 4px 0; }
QDialog[popup="true"] { border: 1px solid @line; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accent; color: @onAccent; }
QHeaderView::section { background: @window; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 5px 8px; }
QTableCornerButton::section { background: @surface; border: none; }
QHeaderView::section:vertical { border-bottom: none; }
QAbstractScrollArea::corner { border: none; background: transparent; }
QScrollArea { border: none; background: @window; }
dw--ui--FindingList { border: 1px solid transparent; }
dw--ui--FindingList:focus { border-color: @accent; }
QScrollBar:vertical { width: 11px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 11px; background: transparent; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; min-height: 26px; min-width: 26px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @surface; border: 1px solid @quiet; }
QSlider::handle:horizontal:focus { border-color: @accent; background: @accent; }
QProgressBar { border: none; background: @raised; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QFrame#noticeBar { background: @raised; border: none; border-bottom: 1px solid @line; }
QFrame#tour { background: @surface; border: 1px solid @accent; border-radius: 8px; }
QFrame#tourMark { border: 2px solid @accent; border-radius: 4px; background: transparent; }
QStatusBar { background: @window; color: @quiet; }
QStatusBar::item { border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 5px; }
)");
    QString text = sheet;
    text.replace(QLatin1String("@theme"), darkShown ? QLatin1String("dark") : QLatin1String("light"));
    // Longer names first: "@onAccent" is no "@on".
    const std::pair<const char*, QColor> names[] = {{"@onAccent", colors.onAccent}, {"@window", colors.window},
                                                    {"@surface", colors.surface},   {"@raised", colors.raised},
                                                    {"@text", colors.text},         {"@quiet", colors.quiet},
                                                    {"@line", colors.line},         {"@accent", colors.accent},
                                                    {"@hover", colors.hover},       {"@error", errorColor()}};
    for (const auto& [name, color] : names)
        text.replace(QLatin1String(name), color.name());
    return text;
}

/// Nobody is told of a style while it lives: another one comes at once, and each scroll area would measure all that is
/// in it.
class StyleSilence : public QObject
{
public:
    StyleSilence() { qApp->installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override { return event->type() == QEvent::StyleChange; }
};

/// Palette and style sheet each go through everything that a window has: a turn of the event loop for each, and one
/// picture of both.
void styleSoon(QWidget& window)
{
    if (!window.updatesEnabled())
        return; // underway
    window.setUpdatesEnabled(false);
    QTimer::singleShot(0, &window, [&window] {
        styleWindow(window);
        window.setUpdatesEnabled(true);
    });
}

} // namespace

void applyTheme(Theme theme)
{
    const bool systemDark = isSystemDark();
    chosenTheme = theme;
    darkShown = theme == Theme::Dark || (theme == Theme::System && systemDark);
    const Colors colors = colorsOf(darkShown);
    if (!std::exchange(isApplied, true))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colors));
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->property(kStyledProperty).toBool())
            styleSoon(*window);
}

void styleWindow(QWidget& window)
{
    window.setProperty(kStyledProperty, true);
    if (!isApplied)
        return;
    // Qt goes through everything twice to exchange a sheet for another, and once to take one away or to give one.
    {
        const StyleSilence silence;
        window.setStyleSheet({});
    }
    window.setStyleSheet(styleSheetOf(colorsOf(darkShown)));
}

Theme currentTheme()
{
    return chosenTheme;
}

bool isDarkTheme()
{
    return darkShown;
}

QColor accentColor()
{
    return colorsOf(darkShown).accent;
}

QColor errorColor()
{
    return darkShown ? QColor(0xff8a5c) : QColor(0xb34700);
}

QColor warningColor()
{
    return darkShown ? QColor(0xe69f00) : QColor(0x8a5f00);
}

QColor quietColor()
{
    return colorsOf(darkShown).quiet;
}

QString themeName(Theme theme)
{
    return theme == Theme::Light ? QStringLiteral("light")
                                 : (theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("system"));
}

Theme themeOfName(const QString& name)
{
    return name == QLatin1String("light") ? Theme::Light
                                          : (name == QLatin1String("dark") ? Theme::Dark : Theme::System);
}

} // namespace dw::ui
