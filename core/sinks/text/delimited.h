// Rows as lines of separated values: CSV in all its dialects, and the text format of PostgreSQL's COPY.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/schema.h"
#include "core/random/sha256.h"

#include <memory>
#include <string>

namespace dw::sinks::text {

enum class Quoting {
    Minimal, ///< only values that would be misread without quotes
    All,     ///< everything but nulls
    Escape   ///< no quotes: a backslash before what would be misread, as in PostgreSQL's text format
};

struct DelimitedFormat {
    char delimiter = ',';
    char quote = '"';
    Quoting quoting = Quoting::Minimal;
    std::string lineEnd = "\n"; ///< "\n" or "\r\n"
    std::string nullText;       ///< at most kMaximumWord bytes, as all words here
    std::string trueText = "true";
    std::string falseText = "false";
    std::string nanText = "NaN"; ///< these three are ignored when nonFiniteAsNull is set
    std::string infinityText = "Infinity";
    std::string negativeInfinityText = "-Infinity";
    bool nonFiniteAsNull = false;
    char decimalPoint = '.';
    char dateTimeSeparator = ' ';
};

inline constexpr std::size_t kMaximumWord = 24;

/// Renders the rows of one table. Keeps rendered dictionary entries from batch to batch; one per thread.
class DelimitedRenderer
{
public:
    DelimitedRenderer(const TableSchema& table, const DelimitedFormat& format);
    DelimitedRenderer(DelimitedRenderer&&) noexcept;
    DelimitedRenderer& operator=(DelimitedRenderer&&) noexcept;
    ~DelimitedRenderer();

    void header(std::string& out) const;
    void rows(const Batch& batch, std::string& out);
    /// Hashes some of these bytes between two rows.
    void interleave(HashBacklog& backlog);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dw::sinks::text
