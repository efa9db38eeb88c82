// Computes columns of a table's rows in the background; only what has not been computed before.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"
#include "core/engine/row_filter.h"

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

/// Rows of a sample that a filter kept, in the order that it asked for.
struct PickedRows {
    RowFilter filter;
    std::int64_t sampleFirst = 0;
    std::size_t sampleCount = 0;
    std::vector<std::int64_t> rows; ///< row numbers
    std::optional<RowFilterFault> fault;
};

struct PreviewRows {
    std::shared_ptr<const Plan> plan;
    std::size_t table = 0;
    Layer layer = Layer::Written; ///< as they leave the table, or before corruptions
    std::int64_t first = 0;       ///< row number, or the place among the picked rows when a filter picked them
    std::size_t count = 0;
    std::shared_ptr<const PickedRows> picked; ///< null: all rows, as they are numbered
    /// By position of the column in the project's table; null where it cannot be computed or was not asked for.
    std::vector<std::shared_ptr<const PreviewColumn>> columns;
    std::vector<std::uint64_t> fingerprints; ///< by position too; 0 where there is no column
    int computed = 0;                        ///< columns that were not found in the cache
    QString failure;                         ///< why rows could not be computed; the columns are null then

    std::int64_t rowNumber(std::size_t i) const
    {
        const std::int64_t place = first + static_cast<std::int64_t>(i);
        return picked ? picked->rows[static_cast<std::size_t>(place)] : place;
    }
};

/// Only rows of a sample of the table are filtered and sorted: the `count` rows from `first` on.
struct PreviewFilter {
    RowFilter filter;
    std::shared_ptr<const Project> project; ///< what the plan was made of
    std::int64_t first = 0;
    std::size_t count = 0;
};

struct PreviewRequest {
    std::shared_ptr<const Plan> plan;
    std::size_t table = 0;
    std::int64_t first = 0;
    std::size_t count = 0;
    std::shared_ptr<const PreviewFilter> filter;
    std::vector<std::size_t> columns; ///< positions of those that are wanted; empty: all
    Layer layer = Layer::Written;
};

/// One request is worked on at a time; a newer one replaces those that wait, and their answers are dropped.
class Previewer : public QObject
{
    Q_OBJECT

public:
    explicit Previewer(QObject* parent = nullptr);
    ~Previewer() override;

    /// Fewer rows come back where the table ends earlier. The answer is given by ready(), on this object's thread.
    void request(PreviewRequest request);
    void request(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first, std::size_t count)
    {
        request(PreviewRequest{std::move(plan), table, first, count, nullptr, {}, Layer::Written});
    }
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
        std::uint64_t picked = 0; ///< of picked rows: a hash of their numbers
        bool operator==(const Key&) const = default;
    };
    struct Entry {
        Key key;
        std::shared_ptr<const PreviewColumn> column;
        std::uint64_t lastUsed = 0;
    };
    struct Waiting {
        PreviewRequest request;
        std::uint64_t number = 0;
    };
    /// Belongs to the worker alone.
    struct Memory {
        std::vector<Entry> columns;
        std::shared_ptr<const PickedRows> picked; ///< of the last filter, with what it depends on:
        std::shared_ptr<const Plan> pickedPlan;
        std::size_t pickedTable = 0;
    };

    void work();
    static PreviewRows answer(const PreviewRequest& request, Memory& memory, std::uint64_t number);
    static std::shared_ptr<const PickedRows> pick(const PreviewRequest& request, Memory& memory);
    static void fill(PreviewRows& rows, const std::vector<std::size_t>& columns, Memory& memory, std::uint64_t number);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Waiting> m_waiting;
    bool m_stop = false;
    std::atomic<std::uint64_t> m_latest = 0;
    Memory m_memory;
    std::thread m_thread;
};

} // namespace dw::ui
