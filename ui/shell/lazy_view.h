// A view in the middle of the window that is made when it is first looked at, or when there is time.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

namespace dw::ui {

class LazyView : public QWidget
{
public:
    explicit LazyView(std::function<QWidget*()> make, QWidget* parent = nullptr);

    bool isMade() const { return m_content != nullptr; }
    /// What is in it, made now if it was not yet.
    QWidget* content();

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::function<QWidget*()> m_make;
    QWidget* m_content = nullptr;
};

} // namespace dw::ui
