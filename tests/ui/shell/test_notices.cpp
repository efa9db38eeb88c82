// Recover, compare and discard; reload, keep and compare; dropped files; a project from a file: in the real window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/document/recovery.h"
#include "ui/shell/compare_page.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/start_from_file.h"

#include <QDropEvent>
#include <QFile>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace dw;
using namespace dw::ui;

namespace {

QPushButton* button(QWidget* in, const QString& text)
{
    // Layouts show what was added to them when control is back in the event loop.
    QCoreApplication::processEvents();
    for (QPushButton* one : in->findChildren<QPushButton*>())
        if (one->text() == text && one->isVisible())
            return one;
    return nullptr;
}

/// What a crash leaves: the copy without the lock of a process that lives.
AbandonedWork leaveBehind(const Project& project, const QString& file)
{
    QDir().mkpath(recoveryFolder());
    const QString id = QStringLiteral("0123456789abcdef");
    QFile info(recoveryFolder() + QStringLiteral("/%1.json").arg(id));
    if (info.open(QIODevice::WriteOnly))
        info.write(
            QStringLiteral(R"({"file": "%1", "title": "shop", "saved": "2026-01-02T03:04:05Z"})").arg(file).toUtf8());
    static_cast<void>(
        writeProjectFile(project, (recoveryFolder() + QStringLiteral("/%1.datawright").arg(id)).toStdString()));
    return {id, file, QStringLiteral("shop"), {}};
}

QString copyOfSample(const QTemporaryDir& folder)
{
    const QString copy = folder.filePath(QStringLiteral("shop.datawright"));
    QFile::copy(QString::fromStdString(test::sourceFolder("/resources/samples/retail.datawright")), copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

Project read(const QString& file)
{
    Problems problems;
    return *readProjectFile(file.toStdString(), problems);
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        for (const AbandonedWork& work : abandonedWork())
            discardAbandonedWork(work);
    }

    void workLeftBehindIsComparedAndRecovered()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        Project changed = read(file);
        changed.tables[1].columns[2].params["sigma"] = 0.9;
        changed.tables[0].columns.pop_back();
        leaveBehind(changed, file);
        MainWindow window;
        window.show();
        window.offerAbandonedWork();
        auto* bar = window.findChild<NoticeBar*>();
        QVERIFY(bar->isVisible());
        QTest::mouseClick(button(bar, QStringLiteral("Compare")), Qt::LeftButton);
        auto* page = window.findChild<ComparePage*>();
        QVERIFY(page != nullptr && page->isVisible());
        const QTreeWidget* list = page->list();
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("customers"));
        QCOMPARE(list->topLevelItem(0)->child(0)->text(0), QStringLiteral("spent is gone"));
        QCOMPARE(list->topLevelItem(1)->child(0)->text(0), QStringLiteral("price › sigma"));
        QCOMPARE(list->topLevelItem(1)->child(0)->text(1), QStringLiteral("0.6"));
        QCOMPARE(list->topLevelItem(1)->child(0)->text(2), QStringLiteral("0.9"));
        QTest::mouseClick(button(page, QStringLiteral("Recover")), Qt::LeftButton);
        QVERIFY(window.document().project() == changed);
        QVERIFY(window.document().isModified());
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(window.findChild<ComparePage*>() == nullptr);
        QVERIFY(abandonedWork().isEmpty());
        window.document().undoStack().undo();
        QVERIFY(window.document().project() == read(file));
    }

    void workLeftBehindIsDiscardedByKeyboard()
    {
        QTemporaryDir folder;
        leaveBehind(read(copyOfSample(folder)), {});
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.offerAbandonedWork();
        QPushButton* discard = button(window.findChild<NoticeBar*>(), QStringLiteral("Discard"));
        discard->setFocus();
        QTest::keyClick(discard, Qt::Key_Space);
        QVERIFY(abandonedWork().isEmpty());
        QVERIFY(!window.findChild<NoticeBar*>()->isVisible());
    }

