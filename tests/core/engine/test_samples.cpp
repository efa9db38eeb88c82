// The sample projects: without a problem, the same bytes as ever (tests/golden/samples), and true to what they promise.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/project/file.h"
#include "core/random/sha256.h"
#include "tests/support/folders.h"
#include "tests/support/table_rows.h"
#include "tests/support/test.h"

#include <QDir>
#include <QFile>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

using namespace dw;

namespace {

constexpr std::int64_t kHashedRows = 3000;

QString sampleFolder()
{
    return QString::fromStdString(test::sourceFolder("/resources/samples/"));
}

QString goldenFolder()
{
    return QString::fromStdString(test::sourceFolder("/tests/golden/samples/"));
}

struct Sample {
    Project project;
    std::shared_ptr<const Plan> plan;
};

Sample sample(const QString& name)
{
    Problems problems;
    Result<Project> project = readProjectFile((sampleFolder() + name + ".datawright").toStdString(), problems);
    if (!project)
        throw std::runtime_error(project.error().message);
    Compiled compiled = compile(*project);
    problems.all.insert(problems.all.end(), compiled.problems.all.begin(), compiled.problems.all.end());
    for (const Problem& problem : problems.all)
        throw std::runtime_error(problem.pointer + ": " + problem.message);
    return {std::move(*project), compiled.plan};
}

/// Rows by column name.
std::vector<std::map<std::string, std::string>> records(const Plan& plan, const char* table, std::int64_t count)
{
    const TableSchema& schema = plan.schemaOf(*plan.findTable(table));
    std::vector<std::map<std::string, std::string>> all;
    for (const std::vector<std::string>& row : test::rowsOf(plan, table, 0, std::min(count, schema.rows))) {
        std::map<std::string, std::string>& record = all.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            record[schema.columns[i].name] = row[i];
    }
    return all;
}

std::string golden(const Plan& plan)
{
    std::string text;
    for (const TableSchema& table : plan.schema.tables) {
        const std::int64_t hashed = std::min(table.rows, kHashedRows);
        Sha256 hash;
        hash.update(test::csvOf(plan, table.name, 0, hashed));
        text += fmt::format("{} rows {}\nfirst {} rows {}\n", table.name, table.rows, hashed, hash.hex());
        const std::int64_t last = std::max<std::int64_t>(0, table.rows - 3);
        for (const std::int64_t first : {std::int64_t{0}, table.rows / 2, last})
            text += fmt::format("from row {}\n{}", first,
                                test::csvOf(plan, table.name, first, std::min<std::int64_t>(3, table.rows - first)));
        text += '\n';
    }
    return text;
}

double number(const std::string& text)
{
    return std::stod(text);
}

/// Pearson correlation of two columns of numbers.
double correlation(const std::vector<std::pair<double, double>>& pairs)
{
    const auto n = static_cast<double>(pairs.size());
    double x = 0;
    double y = 0;
    for (const auto& [a, b] : pairs)
        x += a / n, y += b / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const auto& [a, b] : pairs)
        xx += (a - x) * (a - x), yy += (b - y) * (b - y), xy += (a - x) * (b - y);
    return xy / std::sqrt(xx * yy);
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatItAlwaysGave_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(sampleFolder()).entryList({"*.datawright"}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 6);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << file.section('.', 0, 0);
    }

    void givesWhatItAlwaysGave()
    {
        QFETCH(QString, name);
        const Sample made = sample(name);
        QVERIFY2(made.project.description.size() > 120, "a sample says in a paragraph what it is for");
        const std::string now = golden(*made.plan);
        QFile file(goldenFolder() + name + ".txt");
        if (qEnvironmentVariable("DATAWRIGHT_UPDATE_GOLDENS") == QLatin1String("1")) {
            QVERIFY(QDir().mkpath(goldenFolder()));
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
            file.write(now.data(), static_cast<qint64>(now.size()));
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 qPrintable(name + QStringLiteral(" has no golden: run with DATAWRIGHT_UPDATE_GOLDENS=1, commit it")));
        const std::string before = file.readAll().toStdString();
        const auto same = static_cast<std::size_t>(
            std::mismatch(before.begin(), before.end(), now.begin(), now.end()).first - before.begin());
        const std::size_t line = before.rfind('\n', same == 0 ? 0 : same - 1) + 1;
        QVERIFY2(before == now, fmt::format("from here on it differs:\n{}", now.substr(line, 300)).c_str());
    }

    void dischargesFollowAdmissions()
    {
        const Sample clinic = sample("clinic");
        double days = 0;
        const auto visits = records(*clinic.plan, "visits", 20'000);
        for (const auto& visit : visits) {
            const double stay = number(visit.at("discharged")) - number(visit.at("admitted"));
            QVERIFY(stay >= 0 && stay <= 60);
            QCOMPARE(number(visit.at("length_of_stay")), stay);
            days += stay;
        }
        QVERIFY(days / static_cast<double>(visits.size()) > 1);
    }

    void diabetesFollowsItsOdds()
    {
        const Sample clinic = sample("clinic");
        std::map<bool, std::pair<double, double>> byAge; // old: (cases, people)
        for (const auto& patient : records(*clinic.plan, "patients", 20'000)) {
            auto& [cases, people] = byAge[number(patient.at("age")) >= 60];
            cases += number(patient.at("diabetes"));
            ++people;
        }
        QVERIFY(byAge[true].first / byAge[true].second > 1.8 * byAge[false].first / byAge[false].second);
    }

    void totalsAreSumsOfItems()
    {
        const Sample retail = sample("retail");
        std::map<std::string, double> sums;
        for (const auto& item : records(*retail.plan, "items", 20'000))
            sums[item.at("order_id")] += number(item.at("amount"));
        int compared = 0;
        for (const auto& order : records(*retail.plan, "orders", 5000)) {
            const double total = order.at("total") == "null" ? 0 : number(order.at("total"));
            QVERIFY(std::abs(sums[order.at("order_id")] - total) < 0.005);
            compared += sums[order.at("order_id")] > 0 ? 1 : 0;
        }
        QVERIFY(compared > 4000);
    }

    void managersCameBeforeAndPayRisesWithTenure()
    {
        const Sample hr = sample("hr");
        std::map<int, std::vector<std::pair<double, double>>> byGrade;
        std::map<std::string, std::string> manager;
        int heads = 0;
        for (const auto& person : records(*hr.plan, "employees", 12'000)) {
            byGrade[static_cast<int>(number(person.at("grade")))].emplace_back(number(person.at("tenure")),
                                                                               number(person.at("salary")));
            manager[person.at("employee_id")] = person.at("manager_id");
            heads += person.at("manager_id") == "null" ? 1 : 0;
            QVERIFY(person.at("manager_id") == "null" ||
                    number(person.at("manager_id")) < number(person.at("employee_id")));
        }
        QCOMPARE(heads, 1);
        for (const auto& [employee, above] : manager)
            QVERIFY(above == "null" || manager.contains(above));
        QCOMPARE(byGrade.size(), std::size_t{5});
        double before = 0;
        for (const auto& [grade, pairs] : byGrade) {
            QVERIFY2(correlation(pairs) > 0.4, std::to_string(correlation(pairs)).c_str());
            double mean = 0;
            for (const auto& [tenure, salary] : pairs)
                mean += salary / static_cast<double>(pairs.size());
            QVERIFY2(mean > before + 10'000, "every grade earns more than the one below");
            before = mean;
        }
    }

    void approvalsFollowTheirLogit()
    {
        const Sample credit = sample("credit");
        std::map<std::string, std::pair<double, double>> byGroup;
        for (const auto& row : records(*credit.plan, "applications", 60'000)) {
            auto& [approved, people] = byGroup[row.at("group")];
            approved += number(row.at("approved"));
            ++people;
        }
        const double gap = byGroup["A"].first / byGroup["A"].second - byGroup["B"].first / byGroup["B"].second;
        QVERIFY2(gap > 0.05 && gap < 0.2, std::to_string(gap).c_str());
    }

    void spansOfTicketsStateTheirColumns()
    {
        const Sample tickets = sample("support_tickets");
        std::map<std::string, int> stated;
        for (const auto& ticket : records(*tickets.plan, "tickets", 5000)) {
            const QList<uint> text = QString::fromStdString(ticket.at("text")).toUcs4();
            for (const Json& span : Json::parse(ticket.at("spans"))) {
                const auto start = span.at("start").get<qsizetype>();
                const auto end = span.at("end").get<qsizetype>();
                QVERIFY(start < end && end <= text.size());
                const auto column = span.at("column").get<std::string>();
                const std::string piece =
                    QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()) + start, end - start)
                        .toStdString();
                ++stated[column];
                if (column == "product" || column == "order_number" || column == "city")
                    QCOMPARE(piece, ticket.at(column));
            }
        }
        for (const char* column : {"product", "order_number", "city", "bought_on", "first_name"})
            QVERIFY2(stated[column] > 200, column);
    }

    void tagsAreManyToManyWithoutRepeats()
    {
        const Sample tickets = sample("support_tickets");
        std::set<std::pair<std::string, std::string>> pairs;
        std::map<std::string, int> perTicket;
        const auto links = records(*tickets.plan, "ticket_tags", 1'000'000);
        for (const auto& link : links) {
            QVERIFY(pairs.emplace(link.at("ticket_id"), link.at("tag_id")).second);
            ++perTicket[link.at("ticket_id")];
        }
        QVERIFY(links.size() > perTicket.size());
        // Evenly at random: with 12 tags each has a twelfth of the links, give or take five standard errors.
        std::map<std::string, double> tags;
        for (const auto& [ticket, tag] : pairs)
            ++tags[tag];
        QCOMPARE(tags.size(), std::size_t{12});
        const auto n = static_cast<double>(links.size());
        for (const auto& [tag, count] : tags)
            QVERIFY(std::abs(count / n - 1.0 / 12) < 5 * std::sqrt(1.0 / 12 / n));
    }
};

DW_TEST(TestSamples);
#include "test_samples.moc"
