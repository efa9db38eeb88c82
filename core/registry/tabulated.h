// A distribution whose shape may be constant, differ by case or be computed: tables where there are few shapes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/random/inverse.h"
#include "core/random/quantile_table.h"
#include "core/registry/varying.h"

#include <functional>
#include <mutex>
#include <tuple>

namespace dw {

/// Inverts a distribution function row by row. Constant shapes and shapes by case get a table each, made when first
/// needed (so that compiling a project stays cheap) and shared by all copies; shapes by SQL are inverted exactly.
/// A table depends on its shapes alone: a case gives what a constant would.
template <typename Table, typename Value, typename... Shape>
class Tabulated
{
public:
    using Exact = Value (*)(double u, double oneMinusU, Shape... shape);
    /// nullopt: this shape is not for tables, invert exactly.
    using Make = std::optional<Table> (*)(Shape... shape);

    Tabulated() = default;
    Tabulated(Exact exact, Make make, const Varying<Shape>&... shapes) : m_exact(exact)
    {
        const std::size_t count = combinations(shapes...);
        if (count == 0)
            return;
        m_tables = std::make_shared<Tables>(count);
        for (std::size_t number = 0; number < count; ++number)
            m_tables->entries[number].make = makerOf(make, number, shapes...);
    }

    /// The shapes are those it was made with, now loaded with this batch's values.
    void map(std::span<const double> u, std::span<Value> out, const Varying<Shape>&... shapes) const
    {
        if (m_tables && m_tables->entries.size() == 1) {
            if (const Table* table = m_tables->entries.front().get()) {
                table->map(u, out);
                return;
            }
        }
        // Only the tables that this batch needs are made.
        std::vector<std::optional<const Table*>> tables(m_tables ? m_tables->entries.size() : 0);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Table* table = nullptr;
            if (!tables.empty()) {
                const std::size_t number = combination(i, shapes...);
                if (!tables[number])
                    tables[number] = m_tables->entries[number].get();
                table = *tables[number];
            }
            out[i] = table != nullptr ? (*table)(u[i]) : m_exact(u[i], 1.0 - u[i], shapes[i]...);
        }
    }

private:
    static constexpr std::size_t kMostTables = 256;

    struct Entry {
        std::function<std::optional<Table>()> make;
        std::once_flag once;
        std::optional<Table> table;

        const Table* get()
        {
            std::call_once(once, [this] { table = make(); });
            return table ? &*table : nullptr;
        }
    };
    struct Tables {
        explicit Tables(std::size_t count) : entries(count) {}
        std::vector<Entry> entries;
    };

    /// 0 when a shape is computed by SQL or when there are too many.
    static std::size_t combinations(const Varying<Shape>&... shapes)
    {
        if ((... || (shapes.from() == VaryingFrom::Sql)))
            return 0;
        std::size_t count = 1;
        ((count = count > kMostTables ? count : count * shapes.alternatives().size()), ...);
        return count <= kMostTables ? count : 0;
    }

    /// Mixed radix over the numbers of the alternatives; the last shape counts fastest.
    static std::size_t combination(std::size_t i, const Varying<Shape>&... shapes)
    {
        std::size_t number = 0;
        ((number = number * shapes.alternatives().size() + shapes.index(i)), ...);
        return number;
    }

    static std::function<std::optional<Table>()> makerOf(Make make, std::size_t number, const Varying<Shape>&... shapes)
    {
        const std::array<std::size_t, sizeof...(Shape)> sizes{shapes.alternatives().size()...};
        std::array<std::size_t, sizeof...(Shape)> places{};
        for (std::size_t k = sizes.size(); k-- > 0;) {
            places[k] = number % sizes[k];
            number /= sizes[k];
        }
        return [&]<std::size_t... K>(std::index_sequence<K...>)
        {
            return [make, values = std::tuple<Shape...>(shapes.alternatives()[places[K]]...)] {
                return std::apply(make, values);
            };
        }
        (std::index_sequence_for<Shape...>());
    }

    Exact m_exact = nullptr;
    std::shared_ptr<Tables> m_tables;
};

template <typename... Shape>
using TabulatedQuantile = Tabulated<QuantileTable, double, Shape...>;
template <typename... Shape>
using TabulatedCounts = Tabulated<CountTable, std::int64_t, Shape...>;

/// The table of an exact quantile function at one shape.
template <typename... Shape>
QuantileTable quantileTableOf(double (*exact)(double, double, Shape...), const QuantileGrid& grid, Shape... shape)
{
    return QuantileTable::build([exact, shape...](double u, double oneMinusU) { return exact(u, oneMinusU, shape...); },
                                grid);
}

/// The table of probabilities, if there are not too many.
inline std::optional<CountTable> countTableOf(const std::optional<CountProbabilities>& probabilities)
{
    if (!probabilities)
        return std::nullopt;
    return CountTable(probabilities->first, probabilities->probabilities);
}

} // namespace dw
