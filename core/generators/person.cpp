// People: one hidden record a row whose names, sex, birth date, e-mail and telephone number agree.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/generators/people/handle.h"
#include "core/generators/people/person_records.h"
#include "core/registry/append_text.h"
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::person {

namespace {

using namespace dw::people;

enum class Field {
    Sex,
    FirstName,
    LastName,
    FullName,
    FirstNameLatin,
    LastNameLatin,
    FullNameLatin,
    UserName,
    Email,
    Phone,
    BirthDate,
    Age
};

void writeCodes(const Records& records, std::span<const std::uint32_t> rows, NameList NameTables::*list,
                std::vector<std::uint32_t> NameList::*codes, std::shared_ptr<const Dictionary> dictionary, Column& out)
{
    out.resetCodes(std::move(dictionary), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.codes[i] = (records.names(i).*list.*codes)[rows[i]];
}

/// Whole last or full names, in the script that `texts` says.
void writeJoined(const Records& records, std::vector<std::string_view> NameList::*texts,
                 LexiconFormat NameFormat::*last, LexiconFormat NameFormat::*full, Column& out)
{
    Arena scratch;
    for (std::size_t i = 0; i < out.size; ++i) {
        const NameTables& names = records.names(i);
        const Join& join = records.joins[i];
        const NameFormat& format = names.formats[join.format];
        const std::vector<std::string_view>& givenTexts = names.given.*texts;
        const std::vector<std::string_view>& familyTexts = names.family.*texts;
        const bool isAlone = (format.*last).onlyPart() == static_cast<int>(NamePart::Family);
        std::array<std::string_view, kNameParts.size()> parts{full != nullptr ? givenTexts[records.given[i]]
                                                                              : std::string_view(),
                                                              familyTexts[records.family[i]],
                                                              familyTexts[join.secondFamily],
                                                              familyTexts[join.thirdFamily],
                                                              givenTexts[join.father],
                                                              familyTexts[records.family[i]]};
        if (!isAlone) {
            scratch.clear();
            parts.back() = (format.*last).write(parts, full != nullptr ? scratch : out.arena);
        }
        out.texts[i] = full != nullptr ? (format.*full).write(parts, out.arena) : parts.back();
    }
}

void writeAddresses(const PersonParams& params, const PersonTables& prepared, const FillContext& context,
                    const Records& records, const Fields& fields)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(kHandleLane, bits);
    Handle handle;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        BitDraw draw(bits[i]);
        const NameTables& names = records.names(i);
        composeHandle(draw, names.given.slugs[records.given[i]], names.family.slugs[records.family[i]],
                      records.births[i].year, params.unique, handle);
        if (params.unique) {
            const auto row = static_cast<std::uint64_t>(context.row(i));
            handle.addNumber(row < prepared.numbers.size() ? prepared.numbers(row) : row, 1);
        }
        if (fields.wants(Field::UserName)) {
            Column& out = fields[Field::UserName];
            out.texts[i] = out.arena.copy(handle.view());
        }
        if (fields.wants(Field::Email)) {
            Column& out = fields[Field::Email];
            const std::string_view domain = prepared.domains[prepared.domainTable(draw.uniform(24))];
            const std::size_t size = handle.size + 1 + domain.size();
            char* const text = out.arena.allocate(size);
            char* const at = appendText(text, handle.view());
            *at = '@';
            appendText(at + 1, domain);
            out.texts[i] = {text, size};
        }
    }
}

void writePhones(const FillContext& context, const Records& records, Column& out)
{
    std::vector<std::uint64_t> bits(out.size);
    context.bits(kPhoneLane, bits);
    for (std::size_t i = 0; i < out.size; ++i)
        out.texts[i] = records.locale(i).phones.write(bits[i], out.arena);
}

/// What the wanted fields need of the hidden record, in the order in which one part follows from another.
void draw(const PersonTables& prepared, const Fields& fields, Records& records)
{
    const auto wants = [&fields](std::initializer_list<Field> list) {
        return std::any_of(list.begin(), list.end(), [&fields](Field field) { return fields.wants(field); });
    };
    const bool handle = wants({Field::UserName, Field::Email});
    const bool full = wants({Field::FullName, Field::FullNameLatin});
    const bool last = wants({Field::LastName, Field::LastNameLatin});
    const bool joined = full || (last && !prepared.familyAlone);
    const bool given = full || handle || wants({Field::FirstName, Field::FirstNameLatin});
    if (given || joined || fields.wants(Field::Sex))
        records.drawSexes();
    if (given || (joined && prepared.father) || wants({Field::BirthDate, Field::Age}))
        records.drawBirths();
    if (given)
        records.drawGivenNames();
    if (last || full || handle)
        records.drawFamilyNames();
    if (joined)
        records.drawJoins();
}

void writeNames(const PersonTables& prepared, const Fields& fields, const Records& records)
{
    if (fields.wants(Field::FirstName))
        writeCodes(records, records.given, &NameTables::given, &NameList::codes, prepared.given,
                   fields[Field::FirstName]);
    if (fields.wants(Field::FirstNameLatin))
        writeCodes(records, records.given, &NameTables::given, &NameList::latinCodes, prepared.givenLatin,
                   fields[Field::FirstNameLatin]);
    if (fields.wants(Field::LastName) && prepared.familyAlone)
        writeCodes(records, records.family, &NameTables::family, &NameList::codes, prepared.family,
                   fields[Field::LastName]);
    else if (fields.wants(Field::LastName))
        writeJoined(records, &NameList::values, &NameFormat::last, nullptr, fields[Field::LastName]);
    if (fields.wants(Field::LastNameLatin) && prepared.familyAlone)
        writeCodes(records, records.family, &NameTables::family, &NameList::latinCodes, prepared.familyLatin,
                   fields[Field::LastNameLatin]);
    else if (fields.wants(Field::LastNameLatin))
        writeJoined(records, &NameList::latin, &NameFormat::lastLatin, nullptr, fields[Field::LastNameLatin]);
    if (fields.wants(Field::FullName))
        writeJoined(records, &NameList::values, &NameFormat::last, &NameFormat::full, fields[Field::FullName]);
    if (fields.wants(Field::FullNameLatin))
        writeJoined(records, &NameList::latin, &NameFormat::lastLatin, &NameFormat::fullLatin,
                    fields[Field::FullNameLatin]);
}

void fill(const PersonParams& params, const PersonTables& prepared, const FillContext& context, const Fields& fields)
{
    Records records(params, prepared, context);
    draw(prepared, fields, records);
    writeNames(prepared, fields, records);
    if (fields.wants(Field::Sex)) {
        Column& out = fields[Field::Sex];
        out.resetCodes(prepared.sexes, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            out.codes[i] = static_cast<std::uint32_t>(records.sexes[i]);
    }
    for (std::size_t i = 0; fields.wants(Field::BirthDate) && i < context.size(); ++i)
        fields[Field::BirthDate].integers[i] = records.births[i].day;
    for (std::size_t i = 0; fields.wants(Field::Age) && i < context.size(); ++i)
        fields[Field::Age].integers[i] = records.births[i].age;
    if (fields.wants(Field::UserName) || fields.wants(Field::Email))
        writeAddresses(params, prepared, context, records, fields);
    if (fields.wants(Field::Phone))
        writePhones(context, records, fields[Field::Phone]);
}

void check(const PersonParams& params, const Check& check)
{
    if (params.minimumAge.isConstant() && params.maximumAge.isConstant() &&
        params.minimumAge.constant() > params.maximumAge.constant())
        check.error("maximum_age", "The greatest age must not be below the least.");
}

std::string explain(const PersonParams& params, const PersonTables& prepared, const FillContext& context, std::size_t i)
{
    Records records(params, prepared, context);
    records.drawSexes();
    records.drawBirths();
    records.drawGivenNames();
    constexpr std::array<std::string_view, kSexes> kWords{"a woman", "a man", "neither woman nor man"};
    const Birth& birth = records.births[i];
    return fmt::format("The record is {}, born in {} and aged {} on {}; \"{}\" was drawn from the given names of that "
                       "sex and decade.",
                       kWords[static_cast<std::size_t>(records.sexes[i])], birth.year, birth.age,
                       formatDate(params.asOf.days), records.names(i).given.values[records.given[i]]);
}

} // namespace

GeneratorType type()
{
    return Describe<PersonParams, PersonTables>(
               "Person", Category::People, "People whose names, sex, age, e-mail and telephone number belong together.")
        .alias("Made-up people")
        .words({"name", "first name", "last name", "email", "user name", "phone", "birthday", "age", "gender",
                "customer", "patient", "employee"})
        .param(
            "locale", &PersonParams::locale, "Locale",
            "Where the people live: decides names, their order and script, and telephone numbers. May follow another "
            "column, such as a country.",
            localeChoices())
        .param("female_share", &PersonParams::femaleShare, "Share of women",
               "Among women and men. 1 or 0 for a case of another column makes names follow that column.", AtLeast{0.0},
               AtMost{1.0})
        .param("other_share", &PersonParams::otherShare, "Share of neither",
               "People who are neither women nor men (x).", AtLeast{0.0}, AtMost{1.0})
        .param("minimum_age", &PersonParams::minimumAge, "Least age",
               "In completed years. The same as the greatest age, both from a column, gives birth dates that fit it.",
               AtLeast{0.0}, AtMost{static_cast<double>(kOldestAge)}, UiRange{0, 100}, Unit{"years"})
        .param("maximum_age", &PersonParams::maximumAge, "Greatest age",
               "In completed years; where it is below the least age, the least age counts.", AtLeast{0.0},
               AtMost{static_cast<double>(kOldestAge)}, UiRange{0, 100}, Unit{"years"})
        .param("age_shape", &PersonParams::ageShape, "Spread of ages",
               "\"even\": every age as likely as the next. \"population\": even up to 55, then fewer and fewer.",
               Choices{{"even", "population"}})
        .param("as_of", &PersonParams::asOf, "As of", "The day on which ages are counted.")
        .param("phone_style", &PersonParams::phoneStyle, "Telephone numbers",
               "As dialled in the country, or with +44 before it.", Choices{{"national", "international"}})
        .param("unique", &PersonParams::unique, "Unique addresses",
               "No user name and no e-mail address twice: each ends in a number of its own.")
        .field("sex", "Sex", "f, m or x.")
        .field("first_name", "First name", "Common for the sex and the year of birth.")
        .field("last_name", "Last name", "Family name or names, as the country joins them.")
        .field("full_name", "Full name", "In the order of the country.")
        .field("first_name_latin", "First name (Latin)", "In plain Latin letters.")
        .field("last_name_latin", "Last name (Latin)", "In plain Latin letters.")
        .field("full_name_latin", "Full name (Latin)", "In plain Latin letters, in the order of the country.")
        .field("user_name", "User name", "Made from the name; what stands before the @ of the e-mail address.")
        .field("email", "E-mail address", "In domains that are reserved for examples: nobody can receive it.")
        .field("phone", "Telephone number", "From ranges set aside for fiction where the country has them.")
        .field("birth_date", "Birth date", "Fits the age.", DataType::Date)
        .field("age", "Age", "Completed years on the day \"as of\".", DataType::Int64)
        .example("Adults of the project's country", Json::object())
        .example("Customers in Germany, 18 to 75",
                 {{"locale", "de_DE"}, {"minimum_age", 18}, {"maximum_age", 75}, {"phone_style", "international"}})
        .example("Pupils in Japan",
                 {{"locale", "ja_JP"}, {"minimum_age", 6}, {"maximum_age", 12}, {"age_shape", "even"}})
        .example("Accounts with addresses of their own", {{"unique", true}, {"other_share", 0.01}})
        .check(check)
        .prepare(preparePerson)
        .explain(explain)
        .fill(fill);
}

} // namespace dw::generators::person
