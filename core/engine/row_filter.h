// Which rows of a sample keep a condition, and in what order: SQL over a table's columns, parents and children
// included. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"
#include "core/project/project.h"

#include <stop_token>

namespace dw {

/// Both are SQL in the dialect of columns: what a column of the table could say, a filter can say.
struct RowFilter {
    std::string condition; ///< rows are kept where it is true (not where it is null); empty: all are
    std::string order; ///< "total desc, name": expressions with asc or desc, nulls last; empty: as they are numbered

    bool isEmpty() const { return condition.empty() && order.empty(); }
    bool operator==(const RowFilter&) const = default;
};

/// What is wrong with a filter.
struct RowFilterFault {
    enum class Part { Condition, Order };

    Part part = Part::Condition;
    std::string message;
    std::optional<std::size_t> position; ///< byte of that part's text where it is wrong
    bool operator==(const RowFilterFault&) const = default;
};

/// A filter made ready for a project. Immutable, but for one thread at a time.
class PreparedFilter
{
public:
    /// Compiles the project again, with the filter's expressions as hidden columns of the table: the values of its own
    /// columns stay what they are.
    static std::variant<PreparedFilter, RowFilterFault> prepare(const Project& project, std::size_t table,
                                                                const RowFilter& filter);

    /// Numbers of the rows among [first, first + count) that are kept, in order. An error says what cannot be computed
    /// in which row.
    Result<std::vector<std::int64_t>> pick(std::int64_t first, std::size_t count, std::stop_token stop = {}) const;

private:
    struct Key {
        int slot = -1;
        bool descending = false;
    };
    std::shared_ptr<const Plan> m_plan;
    std::size_t m_table = 0;
    int m_condition = -1;
    std::vector<Key> m_keys;
};

struct OrderKey {
    std::string sql;
    std::size_t position = 0; ///< byte of the order's text where `sql` begins
    bool descending = false;
    bool operator==(const OrderKey&) const = default;
};
/// The parts between commas outside of parentheses, without "asc" and "desc".
std::vector<OrderKey> orderKeys(std::string_view order);

} // namespace dw
