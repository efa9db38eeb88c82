// Corruptions in the studio: added, told, seen, renamed along, taken back; the rows before and after them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/corruption.h"
#include "ui/design/clipboard.h"
#include "ui/design/corruption_page.h"
#include "ui/design/inspector.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_items.h"
#include "ui/design/schema_tree.h"
#include "ui/forms/column_list_editor.h"
#include "ui/preview/preview_view.h"

#include <QMenu>
#include <QToolButton>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "people", "rows": 4000, "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "name", "generator": "category", "params": {"values": {"Anna": 3, "Bernd": 1}}},
    {"name": "age", "generator": "integer", "params": {"low": 18, "high": 90}},
    {"name": "income", "generator": "normal", "params": {"mean": 3000, "stddev": 500}, "decimals": 2}]}]})";

void fill(Document& document)
{
    Problems problems;
    document.startNew(parseProject(kText, problems));
    document.select(Selection::ofTable(0));
}

std::vector<CorruptionDesign> corruptions(const Document& document)
{
    return corruptionsOf(document.project().tables[0]);
}

QToolButton* buttonWith(QWidget& widget, const QString& text)
{
    for (QToolButton* button : widget.findChildren<QToolButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TestCorruptionPage : public QObject
{
    Q_OBJECT

private slots:
    void oneIsAddedToldAndTakenBack()
    {
        Document document;
        fill(document);
        const Project before = document.project();
        SchemaTree tree(document);
        Inspector inspector(document);
        inspector.resize(340, 900);
        inspector.show();
        addCorruption(document, "missing_together");
        QVERIFY(document.selection() == (Selection{Selection::Kind::Corruption, 0, 0}));
        QCOMPARE(corruptions(document).front().params["columns"], Json::array({"name"}));
        QVERIFY2(!document.problems().hasErrors(), "a new corruption has no problem");
        const QModelIndex table = tree.view()->model()->index(0, 0);
        QCOMPARE(tree.view()->model()->rowCount(table), 5);
        QCOMPARE(tree.view()->model()->index(4, 0, table).data().toString(), QStringLiteral("missing_together"));

        auto* page = inspector.findChild<CorruptionPage*>();
        QVERIFY(page != nullptr);
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["corruptions"][0]["params"] = {{"columns", {"name", "income"}}, {"rate", 0.25}};
        });
        QTRY_COMPARE(page->findings().changed.size(), std::size_t{2});
        QVERIFY(std::abs(page->findings().changed[0].share - 0.25) < 0.04);
        const MissingPattern& pattern = page->findings().missing;
        QCOMPARE(pattern.columns, (QStringList{"name", "income"}));
        QCOMPARE(pattern.found.size(), std::size_t{2}); // together or not at all
        QCOMPARE(pattern.found[1].isMissing, (std::vector<bool>{true, true}));
        auto* chart = page->findChild<MissingPatternChart*>();
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("name, income")));
        QVERIFY(!chart->grab().isNull());
        QTest::mouseClick(buttonWith(*page, QStringLiteral("Show as table")), Qt::LeftButton);
        QVERIFY(page->findChild<QTableWidget*>()->isVisible() && !chart->isVisible());
        QCOMPARE(page->findChild<QTableWidget*>()->rowCount(), 2);

        const Project after = document.project();
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.project() == before);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QVERIFY(document.project() == after);
    }

    void everyKindHasItsForm_data()
    {
        QTest::addColumn<QString>("id");
        for (const CorruptionType& type : corruptionTypes())
            QTest::newRow(type.id.c_str()) << QString::fromStdString(type.id);
    }

    void everyKindHasItsForm()
    {
        QFETCH(QString, id);
        Document document;
        fill(document);
        Inspector inspector(document);
        inspector.show();
        addCorruption(document, id.toStdString());
        auto* form = inspector.findChild<ParamForm*>();
        QVERIFY(form != nullptr);
        const Json params = corruptions(document).front().params;
        for (const auto& [name, value] : params.items())
            QCOMPARE(form->readAll().value(name, Json()), value);
    }

    void columnsAreChecked()
    {
        Document document;
        fill(document);
        Inspector inspector(document);
        inspector.show();
        addCorruption(document, "missing_completely_at_random");
        auto* editor = inspector.findChild<ColumnListEditor*>();
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->button()->text(), QStringLiteral("name"));
        const auto check = [&](const QString& name, bool isChecked) {
            emit editor->button()->menu()->aboutToShow();
            for (QAction* action : editor->button()->menu()->actions())
                if (action->text() == name)
                    action->setChecked(isChecked);
        };
        check(QStringLiteral("income"), true);
        check(QStringLiteral("age"), true);
        QCOMPARE(corruptions(document).front().params["columns"], Json::array({"name", "age", "income"}));
        check(QStringLiteral("name"), false);
        QCOMPARE(editor->button()->text(), QStringLiteral("age, income"));
        // A name that is no column is kept, and can be taken out.
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["corruptions"][0]["params"]["columns"] = {"age", "gone"};
        });
        QCOMPARE(editor->button()->text(), QStringLiteral("age, gone"));
        QVERIFY(document.problems().hasErrors());
        check(QStringLiteral("gone"), false);
        QVERIFY(!document.problems().hasErrors());
    }

    void itIsCopiedRenamedAndFollowsItsColumns()
    {
        Document document;
        fill(document);
        addCorruption(document, "typing_errors");
        duplicateSelected(document);
        QCOMPARE(corruptions(document).size(), std::size_t{2});
        QCOMPARE(corruptions(document)[1].name, std::string("typing_errors_2"));
        renameSelected(document, "typos");
        QVERIFY(corruptions(document)[0].name == "typos" || corruptions(document)[1].name == "typos");
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["corruptions"][0]["params"]["when"] = "age > 30 and name = 'Anna'";
        });
        document.select(Selection::ofColumn(0, 1));
        renameSelected(document, "full name");
        QCOMPARE(corruptions(document)[0].params["columns"], Json::array({"full name"}));
        QCOMPARE(corruptions(document)[0].params["when"], Json("age > 30 and \"full name\" = 'Anna'"));
        QVERIFY(!document.problems().hasErrors());
        QVERIFY(selectionAt(QStringLiteral("/tables/0/corruptions/1/params/rate")) ==
                (Selection{Selection::Kind::Corruption, 0, 1}));
        document.select({Selection::Kind::Corruption, 0, 0});
        deleteSelected(document);
        QCOMPARE(corruptions(document).size(), std::size_t{1});
    }

    void rowsAreShownAsTheyLeaveAndAsTheyWere()
    {
        Document document;
        fill(document);
        PreviewView view(document);
        view.resize(700, 400);
        view.show();
        QTRY_VERIFY(view.model().rowCount() > 0);
        QVERIFY(!view.cleanSwitch().isVisible());
        const QString clean = view.model().plainText(view.model().index(0, 1));
        addCorruption(document, "missing_completely_at_random");
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["corruptions"][0]["params"] = {{"columns", {"name"}}, {"rate", 1}};
        });
        QTRY_VERIFY(view.cleanSwitch().isVisible());
        QTRY_VERIFY(view.model().plainText(view.model().index(0, 1)) != clean);
        QTest::mouseClick(&view.cleanSwitch(), Qt::LeftButton);
        QTRY_COMPARE(view.model().plainText(view.model().index(0, 1)), clean);
        QTest::mouseClick(&view.cleanSwitch(), Qt::LeftButton);
        addCorruption(document, "near_duplicates");
        QTRY_COMPARE(view.model().tableRows(), std::int64_t{4200});
    }
};

DW_TEST(TestCorruptionPage);
#include "test_corruption_page.moc"
