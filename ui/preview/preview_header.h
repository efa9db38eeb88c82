// The header over the rows: each column's type, a tiny picture of its values and its share of nulls.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"
#include "ui/preview/previewer.h"

#include <QHeaderView>

namespace dw::ui {

class PreviewHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PreviewHeader(QWidget* parent = nullptr);

    /// The sample that the pictures are of.
    void setSample(const PreviewRows& rows);
    /// The column that is marked as the selected one, or -1.
    void setSelectedColumn(int column);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool event(QEvent* event) override;

private:
    struct Picture {
        std::shared_ptr<const PreviewColumn> column;
        ColumnSummary summary;
    };
    std::vector<Picture> m_pictures; ///< by column
    int m_selected = -1;
};

} // namespace dw::ui
