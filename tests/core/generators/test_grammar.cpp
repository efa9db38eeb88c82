// Checks that texts follow their grammar and that gold spans point at exactly the stated values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <cmath>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

enum Field { Text, Spans, Style };

QString textAt(const Column& column, std::size_t i)
{
    const std::string_view text = column.text(i);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The characters of a text from start to end, counted in code points.
std::string slice(const QString& text, std::size_t start, std::size_t end)
{
    const auto points = text.toUcs4();
    if (end > std::size_t(points.size()) || start > end)
        return "outside the text";
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.data()) + start, qsizetype(end - start))
        .toStdString();
}

double share(const Column& column, const QString& wanted)
{
    double count = 0;
    for (std::size_t i = 0; i < column.size; ++i)
        count += textAt(column, i) == wanted ? 1 : 0;
    return count / double(column.size);
}

Json rules(Json text)
{
    return {{"rules", {{"text", std::move(text)}}}};
}

} // namespace

class TestGrammar : public QObject
{
    Q_OBJECT

private slots:
    void weightsDecide()
    {
        const Column column =
            filled("grammar", rules(Json::array({"a", {{"text", "b"}, {"weight", 3}}, {{"text", "c"}, {"weight", 0}}})),
                   20000);
        QVERIFY(std::abs(share(column, u"b"_qs) - 0.75) < 0.0154); // five standard errors
        QCOMPARE(share(column, u"c"_qs), 0.0);
        QVERIFY(std::abs(share(column, u"a"_qs) + share(column, u"b"_qs) - 1.0) < 1e-9);
    }

