// Chooses the page and follows links between pages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_panel.h"

#include "ui/shell/measures.h"
#include "ui/shell/reference_page.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QUrl>

namespace dw::ui {

namespace {

QString htmlOf(const QString& address)
{
    const QString kind = address.section(QLatin1Char(':'), 0, 0);
    const QString id = address.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("generator"))
        if (const GeneratorType* type = findGenerator(id.toStdString()))
            return referencePage(*type);
    if (kind == QLatin1String("sink"))
        if (const SinkType* type = findSink(id.toStdString()))
            return referencePage(*type);
    return kind == QLatin1String("topic") ? topicPage(id) : referenceIndex();
}

} // namespace

HelpPanel::HelpPanel(Document& document, QWidget* parent) : QTextBrowser(parent), m_document(document)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Help"));
    setOpenLinks(true);
    setOpenExternalLinks(false);
    this->document()->setDocumentMargin(2 * kSpace);
    connect(&document, &Document::selectionChanged, this, [this] {
        if (m_followsSelection && isVisible())
            showPage(contextAddress());
    });
    restyle();
}

QString HelpPanel::contextAddress() const
{
    const Selection& selection = m_document.selection();
    const Project& project = m_document.project();
    if (selection.table < 0 || selection.table >= static_cast<int>(project.tables.size()))
        return QStringLiteral("topic:start");
    const TableDesign& table = project.tables[static_cast<std::size_t>(selection.table)];
    if (selection.kind == Selection::Kind::Constraint)
        return QStringLiteral("topic:sql");
    if (selection.kind != Selection::Kind::Column || selection.item >= static_cast<int>(table.columns.size()))
        return QStringLiteral("topic:tables");
    const ColumnDesign& column = table.columns[static_cast<std::size_t>(selection.item)];
    if (column.source == ColumnDesign::Source::Sql)
        return QStringLiteral("topic:sql");
    std::string generator = column.generator;
    if (column.source == ColumnDesign::Source::Field)
        for (const EntityDesign& entity : table.entities)
            if (column.field.starts_with(entity.name + '.'))
                generator = entity.generator;
    return QStringLiteral("generator:") + QString::fromStdString(generator);
}

void HelpPanel::showContext(const QString& pane)
{
    m_followsSelection = true;
    showPage(pane == QLatin1String("run") ? QStringLiteral("index:") : contextAddress());
}

void HelpPanel::showPage(const QString& address)
{
    m_address = address;
    setHtml(htmlOf(address));
}

void HelpPanel::doSetSource(const QUrl& url, QTextDocument::ResourceType)
{
    // A link was followed: what was asked for stays until help is asked for again.
    m_followsSelection = false;
    showPage(url.toString());
}

void HelpPanel::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void HelpPanel::restyle()
{
    const double size = font().pointSizeF();
    document()->setDefaultStyleSheet(QStringLiteral("h2 { font-size: %1pt; font-weight: 600; margin-bottom: 2px; }"
                                                    "h3 { font-size: %2pt; font-weight: 600; margin-top: 14px; }"
                                                    "p { margin-top: 6px; margin-bottom: 6px; }"
                                                    ".quiet { color: %3; } code { font-size: %4pt; }"
                                                    "a { color: %5; text-decoration: none; }")
                                         .arg(size * 1.3)
                                         .arg(size)
                                         .arg(quietColor().name())
                                         .arg(size * 0.9)
                                         .arg(accentColor().name()));
    if (!m_address.isEmpty())
        showPage(m_address);
}

} // namespace dw::ui
