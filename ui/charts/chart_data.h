// What all charts show: summaries of a table's columns on 50,000 rows, made in the background, those in sight first.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/column_figure.h"
#include "ui/document/document.h"
#include "ui/preview/previewer.h"

#include <QFutureWatcher>
#include <QString>

namespace dw::ui {

inline constexpr std::size_t kChartRows = 50'000;

struct ChartColumn {
    QString id;
    QString name;
    ChartKind kind = ChartKind::Automatic;
    std::shared_ptr<const PreviewColumn> column;  ///< null: cannot be computed, or has not been yet
    std::shared_ptr<const ColumnSummary> summary; ///< null with it
    std::shared_ptr<const ColumnSummary> ghost;   ///< as it was before the last edit, where that changed it
    double fullRows = 0;                          ///< of the table in a full run
    bool failed = false;                          ///< has a problem
};

/// The column that holds the importance weights of a table's rows, if there is one.
std::optional<std::size_t> weightColumn(const Project& project, const Plan& plan, std::size_t table);

class ChartData : public QObject
{
    Q_OBJECT

public:
    /// Of the current table; or of the table with that id, whatever is current.
    explicit ChartData(Document& document, QObject* parent = nullptr, QString tableId = {});

    const std::vector<ChartColumn>& columns() const { return m_columns; }
    int table() const { return m_table; }
    QString tableId() const { return m_tableId; }
    /// Nothing is computed while nobody looks.
    void setActive(bool active);
    /// Positions of the columns in sight: they are computed first. Others follow only when `all` are wanted.
    void setInSight(std::vector<std::size_t> columns, bool all);
    /// Counts rows by their importance weights, where the table has such.
    void setReweighted(bool reweighted);
    bool isReweighted() const { return m_reweighted; }
    bool canReweight() const { return m_weightColumn.has_value(); }
    /// One a row where rows are reweighted, else empty.
    std::shared_ptr<const std::vector<double>> weights() const { return m_reweighted ? m_weights : nullptr; }
    /// The number of columns that the last update had to summarise.
    int summarized() const { return m_summarized; }
    /// True when no column that is wanted waits to be computed.
    bool isComplete() const { return nextColumns().empty(); }

signals:
    void updated();

private:
    using RowWeights = std::shared_ptr<const std::vector<double>>;
    /// A summary, and all that it was made of.
    struct Known {
        std::shared_ptr<const PreviewColumn> column;
        TextMeasure measure = TextMeasure::Automatic;
        RowWeights weights;
        std::shared_ptr<const ColumnSummary> summary;
    };
    /// The columns of rows to be summarised, with what is known of them.
    struct Job {
        PreviewRows rows;
        std::vector<Known> columns; ///< by position; `measure` is what is wanted
        std::vector<Known> before;
        std::optional<std::size_t> weightColumn; ///< none: rows are not weighted
        std::shared_ptr<const PreviewColumn> weightsOf;
        RowWeights weights;
        int summarized = 0;
    };

    void follow();
    bool describeColumns();
    bool valuesChanged(const Plan* before) const;
    void takeStep(int index);
    void request();
    void summarizeRows(const PreviewRows& rows);
    static Job summarizeAll(Job job);
    void show(const Job& answer);
    std::vector<std::size_t> nextColumns() const;

    Document& m_document;
    Previewer m_previewer;
    QFutureWatcher<Job> m_watcher;
    std::optional<PreviewRows> m_waiting;
    std::vector<ChartColumn> m_columns;
    std::vector<Known> m_known;    ///< by position
    std::vector<bool> m_isCurrent; ///< by position: computed by the current plan
    std::optional<std::size_t> m_weightColumn;
    std::shared_ptr<const PreviewColumn> m_weightsOf;
    RowWeights m_weights;
    std::vector<std::size_t> m_inSight;
    std::vector<std::size_t> m_asked; ///< by the request under way
    std::shared_ptr<const Plan> m_plan;
    QString m_fixedTable;
    QString m_tableId;
    int m_table = -1;
    int m_undoIndex = 0;
    int m_summarized = 0;
    bool m_sameStep = false;     ///< the last edit folded into the step before it
    bool m_ghostsAreOld = false; ///< values changed, and it is not known yet by which step
    bool m_all = true;
    bool m_reweighted = false;
    bool m_active = false;
};

} // namespace dw::ui
