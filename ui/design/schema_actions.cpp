// Shared intentions of tree and canvas.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_actions.h"

#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "ui/design/canvas/key_drop.h"
#include "ui/design/edits.h"
#include "ui/design/generator_palette.h"
#include "ui/design/relations.h"
#include "ui/document/registry_text.h"

#include <map>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::SchemaActions", text);
}

} // namespace

void askForColumn(Document& document, QWidget* window, const std::function<void()>& done)
{
    auto* palette = new GeneratorPalette(words("Add column"), window);
    QObject::connect(palette, &GeneratorPalette::chosen, &document, [&document, done](const SourceChoice& choice) {
        addColumn(document, choice);
        if (done)
            done();
    });
    palette->setModal(true);
    palette->show();
}

void fillReferenceMenu(QMenu& menu, Document& document)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const Selection& selection = document.selection();
    const KeyEnd to{document.currentTable(), selection.kind == Selection::Kind::Column ? selection.item : -1};
    const Project& project = document.project();
    for (int table = 0; table < static_cast<int>(project.tables.size()); ++table) {
        const QString name = QString::fromStdString(project.tables[static_cast<std::size_t>(table)].name);
        const auto offer = [&](KeyUse use, const QString& text) {
            const KeyDrop drop = keyDrop(project, {table, -1}, to, use);
            QAction* action = menu.addAction(text);
            action->setToolTip(drop.words);
            action->setEnabled(drop.isPossible);
            QObject::connect(action, &QAction::triggered, &document,
                             [&document, drop] { applyKeyDrop(document, drop); });
        };
        if (table == to.table) {
            offer(KeyUse::AnyRow, words("A row above it in %1").arg(name));
            continue;
        }
        if (keyDrop(project, {table, -1}, to, KeyUse::PerParent).isPossible)
            offer(KeyUse::PerParent, words("Rows of its own for each row of %1").arg(name));
        offer(KeyUse::AnyRow, words("Any row of %1").arg(name));
    }
    menu.setEnabled(!menu.isEmpty());
}

void fillCorruptionMenu(QMenu& menu, Document& document)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    std::map<CorruptionGroup, QMenu*> groups;
    for (const CorruptionType& type : corruptionTypes()) {
        QMenu*& group = groups[type.group];
        if (group == nullptr)
            group = new QMenu(registryText(corruptionGroupName(type.group)), &menu);
        group->setToolTipsVisible(true);
        QAction* action = group->addAction(registryText(type.title));
        action->setToolTip(registryText(type.help));
        QObject::connect(action, &QAction::triggered, &document,
                         [&document, kind = type.id] { addCorruption(document, kind); });
    }
    for (const auto& [group, submenu] : groups)
        menu.addMenu(submenu);
}

void fillInjectionMenu(QMenu& menu, Document& document)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    for (const InjectionType& type : injectionTypes()) {
        QAction* action = menu.addAction(registryText(type.title));
        action->setToolTip(registryText(type.help));
        QObject::connect(action, &QAction::triggered, &document,
                         [&document, kind = type.id] { addInjection(document, kind); });
    }
}

void removeReference(Document& document, int table, int column)
{
    std::int64_t rows = 1000;
    const std::shared_ptr<const Plan> plan = document.plan();
    if (static_cast<std::size_t>(table) < plan->tables.size())
        rows = plan->tables[static_cast<std::size_t>(table)].rows;
    const std::vector<Relation> relations = relationsOf(document.project());
    document.edit(words("Remove Foreign Key"), {}, [&](Project& project) {
        TableDesign* design = tableAt(project, table);
        if (design == nullptr)
            return;
        for (const Relation& relation : relations)
            if (relation.child == table && relation.column == column && relation.kind == Relation::Kind::PerParent) {
                // As many rows as there are now.
                design->rows = RowsDesign{};
                design->rows.count = rows;
            }
        if (column >= 0 && column < static_cast<int>(design->columns.size()))
            design->columns.erase(design->columns.begin() + column);
    });
    document.select(Selection::ofTable(table));
}

} // namespace dw::ui
