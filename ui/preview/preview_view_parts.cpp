// The data view: what it is made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/cell_delegate.h"
#include "ui/preview/preview_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

/// Row numbers. Its width is set; Qt would measure two hundred of them whenever anything about the table changes.
class RowHeader : public QHeaderView
{
public:
    explicit RowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) { setSectionsClickable(true); }

    QSize sizeHint() const override { return minimumSize(); }
};

} // namespace

QWidget* PreviewView::createGrid()
{
    m_grid = new QTableView;
    m_header = new PreviewHeader(m_grid);
    m_grid->setHorizontalHeader(m_header);
    m_grid->setVerticalHeader(new RowHeader(m_grid));
    m_grid->setModel(&m_model);
    m_grid->setItemDelegate(new CellDelegate(m_grid));
    m_grid->setAccessibleName(tr("Rows"));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setShowGrid(false);
    m_grid->setAlternatingRowColors(true);
    m_grid->setWordWrap(false);
    m_grid->setCornerButtonEnabled(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_grid->verticalHeader()->setDefaultSectionSize(m_grid->fontMetrics().height() + 8);
    m_grid->verticalHeader()->setHighlightSections(false);
    m_grid->verticalHeader()->setAccessibleName(tr("Row numbers"));
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        // The focus alone makes a cell the current one, and chooses nothing.
        if (m_grid->selectionModel()->isSelected(current))
            selectInDocument(current.column());
    });
    connect(m_header, &QHeaderView::sectionClicked, this, &PreviewView::selectInDocument);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_resizing && column < m_model.columnCount())
            m_widths[widthKey(column)] = width;
    });
    connect(m_grid, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& cell) {
        if (cell.data(kIsKeyRole).toBool())
            followKey();
    });
    m_grid->setMouseTracking(true);
    m_grid->viewport()->installEventFilter(this);
    return m_grid;
}

QWidget* PreviewView::createNavigation()
{
    auto* navigation = new QWidget;
    auto* layout = new QHBoxLayout(navigation);
    layout->setContentsMargins(0, 0, 0, 0);
    m_back = new QToolButton;
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back to the row that the key was followed from (Alt+Left)"));
    m_range = new QLabel;
    m_previous = new QToolButton;
    m_previous->setArrowType(Qt::LeftArrow);
    m_previous->setAutoRaise(true);
    m_previous->setToolTip(tr("Earlier rows"));
    m_previous->setAccessibleName(tr("Earlier rows"));
    m_next = new QToolButton;
    m_next->setArrowType(Qt::RightArrow);
    m_next->setAutoRaise(true);
    m_next->setToolTip(tr("Later rows"));
    m_next->setAccessibleName(tr("Later rows"));
    const auto window = static_cast<std::int64_t>(kWindowRows);
    connect(m_back, &QToolButton::clicked, this, &PreviewView::goBack);
    connect(m_previous, &QToolButton::clicked, this,
            [this, window] { m_model.setFirstRow(m_model.rows().first - window); });
    connect(m_next, &QToolButton::clicked, this,
            [this, window] { m_model.setFirstRow(m_model.rows().first + window); });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_previous, m_range, m_next})
        layout->addWidget(widget);
    return navigation;
}

QWidget* PreviewView::createFooter()
{
    auto* footer = new QWidget;
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(8, 4, 8, 4);
    m_message = new QLabel;
    m_message->setAccessibleName(tr("Message"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_clean = new QToolButton;
    m_clean->setText(tr("Clean values"));
    m_clean->setCheckable(true);
    m_clean->setToolTip(tr("Rows as they are before corruptions"));
    m_clean->hide();
    connect(m_clean, &QToolButton::toggled, this,
            [this](bool isClean) { m_model.setLayer(isClean ? Layer::Clean : Layer::Written); });
    m_rowEdit = new QLineEdit;
    m_rowEdit->setPlaceholderText(tr("Go to row… (Ctrl+G)"));
    m_rowEdit->setAccessibleName(tr("Go to row"));
    // Gives way to the numbers of the rows.
    m_rowEdit->setMaximumWidth(m_rowEdit->fontMetrics().averageCharWidth() * 26);
    m_rowEdit->setMinimumWidth(m_rowEdit->fontMetrics().averageCharWidth() * 12);
    m_rowEdit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_rowEdit, &QLineEdit::returnPressed, this, &PreviewView::goToTypedRow);
    layout->addWidget(createNavigation());
    layout->addWidget(m_message, 1);
    layout->addWidget(m_clean);
    layout->addWidget(m_rowEdit, 1);
    updateBack();
    return footer;
}

QWidget* PreviewView::createEmptyState()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(10);
    m_emptyTitle = new QLabel;
    QFont large = m_emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_emptyTitle->setFont(large);
    m_emptyText = new QLabel;
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyButton = new QPushButton;
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        const int table = m_document.currentTable();
        if (table < 0) {
            m_document.edit(tr("Add Table"), {}, [](Project& project) {
                TableDesign added;
                added.id = added.name = "table_1";
                project.tables.push_back(std::move(added));
            });
            m_document.select(Selection::ofTable(0));
        } else {
            m_document.edit(tr("Add Column"), {}, [table](Project& project) {
                ColumnDesign key;
                key.id = key.name = "id";
                key.generator = "sequence";
                project.tables[static_cast<std::size_t>(table)].columns.push_back(std::move(key));
            });
            m_document.select(Selection::ofColumn(table, 0));
        }
    });
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle, 0, Qt::AlignHCenter);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

} // namespace dw::ui
