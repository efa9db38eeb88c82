// Injections and twins in the studio: added so that they fit, told, compared with what is without them, taken back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_project.h"
#include "tests/support/test.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/injection.h"
#include "ui/design/clipboard.h"
#include "ui/design/injection_page.h"
#include "ui/design/inspector.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_items.h"
#include "ui/design/schema_tree.h"

#include <QTableWidget>
#include <QToolButton>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"j({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "people", "rows": 40000, "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "sex", "generator": "category", "params": {"values": {"f": 1, "m": 1}}},
    {"name": "part", "generator": "category", "params": {"values": {"easy": 1, "hard": 1}}},
    {"name": "score", "generator": "normal", "params": {"mean": 50, "stddev": 9}, "decimals": 1},
    {"name": "hired", "generator": "boolean", "params": {"probability": {"sql": "1 / (1 + exp(5 - 0.1 * score))"}}}]}]})j";

void fill(Document& document)
{
    Problems problems;
    document.startNew(parseProject(kText, problems));
    document.select(Selection::ofTable(0));
}

std::vector<InjectionDesign> injections(const Document& document)
{
    return injectionsOf(document.project().tables[0]);
}

QString problemsOf(const Document& document)
{
    QStringList all;
    for (const Problem& problem : document.problems().all)
        all << QString::fromStdString(problem.pointer + ": " + problem.message);
    return all.join(QLatin1Char('\n'));
}

double shareOfChanged(const InjectionFindings& findings, const QString& column)
{
    for (const InjectionFindings::Changed& one : findings.changed)
        if (one.column == column)
            return one.ofMeant;
    return 0;
}

/// The present one: the one before lives on until control is back in the event loop.
const InjectionPage* pageOf(const Inspector& inspector)
{
    return qobject_cast<InjectionPage*>(inspector.widget());
}

} // namespace

class TestInjectionPage : public QObject
{
    Q_OBJECT

private slots:
    void everyKindFitsTheTableItIsAddedTo_data()
    {
        QTest::addColumn<QString>("id");
        for (const InjectionType& type : injectionTypes())
            QTest::newRow(type.id.c_str()) << QString::fromStdString(type.id);
    }

    void everyKindFitsTheTableItIsAddedTo()
    {
        QFETCH(QString, id);
        Document document;
        fill(document);
        const Project before = document.project();
        Inspector inspector(document);
        inspector.show();
        addInjection(document, id.toStdString());
        QVERIFY2(!document.problems().hasErrors(), qPrintable(problemsOf(document)));
        QVERIFY(document.selection() == (Selection{Selection::Kind::Injection, 0, 0}));
        auto* form = inspector.findChild<ParamForm*>();
        QVERIFY(form != nullptr);
        const Json params = injections(document).front().params;
        for (const auto& [name, value] : params.items())
            QCOMPARE(form->readAll().value(name, Json()), value);
        // It does something, and that is shown.
        const InjectionPage* page = pageOf(inspector);
        QTRY_VERIFY(page->isComplete());
        QVERIFY(page->findings().failure.isEmpty());
        QVERIFY(!page->findings().changed.empty() && !page->findings().effects.empty());
        QVERIFY(page->findChildren<EffectChart*>().size() >= 1);
        document.undoStack().undo();
        QVERIFY(document.project() == before);
    }

