// Layers by longest path, order by barycentres, heights by the middle of the neighbours.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/layered_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dw::ui {

namespace {

constexpr double kLayerGap = 120; ///< room for an edge with the histogram on it
constexpr double kCardGap = 40;
constexpr int kSweeps = 6;

struct Graph {
    std::vector<std::vector<int>> parents;
    std::vector<std::vector<int>> children;
};

enum class Visit : char { Never, Open, Done };

/// Follows the edges to children, leaving out those that close a cycle.
void visit(int node, const std::vector<std::vector<int>>& next, std::vector<Visit>& visits, Graph& graph)
{
    visits[static_cast<std::size_t>(node)] = Visit::Open;
    for (const int child : next[static_cast<std::size_t>(node)]) {
        Visit& seen = visits[static_cast<std::size_t>(child)];
        if (seen == Visit::Open)
            continue;
        graph.children[static_cast<std::size_t>(node)].push_back(child);
        graph.parents[static_cast<std::size_t>(child)].push_back(node);
        if (seen == Visit::Never)
            visit(child, next, visits, graph);
    }
    visits[static_cast<std::size_t>(node)] = Visit::Done;
}

Graph withoutCycles(std::size_t count, const std::vector<std::pair<int, int>>& edges)
{
    std::vector<std::vector<int>> next(count);
    std::vector<bool> hasParent(count, false);
    for (const auto& [parent, child] : edges) {
        if (parent == child)
            continue;
        auto& list = next[static_cast<std::size_t>(parent)];
        if (std::find(list.begin(), list.end(), child) == list.end())
            list.push_back(child);
        hasParent[static_cast<std::size_t>(child)] = true;
    }
    Graph graph{std::vector<std::vector<int>>(count), std::vector<std::vector<int>>(count)};
    std::vector<Visit> visits(count, Visit::Never);
    for (const bool roots : {true, false})
        for (std::size_t node = 0; node < count; ++node)
            if (visits[node] == Visit::Never && (!roots || !hasParent[node]))
                visit(static_cast<int>(node), next, visits, graph);
    return graph;
}

std::vector<int> layersOf(const Graph& graph)
{
    const std::size_t count = graph.parents.size();
    std::vector<int> layers(count, 0);
    // Longest path; as many rounds as there are layers.
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t node = 0; node < count; ++node)
            for (const int parent : graph.parents[node])
                if (layers[static_cast<std::size_t>(parent)] + 1 > layers[node]) {
                    layers[node] = layers[static_cast<std::size_t>(parent)] + 1;
                    moved = true;
                }
    }
    // A root with one use goes next to it: products beside items, not at the far left.
    for (std::size_t node = 0; node < count; ++node) {
        if (!graph.parents[node].empty() || graph.children[node].empty())
            continue;
        int nearest = layers[static_cast<std::size_t>(graph.children[node].front())];
        for (const int child : graph.children[node])
            nearest = std::min(nearest, layers[static_cast<std::size_t>(child)]);
        layers[node] = nearest - 1;
    }
    return layers;
}

/// Tall layers are split, so that the whole is about as wide as a window.
std::vector<std::vector<int>> columnsOf(const std::vector<int>& layers, const Graph& graph,
                                        const std::vector<QSizeF>& sizes)
{
    const int last = layers.empty() ? 0 : *std::max_element(layers.begin(), layers.end());
    double area = 0;
    for (const QSizeF& size : sizes)
        area += (size.width() + kLayerGap) * (size.height() + kCardGap);
    const double tallest = std::max(700.0, std::sqrt(area / 1.7));
    std::vector<std::vector<int>> columns;
    for (int layer = 0; layer <= last; ++layer) {
        double height = 0;
        columns.emplace_back();
        for (std::size_t node = 0; node < layers.size(); ++node) {
            if (layers[node] != layer || (graph.parents[node].empty() && graph.children[node].empty()))
                continue;
            if (height > 0 && height + sizes[node].height() > tallest) {
                columns.emplace_back();
                height = 0;
            }
            columns.back().push_back(static_cast<int>(node));
            height += sizes[node].height() + kCardGap;
        }
        if (columns.back().empty())
            columns.pop_back();
    }
    return columns;
}

double centreOf(int node, const std::vector<QPointF>& places, const std::vector<QSizeF>& sizes)
{
    const auto i = static_cast<std::size_t>(node);
    return places[i].y() + sizes[i].height() / 2;
}

