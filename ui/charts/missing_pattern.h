// Which columns go missing together: a picture of the combinations there are in a sample, the most frequent first.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/figure.h"

#include <QWidget>

namespace dw::ui {

struct MissingPattern {
    struct Row {
        std::vector<bool> isMissing; ///< by column
        std::int64_t rows = 0;
    };
    QStringList columns;    ///< those with any value missing
    std::vector<Row> found; ///< most frequent first, the rarest left out
    std::int64_t rows = 0;  ///< looked at

    bool isEmpty() const { return columns.isEmpty(); }
    bool operator==(const MissingPattern&) const = default;
};

inline bool operator==(const MissingPattern::Row& a, const MissingPattern::Row& b)
{
    return a.isMissing == b.isMissing && a.rows == b.rows;
}

/// Of the columns of a batch, `names` being as many.
MissingPattern missingPattern(const std::vector<Column>& columns, const QStringList& names, std::size_t rows);
Figure figureOf(const MissingPattern& pattern);
ChartTable tableOf(const MissingPattern& pattern);

/// The picture; its numbers are in the description and in tableOf().
class MissingPatternChart : public QWidget
{
    Q_OBJECT

public:
    explicit MissingPatternChart(QWidget* parent = nullptr);

    void setPattern(MissingPattern pattern);
    const MissingPattern& pattern() const { return m_pattern; }
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    MissingPattern m_pattern;
    Figure m_figure;
};

} // namespace dw::ui
