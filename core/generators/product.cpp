// Goods of a shop that hang together: department, category, name, brand, price, codes, colour.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/random/math.h"
#include "core/random/permutation.h"
#include "core/random/row_draws.h"
#include "core/registry/describe.h"
#include "core/registry/lexicon_draw.h"

namespace dw::generators::product {

namespace {

enum class Field { Name, Brand, Department, Category, Material, Colour, Price, Unit, Sku, Ean13 };
enum Lane : std::uint32_t { NounLane = 1, AdjectiveLane, MaterialLane, ColourLane, BrandLane, PriceLane, EndingLane };

constexpr double kAdjectiveShare = 0.8;
constexpr double kMaterialShare = 0.45;
constexpr std::uint32_t kBrands = 400;
constexpr std::uint32_t kBrandsPerCategory = 24;
constexpr std::size_t kBrandStep = 17; ///< a category's brands begin this many after the one's before
constexpr std::uint64_t kFewestSkus = 10'000'000;
constexpr std::uint64_t kEanNumbers = 100'000'000'000;
/// Brands are the same in every project: their draws come from a stream of their own.
constexpr Stream kBrandStream{0x6272616E6473}; // "brands"
constexpr std::string_view kColourless = " grocery books beauty garden tools ";

struct Params {
    Varying<std::string> department{std::string()};
    Varying<double> priceFactor = 1.0;
    bool shopPrices = true;
};

/// Some rows of a list with their weights.
struct Choice {
    std::vector<std::uint32_t> rows;
    WeightTable table;

