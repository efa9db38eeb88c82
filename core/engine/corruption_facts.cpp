// What a corruption needs to know of the rows that it is about: intercepts that meet its rate, classes, moments.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/corruption_binder.h"

#include "core/engine/draw_control.h"
#include "core/random/math.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::size_t kMostClasses = 256;

} // namespace

int CorruptionBinder::scoreSlot(const BoundCorruption& corruption, std::size_t k) const
{
    switch (corruption.action->choice.likelihood) {
    case RowChoice::Likelihood::Score:
    case RowChoice::Likelihood::Nearness:
        return slotOf(corruption.action->choice.score);
    case RowChoice::Likelihood::OwnValue:
        return m_clean[corruption.columns[k]];
    case RowChoice::Likelihood::Even:
    case RowChoice::Likelihood::Accumulating:
        break;
    }
    return -1;
}

void CorruptionBinder::measureRows()
{
    std::vector<int> slots;
    for (const BoundCorruption& corruption : m_bound) {
        const CorruptionAction& action = *corruption.action;
        const bool needsRows = action.usesFacts || action.progressBy || action.choice.alongRows ||
                               std::holds_alternative<HoldValue>(action.change) ||
                               std::holds_alternative<Relabel>(action.change) || action.choice.score ||
                               action.choice.likelihood == RowChoice::Likelihood::OwnValue;
        if (!needsRows)
            continue;
        for (std::size_t k = 0; k < corruption.columns.size(); ++k)
            for (const int slot : {m_clean[corruption.columns[k]], scoreSlot(corruption, k), slotOf(action.choice.when),
                                   action.progressBy ? action.progressBy->slot : -1})
                if (slot >= 0 && std::find(slots.begin(), slots.end(), slot) == slots.end())
                    slots.push_back(slot);
    }
    if (slots.empty())
        return;
    sortSteps(m_draft);
    m_sample.emplace(m_compiler.snapshot(), m_table, slots);
    if (const Status evaluated = m_sample->evaluate(); !evaluated) {
        m_problems.error("bad_sql", m_pointer + "/corruptions", evaluated.error().message);
        m_sample.reset();
    }
}

std::vector<std::uint32_t> CorruptionBinder::candidates(const BoundCorruption& corruption, std::size_t k) const
{
    const Column& clean = m_sample->slot(m_clean[corruption.columns[k]]);
    const int whenSlot = slotOf(corruption.action->choice.when);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < m_sample->size(); ++i)
        if (!clean.isNull(i) &&
            (whenSlot < 0 || (!m_sample->slot(whenSlot).isNull(i) && m_sample->slot(whenSlot).bools[i] != 0)))
            rows.push_back(i);
    return rows;
}

void CorruptionBinder::warnRate(const BoundCorruption& corruption, double rate)
{
    m_problems.warning(
        "not_met", corruption.pointer + "/params/rate",
        fmt::format("Only {:.4g} of the values can be taken, not {:.4g}.", rate, corruption.action->choice.rate),
        fmt::format("{}", corruption.action->choice.rate));
}

CorruptionFacts CorruptionBinder::factsOf(const BoundCorruption& corruption, std::size_t k)
{
    const CorruptionAction& action = *corruption.action;
    CorruptionFacts facts;
    facts.probability = action.choice.rate;
    if (action.choice.likelihood == RowChoice::Likelihood::Accumulating) {
        const double share = static_cast<double>(k + 1) / static_cast<double>(corruption.columns.size());
        facts.probability = action.choice.rate >= 1 ? 1.0 : -math::expm1(math::log1p(-action.choice.rate) * share);
    }
    const auto* relabel = std::get_if<Relabel>(&action.change);
    if (relabel != nullptr)
        facts.classes = std::make_shared<const Column>(action.columns[k].type, action.columns[k].scale);
    if (!m_sample || m_sample->size() == 0)
        return facts;
    const std::vector<std::uint32_t> rows = candidates(corruption, k);
    if (action.usesFacts)
        measure(m_sample->slot(m_clean[corruption.columns[k]]), rows, facts.mean, facts.stddev);
    if (action.progressBy)
        measureProgress(m_sample->slot(action.progressBy->slot), facts);
    if (const int score = scoreSlot(corruption, k); score >= 0)
        if (const RateFit fit = fitScore(action.choice, m_sample->slot(score), rows, facts); !fit.met)
            warnRate(corruption, fit.rate);
    fitRuns(corruption, rows, facts);
    if (relabel != nullptr)
        facts.classes = classesOf(corruption, k, *relabel);
    return facts;
}

