// The tree: several things at once, rules and entities, the clipboard, all by keyboard.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/canvas_gestures.h"

#include "ui/design/clipboard.h"
#include "ui/design/edits.h"
#include "ui/design/schema_items.h"
#include "ui/design/schema_tree.h"
#include "ui/document/selected_items.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QMimeData>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

struct Shown {
    Document document;
    SchemaTree tree{document};

    explicit Shown(const char* sample)
    {
        if (!document.open(samplePath(sample)).isEmpty())
            QTest::qFail("the sample cannot be opened", __FILE__, __LINE__);
        tree.resize(300, 700);
        tree.show();
        tree.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&tree));
        tree.view()->setFocus();
    }
    const TableDesign& table(int at) const { return document.project().tables[static_cast<std::size_t>(at)]; }
    const QAbstractItemModel& model() const { return *tree.view()->model(); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(tree.view(), key, keys); }
};

} // namespace

class TestSchemaTree : public QObject
{
    Q_OBJECT

private slots:
    void showsColumnsEntitiesConstraintsAndCorrelations()
    {
        Shown shown("clinic");
        QAbstractItemModelTester tester(shown.tree.view()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex patients = shown.model().index(0, 0);
        QCOMPARE(shown.model().rowCount(patients), 11);
        QCOMPARE(shown.model().index(10, 0, patients).data().toString(), QStringLiteral("person"));
        const QModelIndex rule = shown.model().index(7, 0, shown.model().index(1, 0));
        QCOMPARE(rule.data().toString(), QStringLiteral("discharge follows admission"));
        shown.tree.view()->setCurrentIndex(rule);
        QVERIFY(shown.document.selection() == (Selection{Selection::Kind::Constraint, 1, 0}));
        shown.key(Qt::Key_Delete);
        QVERIFY(shown.table(1).constraints.empty());
        shown.document.undoStack().undo();
        QCOMPARE(shown.table(1).constraints.size(), std::size_t(1));
        addCorrelation(shown.document);
        addConstraint(shown.document);
        QCOMPARE(shown.document.undoStack().undoText(), QStringLiteral("Add Constraint"));
    }

    void renamesDuplicatesMovesAndDeletesByKeys()
    {
        Shown shown("retail");
        const std::string before = bytes(shown.document);
        shown.document.select(Selection::ofColumn(0, 1));
        shown.key(Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("given_name"));
        QTest::keyClick(editor, Qt::Key_Return);
        // Views take what was typed when control returns to the event loop.
        QTRY_COMPARE(shown.table(0).columns[1].name, std::string("given_name"));
        shown.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(shown.table(0).columns[2].name, std::string("given_name_2"));
        QCOMPARE(shown.table(0).columns[2].id, std::string("given_name_2"));
        shown.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown.table(0).columns[3].name, std::string("given_name_2"));
        shown.key(Qt::Key_Up, Qt::AltModifier);
        shown.key(Qt::Key_Delete);
        QCOMPARE(shown.table(0).columns.size(), std::size_t(10));
        while (shown.document.undoStack().canUndo())
            shown.document.undoStack().undo();
        QCOMPARE(bytes(shown.document), before);
    }

