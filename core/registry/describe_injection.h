// How an injection describes itself in its one file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/described_action.h"
#include "core/registry/injection.h"

namespace dw {

/// Describes an injection: parameters as of a generator, and a function that says what they come to.
template <typename Params>
class DescribeInjection : public DescribeHead<Params, InjectionType, DescribeInjection<Params>>
{
    using Head = DescribeHead<Params, InjectionType, DescribeInjection<Params>>;
    using Head::m_check;
    using Head::m_members;
    using Head::m_type;

public:
    DescribeInjection(std::string title, std::string help) : Head(std::move(title), std::move(help)) {}
    DescribeInjection& actions(InjectionActions (*function)(const Params&)) { return m_actions = function, *this; }

    operator InjectionType()
    {
        InjectionType type = m_type;
        type.bind = bindAction<InjectionActions, Params>(m_members, m_check, m_actions);
        return type;
    }

private:
    InjectionActions (*m_actions)(const Params&) = nullptr;
};

} // namespace dw
