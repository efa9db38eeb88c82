// Checks check digits, structures and coherence of bank accounts and cards.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <map>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

enum Field {
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

std::string text(const Column& column, std::size_t i)
{
    return std::string(column.text(i));
}

/// ISO 7064 MOD 97-10, the long way: move four characters to the end, letters to numbers, divide by hand.
bool isValidIban(const std::string& iban)
{
    std::string digits;
    for (const char c : iban.substr(4) + iban.substr(0, 4))
        digits += c >= 'A' ? std::to_string(c - 'A' + 10) : std::string(1, c);
    int rest = 0;
    for (const char c : digits)
        rest = (rest * 10 + (c - '0')) % 97;
    return rest == 1;
}

bool isValidLuhn(const std::string& number)
{
    int sum = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const int digit = number[number.size() - 1 - i] - '0';
        const int doubled = digit * 2;
        sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

} // namespace

class TestBank : public QObject
{
    Q_OBJECT

private slots:
    void knownIbansAreValid()
    {
        // Examples of the IBAN registry, to know that the check below is right.
        QVERIFY(isValidIban("GB29NWBK60161331926819"));
        QVERIFY(isValidIban("DE89370400440532013000"));
        QVERIFY(!isValidIban("DE89370400440532013001"));
        QVERIFY(isValidLuhn("4111111111111111") && isValidLuhn("378282246310005") && !isValidLuhn("4111111111111112"));
    }

    void everyCountryKeepsItsStructure()
    {
        const auto structures = findLexicon("iban_structures", "any");
        for (std::size_t row = 0; row < structures->rows; ++row) {
            const std::string country(structures->cell(row, 0));
            BoundForTest bound("bank", {{"country", country}});
            QVERIFY2(bound.isBound(), bound.problemText().c_str());
            const std::vector<Column> fields = bound.fill(RowSet::range(0, 60));
            for (std::size_t i = 0; i < 60; ++i) {
                const std::string iban = text(fields[Iban], i);
                QVERIFY2(isValidIban(iban), iban.c_str());
                QCOMPARE(double(iban.size()), structures->numbers(1)[row]);
                QCOMPARE(iban.substr(0, 2), country);
                QCOMPARE(iban.substr(4), text(fields[Bban], i));
                const auto from = std::size_t(structures->numbers(*structures->column("bank_start"))[row]);
                QCOMPARE(iban.substr(4 + from, text(fields[BankCode], i).size()), text(fields[BankCode], i));
                QVERIFY(iban.find(text(fields[AccountNumber], i)) != std::string::npos);
                QCOMPARE(text(fields[Bic], i).substr(4, 2), country);
                QCOMPARE(text(fields[Country], i), country);
            }
        }
    }

    void charactersFitTheirClass()
    {
        const Column british = filled("bank", {{"country", "GB"}}, 500, {}, Iban);
        for (std::size_t i = 0; i < 500; ++i) {
            const std::string iban = text(british, i);
            QVERIFY(iban.substr(4, 4).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
            QVERIFY(iban.substr(8).find_first_not_of("0123456789") == std::string::npos);
        }
    }

    void aBankHasOneCodeAndBic()
    {
        BoundForTest bound("bank", {{"country", "DE"}});
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 2000));
        std::map<std::string, std::set<std::string>> names;
        for (std::size_t i = 0; i < 2000; ++i)
            names[text(fields[BankCode], i)].insert(text(fields[BankName], i) + "/" + text(fields[Bic], i));
        QVERIFY(names.size() > 30 && names.size() <= 40);
        for (const auto& [code, banks] : names)
            QCOMPARE(banks.size(), std::size_t(1));
    }

    void countriesWithoutIban()
    {
        BoundForTest bound("bank", Json::object(), Inputs().locale("en_US"));
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 50));
        for (std::size_t i = 0; i < 50; ++i) {
            QVERIFY(fields[Iban].isNull(i));
            QCOMPARE(text(fields[Country], i), std::string("US"));
            QCOMPARE(text(fields[Currency], i), std::string("USD"));
            QCOMPARE(text(fields[AccountNumber], i).size(), std::size_t(10));
        }
    }

    void countryByRow()
    {
        BoundForTest bound("bank", {{"country", {{"sql", "land"}}}}, Inputs().texts("land", {"FR", "JP", "Atlantis"}));
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 60));
        for (std::size_t i = 0; i < 60; ++i) {
            QCOMPARE(fields[Iban].isNull(i), i % 3 != 0);
            QCOMPARE(fields[AccountNumber].isNull(i), i % 3 == 2);
            QCOMPARE(fields[Currency].isNull(i), i % 3 == 2);
            if (i % 3 != 2)
                QCOMPARE(text(fields[Currency], i), std::string(i % 3 == 0 ? "EUR" : "JPY"));
        }
        BoundForTest unknown("bank", {{"country", "XX"}});
        QVERIFY(!unknown.isBound());
    }

    void cardsAreRight()
    {
        BoundForTest bound("bank", Json::object());
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 2000));
        const auto brands = findLexicon("card_brands", "any");
        std::set<std::string> seen;
        for (std::size_t i = 0; i < 2000; ++i) {
            const std::string number = text(fields[CardNumber], i);
            QVERIFY2(isValidLuhn(number), number.c_str());
            bool known = false;
            for (std::size_t row = 0; row < brands->rows; ++row)
                known = known || (number.starts_with(brands->cell(row, 1)) &&
                                  brands->cell(row, 0) == fields[CardBrand].text(i) &&
                                  double(number.size()) == brands->numbers(2)[row] &&
                                  double(fields[CardCode].text(i).size()) == brands->numbers(3)[row]);
            QVERIFY2(known, number.c_str());
            seen.insert(number);
            const std::string expiry = text(fields[CardExpiry], i);
            const int month = std::stoi(expiry.substr(0, 2));
            QVERIFY(expiry.size() == 5 && expiry[2] == '/' && month >= 1 && month <= 12);
        }
        QVERIFY(seen.size() > 1990);
    }
};

DW_TEST(TestBank);
#include "test_bank.moc"
