// Every file in broken/ gives the problems that its first lines expect, and never a plan, a crash or a hang.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/project/file.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QDir>
#include <QFile>

using namespace dw;

namespace {

QString brokenFolder()
{
    return QString::fromStdString(test::sourceFolder("/tests/core/project/broken"));
}

/// "error code pointer" of each problem.
std::vector<std::string> inShort(const Problems& problems)
{
    std::vector<std::string> texts;
    for (const Problem& problem : problems.all)
        texts.push_back((problem.severity == Severity::Error ? "error " : "warning ") + problem.code +
                        (problem.pointer.empty() ? "" : ' ' + problem.pointer));
    return texts;
}

} // namespace

class TestBrokenProjects : public QObject
{
    Q_OBJECT

private slots:
    void givesItsProblems_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(brokenFolder()).entryList({"*.datawright"}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 20);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << brokenFolder() + '/' + file;
    }

    void givesItsProblems()
    {
        QFETCH(QString, file);
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::ReadOnly));
        const QByteArray content = opened.readAll();
        Problems problems;
        const Result<Project> project = readProjectFile(file.toStdString(), problems);
        QVERIFY(project);
        const Compiled compiled = compile(*project);
        problems.all.insert(problems.all.end(), compiled.problems.all.begin(), compiled.problems.all.end());
        const std::vector<std::string> found = inShort(problems);
        int expected = 0;
        bool isError = false;
        for (const QByteArray& line : content.split('\n')) {
            if (!line.startsWith("// expects "))
                continue;
            ++expected;
            const std::string wanted = line.mid(11).trimmed().toStdString();
            isError = isError || wanted.starts_with("error ");
            std::string all;
            for (const std::string& text : found)
                all += text + '\n';
            QVERIFY2(std::find(found.begin(), found.end(), wanted) != found.end(),
                     ("expected " + wanted + "\nfound:\n" + all).c_str());
        }
        QVERIFY2(expected > 0, "the file says no '// expects error code /pointer'");
        QCOMPARE(problems.hasErrors(), isError);
        // Messages are for people: they say something, and end as sentences do.
        for (const Problem& problem : problems.all)
            QVERIFY2(problem.message.size() > 10 && (problem.message.ends_with('.') || problem.message.ends_with('?') ||
                                                     problem.message.ends_with('!') || problem.message.ends_with(')')),
                     problem.message.c_str());
        // And what is wrong is said once.
        for (const Problem& problem : problems.all)
            QCOMPARE(std::count(problems.all.begin(), problems.all.end(), problem), std::ptrdiff_t(1));
    }

    void nothingIsLost_data() { givesItsProblems_data(); }
    void nothingIsLost()
    {
        QFETCH(QString, file);
        Problems problems;
        const Result<Project> project = readProjectFile(file.toStdString(), problems);
        QVERIFY(project);
        Problems again;
        QVERIFY(parseProject(writeProject(*project), again) == *project);
    }
};

DW_TEST(TestBrokenProjects);
#include "test_broken_projects.moc"
