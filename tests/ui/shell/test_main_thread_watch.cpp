// The watch on the main thread: it tells of a block and where it was, and is silent otherwise.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "ui/shell/main_thread_watch.h"

#include <QThread>

using namespace dw::ui;

namespace {

/// Handles an event for far too long.
class Sleeper : public QObject
{
    Q_OBJECT

public:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::User)
            QThread::msleep(400);
        return QObject::event(event);
    }
};

} // namespace

class TestMainThreadWatch : public QObject
{
    Q_OBJECT

private slots:
    void blocksAreReported()
    {
        std::vector<MainThreadWatch::Block> blocks;
        MainThreadWatch watch(std::chrono::milliseconds(250),
                              [&](const MainThreadWatch::Block& block) { blocks.push_back(block); });
        QTest::qWait(50);
        watch.forget();
        blocks.clear();
        Sleeper sleeper;
        QCoreApplication::postEvent(&sleeper, new QEvent(QEvent::User));
        QTRY_VERIFY(!blocks.empty());
        QVERIFY(blocks[0].length >= std::chrono::milliseconds(350));
        QVERIFY2(blocks[0].during.contains(QStringLiteral("Sleeper")), qPrintable(blocks[0].during));
        QVERIFY(watch.longest() >= blocks[0].length);
    }

    void nobodyWatchesUnlessAsked()
    {
        qputenv("DATAWRIGHT_WATCHDOG", "0");
        QVERIFY(!MainThreadWatch::fromEnvironment());
        qputenv("DATAWRIGHT_WATCHDOG", "70");
        QVERIFY(MainThreadWatch::fromEnvironment() != nullptr);
        qunsetenv("DATAWRIGHT_WATCHDOG");
    }
};

DW_TEST(TestMainThreadWatch);
#include "test_main_thread_watch.moc"
