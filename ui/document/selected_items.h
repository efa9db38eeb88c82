// Several selected things beside the one that Document::selection() names: for the views that can show more than one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace dw::ui {

/// One per document, made when first asked for. Panels of one thing need not know it: what they select is all there is.
class SelectedItems : public QObject
{
    Q_OBJECT

public:
    static SelectedItems& of(Document& document);

    /// Document::selection() among them; empty when that is the project.
    const std::vector<Selection>& all() const { return m_all; }
    /// Of these, \p current is what Document::selection() says.
    void select(std::vector<Selection> all, const Selection& current);

signals:
    /// Another set is selected; Document::selection() need not have changed.
    void changed();

private:
    explicit SelectedItems(Document& document);
    void follow();
    void takeDocument();

    Document& m_document;
    std::vector<Selection> m_all;
    bool m_isSelecting = false;
};

/// Everything that is selected.
std::vector<Selection> selectionsOf(const Document& document);

/// How many columns, entities, constraints, correlations or scenarios a table has; 0 for other kinds.
int itemCount(const TableDesign& table, Selection::Kind kind);
/// Whether the project has what is selected. The project itself is always there.
bool isThere(const Project& project, const Selection& selection);
/// The selection, or what is nearest to it in the project.
Selection nearestTo(const Project& project, Selection selection);

} // namespace dw::ui
