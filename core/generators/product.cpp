// Goods of a shop that hang together: department, category, name, brand, price, codes, colour.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/generators/business/product_tables.h"
#include "core/random/math.h"
#include "core/registry/describe.h"

#include <fmt/ranges.h>

namespace dw::generators::product {

namespace {

enum class Field { Name, Brand, Department, Category, Material, Colour, Price, Unit, Sku, Ean13 };
enum Lane : std::uint32_t { NounLane = 1, AdjectiveLane, MaterialLane, ColourLane, BrandLane, PriceLane, EndingLane };

constexpr double kAdjectiveShare = 0.8;
constexpr double kMaterialShare = 0.45;
constexpr std::size_t kBrandStep = 17; ///< a category's brands begin this many after the one's before

struct Params {
    Varying<std::string> department{std::string()};
    Varying<double> priceFactor = 1.0;
    bool shopPrices = true;
};

void checkDepartments(const Params& params, const ProductTables& tables, Scope& scope)
{
    if (params.department.from() == VaryingFrom::Sql)
        return;
    for (const std::string& key : params.department.alternatives()) {
        const auto& keys = tables.departmentKeys;
        if (key.empty() || std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        scope.problems().error("bad_parameters", scope.pointer() + "/department",
                               fmt::format("There is no such department; there are {}.", fmt::join(keys, ", ")),
                               Json(key).dump());
    }
}

ProductTables prepare(const Params& params, Scope& scope)
{
    ProductTables tables = makeProductTables(scope);
    checkDepartments(params, tables, scope);
    return tables;
}

std::vector<double> lane(const FillContext& context, std::uint32_t number)
{
    std::vector<double> uniforms(context.size());
    context.uniforms(number, uniforms);
    return uniforms;
}

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// The category of each row; kNone where the department is none of ours.
std::vector<std::uint32_t> categoriesOf(const Params& params, const ProductTables& tables, const FillContext& context)
{
    std::vector<const Choice*> choices;
    for (const std::string& key : params.department.alternatives()) {
        const auto found = std::find(tables.departmentKeys.begin(), tables.departmentKeys.end(), key);
        const Choice* own = found == tables.departmentKeys.end()
                                ? nullptr
                                : &tables.byDepartment[static_cast<std::size_t>(found - tables.departmentKeys.begin())];
        choices.push_back(key.empty() ? &tables.all : own);
    }
    std::vector<std::uint32_t> categories(context.size(), kNone);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (const Choice* choice = choices[params.department.index(i)])
            categories[i] = choice->draw(context.uniform(i));
    return categories;
}

/// Row of the list of materials, or kNone for a product without one.
std::vector<std::uint32_t> materialsOf(const ProductTables& tables, const FillContext& context,
                                       const std::vector<std::uint32_t>& categories)
{
    const std::vector<double> draws = lane(context, MaterialLane);
    std::vector<std::uint32_t> materials(context.size(), kNone);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone || draws[i] >= kMaterialShare)
            continue;
        const Choice& choice = tables.materials[tables.categories[categories[i]].department];
        if (!choice.empty())
            materials[i] = choice.draw(draws[i] / kMaterialShare);
    }
    return materials;
}

void fillNames(const ProductTables& tables, const FillContext& context, const std::vector<std::uint32_t>& categories,
               const std::vector<std::uint32_t>& materials, Column& column)
{
    const std::vector<double> nouns = lane(context, NounLane);
    const std::vector<double> adjectives = lane(context, AdjectiveLane);
    std::string text;
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const Kind& category = tables.categories[categories[i]];
        text.clear();
        const Choice& choice = tables.adjectives[category.department];
        if (!choice.empty() && adjectives[i] < kAdjectiveShare) {
            text += tables.adjectiveTexts[choice.draw(adjectives[i] / kAdjectiveShare)];
            text += ' ';
        }
        if (materials[i] != kNone) {
            text += tables.materialTexts.dictionary->values[tables.materialTexts.codes[materials[i]]];
            text += ' ';
        }
        text += tables.nouns[category.nouns.draw(nouns[i])];
        column.texts[i] = column.arena.copy(text);
    }
}

