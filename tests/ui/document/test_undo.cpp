// Undo brings back the same bytes after any edits; typing folds into one step; files come back as they were.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/design/edits.h"
#include "ui/document/document.h"
#include "ui/document/selected_items.h"

#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

std::string bytes(const Document& document)
{
    return writeProject(document.project());
}

void selectAtRandom(Document& document, QRandomGenerator& random)
{
    const auto& tables = document.project().tables;
    if (tables.empty())
        return;
    const int table = static_cast<int>(random.bounded(static_cast<quint32>(tables.size())));
    constexpr Selection::Kind kKinds[] = {Selection::Kind::Column,   Selection::Kind::Column,
                                          Selection::Kind::Column,   Selection::Kind::Constraint,
                                          Selection::Kind::Scenario, Selection::Kind::Table};
    const Selection::Kind kind = kKinds[random.bounded(6)];
    const int count = itemCount(tables[static_cast<std::size_t>(table)], kind);
    document.select(count > 0 ? Selection{kind, table, static_cast<int>(random.bounded(count))}
                              : Selection::ofTable(table));
}

/// The part of a table that the engine reads beside columns and rules, right or not: both must be undone.
void controlAtRandom(Document& document, QRandomGenerator& random)
{
    const int table = document.currentTable();
    if (table < 0)
        return;
    const double share = random.bounded(100) / 100.0;
    document.edit(QStringLiteral("Control"), random.bounded(2) == 0 ? QStringLiteral("control") : QString(),
                  [&](Project& project) {
                      TableDesign& design = project.tables[static_cast<std::size_t>(table)];
                      std::vector<ScenarioDesign> scenarios = scenariosOf(design);
                      std::vector<TargetDesign> targets = targetsOf(design);
                      std::vector<InjectionDesign> injections = injectionsOf(design);
                      const std::string column = design.columns.empty() ? "gone" : design.columns.front().name;
                      switch (random.bounded(6)) {
                      case 0: {
                          TargetDesign target;
                          target.columns = {column};
                          target.shares = Json{{"a", share}};
                          targets.push_back(target);
                          break;
                      }
                      case 1:
                          injections.push_back({"bias", "", "label_bias", Json{{"outcome", column}, {"rate", share}}});
                          break;
                      case 2:
                          targets.clear();
                          break;
                      case 3:
                          injections.clear();
                          break;
                      case 4:
                          if (!scenarios.empty())
                              scenarios.front().share = share;
                          break;
                      default:
                          if (!scenarios.empty())
                              scenarios.front().force = Json{{column, random.bounded(3)}};
                      }
                      setScenarios(design, scenarios);
                      setTargets(design, targets);
                      setInjections(design, injections);
                  });
}

void editAtRandom(Document& document, QRandomGenerator& random)
{
    const auto& tables = document.project().tables;
    selectAtRandom(document, random);
    const bool isLarge = tables.size() > 4 || (!tables.empty() && tables.front().columns.size() > 12);
    switch (random.bounded(isLarge ? 7 : 13)) {
    case 0:
    case 1:
        return deleteSelected(document);
    case 2:
        return moveSelected(document, random.bounded(2) == 0 ? -1 : 1);
    case 3:
        return renameSelected(document, "name_" + std::to_string(random.bounded(1000)));
    case 4:
        return document.edit(QStringLiteral("Change"), {}, [&](Project& project) {
            if (ColumnDesign* column = columnAt(project, document.selection()))
                column->params["mean"] = random.bounded(100);
        });
    case 5:
        return document.edit(QStringLiteral("Seed"), QStringLiteral("seed"),
                             [&](Project& project) { project.randomSeed = random.generate(); });
    case 6:
        return controlAtRandom(document, random);
    case 7:
        return addTable(document);
    case 8:
        return duplicateSelected(document);
    case 9:
        return addScenario(document);
    case 10:
        return addConstraint(document);
    default: {
        const auto types = generatorTypes();
        const GeneratorType& type = types[random.bounded(static_cast<quint32>(types.size()))];
        if (type.isEntity())
            return addColumn(document, {ColumnDesign::Source::Field, type.id, type.fields.front().name});
        return addColumn(document, {ColumnDesign::Source::Generator, type.id, {}});
    }
    }
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void randomEditsAreUndoneAndRedone()
    {
        Document document;
        QRandomGenerator random(20240607);
        const std::string before = bytes(document);
        std::vector<std::string> states;
        for (int i = 0; i < 1000; ++i)
            editAtRandom(document, random);
        const std::string after = bytes(document);
        QVERIFY(document.undoStack().count() > 500);
        QVERIFY(before != after);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(bytes(document), before);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QCOMPARE(bytes(document), after);
    }

    void sameMergeKeyFoldsAndReturningToTheStartLeavesNothing()
    {
        Document document;
        const auto seed = [&](std::uint64_t value, const char* key) {
            document.edit(QStringLiteral("Seed"), QLatin1String(key),
                          [&](Project& project) { project.randomSeed = value; });
        };
        seed(2, "a");
        seed(3, "a");
        QCOMPARE(document.undoStack().count(), 1);
        seed(4, "b");
        QCOMPARE(document.undoStack().count(), 2);
        seed(5, "");
        seed(6, "");
        QCOMPARE(document.undoStack().count(), 4);
        document.undoStack().undo();
        QCOMPARE(document.project().randomSeed, std::uint64_t(5));
        seed(5, "c");
        QCOMPARE(document.project().randomSeed, std::uint64_t(5));
    }

    void whatIsNotThereIsNotSelected()
    {
        Document document;
        document.edit(QStringLiteral("Fill"), {}, [](Project& project) {
            TableDesign table;
            table.id = table.name = "people";
            ColumnDesign column;
            column.id = column.name = "id";
            column.generator = "sequence";
            table.columns.push_back(column);
            project.tables.push_back(table);
        });
        document.select(Selection::ofColumn(0, 7));
        QCOMPARE(document.selection(), Selection::ofColumn(0, 0));
        document.select(Selection::ofColumn(5, 0));
        QCOMPARE(document.selection(), Selection::ofTable(0));
    }

    void samplesSurviveSavingAndOpening_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& name :
             QDir(QString::fromStdString(test::sourceFolder("/resources/samples"))).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << QString::fromStdString(test::sourceFolder("/resources/samples/")) + name;
    }

    void samplesSurviveSavingAndOpening()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        Document document;
        QCOMPARE(document.open(file), QString());
        const Project opened = document.project();
        QVERIFY(!document.isModified());
        renameSelected(document, "renamed");
        QVERIFY(document.isModified());
        document.undoStack().undo();
        const QString copy = folder.filePath(QStringLiteral("copy.datawright"));
        QCOMPARE(document.saveAs(copy), QString());
        Document other;
        QCOMPARE(other.open(copy), QString());
        QVERIFY(other.project() == opened);
        QVERIFY(projectFromJson(projectToJson(opened)) == opened);
    }
};

DW_TEST(TestUndo);
#include "test_undo.moc"
