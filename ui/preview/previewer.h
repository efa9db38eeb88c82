// Computes columns of a table's rows in the background; only what has not been computed before.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace dw::ui {

/// A column of rows, with the plan whose lexicons its texts may point into.
struct PreviewColumn {
    Column values;
    std::shared_ptr<const Plan> plan;
};

struct PreviewRows {
    std::shared_ptr<const Plan> plan;
    std::size_t table = 0;
    std::int64_t first = 0;
    std::size_t count = 0;
    /// By position of the column in the project's table; null where it cannot be computed.
    std::vector<std::shared_ptr<const PreviewColumn>> columns;
    std::vector<std::uint64_t> fingerprints; ///< by position too; 0 where there is no column
    int computed = 0;                        ///< columns that were not found in the cache
    QString failure;                         ///< why rows could not be computed; the columns are null then
};

/// One request is worked on at a time; a newer one replaces those that wait, and their answers are dropped.
class Previewer : public QObject
{
    Q_OBJECT

public:
    explicit Previewer(QObject* parent = nullptr);
    ~Previewer() override;

    /// Fewer rows come back where the table ends earlier. The answer is given by ready(), on this object's thread.
    void request(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first, std::size_t count);
    /// The same, at once, on the calling thread and without the cache.
    static PreviewRows compute(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first,
                               std::size_t count);

signals:
    void ready(const dw::ui::PreviewRows& rows);

private:
    struct Key {
        std::uint64_t fingerprint = 0;
        std::int64_t first = 0;
        std::size_t count = 0;
        bool operator==(const Key&) const = default;
    };
    struct Entry {
        Key key;
        std::shared_ptr<const PreviewColumn> column;
        std::uint64_t lastUsed = 0;
    };
    struct Request {
        PreviewRows rows;
        std::uint64_t number = 0;
    };
    using Cache = std::vector<Entry>;

    void work();
    static void fill(PreviewRows& rows, Cache& cache, std::uint64_t number);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_waiting;
    bool m_stop = false;
    std::atomic<std::uint64_t> m_latest = 0;
    Cache m_cache; // the worker's alone
    std::thread m_thread;
};

} // namespace dw::ui
