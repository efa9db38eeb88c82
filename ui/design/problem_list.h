// The problems dock: what is wrong, where, and a button that makes it right where one way is known.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QLabel>
#include <QTreeWidget>

namespace dw::ui {

/// The selection that a JSON pointer into the project leads to.
Selection selectionAt(const QString& pointer);
/// "patients › age › mean" for "/tables/0/columns/4/params/mean".
QString placeName(const Project& project, const QString& pointer);
/// Applies a JSON Patch to the document as one undo step; false when it does not fit any more.
bool applyFix(Document& document, const Fix& fix);

class ProblemList : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemList(Document& document, QWidget* parent = nullptr);

signals:
    void countChanged(int problems);

private:
    void rebuild();

    Document& m_document;
    QTreeWidget* m_list;
    QLabel* m_none;
};

} // namespace dw::ui
