// Companies that hang together: name, legal form, industry, size, age, web site, e-mail address, tax number.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/business/company_tables.h"
#include "core/random/math.h"
#include "core/registry/describe.h"

namespace dw::generators::company {

namespace {

enum class Field { Name, NameLatin, LegalForm, Industry, Employees, Founded, Website, Email, TaxId, Country };

/// Draws of one row; the primary uniform chooses the heart word.
enum Lane : std::uint32_t {
    IndustryLane = 1,
    PatternLane,
    CoreLane,
    SurnameLane,
    SurnameTwoLane,
    SectorLane,
    PlaceLane
};
enum OtherLane : std::uint32_t { FormLane = 8, EmployeesLane, FoundedLane, MailboxLane, TaxIdLane };

constexpr std::array<std::string_view, 5> kMailboxes{"info", "contact", "office", "hello", "sales"};
constexpr double kEmployeesLogSd = 1.1;
constexpr double kMeanAge = 18.0;
constexpr std::int64_t kYear = 2025;
constexpr double kOldest = 170.0;

struct Params {
    Varying<Locale> locale = Locale::Project;
    bool legalForm = true;
};

CompanyTables prepare(const Params& params, Scope& scope)
{
    return makeCompanyTables(params.locale.alternatives(), scope);
}

/// The random choices that name a company, for all rows.
struct NameDraws {
    std::vector<double> industry, pattern, core, surname, surname2, sector, place, form;
};

std::vector<double> lane(const FillContext& context, std::uint32_t number)
{
    std::vector<double> uniforms(context.size());
    context.uniforms(number, uniforms);
    return uniforms;
}

std::string_view nameOf(const Country& country, const NameDraws& draws, std::size_t i, std::uint32_t industry,
                        double primary, bool latin, Arena& arena)
{
    const auto word = [latin](const Words& words, double u) {
        return latin ? words.latin[words.draw(u)] : words.native[words.draw(u)];
    };
    // Where a second word is the same as the first, the next one of the list stands in.
    const auto second = [latin](const Words& words, double u, double firstU) {
        const std::uint32_t first = words.draw(firstU);
        std::uint32_t other = words.draw(u);
        if (other == first)
            other = (other + 1) % static_cast<std::uint32_t>(words.native.size());
        return latin ? words.latin[other] : words.native[other];
    };
    const std::array<std::string_view, kHoles.size()> parts{
        word(country.cores, primary),
        second(country.cores, draws.core[i], primary),
        word(country.sectors[industry], draws.sector[i]),
        word(country.surnames, draws.surname[i]),
        second(country.surnames, draws.surname2[i], draws.surname[i]),
        word(country.places, draws.place[i])};
    const std::uint32_t pattern = country.patterns.draw(draws.pattern[i]);
    return (latin ? country.latinFormats : country.nativeFormats)[pattern].write(parts, arena);
}

std::string_view withForm(const Country& country, std::string_view name, double u, bool latin, Arena& arena)
{
    const std::uint32_t form = country.forms.draw(u);
    const std::string_view text = latin ? country.forms.latin[form] : country.forms.native[form];
    const bool prefix = !latin && country.isPrefix[form];
    const std::string_view gap = latin || country.spaced ? " " : "";
    const std::string_view first = prefix ? text : name;
    const std::string_view last = prefix ? name : text;
    char* const out = arena.allocate(first.size() + gap.size() + last.size());
    char* end = std::copy(first.begin(), first.end(), out);
    end = std::copy(gap.begin(), gap.end(), end);
    end = std::copy(last.begin(), last.end(), end);
    return {out, static_cast<std::size_t>(end - out)};
}

/// "Miller & Sons" -> "miller-sons"; `name` is ASCII.
void appendSlug(std::string_view name, std::string& out)
{
    const std::size_t start = out.size();
    bool gap = false;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
            if (gap && out.size() > start)
                out += '-';
            out += lower;
            gap = false;
        } else if (c != '\'') {
            gap = true;
        }
    }
}

void fillNames(const Params& params, const CompanyTables& tables, const FillContext& context, const Fields& fields,
               const std::vector<std::uint32_t>& industries, const NameDraws& draws)
{
    const std::vector<double> mailbox = fields.wants(Field::Email) ? lane(context, MailboxLane) : std::vector<double>();
    Arena scratch;
    std::string text;
    for (std::size_t i = 0; i < context.size(); ++i) {
        const Country& country = tables.countries[params.locale.index(i)];
        const auto write = [&](Field field, bool latin) {
            Column& column = fields[field];
            scratch.clear();
            Arena& arena = params.legalForm ? scratch : column.arena;
            const std::string_view name = nameOf(country, draws, i, industries[i], context.uniform(i), latin, arena);
            column.texts[i] = params.legalForm ? withForm(country, name, draws.form[i], latin, column.arena) : name;
        };
        if (fields.wants(Field::Name))
            write(Field::Name, false);
        if (fields.wants(Field::NameLatin))
            write(Field::NameLatin, true);
        if (!fields.wants(Field::Website) && !fields.wants(Field::Email))
            continue;
        scratch.clear();
        const std::string_view latin = nameOf(country, draws, i, industries[i], context.uniform(i), true, scratch);
        if (fields.wants(Field::Website)) {
            text = "https://www.";
            appendSlug(latin, text);
            text += ".example";
            fields[Field::Website].texts[i] = fields[Field::Website].arena.copy(text);
        }
        if (fields.wants(Field::Email)) {
            text = kMailboxes[static_cast<std::size_t>(mailbox[i] * kMailboxes.size())];
            text += '@';
            appendSlug(latin, text);
            text += ".example";
            fields[Field::Email].texts[i] = fields[Field::Email].arena.copy(text);
        }
    }
}