    void spansPointAtTheirValues()
    {
        const Json params = Json::parse(R"({"rules": {
                  "text": ["🙂 <opening> {name} — {amount}, née le {born}.", "{born: born}: <^opening>! {{ city }} \\{x\\}",
                           "{name}{name}"],
                  "opening": ["ÉTÉ <opening>", "naïve {city}"]},
                "styles": {"plain": {}, "wild": {"slips": 0.3, "small_letters": true, "no_final_stop": true}}})");
        const std::vector<std::optional<std::string>> names{"Zoë", "Ægir \"the\" 2nd", "李小龙", "👩‍🔬", ""};
        const std::vector<std::optional<std::string>> cities{"Łódź", std::nullopt, "PARIS"};
        const std::vector<std::optional<std::string>> born{"1990-01-02", "2001-12-31"};
        const Inputs inputs = Inputs()
                                  .texts("name", names)
                                  .texts("city", cities)
                                  .texts("born", born)
                                  .integers("amount", {-5, 199, 100000}, DataType::Decimal, 2);
        BoundForTest bound("grammar", params, inputs);
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 3000));
        const std::vector<std::string> amounts{"-0.05", "1.99", "1000.00"};
        std::size_t checked = 0;
        for (std::size_t i = 0; i < 3000; ++i) {
            const QString text = textAt(columns[Text], i);
            std::size_t last = 0;
            for (const Json& span : Json::parse(columns[Spans].text(i))) {
                const auto start = span.at("start").get<std::size_t>();
                const auto end = span.at("end").get<std::size_t>();
                const auto column = span.at("column").get<std::string>();
                const std::string expected = column == "name"     ? *names[i % 5]
                                             : column == "city"   ? cities[i % 3].value_or("null")
                                             : column == "amount" ? amounts[i % 3]
                                             : column == "born"   ? *born[i % 2]
                                                                  : "no such column";
                QCOMPARE(slice(text, start, end), expected);
                QVERIFY(start >= last);
                last = end;
                ++checked;
            }
        }
        QVERIFY2(checked > 6000, std::to_string(checked).c_str());
    }

    void everyStatedValueHasASpan()
    {
        BoundForTest bound("grammar", rules(Json::array({"{n} and {n}, {{ n }}"})), Inputs().texts("n", {"x", "yy"}));
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 2));
        QCOMPARE(shown(columns[Text], 1), std::string("yy and yy, yy"));
        QCOMPARE(shown(columns[Spans], 1),
                 std::string(R"([{"start":0,"end":2,"column":"n"},{"start":7,"end":9,"column":"n"}])"));
    }

    void recursionEnds()
    {
        const Json params = Json::parse(
            R"json({"rules": {"text": ["(<text><text>)", {"text": "x", "weight": 0.001}]}, "depth": 5})json");
        const Column column = filled("grammar", params, 200);
        for (std::size_t i = 0; i < column.size; ++i) {
            const QString text = textAt(column, i);
            QCOMPARE(text.count(u'('), text.count(u')'));
            QVERIFY2(text.size() <= 32 + 2 * 31 && text.contains(u'x'), qPrintable(text));
        }
        // Rules that multiply without end stop at a bound.
        const Json endless = Json::parse(
            R"({"rules": {"text": ["<text><text><text>aaaaaaaaaaaaaaaaaaaa", {"text": "x", "weight": 0.0001}]},
                "depth": 100})");
        const Column bounded = filled("grammar", endless, 20);
        for (std::size_t i = 0; i < bounded.size; ++i)
            QVERIFY(bounded.text(i).size() < 300000);
    }

    void conditionsHold()
    {
        const Json params = rules(
            Json::array({{{"text", "old"}, {"when", "is_old"}}, {{"text", "young {{ n }}"}, {"when", "is_young"}}}));
        BoundForTest bound("grammar", params,
                           Inputs()
                               .bools("is_old", {true, false, std::nullopt})
                               .bools("is_young", {false, true, std::nullopt})
                               .texts("n", {"1"}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 300));
        for (std::size_t i = 0; i < 300; ++i)
            QCOMPARE(textAt(columns[Text], i), i % 3 == 0 ? u"old"_qs : i % 3 == 1 ? u"young 1"_qs : QString());
    }

    void stylesWriteDifferently()
    {
        const Json params = Json::parse(
            R"({"rules": {"text": [{"text": "Formal: Été.", "weight": {"formal": 1}}, {"text": "Casual: Été.", "weight": {"casual": 1}}]},
                "styles": {"formal": {"weight": 3}, "casual": {"small_letters": true, "no_final_stop": true}}})");
        BoundForTest bound("grammar", params);
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 20000));
        double formal = 0;
        for (std::size_t i = 0; i < 20000; ++i) {
            const bool isFormal = columns[Style].text(i) == "formal";
            QCOMPARE(textAt(columns[Text], i), isFormal ? u"Formal: Été."_qs : u"casual: été"_qs);
            formal += isFormal ? 1 : 0;
        }
        QVERIFY(std::abs(formal / 20000 - 0.75) < 0.0154);
        Json byColumn = params;
        byColumn["style"] = {{"by", "who"}, {"cases", {{"a", "casual"}, {"b", "formal"}}}};
        BoundForTest chosen("grammar", byColumn, Inputs().texts("who", {"a", "b"}));
        const std::vector<Column> rows = chosen.fill(RowSet::range(0, 20));
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(rows[Style].text(i) == "formal", i % 2 == 1);
    }

    void slipsChangeLettersOnly()
    {
        Json params = rules(Json::array({"hello 12:30 world"}));
        params["styles"] = {{"sloppy", {{"slips", 0.2}}}};
        const Column column = filled("grammar", params, 2000);
        std::set<QString> texts;
        for (std::size_t i = 0; i < column.size; ++i) {
            QVERIFY(textAt(column, i).contains(u" 12:30 "));
            texts.insert(textAt(column, i));
        }
        QVERIFY(texts.size() > 500);
    }

    void capitals()
    {
        const Json params =
            Json::parse(R"({"rules": {"text": ["<^word> {n}", "<^named>"], "word": ["étage", "arm", "\u00f7"],
                                          "named": ["{n}"]}})");
        const Column column = filled("grammar", params, 500, Inputs().texts("n", {"bob"}));
        std::set<QString> texts;
        for (std::size_t i = 0; i < column.size; ++i)
            texts.insert(textAt(column, i));
        QCOMPARE(texts, (std::set<QString>{u"Étage bob"_qs, u"Arm bob"_qs, u"\u00f7 bob"_qs, u"bob"_qs}));
    }

    void problems_data()
    {
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("place");
        QTest::newRow("no rules") << R"({})"
                                  << "/rules";
        QTest::newRow("not an object") << R"({"rules": 3})"
                                       << "/rules";
        QTest::newRow("no first rule") << R"({"rules": {"other": ["a"]}})"
                                       << "/start";
        QTest::newRow("unknown rule") << R"({"rules": {"text": ["a <nothing>"]}})"
                                      << "/rules/text/0";
        QTest::newRow("unknown column") << R"({"rules": {"text": ["a {nothing}"]}})"
                                        << "/rules/text/0";
        QTest::newRow("open hole") << R"({"rules": {"text": ["a \u007bnothing"]}})"
                                   << "/rules/text/0";
        QTest::newRow("empty hole") << R"({"rules": {"text": ["a {}"]}})"
                                    << "/rules/text/0";
        QTest::newRow("never ends") << R"({"rules": {"text": ["a <text>", "b <text>"]}})"
                                    << "/rules/text";
        QTest::newRow("side rule never ends") << R"({"rules": {"text": ["a", "<x>"], "x": ["<x>"]}})"
                                              << "/rules/x";
        QTest::newRow("weight") << R"({"rules": {"text": [{"text": "a", "weight": -1}]}})"
                                << "/rules/text/0/weight";
        QTest::newRow("weight of no style") << R"({"rules": {"text": [{"text": "a", "weight": {"x": 1}}]}})"
                                            << "/rules/text/0/weight/x";
        QTest::newRow("style") << R"({"rules": {"text": ["a"]}, "style": "x"})"
                               << "/style";
        QTest::newRow("style key") << R"({"rules": {"text": ["a"]}, "styles": {"x": {"loud": true}}})"
                                   << "/styles/x/loud";
        QTest::newRow("alternative") << R"({"rules": {"text": [5]}})"
                                     << "/rules/text/0";
        QTest::newRow("empty rule") << R"({"rules": {"text": []}})"
                                    << "/rules/text";
    }

    void problems()
    {
        QFETCH(QString, params);
        QFETCH(QString, place);
        BoundForTest bound("grammar", Json::parse(params.toStdString()));
        QVERIFY(!bound.isBound());
        QCOMPARE(bound.problems().all.front().pointer, "/tables/0/columns/0/params" + place.toStdString());
    }

    void referencesAreEdges()
    {
        const Json params =
            Json::parse(R"({"rules": {"text": ["{a} {b: upper(b)} {{ c + 1 }}", {"text": "x", "when": "d"}]}})");
        const std::vector<ParamReference> found = references(*findGenerator("grammar"), params);
        std::set<std::string> texts;
        for (const ParamReference& reference : found)
            texts.insert((reference.kind == ParamReference::Kind::Column ? "column " : "sql ") + reference.text);
        QCOMPARE(texts, (std::set<std::string>{"column a", "sql upper(b)", "sql c + 1", "sql d"}));
    }

    void explains()
    {
        BoundForTest bound("grammar", Json::parse(R"({"rules": {"text": ["<a>"], "a": ["x"]}})"));
        QCOMPARE(bound.explain(RowSet::range(0, 1), 0), std::string("Rules and their alternatives: text 1, a 1."));
    }

    void sameWhateverIsWanted()
    {
        const Json params = findGenerator("grammar")->examples[0].params;
        BoundForTest bound("grammar", params);
        const std::vector<Column> all = bound.fill(RowSet::range(50, 200));
        for (std::size_t field = 0; field < all.size(); ++field) {
            std::vector<bool> wanted(all.size(), false);
            wanted[field] = true;
            QVERIFY(sameValues(bound.fill(RowSet::range(50, 200), wanted)[field], all[field]));
        }
    }
};

DW_TEST(TestGrammar);
#include "test_grammar.moc"
