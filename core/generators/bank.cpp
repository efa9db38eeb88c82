// Bank accounts and payment cards whose check digits are right: IBAN by country, card numbers in test ranges.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/banking/account_table.h"
#include "core/registry/describe.h"
#include "core/registry/lexicon_draw.h"

namespace dw::generators::bank {

namespace {

enum class Field {
    Country,
    BankName,
    BankCode,
    Bic,
    AccountNumber,
    Bban,
    Iban,
    Currency,
    CardBrand,
    CardNumber,
    CardExpiry,
    CardCode
};

enum Lane : std::uint32_t { AccountLane = 1, BrandLane, CardLane, ExpiryLane, CodeLane };

constexpr std::int64_t kFirstExpiryYear = 2026;
constexpr std::uint32_t kExpiryMonths = 60;

struct Params {
    Varying<std::string> country{std::string()};
};

struct CardBrand {
    std::string_view prefix;
    std::size_t length = 16;
    std::size_t codeLength = 3;
};

struct Prepared {
    AccountTable accounts;
    std::string ownCountry; ///< of the project's locale
    std::vector<CardBrand> brands;
    WeightTable brandTable;
    LexiconTexts brandNames;
};

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    const auto cards = requireLexicon(scope, "country", "card_brands", "any");
    if (!cards)
        return prepared;
    prepared.ownCountry = scope.locale().size() == 5 ? scope.locale().substr(3) : "US";
    // Constant countries need only their own banks; an expression may name any.
    std::vector<std::string> wanted;
    if (params.country.from() != VaryingFrom::Sql)
        for (const std::string& country : params.country.alternatives())
            wanted.push_back(country.empty() ? prepared.ownCountry : country);
    prepared.accounts = makeAccountTable(wanted, scope);
    const auto lengths = cards->numbers(*cards->column("length"));
    const auto codes = cards->numbers(*cards->column("cvv_length"));
    for (std::size_t row = 0; row < cards->rows; ++row)
        prepared.brands.push_back({cards->cell(row, *cards->column("prefix")), static_cast<std::size_t>(lengths[row]),
                                   static_cast<std::size_t>(codes[row])});
    prepared.brandTable = WeightTable(lexiconWeights(*cards));
    prepared.brandNames = lexiconTexts(*cards, 0);
    return prepared;
}

/// `count` digits, the leading ones of the draw first.
char* appendDigits(char* out, std::uint64_t bits, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        // The bits as a fraction of 1, times ten: the whole part is a digit, the rest goes on.
        const std::uint64_t low = (bits & 0xFFFFFFFFu) * 10;
        *out++ = static_cast<char>('0' + (((bits >> 32) * 10 + (low >> 32)) >> 32));
        bits *= 10;
    }
    return out;
}

