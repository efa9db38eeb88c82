// Journey 7: a constraint is made, its effect is seen, and when it is made impossible the clash is named.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/constraint_page.h"
#include "ui/design/edits.h"
#include "ui/design/inspector.h"
#include "ui/forms/code_editor.h"

#include <QToolButton>

using namespace dw;
using namespace dw::ui;

namespace {

void fillStays(Document& document)
{
    document.edit(QStringLiteral("Fill"), {}, [](Project& project) {
        TableDesign table;
        table.name = table.id = "stays";
        table.rows.count = 5000;
        for (const char* name : {"low", "high"}) {
            ColumnDesign column;
            column.name = column.id = name;
            column.generator = "uniform";
            column.params = Json{{"low", 0}, {"high", 10}};
            table.columns.push_back(column);
        }
        project.tables = {table};
    });
    document.select(Selection::ofTable(0));
}

void typeSql(Inspector& inspector, const QString& sql)
{
    auto* editor = inspector.findChild<ConstraintPage*>()->findChild<CodeEditor*>();
    QVERIFY(editor != nullptr);
    editor->edit()->setFocus();
    editor->edit()->selectAll();
    QTest::keyClicks(editor->edit(), sql);
    QTest::keyClick(editor->edit(), Qt::Key_Escape);
}

QLabel* labelWith(QWidget& widget, const QString& text)
{
    for (QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return label;
    return nullptr;
}

} // namespace

class TestConstraints : public QObject
{
    Q_OBJECT

private slots:
    void aConstraintIsMadeSeenAndMadeImpossible_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aConstraintIsMadeSeenAndMadeImpossible()
    {
        QFETCH(bool, byMouse);
        Document document;
        fillStays(document);
        Inspector inspector(document);
        inspector.resize(340, 900);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        QToolButton* add = nullptr;
        for (QToolButton* button : inspector.findChildren<QToolButton*>())
            if (button->text() == QLatin1String("+ Constraint"))
                add = button;
        QVERIFY(add != nullptr);
        if (byMouse) {
            QTest::mouseClick(add, Qt::LeftButton);
        } else {
            add->setFocus(Qt::TabFocusReason);
            QTest::keyClick(add, Qt::Key_Space);
        }
        QVERIFY(document.selection() == (Selection{Selection::Kind::Constraint, 0, 0}));
        const int steps = document.undoStack().count();
        typeSql(inspector, QStringLiteral("low < high"));
        QCOMPARE(document.undoStack().count(), steps + 1); // typing is one step
        QCOMPARE(document.project().tables[0].constraints[0].sql, std::string("low < high"));
        QTRY_VERIFY_WITH_TIMEOUT(labelWith(inspector, QStringLiteral("of first draws keep it")) != nullptr, 10000);

        auto* page = inspector.findChild<ConstraintPage*>();
        QTRY_COMPARE(page->findChildren<EffectChart*>().size(), 2);
        const auto* bar = page->findChild<QProgressBar*>();
        QVERIFY2(std::abs(bar->value() - 500) < 40, qPrintable(QString::number(bar->value()))); // half of all pairs
        for (const EffectChart* chart : page->findChildren<EffectChart*>())
            QVERIFY2(chart->words().contains(QStringLiteral("mean 5")) ||
                         chart->words().contains(QStringLiteral("mean 4.9")),
                     qPrintable(chart->words()));

        // A second one that no draw can keep together with the first.
        document.select(Selection::ofTable(0));
        addConstraint(document);
        typeSql(inspector, QStringLiteral("low > high + 1"));
        QTRY_VERIFY_WITH_TIMEOUT(labelWith(inspector, QStringLiteral("cannot be kept together")) != nullptr, 20000);
        const QString clash = labelWith(inspector, QStringLiteral("cannot be kept together"))->text();
        QVERIFY2(clash.contains(QStringLiteral("'rule'")) && clash.contains(QStringLiteral("'rule_2'")),
                 qPrintable(clash));
        while (document.undoStack().count() > 0 && document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.project().tables.empty());
    }

    void wrongSqlIsUnderlined()
    {
        Document document;
        fillStays(document);
        addConstraint(document);
        Inspector inspector(document);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        typeSql(inspector, QStringLiteral("low < hihg"));
        auto* editor = inspector.findChild<CodeEditor*>();
        QCOMPARE(editor->markedText(), QStringLiteral("hihg"));
        QCOMPARE(document.project().tables[0].constraints[0].sql, std::string("low < hihg"));
        deleteSelected(document);
        QVERIFY(document.project().tables[0].constraints.empty());
    }
};

DW_TEST(TestConstraints);
#include "test_constraints.moc"
