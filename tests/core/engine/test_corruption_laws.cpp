// What every corruption promises, whatever it does: a walk through core/corruptions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/explain.h"
#include "core/engine/run.h"
#include "core/registry/corruption.h"
#include "tests/core/engine/dirty_world.h"
#include "tests/support/test.h"

#include <QTemporaryDir>
#include <fstream>
#include <set>
#include <sstream>

using namespace dw;
using test::cleanRowsOf;
using test::dirtyWorld;
using test::planOf;
using test::Record;
using test::recordsOf;
using test::rowsOf;
using test::RowTexts;

namespace {

constexpr int kRows = 1'500;

bool has(const std::vector<DataType>& types, DataType type)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Columns of the world that a parameter for columns of these types may name.
std::vector<std::string> columnsFor(const std::vector<DataType>& types)
{
    if (types.empty())
        return {"given", "family", "y"};
    if (has(types, DataType::Text) && has(types, DataType::Bool))
        return {"label", "good"};
    if (has(types, DataType::Text) && has(types, DataType::Date))
        return {"born", "written"};
    if (has(types, DataType::Text))
        return {"family", "city"};
    if (has(types, DataType::Float64))
        return {"y", "x", "count"};
    return {"born"};
}

/// Parameters that make sense in the world, from the description alone.
Json paramsFor(const CorruptionType& type, double rate)
{
    Json params = Json::object();
    std::size_t single = 0;
    for (const ParamSpec& spec : type.params) {
        if (spec.kind == ParamKind::Column && spec.list)
            params[spec.name] = columnsFor(spec.limits.types);
        else if (spec.kind == ParamKind::Column)
            params[spec.name] = columnsFor(spec.limits.types)[single++];
        else if (spec.kind == ParamKind::Expression && !has(spec.limits.types, DataType::Bool))
            params[spec.name] = "x - 10";
        else if (spec.name == "rate")
            params[spec.name] = rate;
        else if (spec.required)
            params[spec.name] = "a";
    }
    if (params.contains("from")) // a class is one of a single column
        params["columns"] = Json::array({"label"});
    return params;
}

std::string listOf(const CorruptionType& type, double rate)
{
    const Json entry{{"name", "dirt"}, {"kind", type.id}, {"params", paramsFor(type, rate)}};
    return Json::array({entry}).dump();
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    return content.str();
}

/// The list of corruptions on the people and, where the rows of a parent matter, the same on their visits.
Project projectFor(const CorruptionType& type, double rate, const std::string& truth)
{
    Json visits = Json::array();
    if (type.param("along") != nullptr || type.param("length") != nullptr) {
        Json params = paramsFor(type, rate);
        params["columns"] = Json::array({"reading"});
        if (type.param("along") != nullptr)
            params["along"] = "rows";
        visits.push_back({{"name", "dirt"}, {"kind", type.id}, {"params", params}});
    }
    return dirtyWorld(listOf(type, rate), truth, kRows, visits.dump());
}

} // namespace

class TestCorruptionLaws : public QObject
{
    Q_OBJECT

    static void addKinds()
    {
        QTest::addColumn<QString>("id");
        for (const CorruptionType& type : corruptionTypes())
            QTest::newRow(type.id.c_str()) << QString::fromStdString(type.id);
    }

private slots:
    void describesItself_data() { addKinds(); }
    void describesItself()
    {
        QFETCH(QString, id);
        const CorruptionType& type = *findCorruption(id.toStdString());
        QVERIFY(!type.title.empty() && !type.alias.empty() && type.help.ends_with('.') && !type.words.empty());
        QVERIFY(!type.examples.empty());
        QVERIFY(type.param("rate") != nullptr);
        for (const Example& example : type.examples)
            for (const auto& [name, value] : example.params.items())
                QVERIFY2(type.param(name) != nullptr, name.c_str());
    }

    void nothingAtRateZero_data() { addKinds(); }
    void nothingAtRateZero()
    {
        QFETCH(QString, id);
        const auto plain = planOf(dirtyWorld("[]", "none", kRows));
        const auto plan = planOf(projectFor(*findCorruption(id.toStdString()), 0.0, "none"));
        QVERIFY(plan);
        QCOMPARE(plan->schemaOf(0).rows, std::int64_t{kRows});
        QCOMPARE(rowsOf(*plan, "people", 0, kRows), rowsOf(*plain, "people", 0, kRows));
        QCOMPARE(rowsOf(*plan, "visits", 0, 3'000), rowsOf(*plain, "visits", 0, 3'000));
    }

    void theTruthIsKept_data() { addKinds(); }
    void theTruthIsKept()
    {
        QFETCH(QString, id);
        const auto plain = planOf(dirtyWorld("[]", "none", kRows));
        const auto plan = planOf(projectFor(*findCorruption(id.toStdString()), 0.3, "columns"));
        QVERIFY(plan);
        QCOMPARE(cleanRowsOf(*plan, "people"), rowsOf(*plain, "people", 0, kRows));
        const std::vector<Record> clean = recordsOf(*plain, "people");
        const std::vector<Record> dirty = recordsOf(*plan, "people");
        QVERIFY(dirty.size() >= clean.size());
        std::size_t changed = 0;
        for (std::size_t i = 0; i < dirty.size(); ++i) {
            const bool hasEntity = dirty[i].contains("row__entity");
            QVERIFY(hasEntity || i < clean.size());
            const Record& truth = clean[hasEntity ? std::stoul(dirty[i].at("row__entity")) : i];
            QVERIFY(i >= clean.size() || &truth == &clean[i]);
            for (const auto& [column, value] : truth) {
                const std::string& left = dirty[i].at(column);
                if (!dirty[i].contains(column + "__clean")) {
                    QCOMPARE(left, value);
                    continue;
                }
                QCOMPARE(dirty[i].at(column + "__clean"), value);
                QCOMPARE(dirty[i].at(column + "__dirt"), std::string(left == value ? "null" : "dirt"));
                changed += left == value ? 0 : 1;
            }
        }
        QVERIFY(changed > 100);
        // Children and what they look up know nothing of it.
        const std::vector<Record> before = recordsOf(*plain, "visits");
        const std::vector<Record> after = recordsOf(*plan, "visits");
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            for (const auto& [column, value] : before[i])
                QCOMPARE(after[i].at(after[i].contains(column + "__clean") ? column + "__clean" : column), value);
    }

