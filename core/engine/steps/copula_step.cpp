// Mixing normal scores by a Cholesky factor.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/copula_step.h"

#include "core/random/quantile_table.h"

namespace dw {

namespace {

class CopulaRunner : public StepRunner
{
public:
    explicit CopulaRunner(const CopulaStep& step) : m_step(&step), m_scores(step.streams.size()) {}

    Status run(const StepArguments& arguments) override
    {
        const std::size_t rows = arguments.rows.count;
        m_uniforms.resize(rows);
        FillContext context;
        context.rows = arguments.rows;
        for (std::size_t k = 0; k < m_scores.size(); ++k) {
            context.stream = m_step->streams[k];
            context.uniforms(0, m_uniforms);
            m_scores[k].resize(rows);
            standardNormalTable().map(m_uniforms, m_scores[k]);
            Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[k])];
            out.reset(DataType::Float64, rows);
            if (k == 0) {
                std::copy(m_uniforms.begin(), m_uniforms.end(), out.reals.begin());
                continue;
            }
            mix(k, out.reals);
        }
        return ok();
    }

private:
    void mix(std::size_t k, std::vector<double>& out) const
    {
        const double* weights = m_step->factor.data() + k * m_scores.size();
        std::fill(out.begin(), out.end(), 0.0);
        for (std::size_t j = 0; j <= k; ++j)
            if (weights[j] != 0.0)
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] += weights[j] * m_scores[j][i];
        for (double& value : out)
            value = normalCdfFast(value);
    }

    const CopulaStep* m_step;
    std::vector<double> m_uniforms;
    std::vector<std::vector<double>> m_scores;
};

} // namespace

std::unique_ptr<StepRunner> CopulaStep::runner(const Plan&) const
{
    return std::make_unique<CopulaRunner>(*this);
}

} // namespace dw
