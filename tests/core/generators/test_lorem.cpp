// Checks that filler text has the shape of a locale's writing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <cmath>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

QStringList lines(const Column& column)
{
    QStringList list;
    for (std::size_t i = 0; i < column.size; ++i) {
        const std::string_view text = column.text(i);
        list << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return list;
}

Json ofLocale(const char* locale, const char* unit, int count)
{
    return {{"language", "locale"}, {"locale", locale}, {"unit", unit}, {"count", count}};
}

} // namespace

class TestLorem : public QObject
{
    Q_OBJECT

private slots:
    void countsWords()
    {
        for (const QString& line : lines(filled("lorem", {{"unit", "words"}, {"count", 5}}, 300))) {
            const QStringList words = line.split(u' ');
            QCOMPARE(words.size(), 5);
            for (int i = 1; i < words.size(); ++i)
                QVERIFY2(words[i] != words[i - 1], qPrintable(line));
        }
        for (const QString& line : lines(filled("lorem", {{"unit", "words"}, {"count", 0}}, 3)))
            QVERIFY(line.isEmpty());
    }

    void sentencesFollowTheStatistics()
    {
        const QStringList texts = lines(filled("lorem", ofLocale("en_US", "sentences", 1), 4000));
        double words = 0;
        double questions = 0;
        for (const QString& line : texts) {
            words += double(line.count(u' ')) + 1;
            questions += line.endsWith(u'?') ? 1 : 0;
            QVERIFY2(line[0].isUpper() && (line.endsWith(u'.') || line.endsWith(u'?')), qPrintable(line));
            QVERIFY2(!line.contains(u",,") && !line.contains(u"  ") && !line.contains(u",."), qPrintable(line));
        }
        QVERIFY2(std::abs(words / 4000 - 15.0) < 0.6, qPrintable(QString::number(words / 4000)));
        QVERIFY(std::abs(questions / 4000 - 0.05) < 0.0175);
    }

    void scriptsHaveTheirOwnMarks()
    {
        for (const QString& line : lines(filled("lorem", ofLocale("ja_JP", "sentences", 2), 200)))
            QVERIFY2(!line.contains(u' ') && line.count(u'\u3002') == 2 && line.endsWith(u'\u3002'), qPrintable(line));
        for (const QString& line : lines(filled("lorem", ofLocale("hi_IN", "sentences", 1), 200)))
            QVERIFY(line.endsWith(u'\u0964') || line.endsWith(u'?'));
        bool comma = false;
        for (const QString& line : lines(filled("lorem", ofLocale("ar_EG", "sentences", 1), 200)))
            comma = comma || line.contains(u'\u060C');
        QVERIFY(comma);
        for (const QString& line : lines(filled("lorem", ofLocale("es_ES", "sentences", 1), 500)))
            QCOMPARE(line.startsWith(u'\u00BF'), line.endsWith(u'?'));
        for (const QString& line : lines(filled("lorem", ofLocale("fr_FR", "sentences", 1), 500)))
            QVERIFY(line[0].isUpper());
    }

    void paragraphsAreApart()
    {
        for (const QString& line : lines(filled("lorem", {{"unit", "paragraphs"}, {"count", 3}}, 50)))
            QCOMPARE(line.split(u"\n\n"_qs).size(), 3);
    }

    void frequentWordsAreFrequent()
    {
        const QStringList words = lines(filled("lorem", ofLocale("en_US", "words", 1), 20000));
        const auto list = findLexicon("words", "en_US");
        const auto weights = list->numbers(1);
        double total = 0;
        for (const double weight : weights)
            total += weight;
        const double expected = weights[0] / total;
        const double share = double(words.count(u"the"_qs)) / 20000;
        QVERIFY2(std::abs(share - expected) < 5 * std::sqrt(expected / 20000), qPrintable(QString::number(share)));
    }

    void countsByRow()
    {
        BoundForTest bound("lorem", {{"unit", "words"}, {"count", {{"sql", "n"}}}},
                           Inputs().integers("n", {1, 2, 20000}));
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 30));
        for (std::size_t i = 0; i < 30; ++i) {
            QCOMPARE(columns[0].isNull(i), i % 3 == 2);
            if (i % 3 != 2)
                QCOMPARE(lines(columns[0])[int(i)].count(u' '), qsizetype(i % 3));
        }
    }
};

DW_TEST(TestLorem);
#include "test_lorem.moc"