    void everyRowHasItsAddress_data() { addKinds(); }
    void everyRowHasItsAddress()
    {
        QFETCH(QString, id);
        const Project project = projectFor(*findCorruption(id.toStdString()), 0.3, "columns");
        const auto plan = planOf(project);
        QVERIFY(plan);
        for (const char* table : {"people", "visits"}) {
            const std::int64_t count = plan->schemaOf(*plan->findTable(table)).rows;
            const auto all = rowsOf(*plan, table, 0, count);
            QCOMPARE(rowsOf(*plan, table, 0, count, 37), all);
            for (const std::int64_t first : {std::int64_t{1'234}, count / 2, count - 3})
                QCOMPARE(rowsOf(*plan, table, first, 3),
                         std::vector<RowTexts>(all.begin() + first, all.begin() + first + 3));
            useSimdLevel(SimdLevel::Scalar);
            const auto scalar = rowsOf(*planOf(project), table, 0, count);
            useSimdLevel(bestSimdLevel());
            QCOMPARE(scalar, all);
        }
    }

    void filesAndCountsAreTheSameForThreadsAndShards_data() { addKinds(); }
    void filesAndCountsAreTheSameForThreadsAndShards()
    {
        QFETCH(QString, id);
        Project project = projectFor(*findCorruption(id.toStdString()), 0.3, "columns");
        project.outputs = {{"jsonl", Json::object(), Json::object()}};
        const auto plan = planOf(project);
        QVERIFY(plan);
        QTemporaryDir folder;
        std::string whole;
        for (const int threads : {1, 3}) {
            RunOptions options;
            options.directory = folder.filePath(QString("threads%1").arg(threads)).toStdString();
            options.threads = threads;
            const auto manifest = run(project, *plan, outputsOf(project), options, {}, {});
            QVERIFY(static_cast<bool>(manifest));
            const std::string content = contentOf(options.directory / "people.jsonl");
            if (whole.empty())
                whole = content;
            QVERIFY(content == whole);
            compareCounts(*manifest, whole);
        }
        std::string joined;
        std::map<std::string, std::int64_t> sums;
        for (int shard = 0; shard < 3; ++shard) {
            RunOptions options;
            options.directory = folder.filePath("shards").toStdString();
            options.shard = shard;
            options.shards = 3;
            const auto manifest = run(project, *plan, outputsOf(project), options, {}, {});
            QVERIFY(static_cast<bool>(manifest));
            const std::string content =
                contentOf(options.directory / fmt::format("people.shard-{:05}-of-00003.jsonl", shard + 1));
            compareCounts(*manifest, content);
            joined += content;
        }
        QVERIFY(joined == whole);
    }

    void aChangedValueIsExplained_data() { addKinds(); }
    void aChangedValueIsExplained()
    {
        QFETCH(QString, id);
        const CorruptionType& type = *findCorruption(id.toStdString());
        const Project project = projectFor(type, 0.3, "columns");
        const auto plan = planOf(project);
        QVERIFY(plan);
        const std::vector<Record> dirty = recordsOf(*plan, "people");
        const std::vector<ColumnDesign>& columns = project.tables[0].columns;
        int explained = 0;
        for (std::size_t i = dirty.size(); i-- > 0 && explained < 3;)
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const auto flag = dirty[i].find(columns[c].name + "__dirt");
                if (flag == dirty[i].end() || flag->second == "null")
                    continue;
                const auto words = explainValue(project, *plan, 0, c, static_cast<std::int64_t>(i));
                QVERIFY(static_cast<bool>(words));
                std::string all;
                for (const std::string& line : words->lines)
                    all += line + '\n';
                QVERIFY2(all.find("Its clean value is") != std::string::npos, all.c_str());
                QVERIFY2(all.find("corruption 'dirt' (" + type.title + ")") != std::string::npos ||
                             all.find("is a copy of row") != std::string::npos,
                         all.c_str());
                ++explained;
            }
        QVERIFY(explained >= 3);
    }

private:
    /// What the manifest counts of the people is what their file holds.
    static void compareCounts(const Manifest& manifest, const std::string& lines)
    {
        const Json people = manifestToJson(manifest)["tables"][0];
        std::map<std::string, std::int64_t> counted;
        std::stringstream stream(lines);
        for (std::string line; std::getline(stream, line);) {
            const Json record = Json::parse(line);
            for (const auto& [column, value] : record.items())
                if (column.ends_with("__dirt") && value == "dirt")
                    ++counted[column.substr(0, column.size() - 6)];
            if (record.value("row__copy", false))
                ++counted["rows"];
        }
        QVERIFY(people.contains("corruptions"));
        for (const Json& entry : people["corruptions"]) {
            const bool isRows = entry.contains("rows");
            const std::int64_t said = entry[isRows ? "rows" : "values"].get<std::int64_t>();
            QCOMPARE(said, counted[isRows ? "rows" : entry["column"].get<std::string>()]);
        }
    }
};

DW_TEST(TestCorruptionLaws);
#include "test_corruption_laws.moc"
