// Composition of the canvas and its actions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/schema_canvas.h"

#include "ui/design/clipboard.h"
#include "ui/design/edits.h"
#include "ui/design/schema_actions.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

SchemaCanvas::SchemaCanvas(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_scene(document), m_view(new CanvasView(m_scene, document)),
      m_table(new CanvasTable(document, m_scene.counter())), m_empty(createEmptyState()),
      m_pages(new QStackedWidget(this))
{
    setAccessibleName(tr("Canvas"));
    createActions();
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_pages);
    connect(&m_scene, &CanvasScene::menuWanted, this, &SchemaCanvas::showMenu);
    connect(m_view, &CanvasView::zoomChanged, this, [this](double zoom) {
        m_viewActions[2]->setIconText(QLocale().toString(static_cast<int>(std::lround(zoom * 100))) +
                                      QStringLiteral(" %"));
    });
    connect(&document, &Document::changed, this, &SchemaCanvas::follow);
    follow();
}

SchemaCanvas::~SchemaCanvas()
{
    // The view looks at the scene until it is gone; members go before children do.
    delete m_pages;
}

QWidget* SchemaCanvas::createTop()
{
    auto* top = new QWidget;
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(12, 6, 8, 6);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find on the canvas"));
    m_search->setAccessibleName(tr("Find a table or column on the canvas"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(230);
    m_found = new QLabel;
    m_found->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_search);
    layout->addWidget(m_found);
    layout->addStretch();
    const auto button = [layout](QAction* action, const QString& text) {
        auto* made = new QToolButton;
        action->setIconText(text); // the button's text; the menu keeps the longer one
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setAccessibleName(action->toolTip());
        layout->addWidget(made);
    };
    button(m_viewActions[3], tr("Tidy up"));
    button(m_viewActions[1], QStringLiteral("−"));
    button(m_viewActions[2], QStringLiteral("100 %"));
    button(m_viewActions[0], QStringLiteral("+"));
    button(m_viewActions[4], tr("Show as table"));
    connect(m_search, &QLineEdit::textChanged, this, [this] { findNext(true); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    return top;
}

QWidget* SchemaCanvas::createEmptyState()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    auto* title = new QLabel(tr("No tables yet"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title->setFont(font);
    auto* text =
        new QLabel(tr("A table becomes a card. Drag from a card's key to another card to make a foreign key."));
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    auto* add = new QPushButton(tr("Add table"));
    add->setProperty("primary", true);
    layout->addStretch();
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text);
    layout->addSpacing(10);
    layout->addWidget(add, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(add, &QPushButton::clicked, this, [this] { addTable(m_document); });
    return page;
}

QAction* SchemaCanvas::addViewAction(const QString& text, const QList<QKeySequence>& keys,
                                     const std::function<void()>& work)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, work] {
        emit wanted();
        work();
    });
    addAction(action);
    m_viewActions.append(action);
    return action;
}

void SchemaCanvas::createActions()
{
    addViewAction(tr("Zoom &in on canvas"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                  [this] { m_view->zoomBy(kZoomStep); });
    addViewAction(tr("Zoom &out on canvas"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                  [this] { m_view->zoomBy(1 / kZoomStep); });
    addViewAction(tr("&Fit canvas in view"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_view->fit(); });
    addViewAction(tr("Tidy &up canvas"), {QKeySequence(Qt::CTRL | Qt::Key_L)}, [this] {
        m_scene.tidyUp();
        m_view->fit();
    });
    QAction* asTable = addViewAction(tr("Show canvas as &table"), {QKeySequence(Qt::CTRL | Qt::Key_T)},
                                     [this] { setTableShown(!isTableShown()); });
    asTable->setCheckable(true);
    const auto edit = [this](const QString& text, QKeySequence::StandardKey key, const std::function<void()>& work) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, work);
        m_view->addAction(action);
        m_editActions.append(action);
    };
    edit(tr("Cu&t"), QKeySequence::Cut, [this] { cutSelected(m_document); });
    edit(tr("&Copy"), QKeySequence::Copy, [this] { copySelected(m_document); });
    edit(tr("&Paste"), QKeySequence::Paste, [this] { pasteClipboard(m_document); });
    edit(tr("&Delete"), QKeySequence::Delete, [this] { deleteSelected(m_document); });
}

void SchemaCanvas::setTableShown(bool isShown)
{
    m_viewActions[4]->setChecked(isShown);
    m_pages->setCurrentWidget(isShown ? static_cast<QWidget*>(m_table) : m_view);
    // The twin counts children too.
    m_scene.counter().setActive(true);
    if (isShown)
        m_table->tables().setFocus();
    else
        m_view->setFocus();
    follow();
}

void SchemaCanvas::follow()
{
    const bool isEmpty = m_document.project().tables.empty();
    if (isEmpty)
        m_pages->setCurrentWidget(m_empty);
    else if (m_pages->currentWidget() == m_empty)
        m_pages->setCurrentWidget(m_viewActions[4]->isChecked() ? static_cast<QWidget*>(m_table) : m_view);
    const QString words = schemaWords(m_document);
    m_view->setAccessibleDescription(words);
    setAccessibleDescription(words);
}

void SchemaCanvas::findNext(bool isNew)
{
    const std::vector<Selection> matches = m_scene.find(m_search->text().trimmed());
    m_found->setText(m_search->text().isEmpty()
                         ? QString()
                         : (matches.empty() ? tr("Nothing found") : tr("%1 found").arg(matches.size())));
    if (isNew) {
        m_match = 0;
        if (!matches.empty() && !m_search->text().isEmpty())
            m_view->reveal(matches.front());
        return;
    }
    if (matches.empty())
        return;
    m_document.select(matches[m_match % matches.size()]);
    m_match = (m_match + 1) % matches.size();
}

void SchemaCanvas::showMenu(const QPoint& globalPlace)
{
    QMenu menu(this);
    const Selection selection = m_document.selection();
    const bool isSomething = selection.kind != Selection::Kind::Project;
    menu.addAction(tr("Add &column…"), this, [this] { askForColumn(m_document, window()); })->setEnabled(isSomething);
    menu.addAction(tr("&Add table"), this, [this] { addTable(m_document); });
    menu.addAction(tr("Re&name"), this, [this, selection] { m_view->rename(selection); })
        ->setEnabled(selection.kind == Selection::Kind::Table || selection.kind == Selection::Kind::Column);
    QMenu* refer = menu.addMenu(tr("&Refer to"));
    fillReferenceMenu(*refer, m_document);
    if (const RelationEdge* edge = m_scene.selectedEdge())
        menu.addAction(tr("Re&move foreign key"), this, [this, relation = edge->relation()] {
            removeReference(m_document, relation.child, relation.column);
        });
    menu.addSeparator();
    menu.addActions(m_editActions.mid(0, 3));
    menu.addAction(tr("D&uplicate"), this, [this] { duplicateSelected(m_document); })->setEnabled(isSomething);
    menu.addAction(m_editActions[3]);
    menu.exec(globalPlace);
}

void SchemaCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // A theme change asks for style and palette; once is enough.
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_isRestyling) {
        m_isRestyling = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isRestyling = false;
                m_scene.restyle();
            },
            Qt::QueuedConnection);
    }
}

} // namespace dw::ui
