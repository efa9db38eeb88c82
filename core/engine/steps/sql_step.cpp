// Running SQL expressions on a worker's own connection.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/sql_step.h"

#include <fmt/format.h>

namespace dw {

namespace {

class SqlRunner : public StepRunner
{
public:
    explicit SqlRunner(const SqlStep& step) : m_step(&step) {}

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
        if (evaluated || !m_expressions->rowError())
            return evaluated;
        const SqlRowError& failed = *m_expressions->rowError();
        return Error{ErrorKind::Sql, fmt::format("{} (row {})", failed.error.message, arguments.rows.row(failed.row)),
                     m_step->place};
    }

private:
    Status open()
    {
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
    std::vector<const Column*> m_inputs;
    std::vector<Column*> m_outputs;
};

} // namespace

std::unique_ptr<StepRunner> SqlStep::runner(const Plan&) const
{
    return std::make_unique<SqlRunner>(*this);
}

} // namespace dw
