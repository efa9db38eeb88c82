// How the palette shows what it found: lines with small pictures, and the highlighted one large beside them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/source_preview.h"

#include <QLabel>
#include <QStyledItemDelegate>

namespace dw::ui {

struct SourceEntry;

/// Role of the position in sourceEntries(); headings have none.
inline constexpr int kEntryRole = Qt::UserRole;

/// What is known so far of an entry; empty while it is computed.
SourcePreview previewOf(int entry);

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The picture of one entry at the size of the widget.
class SourcePicture : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePicture(QWidget* parent = nullptr);
    void setEntry(int entry);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_entry = -1;
};

/// Title, picture, values, help and other names of one entry.
class SourceDetail : public QWidget
{
    Q_OBJECT

public:
    explicit SourceDetail(QWidget* parent = nullptr);
    /// -1: nothing was found.
    void setEntry(int entry);
    QString text() const;

private:
    QLabel* m_title;
    QLabel* m_category;
    SourcePicture* m_picture;
    QLabel* m_example;
    QLabel* m_help;
    QLabel* m_words;
};

} // namespace dw::ui
