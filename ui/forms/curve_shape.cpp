// Curves as points.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curve_shape.h"

#include "core/random/piecewise_quantile.h"

#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr int kPieces = 16;
constexpr std::size_t kFineBins = 120;
/// A point is added while the line is off by more than this share of the peak.
constexpr double kTolerance = 0.02;

/// Spreads values that were rounded evenly over what was rounded to each: else bins hold one or two of them by chance.
void spreadRounded(std::vector<double>& sorted)
{
    std::size_t different = 1;
    double step = sorted.back() - sorted.front();
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] > sorted[i - 1]) {
            ++different;
            step = std::min(step, sorted[i] - sorted[i - 1]);
        }
    if (different < 2 || different * 8 > sorted.size())
        return;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end] == sorted[begin])
            ++end;
        const auto count = static_cast<double>(end - begin);
        const double value = sorted[begin];
        for (std::size_t i = begin; i < end; ++i)
            sorted[i] = value + step * ((static_cast<double>(i - begin) + 0.5) / count - 0.5);
        begin = end;
    }
}

/// How often values fall in equal bins from low to high, smoothed once so that single bins do not jump.
std::vector<CurvePoint> fineDensity(const std::vector<double>& sorted, double low, double high)
{
    const auto different =
        static_cast<std::size_t>(std::min<double>(kFineBins, std::sqrt(static_cast<double>(sorted.size())) + 4.0));
    const std::size_t bins = std::max<std::size_t>(8, different);
    std::vector<double> counts(bins, 0);
    for (const double value : sorted)
        if (value >= low && value <= high)
            ++counts[std::min(bins - 1,
                              static_cast<std::size_t>((value - low) / (high - low) * static_cast<double>(bins)))];
    const double width = (high - low) / static_cast<double>(bins);
    const auto at = [&counts, bins](std::ptrdiff_t i) {
        return counts[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(bins) - 1))];
    };
    std::vector<CurvePoint> line;
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(bins); ++i)
        line.push_back({low + (static_cast<double>(i) + 0.5) * width, (at(i - 1) + 2 * at(i) + at(i + 1)) / 4});
    // The density goes on to the edges, where the outermost bins say half a bin's slope more.
    line.insert(line.begin(), {low, std::max(0.0, 1.5 * at(0) - 0.5 * at(1))});
    line.push_back({high, std::max(0.0, 1.5 * at(static_cast<std::ptrdiff_t>(bins) - 1) -
                                            0.5 * at(static_cast<std::ptrdiff_t>(bins) - 2))});
    return line;
}

/// Positions in `line` of the points that matter: the worst one is added until none is far off.
std::vector<std::size_t> importantPoints(const std::vector<CurvePoint>& line, std::size_t limit)
{
    double peak = 0;
    for (const CurvePoint& point : line)
        peak = std::max(peak, point.y);
    std::vector<std::size_t> kept{0, line.size() - 1};
    while (kept.size() < limit) {
        double worst = kTolerance * peak;
        std::size_t found = 0;
        std::size_t place = 0;
        for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
            const CurvePoint& a = line[kept[k]];
            const CurvePoint& b = line[kept[k + 1]];
            for (std::size_t i = kept[k] + 1; i < kept[k + 1]; ++i) {
                const double straight = a.y + (b.y - a.y) * (line[i].x - a.x) / (b.x - a.x);
                if (const double off = std::abs(line[i].y - straight); off > worst) {
                    worst = off;
                    found = i;
                    place = k + 1;
                }
            }
        }
        if (found == 0)
            break;
        kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(place), found);
    }
    return kept;
}

