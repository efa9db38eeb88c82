// Tests that project files of every format so far are read as the present one, and later formats are refused unharmed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "core/project/upgrade.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <array>
#include <filesystem>

using namespace dw;

namespace {

std::filesystem::path fixture(int format, const char* suffix)
{
    return test::sourceFolder("/tests/core/project/formats/" + std::to_string(format) + suffix);
}

Project readWithoutProblems(const std::filesystem::path& path)
{
    Problems problems;
    Result<Project> project = readProjectFile(path, problems);
    if (!project)
        throw std::runtime_error(project.error().message);
    checkProject(*project, problems);
    for (const Problem& problem : problems.all)
        throw std::runtime_error(problem.pointer + ": " + problem.message);
    return std::move(*project);
}

/// Steps of formats that never were: 2 calls "rows" "row_count", 3 makes it an object.
void renameRows(Json& project)
{
    for (Json& table : project["tables"]) {
        table["row_count"] = table["rows"];
        table.erase("rows");
    }
}

void wrapRows(Json& project)
{
    for (Json& table : project["tables"])
        table["row_count"] = Json{{"count", table["row_count"]}};
}

} // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsReadAsThePresentOne()
    {
        // Each format has a file that uses all of it, and the same file as the present version writes it, which
        // DATAWRIGHT_UPDATE_GOLDENS=1 makes.
        for (int format = 1; format <= kProjectFormat; ++format) {
            const Project read = readWithoutProblems(fixture(format, ".datawright"));
            if (qEnvironmentVariable("DATAWRIGHT_UPDATE_GOLDENS") == QLatin1String("1"))
                QVERIFY(writeProjectFile(read, fixture(format, ".upgraded.datawright")));
            const Project wanted = readWithoutProblems(fixture(format, ".upgraded.datawright"));
            QVERIFY(read == wanted);
            QCOMPARE(QString::fromStdString(writeProject(read)), QString::fromStdString(writeProject(wanted)));
        }
        QCOMPARE(static_cast<int>(upgradeSteps().size()), kProjectFormat - 1);
    }

    void stepsAreWalkedFromWhereTheFileIs()
    {
        const std::array<UpgradeStep, 2> steps{renameRows, wrapRows};
        const Json first = Json::parse(R"({"format": 1, "tables": [{"name": "a", "rows": 5}]})");
        const Json second = Json::parse(R"({"format": 2, "tables": [{"name": "a", "row_count": 5}]})");
        const Json third = Json::parse(R"({"format": 3, "tables": [{"name": "a", "row_count": {"count": 5}}]})");
        QCOMPARE(upgradedProject(first, std::span(steps).first(1)), second);
        QCOMPARE(upgradedProject(first, steps), third);
        QCOMPARE(upgradedProject(second, steps), third);
        QCOMPARE(upgradedProject(third, steps), third);
        for (const char* strange : {"{}", "[]", R"({"format": 0})", R"({"format": -1})", R"({"format": 4})",
                                    R"({"format": 1.5})", R"({"format": "1"})", R"({"format": 18446744073709551615})"})
            QCOMPARE(upgradedProject(Json::parse(strange), steps), Json::parse(strange));
    }

    void laterFormatsAreReportedAndKept()
    {
        Problems problems;
        const Project project =
            parseProject(R"({"format": 2, "name": "later", "tables": [], "colour": "blue"})", problems);
        checkProject(project, problems);
        QCOMPARE(problems.all.front().code, std::string("newer_format"));
        QCOMPARE(problems.all.front().pointer, std::string("/format"));
        const Json written = projectToJson(project);
        QCOMPARE(written.at("format"), Json(2));
        QCOMPARE(written.at("colour"), Json("blue"));
    }
};

DW_TEST(TestUpgrade);
#include "test_upgrade.moc"
