// Fields beside each other where there is room, below each other where there is not.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace dw::ui {

class FieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(QWidget* parent = nullptr);

    void add(QLayout* field);
    /// That of the widest field.
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool fits(int width) const;

    QBoxLayout* m_row;
};

} // namespace dw::ui
