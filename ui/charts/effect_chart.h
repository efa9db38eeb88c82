// A column before and after something is done to it: a small picture with both, and one sentence.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"

#include <QWidget>
#include <memory>

namespace dw::ui {

class EffectChart : public QWidget
{
    Q_OBJECT

public:
    explicit EffectChart(QWidget* parent = nullptr);

    /// Filled: after; dashed: before. Either may be null.
    void setEffect(const QString& column, std::shared_ptr<const ColumnSummary> before,
                   std::shared_ptr<const ColumnSummary> after);
    QString column() const { return m_column; }
    /// "mean 12.3 → 14.1".
    QString words() const;
    QSize sizeHint() const override { return {120, 92}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_column;
    std::shared_ptr<const ColumnSummary> m_before;
    std::shared_ptr<const ColumnSummary> m_after;
};

/// Between 0 and 1: how far the shares of the values lie apart (total variation over the bins or categories of
/// `after`), for putting what changed most first.
double effectSize(const ColumnSummary& before, const ColumnSummary& after);

} // namespace dw::ui
