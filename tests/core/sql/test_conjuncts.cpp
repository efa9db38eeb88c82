// Cutting conditions at their outermost ANDs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/conjuncts.h"
#include "tests/support/test.h"

class TestConjuncts : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("one") << "a > 1" << QStringList{"a > 1"};
        QTest::newRow("two") << "a > 1 and b = 'x and y'" << QStringList{"a > 1", "b = 'x and y'"};
        QTest::newRow("or") << "a and b or c" << QStringList{"a and b or c"};
        QTest::newRow("or inside") << "(a or b) AND c" << QStringList{"a or b", "c"};
        QTest::newRow("between") << "a between 1 and 2 and b" << QStringList{"a between 1 and 2", "b"};
        QTest::newRow("case") << "case when a and b then c else d end and e"
                              << QStringList{"case when a and b then c else d end", "e"};
        QTest::newRow("nested") << "((a and (b and c)))" << QStringList{"a", "b", "c"};
        QTest::newRow("two pairs") << "(a) and (b)" << QStringList{"a", "b"};
        QTest::newRow("comment") << "a -- and not this\n and b" << QStringList{"a", "b"};
        QTest::newRow("quoted name") << "\"or\" = 1 and b" << QStringList{"\"or\" = 1", "b"};
        QTest::newRow("nothing") << "" << QStringList{};
    }
    void cuts()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, parts);
        QStringList found;
        for (const std::string& part : dw::sqlConjuncts(sql.toStdString()))
            found.push_back(QString::fromStdString(part));
        QCOMPARE(found, parts);
    }

    void isQuickOnHostileText()
    {
        const std::string brackets(3'000'000, '(');
        QCOMPARE(dw::sqlConjuncts(brackets), std::vector<std::string>{brackets});
        dw::sqlConjuncts(std::string(4'000, '(') + "a" + std::string(4'000, ')'));
    }
};

DW_TEST(TestConjuncts);
#include "test_conjuncts.moc"
