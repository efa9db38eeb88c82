// Remembered places in project.studio, and free ones beside them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/card_places.h"

#include "ui/design/canvas/layered_layout.h"
#include "ui/design/relations.h"

#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kBeside = 120;
constexpr double kBelow = 40;

const Json* remembered(const Project& project)
{
    const auto canvas = project.studio.find("canvas");
    if (canvas == project.studio.end() || !canvas->is_object())
        return nullptr;
    const auto places = canvas->find("places");
    return places != canvas->end() && places->is_object() ? &*places : nullptr;
}

std::vector<std::pair<int, int>> edgesOf(const Project& project)
{
    std::vector<std::pair<int, int>> edges;
    for (const Relation& relation : relationsOf(project))
        edges.emplace_back(relation.parent, relation.child);
    return edges;
}

/// A free place for a card: beside the parent, or below all; downwards until it meets no other.
QPointF freePlace(const QSizeF& size, const std::vector<QRectF>& taken, const QRectF* parent)
{
    QRectF all;
    for (const QRectF& one : taken)
        all |= one;
    QPointF place = parent != nullptr ? QPointF(parent->right() + kBeside, parent->top())
                                      : QPointF(all.left(), all.bottom() + kBelow);
    for (bool moved = true; moved;) {
        moved = false;
        for (const QRectF& one : taken)
            if (one.adjusted(-kBelow / 2, -kBelow / 2, kBelow / 2, kBelow / 2).intersects(QRectF(place, size))) {
                place.setY(one.bottom() + kBelow);
                moved = true;
            }
    }
    return {snapped(place.x()), std::ceil(place.y() / kGrid) * kGrid};
}

} // namespace

std::optional<QPointF> placeOf(const Project& project, const TableDesign& table)
{
    const Json* places = remembered(project);
    if (places == nullptr)
        return std::nullopt;
    const auto place = places->find(table.id);
    if (place == places->end() || !place->is_array() || place->size() != 2 || !(*place)[0].is_number() ||
        !(*place)[1].is_number())
        return std::nullopt;
    const QPointF found((*place)[0].get<double>(), (*place)[1].get<double>());
    // Somebody's file may say anything; so far off nobody would find the card.
    constexpr double kFarthest = 1e6;
    if (!(std::fabs(found.x()) <= kFarthest && std::fabs(found.y()) <= kFarthest))
        return std::nullopt;
    return found;
}

void setPlace(Project& project, const std::string& tableId, const QPointF& place)
{
    Json& canvas = project.studio["canvas"];
    if (!canvas.is_object())
        canvas = Json::object();
    Json& places = canvas["places"];
    if (!places.is_object())
        places = Json::object();
    places[tableId] = Json::array({std::llround(place.x()), std::llround(place.y())});
}

void forgetPlaces(Project& project)
{
    const auto canvas = project.studio.find("canvas");
    if (canvas == project.studio.end() || !canvas->is_object())
        return;
    canvas->erase("places");
    if (canvas->empty())
        project.studio.erase("canvas");
}

std::vector<QPointF> cardPlaces(const Project& project, const std::vector<QSizeF>& sizes)
{
    std::vector<std::optional<QPointF>> known;
    for (const TableDesign& table : project.tables)
        known.push_back(placeOf(project, table));
    if (std::none_of(known.begin(), known.end(), [](const auto& place) { return place.has_value(); }))
        return layeredLayout(sizes, edgesOf(project));
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < known.size(); ++i)
        if (known[i])
            taken.emplace_back(*known[i], sizes[i]);
    const std::vector<std::pair<int, int>> edges = edgesOf(project);
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i])
            continue;
        std::optional<QRectF> parent;
        for (const auto& [from, to] : edges)
            if (to == static_cast<int>(i) && known[static_cast<std::size_t>(from)])
                parent = QRectF(*known[static_cast<std::size_t>(from)], sizes[static_cast<std::size_t>(from)]);
        known[i] = freePlace(sizes[i], taken, parent ? &*parent : nullptr);
        taken.emplace_back(*known[i], sizes[i]);
    }
    std::vector<QPointF> places;
    for (const auto& place : known)
        places.push_back(*place);
    return places;
}

} // namespace dw::ui
