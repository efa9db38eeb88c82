// Encoding columns, fitting trees on a few rows, and asking them about others.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/trees_step.h"

#include "core/data/cells.h"
#include "core/engine/evaluator.h"
#include "core/random/math.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace dw {

namespace {

constexpr std::size_t kMostValues = 20;
constexpr std::size_t kMostClasses = 10;

bool isMissing(const Column& column, std::size_t row)
{
    return column.isNull(row) || (column.type == DataType::Float64 && std::isnan(column.reals[row]));
}

/// The class of a row; the number of classes where it is of none.
std::size_t classOf(const Column& target, std::size_t row, const Column& classes)
{
    std::size_t label = 0;
    while (label < classes.size && (isMissing(target, row) || !sameCell(target, row, classes, label)))
        ++label;
    return label;
}

std::size_t countOf(const ColumnEncoding& encoding)
{
    return encoding.values.empty() ? 1 : encoding.values.size();
}

/// The features of a column, row by row with a stride, as the trees read them.
void encode(const ColumnEncoding& encoding, const Column& column, std::size_t rows, std::size_t stride, double* out)
{
    if (encoding.values.empty()) {
        for (std::size_t i = 0; i < rows; ++i)
            out[i * stride] = isMissing(column, i) ? encoding.mean : column.number(i);
        return;
    }
    const std::size_t count = encoding.values.size();
    const auto write = [&](std::size_t row, std::string_view text) {
        for (std::size_t k = 0; k < count; ++k)
            out[row * stride + k] = text == encoding.values[k] ? 1.0 : 0.0;
    };
    const bool isCoded = column.dictionary && column.dictionary->values.size() <= rows;
    if (!isCoded) {
        for (std::size_t i = 0; i < rows; ++i)
            write(i, column.text(i));
    } else { // each entry is compared once
        std::vector<std::uint32_t> known(column.dictionary->values.size(), static_cast<std::uint32_t>(count));
        for (std::size_t code = 0; code < known.size(); ++code)
            for (std::uint32_t k = 0; k < count; ++k)
                if (column.dictionary->values[code] == encoding.values[k])
                    known[code] = k;
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t k = 0; k < count; ++k)
                out[i * stride + k] = known[column.codes[i]] == k ? 1.0 : 0.0;
    }
    if (!column.validity.allValid())
        for (std::size_t i = 0; i < rows; ++i)
            if (column.isNull(i))
                std::fill_n(out + i * stride, count, 0.0);
}

std::size_t countOf(const std::vector<ColumnEncoding>& encodings)
{
    std::size_t count = 0;
    for (const ColumnEncoding& encoding : encodings)
        count += countOf(encoding);
    return count;
}

/// A tree of three questions whose answers are found without jumping: rows are many, and the answers hard to foresee.
struct FlatTree {
    std::array<int, 7> features{};
    std::array<double, 7> thresholds{};
    std::array<double, 8> values{};

    explicit FlatTree(const std::vector<TreeNode>& tree) { place(tree, 0, 0); }

    double operator()(const double* row) const
    {
        std::size_t at = 0;
        for (int level = 0; level < 3; ++level)
            at = 2 * at + 1 + (row[features[at]] < thresholds[at] ? 0U : 1U);
        return values[at - 7];
    }

private:
    /// A leaf above the last level gives its value whatever is asked below.
    void place(const std::vector<TreeNode>& tree, std::size_t node, std::size_t at)
    {
        const TreeNode& own = tree[node];
        if (at >= 7) {
            values[at - 7] = own.value;
            return;
        }
        const bool isLeaf = own.feature < 0;
        features[at] = isLeaf ? 0 : own.feature;
        thresholds[at] = isLeaf ? 0 : own.threshold;
        place(tree, isLeaf ? node : static_cast<std::size_t>(own.left), 2 * at + 1);
        place(tree, isLeaf ? node : static_cast<std::size_t>(own.right), 2 * at + 2);
    }
};

