// Tells the caller how far a run is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run.h"

#include <chrono>
#include <mutex>

namespace dw {

/// Tells the caller how far the run is, at most ten times a second and from one thread at a time.
class ProgressReport
{
public:
    ProgressReport(const std::function<void(const RunProgress&)>& report, std::int64_t rows, std::size_t files)
        : m_report(report), m_start(Clock::now())
    {
        m_progress.rowsTotal = rows;
        m_progress.filesTotal = files;
    }
    void startFile(const std::string& table, const std::string& file)
    {
        const std::lock_guard lock(m_mutex);
        m_progress.table = table;
        m_progress.file = file;
    }
    void endFile()
    {
        const std::lock_guard lock(m_mutex);
        ++m_progress.filesDone;
        send();
    }
    void add(std::int64_t rows, std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_progress.rowsDone += rows;
        m_progress.bytes += bytes;
        if (Clock::now() - m_last >= std::chrono::milliseconds(100))
            send();
    }
    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

private:
    using Clock = std::chrono::steady_clock;

    void send()
    {
        m_last = Clock::now();
        m_progress.seconds = seconds();
        if (m_report)
            m_report(m_progress);
    }

    const std::function<void(const RunProgress&)>& m_report;
    std::mutex m_mutex;
    RunProgress m_progress;
    Clock::time_point m_start;
    Clock::time_point m_last;
};

} // namespace dw
