// A template as a picture of itself: its tables side by side, with the distributions of their columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/charts/statistics.h"

#include <QAbstractButton>
#include <memory>

namespace dw::ui {

/// What a thumbnail is painted from: computed from the first rows that the template gives.
struct TemplateSummary {
    struct Table {
        QString name;
        int parent = -1; ///< table whose rows these rows are counted by
        std::vector<ColumnSummary> columns;
    };
    std::vector<Table> tables;
    int columns = 0;
    std::int64_t rows = 0;
};

/// Takes some tens of milliseconds: for a thread in the background.
std::shared_ptr<const TemplateSummary> summarizeTemplate(const Project& project);

class TemplateCard : public QAbstractButton
{
    Q_OBJECT

public:
    TemplateCard(const QString& title, const QString& text, QWidget* parent = nullptr);

    void setSummary(std::shared_ptr<const TemplateSummary> summary);
    bool hasPicture() const { return m_summary != nullptr; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int pictureHeight() const;
    void paintPicture(QPainter& painter, const QRectF& area) const;
    void paintTable(QPainter& painter, const QRectF& area, const TemplateSummary::Table& table, int across) const;

    QString m_text;
    std::shared_ptr<const TemplateSummary> m_summary;
};

} // namespace dw::ui
