// Laying out the report on paper.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/report_pdf.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

namespace dw::ui {

namespace {

constexpr double kPictureScale = 3; ///< pixels of an image per pixel of the drawing
constexpr double kPageWidth = 760;  ///< of the layout, in the drawings' pixels

QImage imageOf(const QString& svg)
{
    QSvgRenderer renderer(svg.toUtf8());
    QImage image((QSizeF(renderer.defaultSize()) * kPictureScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Text documents know no inline SVG: each drawing becomes an image of the document.
void takePictures(QString& html, QTextDocument& document)
{
    int number = 0;
    for (qsizetype start = html.indexOf(QLatin1String("<svg")); start >= 0;
         start = html.indexOf(QLatin1String("<svg"), start)) {
        const qsizetype end = html.indexOf(QLatin1String("</svg>"), start);
        if (end < 0)
            return;
        const QImage image = imageOf(html.mid(start, end + 6 - start));
        const QString name = QStringLiteral("picture:%1").arg(++number);
        document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        const double width = std::min(kPageWidth, image.width() / kPictureScale);
        html.replace(start, end + 6 - start,
                     QStringLiteral("<p><img src=\"%1\" width=\"%2\"></p>").arg(name).arg(qRound(width)));
    }
}

} // namespace

QString writePdf(QString html, const QString& path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
    writer.setTitle(QCoreApplication::translate("dw::ui::BiasBoard", "Bias report"));
    QTextDocument document;
    // Long tables are closed on screen; paper shows them all.
    html.remove(QLatin1String("<details>")).remove(QLatin1String("</details>"));
    takePictures(html, document);
    document.setHtml(html);
    QPainter painter;
    if (!painter.begin(&writer))
        return QCoreApplication::translate("dw::ui::BiasBoard", "%1 could not be written.").arg(path);
    const QRectF page = writer.pageLayout().paintRectPixels(writer.resolution());
    const double scale = page.width() / kPageWidth;
    document.setPageSize(QSizeF(kPageWidth, page.height() / scale));
    document.setDocumentMargin(0);
    for (int number = 0; number < document.pageCount(); ++number) {
        if (number > 0)
            writer.newPage();
        const double height = document.pageSize().height();
        painter.save();
        painter.scale(scale, scale);
        painter.translate(0, -number * height);
        document.drawContents(&painter, QRectF(0, number * height, kPageWidth, height));
        painter.restore();
    }
    painter.end();
    return QFile::exists(path) ? QString()
                               : QCoreApplication::translate("dw::ui::BiasBoard", "%1 could not be written.").arg(path);
}

} // namespace dw::ui
