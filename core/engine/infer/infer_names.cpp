// Which made-up values a column's name asks for: looked up in the fields that entity generators describe.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/infer_column.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dw::infer {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Other spellings of what a field is called.
struct OtherName {
    const char* name;
    const char* generator;
    const char* field;
};
constexpr OtherName kOtherNames[] = {
    {"firstname", "person", "first_name"},
    {"given_name", "person", "first_name"},
    {"forename", "person", "first_name"},
    {"lastname", "person", "last_name"},
    {"surname", "person", "last_name"},
    {"family_name", "person", "last_name"},
    {"fullname", "person", "full_name"},
    {"customer_name", "person", "full_name"},
    {"patient_name", "person", "full_name"},
    {"employee_name", "person", "full_name"},
    {"contact_name", "person", "full_name"},
    {"e_mail", "person", "email"},
    {"mail", "person", "email"},
    {"email_address", "person", "email"},
    {"username", "person", "user_name"},
    {"login", "person", "user_name"},
    {"phone_number", "person", "phone"},
    {"telephone", "person", "phone"},
    {"mobile", "person", "phone"},
    {"birthday", "person", "birth_date"},
    {"birthdate", "person", "birth_date"},
    {"date_of_birth", "person", "birth_date"},
    {"dob", "person", "birth_date"},
    {"town", "address", "city"},
    {"zip", "address", "postcode"},
    {"zip_code", "address", "postcode"},
    {"zipcode", "address", "postcode"},
    {"postal_code", "address", "postcode"},
    {"ip", "network", "ipv4"},
    {"ip_address", "network", "ipv4"},
    {"mac_address", "network", "mac"},
    {"hostname", "network", "host"},
    {"company_name", "company", "name"},
    {"product_name", "product", "name"},
};

/// Too general to say anything: a table may mean anything by them.
constexpr std::string_view kVague[] = {"name", "status", "age", "sex",   "code",     "path",   "method",
                                       "kind", "type",   "os",  "title", "category", "device", "price"};

} // namespace

std::string plainName(std::string_view name)
{
    std::string plain;
    bool isAfterSmall = false;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isDigit = c >= '0' && c <= '9';
        if (!isLetter(c) && !isDigit && static_cast<unsigned char>(c) < 0x80) {
            if (!plain.empty() && plain.back() != '_')
                plain += '_';
            isAfterSmall = false;
            continue;
        }
        if (isCapital && isAfterSmall)
            plain += '_';
        plain += isCapital ? static_cast<char>(c - 'A' + 'a') : c;
        isAfterSmall = !isCapital && isLetter(c);
    }
    while (!plain.empty() && plain.back() == '_')
        plain.pop_back();
    return plain;
}

FieldGuess fieldByName(std::string_view columnName)
{
    const std::string name = plainName(columnName);
    FieldGuess guess;
    for (const OtherName& other : kOtherNames)
        if (name == other.name)
            guess = {other.generator, other.field, false};
    if (guess.field.empty() && std::find(std::begin(kVague), std::end(kVague), name) == std::end(kVague)) {
        // Persons and places first: several entities have a field called "country".
        std::vector<const GeneratorType*> types;
        for (const char* id : {"person", "address"})
            types.push_back(findGenerator(id));
        for (const GeneratorType& type : generatorTypes())
            if (type.isEntity() && type.id != "vitals")
                types.push_back(&type);
        for (const GeneratorType* type : types)
            for (const FieldSpec& field : type == nullptr ? std::vector<FieldSpec>{} : type->fields)
                if (guess.field.empty() && field.name == name)
                    guess = {type->id, field.name, false};
    }
    const GeneratorType* type = findGenerator(guess.generator);
    const bool isKnown =
        type != nullptr && std::any_of(type->fields.begin(), type->fields.end(),
                                       [&](const FieldSpec& field) { return field.name == guess.field; });
    if (!isKnown)
        return {};
    guess.isPersonal = (guess.generator == "person" && guess.field != "sex" && guess.field != "age") ||
                       guess.field.starts_with("street") || guess.generator == "bank";
    return guess;
}

void useField(const FieldGuess& field, Guess& guess)
{
    const GeneratorType* type = findGenerator(field.generator);
    guess.column.source = ColumnDesign::Source::Field;
    guess.column.generator.clear();
    guess.column.params = Json::object();
    guess.column.field = field.generator + '.' + field.field;
    guess.generator = field.generator;
    guess.made = fmt::format("{}: made up, nothing is copied", type->title);
    guess.copies = false;
    guess.monotone = false;
}

void addEntities(TableDesign& table, std::span<const Guess> guesses)
{
    for (const Guess& guess : guesses) {
        if (guess.column.source != ColumnDesign::Source::Field)
            continue;
        const bool isThere = std::any_of(table.entities.begin(), table.entities.end(), [&](const EntityDesign& entity) {
            return entity.generator == guess.generator;
        });
        if (isThere)
            continue;
        EntityDesign entity;
        entity.id = entity.name = entity.generator = guess.generator;
        table.entities.push_back(std::move(entity));
    }
}

} // namespace dw::infer