/// Heights at the kept points for which the straight pieces are nearest to the line in least squares: taken from the
/// line itself they would lie above it wherever it is hollow. Solves the normal equations, which are tridiagonal.
std::vector<double> fittedHeights(const std::vector<CurvePoint>& line, const std::vector<std::size_t>& kept)
{
    const std::size_t size = kept.size();
    std::vector<double> diagonal(size, 0);
    std::vector<double> beside(size, 0);
    std::vector<double> right(size, 0);
    std::size_t piece = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        while (piece + 2 < size && i > kept[piece + 1])
            ++piece;
        const double left = line[kept[piece]].x;
        const double share = (line[i].x - left) / (line[kept[piece + 1]].x - left);
        diagonal[piece] += (1 - share) * (1 - share);
        diagonal[piece + 1] += share * share;
        beside[piece] += share * (1 - share);
        right[piece] += (1 - share) * line[i].y;
        right[piece + 1] += share * line[i].y;
    }
    for (std::size_t i = 1; i < size; ++i) {
        const double factor = beside[i - 1] / diagonal[i - 1];
        diagonal[i] -= factor * beside[i - 1];
        right[i] -= factor * right[i - 1];
    }
    std::vector<double> heights(size, 0);
    for (std::size_t i = size; i-- > 0;)
        heights[i] = (right[i] - (i + 1 < size ? beside[i] * heights[i + 1] : 0)) / diagonal[i];
    for (double& height : heights)
        height = std::max(0.0, height);
    return heights;
}

} // namespace

std::vector<CurvePoint> curveLine(const std::vector<CurvePoint>& points, bool smooth)
{
    if (!smooth || points.size() < 2)
        return points;
    std::vector<double> x;
    std::vector<double> y;
    for (const CurvePoint& point : points) {
        if (!x.empty() && point.x <= x.back())
            return points; // no smooth curve goes through a step
        x.push_back(point.x);
        y.push_back(point.y);
    }
    const std::vector<double> slopes = monotoneCubicSlopes(x, y);
    std::vector<CurvePoint> line{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double width = x[i + 1] - x[i];
        for (int piece = 1; piece <= kPieces; ++piece) {
            // Hermite's form of the cubic.
            const double t = static_cast<double>(piece) / kPieces;
            const double t2 = t * t;
            const double t3 = t2 * t;
            const double height = (2 * t3 - 3 * t2 + 1) * y[i] + (t3 - 2 * t2 + t) * width * slopes[i] +
                                  (3 * t2 - 2 * t3) * y[i + 1] + (t3 - t2) * width * slopes[i + 1];
            line.push_back({x[i] + t * width, height});
        }
    }
    return line;
}

double curveArea(const std::vector<CurvePoint>& line)
{
    double area = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        area += (line[i].x - line[i - 1].x) * (line[i].y + line[i - 1].y) / 2;
    return area;
}

double curveHeight(const std::vector<CurvePoint>& line, double x)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const CurvePoint& a = line[i - 1];
        const CurvePoint& b = line[i];
        if (x >= a.x && x <= b.x)
            return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : std::max(a.y, b.y);
    }
    return 0;
}

double shortNumber(double value, double resolution)
{
    if (!(resolution > 0) || !std::isfinite(value))
        return value;
    const double exponent = std::floor(std::log10(resolution));
    // Dividing by a whole power gives the decimal number that is nearest; multiplying by 0.1 would not.
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent >= 0 ? std::round(value / power) * power : std::round(value * power) / power;
}

std::vector<CurvePoint> densityOf(std::vector<double> values, std::size_t limit)
{
    std::sort(values.begin(), values.end());
    if (values.empty() || values.front() == values.back())
        return {};
    spreadRounded(values);
    const auto quantile = [&values](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    double low = values.front();
    double high = values.back();
    // Far outliers would squeeze everything else into a few bins.
    const double reach = quantile(0.999) - quantile(0.001);
    if (high - quantile(0.999) > 0.1 * reach)
        high = quantile(0.999);
    if (quantile(0.001) - low > 0.1 * reach)
        low = quantile(0.001);
    if (!(high > low))
        return {};
    const std::vector<CurvePoint> line = fineDensity(values, low, high);
    const std::vector<std::size_t> kept = importantPoints(line, limit);
    const std::vector<double> heights = fittedHeights(line, kept);
    const double peak = *std::max_element(heights.begin(), heights.end());
    std::vector<CurvePoint> points;
    for (std::size_t i = 0; i < kept.size() && peak > 0; ++i) {
        const CurvePoint point{shortNumber(line[kept[i]].x, (high - low) / 1000),
                               shortNumber(heights[i] / peak, 0.001)};
        if (points.empty() || point.x > points.back().x)
            points.push_back(point);
    }
    return points.size() >= 2 ? points : std::vector<CurvePoint>();
}

} // namespace dw::ui
