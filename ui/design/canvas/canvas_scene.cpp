// Cards and edges follow the document; what the mouse selects goes back to it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_scene.h"

#include "ui/design/canvas/canvas_colors.h"
#include "ui/design/canvas/card_places.h"
#include "ui/design/canvas/layered_layout.h"
#include "ui/document/selected_items.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kDotsFrom = 0.6; ///< scale at which the dots of the grid are no longer noise

} // namespace

CanvasScene::CanvasScene(Document& document, QObject* parent)
    : QGraphicsScene(parent), m_document(document), m_counter(document)
{
    // Cards move all the time and are few: an index costs more than it saves.
    setItemIndexMethod(NoIndex);
    connect(&document, &Document::changed, this, &CanvasScene::follow);
    connect(&SelectedItems::of(document), &SelectedItems::changed, this, &CanvasScene::showSelection);
    connect(&document, &Document::selectionChanged, this, &CanvasScene::showSelection);
    connect(&m_counter, &ChildCounter::counted, this, &CanvasScene::showCounts);
    connect(this, &QGraphicsScene::selectionChanged, this, &CanvasScene::takeSelection);
    follow();
}

CanvasScene::~CanvasScene()
{
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
    m_edges.clear();
    m_byId.clear();
}

TableCard* CanvasScene::card(int table) const
{
    return table >= 0 && table < static_cast<int>(m_cards.size()) ? m_cards[static_cast<std::size_t>(table)] : nullptr;
}

RelationEdge* CanvasScene::selectedEdge() const
{
    if (selectionsOf(m_document).size() > 1)
        return nullptr;
    for (const auto& edge : m_edges)
        if (edge->relation().column >= 0 && selectionOf(edge->relation()) == m_document.selection())
            return edge.get();
    return nullptr;
}

void CanvasScene::connectCard(TableCard* card)
{
    connect(card, &TableCard::pressed, this,
            [this, card](CardHit hit, Qt::KeyboardModifiers modifiers) { press(card, hit, modifiers); });
    connect(card, &TableCard::doubleClicked, this, [this, card](CardHit hit) {
        if (hit.part == CardHit::Part::Header)
            emit renameWanted(Selection::ofTable(card->table()));
        else if (hit.part == CardHit::Part::Column)
            emit renameWanted(Selection::ofColumn(card->table(), hit.column));
    });
    connect(card, &TableCard::menuWanted, this, [this, card](CardHit hit, const QPoint& place) {
        const Selection wanted = hit.part == CardHit::Part::Column ? Selection::ofColumn(card->table(), hit.column)
                                                                   : Selection::ofTable(card->table());
        const auto& all = selectionsOf(m_document);
        if (std::find(all.begin(), all.end(), wanted) == all.end())
            m_document.select(wanted);
        emit menuWanted(place);
    });
    connect(card, &TableCard::moved, this, [this] {
        if (m_isFollowing)
            return;
        for (const auto& edge : m_edges)
            edge->route();
        emit changedLayout();
    });
    connect(card, &TableCard::released, this, [this] { storePlaces(); });
    connect(card, &TableCard::linkStarted, this, [this, card](CardHit hit, const QPointF& place) {
        m_linkFrom = {card->table(), hit.column};
        m_linkStart = card->anchor(hit.column, true);
        m_link = addPath({}, QPen(canvasColors().accent, 2, Qt::DashLine));
        m_link->setZValue(2);
        moveLink(place, Qt::NoModifier);
    });
    connect(card, &TableCard::linkMoved, this, [this](const QPointF& place) { moveLink(place, Qt::NoModifier); });
    connect(card, &TableCard::linkFinished, this, &CanvasScene::endLink);
}

