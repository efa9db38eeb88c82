// Puts widgets one after another and goes on in the next line where a line is full, as words do.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <initializer_list>
#include <memory>
#include <vector>

namespace dw::ui {

/// For bars whose texts are longer in another language or at a larger size. What may grow in width takes no more than
/// its hint; what is wider than a whole line is narrowed to it.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent = nullptr) : QLayout(parent) {}
    ~FlowLayout() override;

    /// A label and what it names, say: they stay in one line.
    void addTogether(std::initializer_list<QWidget*> widgets);
    /// What is added from now on stands at the right end of its line.
    void addStretch() { m_firstAtRight = static_cast<int>(m_items.size()); }

    void addItem(QLayoutItem* item) override { m_items.emplace_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// The height that is taken; widgets are only moved when `places`.
    int arrange(const QRect& rect, bool places) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_firstAtRight = -1;
};

} // namespace dw::ui
