// Making all rows and keeping none.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/part_writer.h"
#include "core/engine/table_reader.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace dw {

Result<std::int64_t> generateOnly(const Plan& plan, int threads, std::stop_token stop)
{
    constexpr std::int64_t kPiece = 64 * static_cast<std::int64_t>(kBatchRows);
    std::int64_t total = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    for (const WrittenTable& table : plan.order) {
        std::atomic<std::int64_t> next{0};
        const std::int64_t rows = rowsOf(plan, table);
        const auto work = [&] {
            TableReader reader(plan, table.table, table.layer);
            const auto most = static_cast<std::int64_t>(reader.batchRows());
            Batch batch;
            for (std::int64_t first = next.fetch_add(kPiece); first < rows; first = next.fetch_add(kPiece))
                for (std::int64_t done = first; done < std::min(rows, first + kPiece);) {
                    const auto count = static_cast<std::size_t>(std::min(most, std::min(rows, first + kPiece) - done));
                    Status read = stop.stop_requested() ? Status(Error{ErrorKind::Cancelled, "Stopped.", {}})
                                                        : reader.read(RowSet::range(done, count), batch);
                    if (!read) {
                        const std::lock_guard lock(mutex);
                        failure = read.error();
                        next = rows;
                        return;
                    }
                    done += static_cast<std::int64_t>(count);
                }
        };
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i)
            workers.emplace_back(work);
        work();
        workers.clear();
        if (failure)
            return *failure;
        total += rows;
    }
    return total;
}

} // namespace dw