void CanvasScene::follow()
{
    const QScopedValueRollback following(m_isFollowing, true);
    cancelLink();
    const std::vector<Relation> relations = relationsOf(m_document.project());
    const std::vector<CardContent> contents = cardContents(m_document, relations);
    const auto& tables = m_document.project().tables;
    std::map<std::string, std::unique_ptr<TableCard>> before = std::exchange(m_byId, {});
    m_cards.clear();
    for (std::size_t table = 0; table < tables.size(); ++table) {
        // Ids are unique in a sound project; in an unsound one a second card is made.
        std::string key = tables[table].id;
        while (m_byId.count(key) > 0)
            key += '\n';
        auto known = before.find(key);
        std::unique_ptr<TableCard> card;
        if (known != before.end()) {
            card = std::move(known->second);
            before.erase(known);
        } else {
            card = std::make_unique<TableCard>();
            connectCard(card.get());
            addItem(card.get());
        }
        card->show(static_cast<int>(table), contents[table]);
        m_cards.push_back(card.get());
        m_byId[key] = std::move(card);
    }
    // Edges look at cards: they go first.
    m_edges.clear();
    before.clear();
    placeCards();
    makeEdges(relations);
    showCounts();
    find(m_found);
    showSelection();
    emit changedLayout();
}

void CanvasScene::makeEdges(const std::vector<Relation>& relations)
{
    for (const Relation& relation : relations) {
        auto edge = std::make_unique<RelationEdge>(relation, *card(relation.parent), *card(relation.child));
        const QString words = relationWords(m_document.project(), relation);
        edge->setToolTip(words);
        connect(edge.get(), &RelationEdge::pressed, this, [this](RelationEdge* pressed) {
            const Selection selection = selectionOf(pressed->relation());
            // Queued: a new selection may open a chart, which takes the focus from the press.
            QMetaObject::invokeMethod(
                this, [this, selection] { m_document.select(selection); }, Qt::QueuedConnection);
        });
        connect(edge.get(), &RelationEdge::menuWanted, this, [this](RelationEdge* pressed, const QPoint& place) {
            m_document.select(selectionOf(pressed->relation()));
            emit menuWanted(place);
        });
        addItem(edge.get());
        m_edges.push_back(std::move(edge));
    }
}

void CanvasScene::placeCards()
{
    std::vector<QSizeF> sizes;
    for (const TableCard* card : m_cards)
        sizes.push_back(card->size());
    const std::vector<QPointF> places = cardPlaces(m_document.project(), sizes);
    for (std::size_t i = 0; i < places.size(); ++i)
        m_cards[i]->setPos(places[i]);
    const QRectF content = contentRect();
    // Room to move about in.
    setSceneRect(content.adjusted(-1200, -900, 1200, 900));
}

QRectF CanvasScene::contentRect() const
{
    QRectF all;
    for (const TableCard* card : m_cards)
        all |= QRectF(card->pos(), card->size());
    for (const auto& edge : m_edges)
        all |= edge->chipRect();
    return all;
}

void CanvasScene::showCounts()
{
    for (const auto& edge : m_edges)
        if (edge->relation().kind == Relation::Kind::PerParent)
            edge->setShares(m_counter.shares(edge->relation().child));
    emit changedLayout();
}

void CanvasScene::showSelection()
{
    const QScopedValueRollback following(m_isFollowing, true);
    std::map<int, std::set<int>> columns;
    std::set<int> tables;
    for (const Selection& selection : selectionsOf(m_document)) {
        if (selection.kind == Selection::Kind::Column)
            columns[selection.table].insert(selection.item);
        else if (selection.table >= 0)
            tables.insert(selection.table);
    }
    for (int table = 0; table < static_cast<int>(m_cards.size()); ++table) {
        m_cards[static_cast<std::size_t>(table)]->setSelectedColumns(columns[table]);
        m_cards[static_cast<std::size_t>(table)]->setSelected(tables.count(table) > 0);
    }
    const RelationEdge* selected = selectedEdge();
    for (const auto& edge : m_edges)
        edge->setMarked(edge.get() == selected);
}

void CanvasScene::takeSelection()
{
    if (m_isFollowing)
        return;
    std::vector<Selection> all;
    for (const TableCard* card : m_cards)
        if (card->isSelected())
            all.push_back(Selection::ofTable(card->table()));
    const auto& now = m_document.selection();
    const bool keeps = std::find(all.begin(), all.end(), now) != all.end();
    SelectedItems::of(m_document).select(all, keeps ? now : (all.empty() ? Selection{} : all.back()));
}

