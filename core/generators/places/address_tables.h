// What an address generator is asked for, and the cities, streets and formats it draws from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/lexicon_pattern.h"
#include "core/registry/locale.h"
#include "core/registry/varying.h"

#include <array>

namespace dw::places {

struct AddressParams {
    Varying<Locale> locale = Locale::Project;
    std::vector<std::string> regions;
    bool byPopulation = true;
    Varying<double> spread = 3.0;
};

/// Parts of an address that the formats put together.
enum class AddressPart : std::uint8_t { Number, Street, City, Region, RegionCode, Postcode };
inline constexpr std::array<std::string_view, 6> kParts{"number", "street",      "city",
                                                        "region", "region_code", "postcode"};

/// A column of a list, and the number that each row's text has in the dictionary of its field.
struct Texts {
    std::vector<std::string_view> values;
    std::vector<std::uint32_t> codes;
};

/// What a script writes an address with; the native and the Latin one have the same rows.
struct Script {
    Texts region, city, street;
    std::vector<LexiconPattern> houses;
    LexiconFormat streetLine, address, addressOfSame;
};

/// Everything that the addresses of a locale are made of.
struct Places {
    Script native, latin;
    Texts country, countryCode, regionCode, timezone;
    std::vector<LexiconPattern> postcodes;
    std::vector<std::int64_t> latitude, longitude; ///< in units of 1e-5 degrees
    std::vector<double> widen;                     ///< of a degree of longitude: 1 / cos(latitude)
    std::vector<bool> isSame;                      ///< region and city have one name
    WeightTable cityTable, streetTable, houseTable;
};

struct AddressTables {
    std::vector<Places> locales; ///< one an alternative of the parameter
    std::shared_ptr<const Dictionary> country, countryCode, region, regionCode, city, street, timezone, regionLatin,
        cityLatin;
};

/// Coordinates are integers: so many to a degree.
inline constexpr double kUnitsPerDegree = 1e5;

AddressTables prepareAddress(const AddressParams& params, Scope& scope);

} // namespace dw::places
