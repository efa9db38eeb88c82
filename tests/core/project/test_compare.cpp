// Two projects compared: what was added, removed, changed, renamed and moved is told once each, and nothing else.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/project/compare.h"
#include "core/project/file.h"

using namespace dw;
using Kind = Difference::Kind;
using Part = Difference::Part;

namespace {

Project retail()
{
    Problems problems;
    Result<Project> project = readProjectFile(test::sourceFolder("/resources/samples/retail.datawright"), problems);
    return project ? *project : Project();
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void equalProjectsHaveNoDifferences()
    {
        const Project project = retail();
        QVERIFY(project.tables.size() > 2);
        QVERIFY(compareProjects(project, project).empty());
    }

    void aChangedParameterIsToldByItsPath()
    {
        const Project before = retail();
        Project after = before;
        after.tables[1].columns[2].params["sigma"] = 0.9;
        const std::vector<Difference> found = compareProjects(before, after);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0] ==
                (Difference{Kind::Changed, Part::Column, "products", "price", "params/sigma", Json(0.6), Json(0.9)}));
    }

    void aRenamedColumnIsOneChange()
    {
        const Project before = retail();
        Project after = before;
        after.tables[1].columns[2].name = "list_price";
        const std::vector<Difference> found = compareProjects(before, after);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].key, std::string("name"));
        QCOMPARE(found[0].name, std::string("list_price"));
        QCOMPARE(found[0].before, Json("price"));
    }

    void addedRemovedAndMovedPartsAreToldOnce()
    {
        const Project before = retail();
        Project after = before;
        auto& columns = after.tables[0].columns;
        std::rotate(columns.begin(), columns.begin() + 1, columns.begin() + 4); // the first becomes the fourth
        after.tables[1].columns.erase(after.tables[1].columns.begin() + 3);
        ColumnDesign added;
        added.id = added.name = "colour";
        added.generator = "category";
        after.tables[1].columns.push_back(added);
        after.tables[3].constraints.push_back({"cheap", {}, "price < 5", Json::object()});
        const std::vector<Difference> found = compareProjects(before, after);
        QCOMPARE(found.size(), std::size_t(4));
        QCOMPARE(found[0].kind, Kind::Moved);
        QCOMPARE(found[0].name, before.tables[0].columns[0].name);
        QCOMPARE(found[1].kind, Kind::Added);
        QCOMPARE(found[1].name, std::string("colour"));
        QCOMPARE(found[2].kind, Kind::Removed);
        QCOMPARE(found[2].name, std::string("in_stock"));
        QCOMPARE(found[3].part, Part::Constraint);
        QCOMPARE(found[3].name, std::string("cheap"));
    }

    void tablesAndOptionsOfTheProject()
    {
        const Project before = retail();
        Project after = before;
        after.randomSeed = 5;
        after.tables[0].rows.count = 7;
        after.tables.erase(after.tables.begin() + 3);
        after.outputs.push_back({"csv", Json{{"header", false}}, Json::object()});
        const std::vector<Difference> found = compareProjects(before, after);
        QCOMPARE(found.size(), std::size_t(4));
        QCOMPARE(found[0].key, std::string("random_seed"));
        QCOMPARE(found[1].key, std::string("rows"));
        QCOMPARE(found[1].table, std::string("customers"));
        QCOMPARE(found[2].part, Part::Table);
        QCOMPARE(found[2].kind, Kind::Removed);
        QCOMPARE(found[3].part, Part::Output);
        QCOMPARE(found[3].kind, Kind::Added);
    }

    void partsThatAreNotUnderstoodAreCompared()
    {
        Problems problems;
        const Project before = parseProject(R"({"tables": [{"name": 3, "columns": [{"name": 1}, {"name": 2}],
            "correlations": [{"between": 5}]}], "x": 1})",
                                            problems);
        const Project after = parseProject(R"({"tables": [{"name": 3, "columns": [{"name": 1}, {"name": 4}],
            "correlations": [{"between": 6}]}], "x": 1})",
                                           problems);
        QVERIFY(compareProjects(before, before).empty());
        QCOMPARE(compareProjects(before, after).size(), std::size_t(2));
    }
};

DW_TEST(TestCompare);
#include "test_compare.moc"
