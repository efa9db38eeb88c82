// The project's board: the charts that were pinned, of any of its tables.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/board_settings.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/pair_figure.h"

#include <QLabel>
#include <QScrollArea>
#include <map>

class QGridLayout;

namespace dw::ui {

/// Two columns on a board.
class PairCard : public FigureCard
{
    Q_OBJECT

public:
    using FigureCard::FigureCard;

    void setPair(ColumnPair pair, const QString& place);
    /// False the second time: what was made of these columns need not be made again.
    bool take(const std::shared_ptr<const PreviewColumn>& x, const std::shared_ptr<const PreviewColumn>& y);
    const ColumnPair& pair() const { return m_pair; }
    ChartTable table() const override;

protected:
    Figure figure(const QSizeF& area, const QFontMetricsF& metrics, Hints hints) const override;
    void changeEvent(QEvent* event) override;
    QString title() const override;
    QString words() const override;
    bool isPinned() const override { return true; }

private:
    ColumnPair m_pair;
    Figure m_figure;
    QString m_place;
    std::shared_ptr<const PreviewColumn> m_x;
    std::shared_ptr<const PreviewColumn> m_y;
};

class PinnedBoard : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedBoard(Document& document, QWidget* parent = nullptr);
    ~PinnedBoard() override;

    /// Nothing is computed while nobody looks.
    void setActive(bool active);
    std::vector<FigureCard*> cards() const;
    /// The numbers of all charts, one after the other.
    ChartTable table() const;
    QWidget* content() { return m_content; }

signals:
    void updated();
    /// Asked to be seen large, where all charts of its table are.
    void opened(const dw::ui::PinnedChart& chart);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        PinnedChart chart;
        FigureCard* card = nullptr;
    };

    void rebuild();
    void arrange();
    FigureCard* makeCard(const PinnedChart& chart);
    void showTable(const std::string& table);
    void showPair(PairCard& card, const PinnedChart& chart, const ChartData& charts);

    Document& m_document;
    std::map<std::string, std::unique_ptr<ChartData>> m_tables; ///< by id
    std::vector<Entry> m_entries;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QGridLayout* m_grid;
    QLabel* m_empty;
    int m_perLine = 0;
    bool m_active = false;
};

} // namespace dw::ui
