// The hidden records of a batch of people, from which all their fields are written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generators/people/person_tables.h"
#include "core/registry/fill.h"

namespace dw::people {

/// Which uniforms decide what; 0 is the primary one.
enum Lane : std::uint32_t { kSexLane = 0, kBirthLane, kGivenLane, kFamilyLane, kJoinLane, kHandleLane, kPhoneLane };

/// How one name is put together, and the names that only some formats use.
struct Join {
    std::uint32_t format = 0;
    std::uint32_t secondFamily = 0;
    std::uint32_t thirdFamily = 0;
    std::uint32_t father = 0;
};

/// The hidden records of a batch: each part is computed when a wanted field needs it.
class Records
{
public:
    Records(const PersonParams& params, const PersonTables& prepared, const FillContext& context)
        : m_params(params), m_prepared(prepared), m_context(context), m_uniforms(context.size())
    {
    }

    const LocaleTables& locale(std::size_t i) const { return m_prepared.locales[m_params.locale.index(i)]; }
    const NameTables& names(std::size_t i) const { return locale(i).names; }

    void drawSexes();
    void drawBirths();
    void drawGivenNames();
    void drawFamilyNames();
    /// Family names and formats as far as they make up a whole last or full name.
    void drawJoins();

    std::span<const double> uniforms(std::uint32_t lane)
    {
        m_context.uniforms(lane, m_uniforms);
        return m_uniforms;
    }

    std::vector<Sex> sexes;
    std::vector<Birth> births;
    std::vector<std::uint32_t> given, family;
    std::vector<Join> joins;

private:
    const PersonParams& m_params;
    const PersonTables& m_prepared;
    const FillContext& m_context;
    std::vector<double> m_uniforms;
};

} // namespace dw::people
