// Numbers that follow a curve drawn by hand.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/piecewise_quantile.h"
#include "core/registry/describe.h"

#include <cmath>

namespace dw::generators::density_curve {

namespace {

enum class Form { Density, Quantile };
enum class Interpolation { Linear, Smooth };

struct Params {
    Curve points{{{0, 0}, {50, 1}, {100, 0}}};
    Form form = Form::Density;
    Interpolation interpolation = Interpolation::Linear;
};

void checkDensity(const Params& params, const Check& check)
{
    const std::vector<CurvePoint>& points = params.points.points;
    const bool steps = params.interpolation == Interpolation::Linear;
    double highest = 0;
    bool hasArea = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].y < 0)
            return check.error("points", "A density cannot be negative: raise y to 0 or more.");
        highest = std::max(highest, points[i].y);
        if (i == 0)
            continue;
        if (steps ? points[i].x < points[i - 1].x : points[i].x <= points[i - 1].x)
            return check.error("points", steps ? "The x of the points must not fall: put them in order."
                                               : "The x of the points of a smooth curve must rise, without a step.");
        hasArea = hasArea || (points[i].x > points[i - 1].x && std::max(points[i].y, points[i - 1].y) > 0);
    }
    if (!hasArea)
        check.error("points", "The curve must rise above 0 somewhere.");
    else if (!std::isfinite(points.back().x - points.front().x) || !std::isfinite(2 * highest))
        check.error("points", "The curve is wider or higher than numbers can hold.");
}

void checkQuantiles(const Params& params, const Check& check)
{
    const std::vector<CurvePoint>& points = params.points.points;
    if (points.front().x != 0 || points.back().x != 1)
        return check.error("points", "A quantile curve runs from x = 0 (the smallest value) to x = 1 (the largest).");
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].x <= points[i - 1].x)
            return check.error("points", "The x of the points must rise from 0 to 1.");
        if (points[i].y < points[i - 1].y)
            return check.error("points", "The values of a quantile curve must not fall.");
    }
    if (!std::isfinite(points.back().y - points.front().y))
        check.error("points", "The curve is higher than numbers can hold.");
}

void check(const Params& params, const Check& check)
{
    if (params.points.points.size() < 2)
        return check.error("points", "A curve needs at least two points.");
    if (params.form == Form::Density)
        checkDensity(params, check);
    else
        checkQuantiles(params, check);
}

struct Prepared {
    PiecewiseQuantile quantile;
};

Prepared prepare(const Params& params, Scope&)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const CurvePoint& point : params.points.points) {
        x.push_back(point.x);
        y.push_back(point.y);
    }
    const bool smooth = params.interpolation == Interpolation::Smooth;
    if (params.form == Form::Density)
        return {smooth ? PiecewiseQuantile::fromSmoothDensity(x, y) : PiecewiseQuantile::fromDensity(x, y)};
    return {smooth ? PiecewiseQuantile::fromSmoothQuantiles(x, y) : PiecewiseQuantile::fromQuantiles(x, y)};
}

void fill(const Params&, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.quantile.map(context.primary, out);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Density curve", Category::Numbers, "Numbers that follow a curve drawn by hand.")
        .alias("Draw it yourself")
        .words({"custom distribution", "draw", "freehand", "curve", "shape", "kernel density", "kde"})
        .param("points", &Params::points, "Curve",
               "Points [x, y]. As a density: where y is twice as high, values are twice as frequent.")
        .param("form", &Params::form, "Form",
               "A density says how frequent each value is; a quantile curve gives the value (y) that a share x of all "
               "values stays below.",
               Choices{{"density", "quantile"}})
        .param("interpolation", &Params::interpolation, "Between points", "Straight lines, or a rounded curve.",
               Choices{{"linear", "smooth"}})
        .example("Two rush hours", Json::parse(R"({"points": [[0, 0.2], [5, 0.3], [8, 6], [11, 1.5], [14, 1.8],
            [17.5, 7], [21, 1], [24, 0.2]], "interpolation": "smooth"})"))
        .example("Nothing between 3 and 7",
                 Json::parse(R"({"points": [[0, 1], [3, 1], [3, 0], [7, 0], [7, 1], [10, 2]]})"))
        .example("House prices by quantile", Json::parse(R"({"form": "quantile", "interpolation": "smooth",
            "points": [[0, 60000], [0.1, 140000], [0.5, 290000], [0.9, 640000], [1, 2500000]]})"))
        .monotone()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::density_curve
