// Renders SVG drawings in a colour that is chosen late.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace dw::ui {

namespace {

QByteArray drawing(const QString& name)
{
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Q_ASSERT_X(!text.isEmpty(), "lineIcon", qPrintable(name));
    return *read.insert(name, text);
}

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, const QColor& color) : m_name(std::move(name)), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray text = drawing(m_name);
        text.replace("currentColor", colorFor(mode).name().toLatin1());
        QSvgRenderer(text).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("line-icon/%1/%2/%3x%4")
                                .arg(m_name, colorFor(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_color); }
    QString key() const override { return QStringLiteral("LineIcon"); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return m_color.isValid() ? m_color : palette.color(QPalette::Text);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon lineIcon(const QString& name)
{
    return QIcon(new LineIconEngine(name, {}));
}

QIcon lineIcon(const QString& name, const QColor& color)
{
    return QIcon(new LineIconEngine(name, color));
}

QIcon typeIcon(DataType type, const QColor& color)
{
    const std::string_view name = dataTypeName(type);
    return lineIcon(QStringLiteral("type_") + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                    color);
}

} // namespace dw::ui