/// The same features, each as a column, as trees are fitted on them.
FeatureRows encodedColumns(const std::vector<ColumnEncoding>& encodings, const std::vector<Column>& columns,
                           std::size_t rows)
{
    const std::size_t stride = countOf(encodings);
    std::vector<double> byRow(rows * stride);
    std::size_t first = 0;
    for (std::size_t k = 0; k < encodings.size(); ++k) {
        encode(encodings[k], columns[k], rows, stride, byRow.data() + first);
        first += countOf(encodings[k]);
    }
    FeatureRows encoded{rows, std::vector<std::vector<double>>(stride, std::vector<double>(rows))};
    for (std::size_t f = 0; f < stride; ++f)
        for (std::size_t i = 0; i < rows; ++i)
            encoded.columns[f][i] = byRow[i * stride + f];
    return encoded;
}

class TreesRunner : public StepRunner
{
public:
    explicit TreesRunner(const TreesStep& step) : m_step(&step), m_stride(countOf(step.features))
    {
        for (const BoostedTrees& model : step.models)
            m_trees.emplace_back(model.trees.begin(), model.trees.end());
    }

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        m_byRow.resize(size * m_stride);
        std::size_t first = 0;
        for (const ColumnEncoding& encoding : m_step->features) {
            encode(encoding, *arguments.columns[static_cast<std::size_t>(encoding.slot)], size, m_stride,
                   m_byRow.data() + first);
            first += countOf(encoding);
        }
        m_probabilities.resize(m_trees.size());
        for (std::size_t model = 0; model < m_trees.size(); ++model)
            findProbabilities(model, size);
        const Column& target = *arguments.columns[static_cast<std::size_t>(m_step->targetSlot)];
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Float64, size);
        for (std::size_t i = 0; i < size; ++i) {
            if (isMissing(target, i))
                out.setNull(i);
            else
                out.reals[i] = likelihood(classOf(target, i, *m_step->classes), i);
        }
        return ok();
    }

private:
    /// Some rows side by side: what one adds up tree by tree, the others need not wait for. The sum of each row is the
    /// same in any company.
    void findProbabilities(std::size_t model, std::size_t size)
    {
        constexpr std::size_t kSide = 8;
        std::vector<double>& found = m_probabilities[model];
        found.resize(size);
        for (std::size_t first = 0; first < size; first += kSide) {
            std::array<double, kSide> sums;
            sums.fill(m_step->models[model].base);
            std::array<const double*, kSide> rows;
            for (std::size_t k = 0; k < kSide; ++k)
                rows[k] = &m_byRow[std::min(first + k, size - 1) * m_stride];
            for (const FlatTree& tree : m_trees[model])
                for (std::size_t k = 0; k < kSide; ++k)
                    sums[k] += tree(rows[k]);
            for (std::size_t k = 0; k < std::min(kSide, size - first); ++k)
                found[first + k] = 1 / (1 + math::exp(-sums[k]));
        }
    }

    double likelihood(std::size_t label, std::size_t row) const
    {
        if (label >= m_step->classes->size)
            return 0; // a value that no row had that the trees were fitted on
        if (m_step->models.size() == 1) {
            const double p = m_probabilities[0][row];
            return label == 1 ? p : 1 - p;
        }
        double sum = 0;
        double own = 0;
        for (std::size_t k = 0; k < m_step->models.size(); ++k) {
            const double p = m_probabilities[k][row];
            sum += p;
            own = k == label ? p : own;
        }
        return sum > 0 ? own / sum : 0;
    }

    const TreesStep* m_step;
    std::vector<std::vector<FlatTree>> m_trees; // by model
    std::size_t m_stride;
    std::vector<double> m_byRow;
    std::vector<std::vector<double>> m_probabilities; // by model and row
};

