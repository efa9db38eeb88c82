// Notices when the main thread does not answer: on in debug builds, or when DATAWRIGHT_WATCHDOG says after how many
// milliseconds to complain.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace dw::ui {

/// Must be made and destroyed on the main thread, after the application.
class MainThreadWatch : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;
    struct Block {
        Milliseconds length{0};
        Milliseconds worked{0}; ///< of it, on a processor: the rest was spent waiting for something or someone else
        QString during;         ///< "PreviewView, event 12": what was being handled; empty when it could not be seen
    };
    using Report = std::function<void(const Block&)>;

    /// `report` is called on the main thread as soon as it answers again; the standard error stream gets a line
    /// without it.
    explicit MainThreadWatch(Milliseconds limit, Report report = {});
    ~MainThreadWatch() override;

    /// As the environment and the build ask for: null when nobody watches.
    static std::unique_ptr<MainThreadWatch> fromEnvironment();

    int blocks() const { return m_blocks; }
    Milliseconds longest() const { return m_longest; }
    void forget();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void beat();
    void watch();

    Milliseconds m_limit;
    Report m_report;
    QTimer m_pulse;
    std::atomic<std::int64_t> m_lastBeat; ///< milliseconds of the steady clock
    std::atomic<const char*> m_receiver = nullptr;
    std::atomic<int> m_event = 0;
    std::atomic<const char*> m_blockedIn = nullptr;
    std::atomic<int> m_blockedBy = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
    Milliseconds m_worked{0}; ///< processor time of the main thread at the last beat
    int m_blocks = 0;
    Milliseconds m_longest{0};
};

} // namespace dw::ui
