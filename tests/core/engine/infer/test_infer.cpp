// Projects inferred from files: they always compile, and give data like the data they came from.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "core/engine/infer/infer.h"
#include "core/engine/infer/infer_column.h"
#include "core/project/file.h"

#include <QTemporaryDir>
#include <fmt/format.h>
#include <fstream>

using namespace dw;

namespace {

std::filesystem::path write(const QTemporaryDir& folder, const char* name, const std::string& content)
{
    const std::filesystem::path path = folder.filePath(QString::fromLatin1(name)).toStdString();
    std::ofstream(path) << content;
    return path;
}

Inferred projectOf(const std::vector<std::filesystem::path>& files)
{
    const Result<Inferred> inferred = inferProject(files);
    if (!inferred)
        throw std::runtime_error(inferred.error().message);
    return *inferred;
}

std::string problemsOf(const Project& project)
{
    std::string text;
    for (const Problem& problem : compile(project).problems.all)
        if (problem.severity == Severity::Error)
            text += problem.pointer + ": " + problem.message + "\n";
    return text;
}

const ColumnDesign& columnOf(const Project& project, const char* table, const char* column)
{
    const TableDesign* found = project.findTable(table);
    const ColumnDesign* design = found == nullptr ? nullptr : findColumn(*found, column);
    if (design == nullptr)
        throw std::runtime_error(std::string("no column ") + column);
    return *design;
}

/// 2,000 customers of whom no two have the same number, name or e-mail address.
std::string customersCsv()
{
    std::string csv = "customer_id,full_name,contact,code,tier,spent,joined,age,newsletter,comment\n";
    for (int i = 0; i < 2000; ++i)
        csv += fmt::format("{},Person {},p{}@corp{}.com,AB-{:05},{},{:.2f},2023-{:02}-{:02},{},{},{}\n", 500 + i, i, i,
                           i % 7, i * 37 % 100000, i % 10 < 7 ? "bronze" : (i % 10 < 9 ? "silver" : "gold"),
                           10 + (i * 7919 % 2000) * 0.37, 1 + i % 12, 1 + i % 28, 18 + i * i % 61, i % 4 == 0,
                           i % 5 == 0 ? "" : fmt::format("note {} of many words here", i));
    return csv;
}

} // namespace

class TestInfer : public QObject
{
    Q_OBJECT

private slots:
    void columnsOfEveryKindBecomeGenerators()
    {
        QTemporaryDir folder;
        const Inferred inferred = projectOf({write(folder, "customers.csv", customersCsv())});
        const Project& project = inferred.project;
        QCOMPARE(problemsOf(project), std::string());
        QCOMPARE(inferred.rows, std::size_t(2000));
        const TableDesign& table = project.tables.front();
        QCOMPARE(table.rows.count, std::int64_t(2000));
        QCOMPARE(table.primaryKey, std::vector<std::string>{"customer_id"});
        QCOMPARE(columnOf(project, "customers", "customer_id").generator, std::string("sequence"));
        QCOMPARE(columnOf(project, "customers", "customer_id").params["start"], Json(500));
        QCOMPARE(columnOf(project, "customers", "full_name").field, std::string("person.full_name"));
        QCOMPARE(columnOf(project, "customers", "contact").field, std::string("person.email"));
        QCOMPARE(columnOf(project, "customers", "code").params["pattern"], Json("[A-Z]{2}-\\d{5}"));
        QCOMPARE(columnOf(project, "customers", "tier").params["values"],
                 Json(Json{{"bronze", 1400}, {"silver", 400}, {"gold", 200}}));
        QCOMPARE(columnOf(project, "customers", "spent").generator, std::string("empirical"));
        QCOMPARE(columnOf(project, "customers", "spent").decimals, std::optional<int>(2));
        QCOMPARE(columnOf(project, "customers", "joined").generator, std::string("date"));
        QCOMPARE(columnOf(project, "customers", "newsletter").params["probability"], Json(0.25));
        QCOMPARE(columnOf(project, "customers", "comment").generator, std::string("lorem"));
        QCOMPARE(columnOf(project, "customers", "comment").nullRatio, Json(0.2));
    }

