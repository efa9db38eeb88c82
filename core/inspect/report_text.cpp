// Inspections as text and as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/report.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::size_t kShownFindings = 12;

std::string grouped(double number)
{
    std::string digits = fmt::format("{:.0f}", std::fabs(number));
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, ",");
    return (number < 0 ? "-" : "") + digits;
}

/// Columns on a terminal: one for each character that does not continue a UTF-8 sequence.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void appendPadded(std::string_view text, std::size_t width, bool right, std::string& out)
{
    const std::string padding(width - widthOf(text), ' ');
    out += right ? padding : "";
    out += text;
    out += right ? "" : padding;
}

void appendTextTable(const MetricTable& table, std::string& out)
{
    out += fmt::format("\n  {}\n", table.title);
    if (table.rows.empty())
        out += "    none\n";
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        widths.push_back(widthOf(table.columns[c].title));
        for (const MetricRow& row : table.rows)
            widths.back() = std::max(widths.back(), widthOf(shownValue(row.values[c], table.columns[c].unit)));
    }
    const auto line = [&](const auto& cell, bool small) {
        std::string text = small ? "  · " : "    ";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            appendPadded(cell(c), widths[c], table.columns[c].unit != MetricUnit::Text, text);
            text += "  ";
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    };
    if (!table.rows.empty())
        line([&](std::size_t c) { return table.columns[c].title; }, false);
    bool anySmall = false;
    for (const MetricRow& row : table.rows) {
        line([&](std::size_t c) { return shownValue(row.values[c], table.columns[c].unit); }, row.small);
        anySmall = anySmall || row.small;
    }
    if (anySmall)
        out += "    · few rows\n";
    for (const std::string& reason : reasonsIn(table))
        out += fmt::format("    –: {}\n", reason);
    for (const std::string& note : table.notes)
        out += fmt::format("    {}\n", note);
}

} // namespace

std::string shownNumber(double number, MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Text:
        return {};
    case MetricUnit::Count:
        return grouped(number);
    case MetricUnit::Share:
        return fmt::format("{:.1f} %", number * 100);
    case MetricUnit::Difference:
        return fmt::format("{:+.1f}", number * 100);
    case MetricUnit::Ratio:
        return fmt::format("{:.2f}", number);
    case MetricUnit::Number:
        return std::fabs(number) >= 1000 ? fmt::format("{:.1f}", number) : fmt::format("{:.4g}", number);
    case MetricUnit::Probability:
        return number < 0.001 ? "< 0.001" : fmt::format("{:.3f}", number);
    case MetricUnit::Flag:
        return number != 0 ? "yes" : "no";
    }
    return {};
}

std::string shownValue(const MetricValue& value, MetricUnit unit)
{
    if (unit == MetricUnit::Text)
        return value.text;
    if (!value.isNumber())
        return "–";
    if (!value.interval)
        return shownNumber(value.number, unit);
    if (unit == MetricUnit::Share)
        return fmt::format("{} ({:.1f} to {:.1f})", shownNumber(value.number, unit), value.interval->low * 100,
                           value.interval->high * 100);
    return fmt::format("{} ({} to {})", shownNumber(value.number, unit), shownNumber(value.interval->low, unit),
                       shownNumber(value.interval->high, unit));
}

std::vector<std::string> reasonsIn(const MetricTable& table)
{
    std::vector<std::string> reasons;
    for (const MetricRow& row : table.rows)
        for (const MetricValue& value : row.values)
            if (!value.undefined.empty() && std::find(reasons.begin(), reasons.end(), value.undefined) == reasons.end())
                reasons.push_back(value.undefined);
    return reasons;
}

std::string textReport(const Inspection& inspection)
{
    std::string out = fmt::format("Inspected {}: {} rows", inspection.source, inspection.rows);
    if (!inspection.roles.weight.empty())
        out += fmt::format(" weighted by {}, worth {:.0f} unweighted ones", inspection.roles.weight,
                           inspection.effectiveRows);
    out += fmt::format(". Intervals are {:g} % ones; differences of shares are in percentage points.\n",
                       inspection.roles.options.confidence * 100);
    for (const std::string& note : inspection.notes)
        out += note + '\n';
    const std::vector<const Finding*> findings = inspection.findings();
    out += findings.empty() ? "\nNo finding stands out.\n" : "\nFindings\n";
    for (std::size_t i = 0; i < findings.size() && i < kShownFindings; ++i)
        out += fmt::format("  {}. {}\n", i + 1, findings[i]->words);
    if (findings.size() > kShownFindings)
        out += fmt::format("  and {} more\n", findings.size() - kShownFindings);
    for (const MetricResult& result : inspection.results) {
        out += fmt::format("\n{}\n", result.title);
        if (!result.undefined.empty())
            out += fmt::format("  not computed: {}\n", result.undefined);
        for (const MetricTable& table : result.tables)
            appendTextTable(table, out);
    }
    return out;
}

Json jsonReport(const Inspection& inspection)
{
    Json json{{"source", inspection.source},
              {"rows", inspection.rows},
              {"effective_rows", inspection.effectiveRows},
              {"roles", rolesToJson(inspection.roles)},
              {"confidence", inspection.roles.options.confidence},
              {"notes", inspection.notes}};
    json["findings"] = Json::array();
    for (const Finding* finding : inspection.findings())
        json["findings"].push_back(finding->words);
    json["metrics"] = Json::array();
    for (const MetricResult& result : inspection.results)
        json["metrics"].push_back(metricJson(result));
    return json;
}

} // namespace dw