void fillNumbers(const CompanyTables& tables, const FillContext& context, const Fields& fields,
                 const std::vector<std::uint32_t>& industries)
{
    if (fields.wants(Field::Employees)) {
        const std::vector<double> draws = lane(context, EmployeesLane);
        for (std::size_t i = 0; i < context.size(); ++i) {
            const double z = math::normalQuantileExact(draws[i], 1.0 - draws[i]);
            const double size = math::exp(tables.logEmployees[industries[i]] + kEmployeesLogSd * z);
            fields[Field::Employees].integers[i] = std::max<std::int64_t>(1, static_cast<std::int64_t>(size));
        }
    }
    if (fields.wants(Field::Founded)) {
        const std::vector<double> draws = lane(context, FoundedLane);
        for (std::size_t i = 0; i < context.size(); ++i) {
            const double age = std::min(-kMeanAge * math::log(draws[i]), kOldest);
            fields[Field::Founded].integers[i] = kYear - static_cast<std::int64_t>(age);
        }
    }
}

void fillCodes(const Params& params, const CompanyTables& tables, const FillContext& context, const Fields& fields,
               const std::vector<std::uint32_t>& industries, const std::vector<double>& formDraws)
{
    if (fields.wants(Field::Industry)) {
        fields[Field::Industry].resetCodes(tables.industries, context.size());
        std::copy(industries.begin(), industries.end(), fields[Field::Industry].codes.begin());
    }
    if (fields.wants(Field::Country)) {
        fields[Field::Country].resetCodes(tables.codes, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[Field::Country].codes[i] = params.locale.index(i);
    }
    if (fields.wants(Field::LegalForm)) {
        for (std::size_t i = 0; i < context.size(); ++i) {
            const Words& forms = tables.countries[params.locale.index(i)].forms;
            fields[Field::LegalForm].texts[i] = forms.native[forms.draw(formDraws[i])];
        }
    }
    if (fields.wants(Field::TaxId)) {
        std::vector<std::uint64_t> bits(context.size());
        context.bits(TaxIdLane, bits);
        Column& column = fields[Field::TaxId];
        for (std::size_t i = 0; i < context.size(); ++i)
            column.texts[i] = tables.countries[params.locale.index(i)].taxId->write(BitDraw(bits[i]), column.arena);
    }
}

void fill(const Params& params, const CompanyTables& tables, const FillContext& context, const Fields& fields)
{
    std::vector<double> draws = lane(context, IndustryLane);
    std::vector<std::uint32_t> industries(context.size());
    tables.industryTable.map(draws, industries);
    NameDraws names;
    const bool wantsNames = fields.wants(Field::Name) || fields.wants(Field::NameLatin) ||
                            fields.wants(Field::Website) || fields.wants(Field::Email);
    if (wantsNames || fields.wants(Field::LegalForm))
        names.form = lane(context, FormLane);
    if (wantsNames) {
        names.pattern = lane(context, PatternLane);
        names.core = lane(context, CoreLane);
        names.surname = lane(context, SurnameLane);
        names.surname2 = lane(context, SurnameTwoLane);
        names.sector = lane(context, SectorLane);
        names.place = lane(context, PlaceLane);
        fillNames(params, tables, context, fields, industries, names);
    }
    fillNumbers(tables, context, fields, industries);
    fillCodes(params, tables, context, fields, industries, names.form);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, CompanyTables>("Company", Category::Business,
                                           "Made-up companies whose name, legal form, industry and web site agree.")
        .alias("Business")
        .words({"firm", "organisation", "employer", "supplier", "vat", "website"})
        .param("locale", &Params::locale, "Locale", "Language and country of the companies; may differ by a column.",
               localeChoices())
        .param("legal_form", &Params::legalForm, "Legal form in the name",
               "\"Alder Logistics LLC\" or plain \"Alder Logistics\".")
        .field("name", "Name", "In the script of the locale.")
        .field("name_latin", "Name in Latin letters", "The same name in plain ASCII letters.")
        .field("legal_form", "Legal form", "As it is abbreviated: LLC, GmbH, 株式会社.")
        .field("industry", "Industry", "What the company does, in English.")
        .field("employees", "Employees", "Head count, usual for the industry.", DataType::Int64)
        .field("founded", "Founded", "Year of foundation.", DataType::Int64)
        .field("website", "Web site", "Under .example, a domain that no one can own.")
        .field("email", "E-mail", "An address that can never be delivered to.")
        .field("tax_id", "Tax number",
               "Shaped like the country's company tax or VAT number; check digits are not valid.")
        .field("country", "Country", "ISO 3166 code of the locale's country.")
        .example("Companies of the project's country", Json::object())
        .example("German companies", {{"locale", "de_DE"}})
        .example(
            "Company by country",
            {{"locale", {{"by", "country"}, {"cases", {{"DE", "de_DE"}, {"FR", "fr_FR"}}}, {"otherwise", "en_GB"}}}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::company
