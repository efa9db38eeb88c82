// A row of another table: evenly, by popularity, or by a weight that the other table holds.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/discrete_table.h"
#include "core/random/inverse.h"
#include "core/random/math.h"
#include "core/random/permutation.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw::generators::foreign_key {

namespace {

enum class Distribution { Uniform, Zipf, Weighted };

/// Weights of more parents than this would take more memory than a run may: 8 bytes each.
constexpr std::int64_t kMostWeighted = 8'000'000;
/// Ranks that are looked up; those beyond, which are rare, are computed.
constexpr std::int64_t kTabulatedRanks = 65'536;
/// Up to here the order of the parents is shuffled draw by draw, beyond it is permuted by formula.
constexpr std::int64_t kShuffledParents = 256;

struct Params {
    TableRef table;
    Distribution distribution = Distribution::Uniform;
    double exponent = 1.0;
    std::string weight;
    bool distinct = false;
};

struct Prepared {
    WeightTable table;      ///< zipf: the first ranks; weighted: the parents
    double tabulated = 1.0; ///< share of the ranks in the table
    Permutation order;      ///< zipf: which parent has a rank; distinct without parents: which parent a row gets
    bool perParent = false; ///< distinct among the children of one parent
};

void check(const Params& params, const Check& check)
{
    if (params.distribution == Distribution::Weighted && params.weight.empty())
        check.error("weight", "Weighted keys need the name of a numeric column of the parent table here.");
    if (params.distribution != Distribution::Weighted && !params.weight.empty())
        check.warning("weight", "The weight is used only when 'distribution' is 'weighted'.");
}

/// Reads the parents' weights, in the batches that they are generated in.
WeightTable readWeights(const Params& params, Scope& scope)
{
    const std::string pointer = scope.pointer() + "/weight";
    if (params.table.rows > kMostWeighted) {
        scope.problems().error("too_many_rows", pointer,
                               fmt::format("Weights are possible for up to {} parents; '{}' has {} rows. Use 'zipf'.",
                                           kMostWeighted, params.table.name, params.table.rows));
        return {};
    }
    const std::optional<ColumnReader> reader = scope.columnOf(params.table.table, params.weight, pointer);
    if (!reader)
        return {};
    std::vector<double> weights(static_cast<std::size_t>(params.table.rows));
    double sum = 0.0;
    Column column;
    for (std::size_t first = 0; first < weights.size(); first += kBatchRows) {
        const std::size_t count = std::min(kBatchRows, weights.size() - first);
        (*reader)(RowSet::range(static_cast<std::int64_t>(first), count), column);
        for (std::size_t i = 0; i < count; ++i) {
            const double weight = column.isNull(i) ? 0.0 : column.number(i);
            if (!(weight >= 0.0) || !std::isfinite(weight)) {
                scope.problems().error(
                    "bad_weights", pointer,
                    fmt::format("The weight in row {} of '{}' is {}; it must be a number, 0 or more.", first + i,
                                params.table.name, weight));
                return {};
            }
            weights[first + i] = weight;
            sum += weight;
        }
    }
    if (!(sum > 0.0) || !std::isfinite(sum)) {
        scope.problems().error("bad_weights", pointer,
                               fmt::format("The column '{}' of '{}' must hold numbers that add up to more than 0.",
                                           params.weight, params.table.name));
        return {};
    }
    return WeightTable(weights);
}

void prepareZipf(const Params& params, Scope& scope, Prepared& prepared)
{
    // Popular parents are anywhere in their table, not at its beginning.
    prepared.order = Permutation(scope.stream("popularity"), static_cast<std::uint64_t>(params.table.rows));
    const std::int64_t ranks = std::min(params.table.rows, kTabulatedRanks);
    std::vector<double> weights(static_cast<std::size_t>(ranks));
    for (std::size_t k = 0; k < weights.size(); ++k)
        weights[k] = math::pow(static_cast<double>(k + 1), -params.exponent);
    prepared.table = WeightTable(weights);
    prepared.tabulated = zipfCdf(ranks, params.table.rows, params.exponent).lower;
}

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    if (params.table.rows < 1) {
        scope.problems().error("no_rows", scope.pointer() + "/table",
                               fmt::format("'{}' has no rows to refer to.", params.table.name));
        return prepared;
    }
    prepared.perParent = params.distinct && scope.isCountedByParent();
    if (params.distinct && !prepared.perParent) {
        if (params.table.rows < scope.rows())
            scope.problems().error("too_few_rows", scope.pointer() + "/distinct",
                                   fmt::format("'{}' has {} rows, too few to give each of the {} rows another one.",
                                               params.table.name, params.table.rows, scope.rows()));
        prepared.order = Permutation(scope.stream("distinct"), static_cast<std::uint64_t>(params.table.rows));
        return prepared;
    }
    if (params.distribution == Distribution::Zipf)
        prepareZipf(params, scope, prepared);
    else if (params.distribution == Distribution::Weighted)
        prepared.table = readWeights(params, scope);
    return prepared;
}

