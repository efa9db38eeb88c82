// Dates read in the wrong order of day and month.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/data/temporal.h"
#include "core/registry/describe_corruption.h"

#include <fmt/format.h>

namespace dw::corruptions::date_mixups {

namespace {

using Params = CorruptionPlace;

std::int64_t exchangeDayAndMonth(std::int64_t days)
{
    const CivilDate date = civilFromDays(days);
    return date.day > 12 ? days : daysFromCivil({date.year, date.day, date.month});
}

/// Dates that are text get another format, as in a column that two offices fill.
bool otherFormat(std::string_view text, RowDraws& draws, std::string& out)
{
    const auto days = text.size() < 10 ? std::nullopt : parseDate(text.substr(0, 10));
    if (!days)
        return false;
    const CivilDate date = civilFromDays(*days);
    const std::array<std::string, 3> formats{fmt::format("{:02}/{:02}/{:04}", date.day, date.month, date.year),
                                             fmt::format("{:02}/{:02}/{:04}", date.month, date.day, date.year),
                                             fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year)};
    out = formats[pickOf(draws, formats.size())] + std::string(text.substr(10));
    return true;
}

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.day = [](std::int64_t days, EditContext&) { return exchangeDayAndMonth(days); };
    edits.text = [](std::string_view text, EditContext& context, std::string& out) {
        return otherFormat(text, context.draws, out);
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Date mix-ups", CorruptionGroup::Time,
                                      "Day and month exchanged where the day is at most 12; dates that are text "
                                      "(2024-03-01) written in another format.")
        .alias("3/4 or 4/3?")
        .words({"date format", "day month", "american date", "DD/MM", "MM/DD"})
        .place({DataType::Date, DataType::Timestamp, DataType::Text},
               "Share of the dates that can be mixed up that are.")
        .example("Forms from two countries", {{"columns", {"birth_date"}}, {"rate", 0.1}})
        .action(action);
}

} // namespace dw::corruptions::date_mixups
