// Running SQL expressions on a worker's own connection.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/sql_step.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <mutex>

namespace dw {

namespace {

/// Sets that no runner is using, with their connections and prepared statements. While a project is edited its
/// formulas run again and again over few rows, and preparing them would take longer than that.
class IdleSets
{
public:
    std::optional<ExpressionSet> take(const ExpressionSet& like)
    {
        const std::lock_guard lock(m_mutex);
        const auto found =
            std::find_if(m_sets.rbegin(), m_sets.rend(), [&](const ExpressionSet& set) { return set.isLike(like); });
        if (found == m_sets.rend())
            return {};
        std::optional<ExpressionSet> taken(std::move(*found));
        m_sets.erase(std::next(found).base());
        return taken;
    }

    void give(ExpressionSet set)
    {
        constexpr std::size_t kMost = 64;
        std::optional<ExpressionSet> oldest; // closed after the lock
        const std::lock_guard lock(m_mutex);
        if (m_sets.size() == kMost) {
            oldest.emplace(std::move(m_sets.front()));
            m_sets.pop_front();
        }
        m_sets.push_back(std::move(set));
    }

private:
    std::mutex m_mutex;
    std::deque<ExpressionSet> m_sets; // the last used at the end
};

/// Never destroyed, as the database that its connections belong to.
IdleSets& idleSets()
{
    static auto* sets = new IdleSets;
    return *sets;
}

class SqlRunner : public StepRunner
{
public:
    explicit SqlRunner(const SqlStep& step) : m_step(&step) {}
    SqlRunner(const SqlRunner&) = delete;
    SqlRunner& operator=(const SqlRunner&) = delete;
    ~SqlRunner() override
    {
        if (m_expressions && m_isSound)
            idleSets().give(std::move(*m_expressions));
    }

    Status run(const StepArguments& arguments) override
    {
        if (!m_expressions) {
            if (Status opened = open(); !opened)
                return opened;
        }
        m_inputs.clear();
        for (const int slot : m_step->inputs)
            m_inputs.push_back(arguments.columns[static_cast<std::size_t>(slot)]);
        m_outputs.clear();
        for (const int slot : m_step->outputs)
            m_outputs.push_back(arguments.columns[static_cast<std::size_t>(slot)]);
        Status evaluated = m_expressions->evaluate(m_inputs, arguments.rows.count, m_outputs);
        m_isSound = m_isSound && evaluated;
        if (evaluated || !m_expressions->rowError())
            return evaluated;
        const SqlRowError& failed = *m_expressions->rowError();
        return Error{ErrorKind::Sql, fmt::format("{} (row {})", failed.error.message, arguments.rows.row(failed.row)),
                     m_step->place};
    }

private:
    Status open()
    {
        m_expressions = idleSets().take(*m_step->expressions);
        if (m_expressions)
            return ok();
        Result<std::shared_ptr<SqlConnection>> connection = SqlConnection::open();
        if (!connection)
            return connection.error();
        Result<ExpressionSet> expressions = m_step->expressions->clone(*connection);
        if (!expressions)
            return expressions.error();
        m_expressions.emplace(std::move(*expressions));
        return ok();
    }

    const SqlStep* m_step;
    std::optional<ExpressionSet> m_expressions;
    bool m_isSound = true; ///< nothing failed
    std::vector<const Column*> m_inputs;
    std::vector<Column*> m_outputs;
};

} // namespace

std::unique_ptr<StepRunner> SqlStep::runner(const Plan&) const
{
    return std::make_unique<SqlRunner>(*this);
}

} // namespace dw
