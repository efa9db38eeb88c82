// Makes up the banks of a country and writes account numbers by its structure.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/banking/account_table.h"
#include "core/random/row_draws.h"
#include "core/registry/lexicon_pattern.h"

#include <algorithm>
#include <charconv>

namespace dw::generators::bank {

namespace {

constexpr std::array<std::string_view, 2> kNameHoles{"core", "city"};
/// Banks are the same in every project: their draws come from a stream of their own.
constexpr Stream kBankStream{0x62616E6B73}; // "banks"

/// The locale whose words a country's banks are named in.
std::string_view localeOf(std::string_view country)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kLocales{
        {{"US", "en_US"}, {"GB", "en_GB"}, {"DE", "de_DE"}, {"AT", "de_DE"}, {"CH", "de_DE"},
         {"LI", "de_DE"}, {"FR", "fr_FR"}, {"BE", "fr_FR"}, {"LU", "fr_FR"}, {"MC", "fr_FR"},
         {"ES", "es_ES"}, {"MX", "es_ES"}, {"AD", "es_ES"}, {"BR", "pt_BR"}, {"PT", "pt_BR"},
         {"JP", "ja_JP"}, {"CN", "zh_CN"}, {"IN", "hi_IN"}, {"EG", "ar_EG"}, {"IE", "en_GB"}}};
    const auto found =
        std::find_if(kLocales.begin(), kLocales.end(), [country](const auto& entry) { return entry.first == country; });
    return found == kLocales.end() ? "en_US" : found->second;
}

/// "4a 6n 8n" as one letter a character.
std::string classesOf(std::string_view structure)
{
    std::string classes;
    while (!structure.empty()) {
        std::size_t count = 0;
        const auto [end, error] = std::from_chars(structure.data(), structure.data() + structure.size(), count);
        classes.append(count, *end);
        structure.remove_prefix(
            std::min<std::size_t>(static_cast<std::size_t>(end - structure.data()) + 2, structure.size()));
    }
    return classes;
}

char characterOf(char kind, RowDraws& draws)
{
    return kind == 'a' ? static_cast<char>('A' + draws.bits() % 26) : static_cast<char>('0' + draws.bits() % 10);
}

/// What the banks of all countries are called, and their codes.
struct Banks {
    std::vector<std::string> names, codes, bics;
};

void addBank(const AccountCountry& country, std::uint32_t number, const Lexicon& patterns, const WeightTable& weights,
             const Lexicon& cores, const Lexicon& cities, Banks& banks)
{
    const std::uint64_t address = (static_cast<std::uint64_t>(static_cast<unsigned char>(country.code[0])) << 16) |
                                  (static_cast<std::uint64_t>(static_cast<unsigned char>(country.code[1])) << 8) |
                                  number;
    RowDraws draws(bitsAt(kBankStream, address));
    const std::uint32_t pattern = weights(draws.uniform());
    const auto core = static_cast<std::size_t>(draws.uniform() * static_cast<double>(cores.rows));
    const auto city = static_cast<std::size_t>(draws.uniform() * static_cast<double>(cities.rows));
    Arena arena;
    const auto write = [&](std::string_view column, std::string_view coreColumn, std::string_view cityColumn) {
        const std::array<std::string_view, 2> parts{cores.cell(core, *cores.column(coreColumn)),
                                                    cities.cell(city, *cities.column(cityColumn))};
        return std::string(
            LexiconFormat(patterns.cell(pattern, *patterns.column(column)), kNameHoles).write(parts, arena));
    };
    banks.names.push_back(write("value", "value", "city"));
    std::string code;
    for (std::size_t i = 0; i < country.bankLength; ++i)
        code += characterOf(country.classes[country.bankStart + i], draws);
    // A BIC begins with letters of the name, then the country, then a place; 0 in the second place marks a test code.
    std::string bic;
    for (const char c : write("latin", "latin", "city_latin"))
        if (bic.size() < 4 && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
            bic += static_cast<char>(c & ~0x20);
    while (bic.size() < 4)
        bic += 'X';
    bic += country.code;
    bic += static_cast<char>('A' + draws.bits() % 26);
    bic += '0';
    if (country.classes.substr(country.bankStart, country.bankLength) == "aaaa")
        code = bic.substr(0, 4); // where the bank code is made of letters it is the BIC's
    banks.codes.push_back(std::move(code));
    banks.bics.push_back(std::move(bic));
}

void readCountries(AccountTable& table, Scope& scope)
{
    const auto ibans = requireLexicon(scope, "country", "iban_structures", "any");
    const auto others = requireLexicon(scope, "country", "account_structures", "any");
    if (!ibans || !others)
        return;
    const auto number = [](const Lexicon& list, std::string_view column, std::size_t row) {
        return static_cast<std::size_t>(list.numbers(*list.column(column))[row]);
    };
    for (std::size_t row = 0; row < ibans->rows; ++row) {
        AccountCountry country;
        country.code = ibans->cell(row, 0);
        country.classes = classesOf(ibans->cell(row, *ibans->column("bban")));
        country.bankStart = number(*ibans, "bank_start", row);
        country.bankLength = number(*ibans, "bank_length", row);
        country.accountStart = number(*ibans, "account_start", row);
        country.accountLength = number(*ibans, "account_length", row);
        table.countries.push_back(std::move(country));
    }
    for (std::size_t row = 0; row < others->rows; ++row) {
        AccountCountry country;
        country.code = others->cell(row, 0);
        country.hasIban = false;
        country.bankLength = number(*others, "bank_length", row);
        country.accountStart = country.bankLength + number(*others, "branch_length", row);
        country.accountLength = number(*others, "account_length", row);
        country.classes.assign(country.accountStart + country.accountLength, 'n');
        table.countries.push_back(std::move(country));
    }
    std::sort(table.countries.begin(), table.countries.end(),
              [](const AccountCountry& a, const AccountCountry& b) { return a.code < b.code; });
}

/// Keeps the countries that were asked for.
void keepWanted(AccountTable& table, const std::vector<std::string>& wanted, Scope& scope)
{
    for (const std::string& code : wanted)
        if (table.find(code) == nullptr)
            scope.problems().error("unknown_country", scope.pointer() + "/country",
                                   "The account numbers of this country are not known here.", '"' + code + '"');
    if (!wanted.empty())
        std::erase_if(table.countries, [&wanted](const AccountCountry& country) {
            return std::find(wanted.begin(), wanted.end(), country.code) == wanted.end();
        });
}

void makeBanks(AccountTable& table, Scope& scope)
{
    Banks banks;
    std::vector<std::string_view> codes;
    for (AccountCountry& country : table.countries) {
        const std::string_view locale = localeOf(country.code);
        const auto patterns = requireLexicon(scope, "country", "bank_patterns", locale);
        const auto cores = requireLexicon(scope, "country", "company_cores", locale);
        const auto cities = requireLexicon(scope, "country", "cities", locale);
        if (!patterns || !cores || !cities)
            return;
        const WeightTable weights(lexiconWeights(*patterns));
        country.number = static_cast<std::uint32_t>(codes.size());
        country.firstBank = static_cast<std::uint32_t>(banks.names.size());
        codes.push_back(country.code);
        for (std::uint32_t number = 0; number < kBanksPerCountry; ++number)
            addBank(country, number, *patterns, weights, *cores, *cities, banks);
    }
    table.countryNames = Dictionary::fromViews(std::move(codes));
    table.bankNames = Dictionary::fromTexts(std::move(banks.names));
    table.bankCodes = Dictionary::fromTexts(std::move(banks.codes));
    table.bics = Dictionary::fromTexts(std::move(banks.bics));
}

void readCurrencies(AccountTable& table, Scope& scope)
{
    const auto pays = requireLexicon(scope, "country", "country_currencies", "any");
    if (!pays)
        return;
    table.currencies = lexiconTexts(*pays, *pays->column("currency"));
    for (AccountCountry& country : table.countries)
        for (std::size_t row = 0; row < pays->rows; ++row)
            if (pays->cell(row, 0) == country.code)
                country.currency = table.currencies.codes[row];
}

/// The remainder of a number by 97, of digits and letters (A is 10) in turn.
unsigned remainder97(std::string_view text, unsigned before)
{
    for (const char c : text)
        before = c >= 'A' ? (before * 100 + static_cast<unsigned>(c - 'A') + 10) % 97
                          : (before * 10 + static_cast<unsigned>(c - '0')) % 97;
    return before;
}

} // namespace

const AccountCountry* AccountTable::find(std::string_view code) const
{
    const auto found = std::lower_bound(countries.begin(), countries.end(), code,
                                        [](const AccountCountry& a, std::string_view b) { return a.code < b; });
    return found == countries.end() || found->code != code ? nullptr : &*found;
}

AccountTable makeAccountTable(const std::vector<std::string>& wanted, Scope& scope)
{
    AccountTable table;
    readCountries(table, scope);
    keepWanted(table, wanted, scope);
    readCurrencies(table, scope);
    makeBanks(table, scope);
    return table;
}

AccountNumber writeAccount(const AccountTable& table, const AccountCountry& country, std::uint32_t bank,
                           std::uint64_t bits, char* number)
{
    RowDraws draws(bits);
    char* const bban = number + 4;
    const std::size_t length = country.classes.size();
    for (std::size_t i = 0; i < length; ++i)
        bban[i] = characterOf(country.classes[i], draws);
    const std::string_view code = table.bankCodes->values[bank];
    std::copy(code.begin(), code.end(), bban + country.bankStart);
    AccountNumber account;
    account.bban = {bban, length};
    account.account = account.bban.substr(country.accountStart, country.accountLength);
    if (!country.hasIban)
        return account;
    // ISO 7064 MOD 97-10 over the BBAN, the country and two zeros.
    std::copy(country.code.begin(), country.code.end(), number);
    const unsigned check = 98 - remainder97("00", remainder97(country.code, remainder97(account.bban, 0)));
    number[2] = static_cast<char>('0' + check / 10);
    number[3] = static_cast<char>('0' + check % 10);
    account.iban = {number, length + 4};
    return account;
}

} // namespace dw::generators::bank
