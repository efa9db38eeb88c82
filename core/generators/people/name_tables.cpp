// Builds the tables of names from the lexicons.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/name_tables.h"
#include "core/registry/lexicon_draw.h"

#include <algorithm>

namespace dw::people {

namespace {

/// Columns of the lexicons, in the order of their version 1.
struct GivenColumns {
    static constexpr std::size_t kSex = 2, kWeight = 3, kFrom = 4, kTo = 5;
};
struct FormatColumns {
    static constexpr std::size_t kLast = 0, kLastLatin = 1, kFull = 2, kFullLatin = 3, kSex = 4, kWeight = 5;
};

/// "José Luis" -> "joseluis".
std::string slugOf(std::string_view latin)
{
    std::string slug;
    for (const char c : latin) {
        if (c >= 'A' && c <= 'Z')
            slug += static_cast<char>(c - 'A' + 'a');
        else if (c >= 'a' && c <= 'z')
            slug += c;
    }
    return slug;
}

NameList namesOf(const Lexicon& lexicon)
{
    NameList names;
    names.values = lexicon.values(0);
    names.latin = lexicon.values(1);
    for (const std::string_view latin : names.latin)
        names.slugs.push_back(slugOf(latin));
    return names;
}

/// How common a name is among those born in a year: out of fashion it fades within a dozen years, but not to nothing.
double fashion(double weight, double from, double to, double year)
{
    constexpr double kFade = 12.0;
    constexpr double kRest = 0.01;
    const double away = std::max(from - year, year - to);
    return away <= 0.0 ? weight : weight * std::max(kRest, 1.0 - away / kFade);
}

struct GivenNumbers {
    std::vector<double> weight, from, to;
};

NameTables::Cohort cohortOf(const Lexicon& lexicon, const GivenNumbers& numbers, Sex sex, double year)
{
    // Whoever is neither takes a name that is neither more often than one of the others.
    constexpr double kUnisex = 20.0;
    constexpr std::array<std::string_view, kSexes> kOwn{"f", "m", "x"};
    NameTables::Cohort cohort;
    std::vector<double> weights;
    for (std::size_t row = 0; row < lexicon.rows; ++row) {
        const std::string_view of = lexicon.cell(row, GivenColumns::kSex);
        if (sex != Sex::Other && of != "x" && of != kOwn[static_cast<std::size_t>(sex)])
            continue;
        const double factor = sex == Sex::Other && of == "x" ? kUnisex : 1.0;
        weights.push_back(factor * fashion(numbers.weight[row], numbers.from[row], numbers.to[row], year));
        cohort.names.push_back(static_cast<std::uint32_t>(row));
    }
    cohort.table = WeightTable(weights);
    return cohort;
}

NameFormat formatOf(const Lexicon& lexicon, std::size_t row, const NameList& family)
{
    const auto parse = [&](std::size_t column) { return LexiconFormat(lexicon.cell(row, column), kNameParts); };
    NameFormat format{parse(FormatColumns::kLast),
                      parse(FormatColumns::kLastLatin),
                      parse(FormatColumns::kFull),
                      parse(FormatColumns::kFullLatin),
                      false,
                      false,
                      false,
                      {}};
    const auto uses = [&format](NamePart part) {
        return format.last.uses(static_cast<std::size_t>(part)) || format.full.uses(static_cast<std::size_t>(part));
    };
    format.usesSecondFamily = uses(NamePart::Family2);
    format.usesThirdFamily = uses(NamePart::Family3);
    format.usesFather = uses(NamePart::Father);
    for (const std::string_view name : family.values) {
        const std::string_view full = lexicon.cell(row, FormatColumns::kFull);
        format.repeats.push_back(full.find(name) != std::string_view::npos ? 1 : 0);
    }
    return format;
}

void addFormats(const Lexicon& lexicon, NameTables& tables)
{
    for (std::size_t row = 0; row < lexicon.rows; ++row)
        tables.formats.push_back(formatOf(lexicon, row, tables.family));
    const auto weights = lexicon.numbers(FormatColumns::kWeight);
    constexpr std::array<std::string_view, kSexes> kNames{"f", "m", "x"};
    for (std::size_t sex = 0; sex < kSexes; ++sex) {
        std::vector<double> fitting = weights;
        for (std::size_t row = 0; row < lexicon.rows; ++row) {
            const std::string_view of = lexicon.cell(row, FormatColumns::kSex);
            if (of != "x" && of != kNames[sex])
                fitting[row] = 0.0;
        }
        tables.formatTables[sex] = WeightTable(fitting);
    }
}

} // namespace

std::uint32_t NameTables::givenName(Sex sex, std::int64_t birthYear, double u) const
{
    const std::int64_t decade = std::clamp((birthYear - kFirstYear) / 10, std::int64_t{0}, std::int64_t{kCohorts - 1});
    const Cohort& cohort = cohorts[static_cast<std::size_t>(sex)][static_cast<std::size_t>(decade)];
    return cohort.names[cohort.table(u)];
}

std::uint32_t NameTables::format(Sex sex, std::uint32_t familyName, double u) const
{
    const std::uint32_t chosen = formatTables[static_cast<std::size_t>(sex)](u);
    return formats[chosen].repeats[familyName] != 0 ? 0 : chosen;
}

std::optional<NameTables> loadNameTables(std::string_view locale, Scope& scope)
{
    const auto given = requireLexicon(scope, "locale", "given_names", locale, 1);
    const auto family = requireLexicon(scope, "locale", "family_names", locale, 1);
    const auto formats = requireLexicon(scope, "locale", "name_formats", locale, 1);
    if (!given || !family || !formats)
        return std::nullopt;
    NameTables tables;
    tables.given = namesOf(*given);
    tables.family = namesOf(*family);
    tables.familyTable = WeightTable(lexiconWeights(*family));
    const GivenNumbers numbers{given->numbers(GivenColumns::kWeight), given->numbers(GivenColumns::kFrom),
                               given->numbers(GivenColumns::kTo)};
    for (std::size_t sex = 0; sex < kSexes; ++sex) {
        for (std::size_t cohort = 0; cohort < NameTables::kCohorts; ++cohort) {
            const double middle =
                static_cast<double>(NameTables::kFirstYear) + 10.0 * static_cast<double>(cohort) + 5.0;
            tables.cohorts[sex][cohort] = cohortOf(*given, numbers, static_cast<Sex>(sex), middle);
        }
    }
    addFormats(*formats, tables);
    return tables;
}

} // namespace dw::people
