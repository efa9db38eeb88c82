// What a person generator is asked for, and the tables it draws from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generators/people/age_table.h"
#include "core/generators/people/name_tables.h"
#include "core/generators/people/phone_table.h"
#include "core/random/permutation.h"
#include "core/registry/locale.h"
#include "core/registry/varying.h"

namespace dw::people {

struct PersonParams {
    Varying<Locale> locale = Locale::Project;
    Varying<double> femaleShare = 0.5;
    Varying<double> otherShare = 0.0;
    Varying<std::int64_t> minimumAge = 18;
    Varying<std::int64_t> maximumAge = 90;
    AgeShape ageShape = AgeShape::Population;
    Date asOf{20089}; // 2025-01-01
    PhoneStyle phoneStyle = PhoneStyle::National;
    bool unique = false;
};

struct LocaleTables {
    NameTables names;
    PhoneTable phones;
};

struct PersonTables {
    std::vector<LocaleTables> locales; ///< one an alternative of the parameter
    std::shared_ptr<const Dictionary> sexes, given, givenLatin, family, familyLatin;
    bool familyAlone = true; ///< no locale joins or repeats family names
    bool father = false;     ///< some locale names the father
    AgeTable ages{AgeShape::Even, 0};
    std::vector<std::string_view> domains;
    WeightTable domainTable;
    Permutation numbers; ///< of rows, for unique addresses
};

PersonTables preparePerson(const PersonParams& params, Scope& scope);

} // namespace dw::people
