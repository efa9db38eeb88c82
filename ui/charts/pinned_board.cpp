// Keeping the pinned charts up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pinned_board.h"

#include "ui/charts/pair_chart.h"

#include <QFutureWatcher>
#include <QGridLayout>
#include <QStackedLayout>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kCardWidth = 300;

const ChartColumn* columnOf(const ChartData& charts, const std::string& id)
{
    for (const ChartColumn& column : charts.columns())
        if (column.id.toStdString() == id)
            return &column;
    return nullptr;
}

/// Empty when there is none of that id.
QString nameOfTable(const Project& project, const std::string& id)
{
    for (const TableDesign& table : project.tables)
        if (table.id == id)
            return QString::fromStdString(table.name);
    return {};
}

std::shared_ptr<const PairSide> sideOf(const ChartColumn& column)
{
    PairSide side = pairSide(column.column->values, summarize(column.column->values));
    return side.usable ? std::make_shared<const PairSide>(std::move(side)) : nullptr;
}

} // namespace

void PairCard::setPair(ColumnPair pair, const QString& place)
{
    m_pair = std::move(pair);
    m_figure = pairFigure(m_pair, ChartColors::of(palette()));
    m_place = place;
    refresh();
}

bool PairCard::take(const std::shared_ptr<const PreviewColumn>& x, const std::shared_ptr<const PreviewColumn>& y)
{
    const bool isNew = m_x != x || m_y != y;
    m_x = x;
    m_y = y;
    return isNew;
}

ChartTable PairCard::table() const
{
    return tableOf(m_pair);
}

Figure PairCard::figure(const QSizeF& /*area*/, const QFontMetricsF& /*metrics*/, Hints /*hints*/) const
{
    return m_figure;
}

void PairCard::changeEvent(QEvent* event)
{
    FigureCard::changeEvent(event);
    // Its cells carry colours.
    if (event->type() == QEvent::PaletteChange)
        m_figure = pairFigure(m_pair, ChartColors::of(palette()));
}

QString PairCard::title() const
{
    return tr("%1 · %2 and %3").arg(m_place, m_pair.x.name, m_pair.y.name);
}

QString PairCard::words() const
{
    return m_pair.x.side && m_pair.y.side ? pairWords(m_pair) : tr("counting…");
}

PinnedBoard::PinnedBoard(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_scroll(new QScrollArea), m_content(new QWidget),
      m_grid(new QGridLayout(m_content)), m_empty(new QLabel)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(12, 8, 12, 12);
    m_grid->setSpacing(10);
    m_grid->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(m_content);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setText(tr("Nothing is pinned yet.\n\nPress P on a chart, or choose “Pin to the board” in its menu:\n"
                        "pinned charts of all tables stand here, and are saved with the project."));
    auto* layout = new QStackedLayout(this);
    layout->addWidget(m_empty);
    layout->addWidget(m_scroll);
    connect(&m_document, &Document::changed, this, &PinnedBoard::rebuild);
}

PinnedBoard::~PinnedBoard() = default;

void PinnedBoard::setActive(bool active)
{
    m_active = active;
    if (active)
        rebuild();
    for (const auto& [id, charts] : m_tables)
        charts->setActive(active);
}

std::vector<FigureCard*> PinnedBoard::cards() const
{
    std::vector<FigureCard*> cards;
    for (const Entry& entry : m_entries)
        cards.push_back(entry.card);
    return cards;
}

FigureCard* PinnedBoard::makeCard(const PinnedChart& chart)
{
    FigureCard* card = nullptr;
    if (chart.isPair()) {
        card = new PairCard(m_content);
    } else {
        auto* column = new ChartCard(m_content);
        connect(column, &ChartCard::kindWanted, this,
                [this, chart](ChartKind kind) { setChartKind(m_document, chart.table, chart.column, kind); });
        card = column;
    }
    connect(card, &FigureCard::pinWanted, this, [this, chart](bool pinned) { setPinned(m_document, chart, pinned); });
    connect(card, &FigureCard::moveWanted, this, [this, chart](int by) { movePinned(m_document, chart, by); });
    connect(card, &FigureCard::opened, this, [this, chart] { emit opened(chart); });
    return card;
}

