// Checks that the fields of a made-up person agree with one another and with the lexicons, in every locale.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace {

using dw::Column;
using dw::Json;
using dw::Lexicon;
using dw::RowSet;
using dw::test::BoundForTest;
using dw::test::Inputs;

constexpr std::size_t kRows = 10'000;
constexpr std::int64_t kDefaultAsOf = 20089; // 2025-01-01
const std::vector<std::string> kLocales = {"en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                           "pt_BR", "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

/// All fields of many people, by name.
struct People {
    BoundForTest bound;
    std::vector<Column> columns;

    explicit People(const Json& params, std::size_t rows = kRows, Inputs inputs = {})
        : bound("person", params, std::move(inputs))
    {
        if (!bound.isBound())
            throw std::runtime_error(bound.problemText());
        columns = bound.fill(RowSet::range(0, rows));
    }
    const Column& operator[](std::string_view field) const
    {
        const auto& fields = bound.type().fields;
        const auto found =
            std::find_if(fields.begin(), fields.end(), [field](const auto& spec) { return spec.name == field; });
        return columns.at(static_cast<std::size_t>(found - fields.begin()));
    }
};

using NameKey = std::tuple<std::string_view, std::string_view, std::string_view>; // native, Latin, sex

std::string slugOf(std::string_view latin)
{
    std::string slug;
    for (const char c : latin)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            slug += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return slug;
}

/// Completed years between two dates, counted by hand.
std::int64_t yearsBetween(std::int64_t birth, std::int64_t day)
{
    const dw::CivilDate from = dw::civilFromDays(birth);
    const dw::CivilDate to = dw::civilFromDays(day);
    const bool before = to.month < from.month || (to.month == from.month && to.day < from.day);
    return to.year - from.year - (before ? 1 : 0);
}

/// Within five standard deviations of a binomial.
bool isNear(std::size_t seen, double share)
{
    return std::abs(double(seen) - share * kRows) < 5 * std::sqrt(kRows * share * (1 - share)) + 1;
}

/// Length of the longest beginning of `text` that is found in `user`.
std::size_t commonLength(const std::string& user, const std::string& text)
{
    std::size_t longest = 0;
    for (std::size_t length = 1; length <= text.size(); ++length)
        if (user.find(text.substr(0, length)) != std::string::npos)
            longest = length;
    return longest;
}

void addLocales()
{
    QTest::addColumn<QString>("locale");
    for (const std::string& locale : kLocales)
        QTest::newRow(locale.c_str()) << QString::fromStdString(locale);
}

std::string currentLocale()
{
    return QTest::currentDataTag();
}

} // namespace

