// Tests of the command-line tool as people run it: exit codes, shards, threads, interruptions, verify.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QDir>
#include <QProcess>
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
        write(path("big.datawright"), R"({"format": 1, "name": "big", "tables": [
            {"name": "a", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "x", "generator": "normal"}]},
            {"name": "b", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "y", "generator": "normal"}]},
            {"name": "c", "rows": 300000, "columns": [{"name": "id", "generator": "sequence"}, {"name": "z", "generator": "normal"}]}]})");
    }

    void everyVerbHasHelp()
    {
        for (const char* verb : {"run", "check", "preview", "explain", "inspect", "verify", "types", "schema", "docs",
                                 "completion", "man"}) {
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
        QCOMPARE(call({"run", path("big.datawright"), "--out", path("calm")}).code, 0);
        const QByteArray sums = content(path("calm/SHA256SUMS"));
        const QString out = path("killed");
        for (int i = 0; i < 10; ++i) {
            QProcess process;
            process.start(kTool, {"run", path("big.datawright"), "--resume", "--out", out});
            QVERIFY(process.waitForStarted());
            QTest::qSleep(3 + 17 * i);
            process.kill();
            process.waitForFinished();
            if (i == 4)
                QDir(out).removeRecursively();
        }
        QCOMPARE(call({"run", path("big.datawright"), "--resume", "--out", out}).code, 0);
        QCOMPARE(content(out + "/SHA256SUMS"), sums);
        QCOMPARE(content(out + "/a.csv"), content(path("calm/a.csv")));
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
