// The SQL script is loaded into a real PostgreSQL, where one is installed; counts, sums, keys and every value agree.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sinks/written_file.h"
#include "tests/support/test.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <unistd.h>

using namespace dw;
using namespace dw::test;

namespace {

struct Finished {
    bool good = false;
    std::string out;
    std::string error;
};

/// Runs a shell command; as the user postgres when we are root, since the server refuses to be run by root.
Finished runShell(const QString& command)
{
    QProcess process;
    if (geteuid() == 0)
        process.start("su", {"postgres", "-s", "/bin/sh", "-c", command});
    else
        process.start("/bin/sh", {"-c", command});
    const bool ended = process.waitForFinished(120'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAllStandardOutput().trimmed().toStdString(), process.readAllStandardError().toStdString()};
}

QString programFolder()
{
    QStringList versions = QDir("/usr/lib/postgresql").entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    while (!versions.isEmpty()) {
        const QString folder = "/usr/lib/postgresql/" + versions.takeLast() + "/bin";
        if (QFile::exists(folder + "/initdb"))
            return folder;
    }
    return {};
}

} // namespace

class TestSql : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{QDir::tempPath() + "/datawright-postgres-XXXXXX"};
    QString m_programs = programFolder();
    bool m_runs = false;

    QString folder() const { return m_folder.path(); }

    Finished psql(const QString& arguments)
    {
        return runShell(
            QString("%1/psql -X -q -At -h %2 -U postgres -d postgres %3").arg(m_programs, folder(), arguments));
    }
    std::string ask(const QString& query)
    {
        const Finished answer = psql("-c \"" + QString(query).replace("\"", "\\\"").replace("$", "\\$") + "\"");
        return answer.good ? answer.out : "error: " + answer.error;
    }
    void load(const std::string& script)
    {
        const std::string file = folder().toStdString() + "/script.sql";
        saveFile(file, script);
        const Finished loaded = psql("-f " + QString::fromStdString(file));
        QVERIFY2(loaded.good, loaded.error.c_str());
    }

private slots:
    void initTestCase()
    {
        if (m_programs.isEmpty())
            return;
        if (geteuid() == 0 && QProcess::execute("chown", {"postgres", folder()}) != 0)
            return;
        const Finished made = runShell(QString("%1/initdb -D %2/data -U postgres -A trust -E UTF8 --locale=C --no-sync")
                                           .arg(m_programs, folder()));
        const Finished started = !made.good ? made
                                            : runShell(QString("%1/pg_ctl -D %2/data -w -l %2/log -o \"-k %2 -F -c "
                                                               "listen_addresses=''\" start")
                                                           .arg(m_programs, folder()));
        m_runs = started.good;
        if (!m_runs)
            qWarning("%s", started.error.c_str());
    }

    void cleanupTestCase()
    {
        if (m_runs)
            runShell(QString("%1/pg_ctl -D %2/data -m immediate stop").arg(m_programs, folder()));
        if (geteuid() == 0 && !m_programs.isEmpty())
            QProcess::execute("chown", {"-R", "root", folder()});
    }

    void scriptAsWritten()
    {
        const SampleProject project = shopProject(2, 1);
        const auto sink = boundSink("sql");
        QCOMPARE(sink->scope(), FileScope::Project);
        QCOMPARE(writtenFile(*sink, {&project.customers, &project.orders}), std::string(R"(-- datawright.project: sample
-- datawright.random_seed: 42
\set ON_ERROR_STOP on
BEGIN;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET datestyle = 'ISO';

CREATE TABLE "customers" (
    "id" bigint NOT NULL,
    "code" text NOT NULL
);
COMMENT ON TABLE "customers" IS 'People who buy';
COMMENT ON COLUMN "customers"."code" IS 'What the customer''s card says';

CREATE TABLE "orders" (
    "customer_id" bigint NOT NULL,
    "number" bigint NOT NULL,
    "customer_code" text,
    "amount" numeric(19,2) NOT NULL,
    "day" date NOT NULL
);
COMMENT ON COLUMN "orders"."amount" IS '(EUR)';

COPY "customers" ("id", "code") FROM stdin;
1000	C-0
1001	C-7919
\.

COPY "orders" ("customer_id", "number", "customer_code", "amount", "day") FROM stdin;
)") + writtenFile(*boundSink("csv", {{"dialect", "postgres"}, {"header", false}}), project.orders) +
                                                                                R"(\.

ALTER TABLE "customers" ADD PRIMARY KEY ("id");
ALTER TABLE "customers" ADD UNIQUE ("code");
ALTER TABLE "orders" ADD PRIMARY KEY ("customer_id", "number");
ALTER TABLE "orders" ADD FOREIGN KEY ("customer_id") REFERENCES "customers" ("id");
ALTER TABLE "orders" ADD FOREIGN KEY ("customer_code") REFERENCES "customers" ("code");
COMMIT;
ANALYZE "customers";
ANALYZE "orders";
)");
    }