void CanvasScene::press(TableCard* card, CardHit hit, Qt::KeyboardModifiers modifiers)
{
    if (hit.part == CardHit::Part::More) {
        card->setExpanded(!card->isExpanded());
        placeCards();
        return;
    }
    const Selection pressed = hit.part == CardHit::Part::Column ? Selection::ofColumn(card->table(), hit.column)
                                                                : Selection::ofTable(card->table());
    std::vector<Selection> all = selectionsOf(m_document);
    const auto known = std::find(all.begin(), all.end(), pressed);
    if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier)) {
        if (known != all.end())
            all.erase(known);
        else
            all.push_back(pressed);
        SelectedItems::of(m_document).select(all, all.empty() ? Selection{} : all.back());
    } else if (known == all.end() || pressed.kind == Selection::Kind::Column) {
        SelectedItems::of(m_document).select({pressed}, pressed);
    } else {
        // One of several that are selected: a drag moves them all.
        SelectedItems::of(m_document).select(all, pressed);
    }
}

void CanvasScene::storePlaces(const QString& mergeKey)
{
    int moved = 0;
    std::vector<QSizeF> sizes;
    for (const TableCard* card : m_cards)
        sizes.push_back(card->size());
    const std::vector<QPointF> places = cardPlaces(m_document.project(), sizes);
    for (std::size_t i = 0; i < m_cards.size() && i < places.size(); ++i)
        moved += m_cards[i]->pos() != places[i] ? 1 : 0;
    if (moved == 0)
        return;
    std::vector<QPointF> now;
    for (const TableCard* card : m_cards)
        now.push_back(card->pos());
    // All are remembered: none may jump when the others are placed by hand.
    m_document.edit(moved == 1 ? tr("Move Table on Canvas") : tr("Move %1 Tables on Canvas").arg(moved), mergeKey,
                    [&now](Project& project) {
                        for (std::size_t i = 0; i < project.tables.size(); ++i)
                            setPlace(project, project.tables[i].id, now[i]);
                    });
}

void CanvasScene::nudge(const QPointF& by)
{
    {
        const QScopedValueRollback following(m_isFollowing, true);
        for (TableCard* card : m_cards)
            if (card->isSelected())
                card->setPos(card->pos() + by);
    }
    storePlaces(QStringLiteral("canvas/nudge"));
}

void CanvasScene::tidyUp()
{
    m_document.edit(tr("Tidy Up Canvas"), {}, [](Project& project) { forgetPlaces(project); });
}

std::vector<Selection> CanvasScene::find(const QString& typed)
{
    m_found = typed;
    std::vector<Selection> matches;
    for (TableCard* card : m_cards) {
        if (typed.isEmpty()) {
            card->setFound(false, {});
            continue;
        }
        const bool named = card->content().name.contains(typed, Qt::CaseInsensitive);
        if (named)
            matches.push_back(Selection::ofTable(card->table()));
        std::set<int> columns;
        for (int column = 0; column < static_cast<int>(card->content().columns.size()); ++column)
            if (card->content().columns[static_cast<std::size_t>(column)].name.contains(typed, Qt::CaseInsensitive)) {
                columns.insert(column);
                matches.push_back(Selection::ofColumn(card->table(), column));
            }
        card->setFound(!named && columns.empty(), columns);
    }
    for (const auto& edge : m_edges)
        edge->setDimmed(!typed.isEmpty());
    return matches;
}

void CanvasScene::restyle()
{
    follow();
    update();
}

void CanvasScene::drawBackground(QPainter* painter, const QRectF& rect)
{
    const CanvasColors colors = canvasColors();
    painter->fillRect(rect, colors.ground);
    if (painter->worldTransform().m11() < kDotsFrom)
        return;
    painter->setPen(QPen(blended(colors.line, colors.ground, 0.8), 1.4, Qt::SolidLine, Qt::RoundCap));
    QList<QPointF> dots;
    for (double x = std::floor(rect.left() / kGrid) * kGrid; x <= rect.right(); x += kGrid)
        for (double y = std::floor(rect.top() / kGrid) * kGrid; y <= rect.bottom(); y += kGrid)
            dots.append({x, y});
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

} // namespace dw::ui