void CorruptionBinder::measureProgress(const Column& by, CorruptionFacts& facts)
{
    bool isFirst = true;
    for (std::size_t i = 0; i < by.size; ++i) {
        if (by.isNull(i) || !std::isfinite(by.number(i)))
            continue;
        facts.progressLow = isFirst ? by.number(i) : std::min(facts.progressLow, by.number(i));
        facts.progressHigh = isFirst ? by.number(i) : std::max(facts.progressHigh, by.number(i));
        isFirst = false;
    }
}

void CorruptionBinder::fitRuns(const BoundCorruption& corruption, std::span<const std::uint32_t> rows,
                               CorruptionFacts& facts)
{
    const CorruptionAction& action = *corruption.action;
    const auto* hold = std::get_if<HoldValue>(&action.change);
    if (hold == nullptr && !action.choice.alongRows)
        return;
    const Result<std::vector<std::int64_t>> positions = m_sample->positions();
    if (!positions) {
        m_problems.error("count_failed", corruption.pointer, positions.error().message);
        return;
    }
    if (action.choice.alongRows) {
        facts.logOfStaying = fitStaying(*positions, rows, action.choice.rate);
        return;
    }
    double later = 0;
    for (const std::uint32_t row : rows)
        later += (*positions)[row] % hold->rows != 0 ? 1 : 0;
    const double share = rows.empty() ? 0.0 : later / static_cast<double>(rows.size());
    facts.probability = share > 0 ? std::min(1.0, action.choice.rate / share) : 0.0;
    if (action.choice.rate > share)
        warnRate(corruption, share);
}

std::shared_ptr<const Column> CorruptionBinder::classesOf(const BoundCorruption& corruption, std::size_t k,
                                                          const Relabel& relabel)
{
    const ColumnRef& column = corruption.action->columns[k];
    auto all = distinctValues(m_sample->slot(m_clean[corruption.columns[k]]), kMostClasses);
    if (!all) {
        m_problems.error(
            "too_many_classes", corruption.pointer + "/params/columns",
            fmt::format("'{}' has more than {} values, so that they are no classes.", column.name, kMostClasses),
            shortJson(column.name));
        return std::make_shared<const Column>(column.type, column.scale);
    }
    if (relabel.from.empty())
        return std::make_shared<const Column>(std::move(*all));
    std::vector<std::uint32_t> order;
    if (!findClass(corruption, *all, column, relabel.from, "from", order) ||
        (!relabel.to.empty() && !findClass(corruption, *all, column, relabel.to, "to", order)))
        return std::make_shared<const Column>(column.type, column.scale);
    for (std::uint32_t i = 0; i < all->size && relabel.to.empty(); ++i)
        if (i != order.front())
            order.push_back(i);
    Column classes;
    gather(*all, order, classes);
    return std::make_shared<const Column>(std::move(classes));
}

bool CorruptionBinder::findClass(const BoundCorruption& corruption, Column& all, const ColumnRef& column,
                                 const std::string& text, const char* param, std::vector<std::uint32_t>& order)
{
    Json json = text;
    if (column.type != DataType::Text)
        if (const Json parsed = Json::parse(text, nullptr, false); !parsed.is_discarded())
            json = parsed;
    std::string wrong;
    const auto value = singleValue(json, column.type, column.scale, wrong);
    const std::string pointer = fmt::format("{}/params/{}", corruption.pointer, param);
    if (!value || value->isNull(0)) {
        m_problems.error("wrong_type", pointer, fmt::format("A value of '{}' {}.", column.name, wrong),
                         shortJson(text));
        return false;
    }
    for (std::uint32_t i = 0; i < all.size; ++i)
        if (column.type == DataType::Text ? all.text(i) == value->text(0) : all.number(i) == value->number(0)) {
            order.push_back(i);
            return true;
        }
    m_problems.warning("unknown_value", pointer,
                       fmt::format("'{}' is not among the values of '{}' that were seen.", text, column.name),
                       shortJson(text));
    Column longer(all.type, all.scale);
    longer.reset(all.type, all.size + 1, all.scale);
    std::vector<std::uint32_t> places(all.size);
    for (std::uint32_t i = 0; i < places.size(); ++i)
        places[i] = i;
    scatter(all, places, longer);
    scatter(*value, std::array{static_cast<std::uint32_t>(all.size)}, longer);
    all = std::move(longer);
    order.push_back(static_cast<std::uint32_t>(all.size - 1));
    return true;
}

} // namespace dw
