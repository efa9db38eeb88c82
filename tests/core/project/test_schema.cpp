// Tests of the JSON Schema of project files: fresh, true to the samples, and as strict as the reader.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/project/file.h"
#include "core/project/schema.h"
#include "core/registry/json_schema.h"
#include "tests/core/project/schema_validator.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace dw;

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

Json projectWith(const Json& column)
{
    return {{"format", 1},
            {"name", "p"},
            {"tables", Json::array({Json{{"name", "t"}, {"columns", Json::array({column})}}})}};
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void isFresh()
    {
        const std::string file = contentOf(test::sourceFolder("/resources/project.schema.json"));
        QVERIFY2(file == projectSchemaText(), "resources/project.schema.json is stale; refresh it with: datawright "
                                              "schema > resources/project.schema.json");
    }

    void samplesFollowIt()
    {
        const Json schema = projectSchema();
        int seen = 0;
        for (const char* folder : {"/resources/samples", "/tests/bench"})
            for (const auto& entry : std::filesystem::directory_iterator(test::sourceFolder(folder))) {
                if (entry.path().extension() != ".datawright")
                    continue;
                const Json project = Json::parse(contentOf(entry.path()), nullptr, true, true);
                const std::string found = test::violation(project, schema, schema);
                QVERIFY2(found.empty(), (entry.path().string() + found).c_str());
                ++seen;
            }
        QVERIFY(seen >= 2);
    }

    void examplesFollowIt()
    {
        const Json schema = projectSchema();
        for (const char* kind : {"generator.", "sink."})
            for (const Description* description :
                 kind == std::string("sink.") ? sinkDescriptions() : generatorDescriptions())
                for (const Example& example : description->examples) {
                    const Json& definition = schema["$defs"][kind + description->id];
                    const std::string found = test::violation(example.params, definition, schema);
                    QVERIFY2(found.empty(), (description->id + found).c_str());
                }
    }

    void defaultsFollowIt()
    {
        const Json schema = projectSchema();
        for (const Description* description : generatorDescriptions())
            for (const ParamSpec& spec : description->params) {
                if (spec.required || spec.defaultValue.is_null() || spec.kind == ParamKind::Generator)
                    continue;
                const std::string found = test::violation(spec.defaultValue, paramSchema(spec), schema);
                const bool empty = spec.defaultValue == "" || spec.defaultValue.empty();
                QVERIFY2(found.empty() || empty, (description->id + '/' + spec.name + found).c_str());
            }
    }

    void wrongProjectsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::newRow("unknown generator") << QByteArray(R"({"name": "a", "generator": "nomral"})");
        QTest::newRow("unknown parameter")
            << QByteArray(R"({"name": "a", "generator": "normal", "params": {"maen": 1}})");
        QTest::newRow("limit") << QByteArray(R"({"name": "a", "generator": "normal", "params": {"stddev": -1}})");
        QTest::newRow("type") << QByteArray(R"({"name": "a", "generator": "normal", "params": {"mean": "x"}})");
        QTest::newRow("no source") << QByteArray(R"({"name": "a"})");
        QTest::newRow("two sources") << QByteArray(R"({"name": "a", "generator": "normal", "sql": "1"})");
        QTest::newRow("unknown key") << QByteArray(R"({"name": "a", "generator": "normal", "nul_ratio": 0.1})");
        QTest::newRow("null ratio") << QByteArray(R"({"name": "a", "generator": "normal", "null_ratio": 2})");
        QTest::newRow("cases without column")
            << QByteArray(R"({"name": "a", "generator": "normal", "params": {"mean": {"cases": {"f": 1}}}})");
        QTest::newRow("bad name") << QByteArray(R"({"name": "a/b", "generator": "normal"})");
    }
    void wrongProjectsAreRefused()
    {
        QFETCH(QByteArray, column);
        const Json schema = projectSchema();
        const Json project = projectWith(Json::parse(column.toStdString()));
        QVERIFY(!test::violation(project, schema, schema).empty());
        Problems problems;
        const Compiled compiled = compile(parseProject(project.dump(), problems));
        QVERIFY(!problems.empty() || !compiled.problems.empty());
    }

    void rightFormsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::newRow("constant") << QByteArray(R"({"name": "a", "generator": "normal", "params": {"mean": 1.5}})");
        QTest::newRow("sql") << QByteArray(
            R"({"name": "a", "generator": "normal", "params": {"mean": {"sql": "1 + 1"}}})");
        QTest::newRow("clamped") << QByteArray(
            R"({"name": "a", "generator": "normal", "decimals": 2, "minimum": 0, "null_ratio": 0.5})");
        QTest::newRow("weights") << QByteArray(
            R"({"name": "a", "generator": "category", "params": {"values": {"x": 1, "y": 2.5}}})");
        QTest::newRow("list") << QByteArray(
            R"({"name": "a", "generator": "category", "params": {"values": [{"value": 1, "weight": 3}, {"value": 2}]}})");
    }
    void rightFormsAreTaken()
    {
        QFETCH(QByteArray, column);
        const Json schema = projectSchema();
        const Json project = projectWith(Json::parse(column.toStdString()));
        const std::string found = test::violation(project, schema, schema);
        QVERIFY2(found.empty(), found.c_str());
        Problems problems;
        const Compiled compiled = compile(parseProject(project.dump(), problems));
        QVERIFY(problems.empty() && compiled.plan);
    }

    /// Every key that the schema names is one that the reader knows.
    void readerKnowsEveryKey()
    {
        const Json schema = projectSchema();
        const auto keysKnown = [](const Json& properties, const Json& around, const Json::json_pointer& place) {
            for (const auto& [key, ignored] : properties.items()) {
                Json project = around;
                if (!project[place].contains(key))
                    project[place][key] = nullptr;
                Problems problems;
                checkProject(projectFromJson(project), problems);
                for (const Problem& problem : problems.all)
                    QVERIFY2(problem.code != "unknown_key", problem.pointer.c_str());
            }
        };
        const Json around = projectWith({{"name", "a"}, {"generator", "normal"}});
        keysKnown(schema["properties"], around, Json::json_pointer(""));
        keysKnown(schema["$defs"]["table_design"]["properties"], around, Json::json_pointer("/tables/0"));
        keysKnown(schema["$defs"]["column_design"]["properties"], around, Json::json_pointer("/tables/0/columns/0"));
    }
};

DW_TEST(TestSchema);
#include "test_schema.moc"