ColumnEncoding encodingOf(int slot, const Column& column)
{
    ColumnEncoding encoding{slot, 0, {}};
    if (column.type == DataType::Text) {
        std::map<std::string, std::size_t> counts;
        for (std::size_t i = 0; i < column.size; ++i)
            if (!column.isNull(i))
                ++counts[std::string(column.text(i))];
        std::vector<std::pair<std::size_t, std::string>> frequent;
        for (const auto& [value, count] : counts)
            frequent.emplace_back(count, value);
        std::stable_sort(frequent.begin(), frequent.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (std::size_t k = 0; k < std::min(kMostValues, frequent.size()); ++k)
            encoding.values.push_back(frequent[k].second);
        return encoding;
    }
    double sum = 0;
    double known = 0;
    for (std::size_t i = 0; i < column.size; ++i)
        if (!isMissing(column, i))
            sum += column.number(i), known += 1;
    encoding.mean = known > 0 ? sum / known : 0;
    return encoding;
}

/// The distinct values of the target, in order of first appearance; nothing when there are too many.
std::optional<Column> classesOf(const Column& target)
{
    std::vector<std::uint32_t> firsts;
    for (std::uint32_t row = 0; row < target.size; ++row)
        if (!isMissing(target, row) && std::none_of(firsts.begin(), firsts.end(), [&](std::uint32_t first) {
                return sameCell(target, row, target, first);
            })) {
            firsts.push_back(row);
            if (firsts.size() > kMostClasses)
                return std::nullopt;
        }
    Column classes;
    gather(target, firsts, classes);
    return classes;
}

/// One column of all rows, by batches.
Result<std::vector<Column>> columnsOf(const Plan& plan, std::size_t table, const std::vector<int>& slots,
                                      std::span<const std::int64_t> rows)
{
    Evaluator evaluator(plan, table, slots);
    if (Status ran = evaluator.evaluate(RowSet::of(rows)); !ran)
        return ran.error();
    std::vector<Column> columns;
    for (const int slot : slots)
        columns.push_back(copyOf(evaluator.slot(slot)));
    return columns;
}

} // namespace

std::unique_ptr<StepRunner> TreesStep::runner(const Plan&) const
{
    return std::make_unique<TreesRunner>(*this);
}

Result<std::shared_ptr<TreesStep>> fitTrees(const Plan& plan, std::size_t table, int targetSlot,
                                            const std::vector<int>& features, std::span<const std::int64_t> rows)
{
    const auto refuse = [](std::string why) { return Error{ErrorKind::Unsupported, std::move(why), {}}; };
    if (rows.empty() || features.empty())
        return refuse(rows.empty() ? "There are no rows to fit a model on." : "There is no column to learn from.");
    std::vector<int> slots = features;
    slots.push_back(targetSlot);
    const Result<std::vector<Column>> columns = columnsOf(plan, table, slots, rows);
    if (!columns)
        return columns.error();
    auto step = std::make_shared<TreesStep>();
    const Column& target = columns->back();
    std::optional<Column> classes = classesOf(target);
    if (!classes || classes->size < 2)
        return refuse(fmt::format("A model tells from 2 to {} values apart; the target has {}.", kMostClasses,
                                  classes ? "fewer" : "more"));
    step->classes = std::make_shared<const Column>(std::move(*classes));
    step->targetSlot = targetSlot;
    for (std::size_t k = 0; k < features.size(); ++k)
        step->features.push_back(encodingOf(features[k], (*columns)[k]));
    const FeatureRows encoded = encodedColumns(step->features, *columns, rows.size());
    std::vector<std::uint32_t> known;
    for (std::uint32_t i = 0; i < target.size; ++i)
        if (!isMissing(target, i))
            known.push_back(i);
    const FeatureRows training = encoded.picked(known);
    BoostSettings settings;
    settings.depth = 3; // as FlatTree has it
    settings.rounds = 20;
    settings.rate = 0.3;
    for (std::size_t label = step->classes->size == 2 ? 1 : 0; label < step->classes->size; ++label) {
        std::vector<std::uint8_t> positive;
        for (const std::uint32_t row : known)
            positive.push_back(classOf(target, row, *step->classes) == label ? 1 : 0);
        step->models.push_back(fitBoostedTrees(training, positive, settings));
    }
    step->inputs = slots;
    step->signature = "trees";
    for (const BoostedTrees& model : step->models) {
        step->signature += fmt::format(" {}", model.base);
        for (const auto& tree : model.trees)
            for (const TreeNode& node : tree)
                step->signature += fmt::format(" {} {} {}", node.feature, node.threshold, node.value);
    }
    return step;
}

} // namespace dw
