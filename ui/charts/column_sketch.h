// What one column looks like now: its summary on some thousand rows, made in the background after each change.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"
#include "ui/document/document.h"

#include <QFutureWatcher>

namespace dw::ui {

inline constexpr std::int64_t kSketchRows = 20'000;

/// The values of a column that are numbers, of that many rows spread over the table; empty where it cannot be computed.
/// Any thread may call this.
std::vector<double> sampledNumbers(const Plan& plan, std::size_t table, std::size_t column, std::int64_t rows);

class ColumnSketch : public QObject
{
    Q_OBJECT

public:
    ColumnSketch(Document& document, int table, int column, QObject* parent = nullptr);

    /// Null until it is known, and where the column cannot be computed.
    std::shared_ptr<const ColumnSummary> summary() const { return m_summary; }

signals:
    void updated();

private:
    struct Answer {
        std::uint64_t fingerprint = 0;
        std::shared_ptr<const ColumnSummary> summary;
    };
    void refresh();

    Document& m_document;
    int m_table;
    int m_column;
    QFutureWatcher<Answer> m_watcher;
    bool m_stale = false;
    std::uint64_t m_fingerprint = 0;
    std::shared_ptr<const ColumnSummary> m_summary;
};

} // namespace dw::ui
