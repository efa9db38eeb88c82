// Ranks the registry against what is typed: whole words before beginnings, titles before help.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/generator_palette.h"

#include "core/registry/registry.h"
#include "ui/document/registry_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <cstdlib>

namespace dw::ui {

namespace {

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

SourceEntry entryOf(const GeneratorType& type)
{
    SourceEntry entry;
    entry.choice = {ColumnDesign::Source::Generator, type.id, {}};
    const QString title = registryText(type.title);
    entry.title = type.alias.empty() ? title : registryText(type.alias) + QStringLiteral(" — ") + title;
    entry.category = registryText(categoryName(type.category));
    entry.group = type.category;
    entry.help = registryText(type.help);
    // Found by the words of both languages.
    entry.words << title << text(type.id) << registryText(type.alias) << text(type.title) << text(type.alias);
    for (const std::string& word : type.words)
        entry.words << text(word);
    entry.words << entry.category << entry.help;
    return entry;
}

SourceEntry entryOf(const GeneratorType& type, const FieldSpec& field)
{
    SourceEntry entry;
    entry.choice = {ColumnDesign::Source::Field, type.id, field.name};
    entry.title = registryText(field.title) + QStringLiteral(" — ") + registryText(type.title);
    entry.category = registryText(categoryName(type.category));
    entry.group = type.category;
    entry.help = registryText(field.help);
    entry.words << registryText(field.title) << text(field.name) << registryText(type.title) << text(field.title)
                << entry.help << registryText(type.help);
    return entry;
}

/// 0: does not fit; smaller is better.
int scoreOf(const SourceEntry& entry, const QString& word)
{
    int best = 0;
    for (int i = 0; i < entry.words.size(); ++i) {
        const QString& candidate = entry.words[i];
        const qsizetype at = candidate.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const bool whole = candidate.size() == word.size();
        const bool start = at == 0 || !candidate[at - 1].isLetterOrNumber();
        const int score = 1 + (whole ? 0 : (start ? 20 : 60)) + 2 * std::min(i, 6);
        if (best == 0 || score < best)
            best = score;
    }
    return best;
}

} // namespace

const QList<SourceEntry>& sourceEntries()
{
    static const QList<SourceEntry> all = [] {
        QList<SourceEntry> entries;
        for (const GeneratorType& type : generatorTypes()) {
            if (!type.isEntity())
                entries.append(entryOf(type));
            for (const FieldSpec& field : type.fields)
                entries.append(entryOf(type, field));
        }
        SourceEntry sql;
        sql.choice.source = ColumnDesign::Source::Sql;
        sql.title = GeneratorPalette::tr("Computed — SQL expression");
        sql.category = GeneratorPalette::tr("Logic");
        sql.help = GeneratorPalette::tr("Computed from other columns of the row, its parent or its children.");
        sql.words << QStringLiteral("sql") << GeneratorPalette::tr("computed") << GeneratorPalette::tr("formula")
                  << GeneratorPalette::tr("expression") << sql.help;
        entries.append(sql);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const SourceEntry& a, const SourceEntry& b) { return a.group < b.group; });
        return entries;
    }();
    return all;
}

QList<int> rankedEntries(const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    // People of other tools call all of these by such names: they must not narrow the list to nothing.
    static const QStringList anyName{QStringLiteral("generator"), QStringLiteral("provider"),
                                     QStringLiteral("sampler"),   QStringLiteral("field"),
                                     QStringLiteral("feature"),   QStringLiteral("strategy")};
    QList<std::pair<int, int>> scored;
    for (int i = 0; i < sourceEntries().size(); ++i) {
        int total = 0;
        bool fits = true;
        for (const QString& word : words) {
            const int score = scoreOf(sourceEntries()[i], word);
            fits = fits && (score > 0 || anyName.contains(word, Qt::CaseInsensitive));
            total += score;
        }
        if (fits)
            scored.append({total, i});
    }
    std::stable_sort(scored.begin(), scored.end(), [](auto a, auto b) { return a.first < b.first; });
    QList<int> ranked;
    for (const auto& [score, entry] : scored)
        ranked.append(entry);
    return ranked;
}

GeneratorPalette::GeneratorPalette(const QString& title, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this)), m_detail(new SourceDetail(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 540);
    m_search->setPlaceholderText(tr("Type what it should hold: age, e-mail, price, choice…"));
    m_search->setAccessibleName(tr("Search generators"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Generators found"));
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setFixedWidth(290);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_list, 1);
    below->addWidget(m_detail);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addLayout(below, 1);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &GeneratorPalette::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &GeneratorPalette::showDetail);
    connect(m_list, &QListWidget::itemActivated, this, &GeneratorPalette::accept);
    // Pictures arrive one by one.
    connect(&m_previews, &QFutureWatcherBase::resultsReadyAt, this, [this] {
        m_list->viewport()->update();
        showDetail();
    });
    m_previews.setFuture(sourcePreviews());
    filter({});
    m_search->setFocus();
}

void GeneratorPalette::step(int by)
{
    int row = m_list->currentRow();
    for (int left = std::abs(by); left > 0; --left) {
        int next = row + (by > 0 ? 1 : -1);
        while (next >= 0 && next < m_list->count() && !m_list->item(next)->data(kEntryRole).isValid())
            next += by > 0 ? 1 : -1;
        if (next < 0 || next >= m_list->count())
            break;
        row = next;
    }
    m_list->setCurrentRow(row);
    // The heading of the first group comes along.
    if (row <= 1)
        m_list->scrollToTop();
}

bool GeneratorPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(8);
        return true;
    case Qt::Key_PageUp:
        step(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void GeneratorPalette::filter(const QString& typed)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    QString group;
    for (const int i : rankedEntries(typed)) {
        const SourceEntry& entry = sourceEntries()[i];
        // What fits best stands first when something was typed; else all stand in their groups.
        if (typed.trimmed().isEmpty() && std::exchange(group, entry.category) != entry.category)
            (new QListWidgetItem(entry.category, m_list))->setFlags(Qt::NoItemFlags);
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setData(kEntryRole, i);
        item->setData(Qt::AccessibleDescriptionRole, QString(entry.category + QStringLiteral(": ") + entry.help));
    }
    m_list->setCurrentRow(-1);
    step(1);
    showDetail();
}

void GeneratorPalette::showDetail()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_detail->setEntry(item != nullptr && item->data(kEntryRole).isValid() ? item->data(kEntryRole).toInt() : -1);
}

void GeneratorPalette::accept()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || !item->data(kEntryRole).isValid())
        return;
    const SourceChoice choice = sourceEntries()[item->data(kEntryRole).toInt()].choice;
    QDialog::accept();
    emit chosen(choice);
}

} // namespace dw::ui
