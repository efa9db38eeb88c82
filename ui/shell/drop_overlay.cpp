// Reads the dragged names and paints one frame with two lines of text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_overlay.h"

#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/start_from_file.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QPainter>
#include <QUrl>

namespace dw::ui {

namespace {

bool isSql(const QString& file)
{
    return file.endsWith(QLatin1String(".sql"), Qt::CaseInsensitive) ||
           file.endsWith(QLatin1String(".ddl"), Qt::CaseInsensitive);
}

QString namesOf(const QStringList& files)
{
    QStringList names;
    for (const QString& file : files)
        names << QFileInfo(file).fileName();
    return names.size() > 4 ? names.mid(0, 3).join(QStringLiteral(", ")) + QStringLiteral(", …")
                            : names.join(QStringLiteral(", "));
}

} // namespace

DropPlan dropPlan(const QMimeData* data)
{
    DropPlan plan;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            plan.files << url.toLocalFile();
    if (plan.files.isEmpty())
        return plan;
    const QString first = plan.files.first();
    if (first.endsWith(QLatin1String(".datawright"), Qt::CaseInsensitive)) {
        if (plan.files.size() > 1) {
            plan.title = DropOverlay::tr("One project at a time");
            return plan;
        }
        plan.kind = DropPlan::Kind::OpenProject;
        plan.title = DropOverlay::tr("Open the project “%1”").arg(QFileInfo(first).completeBaseName());
        return plan;
    }
    const bool isAllReadable = std::all_of(plan.files.begin(), plan.files.end(), StartFromFile::canRead);
    const bool hasSql = std::any_of(plan.files.begin(), plan.files.end(), isSql);
    if (!isAllReadable || (hasSql && plan.files.size() > 1)) {
        plan.title = DropOverlay::tr("These files cannot be read");
        plan.detail = DropOverlay::tr("Projects, CSV, Parquet and JSON files, or one SQL file with CREATE TABLE");
        return plan;
    }
    plan.kind = DropPlan::Kind::StartFromFile;
    if (hasSql) {
        plan.title = DropOverlay::tr("Start a project from the tables in %1").arg(namesOf(plan.files));
        plan.detail = DropOverlay::tr("Types, keys, choices and limits of its CREATE TABLE statements");
    } else {
        plan.title = DropOverlay::tr("Start a project from %1").arg(namesOf(plan.files));
        plan.detail = DropOverlay::tr("One table a file, with the shapes of its columns; no rows are copied");
    }
    return plan;
}

DropOverlay::DropOverlay(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropOverlay::show(const DropPlan& plan)
{
    m_plan = plan;
    setAccessibleName(plan.title);
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(true);
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.9F);
    painter.fillRect(rect(), veil);
    const bool works = m_plan.kind != DropPlan::Kind::Nothing;
    const QColor color = works ? accentColor() : quietColor();
    QPen pen(color, 2, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 12, 12);
    const QRect middle = rect().adjusted(60, 0, -60, 0);
    const int half = middle.center().y();
    const QRect icon(middle.center().x() - 20, half - 64, 40, 40);
    lineIcon(works ? QStringLiteral("import") : QStringLiteral("close"), color).paint(&painter, icon);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(rankedFont(TextRank::Heading));
    painter.drawText(QRect(middle.left(), half - 12, middle.width(), 40),
                     Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, m_plan.title);
    painter.setPen(quietColor());
    painter.setFont(rankedFont(TextRank::Body));
    painter.drawText(QRect(middle.left(), half + 30, middle.width(), 48),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_plan.detail);
}

} // namespace dw::ui