/// The digit that makes a number right by ISO/IEC 7812-1 (Luhn): every second digit from the end counts twice.
char luhnDigit(std::string_view digits)
{
    int sum = 0;
    bool twice = true;
    for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
        const int digit = digits[i] - '0';
        sum += twice ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string_view cardNumber(const CardBrand& brand, std::uint64_t bits, Arena& arena)
{
    char* const text = arena.allocate(brand.length);
    char* end = std::copy(brand.prefix.begin(), brand.prefix.end(), text);
    end = appendDigits(end, bits, brand.length - brand.prefix.size() - 1);
    *end = luhnDigit({text, brand.length - 1});
    return {text, brand.length};
}

void fillCards(const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    const bool wantsBrand =
        fields.wants(Field::CardBrand) || fields.wants(Field::CardNumber) || fields.wants(Field::CardCode);
    if (!wantsBrand)
        return;
    std::vector<double> draws(context.size());
    context.uniforms(BrandLane, draws);
    std::vector<std::uint32_t> brands(context.size());
    prepared.brandTable.map(draws, brands);
    if (fields.wants(Field::CardBrand)) {
        fields[Field::CardBrand].resetCodes(prepared.brandNames.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[Field::CardBrand].codes[i] = prepared.brandNames.codes[brands[i]];
    }
    std::vector<std::uint64_t> bits(context.size());
    if (fields.wants(Field::CardNumber)) {
        context.bits(CardLane, bits);
        Column& column = fields[Field::CardNumber];
        for (std::size_t i = 0; i < context.size(); ++i)
            column.texts[i] = cardNumber(prepared.brands[brands[i]], bits[i], column.arena);
    }
    if (fields.wants(Field::CardCode)) {
        context.bits(CodeLane, bits);
        Column& column = fields[Field::CardCode];
        for (std::size_t i = 0; i < context.size(); ++i) {
            const std::size_t length = prepared.brands[brands[i]].codeLength;
            char* const text = column.arena.allocate(length);
            appendDigits(text, bits[i], length);
            column.texts[i] = {text, length};
        }
    }
}

void fillExpiry(const FillContext& context, Column& column)
{
    std::vector<double> draws(context.size());
    context.uniforms(ExpiryLane, draws);
    for (std::size_t i = 0; i < context.size(); ++i) {
        const auto month = static_cast<std::int64_t>(draws[i] * kExpiryMonths);
        const std::int64_t year = (kFirstExpiryYear + month / 12) % 100;
        char* const text = column.arena.allocate(5);
        text[0] = static_cast<char>('0' + (month % 12 + 1) / 10);
        text[1] = static_cast<char>('0' + (month % 12 + 1) % 10);
        text[2] = '/';
        text[3] = static_cast<char>('0' + year / 10);
        text[4] = static_cast<char>('0' + year % 10);
        column.texts[i] = {text, 5};
    }
}

/// Every field of the account; a country that has no such thing gets null.
void fillAccounts(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    std::vector<const AccountCountry*> countries;
    for (const std::string& code : params.country.alternatives())
        countries.push_back(prepared.accounts.find(code.empty() ? prepared.ownCountry : code));
    std::vector<std::uint64_t> bits(context.size());
    context.bits(AccountLane, bits);
    const auto code = [&](Field field, const std::shared_ptr<const Dictionary>& dictionary) {
        if (fields.wants(field))
            fields[field].resetCodes(dictionary, context.size());
    };
    code(Field::Country, prepared.accounts.countryNames);
    code(Field::Currency, prepared.accounts.currencies.dictionary);
    code(Field::BankName, prepared.accounts.bankNames);
    code(Field::BankCode, prepared.accounts.bankCodes);
    code(Field::Bic, prepared.accounts.bics);
    for (std::size_t i = 0; i < context.size(); ++i) {
        const AccountCountry* country = countries[params.country.index(i)];
        const auto set = [&](Field field, std::uint32_t value) {
            if (!fields.wants(field))
                return;
            fields[field].codes[i] = country == nullptr ? 0 : value;
            if (country == nullptr)
                fields[field].setNull(i);
        };
        const std::uint32_t bank = country == nullptr ? 0 : country->bankAt(context.uniform(i));
        set(Field::Country, country == nullptr ? 0 : country->number);
        set(Field::Currency, country == nullptr ? 0 : country->currency);
        set(Field::BankName, bank);
        set(Field::BankCode, bank);
        set(Field::Bic, bank);
        const bool wantsNumbers =
            fields.wants(Field::Iban) || fields.wants(Field::Bban) || fields.wants(Field::AccountNumber);
        if (!wantsNumbers)
            continue;
        char number[kLongestIban];
        const AccountNumber account =
            country == nullptr ? AccountNumber{} : writeAccount(prepared.accounts, *country, bank, bits[i], number);
        const auto text = [&](Field field, std::string_view value) {
            if (!fields.wants(field))
                return;
            fields[field].texts[i] = fields[field].arena.copy(value);
            if (value.empty())
                fields[field].setNull(i);
        };
        text(Field::AccountNumber, account.account);
        text(Field::Bban, account.bban);
        text(Field::Iban, account.iban);
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    for (const Field field : {Field::Country, Field::BankName, Field::BankCode, Field::Bic, Field::AccountNumber,
                              Field::Bban, Field::Iban, Field::Currency})
        if (fields.wants(field)) {
            fillAccounts(params, prepared, context, fields);
            break;
        }
    fillCards(prepared, context, fields);
    if (fields.wants(Field::CardExpiry))
        fillExpiry(context, fields[Field::CardExpiry]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Bank account", Category::Business,
                                      "Bank accounts and payment cards with right check digits.")
        .alias("Bank and card details")
        .words({"iban", "bban", "bic", "swift", "account", "credit card", "luhn", "cvv", "currency"})
        .param("country", &Params::country, "Country",
               "ISO 3166 code of the account's country, which may differ by row; empty for the country of the "
               "project's locale.")
        .field("country", "Country", "ISO 3166 code.")
        .field("bank_name", "Bank", "A made-up bank; the same name always has the same bank code and BIC.")
        .field("bank_code", "Bank code", "The bank's number inside the account number.")
        .field("bic", "BIC", "Shaped like a business identifier code of ISO 9362.")
        .field("account_number", "Account number", "The part of the BBAN that is the account's own.")
        .field("bban", "BBAN", "The national account number, as in the IBAN registry of ISO 13616.")
        .field("iban", "IBAN", "With the right check digits; null where the country has no IBAN.")
        .field("currency", "Currency", "ISO 4217 code of the country's currency.")
        .field("card_brand", "Card brand", "Visa, Mastercard and others.")
        .field("card_number", "Card number", "Begins like published test numbers; the last digit is right.")
        .field("card_expiry", "Card expiry", "Month and year: 08/27.")
        .field("card_code", "Card code", "Three or four digits.")
        .example("Accounts of the project's country", Json::object())
        .example("French accounts", {{"country", "FR"}})
        .example("Account by country of residence",
                 {{"country", {{"by", "residence"}, {"cases", {{"a", "DE"}, {"b", "US"}}}, {"otherwise", "NL"}}}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::bank
