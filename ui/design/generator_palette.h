// The popup in which typing any word finds what could fill a column.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/generator.h"
#include "ui/design/palette_view.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QListWidget>

namespace dw::ui {

/// One line of the palette: a generator, a field of an entity, or SQL.
struct SourceEntry {
    SourceChoice choice;
    QString title;    ///< "Bell curve — Normal"
    QString category; ///< "Numbers"
    Category group = Category::Logic;
    QString help;
    QStringList words; ///< everything it may be found by, best first
};

const QList<SourceEntry>& sourceEntries();
/// Positions in sourceEntries() of those that fit what was typed, best first; all of them when nothing was typed.
QList<int> rankedEntries(const QString& typed);

class GeneratorPalette : public QDialog
{
    Q_OBJECT

public:
    explicit GeneratorPalette(const QString& title, QWidget* parent = nullptr);

signals:
    void chosen(const dw::ui::SourceChoice& choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    /// Moves by that many lines, over headings.
    void step(int by);
    void showDetail();
    void accept() override;

    QLineEdit* m_search;
    QListWidget* m_list;
    SourceDetail* m_detail;
    QFutureWatcher<SourcePreview> m_previews;
};

} // namespace dw::ui