std::int64_t draw(const Params& params, const Prepared& prepared, double u)
{
    switch (params.distribution) {
    case Distribution::Uniform:
        return static_cast<std::int64_t>(u * static_cast<double>(params.table.rows));
    case Distribution::Weighted:
        return prepared.table(u);
    case Distribution::Zipf:
        break;
    }
    const double within = u / prepared.tabulated;
    const std::uint64_t rank =
        within < 1.0 ? prepared.table(within)
                     : static_cast<std::uint64_t>(zipfQuantile(u, 1.0 - u, params.table.rows, params.exponent) - 1);
    return static_cast<std::int64_t>(prepared.order(rank));
}

/// The rows that the children of one parent refer to, none of them twice: child number k gets the k-th new row that
/// the parent's own draws come by. Kept while the same parent's children follow each other.
class DistinctDraws
{
public:
    DistinctDraws(const Params& params, const Prepared& prepared, Stream stream)
        : m_params(params), m_prepared(prepared), m_stream(stream)
    {
    }

    /// Nothing when there are no more than `ordinal` rows to refer to.
    std::optional<std::int64_t> at(std::int64_t parent, std::int64_t ordinal)
    {
        if (ordinal >= m_params.table.rows)
            return std::nullopt;
        if (parent != m_parent)
            begin(parent);
        if (m_params.distribution == Distribution::Uniform && m_params.table.rows > kShuffledParents)
            return static_cast<std::int64_t>(m_permutation(static_cast<std::uint64_t>(ordinal)));
        while (static_cast<std::int64_t>(m_drawn.size()) <= ordinal)
            m_drawn.push_back(m_params.distribution == Distribution::Uniform ? nextShuffled() : nextNew());
        return m_drawn[static_cast<std::size_t>(ordinal)];
    }

private:
    static constexpr std::uint32_t kLane = 1;

    void begin(std::int64_t parent)
    {
        m_parent = parent;
        m_draws = 0;
        m_drawn.clear();
        const auto rows = static_cast<std::uint64_t>(m_params.table.rows);
        if (m_params.distribution != Distribution::Uniform)
            return;
        if (m_params.table.rows > kShuffledParents) {
            m_permutation = Permutation(Stream{bitsAt(m_stream, static_cast<std::uint64_t>(parent), kLane)}, rows);
            return;
        }
        m_left.resize(rows);
        for (std::size_t i = 0; i < m_left.size(); ++i)
            m_left[i] = static_cast<std::int64_t>(i);
    }

    double nextUniform() { return uniformAt(m_stream, static_cast<std::uint64_t>(m_parent), kLane, m_draws++); }

    /// One step of a Fisher-Yates shuffle.
    std::int64_t nextShuffled()
    {
        const std::size_t first = m_drawn.size();
        const auto offset = static_cast<std::size_t>(nextUniform() * static_cast<double>(m_left.size() - first));
        std::swap(m_left[first], m_left[first + offset]);
        return m_left[first];
    }