    void nothingThatBelongsToOnePersonIsCopied()
    {
        QTemporaryDir folder;
        std::string csv = "score,city\n";
        for (int i = 0; i < 5000; ++i)
            csv += fmt::format("{},{}\n", i == 17 ? 987654321.0 : 100 + i * 7919 % 1000 * 0.5,
                               i == 99 ? "Secretville" : (i % 3 == 0 ? "Berlin" : "Paris"));
        const std::string text = writeProject(projectOf({write(folder, "scores.csv", csv)}).project);
        QVERIFY(text.find("Berlin") != std::string::npos);
        QVERIFY(text.find("Secretville") == std::string::npos);
        QVERIFY(text.find("987654321") == std::string::npos);
        QVERIFY(text.find("98765") == std::string::npos);
    }

    void quantilesGiveTheDistributionBack()
    {
        std::vector<double> values;
        Column column(DataType::Float64);
        column.reset(DataType::Float64, 4000);
        for (std::size_t i = 0; i < 4000; ++i)
            column.reals[i] = std::exp(static_cast<double>(i * 7919 % 4000) / 800.0);
        ColumnSchema schema;
        schema.name = "x";
        const infer::Guess guess = infer::guessColumn(schema, column, {});
        QCOMPARE(guess.column.generator, std::string("empirical"));
        const Json& params = guess.column.params;
        for (std::size_t i = 1; i + 1 < params["values"].size(); ++i) {
            const double probability = params["probabilities"][i];
            const double exact = std::exp(probability * 3999 / 800.0);
            const double value = params["values"][i];
            QVERIFY2(std::fabs(value - exact) < 0.01 * exact, qPrintable(QString::number(probability)));
        }
    }

    void keysBetweenFilesBecomeRelations()
    {
        QTemporaryDir folder;
        std::string orders = "order_id,customer_id,total\n";
        for (int i = 0; i < 3000; ++i)
            orders += fmt::format("{},{},{}\n", 9000 + i, 500 + (i * i) % 1999, 5 + i % 97);
        const Inferred inferred =
            projectOf({write(folder, "orders.csv", orders), write(folder, "customers.csv", customersCsv())});
        QCOMPARE(problemsOf(inferred.project), std::string());
        const TableDesign* table = inferred.project.findTable("orders");
        QCOMPARE(table->rows.per, std::string("customers"));
        QCOMPARE(columnOf(inferred.project, "orders", "customer_id").generator, std::string("parent_key"));
        double children = 0;
        double parents = 0;
        for (const Json& entry : table->rows.children["params"]["values"]) {
            children += entry["value"].get<double>() * entry["weight"].get<double>();
            parents += entry["weight"].get<double>();
        }
        QCOMPARE(parents, 2000.0);
        QCOMPARE(children, 3000.0);
    }

    void rankCorrelationsAreKept()
    {
        QTemporaryDir folder;
        std::string csv = "a,b,c\n";
        for (int i = 0; i < 3000; ++i) {
            const int a = i * 7919 % 3001;
            csv += fmt::format("{},{},{}\n", a * 0.25, a * 0.5 + i * 104729 % 499, i * 15485863LL % 2999);
        }
        const Inferred inferred = projectOf({write(folder, "abc.csv", csv)});
        QCOMPARE(problemsOf(inferred.project), std::string());
        const auto& correlations = inferred.project.tables.front().correlations;
        QCOMPARE(correlations.size(), std::size_t(1));
        QCOMPARE(correlations[0].first, std::string("a"));
        QVERIFY(correlations[0].spearman > 0.85);
    }

