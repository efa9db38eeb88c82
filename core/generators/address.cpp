// Addresses: a real city drawn by population, with street, postcode, coordinates and time zone that belong to it.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/places/address_tables.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::address {

namespace {

using namespace dw::places;

enum class Field {
    Country,
    CountryCode,
    Region,
    RegionCode,
    City,
    Postcode,
    Street,
    HouseNumber,
    StreetLine,
    Address,
    Latitude,
    Longitude,
    Timezone,
    RegionLatin,
    CityLatin,
    StreetLineLatin,
    AddressLatin
};

enum Lane : std::uint32_t { kCityLane = 0, kStreetLane, kHouseLane, kPostcodeLane, kPositionLane };

constexpr int kScale = 5; ///< digits of a coordinate, as kUnitsPerDegree says

/// The hidden records of a batch, and how fields are written from them.
struct Writer {
    const AddressParams& params;
    const AddressTables& prepared;
    const FillContext& context;
    const Fields& fields;
    std::vector<std::uint32_t> cities, streets;
    std::vector<std::uint64_t> houses, postcodes;

    const Places& placesOf(std::size_t i) const { return prepared.locales[params.locale.index(i)]; }
    bool wants(std::initializer_list<Field> list) const
    {
        return std::any_of(list.begin(), list.end(), [this](Field field) { return fields.wants(field); });
    }

    void draw();
    template <typename Select>
    void writeCodes(Field field, std::span<const std::uint32_t> rows, const std::shared_ptr<const Dictionary>& entries,
                    Select select) const
    {
        if (!fields.wants(field))
            return;
        Column& out = fields[field];
        out.resetCodes(entries, context.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            out.codes[i] = select(placesOf(i)).codes[rows[i]];
    }
    void writeCityCodes() const;
    void writePositions() const;
    void writeLines(Script Places::*script, Field lineField, Field addressField) const;
    std::string_view house(const Script& script, std::size_t i, Arena& arena) const;
    std::string_view postcode(std::size_t i, Arena& arena) const
    {
        return placesOf(i).postcodes[cities[i]].write(BitDraw(postcodes[i]), arena);
    }
};

void Writer::draw()
{
    const std::size_t size = context.size();
    cities.resize(size);
    for (std::size_t i = 0; i < size; ++i)
        cities[i] = placesOf(i).cityTable(context.uniform(i));
    const bool lines = wants({Field::StreetLine, Field::StreetLineLatin, Field::Address, Field::AddressLatin});
    if (lines || fields.wants(Field::Street)) {
        std::vector<double> u(size);
        context.uniforms(kStreetLane, u);
        streets.resize(size);
        for (std::size_t i = 0; i < size; ++i)
            streets[i] = placesOf(i).streetTable(u[i]);
    }
    if (lines || fields.wants(Field::HouseNumber)) {
        houses.resize(size);
        context.bits(kHouseLane, houses);
    }
    if (wants({Field::Postcode, Field::Address, Field::AddressLatin})) {
        postcodes.resize(size);
        context.bits(kPostcodeLane, postcodes);
    }
}

void Writer::writeCityCodes() const
{
    writeCodes(
        Field::Country, cities, prepared.country, [](const Places& p) -> auto& { return p.country; });
    writeCodes(
        Field::CountryCode, cities, prepared.countryCode, [](const Places& p) -> auto& { return p.countryCode; });
    writeCodes(
        Field::Region, cities, prepared.region, [](const Places& p) -> auto& { return p.native.region; });
    writeCodes(
        Field::RegionCode, cities, prepared.regionCode, [](const Places& p) -> auto& { return p.regionCode; });
    writeCodes(
        Field::City, cities, prepared.city, [](const Places& p) -> auto& { return p.native.city; });
    writeCodes(
        Field::Timezone, cities, prepared.timezone, [](const Places& p) -> auto& { return p.timezone; });
    writeCodes(
        Field::RegionLatin, cities, prepared.regionLatin, [](const Places& p) -> auto& { return p.latin.region; });
    writeCodes(
        Field::CityLatin, cities, prepared.cityLatin, [](const Places& p) -> auto& { return p.latin.city; });
    writeCodes(
        Field::Street, streets, prepared.street, [](const Places& p) -> auto& { return p.native.street; });
}

/// Around the centre of the city, near it more often than far from it.
void Writer::writePositions() const
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(kPositionLane, bits);
    constexpr int kBits = 16;
    constexpr double kKilometresPerDegree = 111.2;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        BitDraw draw(bits[i]);
        const Places& here = placesOf(i);
        const double reach = params.spread[i] * (kUnitsPerDegree / kKilometresPerDegree);
        const double north = reach * (draw.uniform(kBits) + draw.uniform(kBits) - 1.0);
        const double east = reach * (draw.uniform(kBits) + draw.uniform(kBits) - 1.0) * here.widen[cities[i]];
        if (fields.wants(Field::Latitude))
            fields[Field::Latitude].integers[i] =
                here.latitude[cities[i]] + static_cast<std::int64_t>(std::nearbyint(north));
        if (fields.wants(Field::Longitude))
            fields[Field::Longitude].integers[i] =
                here.longitude[cities[i]] + static_cast<std::int64_t>(std::nearbyint(east));
    }
}

std::string_view Writer::house(const Script& script, std::size_t i, Arena& arena) const
{
    BitDraw draw(houses[i]);
    const std::uint32_t pattern = placesOf(i).houseTable(draw.uniform(16));
    return script.houses[pattern].write(draw, arena);
}

