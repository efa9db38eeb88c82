// The groups line by line: their share of the rows, their rate of the favourable outcome, their disparate impact.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_chart.h"

namespace dw::ui {

/// What somebody asks of a group.
struct TargetRequest {
    enum class Kind { Share, Rate, Parity };

    Kind kind = Kind::Share;
    std::vector<std::string> attributes;
    std::vector<std::string> values; ///< one an attribute; none for parity
    double value = 0;                ///< the share or rate wanted
};

class GroupsChart : public BiasChart
{
    Q_OBJECT

public:
    explicit GroupsChart(QWidget* parent = nullptr);

    /// Null: nothing yet.
    void setInspection(std::shared_ptr<const Inspection> inspection);
    /// Lets bars and dots be pulled: each pull asks for a target.
    void setHandles(bool on);
    /// Where the handle of a mark's bar or dot is; null when it has none.
    QPointF handleOf(int mark, TargetRequest::Kind kind) const;

signals:
    void targetWanted(const dw::ui::TargetRequest& request);

protected:
    void addActions(QMenu& menu, const ChartMark& mark) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Group {
        QString attribute;
        QString label;
        QString condition;
        bool small = false;
        bool isReference = false;
        MetricValue rows;
        MetricValue share;
        MetricValue expected;
        MetricValue level; ///< rate, or mean
        MetricValue difference;
        MetricValue ratio;
        std::vector<std::string> attributes;
        std::vector<std::string> values; ///< empty: a range or missing values, which no target can name
    };
    struct Pull {
        int group = -1;
        TargetRequest::Kind kind = TargetRequest::Kind::Share;
        double value = 0;
        bool moved = false;
    };
    struct Panels {
        double labels = 0; ///< right end of the labels
        ChartAxis share;
        ChartAxis level;
        ChartAxis ratio;
        double numbers = 0; ///< width of the numbers after each panel
        bool hasLevel = false;
        bool hasRatio = false;
    };

    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;
    void readRates(const MetricResult& result, const char* table, const char* level);
    Panels panels(const QFontMetricsF& metrics) const;
    double drawHead(QPainter& painter, const Panels& panels, double bottom) const;
    void drawGroup(QPainter& painter, const Panels& panels, const Group& group, double y, double height) const;
    QString wordsOf(const Group& group) const;
    bool canAskForRates() const;
    void drawHandles(QPainter& painter, const Panels& panels, int group, double middle) const;
    std::optional<Pull> pullAt(QPointF place) const;
    void askForValue(int group, TargetRequest::Kind kind);
    void request(int group, TargetRequest::Kind kind, double value);

    std::shared_ptr<const Inspection> m_inspection;
    std::vector<Group> m_groups;
    QString m_levelTitle;
    MetricUnit m_levelUnit = MetricUnit::Share;
    std::size_t m_hidden = 0; ///< groups that are not drawn
    bool m_handles = false;
    Pull m_pull; ///< group -1: nothing is being pulled
};

} // namespace dw::ui
