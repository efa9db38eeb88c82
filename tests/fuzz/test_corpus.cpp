// Runs every fuzz target on the inputs that fuzzing has kept, so that what was mended stays mended.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QDir>
#include <QFile>

class TestCorpus : public QObject
{
    Q_OBJECT

    static QString folder(const char* target)
    {
        return QString::fromStdString(dw::test::sourceFolder("/tests/fuzz/corpus/")) + QLatin1String(target);
    }

private slots:
    void everyTargetHasInputs()
    {
        for (const dw::fuzz::Target& target : dw::fuzz::targets())
            QVERIFY2(QDir(folder(target.name)).entryList(QDir::Files).size() >= 3, target.name);
    }

    void inputsPass_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("file");
        const std::vector<dw::fuzz::Target> targets = dw::fuzz::targets();
        for (std::size_t i = 0; i < targets.size(); ++i)
            for (const QString& name : QDir(folder(targets[i].name)).entryList(QDir::Files, QDir::Name))
                QTest::newRow(qPrintable(QLatin1String(targets[i].name) + QLatin1Char('/') + name))
                    << static_cast<int>(i) << folder(targets[i].name) + QLatin1Char('/') + name;
    }

    void inputsPass()
    {
        QFETCH(int, target);
        QFETCH(QString, file);
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::ReadOnly));
        const QByteArray input = opened.readAll();
        dw::fuzz::targets()[static_cast<std::size_t>(target)].run(
            {input.constData(), static_cast<std::size_t>(input.size())});
    }
};

DW_TEST(TestCorpus);
#include "test_corpus.moc"
