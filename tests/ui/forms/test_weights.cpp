// Weights: bars are dragged, rows pasted from spreadsheets, keys nudge; JSON keeps the form that its author chose.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/forms/pasted_pairs.h"
#include "ui/forms/simple_editors.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace dw;
using namespace dw::ui;

class TestWeights : public QObject
{
    Q_OBJECT

    static ParamSpec spec()
    {
        ParamSpec made;
        made.name = "values";
        made.title = "Values";
        made.kind = ParamKind::WeightedValues;
        return made;
    }

private slots:
    void readsWhatSpreadsheetsCopy()
    {
        const auto words = [](const QString& text) {
            QStringList all;
            for (const PairTable::Pair& pair : pastedPairs(text))
                all << pair.first + QLatin1Char('=') + pair.second;
            return all.join(QLatin1Char(' '));
        };
        QCOMPARE(words(QStringLiteral("Ward\tShare\r\nmedicine\t45 %\r\nsurgery\t25 %\r\n")),
                 QStringLiteral("medicine=45 surgery=25"));
        QCOMPARE(words(QStringLiteral("\"a, b\",2\nc,3\n")), QStringLiteral("a, b=2 c=3"));
        QCOMPARE(words(QStringLiteral("red\ngreen\n\n")), QStringLiteral("red=1 green=1"));
        QCOMPARE(words(QStringLiteral("x;0.5\ny;0.25")), QStringLiteral("x=0.5 y=0.25"));
        QVERIFY(pastedPairs(QString()).isEmpty());
    }

    void pastingIsOneStep()
    {
        Document document;
        WeightedEditor editor(spec(), {&document, -1, -1});
        editor.setValue(Json{{"old", 1}});
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.table()->setFocus();
        QGuiApplication::clipboard()->setText(QStringLiteral("f\t51\nm\t49"));
        QSignalSpy edited(&editor, &ValueEditor::edited);
        QTest::keySequence(editor.table(), QKeySequence::Paste);
        QCOMPARE(edited.count(), 1);
        QVERIFY(editor.value() == (Json{{"f", 51}, {"m", 49}}));
    }

    void numbersAreThoseOfTheUsersCountryOnTheScreenAlone()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        Document document;
        WeightedEditor editor(spec(), {&document, -1, -1});
        editor.setValue(Json{{"a", 0.5}, {"b", 2}});
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QTableWidget& table = *editor.table();
        table.setFocus();
        table.setCurrentCell(0, 1);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* cell = table.findChild<QLineEdit*>();
        QVERIFY(cell != nullptr);
        QCOMPARE(cell->text(), QStringLiteral("0,5"));
        cell->selectAll();
        QTest::keyClicks(cell, QStringLiteral("0,25"));
        QTest::keyClick(cell, Qt::Key_Return);
        QTRY_VERIFY(editor.value() == (Json{{"a", 0.25}, {"b", 2}}));

        ParamSpec mean = spec();
        mean.kind = ParamKind::Real;
        mean.defaultValue = 1.5;
        LineEditor line(mean);
        auto* edit = line.findChild<QLineEdit*>();
        QCOMPARE(edit->placeholderText(), QStringLiteral("1,5"));
        line.setValue(0.35);
        QCOMPARE(edit->text(), QStringLiteral("0,35"));
        for (const auto& [typed, meant] : {std::pair{"2,5", Json(2.5)}, std::pair{"2.5", Json(2.5)},
                                           std::pair{"7", Json(7)}, std::pair{"1,5x", Json("1,5x")}}) {
            edit->clear();
            QTest::keyClicks(edit, QLatin1String(typed));
            QVERIFY2(line.value() == meant, typed);
            QCOMPARE(edit->text(), QLatin1String(typed)); // nothing is corrected under the hand
        }
    }

    void aBarIsDraggedAndNudged()
    {
        Document document;
        WeightedEditor editor(spec(), {&document, -1, -1});
        editor.resize(420, 220);
        editor.setValue(Json{{"f", 50}, {"m", 100}});
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QTableWidget* table = editor.table();
        const QRect cell = table->visualItemRect(table->item(0, 1));
        const auto at = [&](double share) {
            return QPoint(cell.left() + 4 + static_cast<int>(share * (cell.width() - 62)), cell.center().y());
        };
        QSignalSpy began(&editor, &PairTable::stepBegan);
        QTest::mousePress(table->viewport(), Qt::LeftButton, {}, at(0.5));
        QTest::mouseMove(table->viewport(), at(0.6));
        QTest::mouseMove(table->viewport(), at(0.75));
        QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, at(0.75));
        QCOMPARE(began.count(), 1);
        const double dragged = editor.value()["f"].get<double>();
        QVERIFY2(std::abs(dragged - 75) <= 2, qPrintable(QString::number(dragged)));
        QVERIFY(editor.value()["m"] == 100);
        table->setCurrentCell(1, 1);
        QTest::keyClick(table, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(began.count(), 2);
        QVERIFY(editor.value()["m"].get<double>() < 98);
        QCOMPARE(table->item(0, 2)->text().isEmpty(), false);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(editor.value().size(), std::size_t(1));
    }

    void theFormOfTheJsonStays()
    {
        Document document;
        WeightedEditor editor(spec(), {&document, -1, -1});
        const Json numbers = Json::parse(R"([{"value": 0, "weight": 40}, {"value": 1, "weight": 35}])");
        editor.setValue(numbers);
        QVERIFY(editor.value() == numbers);
        editor.table()->item(0, 1)->setText(QStringLiteral("4o"));
        QVERIFY(editor.value()[0]["weight"] == "4o"); // wrong text stays, and is reported
    }
};

DW_TEST(TestWeights);
#include "test_weights.moc"