    void severalAreSelectedMovedAndDeletedTogether()
    {
        Shown shown("retail");
        const std::string before = bytes(shown.document);
        shown.tree.view()->setCurrentIndex(shown.model().index(1, 0, shown.model().index(0, 0)));
        shown.key(Qt::Key_Down, Qt::ShiftModifier);
        shown.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selectionsOf(shown.document).size(), std::size_t(3));
        shown.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown.table(0).columns[1].name, std::string("city"));
        QCOMPARE(shown.document.undoStack().undoText(), QStringLiteral("Move 3 Columns"));
        QCOMPARE(selectionsOf(shown.document).size(), std::size_t(3));
        shown.key(Qt::Key_Delete);
        QCOMPARE(shown.document.undoStack().undoText(), QStringLiteral("Delete 3 Columns"));
        QCOMPARE(shown.table(0).columns.size(), std::size_t(7));
        QCOMPARE(shown.document.undoStack().count(), 2);
        shown.document.undoStack().undo();
        shown.document.undoStack().undo();
        QCOMPARE(bytes(shown.document), before);
    }

    void dropsReorderSeveral()
    {
        Shown shown("retail");
        auto& model = *shown.tree.view()->model();
        const QModelIndex table = model.index(0, 0);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0, table), model.index(2, 0, table)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 5, 0, table));
        QCOMPARE(shown.table(0).columns[3].name, std::string("customer_id"));
        QCOMPARE(shown.table(0).columns[4].name, std::string("last_name"));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, model.index(1, 0)));
        const std::unique_ptr<QMimeData> tables(model.mimeData({model.index(3, 0)}));
        QVERIFY(model.dropMimeData(tables.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(shown.table(0).name, std::string("items"));
        QVERIFY(!shown.document.problems().hasErrors());
    }

    void tablesCopiedTogetherKeepReferringToEachOther()
    {
        Shown shown("retail");
        auto& items = SelectedItems::of(shown.document);
        items.select({Selection::ofTable(0), Selection::ofTable(2), Selection::ofTable(3)}, Selection::ofTable(2));
        shown.key(Qt::Key_C, Qt::ControlModifier);
        shown.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown.document.project().tables.size(), std::size_t(7));
        QCOMPARE(shown.table(4).name, std::string("customers_2"));
        QCOMPARE(shown.table(4).id, std::string("customers_2"));
        QCOMPARE(shown.table(5).rows.per, std::string("customers_2"));
        QCOMPARE(shown.table(4).columns[9].sql, std::string("sum(orders_2.total)"));
        QCOMPARE(shown.table(6).columns[2].params["table"].get<std::string>(), std::string("products"));
        QVERIFY(!shown.document.problems().hasErrors());
        QCOMPARE(selectionsOf(shown.document).size(), std::size_t(3));
        QCOMPARE(shown.document.undoStack().undoText(), QStringLiteral("Paste 3 Items"));
    }

    void textFromElsewhereIsPasted()
    {
        Shown shown("retail");
        const std::size_t columns = shown.table(1).columns.size();
        shown.document.select(Selection::ofTable(1));
        QVERIFY(
            pasteText(shown.document, QStringLiteral(R"({"name": "price", "generator": "uniform", "params": {}})")));
        QCOMPARE(shown.table(1).columns.back().name, std::string("price_2"));
        QVERIFY(pasteText(shown.document,
                          QStringLiteral(R"([{"name": "a", "sql": "1"}, {"name": "b", "generator": "normal"}])")));
        QCOMPARE(shown.table(1).columns.size(), columns + 3);
        QVERIFY(pasteText(
            shown.document,
            QStringLiteral(R"({"name": "shops", "rows": 10, "columns": [{"name": "id", "generator": "sequence"}]})")));
        QCOMPARE(shown.table(4).name, std::string("shops"));
        QFile file(samplePath("iot"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(pasteText(shown.document, QString::fromUtf8(file.readAll())));
        QCOMPARE(shown.document.project().tables.size(), std::size_t(7));
        shown.document.select(Selection::ofTable(0));
        QVERIFY(pasteText(shown.document, QStringLiteral(R"({"between": ["a", "b"], "spearman": 0.5})")));
        QVERIFY(pasteText(shown.document,
                          QStringLiteral(R"({"datawright": "constraint", "value": {"name": "r", "sql": "true"}})")));
        QCOMPARE(shown.table(0).constraints.size(), std::size_t(1));
        const int steps = shown.document.undoStack().count();
        for (const char* nothing : {"", "hello", "[]", "{}", "{\"name\": 1}", "[1, 2]", "null"})
            QVERIFY(!pasteText(shown.document, QLatin1String(nothing)));
        QCOMPARE(shown.document.undoStack().count(), steps);
    }

    void everyKindOfItemGoesThroughItsJson()
    {
        Document document;
        QCOMPARE(document.open(samplePath("clinic")), QString());
        document.edit(QStringLiteral("Correlate"), {}, [](Project& project) {
            project.tables[0].correlations.push_back({"bmi", "diabetes", 0.2, Json::object()});
        });
        for (const SchemaItemKind& kind : schemaItemKinds())
            for (const TableDesign& table : document.project().tables)
                for (int item = 0; item < kind.count(table); ++item) {
                    TableDesign empty;
                    kind.insert(empty, 0, kind.toJson(table, item));
                    QCOMPARE(kind.count(empty), 1);
                    QVERIFY(kind.toJson(empty, 0) == kind.toJson(table, item));
                    kind.insert(empty, 1, kind.toJson(table, item));
                    QCOMPARE(kind.count(empty), 2);
                }
    }

    void searchHidesWhatDoesNotFit()
    {
        Shown shown("clinic");
        auto* search = shown.tree.findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("admission"));
        QVERIFY(shown.tree.view()->isRowHidden(0, {}));
        QVERIFY(!shown.tree.view()->isRowHidden(7, shown.model().index(1, 0)));
        QVERIFY(shown.tree.view()->isRowHidden(0, shown.model().index(1, 0)));
        search->clear();
        QVERIFY(!shown.tree.view()->isRowHidden(0, {}));
    }
};

DW_TEST(TestSchemaTree);
#include "test_schema_tree.moc"