void Writer::writeLines(Script Places::*script, Field lineField, Field addressField) const
{
    const bool wantsLine = fields.wants(lineField);
    const bool wantsAddress = fields.wants(addressField);
    if (!wantsLine && !wantsAddress)
        return;
    Arena scratch;
    std::array<std::string_view, kParts.size()> parts;
    const auto part = [&parts](AddressPart which) -> std::string_view& {
        return parts[static_cast<std::size_t>(which)];
    };
    for (std::size_t i = 0; i < context.size(); ++i, scratch.clear()) {
        const Places& here = placesOf(i);
        const Script& written = here.*script;
        part(AddressPart::Number) = house(written, i, scratch);
        part(AddressPart::Street) = written.street.values[streets[i]];
        if (wantsLine)
            fields[lineField].texts[i] = written.streetLine.write(parts, fields[lineField].arena);
        if (!wantsAddress)
            continue;
        part(AddressPart::City) = written.city.values[cities[i]];
        part(AddressPart::Region) = written.region.values[cities[i]];
        part(AddressPart::RegionCode) = here.regionCode.values[cities[i]];
        part(AddressPart::Postcode) = postcode(i, scratch);
        const LexiconFormat& format = here.isSame[cities[i]] ? written.addressOfSame : written.address;
        fields[addressField].texts[i] = format.write(parts, fields[addressField].arena);
    }
}

void fill(const AddressParams& params, const AddressTables& prepared, const FillContext& context, const Fields& fields)
{
    Writer writer{params, prepared, context, fields, {}, {}, {}, {}};
    writer.draw();
    writer.writeCityCodes();
    if (fields.wants(Field::Latitude) || fields.wants(Field::Longitude))
        writer.writePositions();
    writer.writeLines(&Places::native, Field::StreetLine, Field::Address);
    writer.writeLines(&Places::latin, Field::StreetLineLatin, Field::AddressLatin);
    if (fields.wants(Field::Postcode)) {
        Column& out = fields[Field::Postcode];
        for (std::size_t i = 0; i < out.size; ++i)
            out.texts[i] = writer.postcode(i, out.arena);
    }
    if (fields.wants(Field::HouseNumber)) {
        Column& out = fields[Field::HouseNumber];
        for (std::size_t i = 0; i < out.size; ++i)
            out.texts[i] = writer.house(writer.placesOf(i).native, i, out.arena);
    }
}

std::string explain(const AddressParams& params, const AddressTables& prepared, const FillContext& context,
                    std::size_t i)
{
    const Places& places = prepared.locales[params.locale.index(i)];
    const std::uint32_t city = places.cityTable(context.uniform(i));
    return fmt::format("The draw chose {} ({}) among the cities of {}, {}; postcode, coordinates and time zone are "
                       "those of that city.",
                       places.native.city.values[city], places.native.region.values[city], places.country.values[city],
                       params.byPopulation ? "by their population" : "each as likely as the next");
}

} // namespace

GeneratorType type()
{
    return Describe<AddressParams, AddressTables>(
               "Address", Category::Places,
               "Addresses in real cities: street, postcode, coordinates and time zone agree.")
        .alias("Made-up addresses")
        .words({"city", "street", "postcode", "zip code", "postal code", "country", "state", "region", "latitude",
                "longitude", "coordinates", "time zone", "location", "place"})
        .param("locale", &AddressParams::locale, "Locale",
               "The country: its cities, its script and the order of its addresses. May follow another column.",
               localeChoices())
        .param("regions", &AddressParams::regions, "Only these regions",
               "Codes of regions, such as \"CA\" or \"BY\"; without any, the whole country.")
        .param("by_population", &AddressParams::byPopulation, "By population",
               "Large cities come up more often; otherwise every city is as likely as the next.")
        .param("spread", &AddressParams::spread, "Spread",
               "How far north, south, east or west of the city's centre an address may lie.", AtLeast{0.0},
               AtMost{25.0}, UiRange{0, 10}, Unit{"km"})
        .field("country", "Country", "Name of the country in its own language.")
        .field("country_code", "Country code", "Two letters, ISO 3166-1.")
        .field("region", "Region", "State, province, county or land.")
        .field("region_code", "Region code", "The region's short code in that country.")
        .field("city", "City", "A real city; the larger, the more often.")
        .field("postcode", "Postcode", "Of the city's range or shape; not every number need exist.")
        .field("street", "Street", "A street name that is common in the country; not one of that very city.")
        .field("house_number", "House number", "In the style of the country.")
        .field("street_line", "Street and number", "In the order of the country.")
        .field("address", "Address", "All on one line, in the order of the country.")
        .field("latitude", "Latitude", "Degrees north, near the centre of the city.", DataType::Decimal, kScale)
        .field("longitude", "Longitude", "Degrees east, near the centre of the city.", DataType::Decimal, kScale)
        .field("timezone", "Time zone", "Name in the IANA time zone database.")
        .field("region_latin", "Region (Latin)", "In plain Latin letters.")
        .field("city_latin", "City (Latin)", "In plain Latin letters.")
        .field("street_line_latin", "Street and number (Latin)", "In plain Latin letters.")
        .field("address_latin", "Address (Latin)", "All on one line, in plain Latin letters.")
        .example("Anywhere in the project's country", Json::object())
        .example("In Bavaria and Berlin", {{"locale", "de_DE"}, {"regions", {"BY", "BE"}}})
        .example("City centres in Japan, each city as likely as the next",
                 {{"locale", "ja_JP"}, {"by_population", false}, {"spread", 0.5}})
        .prepare(prepareAddress)
        .explain(explain)
        .fill(fill);
}

} // namespace dw::generators::address