    void postgresLoadsKeysAndRows()
    {
        if (!m_runs)
            QSKIP("no PostgreSQL server could be started (is the package postgresql installed?)");
        const SampleProject project = shopProject(100, 5000);
        const auto sink = boundSink("sql", {{"schema", "synthetic data"}, {"drop_tables", true}});
        const std::string script = writtenFile(*sink, {&project.customers, &project.orders});
        load(script);
        load(script); // dropped and made again
        std::int64_t sum = 0;
        for (const std::int64_t amount : project.orders.batch.columns[3].integers)
            sum += amount;
        QCOMPARE(ask("SELECT count(*), sum(amount) * 100, count(customer_code) FROM \"synthetic data\".orders"),
                 fmt::format("5000|{}.00|{}", sum, 5000 - project.orders.batch.columns[2].validity.nullCount(5000)));
        QCOMPARE(ask("SELECT string_agg(contype::text || array_length(conkey, 1), ',' ORDER BY contype, conkey) FROM "
                     "pg_constraint WHERE connamespace = '\"synthetic data\"'::regnamespace"),
                 std::string("f1,f1,p1,p2,u1"));
        QCOMPARE(ask("SELECT count(*) FROM \"synthetic data\".orders o JOIN \"synthetic data\".customers c ON c.id = "
                     "o.customer_id WHERE o.customer_code <> c.code"),
                 std::string("0"));
    }

    void postgresReadsEveryValue()
    {
        if (!m_runs)
            QSKIP("no PostgreSQL server could be started (is the package postgresql installed?)");
        SampleTable table = extremesTable(2000);
        load(writtenFile(*boundSink("sql"), table));
        // What PostgreSQL writes in the same text format is what we wrote, but for doubles (their exponents) and
        // fractions.
        const std::string file = folder().toStdString() + "/back.tsv";
        ask(QString("COPY (SELECT id, integer, money, fine, flag, day, clock, word, text, \"state, \"\"quoted\"\"\" "
                    "FROM extremes "
                    "ORDER BY id) TO '%1'")
                .arg(QString::fromStdString(file)));
        for (const std::size_t dropped : {7, 4}) {
            table.schema.columns.erase(table.schema.columns.begin() + static_cast<std::ptrdiff_t>(dropped));
            table.batch.columns.erase(table.batch.columns.begin() + static_cast<std::ptrdiff_t>(dropped));
        }
        QFile back(QString::fromStdString(file));
        QVERIFY(back.open(QIODevice::ReadOnly));
        const QByteArrayList actual = back.readAll().split('\n');
        const QByteArrayList expected =
            QByteArray::fromStdString(
                writtenFile(
                    *boundSink("csv",
                               {{"dialect", "postgres"}, {"header", false}, {"true_text", "t"}, {"false_text", "f"}}),
                    table))
                .split('\n');
        QCOMPARE(actual.size(), expected.size());
        for (qsizetype i = 0; i < actual.size(); ++i) {
            QByteArrayList ours = expected[i].split('\t');
            QByteArrayList theirs = actual[i].split('\t');
            if (ours.size() == 10) {
                // PostgreSQL drops zeros at the end of a fraction of a second.
                while (ours[6].contains('.') && ours[6].endsWith('0'))
                    ours[6].chop(1);
            }
            QCOMPARE(theirs, ours);
        }
        QCOMPARE(ask("SELECT count(*) FILTER (WHERE \"real\" = 'NaN'), count(*) FILTER (WHERE \"real\" = '-Infinity'), "
                     "max(\"real\") FILTER (WHERE \"real\" < 'Infinity'), count(moment) FROM extremes"),
                 fmt::format("1|1|1.7976931348623157e+308|{}",
                             2000 - extremesTable(2000).batch.columns[7].validity.nullCount(2000)));
    }

    void postgresLoadsOddTables()
    {
        if (!m_runs)
            QSKIP("no PostgreSQL server could be started (is the package postgresql installed?)");
        const auto sink = boundSink("sql", {{"drop_tables", true}});
        // PostgreSQL keeps the fixed part of a row in one page of 8 kB: 1,000 columns of these types do not fit.
        load(writtenFile(*sink, wideTable(10, 800)));
        QCOMPARE(ask("SELECT count(*), count(column_0), max(column_1) FROM wide"),
                 std::string("10|10|9223372036854775807"));
        QCOMPARE(ask("SELECT count(*) FROM information_schema.columns WHERE table_name = 'wide'"), std::string("800"));
        load(writtenFile(*sink, allNullTable(10)));
        QCOMPARE(ask("SELECT count(*), num_nonnulls(min(int64), min(float64), min(decimal), min(date), min(timestamp), "
                     "min(time), min(text)), count(bool) FROM all_null"),
                 std::string("10|0|0"));
        const SampleTable longTexts = longTextTable();
        load(writtenFile(*sink, longTexts));
        QCOMPARE(ask("SELECT sum(octet_length(plain)), md5(max(entry)) = md5(max(plain)) FROM long_text"),
                 fmt::format("{}|t", 2 * longTexts.batch.columns[1].text(1).size() + 4 * 5));
        load(writtenFile(*sink, extremesTable(0)));
        QCOMPARE(ask("SELECT count(*) FROM extremes"), std::string("0"));
    }

    void compressedScriptsReadAsOne()
    {
        const SampleProject project = shopProject(10, 10);
        const auto sink = boundSink("sql", {{"compression", "gzip"}});
        QCOMPARE(sink->extension(), std::string("sql.gz"));
        const std::filesystem::path file = scratchFile("script.sql.gz");
        saveFile(file, writtenFile(*sink, {&project.customers, &project.orders}));
        QProcess gzip;
        gzip.start("gzip", {"-dc", QString::fromStdString(file.string())});
        QVERIFY(gzip.waitForFinished());
        QVERIFY(gzip.readAllStandardOutput().toStdString() ==
                writtenFile(*boundSink("sql"), {&project.customers, &project.orders}));
    }
};

DW_TEST(TestSql);
#include "test_sql.moc"
