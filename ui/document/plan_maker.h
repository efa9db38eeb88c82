// Makes plans of projects in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/compile.h"

#include <QObject>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace dw::ui {

/// One project is worked on at a time; a newer one stops it, and its answer is dropped.
class PlanMaker : public QObject
{
    Q_OBJECT

public:
    explicit PlanMaker(QObject* parent = nullptr);
    ~PlanMaker() override;

    void request(std::shared_ptr<const Project> project);
    /// The answer to the newest request if it comes within that time; else made() gives it later.
    std::optional<Compiled> wait(std::chrono::milliseconds patience);

signals:
    /// On this object's thread.
    void made(const dw::Compiled& compiled);

private:
    void work(const std::stop_token& ended);
    void deliver();

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_answered;
    std::shared_ptr<const Project> m_asked;
    std::stop_source m_stop; ///< of what is being worked on
    std::optional<Compiled> m_answer;
    std::jthread m_thread;
};

} // namespace dw::ui
