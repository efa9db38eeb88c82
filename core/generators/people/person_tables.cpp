// Gathers the tables of every locale that a person generator may use.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/person_tables.h"
#include "core/registry/lexicon_draw.h"

#include <algorithm>
#include <unordered_map>

namespace dw::people {

namespace {

/// A dictionary that the lists of several locales share.
class DictionaryBuilder
{
public:
    std::vector<std::uint32_t> add(std::span<const std::string_view> texts)
    {
        std::vector<std::uint32_t> codes;
        for (const std::string_view text : texts) {
            const auto [place, isNew] = m_known.try_emplace(text, static_cast<std::uint32_t>(m_values.size()));
            if (isNew)
                m_values.push_back(text);
            codes.push_back(place->second);
        }
        return codes;
    }
    std::shared_ptr<const Dictionary> finish() { return Dictionary::fromViews(std::move(m_values)); }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_known;
    std::vector<std::string_view> m_values;
};

void addDictionaries(PersonTables& prepared)
{
    DictionaryBuilder given;
    DictionaryBuilder givenLatin;
    DictionaryBuilder family;
    DictionaryBuilder familyLatin;
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
