// From any distribution to one that is drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/reshape.h"

#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/charts/column_sketch.h"
#include "ui/design/edits.h"
#include "ui/forms/curve_shape.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>
#include <cmath>

namespace dw::ui {

namespace {

constexpr std::int64_t kRows = 50'000;
constexpr const char* kCurve = "density_curve";

/// What the column holds now, as compiled; nothing where it is wrong.
std::optional<SlotSpec> slotOf(const Document& document, const Selection& selection)
{
    const auto& tables = document.plan()->tables;
    const auto table = static_cast<std::size_t>(selection.table);
    const auto column = static_cast<std::size_t>(selection.item);
    if (table >= tables.size() || column >= tables[table].columnSlots.size() || tables[table].columnSlots[column] < 0)
        return std::nullopt;
    return tables[table].slotSpecs[static_cast<std::size_t>(tables[table].columnSlots[column])];
}

Json curveParams(const std::vector<CurvePoint>& points)
{
    Json list = Json::array();
    for (const CurvePoint& point : points)
        list.push_back(Json::array({point.x, point.y}));
    return Json{{"points", std::move(list)}};
}

} // namespace

bool canBeDrawn(const Document& document, const Selection& selection)
{
    const ColumnDesign* column = columnAt(document.project(), selection);
    const std::optional<SlotSpec> slot = slotOf(document, selection);
    if (column == nullptr || column->source != ColumnDesign::Source::Generator || column->generator == kCurve || !slot)
        return false;
    const GeneratorType* type = findGenerator(column->generator);
    return type != nullptr && type->category == Category::Numbers && !type->unique && isNumeric(slot->type) &&
           findGenerator(kCurve) != nullptr;
}

void drawDistribution(Document& document, const Selection& selection)
{
    if (!canBeDrawn(document, selection))
        return;
    const ColumnDesign before = *columnAt(document.project(), selection);
    const bool isWhole = slotOf(document, selection)->type == DataType::Int64;
    auto* watcher = new QFutureWatcher<std::vector<CurvePoint>>(&document);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, &document, [&document, watcher, selection, before, isWhole] {
            watcher->deleteLater();
            const std::vector<CurvePoint> points = watcher->result();
            const ColumnDesign* now = columnAt(document.project(), selection);
            if (points.empty() || now == nullptr || !(*now == before))
                return;
            document.edit(QCoreApplication::translate("dw::ui::Edits", "Draw Distribution"), {}, [&](Project& project) {
                ColumnDesign& column = *columnAt(project, selection);
                column.generator = kCurve;
                column.generatorVersion.reset();
                column.params = curveParams(points);
                if (isWhole && !column.decimals)
                    column.decimals = 0;
            });
        });
    watcher->setFuture(QtConcurrent::run([plan = document.plan(), selection] {
        return densityOf(sampledNumbers(*plan, static_cast<std::size_t>(selection.table),
                                        static_cast<std::size_t>(selection.item), kRows));
    }));
}

} // namespace dw::ui
