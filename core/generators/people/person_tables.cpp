// Gathers the tables of every locale that a person generator may use.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/person_tables.h"
#include "core/registry/lexicon_draw.h"

#include <algorithm>

namespace dw::people {

namespace {

void addDictionaries(PersonTables& prepared)
{
    SharedDictionary given;
    SharedDictionary givenLatin;
    SharedDictionary family;
    SharedDictionary familyLatin;
    for (LocaleTables& tables : prepared.locales) {
        NameTables& names = tables.names;
        names.given.codes = given.add(names.given.values);
        names.given.latinCodes = givenLatin.add(names.given.latin);
        names.family.codes = family.add(names.family.values);
        names.family.latinCodes = familyLatin.add(names.family.latin);
        for (const NameFormat& format : names.formats) {
            constexpr int kFamily = static_cast<int>(NamePart::Family);
            prepared.familyAlone = prepared.familyAlone && format.last.onlyPart() == kFamily;
            prepared.father = prepared.father || format.usesFather;
        }
    }
    prepared.sexes = Dictionary::fromViews({"f", "m", "x"});
    prepared.given = given.finish();
    prepared.givenLatin = givenLatin.finish();
    prepared.family = family.finish();
    prepared.familyLatin = familyLatin.finish();
}

/// The power of ten that has a number for every row: it, and so every number, stays when a few rows are added.
std::uint64_t numberRange(std::int64_t rows)
{
    std::uint64_t range = 1000;
    while (range < static_cast<std::uint64_t>(std::max<std::int64_t>(rows, 1)) && range < 1'000'000'000'000'000'000U)
        range *= 10;
    return range;
}

} // namespace

PersonTables preparePerson(const PersonParams& params, Scope& scope)
{
    PersonTables prepared;
    const auto domains = requireLexicon(scope, "locale", "email_domains", "any", 1);
    for (const Locale locale : params.locale.alternatives()) {
        const auto name = resolveLocale(locale, scope);
        auto names = name ? loadNameTables(*name, scope) : std::nullopt;
        auto phones = name ? loadPhoneTable(*name, params.phoneStyle, scope) : std::nullopt;
        if (!names || !phones || !domains)
            return prepared;
        prepared.locales.push_back({std::move(*names), std::move(*phones)});
    }
    addDictionaries(prepared);
    prepared.ages = AgeTable(params.ageShape, params.asOf.days);
    prepared.domains = domains->values(0);
    prepared.domainTable = WeightTable(lexiconWeights(*domains));
    if (params.unique)
        prepared.numbers = Permutation(scope.stream("unique"), numberRange(scope.rows()));
    return prepared;
}

} // namespace dw::people
