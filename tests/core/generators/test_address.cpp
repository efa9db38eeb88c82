// Checks that the fields of a made-up address belong to one real city, in every locale.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>

namespace {

using dw::Column;
using dw::Json;
using dw::Lexicon;
using dw::RowSet;
using dw::test::BoundForTest;
using dw::test::Inputs;

constexpr std::size_t kRows = 10'000;
const std::vector<std::string> kLocales = {"en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                           "pt_BR", "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

struct Addresses {
    BoundForTest bound;
    std::vector<Column> columns;

    explicit Addresses(const Json& params, std::size_t rows = kRows, Inputs inputs = {})
        : bound("address", params, std::move(inputs))
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

/// A lexicon's pattern as a regular expression, and the ranges that its groups must lie in.
struct Shape {
    QRegularExpression expression;
    std::vector<std::pair<int, int>> ranges;

    explicit Shape(const QString& pattern)
    {
        QString text;
        for (qsizetype at = 0; at < pattern.size(); ++at) {
            if (pattern[at] == u'#') {
                text += "[0-9]";
            } else if (pattern[at] == u'@') {
                text += "[ABD-HJLNP-UW-Z]";
            } else if (pattern[at] == u'{') {
                const qsizetype end = pattern.indexOf(u'}', at);
                addHole(pattern.mid(at + 1, end - at - 1), text);
                at = end;
            } else {
                text += QRegularExpression::escape(QString(pattern[at]));
            }
        }
        expression.setPattern(QRegularExpression::anchoredPattern(text));
    }
    bool matches(std::string_view value) const
    {
        const auto match = expression.match(QString::fromUtf8(value.data(), qsizetype(value.size())));
        if (!match.hasMatch())
            return false;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const int number = match.captured(int(i) + 1).toInt();
            if (number < ranges[i].first || number > ranges[i].second)
                return false;
        }
        return true;
    }

private:
    void addHole(const QString& hole, QString& text)
    {
        const QStringList ends = hole.split(u'-');
        if (hole.contains(u'|')) {
            text += "(?:" + hole + ")";
        } else if (ends[0][0].isDigit()) {
            text += QString("([0-9]{%1,%2})").arg(ends[0].size()).arg(ends[1].size());
            ranges.emplace_back(ends[0].toInt(), ends[1].toInt());
        } else {
            text += "[" + hole + "]";
        }
    }
};

/// Row of the city in the lexicon, by city and region.
std::size_t rowOf(const Lexicon& cities, std::string_view city, std::string_view region)
{
    for (std::size_t row = 0; row < cities.rows; ++row)
        if (cities.cell(row, 4) == city && cities.cell(row, 1) == region)
            return row;
    return cities.rows;
}

bool isNear(std::size_t seen, double share)
{
    return std::abs(double(seen) - share * kRows) < 5 * std::sqrt(kRows * share * (1 - share)) + 1;
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

class TestAddress : public QObject
{
    Q_OBJECT

private slots:
    void partsBelongToOneCity_data() { addLocales(); }
    void partsBelongToOneCity()
    {
        const auto cities = dw::findLexicon("cities", currentLocale(), 1);
        const auto latitude = cities->numbers(7);
        const auto longitude = cities->numbers(8);
        std::vector<Shape> shapes;
        for (const std::string_view pattern : cities->values(9))
            shapes.emplace_back(QString::fromUtf8(pattern.data(), qsizetype(pattern.size())));
        const Addresses addresses(Json{{"locale", currentLocale()}});
        std::vector<std::size_t> seen(cities->rows);
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string city(addresses["city"].text(i));
            const std::size_t row = rowOf(*cities, city, addresses["region"].text(i));
            QVERIFY2(row < cities->rows, city.c_str());
            ++seen[row];
            QVERIFY(addresses["country_code"].text(i) == cities->cell(row, 0));
            QVERIFY(addresses["region_latin"].text(i) == cities->cell(row, 2));
            QVERIFY(addresses["region_code"].text(i) == cities->cell(row, 3));
            QVERIFY(addresses["city_latin"].text(i) == cities->cell(row, 5));
            QVERIFY(addresses["timezone"].text(i) == cities->cell(row, 10));
            QVERIFY2(shapes[row].matches(addresses["postcode"].text(i)),
                     (city + " " + std::string(addresses["postcode"].text(i))).c_str());
            // Up to 3 km on each axis, and half a unit of rounding.
            const double north = double(addresses["latitude"].integers[i]) * 1e-5 - latitude[row];
            const double east = double(addresses["longitude"].integers[i]) * 1e-5 - longitude[row];
            const double reach = 3.0 / 111.2 + 1e-5;
            QVERIFY(std::abs(north) <= reach);
            QVERIFY(std::abs(east) * std::cos(latitude[row] * 3.14159265358979 / 180) <= reach);
        }
        const auto weights = cities->numbers(6);
        double total = 0.0;
        for (const double weight : weights)
            total += weight;
        for (std::size_t row = 0; row < cities->rows; ++row)
            QVERIFY2(isNear(seen[row], weights[row] / total), std::string(cities->cell(row, 5)).c_str());
    }

    void linesHoldTheirParts_data() { addLocales(); }
    void linesHoldTheirParts()
    {
        const Addresses addresses(Json{{"locale", currentLocale()}});
        for (std::size_t i = 0; i < kRows; ++i) {
            const std::string_view line = addresses["street_line"].text(i);
            const std::string whole(addresses["address"].text(i));
            QVERIFY(!addresses["house_number"].text(i).empty());
            QVERIFY(line.find(addresses["house_number"].text(i)) != std::string_view::npos);
            QVERIFY(line.find(addresses["street"].text(i)) != std::string_view::npos);
            QVERIFY2(whole.find(line) != std::string::npos, whole.c_str());
            for (const char* part : {"city", "postcode"})
                QVERIFY2(whole.find(addresses[part].text(i)) != std::string::npos, whole.c_str());
            const std::string_view latin = addresses["address_latin"].text(i);
            QVERIFY2(std::all_of(latin.begin(), latin.end(), [](char c) { return c >= ' ' && c < 127; }),
                     std::string(latin).c_str());
            for (const char* part : {"street_line_latin", "city_latin", "postcode"})
                QVERIFY(latin.find(addresses[part].text(i)) != std::string_view::npos);
        }
    }

    void noNameTwiceWhereRegionIsCity()
    {
        const Addresses addresses(Json{{"locale", "zh_CN"}, {"regions", {"BJ"}}}, 100);
        for (std::size_t i = 0; i < 100; ++i) {
            const std::string whole(addresses["address"].text(i));
            QVERIFY2(whole.find("北京市") == 0 && whole.find("北京市", 3) == std::string::npos, whole.c_str());
        }
    }

    void regionsRestrict()
    {
        const Addresses addresses(Json{{"locale", "de_DE"}, {"regions", {"BY", "BE"}}, {"by_population", false}});
        std::map<std::string_view, std::size_t> seen;
        for (std::size_t i = 0; i < kRows; ++i) {
            QVERIFY(addresses["region_code"].text(i) == "BY" || addresses["region_code"].text(i) == "BE");
            ++seen[addresses["city"].text(i)];
        }
        QCOMPARE(seen.size(), std::size_t(6)); // Berlin and five cities of Bavaria, each as likely as the next
        for (const auto& [city, count] : seen)
            QVERIFY2(isNear(count, 1.0 / 6), std::string(city).c_str());
    }

    void spreadOfNothingIsTheCentre()
    {
        const auto cities = dw::findLexicon("cities", "en_US", 1);
        const auto latitude = cities->numbers(7);
        const Addresses addresses(Json{{"spread", 0}}, 500);
        for (std::size_t i = 0; i < 500; ++i) {
            const std::size_t row = rowOf(*cities, addresses["city"].text(i), addresses["region"].text(i));
            QCOMPARE(addresses["latitude"].integers[i], std::int64_t(std::llround(latitude[row] * 1e5)));
        }
    }

    void localeFollowsAColumn()
    {
        const Json params = Json::parse(R"({"locale": {"by": "country",
            "cases": {"JP": "ja_JP", "FR": "fr_FR", "EG": "ar_EG"}}})");
        const Addresses mixed(params, 1500, Inputs().texts("country", {"JP", "FR", "EG"}));
        const std::vector<std::string> turn = {"ja_JP", "fr_FR", "ar_EG"};
        for (std::size_t which = 0; which < turn.size(); ++which) {
            const Addresses alone(Json{{"locale", turn[which]}}, 1500);
            for (std::size_t i = which; i < 1500; i += turn.size())
                for (std::size_t field = 0; field < alone.columns.size(); ++field)
                    QCOMPARE(dw::test::shown(mixed.columns[field], i), dw::test::shown(alone.columns[field], i));
        }
    }

