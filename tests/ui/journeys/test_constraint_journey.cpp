// Journey 7: a constraint is made, its acceptance and effects are seen, then one that clashes with it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/design/constraint_page.h"
#include "ui/forms/code_editor.h"

#include <QProgressBar>
#include <QStandardPaths>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kStays = R"({
  "format": 1, "name": "stays",
  "tables": [
    {"name": "stays", "rows": 5000,
     "columns": [
       {"name": "low", "generator": "uniform", "params": {"low": 0, "high": 10}},
       {"name": "high", "generator": "uniform", "params": {"low": 0, "high": 10}}
     ]}
  ]
})";

QString wordsWith(const QWidget& widget, const QString& part)
{
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(part))
            return label->text();
    return {};
}

ConstraintPage* addRule(MainWindow& window, const QString& sql, bool byMouse)
{
    selectInTree(window, Selection::ofTable(0), byMouse);
    auto* inspector = window.findChild<Inspector*>();
    press(buttonWith(*inspector, QStringLiteral("+ Constraint")), byMouse);
    auto* page = inspector->findChild<ConstraintPage*>();
    if (page != nullptr)
        type(page->findChild<CodeEditor*>()->edit(), sql, byMouse);
    return page;
}

} // namespace

class TestConstraintJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aRuleIsSeenAndAClashIsNamed_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aRuleIsSeenAndAClashIsNamed()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kStays);
        Document& document = window.document();
        const Project before = document.project();
        ConstraintPage* page = addRule(window, QStringLiteral("low < high"), byMouse);
        QVERIFY(page != nullptr);
        QCOMPARE(document.project().tables[0].constraints[0].sql, std::string("low < high"));
        QTRY_VERIFY_WITH_TIMEOUT(!wordsWith(*page, QStringLiteral("of first draws keep it")).isEmpty(), 20'000);
        QVERIFY(std::abs(page->findChild<QProgressBar*>()->value() - 500) < 40); // half of all pairs
        QTRY_COMPARE(page->findChildren<EffectChart*>().size(), 2);

        page = addRule(window, QStringLiteral("low > high + 1"), byMouse);
        QVERIFY(page != nullptr);
        const QString clash = QStringLiteral("cannot be kept together");
        QTRY_VERIFY_WITH_TIMEOUT(!wordsWith(*page, clash).isEmpty(), 30'000);
        for (const char* name : {"'rule'", "'rule_2'"})
            QVERIFY2(wordsWith(*page, clash).contains(QLatin1String(name)), qPrintable(wordsWith(*page, clash)));
        QCOMPARE(document.project().tables[0].constraints.size(), std::size_t(2));
        saveAndReopen(window);
        undoTimes(window, 4);
        QVERIFY(document.project() == before);
    }
};

DW_TEST(TestConstraintJourney);
#include "test_constraint_journey.moc"