class TestPerson : public QObject
{
    Q_OBJECT

private slots:
    void namesFitTheSex_data() { addLocales(); }
    void namesFitTheSex()
    {
        const auto given = dw::findLexicon("given_names", currentLocale(), 1);
        std::set<NameKey> names;
        for (std::size_t row = 0; row < given->rows; ++row)
            names.emplace(given->cell(row, 0), given->cell(row, 1), given->cell(row, 2));
        const People people(Json{{"locale", currentLocale()}, {"other_share", 0.05}});
        std::map<std::string_view, std::size_t> counts;
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string_view sex = people["sex"].text(i);
            const std::string_view first = people["first_name"].text(i);
            const std::string_view latin = people["first_name_latin"].text(i);
            const bool known =
                names.contains({first, latin, "x"}) || names.contains({first, latin, sex}) ||
                (sex == "x" && (names.contains({first, latin, "f"}) || names.contains({first, latin, "m"})));
            QVERIFY2(known, std::string(first).c_str());
            ++counts[sex];
            QCOMPARE(yearsBetween(people["birth_date"].integers[i], kDefaultAsOf), people["age"].integers[i]);
        }
        QVERIFY(isNear(counts["f"], 0.475) && isNear(counts["m"], 0.475) && isNear(counts["x"], 0.05));
    }

    void wholeNames_data() { addLocales(); }
    void wholeNames()
    {
        const std::string locale = currentLocale();
        const People people(Json{{"locale", locale}});
        const bool familyFirst = locale == "ja_JP" || locale == "zh_CN";
        std::size_t twoNames = 0;
        for (std::size_t i = 0; i < kRows; ++i) {
            for (const std::string suffix : {"", "_latin"}) {
                const std::string_view full = people["full_name" + suffix].text(i);
                const std::string_view first = people["first_name" + suffix].text(i);
                const std::string_view last = people["last_name" + suffix].text(i);
                QVERIFY(!first.empty() && !last.empty() && full.size() >= first.size() + last.size());
                QVERIFY2(familyFirst ? full.starts_with(last) && full.ends_with(first)
                                     : full.starts_with(first) && full.ends_with(last),
                         std::string(full).c_str());
            }
            twoNames += people["last_name_latin"].text(i).find(' ') != std::string_view::npos ? 1 : 0;
            const std::string_view latin = people["full_name_latin"].text(i);
            QVERIFY2(std::all_of(latin.begin(), latin.end(), [](char c) { return c >= ' ' && c < 127; }),
                     std::string(latin).c_str());
        }
        if (locale == "es_ES")
            QCOMPARE(twoNames, kRows);
        if (locale == "pt_BR")
            QVERIFY(twoNames > kRows / 2 && twoNames < kRows * 3 / 4);
    }

    void twoFamilyNamesDiffer()
    {
        const auto family = dw::findLexicon("family_names", "es_ES", 1);
        const auto values = family->values(0);
        const std::set<std::string_view> known(values.begin(), values.end());
        const People people(Json{{"locale", "es_ES"}});
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string_view last = people["last_name"].text(i);
            const std::size_t space = last.find(' ');
            QVERIFY2(known.contains(last.substr(0, space)) && known.contains(last.substr(space + 1)) &&
                         last.substr(0, space) != last.substr(space + 1),
                     std::string(last).c_str());
        }
    }

    void noNameIsSaidTwice()
    {
        const People people(Json{{"locale", "hi_IN"}});
        std::size_t middle = 0;
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string_view full = people["full_name_latin"].text(i);
            middle += full.find(" Kumar ") != std::string_view::npos ? 1 : 0;
            QVERIFY2(full.find("Kumar Kumar") == std::string_view::npos, std::string(full).c_str());
        }
        QVERIFY(middle > kRows / 50);
    }

    void addressesFitTheNames_data() { addLocales(); }
    void addressesFitTheNames()
    {
        const People people(Json{{"locale", currentLocale()}});
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string user(people["user_name"].text(i));
            const std::string email(people["email"].text(i));
            QVERIFY2(email.starts_with(user + "@"), email.c_str());
            const std::string domain = email.substr(user.size() + 1);
            QVERIFY2(domain.ends_with("example.com") || domain.ends_with("example.org") ||
                         domain.ends_with("example.net"),
                     email.c_str());
            const bool plain = std::all_of(user.begin(), user.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
            });
            QVERIFY2(plain, user.c_str());
            const std::string given = slugOf(people["first_name_latin"].text(i));
            const std::string last(people["last_name_latin"].text(i));
            // Of several family names the first is in the address.
            const std::string family = slugOf(last.substr(0, last.find_first_of(" -")));
            QVERIFY2(user.find(given) != std::string::npos || user.front() == given.front(), user.c_str());
            QVERIFY2(commonLength(user, family) == family.size(), (user + " " + family).c_str());
        }
    }

    void telephoneNumbersAreReserved()
    {
        const std::vector<std::pair<std::string, std::vector<std::string>>> reserved = {
            {"en_US", {" 555-01"}},
            {"en_GB", {"07700 900", " 7946 0", " 496 0", " 498 0", " 9649 6", " 2018 0", "01632 960"}},
            {"de_DE", {"0171 39200", "0176 040690", "030 23125", "040 66969", "089 99998", "069 90009", "0221 4710"}},
            {"fr_FR", {"06 39 98 ", "01 99 00 ", "02 61 91 ", "03 53 01 ", "04 65 71 ", "05 36 49 "}}};
        for (const auto& [locale, parts] : reserved) {
            const People people(Json{{"locale", locale}});
            for (std::size_t i = 0; i < kRows; ++i) {
                const std::string phone(people["phone"].text(i));
                const bool fits = std::any_of(parts.begin(), parts.end(), [&phone](const std::string& part) {
                    return phone.find(part) != std::string::npos;
                });
                QVERIFY2(fits, phone.c_str());
            }
        }
    }

    void internationalNumbersStartWithTheCountry()
    {
        const auto countries = dw::findLexicon("countries", "any", 1);
        for (const std::string& locale : kLocales) {
            const People people(Json{{"locale", locale}, {"phone_style", "international"}}, 100);
            std::string code;
            for (std::size_t row = 0; row < countries->rows; ++row)
                if (countries->cell(row, 0) == std::string_view(locale).substr(3))
                    code = countries->cell(row, 5);
            for (std::size_t i = 0; i < 100; ++i)
                QVERIFY2(people["phone"].text(i).starts_with(code + " "), locale.c_str());
        }
    }

    void namesWereInFashionAtBirth_data() { addLocales(); }
    void namesWereInFashionAtBirth()
    {
        const auto given = dw::findLexicon("given_names", currentLocale(), 1);
        const auto from = given->numbers(4);
        const auto to = given->numbers(5);
        std::map<NameKey, std::pair<double, double>> years;
        for (std::size_t row = 0; row < given->rows; ++row)
            years[{given->cell(row, 0), given->cell(row, 1), given->cell(row, 2)}] = {from[row], to[row]};
        const People people(Json{{"locale", currentLocale()}, {"maximum_age", 95}, {"minimum_age", 0}});
        std::size_t inFashion = 0;
        for (std::size_t i = 0; i < kRows; ++i) {
            const auto year = double(dw::civilFromDays(people["birth_date"].integers[i]).year);
            const auto fits = [&](std::string_view sex) {
                const auto found = years.find({people["first_name"].text(i), people["first_name_latin"].text(i), sex});
                return found != years.end() && year >= found->second.first - 6 && year <= found->second.second + 6;
            };
            inFashion += fits(people["sex"].text(i)) || fits("x") ? 1 : 0;
        }
        QVERIFY2(inFashion > kRows * 85 / 100, std::to_string(inFashion).c_str());
    }

    void agesFollowTheShape()
    {
        const People even(Json{{"age_shape", "even"}, {"minimum_age", 20}, {"maximum_age", 59}});
        std::vector<std::size_t> seen(121);
        for (std::size_t i = 0; i < kRows; ++i)
            ++seen[static_cast<std::size_t>(even["age"].integers[i])];
        for (std::size_t age = 0; age < seen.size(); ++age)
            QVERIFY2(age < 20 || age > 59 ? seen[age] == 0 : isNear(seen[age], 1.0 / 40), std::to_string(age).c_str());

        const People population(Json{{"minimum_age", 0}, {"maximum_age", 120}});
        std::size_t young = 0;
        std::size_t old = 0;
        for (std::size_t i = 0; i < kRows; ++i) {
            young += population["age"].integers[i] <= 55 ? 1 : 0;
            old += population["age"].integers[i] > 90 ? 1 : 0;
        }
        // 56 ages of weight 1; ages 56 to 100 fall by 1/46 each, from 45/46 to 1/46; twenty ages of 0.001.
        const double total = 56.0 + 45.0 * 46.0 / 2.0 / 46.0 + 20 * 0.001;
        QVERIFY(isNear(young, 56.0 / total));
        QVERIFY(isNear(old, (10.0 * 11.0 / 2.0 / 46.0 + 20 * 0.001) / total));
    }

    void agesOfAColumnAreKept()
    {
        std::vector<std::optional<std::int64_t>> ages;
        for (std::int64_t age = 0; age <= 120; ++age)
            ages.emplace_back(age);
        const Json params =
            Json::parse(R"({"minimum_age": {"sql": "years"}, "maximum_age": {"sql": "years"}, "as_of": "2024-02-29"})");
        const People people(params, 2048, Inputs().integers("years", ages));
        const std::int64_t asOf = *dw::parseDate("2024-02-29");
        for (std::size_t i = 0; i < 2048; ++i) {
            QCOMPARE(people["age"].integers[i], std::int64_t(i % 121));
            QCOMPARE(yearsBetween(people["birth_date"].integers[i], asOf), std::int64_t(i % 121));
        }
    }

    void birthdaysCoverTheWholeYear()
    {
        const People people(Json{{"minimum_age", 30}, {"maximum_age", 30}, {"as_of", "2025-06-15"}});
        std::set<std::int64_t> days(people["birth_date"].integers.begin(), people["birth_date"].integers.end());
        QCOMPARE(days.size(), std::size_t(365));
        QCOMPARE(*days.begin(), *dw::parseDate("1994-06-16"));
        QCOMPARE(*days.rbegin(), *dw::parseDate("1995-06-15"));
    }

    void sexFollowsAColumn()
    {
        const Json params = Json::parse(R"({"female_share": {"by": "gender", "cases": {"w": 1, "m": 0}}})");
        const People people(params, 3000, Inputs().texts("gender", {"w", "m", "m"}));
        for (std::size_t i = 0; i < 3000; ++i)
            QVERIFY(people["sex"].text(i) == (i % 3 == 0 ? "f" : "m"));
    }

    void localeFollowsAColumn()
    {
        const Json params = Json::parse(R"({"locale": {"by": "country",
            "cases": {"JP": "ja_JP", "ES": "es_ES", "US": "en_US", "EG": "ar_EG"}}})");
        const People mixed(params, 2000, Inputs().texts("country", {"JP", "ES", "US", "EG"}));
        const std::vector<std::string> turn = {"ja_JP", "es_ES", "en_US", "ar_EG"};
        for (std::size_t which = 0; which < turn.size(); ++which) {
            const People alone(Json{{"locale", turn[which]}}, 2000);
            for (std::size_t i = which; i < 2000; i += turn.size())
                for (std::size_t field = 0; field < alone.columns.size(); ++field)
                    QCOMPARE(dw::test::shown(mixed.columns[field], i), dw::test::shown(alone.columns[field], i));
        }
    }

    void uniqueAddresses()
    {
        const People people(Json{{"unique", true}}, 40'000, Inputs().rows(40'000));
        std::set<std::string_view> users;
        std::set<std::string_view> emails;
        for (std::size_t i = 0; i < 40'000; ++i) {
            users.insert(people["user_name"].text(i));
            emails.insert(people["email"].text(i));
            QVERIFY(people["email"].text(i).starts_with(people["user_name"].text(i)));
        }
        QCOMPARE(users.size(), std::size_t(40'000));
        QCOMPARE(emails.size(), std::size_t(40'000));
    }

    void eachFieldAloneIsTheSame()
    {
        for (const char* locale : {"en_US", "es_ES", "ar_EG", "zh_CN"}) {
            People people(Json{{"locale", locale}}, 500);
            for (std::size_t field = 0; field < people.columns.size(); ++field) {
                std::vector<bool> wanted(people.columns.size());
                wanted[field] = true;
                const auto alone = people.bound.fill(RowSet::range(0, 500), wanted);
                QVERIFY2(dw::sameValues(alone[field], people.columns[field]),
                         people.bound.type().fields[field].name.c_str());
            }
        }
    }

    void problemsAreNamed()
    {
        const auto pointerOf = [](const Json& params, Inputs inputs = {}) {
            const BoundForTest bound("person", params, std::move(inputs));
            return bound.problems().all.empty() ? std::string() : bound.problems().all.front().pointer;
        };
        const std::string at = "/tables/0/columns/0/params";
        QCOMPARE(pointerOf(Json{{"minimum_age", 30}, {"maximum_age", 20}}), at + "/maximum_age");
        QCOMPARE(pointerOf(Json{{"locale", "xx_XX"}}), at + "/locale");
        QCOMPARE(pointerOf(Json{{"maximum_age", 121}}), at + "/maximum_age");
        QCOMPARE(pointerOf(Json::object(), Inputs().locale("nl_NL")), at + "/locale");
        QCOMPARE(pointerOf(Json::object(), Inputs().locale("fr_FR")), std::string());
    }

    void explainsItself()
    {
        People people(Json::object(), 10);
        const std::string text = people.bound.explain(RowSet::range(0, 10), 3);
        QVERIFY2(text.find(people["first_name"].text(3)) != std::string::npos, text.c_str());
        QVERIFY2(text.find(std::to_string(people["age"].integers[3])) != std::string::npos, text.c_str());
    }
};

DW_TEST(TestPerson);
#include "test_person.moc"
