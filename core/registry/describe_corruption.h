// How a corruption describes itself in its one file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/corruption.h"
#include "core/registry/described_action.h"

namespace dw {

/// What nearly all corruptions are told: parameters of theirs inherit it.
struct CorruptionPlace {
    std::vector<ColumnRef> columns;
    double rate = 0.05;
    std::optional<Expression> when;
};

/// The choice that a place alone makes: all values alike.
inline RowChoice evenChoice(const CorruptionPlace& place)
{
    RowChoice choice;
    choice.rate = place.rate;
    choice.when = place.when;
    return choice;
}

/// Describes a corruption: parameters as of a generator, and a function that says what they come to.
template <typename Params>
class DescribeCorruption : public DescribeHead<Params, CorruptionType, DescribeCorruption<Params>>
{
    using Head = DescribeHead<Params, CorruptionType, DescribeCorruption<Params>>;
    using Head::m_check;
    using Head::m_members;
    using Head::m_type;

public:
    DescribeCorruption(std::string title, CorruptionGroup group, std::string help)
        : Head(std::move(title), std::move(help))
    {
        m_type.group = group;
    }
    /// The parameters of CorruptionPlace; `types` of the columns, empty: any.
    DescribeCorruption& place(std::vector<DataType> types, std::string rateHelp = "Share of the values that have it.")
    {
        this->param("columns", static_cast<std::vector<ColumnRef> Params::*>(&Params::columns), "Columns",
                    "The columns that it is done to.", OfType{std::move(types)}, Required{});
        return rateAndCondition(std::move(rateHelp));
    }
    DescribeCorruption& rateAndCondition(std::string rateHelp)
    {
        this->param("rate", static_cast<double Params::*>(&Params::rate), "Rate", std::move(rateHelp), AtLeast{0.0},
                    AtMost{1.0});
        return this->param("when", static_cast<std::optional<Expression> Params::*>(&Params::when), "When",
                           "Only rows where this is true; all when nothing is said.", OfType{{DataType::Bool}});
    }
    DescribeCorruption& action(CorruptionAction (*function)(const Params&)) { return m_action = function, *this; }

    operator CorruptionType()
    {
        CorruptionType type = m_type;
        type.bind = bindAction<CorruptionAction, Params>(m_members, m_check, m_action);
        return type;
    }

private:
    CorruptionAction (*m_action)(const Params&) = nullptr;
};

} // namespace dw
