// The header over the rows: each column's type, a tiny picture of its values, its share of nulls, and its problems.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"
#include "ui/preview/previewer.h"

#include <QFutureWatcher>
#include <QHeaderView>

namespace dw::ui {

class PreviewHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PreviewHeader(QWidget* parent = nullptr);

    /// The sample that the pictures are of; they are worked out in the background.
    void setSample(const PreviewRows& rows);
    /// The column that is marked as the selected one, or -1.
    void setSelectedColumn(int column);
    /// What is wrong with each column; empty where nothing is.
    void setProblems(std::vector<QString> problems);
    /// Name, type, summary and problem of a column, in words.
    QString words(int section) const;

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool event(QEvent* event) override;

private:
    struct Picture {
        std::shared_ptr<const PreviewColumn> column;
        std::shared_ptr<const ColumnSummary> summary;
    };
    using Pictures = std::vector<Picture>; ///< by column

    void paintName(QPainter& painter, const QRect& area, int section) const;
    static Pictures draw(const PreviewRows& rows, const Pictures& before);
    const Picture* pictureOf(int section) const;

    Pictures m_pictures;
    QFutureWatcher<Pictures> m_drawing;
    std::optional<PreviewRows> m_waiting;
    std::vector<QString> m_problems;
    int m_selected = -1;
};

} // namespace dw::ui
