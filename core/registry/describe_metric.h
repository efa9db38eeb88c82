// How a metric describes itself, in its one file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/describe.h"
#include "core/registry/metric_type.h"

namespace dw {

/// For metrics without parameters.
struct NoParams {
};

/// Describes a metric: what it computes is given the input and a result with id, title and help filled in. It is called
/// only when what it needs is there.
template <typename Params>
class DescribeMetric : public DescribeHead<Params, MetricType, DescribeMetric<Params>>
{
    using Head = DescribeHead<Params, MetricType, DescribeMetric<Params>>;
    using Head::m_check;
    using Head::m_members;
    using Head::m_type;

public:
    using Compute = void (*)(const Params&, const MetricInput&, const std::stop_token&, MetricResult&);

    DescribeMetric(std::string title, MetricTopic topic, std::string help) : Head(std::move(title), std::move(help))
    {
        m_type.topic = topic;
    }
    DescribeMetric& needs(MetricNeed need) { return m_type.need = need, *this; }
    DescribeMetric& compute(Compute function) { return m_compute = function, *this; }

    operator MetricType()
    {
        MetricType type = m_type;
        type.bind = [members = std::shared_ptr<const Members<Params>>(m_members), check = m_check, compute = m_compute,
                     need = m_type.need, title = m_type.title, help = m_type.help](
                        const Json& json, Problems& problems, const std::string& pointer) -> BoundMetric {
            Params params;
            if (!readParams(*members, json, params, problems, nullptr, pointer))
                return {};
            const std::size_t before = problems.all.size();
            if (check != nullptr)
                check(params, Check{problems, pointer});
            if (hasErrorsAfter(problems, before))
                return {};
            return [params = std::move(params), compute, need, title, help](const MetricInput& input,
                                                                            const std::stop_token& stop) {
                MetricResult result;
                result.title = title;
                result.help = help;
                result.undefined = missingFor(need, input);
                if (result.undefined.empty())
                    compute(params, input, stop, result);
                return result;
            };
        };
        return type;
    }

private:
    Compute m_compute = nullptr;
};

} // namespace dw