    void eachFieldAloneIsTheSame()
    {
        for (const char* locale : {"en_GB", "zh_CN", "ar_EG"}) {
            Addresses addresses(Json{{"locale", locale}}, 500);
            for (std::size_t field = 0; field < addresses.columns.size(); ++field) {
                std::vector<bool> wanted(addresses.columns.size());
                wanted[field] = true;
                const auto alone = addresses.bound.fill(RowSet::range(0, 500), wanted);
                QVERIFY2(dw::sameValues(alone[field], addresses.columns[field]),
                         addresses.bound.type().fields[field].name.c_str());
            }
        }
    }

    void problemsAreNamed()
    {
        const BoundForTest unknown("address", Json{{"locale", "de_DE"}, {"regions", {"XX"}}});
        QVERIFY(!unknown.isBound());
        QCOMPARE(unknown.problems().all.front().pointer, std::string("/tables/0/columns/0/params/regions"));
        const BoundForTest elsewhere("address", Json::object(), Inputs().locale("nl_NL"));
        QVERIFY(!elsewhere.isBound());
        QCOMPARE(elsewhere.problems().all.front().pointer, std::string("/tables/0/columns/0/params/locale"));
    }

    void explainsItself()
    {
        Addresses addresses(Json{{"locale", "fr_FR"}}, 10);
        const std::string text = addresses.bound.explain(RowSet::range(0, 10), 4);
        QVERIFY2(text.find(addresses["city"].text(4)) != std::string::npos, text.c_str());
    }
};

DW_TEST(TestAddress);
#include "test_address.moc"
