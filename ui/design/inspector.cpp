// Builds a page when another thing is selected, and refreshes it on every change.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector.h"

namespace dw::ui {

Inspector::Inspector(Document& document, QWidget* parent) : QScrollArea(parent), m_document(document)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMinimumWidth(30 * fontMetrics().averageCharWidth());
    setAccessibleName(tr("Inspector"));
    connect(&document, &Document::selectionChanged, this, &Inspector::rebuild);
    connect(&document, &Document::changed, this, &Inspector::refresh);
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
    m_page = InspectorPage::make(m_document, m_document.selection());
    setWidget(m_page);
    m_page->show();
}

void Inspector::refresh()
{
    if (!m_page->refresh())
        rebuild();
}

} // namespace dw::ui
