// The inspector dock: the form of what is selected.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_page.h"

#include <QScrollArea>

namespace dw::ui {

class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(Document& document, QWidget* parent = nullptr);

private:
    void rebuild();
    void refresh();
    void followSelection();

    Document& m_document;
    InspectorPage* m_page = nullptr;
    Selection m_shown;    ///< what the page is for
    int m_changes = 0;    ///< of the document
    int m_builtAfter = 0; ///< so many changes
};

} // namespace dw::ui
