// An inspection as a page that stands alone, in words for people who were not in the room.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/report.h"
#include "core/inspect/svg.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr const char* kStyle = R"(
body { font: 15px/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #222; background: #fff; max-width: 800px;
       margin: 40px auto; padding: 0 20px; }
h1 { font-size: 26px; font-weight: 600; margin: 0 0 4px; }
h2 { font-size: 20px; font-weight: 600; margin: 44px 0 4px; }
h3 { font-size: 15px; font-weight: 600; margin: 24px 0 2px; }
p { margin: 6px 0 10px; } .quiet { color: #6a6a6a; }
li { margin: 6px 0; } svg { display: block; margin: 10px 0; max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 13px; margin: 8px 0; width: 100%; }
th { text-align: left; font-weight: 600; border-bottom: 1px solid #b8b8b8; vertical-align: bottom; }
th, td { padding: 3px 10px 3px 0; } td.number, th.number { text-align: right; white-space: nowrap; }
tr.small td { color: #8a8a8a; } tbody tr:nth-child(even) { background: #f7f7f7; }
.scroll { overflow-x: auto; } summary { cursor: pointer; color: #0072B2; }
)";

/// A paragraph on what people who were not in the room need to know before they read numbers.
constexpr const char* kHowToRead =
    "A share or rate is followed by the range in which its true value plausibly lies; the fewer rows, the wider the "
    "range. A difference whose range includes zero may be chance. None of these numbers says whether a difference is "
    "just or lawful: they say where to look, and how certain it is that there is something to see.";

void appendHtmlTable(const MetricTable& table, std::string& out)
{
    if (table.rows.empty() && table.notes.empty())
        return;
    out +=
        fmt::format("<h3>{}</h3>\n<p class=\"quiet\">{}</p>\n", escapedMarkup(table.title), escapedMarkup(table.help));
    const bool isLong = table.rows.size() > 12;
    if (isLong)
        out += fmt::format("<details><summary>{} rows</summary>\n", table.rows.size());
    if (!table.rows.empty()) {
        out += "<div class=\"scroll\"><table><thead><tr>";
        for (const MetricColumn& column : table.columns)
            out += fmt::format("<th{}>{}</th>", column.unit == MetricUnit::Text ? "" : " class=\"number\"",
                               escapedMarkup(column.title));
        out += "</tr></thead><tbody>\n";
        for (const MetricRow& row : table.rows) {
            out += row.small ? "<tr class=\"small\">" : "<tr>";
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                out +=
                    fmt::format("<td{}{}>{}</td>", table.columns[c].unit == MetricUnit::Text ? "" : " class=\"number\"",
                                row.values[c].undefined.empty()
                                    ? ""
                                    : fmt::format(" title=\"{}\"", escapedMarkup(row.values[c].undefined)),
                                escapedMarkup(shownValue(row.values[c], table.columns[c].unit)));
            out += "</tr>\n";
        }
        out += "</tbody></table></div>\n";
    }
    if (isLong)
        out += "</details>\n";
    for (const std::string& reason : reasonsIn(table))
        out += fmt::format("<p class=\"quiet\">–: {}</p>\n", escapedMarkup(reason));
    for (const std::string& note : table.notes)
        out += fmt::format("<p class=\"quiet\">{}</p>\n", escapedMarkup(note));
}

void appendHead(const Inspection& inspection, std::string& out)
{
    const InspectionRoles& roles = inspection.roles;
    std::vector<std::string> attributes;
    for (const ProtectedAttribute& attribute : roles.attributes)
        attributes.push_back(attribute.column);
    out += fmt::format("<h1>Bias report</h1>\n<p>{}: {} rows.", escapedMarkup(inspection.source),
                       shownNumber(static_cast<double>(inspection.rows), MetricUnit::Count));
    if (!roles.weight.empty())
        out += fmt::format(" Each row counts by its weight in {}; the precision is that of {:.0f} unweighted rows.",
                           escapedMarkup(roles.weight), inspection.effectiveRows);
    if (!attributes.empty())
        out += fmt::format(" Groups are formed by {}.", escapedMarkup(fmt::format("{}", fmt::join(attributes, ", "))));
    if (!roles.outcome.empty())
        out += roles.favourable.empty() ? fmt::format(" The outcome is {}.", escapedMarkup(roles.outcome))
                                        : fmt::format(" The outcome is {}, and it is favourable when it is {}.",
                                                      escapedMarkup(roles.outcome), escapedMarkup(roles.favourable));
    out += "</p>\n";
    for (const std::string& note : inspection.notes)
        out += fmt::format("<p class=\"quiet\">{}</p>\n", escapedMarkup(note));
    for (const Problem& problem : inspection.problems.all)
        out += fmt::format("<p class=\"quiet\">{}</p>\n", escapedMarkup(problem.message));
}

} // namespace

std::string htmlReport(const Inspection& inspection)
{
    std::string out = fmt::format("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                                  "<meta name=\"viewport\" content=\"width=device-width\">"
                                  "<title>Bias report: {}</title><style>{}</style></head>\n<body>\n",
                                  escapedMarkup(inspection.source), kStyle);
    appendHead(inspection, out);
    const std::vector<const Finding*> findings = inspection.findings();
    out += "<h2>What stands out</h2>\n";
    out += findings.empty() ? "<p>Nothing stands out.</p>\n" : "<ol>\n";
    for (std::size_t i = 0; i < findings.size() && i < 10; ++i)
        out += fmt::format("<li>{}</li>\n", escapedMarkup(findings[i]->words));
    if (!findings.empty())
        out += "</ol>\n";
    if (findings.size() > 10)
        out += fmt::format("<p class=\"quiet\">{} more are in the sections below.</p>\n", findings.size() - 10);
    out += fmt::format("<p class=\"quiet\">{} Ranges hold with {:g} % confidence.</p>\n", kHowToRead,
                       inspection.roles.options.confidence * 100);
    for (const MetricResult& result : inspection.results) {
        out += fmt::format("<h2>{}</h2>\n<p>{}</p>\n", escapedMarkup(result.title), escapedMarkup(result.help));
        if (!result.undefined.empty()) {
            out += fmt::format("<p class=\"quiet\">Not computed: {}.</p>\n", escapedMarkup(result.undefined));
            continue;
        }
        out += svgPictures(result);
        for (const MetricTable& table : result.tables)
            appendHtmlTable(table, out);
    }
    return out + "</body>\n</html>\n";
}

} // namespace dw