/// The mean height of the neighbours; its own where it has none.
double barycentre(int node, const std::vector<int>& neighbours, const std::vector<QPointF>& places,
                  const std::vector<QSizeF>& sizes)
{
    if (neighbours.empty())
        return centreOf(node, places, sizes);
    double sum = 0;
    for (const int neighbour : neighbours)
        sum += centreOf(neighbour, places, sizes);
    return sum / static_cast<double>(neighbours.size());
}

/// Puts the cards of a column below each other in the order of the wished centres, as near to these as room allows.
void stack(std::vector<int>& column, const std::vector<double>& wished, std::vector<QPointF>& places,
           const std::vector<QSizeF>& sizes)
{
    std::vector<std::size_t> order(column.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
    std::vector<int> sorted;
    double bottom = -1e9;
    double drift = 0;
    for (const std::size_t i : order) {
        const auto node = static_cast<std::size_t>(column[i]);
        const double top = std::max(bottom, wished[i] - sizes[node].height() / 2);
        places[node].setY(top);
        drift += wished[i] - (top + sizes[node].height() / 2);
        bottom = top + sizes[node].height() + kCardGap;
        sorted.push_back(column[i]);
    }
    // All were pushed downwards: take them back by as much on average.
    for (const int node : sorted)
        places[static_cast<std::size_t>(node)].ry() +=
            drift / static_cast<double>(std::max<std::size_t>(1, sorted.size()));
    column = std::move(sorted);
}

void orderColumns(std::vector<std::vector<int>>& columns, const Graph& graph, std::vector<QPointF>& places,
                  const std::vector<QSizeF>& sizes)
{
    const auto sweep = [&](std::vector<int>& column, const std::vector<std::vector<int>>& neighbours) {
        std::vector<double> wished;
        for (const int node : column)
            wished.push_back(barycentre(node, neighbours[static_cast<std::size_t>(node)], places, sizes));
        stack(column, wished, places, sizes);
    };
    for (int round = 0; round < kSweeps; ++round) {
        for (auto& column : columns)
            sweep(column, graph.parents);
        for (auto column = columns.rbegin(); column != columns.rend(); ++column)
            sweep(*column, graph.children);
    }
    for (auto& column : columns)
        sweep(column, graph.parents);
}

/// Cards that nothing refers to, in rows below the others.
void placeLoose(const Graph& graph, double top, double width, std::vector<QPointF>& places,
                const std::vector<QSizeF>& sizes)
{
    double x = 0;
    double tallest = 0;
    for (std::size_t node = 0; node < sizes.size(); ++node) {
        if (!graph.parents[node].empty() || !graph.children[node].empty())
            continue;
        if (x > 0 && x + sizes[node].width() > width) {
            x = 0;
            top += tallest + kCardGap;
            tallest = 0;
        }
        places[node] = {x, top};
        x += sizes[node].width() + kCardGap;
        tallest = std::max(tallest, sizes[node].height());
    }
}

} // namespace

double snapped(double value)
{
    return std::round(value / kGrid) * kGrid;
}

QPointF snapped(const QPointF& point)
{
    return {snapped(point.x()), snapped(point.y())};
}

std::vector<QPointF> layeredLayout(const std::vector<QSizeF>& sizes, const std::vector<std::pair<int, int>>& edges)
{
    const Graph graph = withoutCycles(sizes.size(), edges);
    std::vector<std::vector<int>> columns = columnsOf(layersOf(graph), graph, sizes);
    std::vector<QPointF> places(sizes.size());
    double x = 0;
    for (const std::vector<int>& column : columns) {
        double widest = 0;
        double y = 0;
        for (const int node : column) {
            const auto i = static_cast<std::size_t>(node);
            places[i] = {x, y};
            y += sizes[i].height() + kCardGap;
            widest = std::max(widest, sizes[i].width());
        }
        x += widest + kLayerGap;
    }
    orderColumns(columns, graph, places, sizes);
    double top = 1e9;
    double bottom = -1e9;
    for (const std::vector<int>& column : columns)
        for (const int node : column) {
            const auto i = static_cast<std::size_t>(node);
            top = std::min(top, places[i].y());
            bottom = std::max(bottom, places[i].y() + sizes[i].height());
        }
    for (const std::vector<int>& column : columns)
        for (const int node : column)
            places[static_cast<std::size_t>(node)].ry() -= top;
    double area = 0;
    for (const QSizeF& size : sizes)
        area += (size.width() + kCardGap) * (size.height() + kCardGap);
    placeLoose(graph, columns.empty() ? 0 : bottom - top + 2 * kCardGap,
               std::max({x - kLayerGap, std::sqrt(area * 1.7), 700.0}), places, sizes);
    for (QPointF& place : places)
        place = snapped(place);
    return places;
}

} // namespace dw::ui