    void aChangeOnDiskIsComparedWithEscAndReloaded()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(file));
        window.document().edit(QStringLiteral("Seed"), {}, [](Project& project) { project.randomSeed = 3; });
        Project other = read(file);
        other.tables[0].rows.count = 77;
        QVERIFY(writeProjectFile(other, file.toStdString()));
        auto* bar = window.findChild<NoticeBar*>();
        QTRY_VERIFY(bar->isVisible());
        QTest::mouseClick(button(bar, QStringLiteral("Compare")), Qt::LeftButton);
        auto* page = window.findChild<ComparePage*>();
        QCOMPARE(page->list()->topLevelItem(0)->text(0), QStringLiteral("Project"));
        QCOMPARE(page->list()->topLevelItem(1)->child(0)->text(2), QStringLiteral("77"));
        QTest::keyClick(page->list(), Qt::Key_Escape);
        QTRY_VERIFY(window.findChild<ComparePage*>() == nullptr);
        QVERIFY(bar->isVisible());
        QTest::mouseClick(button(bar, QStringLiteral("Reload")), Qt::LeftButton);
        QVERIFY(window.document().project() == other);
        QVERIFY(!bar->isVisible());
        QVERIFY(!window.isWindowModified());
    }

    void droppedFilesSayWhatWillHappen_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<int>("kind");
        const auto kind = [](DropPlan::Kind one) { return static_cast<int>(one); };
        QTest::newRow("project") << QStringList{QStringLiteral("/a/shop.datawright")}
                                 << kind(DropPlan::Kind::OpenProject);
        QTest::newRow("csv") << QStringList{QStringLiteral("/a/x.csv"), QStringLiteral("/a/y.parquet")}
                             << kind(DropPlan::Kind::StartFromFile);
        QTest::newRow("sql") << QStringList{QStringLiteral("/a/x.sql")} << kind(DropPlan::Kind::StartFromFile);
        QTest::newRow("sql and csv") << QStringList{QStringLiteral("/a/x.sql"), QStringLiteral("/a/x.csv")}
                                     << kind(DropPlan::Kind::Nothing);
        QTest::newRow("two projects") << QStringList{QStringLiteral("/a.datawright"), QStringLiteral("/b.datawright")}
                                      << kind(DropPlan::Kind::Nothing);
        QTest::newRow("document") << QStringList{QStringLiteral("/a/x.docx")} << kind(DropPlan::Kind::Nothing);
    }

    void droppedFilesSayWhatWillHappen()
    {
        QFETCH(QStringList, files);
        QFETCH(int, kind);
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        const DropPlan plan = dropPlan(&data);
        QCOMPARE(static_cast<int>(plan.kind), kind);
        QVERIFY(!plan.title.isEmpty());
    }

    void aDroppedCsvFileBecomesAProject()
    {
        QTemporaryDir folder;
        QByteArray csv = "id,size,colour\n";
        for (int i = 0; i < 400; ++i)
            csv += QByteArray::number(i + 1) + ',' + QByteArray::number(i % 50) + (i % 3 ? ",red\n" : ",blue\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(folder, "things.csv", csv))});
        MainWindow window;
        window.show();
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        auto* overlay = window.findChild<DropOverlay*>();
        QVERIFY(enter.isAccepted() && overlay->isVisible());
        QVERIFY(overlay->accessibleName().contains(QStringLiteral("things.csv")));
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(!overlay->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window.document().project().tables.size(), std::size_t(1), 30000);
        const TableDesign& table = window.document().project().tables.front();
        QCOMPARE(table.name, std::string("things"));
        QCOMPARE(table.rows.count, std::int64_t(400));
        QVERIFY(window.document().isRunnable());
        QVERIFY(window.document().isModified());
        auto* bar = window.findChild<NoticeBar*>();
        QVERIFY(bar->accessibleName().contains(QStringLiteral("no rows")));
        QTest::mouseClick(button(bar, QStringLiteral("What was found")), Qt::LeftButton);
        auto* page = window.findChild<InferencePage*>();
        QVERIFY(page != nullptr);
        QCOMPARE(page->list()->topLevelItem(0)->childCount(), 3);
    }

    void aFileThatCannotBeReadIsExplained()
    {
        QTemporaryDir folder;
        MainWindow window;
        window.show();
        auto* start = window.findChild<StartFromFile*>();
        QSignalSpy finished(start, &StartFromFile::finished);
        start->start({folder.filePath(QStringLiteral("missing.csv"))});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
        QCOMPARE(finished.first().first().toBool(), false);
        QVERIFY(window.findChild<NoticeBar*>()->accessibleName().contains(QStringLiteral("missing.csv")));
        QVERIFY(window.document().project().tables.empty());
    }
};

DW_TEST(TestNotices);
#include "test_notices.moc"
