// The worker that compiles.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_maker.h"

#include <utility>

namespace dw::ui {

PlanMaker::PlanMaker(QObject* parent) : QObject(parent), m_thread([this](const std::stop_token& ended) { work(ended); })
{
}

PlanMaker::~PlanMaker()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
    }
    m_thread.join();
}

void PlanMaker::request(std::shared_ptr<const Project> project)
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_asked = std::move(project);
        m_answer.reset();
    }
    m_wake.notify_one();
}

std::optional<Compiled> PlanMaker::wait(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_answered.wait_for(lock, patience, [this] { return m_answer.has_value(); });
    return std::exchange(m_answer, std::nullopt);
}

void PlanMaker::work(const std::stop_token& ended)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, ended, [this] { return m_asked != nullptr; }) && !ended.stop_requested()) {
        const std::shared_ptr<const Project> project = std::exchange(m_asked, nullptr);
        m_stop = {};
        const std::stop_token stop = m_stop.get_token();
        lock.unlock();
        Compiled compiled = compile(*project, stop);
        lock.lock();
        if (stop.stop_requested() || ended.stop_requested())
            continue;
        m_answer = std::move(compiled);
        m_answered.notify_one();
        // For those who did not wait for it.
        QMetaObject::invokeMethod(this, &PlanMaker::deliver, Qt::QueuedConnection);
    }
}

void PlanMaker::deliver()
{
    if (const std::optional<Compiled> compiled = wait(std::chrono::milliseconds(0)))
        emit made(*compiled);
}

} // namespace dw::ui