void PinnedBoard::rebuild()
{
    if (!m_active)
        return;
    // What is gone from the project stays in its list, for undo may bring it back.
    std::vector<PinnedChart> wanted;
    for (const PinnedChart& chart : pinnedCharts(m_document.project())) {
        const auto& tables = m_document.project().tables;
        const auto table = std::find_if(tables.begin(), tables.end(),
                                        [&](const TableDesign& design) { return design.id == chart.table; });
        const auto has = [&](const std::string& id) {
            return std::any_of(table->columns.begin(), table->columns.end(),
                               [&](const ColumnDesign& column) { return column.id == id; });
        };
        if (table != tables.end() && has(chart.column) && (!chart.isPair() || has(chart.other)))
            wanted.push_back(chart);
    }
    std::vector<Entry> before = std::exchange(m_entries, {});
    for (const PinnedChart& chart : wanted) {
        const auto old =
            std::find_if(before.begin(), before.end(), [&](const Entry& entry) { return entry.chart == chart; });
        m_entries.push_back(old != before.end() ? *old : Entry{chart, makeCard(chart)});
        if (old != before.end())
            before.erase(old);
    }
    for (const Entry& entry : before)
        entry.card->deleteLater();
    std::map<std::string, std::vector<std::size_t>> columns;
    for (const PinnedChart& chart : wanted)
        columns[chart.table];
    std::erase_if(m_tables, [&](const auto& entry) { return !columns.contains(entry.first); });
    for (auto& [id, positions] : columns) {
        auto& charts = m_tables[id];
        if (!charts) {
            charts = std::make_unique<ChartData>(m_document, nullptr, QString::fromStdString(id));
            connect(charts.get(), &ChartData::updated, this, [this, table = id] { showTable(table); });
            charts->setInSight({}, false);
            charts->setActive(true);
        }
        for (std::size_t i = 0; i < charts->columns().size(); ++i)
            for (const PinnedChart& chart : wanted)
                if (const std::string column = charts->columns()[i].id.toStdString();
                    chart.table == id && (chart.column == column || chart.other == column))
                    if (positions.empty() || positions.back() != i)
                        positions.push_back(i);
        charts->setInSight(positions, false);
        showTable(id);
    }
    static_cast<QStackedLayout*>(layout())->setCurrentIndex(m_entries.empty() ? 0 : 1);
    m_perLine = 0;
    arrange();
    emit updated();
}

void PinnedBoard::showTable(const std::string& table)
{
    const auto found = m_tables.find(table);
    if (found == m_tables.end())
        return;
    const ChartData& charts = *found->second;
    const QString place = nameOfTable(m_document.project(), table);
    for (const Entry& entry : m_entries) {
        if (entry.chart.table != table)
            continue;
        if (auto* pair = qobject_cast<PairCard*>(entry.card))
            showPair(*pair, entry.chart, charts);
        else if (const ChartColumn* column = columnOf(charts, entry.chart.column))
            static_cast<ChartCard*>(entry.card)->setColumn(*column, true, place);
    }
    emit updated();
}

void PinnedBoard::showPair(PairCard& card, const PinnedChart& chart, const ChartData& charts)
{
    const ChartColumn* x = columnOf(charts, chart.column);
    const ChartColumn* y = columnOf(charts, chart.other);
    if (x == nullptr || y == nullptr)
        return;
    const QString place = nameOfTable(m_document.project(), chart.table);
    if (!x->column || !y->column) {
        card.setPair({{x->name, nullptr}, {y->name, nullptr}, {}, {}, {}}, place);
        return;
    }
    if (!card.take(x->column, y->column) && card.pair().x.name == x->name && card.pair().y.name == y->name)
        return;
    auto* watcher = new QFutureWatcher<ColumnPair>(&card);
    connect(watcher, &QFutureWatcher<ColumnPair>::finished, &card, [this, &card, watcher, place] {
        card.setPair(watcher->result(), place);
        watcher->deleteLater();
        emit updated();
    });
    watcher->setFuture(QtConcurrent::run([a = *x, b = *y] {
        const auto across = sideOf(a);
        const auto up = sideOf(b);
        const Association association = across && up ? associationOf(*across, *up) : Association{};
        return pairOf({a.name, across}, {b.name, up}, association);
    }));
}

void PinnedBoard::arrange()
{
    const int perLine = std::max(1, (m_scroll->viewport()->width() - 14) / kCardWidth);
    if (perLine == m_perLine)
        return;
    for (int column = 0; column < std::max(m_perLine, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, 0);
    m_perLine = perLine;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_grid->addWidget(m_entries[i].card, static_cast<int>(i) / perLine, static_cast<int>(i) % perLine);
        m_entries[i].card->show();
    }
    for (int column = 0; column < perLine; ++column)
        m_grid->setColumnStretch(column, 1);
    // Tab goes from card to card as they stand.
    for (std::size_t i = 1; i < m_entries.size(); ++i)
        QWidget::setTabOrder(m_entries[i - 1].card, m_entries[i].card);
}

ChartTable PinnedBoard::table() const
{
    ChartTable all;
    all.header = {tr("chart"), tr("of"), tr("value"), tr("more")};
    for (const Entry& entry : m_entries) {
        const ChartTable table = entry.card->table();
        const QString name = entry.card->accessibleName();
        for (const QStringList& row : table.rows)
            all.rows.push_back(QStringList{name} + row);
        while (all.header.size() < table.header.size() + 1)
            all.header << QString();
    }
    return all;
}

void PinnedBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace dw::ui
