// A pulse on the main thread, and a thread that listens to it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_thread_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <cstdio>
#include <ctime>

namespace dw::ui {

namespace {

constexpr int kPulse = 10;
constexpr int kUsualLimit = 50;

std::int64_t now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Of the calling thread.
std::chrono::milliseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1'000'000);
}

} // namespace

MainThreadWatch::MainThreadWatch(Milliseconds limit, Report report)
    : m_limit(limit), m_report(std::move(report)), m_lastBeat(now()), m_worked(processorTime())
{
    m_pulse.setTimerType(Qt::PreciseTimer);
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, &MainThreadWatch::beat);
    m_pulse.start();
    QCoreApplication::instance()->installEventFilter(this);
    m_thread = std::thread([this] { watch(); });
}

MainThreadWatch::~MainThreadWatch()
{
    m_stop = true;
    m_thread.join();
}

std::unique_ptr<MainThreadWatch> MainThreadWatch::fromEnvironment()
{
    bool isSet = false;
    int limit = qEnvironmentVariableIntValue("DATAWRIGHT_WATCHDOG", &isSet);
#ifndef NDEBUG
    limit = isSet ? limit : kUsualLimit;
#else
    limit = isSet ? limit : 0;
#endif
    return limit > 0 ? std::make_unique<MainThreadWatch>(Milliseconds(limit)) : nullptr;
}

void MainThreadWatch::forget()
{
    m_blocks = 0;
    m_longest = Milliseconds(0);
    m_lastBeat = now();
    m_worked = processorTime();
}

bool MainThreadWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_pulse) {
        m_receiver = watched->metaObject()->className(); // lives as long as the program
        m_event = event->type();
    }
    return false;
}

void MainThreadWatch::watch()
{
    while (!m_stop) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (now() - m_lastBeat > m_limit.count() && m_blockedIn == nullptr) {
            m_blockedBy = m_event.load();
            m_blockedIn = m_receiver.load();
        }
    }
}

void MainThreadWatch::beat()
{
    const std::int64_t time = now();
    const Milliseconds silence(time - m_lastBeat.exchange(time) - kPulse);
    const Milliseconds worked = processorTime();
    const Milliseconds before = std::exchange(m_worked, worked);
    const char* during = m_blockedIn.exchange(nullptr);
    if (silence < m_limit)
        return;
    ++m_blocks;
    m_longest = std::max(m_longest, silence);
    Block block{silence, worked - before, {}};
    if (during != nullptr)
        block.during = QStringLiteral("%1, event %2").arg(QLatin1String(during)).arg(m_blockedBy.load());
    if (m_report) {
        m_report(block);
        return;
    }
    std::fprintf(stderr, "The window did not answer for %lld ms, %lld of them at work (%s).\n",
                 static_cast<long long>(silence.count()), static_cast<long long>(block.worked.count()),
                 block.during.isEmpty() ? "unknown" : qPrintable(block.during));
}

} // namespace dw::ui