    void tableDefinitionsOfSeveralDialectsBecomeTables()
    {
        QTemporaryDir folder;
        const Inferred inferred = projectOf({write(folder, "shop.sql", R"(
            -- PostgreSQL
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE IF NOT EXISTS public.customers (
                id bigserial PRIMARY KEY,
                email character varying(255) NOT NULL,
                status text NOT NULL CHECK (status IN ('new', 'active', 'gone')),
                rating numeric(3,1) CHECK (rating >= 0 AND rating <= 5),
                created_at timestamp with time zone DEFAULT now() NOT NULL,
                tags text[]
            );
            /* MySQL */
            CREATE TABLE `orders` (
                `order_no` INT UNSIGNED NOT NULL AUTO_INCREMENT,
                `customer_id` BIGINT NOT NULL,
                `kind` ENUM('web','shop') NOT NULL DEFAULT 'web',
                `total` DECIMAL(10,2) NOT NULL,
                PRIMARY KEY (`order_no`),
                KEY `by_customer` (`customer_id`),
                CONSTRAINT `fk` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
            CREATE TABLE [dbo].[Notes] ([Id] uniqueidentifier NOT NULL, [order_no] int, [Body] nvarchar(max) NULL,
                CHECK (length([Body]) < nonsense([Id])));
            ALTER TABLE ONLY notes ADD CONSTRAINT pk PRIMARY KEY (id);
            ALTER TABLE ONLY notes ADD CONSTRAINT fk2 FOREIGN KEY (order_no) REFERENCES orders(order_no);
            INSERT INTO orders VALUES (1, 2, 'web', 3.5);
        )")});
        const Project& project = inferred.project;
        QCOMPARE(problemsOf(project), std::string());
        QCOMPARE(project.tables.size(), std::size_t(3));
        QCOMPARE(columnOf(project, "customers", "id").generator, std::string("sequence"));
        QCOMPARE(columnOf(project, "customers", "email").field, std::string("person.email"));
        QCOMPARE(columnOf(project, "customers", "status").params["values"], Json({"new", "active", "gone"}));
        QCOMPARE(columnOf(project, "customers", "rating").params["high"], Json(5));
        QCOMPARE(columnOf(project, "customers", "rating").decimals, std::optional<int>(1));
        QCOMPARE(columnOf(project, "customers", "created_at").generator, std::string("timestamp"));
        QVERIFY(columnOf(project, "customers", "created_at").nullRatio.is_null());
        QCOMPARE(columnOf(project, "customers", "tags").nullRatio, Json(0.05));
        QCOMPARE(project.tables[1].rows.per, std::string("customers"));
        QCOMPARE(columnOf(project, "orders", "customer_id").generator, std::string("parent_key"));
        QCOMPARE(columnOf(project, "orders", "kind").params["values"], Json({"web", "shop"}));
        QCOMPARE(columnOf(project, "orders", "total").decimals, std::optional<int>(2));
        QCOMPARE(columnOf(project, "Notes", "Id").generator, std::string("uuid"));
        QCOMPARE(columnOf(project, "Notes", "order_no").generator, std::string("foreign_key"));
        QVERIFY(project.tables[2].constraints.empty());
    }

    void whatCannotBeReadIsSaid()
    {
        QTemporaryDir folder;
        const auto failureOf = [](const std::filesystem::path& file) {
            const Result<Inferred> inferred = inferProject(std::vector{file});
            return inferred ? std::string() : inferred.error().message;
        };
        QVERIFY(!failureOf(folder.filePath("missing.csv").toStdString()).empty());
        QVERIFY(!failureOf(write(folder, "empty.csv", "a,b\n")).empty());
        QVERIFY(!failureOf(write(folder, "data.xyz", "1")).empty());
        QVERIFY(!failureOf(write(folder, "none.sql", "select 1;")).empty());
        QVERIFY(isInferable("a/B.CSV.gz") && isInferable("x.ddl") && !isInferable("x.xlsx"));
    }

    void tablesWithoutValuesCompile()
    {
        QTemporaryDir folder;
        const Inferred inferred = projectOf({write(folder, "1 odd-name.csv", "a,b b,\"c\"\"d\"\n,,\n,,x\n,,\n")});
        QCOMPARE(problemsOf(inferred.project), std::string());
        QCOMPARE(inferred.project.tables.front().name, std::string("table_1_odd_name"));
    }
};

DW_TEST(TestInfer);
#include "test_infer.moc"