    std::uint32_t draw(double u) const { return rows[table(u)]; }
    bool empty() const { return rows.empty(); }
};

struct Kind {
    std::uint32_t department = 0;
    double logPrice = 0.0;
    double logSd = 0.0;
    Choice nouns;
};

struct Prepared {
    std::vector<Kind> categories;
    std::vector<Choice> byDepartment; ///< categories of a department
    Choice all;
    std::vector<Choice> adjectives, materials; ///< by department
    std::vector<bool> hasColour;               ///< by department
    std::vector<std::string_view> departmentKeys, nouns, adjectiveTexts;
    LexiconTexts departmentTitles, categoryTitles, units, materialTexts, colours;
    WeightTable colourTable, brandTable;
    std::shared_ptr<const Dictionary> brands;
    std::uint64_t skuCount = kFewestSkus;
    Permutation skus, eans;
};

/// The rows for which `keep` is true, with their weights.
template <typename Keep>
Choice choiceOf(const Lexicon& list, const std::vector<double>& weights, Keep keep)
{
    Choice choice;
    std::vector<double> kept;
    for (std::size_t row = 0; row < list.rows; ++row) {
        if (!keep(row))
            continue;
        choice.rows.push_back(static_cast<std::uint32_t>(row));
        kept.push_back(weights[row]);
    }
    choice.table = WeightTable(kept);
    return choice;
}

/// True when `word` is one of the words in `list`, which are separated by spaces.
bool holdsWord(std::string_view list, std::string_view word)
{
    const std::string padded = ' ' + std::string(list) + ' ';
    return padded.find(' ' + std::string(word) + ' ') != std::string::npos;
}

std::shared_ptr<const Dictionary> makeBrands(const Lexicon& syllables)
{
    const auto positions = syllables.values(*syllables.column("position"));
    const auto part = [&](std::string_view position, RowDraws& draws) {
        const auto count = static_cast<std::uint64_t>(std::count(positions.begin(), positions.end(), position));
        std::uint64_t left = draws.bits() % count;
        std::size_t row = 0;
        for (; positions[row] != position || left-- > 0; ++row) {
        }
        return std::string(syllables.cell(row, 0));
    };
    std::vector<std::string> brands;
    for (std::uint64_t number = 0; brands.size() < kBrands; ++number) {
        RowDraws draws(bitsAt(kBrandStream, number));
        std::string brand = part("start", draws);
        if (draws.uniform() < 0.4)
            brand += part("middle", draws);
        brand += part("end", draws);
        if (std::find(brands.begin(), brands.end(), brand) == brands.end())
            brands.push_back(std::move(brand));
    }
    return Dictionary::fromTexts(std::move(brands));
}

void prepareCategories(const Lexicon& departments, const Lexicon& categories, const Lexicon& nouns, Prepared& prepared)
{
    prepared.departmentKeys = departments.values(0);
    const std::vector<double> departmentWeights = lexiconWeights(departments);
    std::vector<double> weights = lexiconWeights(categories);
    const auto prices = categories.numbers(*categories.column("median_price"));
    const auto spreads = categories.numbers(*categories.column("log_sd"));
    const auto owners = categories.values(*categories.column("department"));
    std::vector<double> totals(departments.rows, 0.0);
    for (std::size_t row = 0; row < categories.rows; ++row) {
        Kind category;
        category.department = static_cast<std::uint32_t>(
            std::find(prepared.departmentKeys.begin(), prepared.departmentKeys.end(), owners[row]) -
            prepared.departmentKeys.begin());
        category.logPrice = math::log(prices[row]);
        category.logSd = spreads[row];
        const std::string_view key = categories.cell(row, 0);
        category.nouns = choiceOf(nouns, std::vector<double>(nouns.rows, 1.0),
                                  [&](std::size_t noun) { return nouns.cell(noun, 1) == key; });
        totals[category.department] += weights[row];
        prepared.categories.push_back(std::move(category));
    }
    for (std::size_t row = 0; row < categories.rows; ++row) {
        const std::uint32_t department = prepared.categories[row].department;
        weights[row] *= departmentWeights[department] / totals[department];
    }
    prepared.all = choiceOf(categories, weights, [](std::size_t) { return true; });
    for (const std::string_view key : prepared.departmentKeys)
        prepared.byDepartment.push_back(
            choiceOf(categories, weights, [&](std::size_t row) { return owners[row] == key; }));
}

void checkDepartments(const Params& params, const Prepared& prepared, Scope& scope)
{
    if (params.department.from() == VaryingFrom::Sql)
        return;
    for (const std::string& key : params.department.alternatives()) {
        const auto& keys = prepared.departmentKeys;
        if (key.empty() || std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        std::string message = "There is no such department; there are";
        for (const std::string_view known : keys)
            message += (known == keys.front() ? " " : ", ") + std::string(known);
        scope.problems().error("bad_parameters", scope.pointer() + "/department", message + '.', Json(key).dump());
    }
}

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    const auto list = [&scope](std::string_view name, std::string_view locale = "any") {
        return requireLexicon(scope, "department", name, locale);
    };
    const auto departments = list("product_departments"), categories = list("product_categories"),
               nouns = list("product_nouns"), adjectives = list("product_adjectives"),
               materials = list("product_materials"), syllables = list("brand_syllables"),
               colours = list("colours", "en_US");
    if (!departments || !categories || !nouns || !adjectives || !materials || !syllables || !colours)
        return prepared;
    prepareCategories(*departments, *categories, *nouns, prepared);
    checkDepartments(params, prepared, scope);
    for (const std::string_view key : prepared.departmentKeys) {
        const auto fits = [key](const Lexicon& words) {
            return choiceOf(words, lexiconWeights(words), [&words, key](std::size_t row) {
                return holdsWord(words.cell(row, *words.column("departments")), key);
            });
        };
        prepared.adjectives.push_back(fits(*adjectives));
        prepared.materials.push_back(fits(*materials));
        prepared.hasColour.push_back(!holdsWord(kColourless, key));
    }
    prepared.nouns = nouns->values(0);
    prepared.adjectiveTexts = adjectives->values(0);
    prepared.departmentTitles = lexiconTexts(*departments, *departments->column("title"));
    prepared.categoryTitles = lexiconTexts(*categories, *categories->column("title"));
    prepared.units = lexiconTexts(*categories, *categories->column("unit"));
    prepared.materialTexts = lexiconTexts(*materials, 0);
    prepared.colours = lexiconTexts(*colours, 0);
    prepared.colourTable = WeightTable(lexiconWeights(*colours));
    std::vector<double> ranks;
    for (std::uint32_t rank = 1; rank <= kBrandsPerCategory; ++rank)
        ranks.push_back(1.0 / rank);
    prepared.brandTable = WeightTable(ranks);
    prepared.brands = makeBrands(*syllables);
    while (prepared.skuCount < static_cast<std::uint64_t>(scope.rows()))
        prepared.skuCount *= 10;
    prepared.skus = Permutation(scope.stream("sku"), prepared.skuCount);
    prepared.eans = Permutation(scope.stream("ean13"), kEanNumbers);
    return prepared;
}

std::vector<double> lane(const FillContext& context, std::uint32_t number)
{
    std::vector<double> uniforms(context.size());
    context.uniforms(number, uniforms);
    return uniforms;
}

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// The category of each row; kNone where the department is none of ours.
std::vector<std::uint32_t> categoriesOf(const Params& params, const Prepared& prepared, const FillContext& context)
{
    std::vector<const Choice*> choices;
    for (const std::string& key : params.department.alternatives()) {
        const auto found = std::find(prepared.departmentKeys.begin(), prepared.departmentKeys.end(), key);
        const Choice* own =
            found == prepared.departmentKeys.end()
                ? nullptr
                : &prepared.byDepartment[static_cast<std::size_t>(found - prepared.departmentKeys.begin())];
        choices.push_back(key.empty() ? &prepared.all : own);
    }
    std::vector<std::uint32_t> categories(context.size(), kNone);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (const Choice* choice = choices[params.department.index(i)])
            categories[i] = choice->draw(context.uniform(i));
    return categories;
}

/// Row of the list of materials, or kNone for a product without one.
std::vector<std::uint32_t> materialsOf(const Prepared& prepared, const FillContext& context,
                                       const std::vector<std::uint32_t>& categories)
{
    const std::vector<double> draws = lane(context, MaterialLane);
    std::vector<std::uint32_t> materials(context.size(), kNone);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone || draws[i] >= kMaterialShare)
            continue;
        const Choice& choice = prepared.materials[prepared.categories[categories[i]].department];
        if (!choice.empty())
            materials[i] = choice.draw(draws[i] / kMaterialShare);
    }
    return materials;
}

