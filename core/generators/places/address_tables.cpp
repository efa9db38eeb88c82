// Gathers what the addresses of every locale are made of.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/places/address_tables.h"
#include "core/random/math.h"
#include "core/registry/lexicon_draw.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::places {

namespace {

Script scriptOf(const Lexicon& cities, const Lexicon& streets, const Lexicon& houses, const Lexicon& formats,
                bool isLatin)
{
    Script script;
    script.region.values = cities.values(*cities.column(isLatin ? "region_latin" : "region"));
    script.city.values = cities.values(*cities.column(isLatin ? "city_latin" : "city"));
    const std::size_t column = isLatin ? 1 : 0; // of value and latin
    script.street.values = streets.values(column);
    for (const std::string_view pattern : houses.values(column))
        script.houses.emplace_back(pattern);
    const auto formatOf = [&](std::string_view key) {
        for (std::size_t row = 0; row < formats.rows; ++row)
            if (formats.cell(row, 0) == key)
                return LexiconFormat(formats.cell(row, column + 1), kParts);
        return LexiconFormat();
    };
    script.streetLine = formatOf("street_line");
    script.address = formatOf("single_line");
    script.addressOfSame = formatOf("single_line_same");
    return script;
}

void addCities(const Lexicon& cities, Places& places)
{
    const auto textsOf = [&cities](std::string_view column) { return cities.values(*cities.column(column)); };
    places.countryCode.values = textsOf("country");
    places.regionCode.values = textsOf("region_code");
    places.timezone.values = textsOf("timezone");
    for (const std::string_view pattern : textsOf("postcode"))
        places.postcodes.emplace_back(pattern);
    const auto latitude = cities.numbers(*cities.column("latitude"));
    const auto longitude = cities.numbers(*cities.column("longitude"));
    for (std::size_t row = 0; row < cities.rows; ++row) {
        places.latitude.push_back(static_cast<std::int64_t>(std::nearbyint(latitude[row] * kUnitsPerDegree)));
        places.longitude.push_back(static_cast<std::int64_t>(std::nearbyint(longitude[row] * kUnitsPerDegree)));
        places.widen.push_back(1.0 / math::cos(latitude[row] * (math::kPi / 180.0)));
        places.isSame.push_back(places.native.region.values[row] == places.native.city.values[row]);
    }
}

void addCountry(const Lexicon& countries, Places& places)
{
    std::string_view name;
    for (std::size_t row = 0; row < countries.rows; ++row)
        if (countries.cell(row, 0) == places.countryCode.values.front())
            name = countries.cell(row, *countries.column("native"));
    places.country.values.assign(places.countryCode.values.size(), name);
}

/// Weights of the cities that the parameters allow; all 0 when none is left.
std::vector<double> cityWeights(const AddressParams& params, const Lexicon& cities)
{
    std::vector<double> weights = params.byPopulation ? lexiconWeights(cities) : std::vector<double>(cities.rows, 1.0);
    const std::size_t code = *cities.column("region_code");
    for (std::size_t row = 0; row < weights.size(); ++row)
        if (!params.regions.empty() &&
            std::find(params.regions.begin(), params.regions.end(), cities.cell(row, code)) == params.regions.end())
            weights[row] = 0.0;
    return weights;
}

std::optional<Places> loadPlaces(const AddressParams& params, std::string_view locale, Scope& scope)
{
    const auto cities = requireLexicon(scope, "locale", "cities", locale, 1);
    const auto streets = requireLexicon(scope, "locale", "streets", locale, 1);
    const auto houses = requireLexicon(scope, "locale", "house_numbers", locale, 1);
    const auto formats = requireLexicon(scope, "locale", "address_formats", locale, 1);
    const auto countries = requireLexicon(scope, "locale", "countries", "any", 1);
    if (!cities || !streets || !houses || !formats || !countries)
        return std::nullopt;
    const std::vector<double> weights = cityWeights(params, *cities);
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0.0; })) {
        scope.problems().error("bad_parameters", scope.pointer() + "/regions",
                               fmt::format("No city of {} lies in one of these regions.", locale));
        return std::nullopt;
    }
    Places places;
    places.native = scriptOf(*cities, *streets, *houses, *formats, false);
    places.latin = scriptOf(*cities, *streets, *houses, *formats, true);
    addCities(*cities, places);
    addCountry(*countries, places);
    places.cityTable = WeightTable(weights);
    places.streetTable = WeightTable(lexiconWeights(*streets));
    places.houseTable = WeightTable(lexiconWeights(*houses));
    return places;
}

template <typename Select>
std::shared_ptr<const Dictionary> share(std::vector<Places>& locales, Select select)
{
    SharedDictionary dictionary;
    for (Places& places : locales) {
        Texts& texts = select(places);
        texts.codes = dictionary.add(texts.values);
    }
    return dictionary.finish();
}

} // namespace

AddressTables prepareAddress(const AddressParams& params, Scope& scope)
{
    AddressTables prepared;
    for (const Locale locale : params.locale.alternatives()) {
        const auto name = resolveLocale(locale, scope);
        auto places = name ? loadPlaces(params, *name, scope) : std::nullopt;
        if (!places)
            return prepared;
        prepared.locales.push_back(std::move(*places));
    }
    std::vector<Places>& locales = prepared.locales;
    prepared.country = share(locales, [](Places& places) -> Texts& { return places.country; });
    prepared.countryCode = share(locales, [](Places& places) -> Texts& { return places.countryCode; });
    prepared.region = share(locales, [](Places& places) -> Texts& { return places.native.region; });
    prepared.regionCode = share(locales, [](Places& places) -> Texts& { return places.regionCode; });
    prepared.city = share(locales, [](Places& places) -> Texts& { return places.native.city; });
    prepared.street = share(locales, [](Places& places) -> Texts& { return places.native.street; });
    prepared.timezone = share(locales, [](Places& places) -> Texts& { return places.timezone; });
    prepared.regionLatin = share(locales, [](Places& places) -> Texts& { return places.latin.region; });
    prepared.cityLatin = share(locales, [](Places& places) -> Texts& { return places.latin.city; });
    return prepared;
}

} // namespace dw::places
