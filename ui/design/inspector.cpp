// Builds a page when another thing is selected, and refreshes it on every change.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector.h"

namespace dw::ui {

Inspector::Inspector(Document& document, QWidget* parent) : QScrollArea(parent), m_document(document)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMinimumWidth(30 * fontMetrics().averageCharWidth());
    setAccessibleName(tr("Inspector"));
    connect(&document, &Document::selectionChanged, this, &Inspector::followSelection);
    connect(&document, &Document::changed, this, [this] {
        ++m_changes;
        refresh();
    });
    connect(&document, &Document::fileNameChanged, this, &Inspector::refresh);
    rebuild();
}

void Inspector::rebuild()
{
    // A field of the old page may be what caused this: it goes when control is back in the event loop.
    if (QWidget* old = takeWidget()) {
        old->hide();
        old->disconnect(this);
        old->deleteLater();
    }
    m_shown = m_document.selection();
    m_builtAfter = m_changes;
    m_page = InspectorPage::make(m_document, m_shown);
    setWidget(m_page);
    m_page->show();
}

void Inspector::followSelection()
{
    // Another project is told of as a change and as a selection: one page is enough.
    if (m_shown != m_document.selection() || m_builtAfter != m_changes)
        rebuild();
}

void Inspector::refresh()
{
    if (!m_page->refresh())
        rebuild();
}

} // namespace dw::ui
