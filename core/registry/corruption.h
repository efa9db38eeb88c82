// A corruption as the rest of the program sees it: which rows it takes, and what it makes of a value on its way out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/row_draws.h"
#include "core/registry/generator.h"

#include <variant>

namespace dw {

enum class CorruptionGroup { Missingness, Text, Numbers, Time, Records, Labels };

std::string_view corruptionGroupName(CorruptionGroup group);

/// What an edit may ask for besides the value. Mean and standard deviation are those of the clean column, measured
/// while compiling.
struct EditContext {
    RowDraws draws; ///< of this value alone
    double mean = 0;
    double stddev = 0;
    double progress = 0; ///< from 0 to 1 over the table's rows, or over what drift follows
};

/// False: this text has no place for the error.
using TextEdit = std::function<bool(std::string_view text, EditContext& context, std::string& out)>;
using NumberEdit = std::function<double(double value, EditContext& context)>;
/// Of a date, or of the day of a timestamp.
using DayEdit = std::function<std::int64_t(std::int64_t days, EditContext& context)>;

/// No value.
struct MakeMissing {
};
/// Another value, by the column's type; a column that no edit is for goes missing.
struct EditValue {
    TextEdit text;
    NumberEdit number;
    DayEdit day;
};
/// The value of the other one of two columns.
struct Exchange {
};
/// The value of the first of so many rows that follow one another.
struct HoldValue {
    std::int64_t rows = 10;
};
/// Another class of the column's own.
struct Relabel {
    std::string from; ///< only this class; empty: any
    std::string to;   ///< empty: any other, all alike
};

/// Which values are taken. Draws belong to the column, or to the row where columns are taken together.
struct RowChoice {
    enum class Likelihood {
        Even,        ///< all alike
        Score,       ///< odds rise with an expression
        OwnValue,    ///< odds rise with the clean value
        Nearness,    ///< odds fall with the distance of an expression from 0
        Accumulating ///< the columns drop out one after another, or the rows of a parent
    };

    double rate = 0; ///< share of the values that are there, of the rows where `when` is true
    std::optional<Expression> when;
    Likelihood likelihood = Likelihood::Even;
    std::optional<Expression> score;
    double strength = 0; ///< change of the log odds by standard deviation of the score; from false to true of a bool
    bool together = false;
    bool alongRows = false; ///< with Accumulating: over the rows of one parent instead of over columns
};

struct CorruptionAction {
    std::vector<ColumnRef> columns;
    RowChoice choice;
    std::variant<MakeMissing, EditValue, Exchange, HoldValue, Relabel> change;
    std::optional<ColumnRef> progressBy; ///< what EditContext::progress follows; else the row number
    bool usesFacts = false;              ///< mean and standard deviation
    std::optional<double> copies;        ///< rows added, as a share of the table's: `choice` is about them alone
};

struct CorruptionType : Description {
    CorruptionGroup group = CorruptionGroup::Text;
    /// Parameters are read and checked; nothing after a problem (reported to the scope).
    std::function<std::optional<CorruptionAction>(const Json& params, Scope& scope)> bind;
};

/// One for each file of core/corruptions, sorted by id.
std::span<const CorruptionType> corruptionTypes();
/// Nullptr when there is none of that id.
const CorruptionType* findCorruption(std::string_view id);

} // namespace dw
