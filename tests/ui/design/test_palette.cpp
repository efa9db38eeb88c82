// The palette finds generators by the words of their users, and shows what each makes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/registry/registry.h"
#include "ui/design/generator_palette.h"

using namespace dw;
using namespace dw::ui;

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void keysChooseWithoutTheMouse()
    {
        GeneratorPalette palette(QStringLiteral("Add"));
        palette.setAttribute(Qt::WA_DeleteOnClose, false);
        palette.show();
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QSignalSpy chosen(&palette, &GeneratorPalette::chosen);
        auto* search = palette.findChild<QLineEdit*>();
        auto* list = palette.findChild<QListWidget*>();
        QVERIFY(list->item(0)->flags() == Qt::NoItemFlags); // a heading
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(search, Qt::Key_PageDown);
        QVERIFY(list->currentItem()->data(kEntryRole).isValid());
        const int far = list->currentRow();
        QTest::keyClick(search, Qt::Key_Up);
        QVERIFY(list->currentRow() < far);
        QTest::keyClicks(search, QStringLiteral("gaussian"));
        QVERIFY(palette.findChild<SourceDetail*>()->text().contains(QStringLiteral("ell"))); // "Bell-shaped …"
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<SourceChoice>().generator, std::string("normal"));
    }

    void nothingFoundSaysSo()
    {
        GeneratorPalette palette(QStringLiteral("Add"));
        palette.setAttribute(Qt::WA_DeleteOnClose, false);
        QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("xyzzy"));
        QVERIFY(palette.findChild<QListWidget*>()->count() == 0);
        QVERIFY(!palette.findChild<SourceDetail*>()->text().isEmpty());
        QSignalSpy chosen(&palette, &GeneratorPalette::chosen);
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
    }

    void everyWordOfEveryGeneratorFindsIt()
    {
        for (const GeneratorType& type : generatorTypes())
            for (const std::string& word : type.words) {
                const QList<int> ranked = rankedEntries(QString::fromStdString(word));
                const bool found = std::any_of(ranked.begin(), ranked.end(), [&type](int i) {
                    return sourceEntries()[i].choice.generator == type.id;
                });
                QVERIFY2(found || type.isEntity(), (type.id + ": " + word).c_str());
            }
    }

    void nearlyEverythingHasAPicture()
    {
        QFuture<SourcePreview> all = sourcePreviews();
        QElapsedTimer timer;
        timer.start();
        all.waitForFinished();
        QStringList without;
        for (int i = 0; i < sourceEntries().size(); ++i)
            if (!all.resultAt(i).summary && sourceEntries()[i].choice.source != ColumnDesign::Source::Sql)
                without << sourceEntries()[i].title;
        qInfo() << "entries" << sourceEntries().size() << "in ms" << timer.elapsed() << "without picture" << without;
        QVERIFY2(without.size() <= 2, qPrintable(without.join(QStringLiteral(", "))));
    }
};

DW_TEST(TestPalette);
#include "test_palette.moc"