    void itsSizeIsSeen()
    {
        Document document;
        fill(document);
        SchemaTree tree(document);
        Inspector inspector(document);
        inspector.resize(340, 900);
        inspector.show();
        addInjection(document, "label_bias");
        const QModelIndex table = tree.view()->model()->index(0, 0);
        QCOMPARE(tree.view()->model()->index(5, 0, table).data().toString(), QStringLiteral("label_bias"));
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["injections"][0]["params"] = {
                {"label", "hired"}, {"when", "sex = 'f' and hired"}, {"rate", 0.2}, {"to", "false"}};
        });
        const InjectionPage* page = pageOf(inspector);
        QTRY_VERIFY(std::abs(shareOfChanged(page->findings(), QStringLiteral("hired")) - 0.2) < 0.03);
        QVERIFY(page->findings().isOfMeant);
        QVERIFY(std::abs(page->findings().meantAfter - 0.25) < 0.03);
        QCOMPARE(page->findings().changed.size(), std::size_t{1}); // nothing else
        const auto said = [&inspector] {
            QString all;
            for (const QLabel* label : inspector.widget()->findChildren<QLabel*>())
                all += label->text() + QLatin1Char('\n');
            return all;
        };
        QTRY_VERIFY(said().contains(QStringLiteral("sex = 'f' and hired")));
        QVERIFY(said().contains(QStringLiteral("hired differs in")));
        // Rows that are drawn anew cannot be compared one by one: their share is told.
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["injections"][0] = {
                {"name", "who came"}, {"kind", "selection_bias"}, {"params", {{"when", "sex = 'f'"}, {"keep", 0.5}}}};
        });
        page = pageOf(inspector); // another kind has another page
        QTRY_VERIFY(page->isComplete() && page->findings().drawsRows);
        QVERIFY(std::abs(page->findings().meantBefore - 0.5) < 0.02);
        QVERIFY(std::abs(page->findings().meantAfter - 1.0 / 3) < 0.02);
        // A mistake leaves no number standing.
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].extra["injections"][0]["params"]["when"] = "sexx = 'f'";
        });
        QTRY_VERIFY(said().contains(QStringLiteral("Nothing to try")));
        QVERIFY(selectionAt(QStringLiteral("/tables/0/injections/0/params/when")) ==
                (Selection{Selection::Kind::Injection, 0, 0}));
    }

    void itIsCopiedRenamedMovedAndFollowsItsColumns()
    {
        Document document;
        fill(document);
        addInjection(document, "label_bias");
        const Json text = selectedAsJson(document);
        QCOMPARE(text["datawright"], Json("injection"));
        duplicateSelected(document);
        QCOMPARE(injections(document).size(), std::size_t{2});
        QCOMPARE(injections(document)[1].name, std::string("label_bias_2"));
        renameSelected(document, "annotators");
        QCOMPARE(injections(document)[1].name, std::string("annotators"));
        moveSelected(document, -1);
        QCOMPARE(injections(document)[0].name, std::string("annotators"));
        document.select(Selection::ofColumn(0, 4));
        renameSelected(document, "taken on");
        QCOMPARE(injections(document)[0].params["label"], Json("taken on"));
        QVERIFY2(!document.problems().hasErrors(), qPrintable(problemsOf(document)));
        document.select({Selection::Kind::Injection, 0, 0});
        deleteSelected(document);
        document.select({Selection::Kind::Injection, 0, 0});
        deleteSelected(document);
        QVERIFY(!document.project().tables[0].extra.contains("injections"));
        QVERIFY(pasteText(document, QString::fromStdString(text.dump())));
        QCOMPARE(injections(document).front().name, std::string("label_bias"));
    }

    void twinsAreATable()
    {
        Document document;
        fill(document);
        const Project before = document.project();
        Inspector inspector(document);
        inspector.resize(340, 900);
        inspector.show();
        document.select(Selection::ofColumn(0, 1));
        addTwins(document);
        QVERIFY2(!document.problems().hasErrors(), qPrintable(problemsOf(document)));
        const TableDesign& twins = document.project().tables[1];
        QCOMPARE(twins.name, std::string("people_twins"));
        QCOMPARE(twins.extra["change"], Json("sex"));
        QCOMPARE(document.plan()->tables[1].rows, std::int64_t{40'000});
        QCOMPARE(twins.columns.size(), std::size_t{6});
        QVERIFY(document.selection() == Selection::ofTable(1));
        // Three values need to be told what they become: the page has a place for it.
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[0].columns[1].params = Json{{"values", {{"f", 1}, {"m", 1}, {"d", 1}}}};
        });
        QVERIFY(document.problems().hasErrors());
        QTableWidget* changes = nullptr;
        for (QTableWidget* one : inspector.findChildren<QTableWidget*>())
            if (one->accessibleName() == QStringLiteral("Values and what they become"))
                changes = one;
        QVERIFY(changes != nullptr);
        document.edit(QStringLiteral("Set"), {}, [](Project& project) {
            project.tables[1].extra["to"] = {{"f", "m"}, {"m", "f"}};
        });
        QVERIFY2(!document.problems().hasErrors(), qPrintable(problemsOf(document)));
        QCOMPARE(changes->rowCount(), 2);
        QCOMPARE(changes->item(0, 1)->text(), QStringLiteral("m"));
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.project() == before);
    }

    /// Bias, difficulty and scenarios are designed on this sample: what is offered must fit it as it is.
    void injectionsFitASample()
    {
        for (const InjectionType& type : injectionTypes()) {
            Document document;
            document.startNew(test::sampleProject("credit"));
            document.select(Selection::ofTable(0));
            addInjection(document, type.id);
            QVERIFY2(!document.problems().hasErrors(), qPrintable(problemsOf(document)));
        }
    }
};

DW_TEST(TestInjectionPage);
#include "test_injection_page.moc"
