// Tests of the command-line tool as people run it: exit codes, shards, threads, interruptions, verify.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <csignal>
#include <unistd.h>

namespace {

const QString kTool = QString::fromStdString(dw::test::buildFolder("/bin/datawright"));

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome call(const QStringList& arguments)
{
    QProcess process;
    process.start(kTool, arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// What a manifest says is finished is there, whole, whenever a run was killed. How many files that are.
    static int everyListedFileIsWhole(const QString& out)
    {
        const QByteArray text = content(out + "/manifest.json");
        if (text.isEmpty())
            return 0; // killed before there was one
        const QJsonObject manifest = QJsonDocument::fromJson(text).object();
        if (manifest.isEmpty())
            QTest::qFail("a manifest is half written", __FILE__, __LINE__);
        const QJsonArray files = manifest["files"].toArray();
        for (const QJsonValue& file : files) {
            const QByteArray written = content(out + '/' + file["name"].toString());
            const QByteArray hash = QCryptographicHash::hash(written, QCryptographicHash::Sha256).toHex();
            if (hash != file["sha256"].toString().toLatin1())
                QTest::qFail(qPrintable(file["name"].toString() + " is listed and not whole"), __FILE__, __LINE__);
        }
        return static_cast<int>(files.size());
    }

private slots:
    void initTestCase()
    {
        write(path("good.datawright"), R"({"format": 1, "name": "good", "random_seed": 5, "tables": [
            {"name": "a", "rows": 5000, "columns": [{"name": "id", "generator": "sequence"},
             {"name": "x", "generator": "normal", "decimals": 3}, {"name": "n", "generator": "category",
              "params": {"values": {"p": 1, "q": 2}}}], "constraints": [{"name": "high", "sql": "x > -1"}]},
            {"name": "b", "rows": 100, "columns": [{"name": "u", "generator": "uniform"}]}],
            "outputs": [{"sink": "csv", "params": {"header": false}}]})");
        write(path("other.datawright"), R"({"format": 1, "name": "other", "tables": [
            {"name": "a", "rows": 10, "columns": [{"name": "id", "generator": "sequence"}]}]})");
        write(path("bad.datawright"),
              R"({"format": 1, "tables": [{"name": "a", "columns": [{"name": "x", "generator": "nomral"}]}]})");
        write(path("clash.datawright"), R"({"format": 1, "tables": [{"name": "a", "rows": 50, "columns": [
            {"name": "x", "generator": "uniform"}], "constraints": [{"name": "low", "sql": "x < 0.3"},
            {"name": "middle", "sql": "x < 0.9"}, {"name": "high", "sql": "x > 0.6"}]}]})");
        write(path("kinds.datawright"), R"({"format": 1, "name": "kinds", "tables": [
            {"name": "a", "rows": 60000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "x", "generator": "normal"}]},
            {"name": "b", "rows": 60000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "y", "generator": "normal"}]},
            {"name": "c", "rows": 60000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "z", "generator": "normal"}]}],
            "outputs": [{"sink": "csv"}, {"sink": "parquet"}, {"sink": "sql"}, {"sink": "sqlite"}]})");
        write(path("big.datawright"), R"({"format": 1, "name": "big", "tables": [
            {"name": "a", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "x", "generator": "normal"}]},
            {"name": "b", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "y", "generator": "normal"}]},
            {"name": "c", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "z", "generator": "normal"}]}]})");
    }

    void everyVerbHasHelp()
    {
        for (const char* verb : {"run", "check", "preview", "explain", "inspect", "difficulty", "verify", "types",
                                 "schema", "docs", "completion", "man"}) {
            const Outcome outcome = call({verb, "--help"});
            QVERIFY2(outcome.code == 0 && outcome.out.contains("--help"), verb);
        }
    }

    void exitCodes()
    {
        QCOMPARE(call({"check", path("good.datawright")}).code, 0);
        const Outcome bad = call({"check", path("bad.datawright")});
        QCOMPARE(bad.code, 1);
        QVERIFY(bad.err.contains("/tables/0/columns/0/generator"));
        QCOMPARE(call({"no-such-verb"}).code, 2);
        QCOMPARE(call({"preview", path("good.datawright"), "nothing"}).code, 2);
        QCOMPARE(call({"check", path("absent.datawright")}).code, 3);
        QCOMPARE(call({"run", path("good.datawright"), "--shard", "4/3"}).code, 2);
        QCOMPARE(call({"types", "nothing"}).code, 2);
    }

    void wrongUsageSaysWhatWouldBeRight_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("answer");
        const QString good = path("good.datawright");
        const QString out = path("never");
        QTest::newRow("no verb") << QStringList{} << QByteArray("--help");
        QTest::newRow("verb") << QStringList{"rnu"} << QByteArray("did you mean 'run'?");
        QTest::newRow("no project") << QStringList{"run"} << QByteArray("project is required");
        QTest::newRow("table") << QStringList{"preview", good, "aa"} << QByteArray("did you mean 'a'?");
        QTest::newRow("other table") << QStringList{"preview", good, "customers"} << QByteArray("there is: a, b");
        QTest::newRow("only") << QStringList{"run", good, "--out", out, "--only", "a,bb"}
                              << QByteArray("did you mean 'b'?");
        QTest::newRow("column") << QStringList{"explain", good, "a", "idd", "0"} << QByteArray("did you mean 'id'?");
        QTest::newRow("row") << QStringList{"explain", good, "a", "id", "5000"} << QByteArray("rows 0 to 4999");
        QTest::newRow("rows") << QStringList{"preview", good, "a", "--rows", "5"} << QByteArray("like 0:20");
        QTest::newRow("rows backwards") << QStringList{"preview", good, "a", "--rows", "5:3"}
                                        << QByteArray("like 0:20");
        QTest::newRow("rows beyond") << QStringList{"preview", good, "a", "--rows", "5000:5001"}
                                     << QByteArray("5000 rows");
        QTest::newRow("preview of a database")
            << QStringList{"preview", good, "a", "--format", "sqlite"} << QByteArray("jsonl");
        QTest::newRow("format") << QStringList{"run", good, "--out", out, "--format", "cvs"}
                                << QByteArray("did you mean 'csv'?");
        QTest::newRow("negative rows") << QStringList{"run", good, "--out", out, "--rows", "-5"}
                                       << QByteArray("not in range");
        QTest::newRow("random seed") << QStringList{"run", good, "--out", out, "--random-seed", "-1"}
                                     << QByteArray("whole number");
        QTest::newRow("shard") << QStringList{"run", good, "--out", out, "--shard", "0/3"} << QByteArray("like 2/8");
        QTest::newRow("progress") << QStringList{"run", good, "--out", out, "--progress", "much"}
                                  << QByteArray("plain");
        QTest::newRow("shell") << QStringList{"completion", "tcsh"} << QByteArray("bash");
        QTest::newRow("type") << QStringList{"types", "nromal"} << QByteArray("did you mean 'normal'?");
    }

    void wrongUsageSaysWhatWouldBeRight()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, answer);
        const Outcome outcome = call(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(answer), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!QDir(path("never")).exists());
    }

    void inspectVerb()
    {
        const QString admissions = QString::fromStdString(dw::test::sourceFolder("/tests/data/ucb_admissions.csv"));
        const QStringList common{"inspect", admissions, "--protected", "Gender", "--outcome", "Admit"};
        const Outcome text = call(common + QStringList{"--favourable", "Admitted"});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("it turns around, to +4.3 points"));
        const Outcome json = call(common + QStringList{"-v", "Admitted", "-f", "json", "--metric", "outcome_rates"});
        QVERIFY(json.out.startsWith('{') && json.out.contains("\"below_four_fifths\""));
        QVERIFY(call(common + QStringList{"-v", "Admitted", "-f", "html"}).out.startsWith("<!doctype html>"));
        const Outcome unsaid = call(common);
        QCOMPARE(unsaid.code, 2);
        QVERIFY(unsaid.err.contains("--favourable") && unsaid.err.contains("Admitted, Rejected"));
        QCOMPARE(call({"inspect", admissions, "--protected", "Gender", "--set", "nonsense"}).code, 2);
        QCOMPARE(call({"inspect", "absent.csv", "--protected", "Gender"}).code, 3);
        const QString credit = QString::fromStdString(dw::test::sourceFolder("/resources/samples/credit.datawright"));
        const Outcome project = call({"inspect", credit, "-p", "group", "-y", "approved", "--rows", "5000"});
        QCOMPARE(project.code, 0);
        QVERIFY(project.out.contains("the first 5000 of 100000 rows of applications"));
    }

    void difficultyVerb()
    {
        const QString credit = QString::fromStdString(dw::test::sourceFolder("/resources/samples/credit.datawright"));
        const QStringList common{"difficulty", credit, "--target", "approved", "--sample", "1000"};
        const Outcome text = call(common);
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.startsWith("A linear model scores 0.") && text.out.contains("the best possible"),
                 text.out.constData());
        const Outcome json = call(common + QStringList{"-f", "json"});
        QVERIFY(json.out.startsWith('{') && json.out.contains("\"best_possible\""));
        const Outcome unknown = call({"difficulty", credit, "--target", "aproved"});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains("--target"), unknown.err.constData());
        const Outcome dial = call(common + QStringList{"--irrelevant", "2", "--write", path("harder.datawright")});
        QCOMPARE(dial.code, 0);
        QVERIFY(dial.out.contains("irrelevant_2"));
        QCOMPARE(call({"check", path("harder.datawright")}).code, 0);
        const QString admissions = QString::fromStdString(dw::test::sourceFolder("/tests/data/ucb_admissions.csv"));
        const Outcome file = call({"difficulty", admissions, "-y", "Admit"});
        QVERIFY2(file.out.contains("a file does not say how its rows came about"), file.out.constData());
        QCOMPARE(call({"difficulty", admissions, "-y", "Admit", "--overlap", "0.1"}).code, 2);
    }

    void oneSetOfFilesForEachLevel()
    {
        write(path("levels.datawright"),
              R"j({"format": 1, "name": "levels", "tables": [{"name": "t", "rows": 5000, "columns": [
            {"name": "id", "generator": "sequence"}, {"name": "x", "generator": "normal"},
            {"name": "y", "generator": "boolean", "params": {"probability": {"sql": "1 / (1 + exp(-2 * x))"}}},
            {"name": "level", "sql": "difficulty_level()"}],
            "curriculum": {"target": "y", "levels": {"easy": 0.5, "hard": 0.5}}}], "outputs": [{"sink": "csv"}, {"sink": "parquet"}]})j");
        QCOMPARE(call({"run", path("levels.datawright"), "-o", path("undivided"), "-j", "1"}).code, 0);
        QCOMPARE(call({"run", path("levels.datawright"), "-o", path("sets"), "--levels", "t", "-j", "3"}).code, 0);
        const auto linesOf = [](const QString& file) {
            QFile content(file);
            return content.open(QIODevice::ReadOnly) ? content.readAll().split('\n') : QList<QByteArray>();
        };
        QList<QByteArray> easy;
        QList<QByteArray> hard;
        for (const QByteArray& line : linesOf(path("undivided/t.csv")))
            (line.contains(",easy") ? easy : hard).append(line);
        easy.prepend(hard.first()); // the header
        easy.append(QByteArray());
        QCOMPARE(linesOf(path("sets/easy/t.csv")), easy);
        QCOMPARE(linesOf(path("sets/hard/t.csv")), hard);
        QVERIFY(easy.size() > 2300 && hard.size() > 2300);
        QVERIFY(QFile::exists(path("sets/hard/t.parquet")));
        QCOMPARE(call({"verify", path("sets/hard")}).code, 0);
        QCOMPARE(call({"run", path("good.datawright"), "--levels", "t", "-o", path("never")}).code, 2);
    }

    void referenceVerbs()
    {
        QVERIFY(call({"types", "normal"}).out.contains("stddev"));
        QVERIFY(call({"types", "normal", "--json"}).out.startsWith('{'));
        QVERIFY(call({"docs"}).out.contains("(`normal`)"));
        QVERIFY(call({"schema"}).out.contains("2020-12"));
        QVERIFY(call({"man"}).out.startsWith(".TH DATAWRIGHT 1"));
        for (const char* shell : {"bash", "zsh", "fish"})
            QVERIFY(call({"completion", shell}).out.contains("explain"));
    }

    void clashingRulesAreNamed()
    {
        const Outcome outcome = call({"check", path("clash.datawright")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("'low' and 'high'") && !outcome.err.contains("'middle'"),
                 outcome.err.constData());
    }

    void explainTellsTheDraw()
    {
        const Outcome outcome = call({"explain", path("good.datawright"), "a", "x", "7"});
        QCOMPARE(outcome.code, 0);
        const Outcome row = call({"preview", path("good.datawright"), "a", "--rows", "7:8"});
        const QByteArray value = row.out.split('\n').at(1).split(',').at(1);
        QVERIFY2(outcome.out.contains("is " + value + ".") && outcome.out.contains("normal") &&
                     outcome.out.contains("draw"),
                 outcome.out.constData());
    }

    void dryRunAndOnly()
    {
        QCOMPARE(call({"run", path("good.datawright"), "--dry-run", "--out", path("dry")}).code, 0);
        QVERIFY(!QDir(path("dry")).exists());
        QCOMPARE(call({"run", path("good.datawright"), "--only", "b", "--out", path("only")}).code, 0);
        QVERIFY(QFile::exists(path("only/b.csv")) && !QFile::exists(path("only/a.csv")));
    }

    void threadsAndShardsGiveTheSameBytes()
    {
        QByteArray first;
        for (const char* threads : {"1", "2", "7"}) {
            const QString out = path(QString("threads") + threads);
            QCOMPARE(call({"run", path("good.datawright"), "-j", threads, "--out", out}).code, 0);
            if (first.isEmpty())
                first = content(out + "/a.csv");
            QVERIFY(!first.isEmpty());
            QCOMPARE(content(out + "/a.csv"), first);
        }
        QByteArray joined;
        for (int shard = 1; shard <= 3; ++shard) {
            QCOMPARE(
                call({"run", path("good.datawright"), "--shard", QString("%1/3").arg(shard), "--out", path("shards")})
                    .code,
                0);
            joined += content(path(QString("shards/a.shard-%1-of-00003.csv").arg(shard, 5, 10, QChar('0'))));
        }
        QCOMPARE(joined, first);
    }

    void verifyAndResume()
    {
        const QString out = path("whole");
        QCOMPARE(call({"run", path("good.datawright"), "--out", out}).code, 0);
        const QByteArray sums = content(out + "/SHA256SUMS");
        const QByteArray rows = content(out + "/a.csv");
        QCOMPARE(call({"verify", out}).code, 0);
        QCOMPARE(call({"verify", out, "--sample", "1"}).code, 0);
        QByteArray touched = rows;
        const qsizetype place = touched.indexOf('\n', touched.size() / 2) + 1;
        touched[place] = touched[place] == '9' ? '8' : '9';
        const qsizetype row = rows.left(place).count('\n');
        write(out + "/a.csv", touched);
        const Outcome changed = call({"verify", out});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.out.contains(QString("row %1 is the first of 1").arg(row).toUtf8()), changed.out.constData());
        write(out + "/a.csv", rows.left(100));
        const QDateTime kept = QFileInfo(out + "/b.csv").lastModified();
        QCOMPARE(call({"run", path("good.datawright"), "--resume", "--out", out}).code, 0);
        QCOMPARE(content(out + "/a.csv"), rows);
        QCOMPARE(QFileInfo(out + "/b.csv").lastModified(), kept);
        QVERIFY(QFile::remove(out + "/a.csv"));
        QCOMPARE(call({"verify", out}).code, 4);
        QCOMPARE(call({"run", path("good.datawright"), "--resume", "--out", out}).code, 0);
        QCOMPARE(content(out + "/SHA256SUMS"), sums);
        QVERIFY(
            !QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).join(' ').contains(".verify"));
    }

    void killedRunsResume()
    {
        // Eight files of two kinds, so that a kill can come anywhere: between files, within one, while the manifest is
        // written. 50 kills at moments spread over the time that a calm run takes.
        const QStringList run{"run", path("kinds.datawright"), "--out"};
        QElapsedTimer time;
        time.start();
        QCOMPARE(call(run + QStringList{path("calm")}).code, 0);
        const double calm = static_cast<double>(time.elapsed());
        const QByteArray sums = content(path("calm/SHA256SUMS"));
        const QString out = path("killed");
        QRandomGenerator random(20240501);
        int killed = 0;
        int kept = 0;
        for (int i = 0; i < 50; ++i) {
            QProcess process;
            process.start(kTool, run + QStringList{out, "--resume"});
            QVERIFY(process.waitForStarted());
            QTest::qSleep(static_cast<int>(random.generateDouble() * calm));
            process.kill();
            process.waitForFinished();
            killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
            kept += everyListedFileIsWhole(out);
            if (QTest::currentTestFailed())
                return;
            if (QFile::exists(out + "/SHA256SUMS"))
                QDir(out).removeRecursively(); // it got to the end: begin again
        }
        QVERIFY2(killed > 20, qPrintable(QString("only %1 runs were killed").arg(killed)));
        QVERIFY2(kept > 20, qPrintable(QString("only %1 finished files were seen after kills").arg(kept)));
        QCOMPARE(call(run + QStringList{out, "--resume"}).code, 0);
        QCOMPARE(content(out + "/SHA256SUMS"), sums);
        QCOMPARE(call({"verify", out}).code, 0);
        for (const QString& name : QDir(out).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.endsWith(".part") && !name.endsWith(".tmp"), qPrintable(name));
    }

    void terminatedRunsSayAndResume()
    {
        QProcess process;
        const QString out = path("stopped");
        process.start(kTool, {"run", path("big.datawright"), "--rows", "1000000000", "--out", out});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(QFile::exists(out + "/manifest.json"));
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(content(out + "/manifest.json").contains("\"incomplete\""));
        QVERIFY(!QFile::exists(out + "/SHA256SUMS"));
        QCOMPARE(call({"run", path("big.datawright"), "--resume", "--out", out}).code, 0);
    }

    void unwritablePlaces()
    {
        write(path("file"), "x");
        QCOMPARE(call({"run", path("good.datawright"), "--out", path("file/inside")}).code, 3);
        QCOMPARE(call({"run", path("good.datawright"), "--out", "/proc/nothing"}).code, 3);
        QCOMPARE(call({"run", path("other.datawright"), "--out", path("mixed")}).code, 0);
        const Outcome refused = call({"run", path("good.datawright"), "--out", path("mixed")});
        QCOMPARE(refused.code, 3);
        QVERIFY(refused.err.contains("another project"));
        QVERIFY2(!refused.err.contains("--resume"), "nothing of this project is there to resume");
        QCOMPARE(content(path("mixed/a.csv")).left(4), QByteArray("id\n1"));
        QCOMPARE(call({"run", path("good.datawright"), "--out", path("mixed"), "--overwrite"}).code, 0);
        // Files that no manifest speaks of are somebody's own.
        QVERIFY(QDir().mkpath(path("own")));
        write(path("own/a.csv"), "mine");
        QCOMPARE(call({"run", path("good.datawright"), "--out", path("own")}).code, 3);
        QCOMPARE(content(path("own/a.csv")), QByteArray("mine"));
    }

    void readOnlyDirectory()
    {
        const QString out = path("sealed");
        QVERIFY(QDir().mkpath(out));
        const bool isRoot = ::geteuid() == 0; // whom permissions do not stop: then a mount does
        if (isRoot && QProcess::execute("mount", {"-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", out}) != 0)
            QSKIP("a tmpfs cannot be mounted here");
        if (!isRoot)
            QVERIFY(QFile::setPermissions(out, QFile::ReadOwner | QFile::ExeOwner));
        const Outcome outcome = call({"run", path("good.datawright"), "--out", out});
        if (isRoot)
            QProcess::execute("umount", {out});
        else
            QFile::setPermissions(out, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains("cannot be written") || outcome.err.contains("Read-only"),
                 outcome.err.constData());
    }

    void fullDisk()
    {
        if (::geteuid() != 0)
            QSKIP("mounting a small disk needs root");
        const QString disk = path("disk");
        QDir().mkdir(disk);
        if (QProcess::execute("mount", {"-t", "tmpfs", "-o", "size=1m", "tmpfs", disk}) != 0)
            QSKIP("a tmpfs cannot be mounted here");
        const Outcome full = call({"run", path("big.datawright"), "--out", disk + "/out"});
        const bool whole = QFile::exists(disk + "/out/a.csv");
        QProcess::execute("umount", {disk});
        QCOMPARE(full.code, 3);
        QVERIFY(!whole);
    }
};

DW_TEST(TestCli);
#include "test_cli.moc"