/// What shops like: 12.99, 12.49, 12.95 in most cases, round tens above a hundred now and then.
std::int64_t shopPrice(std::int64_t cents, double u)
{
    if (cents < 100)
        return std::max<std::int64_t>(cents - cents % 10 + 9, 19);
    if (u < 0.55)
        return cents - cents % 100 + 99;
    if (u < 0.75)
        return cents - cents % 100 + 49;
    if (u < 0.85)
        return cents - cents % 100 + 95;
    return u < 0.92 && cents >= 10000 ? cents - cents % 1000 : cents - cents % 10;
}

void fillPrices(const Params& params, const ProductTables& tables, const FillContext& context,
                const std::vector<std::uint32_t>& categories, Column& column)
{
    const std::vector<double> prices = lane(context, PriceLane);
    const std::vector<double> endings = lane(context, EndingLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const Kind& category = tables.categories[categories[i]];
        const double z = math::normalQuantileExact(prices[i], 1.0 - prices[i]);
        const double price = math::exp(category.logPrice + category.logSd * z) * params.priceFactor[i];
        const std::int64_t cents = std::max<std::int64_t>(scaled(price, column.scale), 1);
        column.integers[i] = params.shopPrices ? shopPrice(cents, endings[i]) : cents;
    }
}

/// Writes `value` with `digits` digits, the last of them before `end`.
void writeDigits(std::uint64_t value, std::size_t digits, char* end)
{
    for (; digits > 0; --digits, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

void fillSkus(const ProductTables& tables, const FillContext& context, const std::vector<std::uint32_t>& categories,
              Column& column)
{
    std::size_t digits = 0;
    for (std::uint64_t count = tables.skuCount; count > 1; count /= 10)
        ++digits;
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const std::string_view key = tables.departmentKeys[tables.categories[categories[i]].department];
        char* const text = column.arena.allocate(4 + digits);
        for (std::size_t letter = 0; letter < 3; ++letter)
            text[letter] = static_cast<char>(key[letter] & ~0x20);
        text[3] = '-';
        writeDigits(tables.skus(static_cast<std::uint64_t>(context.row(i)) % tables.skuCount), digits,
                    text + 4 + digits);
        column.texts[i] = {text, 4 + digits};
    }
}

/// GS1 leaves prefix 2 to shops for their own use, so that no maker's product has such a number.
void fillEans(const ProductTables& tables, const FillContext& context, Column& column)
{
    for (std::size_t i = 0; i < context.size(); ++i) {
        char* const text = column.arena.allocate(13);
        text[0] = '2';
        writeDigits(tables.eans(static_cast<std::uint64_t>(context.row(i)) % kEanNumbers), 11, text + 12);
        int sum = 0;
        for (int digit = 0; digit < 12; ++digit)
            sum += (text[digit] - '0') * (digit % 2 == 0 ? 1 : 3);
        text[12] = static_cast<char>('0' + (10 - sum % 10) % 10);
        column.texts[i] = {text, 13};
    }
}

void fillBrands(const ProductTables& tables, const FillContext& context, const std::vector<std::uint32_t>& categories,
                Column& column)
{
    column.resetCodes(tables.brands, context.size());
    const std::vector<double> draws = lane(context, BrandLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        const std::size_t first = (categories[i] == kNone ? 0 : categories[i]) * kBrandStep;
        column.codes[i] = static_cast<std::uint32_t>((first + tables.brandTable(draws[i])) % kBrands);
    }
}

void fillColours(const ProductTables& tables, const FillContext& context, const std::vector<std::uint32_t>& categories,
                 Column& column)
{
    column.resetCodes(tables.colours.dictionary, context.size());
    const std::vector<double> draws = lane(context, ColourLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        column.codes[i] = tables.colours.codes[tables.colourTable(draws[i])];
        if (categories[i] == kNone || !tables.hasColour[tables.categories[categories[i]].department])
            column.setNull(i);
    }
}

void fillKinds(const ProductTables& tables, const FillContext& context, const Fields& fields,
               const std::vector<std::uint32_t>& categories)
{
    const auto tell = [&](Field field, const LexiconTexts& texts, auto rowOf) {
        if (!fields.wants(field))
            return;
        fields[field].resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[field].codes[i] = categories[i] == kNone ? 0 : texts.codes[rowOf(categories[i])];
    };
    tell(Field::Category, tables.categoryTitles, [](std::uint32_t category) { return category; });
    tell(Field::Unit, tables.units, [](std::uint32_t category) { return category; });
    tell(Field::Department, tables.departmentTitles,
         [&tables](std::uint32_t category) { return tables.categories[category].department; });
}

void fill(const Params& params, const ProductTables& tables, const FillContext& context, const Fields& fields)
{
    const std::vector<std::uint32_t> categories = categoriesOf(params, tables, context);
    fillKinds(tables, context, fields, categories);
    if (fields.wants(Field::Name) || fields.wants(Field::Material)) {
        const std::vector<std::uint32_t> materials = materialsOf(tables, context, categories);
        if (fields.wants(Field::Name))
            fillNames(tables, context, categories, materials, fields[Field::Name]);
        if (fields.wants(Field::Material)) {
            Column& column = fields[Field::Material];
            column.resetCodes(tables.materialTexts.dictionary, context.size());
            for (std::size_t i = 0; i < context.size(); ++i) {
                column.codes[i] = materials[i] == kNone ? 0 : tables.materialTexts.codes[materials[i]];
                if (materials[i] == kNone)
                    column.setNull(i);
            }
        }
    }
    if (fields.wants(Field::Brand))
        fillBrands(tables, context, categories, fields[Field::Brand]);
    if (fields.wants(Field::Colour))
        fillColours(tables, context, categories, fields[Field::Colour]);
    if (fields.wants(Field::Price))
        fillPrices(params, tables, context, categories, fields[Field::Price]);
    if (fields.wants(Field::Sku))
        fillSkus(tables, context, categories, fields[Field::Sku]);
    if (fields.wants(Field::Ean13))
        fillEans(tables, context, fields[Field::Ean13]);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (categories[i] == kNone)
            for (Column* column : fields.columns)
                if (column != nullptr)
                    column->setNull(i);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, ProductTables>("Product", Category::Business,
                                           "Goods whose name, brand, category, price and codes agree.")
        .alias("Article in a shop")
        .words({"article", "item", "goods", "sku", "ean", "barcode", "price", "brand", "catalogue"})
        .param("department", &Params::department, "Department",
               "Only goods of this department (clothing, electronics, home, kitchen, garden, toys, sports, beauty, "
               "grocery, office, pets, tools, baby, books); empty for all.")
        .param("price_factor", &Params::priceFactor, "Price factor",
               "What prices, which suit euro and dollar, are multiplied by.", Above{0.0}, AtMost{1e9},
               UiRange{0.1, 100.0})
        .param("shop_prices", &Params::shopPrices, "Shop prices", "Prices end as in shops: .99, .49, .95.")
        .field("name", "Name", "Adjective, material and noun.")
        .field("brand", "Brand", "One of 400 invented brands; each category has its own leading ones.")
        .field("department", "Department", "Where the shop sells it.")
        .field("category", "Category", "What kind of thing it is.")
        .field("material", "Material", "The material in the name; null where the name has none.")
        .field("colour", "Colour", "Null for goods that do not come in colours.")
        .field("price", "Price", "Log-normal around what such goods cost.", DataType::Decimal, 2)
        .field("unit", "Unit", "What the price is for: each, pair, set, pack, kg, l.")
        .field("sku", "Stock number", "Unique: the department and a number.")
        .field("ean13", "EAN-13",
               "With the right check digit and the prefix that shops use themselves; unique up to 10^11 rows.")
        .example("A whole shop", Json::object())
        .example("Groceries", {{"department", "grocery"}})
        .example("Kitchen ware priced in yen",
                 {{"department", "kitchen"}, {"price_factor", 150}, {"shop_prices", false}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::product