    std::int64_t nextNew()
    {
        const auto isNew = [this](std::int64_t row) {
            return std::find(m_drawn.begin(), m_drawn.end(), row) == m_drawn.end();
        };
        // When nearly all that is likely has been taken, patience ends and the next free row is given.
        const std::uint32_t limit = m_draws + 1000;
        while (m_draws < limit) {
            const std::int64_t row = draw(m_params, m_prepared, nextUniform());
            if (isNew(row))
                return row;
        }
        std::int64_t row = draw(m_params, m_prepared, nextUniform());
        while (!isNew(row))
            row = row + 1 < m_params.table.rows ? row + 1 : 0;
        return row;
    }

    const Params& m_params;
    const Prepared& m_prepared;
    Stream m_stream;
    std::int64_t m_parent = -1;
    std::uint32_t m_draws = 0;
    std::vector<std::int64_t> m_drawn;
    std::vector<std::int64_t> m_left;
    Permutation m_permutation;
};

void fillDistinct(const Params& params, const Prepared& prepared, const FillContext& context, Column& out)
{
    DistinctDraws draws(params, prepared, context.stream);
    for (std::size_t i = 0; i < out.size; ++i) {
        const std::optional<std::int64_t> row = draws.at(context.parentRows[i], context.ordinals[i]);
        out.integers[i] = row.value_or(0);
        if (row)
            continue;
        out.setNull(i);
        context.fault(i, "distinct",
                      fmt::format("child number {} of {} rows", context.ordinals[i] + 1, params.table.rows));
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, Column& out)
{
    out.reset(DataType::Int64, context.size());
    if (prepared.perParent)
        return fillDistinct(params, prepared, context, out);
    if (params.distinct) {
        // Rows beyond the parents' (a preview far out) start over.
        const auto rows = static_cast<std::uint64_t>(params.table.rows);
        for (std::size_t i = 0; i < out.size; ++i)
            out.integers[i] =
                static_cast<std::int64_t>(prepared.order(static_cast<std::uint64_t>(context.row(i)) % rows));
        return;
    }
    if (params.distribution == Distribution::Uniform) {
        const auto rows = static_cast<double>(params.table.rows);
        std::int64_t* values = out.integers.data();
        // Conversions to 32 bits are vectorised, those to 64 bits are not.
        if (rows < 0x1p31)
            for (std::size_t i = 0; i < out.size; ++i)
                values[i] = static_cast<std::int32_t>(context.uniform(i) * rows);
        else
            for (std::size_t i = 0; i < out.size; ++i)
                values[i] = static_cast<std::int64_t>(context.uniform(i) * rows);
        return;
    }
    for (std::size_t i = 0; i < out.size; ++i)
        out.integers[i] = draw(params, prepared, context.uniform(i));
}

OutputType output(const Params&)
{
    return {DataType::Int64, 0};
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Foreign key", Category::Keys,
                                      "The key of a row of another table: any, a popular one, or by a weight.")
        .alias("Refers to")
        .words({"reference", "lookup", "relation", "parent id", "many to one", "many to many", "join", "link"})
        .param("table", &Params::table, "Parent table", "The table that is referred to.", Required{})
        .param("distribution", &Params::distribution, "Distribution",
               "Uniform: every parent alike. Zipf: few are popular, most are not. Weighted: by a column of the parent.",
               Choices{{"uniform", "zipf", "weighted"}})
        .param("exponent", &Params::exponent, "Zipf exponent", "How much more popular the popular ones are.",
               AtLeast{0.0}, AtMost{20.0}, UiRange{0.0, 3.0})
        .param("weight", &Params::weight, "Weight column",
               "A numeric column of the parent table; up to 8 million parents, read once when the project is compiled.")
        .param("distinct", &Params::distinct, "No parent twice",
               "Among the children of one parent where rows are counted per parent, otherwise in the whole table.")
        .example("The customer of an order", {{"table", "customer"}})
        .example("The product of an order line, some products being popular",
                 {{"table", "product"}, {"distribution", "zipf"}, {"exponent", 1.1}})
        .parentRows()
        .check(check)
        .prepare(prepare)
        .output(output)
        .fill(fill);
}

} // namespace dw::generators::foreign_key
