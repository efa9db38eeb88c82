// Journey 9: a project with mistakes is opened, each is found, and each is fixed with one key, click or edit.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/problem_list.h"
#include "ui/shell/main_window.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr const char* kBroken = R"({
  "format": 1, "name": "broken",
  "tables": [
    {"name": "people", "rows": 100, "primary_key": "id",
     "columns": [
       {"name": "id", "generator": "sequense"},
       {"name": "height", "generator": "normal", "params": {"mean": 170, "stddev": -8}},
       {"name": "weight", "generator": "normal", "params": {"meen": 70}},
       {"name": "bmi", "sql": "weigth / height / height"}
     ]}
  ]
})";

QString write(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("broken.datawright")));
    if (file.open(QIODevice::WriteOnly))
        file.write(kBroken);
    return file.fileName();
}

int errors(const Document& document)
{
    const auto& all = document.problems().all;
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const Problem& one) { return one.severity == Severity::Error; }));
}

/// Goes from problem to problem and fixes each that has a fix, until a whole round brings none. How many were fixed.
int fixByKey(MainWindow& window, const ProblemList& problems)
{
    constexpr int kMost = 50; // a fix that brings its own problem back would go on for ever
    const Document& document = window.document();
    int fixed = 0;
    for (int looked = 0; looked < problems.list()->topLevelItemCount() && fixed < kMost; ++looked) {
        const Project before = document.project();
        QTest::keyClick(&window, Qt::Key_F8);
        QTest::keyClick(&window, Qt::Key_Period, Qt::ControlModifier);
        if (document.project() != before) {
            ++fixed;
            looked = -1;
        }
    }
    return fixed;
}

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyMistakeIsFoundAndFixed()
    {
        QTemporaryDir folder;
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.openFile(write(folder)));
        Document& document = window.document();
        auto* problems = window.findChild<ProblemList*>();
        QVERIFY(errors(document) >= 4);
        QCOMPARE(problems->list()->topLevelItemCount(), static_cast<int>(document.problems().all.size()));
        // F8 leads to the place of each, in turn.
        QSet<int> columns;
        for (std::size_t i = 0; i < document.problems().all.size(); ++i) {
            QTest::keyClick(&window, Qt::Key_F8);
            QCOMPARE(problems->list()->indexOfTopLevelItem(problems->list()->currentItem()), static_cast<int>(i));
            if (document.selection().kind == Selection::Kind::Column)
                columns.insert(document.selection().item);
        }
        QCOMPARE(columns, (QSet<int>{0, 1, 2, 3}));
        // Those with a fix, by key.
        QCOMPARE(fixByKey(window, *problems), 2);
        const auto& people = document.project().tables.front();
        QCOMPARE(people.columns[0].generator, std::string("sequence"));
        QCOMPARE(people.columns[2].params, (Json{{"mean", 70}}));
        // What has none, where the inspector would do it; then the formula's own mistake comes to light.
        document.edit(QStringLiteral("Stddev"), {},
                      [](Project& project) { project.tables[0].columns[1].params["stddev"] = 8; });
        QCOMPARE(fixByKey(window, *problems), 1);
        QCOMPARE(document.project().tables.front().columns[3].sql, std::string("weight / height / height"));
        QCOMPARE(errors(document), 0);
        QVERIFY(document.isRunnable());
        QVERIFY(!problems->list()->isVisible());
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(errors(document) >= 4);
    }

    void theButtonFixesAndTheTitleCounts()
    {
        QTemporaryDir folder;
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write(folder)));
        auto* problems = window.findChild<ProblemList*>();
        const int before = problems->list()->topLevelItemCount();
        const QList<QPushButton*> buttons = problems->list()->findChildren<QPushButton*>();
        QVERIFY(!buttons.isEmpty());
        buttons.first()->click();
        QTRY_COMPARE(problems->list()->topLevelItemCount() < before, true);
        QVERIFY(window.document().undoStack().canUndo());
    }
};

DW_TEST(TestProblems);
#include "test_problems.moc"
