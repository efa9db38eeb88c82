// Rows as JSON objects, one a line; dotted column names become nested objects.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/schema.h"
#include "core/random/sha256.h"

#include <memory>
#include <string>

namespace dw::sinks::text {

struct JsonLinesFormat {
    bool nested = true;     ///< "address.city" is the member "city" of the object "address"
    bool omitNulls = false; ///< a member without a value is left out, as is an object without members
};

/// Renders the rows of one table; one per thread. Numbers that JSON cannot hold (NaN, infinities) become null.
class JsonLinesRenderer
{
public:
    JsonLinesRenderer(const TableSchema& table, JsonLinesFormat format);
    JsonLinesRenderer(JsonLinesRenderer&&) noexcept;
    JsonLinesRenderer& operator=(JsonLinesRenderer&&) noexcept;
    ~JsonLinesRenderer();

    void rows(const Batch& batch, std::string& out);
    /// Hashes some of these bytes between two rows.
    void interleave(HashBacklog& backlog);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dw::sinks::text
