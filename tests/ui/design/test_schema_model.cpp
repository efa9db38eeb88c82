// The schema model keeps the promises of item models while the project changes under it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/clipboard.h"
#include "ui/design/edits.h"
#include "ui/design/generator_palette.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace dw;
using namespace dw::ui;

class TestSchemaModel : public QObject
{
    Q_OBJECT

    static void fill(Document& document)
    {
        addTable(document);
        for (const char* id : {"sequence", "normal", "category"})
            addColumn(document, {ColumnDesign::Source::Generator, id, {}});
    }

private slots:
    void keepsItsPromises()
    {
        Document document;
        SchemaModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(document);
        addTable(document);
        duplicateSelected(document);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(model.rowCount(), 0);
    }

    void renamesInPlace()
    {
        Document document;
        SchemaModel model(document);
        fill(document);
        const QModelIndex index = model.index(1, 0, model.index(0, 0));
        QVERIFY(model.setData(index, QStringLiteral(" height "), Qt::EditRole));
        QCOMPARE(document.project().tables[0].columns[1].name, std::string("height"));
        QCOMPARE(document.project().tables[0].columns[1].id, std::string("normal"));
    }

    void dropReorders()
    {
        Document document;
        SchemaModel model(document);
        fill(document);
        const QModelIndex table = model.index(0, 0);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0, table)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, table));
        QCOMPARE(document.project().tables[0].columns.back().name, std::string("id"));
        QVERIFY(document.selection() == Selection::ofColumn(0, 2));
    }

    void clipboardWorksAcrossDocuments()
    {
        Document first;
        Document second;
        fill(first);
        fill(second);
        copySelected(first);
        pasteClipboard(second);
        QCOMPARE(second.project().tables[0].columns.size(), std::size_t(4));
        QCOMPARE(second.project().tables[0].columns[3].name, std::string("category_2"));
        QVERIFY(second.project().tables[0].columns[3].params == first.project().tables[0].columns[2].params);
    }

    void paletteFindsByWordsOfOtherTools()
    {
        const auto best = [](const char* typed) {
            const QList<int> ranked = rankedEntries(QLatin1String(typed));
            return ranked.isEmpty() ? std::string() : sourceEntries()[ranked.first()].choice.generator;
        };
        QCOMPARE(best("gaussian"), std::string("normal"));
        QCOMPARE(best("bell"), std::string("normal"));
        QCOMPARE(best("enum"), std::string("category"));
        QVERIFY(rankedEntries(QStringLiteral("xyzzy")).isEmpty());
        QCOMPARE(rankedEntries({}).size(), sourceEntries().size());
    }

    void fixOfAProblemIsOneUndoStep()
    {
        Document document;
        fill(document);
        document.edit(QStringLiteral("Break"), {},
                      [](Project& project) { project.tables[0].columns[1].generator = "nromal"; });
        QVERIFY(document.problems().hasErrors());
        const Problem problem = document.problems().all.front();
        QVERIFY(selectionAt(QString::fromStdString(problem.pointer)) == Selection::ofColumn(0, 1));
        QVERIFY(!problem.fixes.empty());
        QVERIFY(applyFix(document, problem.fixes.front()));
        QCOMPARE(document.project().tables[0].columns[1].generator, std::string("normal"));
        QVERIFY(!document.problems().hasErrors());
        document.undoStack().undo();
        QVERIFY(document.problems().hasErrors());
        QVERIFY(!applyFix(document, {"Wrong", R"([{"op": "remove", "path": "/nothing/here"}])"}));
    }
};

DW_TEST(TestSchemaModel);
#include "test_schema_model.moc"
