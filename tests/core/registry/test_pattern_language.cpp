// Checks patterns: every text once, in order, counted exactly; what is no pattern is refused in words, soon.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/pattern_language.h"
#include "tests/support/test.h"

#include <fmt/format.h>

namespace {

using dw::PatternLanguage;

std::string textOf(const PatternLanguage& language, std::uint64_t number)
{
    std::string text(language.longest(), '?');
    text.resize(static_cast<std::size_t>(language.write(number, text.data()) - text.data()));
    return text;
}

class TestPatternLanguage : public QObject
{
    Q_OBJECT

private slots:
    void countsEveryTextOnce_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<quint64>("size");
        QTest::newRow("one shape") << "[A-Z]{2}-\\d{6}" << quint64{676'000'000};
        QTest::newRow("nothing") << "" << quint64{1};
        QTest::newRow("never") << "ax{0}b" << quint64{1};
        QTest::newRow("classes") << "[ACEG-J_]\\w" << quint64{8 * 63};
        QTest::newRow("overlapping words") << "(GB|GR|GRB|DE)\\d" << quint64{40};
        QTest::newRow("the same twice") << "(a|a|[ab])" << quint64{2};
        QTest::newRow("two ways to one text") << "a{1,2}a{1,2}" << quint64{3};
        QTest::newRow("optional letters") << "[ab]?[ab]?" << quint64{7};
        QTest::newRow("empty alternative") << "x(y|)z" << quint64{2};
        QTest::newRow("anchors") << "^ab?$" << quint64{2};
        QTest::newRow("dots and escapes") << "v1.0\\.\\[\\\\\\d" << quint64{10};
        QTest::newRow("groups repeated") << "(?:[0-9a-f]{2}:){1,2}" << quint64{256 + 65536};
        QTest::newRow("negated") << "[^a-z]" << quint64{95 - 26};
        QTest::newRow("other scripts") << QString::fromUtf8("[α-ω]é[一-三]?") << quint64{25 * (1 + 10)};
        QTest::newRow("largest that is counted") << "[01]{62}" << (quint64{1} << 62);
        QTest::newRow("beyond counting") << "[01]{63}" << quint64{PatternLanguage::kMany};
        QTest::newRow("far beyond") << "[a-z]{1,1000}" << quint64{PatternLanguage::kMany};
    }

    void countsEveryTextOnce()
    {
        QFETCH(QString, pattern);
        QFETCH(quint64, size);
        std::string wrong;
        const auto language = PatternLanguage::parse(pattern.toStdString(), wrong);
        QVERIFY2(language.has_value(), wrong.c_str());
        QCOMPARE(language->size(), size);
        if (size == PatternLanguage::kMany)
            return;
        const QRegularExpression expression("^(" + QString(pattern).replace("1.0", "1\\.0") + ")$");
        std::string before;
        const quint64 step = size > 100'000 ? size / 997 : 1;
        for (quint64 number = 0; number < size; number += step) {
            const std::string text = textOf(*language, number);
            QVERIFY2(expression.match(QString::fromStdString(text)).hasMatch(), text.c_str());
            QVERIFY2(number == 0 || before < text, fmt::format("{} then {}", before, text).c_str());
            before = text;
        }
        // The last one too.
        QVERIFY(expression.match(QString::fromStdString(textOf(*language, size - 1))).hasMatch());
    }

    void refusesWhatIsNoPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("words");
        QTest::newRow("open class") << "ab[c"
                                    << "character 3: the '[' is not closed";
        QTest::newRow("open group") << "(ab"
                                    << "the '(' is not closed";
        QTest::newRow("closed group") << "ab)"
                                      << "a ')' without a '('";
        QTest::newRow("endless") << "a*"
                                 << "endless";
        QTest::newRow("endless too") << "a{2,}"
                                     << "at most";
        QTest::newRow("falling range") << "[z-a]"
                                       << "must rise";
        QTest::newRow("falling count") << "a{3,2}"
                                       << "smaller number first";
        QTest::newRow("nothing to repeat") << "{3}"
                                           << "nothing before";
        QTest::newRow("unknown escape") << "\\p"
                                        << "only \\d";
        QTest::newRow("open escape") << "a\\"
                                     << "needs a character";
        QTest::newRow("empty class") << "[]"
                                     << "no character";
        QTest::newRow("lookahead") << "(?=a)b"
                                   << "nothing before the '?'";
        QTest::newRow("long") << "a{2000}b"
                              << "more than 2000";
        QTest::newRow("long by nesting") << "(((a{99}){99}){99}){99}"
                                         << "more than 2000";
        QTest::newRow("nothing, very often") << "(((){2000}){2000}){2000}"
                                             << "too long";
        QTest::newRow("deep") << QString(5000, '(') << "too deeply";
        QTest::newRow("overlapping") << "[ab]{0,60}a[ab]{60}"
                                     << "too complicated";
    }

    void refusesWhatIsNoPattern()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, words);
        std::string wrong;
        QVERIFY(!PatternLanguage::parse(pattern.toStdString(), wrong).has_value());
        QVERIFY2(QString::fromStdString(wrong).contains(words), wrong.c_str());
    }

    void refusesBrokenText()
    {
        std::string wrong;
        for (const char* pattern : {"\xff", "a\xc3", "\xed\xa0\x80", "\xc0\x80"})
            QVERIFY(!PatternLanguage::parse(pattern, wrong).has_value());
    }
};

} // namespace

DW_TEST(TestPatternLanguage);
#include "test_pattern_language.moc"