void fillNames(const Prepared& prepared, const FillContext& context, const std::vector<std::uint32_t>& categories,
               const std::vector<std::uint32_t>& materials, Column& column)
{
    const std::vector<double> nouns = lane(context, NounLane);
    const std::vector<double> adjectives = lane(context, AdjectiveLane);
    std::string text;
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const Kind& category = prepared.categories[categories[i]];
        text.clear();
        const Choice& choice = prepared.adjectives[category.department];
        if (!choice.empty() && adjectives[i] < kAdjectiveShare) {
            text += prepared.adjectiveTexts[choice.draw(adjectives[i] / kAdjectiveShare)];
            text += ' ';
        }
        if (materials[i] != kNone) {
            text += prepared.materialTexts.dictionary->values[prepared.materialTexts.codes[materials[i]]];
            text += ' ';
        }
        text += prepared.nouns[category.nouns.draw(nouns[i])];
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

void fillPrices(const Params& params, const Prepared& prepared, const FillContext& context,
                const std::vector<std::uint32_t>& categories, Column& column)
{
    const std::vector<double> prices = lane(context, PriceLane);
    const std::vector<double> endings = lane(context, EndingLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const Kind& category = prepared.categories[categories[i]];
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

void fillSkus(const Prepared& prepared, const FillContext& context, const std::vector<std::uint32_t>& categories,
              Column& column)
{
    std::size_t digits = 0;
    for (std::uint64_t count = prepared.skuCount; count > 1; count /= 10)
        ++digits;
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (categories[i] == kNone)
            continue;
        const std::string_view key = prepared.departmentKeys[prepared.categories[categories[i]].department];
        char* const text = column.arena.allocate(4 + digits);
        for (std::size_t letter = 0; letter < 3; ++letter)
            text[letter] = static_cast<char>(key[letter] & ~0x20);
        text[3] = '-';
        writeDigits(prepared.skus(static_cast<std::uint64_t>(context.row(i)) % prepared.skuCount), digits,
                    text + 4 + digits);
        column.texts[i] = {text, 4 + digits};
    }
}

/// GS1 leaves prefix 2 to shops for their own use, so that no maker's product has such a number.
void fillEans(const Prepared& prepared, const FillContext& context, Column& column)
{
    for (std::size_t i = 0; i < context.size(); ++i) {
        char* const text = column.arena.allocate(13);
        text[0] = '2';
        writeDigits(prepared.eans(static_cast<std::uint64_t>(context.row(i)) % kEanNumbers), 11, text + 12);
        int sum = 0;
        for (int digit = 0; digit < 12; ++digit)
            sum += (text[digit] - '0') * (digit % 2 == 0 ? 1 : 3);
        text[12] = static_cast<char>('0' + (10 - sum % 10) % 10);
        column.texts[i] = {text, 13};
    }
}

void fillBrands(const Prepared& prepared, const FillContext& context, const std::vector<std::uint32_t>& categories,
                Column& column)
{
    column.resetCodes(prepared.brands, context.size());
    const std::vector<double> draws = lane(context, BrandLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        const std::size_t first = (categories[i] == kNone ? 0 : categories[i]) * kBrandStep;
        column.codes[i] = static_cast<std::uint32_t>((first + prepared.brandTable(draws[i])) % kBrands);
    }
}

void fillColours(const Prepared& prepared, const FillContext& context, const std::vector<std::uint32_t>& categories,
                 Column& column)
{
    column.resetCodes(prepared.colours.dictionary, context.size());
    const std::vector<double> draws = lane(context, ColourLane);
    for (std::size_t i = 0; i < context.size(); ++i) {
        column.codes[i] = prepared.colours.codes[prepared.colourTable(draws[i])];
        if (categories[i] == kNone || !prepared.hasColour[prepared.categories[categories[i]].department])
            column.setNull(i);
    }
}

void fillKinds(const Prepared& prepared, const FillContext& context, const Fields& fields,
               const std::vector<std::uint32_t>& categories)
{
    const auto tell = [&](Field field, const LexiconTexts& texts, auto rowOf) {
        if (!fields.wants(field))
            return;
        fields[field].resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[field].codes[i] = categories[i] == kNone ? 0 : texts.codes[rowOf(categories[i])];
    };
    tell(Field::Category, prepared.categoryTitles, [](std::uint32_t category) { return category; });
    tell(Field::Unit, prepared.units, [](std::uint32_t category) { return category; });
    tell(Field::Department, prepared.departmentTitles,
         [&prepared](std::uint32_t category) { return prepared.categories[category].department; });
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    const std::vector<std::uint32_t> categories = categoriesOf(params, prepared, context);
    fillKinds(prepared, context, fields, categories);
    if (fields.wants(Field::Name) || fields.wants(Field::Material)) {
        const std::vector<std::uint32_t> materials = materialsOf(prepared, context, categories);
        if (fields.wants(Field::Name))
            fillNames(prepared, context, categories, materials, fields[Field::Name]);
        if (fields.wants(Field::Material)) {
            Column& column = fields[Field::Material];
            column.resetCodes(prepared.materialTexts.dictionary, context.size());
            for (std::size_t i = 0; i < context.size(); ++i) {
                column.codes[i] = materials[i] == kNone ? 0 : prepared.materialTexts.codes[materials[i]];
                if (materials[i] == kNone)
                    column.setNull(i);
            }
        }
    }
    if (fields.wants(Field::Brand))
        fillBrands(prepared, context, categories, fields[Field::Brand]);
    if (fields.wants(Field::Colour))
        fillColours(prepared, context, categories, fields[Field::Colour]);
    if (fields.wants(Field::Price))
        fillPrices(params, prepared, context, categories, fields[Field::Price]);
    if (fields.wants(Field::Sku))
        fillSkus(prepared, context, categories, fields[Field::Sku]);
    if (fields.wants(Field::Ean13))
        fillEans(prepared, context, fields[Field::Ean13]);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (categories[i] == kNone)
            for (Column* column : fields.columns)
                if (column != nullptr)
                    column->setNull(i);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Product", Category::Business,
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
