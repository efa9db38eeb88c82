// Ranks the registry against what is typed: whole words before beginnings, titles before help.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/generator_palette.h"

#include "core/registry/registry.h"

#include <QKeyEvent>
#include <QVBoxLayout>

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
    entry.title = text(type.alias.empty() ? type.title : type.alias + " — " + type.title);
    entry.category = text(categoryName(type.category));
    entry.help = text(type.help);
    entry.words << text(type.title) << text(type.id) << text(type.alias);
    for (const std::string& word : type.words)
        entry.words << text(word);
    entry.words << entry.category << entry.help;
    return entry;
}

SourceEntry entryOf(const GeneratorType& type, const FieldSpec& field)
{
    SourceEntry entry;
    entry.choice = {ColumnDesign::Source::Field, type.id, field.name};
    entry.title = text(field.title + " — " + type.title);
    entry.category = text(categoryName(type.category));
    entry.help = text(field.help);
    entry.words << text(field.title) << text(field.name) << text(type.title) << entry.help << text(type.help);
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
                         [](const SourceEntry& a, const SourceEntry& b) { return a.category < b.category; });
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
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this)), m_help(new QLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 460);
    m_search->setPlaceholderText(tr("Type what it should hold: age, e-mail, price, choice…"));
    m_search->setAccessibleName(tr("Search generators"));
    m_list->setAccessibleName(tr("Generators found"));
    m_list->setUniformItemSizes(true);
    m_help->setWordWrap(true);
    m_help->setMinimumHeight(44);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 10);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_help);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &GeneratorPalette::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &GeneratorPalette::showHelp);
    connect(m_list, &QListWidget::itemActivated, this, &GeneratorPalette::accept);
    filter({});
    m_search->setFocus();
}

bool GeneratorPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : (key->key() == Qt::Key_Up ? -1 : 0);
        if (step != 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GeneratorPalette::filter(const QString& typed)
{
    m_list->clear();
    for (const int i : rankedEntries(typed)) {
        const SourceEntry& entry = sourceEntries()[i];
        auto* item = new QListWidgetItem(entry.title + QStringLiteral("   · ") + entry.category, m_list);
        item->setData(Qt::UserRole, i);
        item->setToolTip(entry.help);
    }
    m_list->setCurrentRow(0);
    showHelp();
}

void GeneratorPalette::showHelp()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_help->setText(item != nullptr ? sourceEntries()[item->data(Qt::UserRole).toInt()].help
                                    : tr("Nothing goes by that word. Try another one."));
}

void GeneratorPalette::accept()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const SourceChoice choice = sourceEntries()[item->data(Qt::UserRole).toInt()].choice;
    QDialog::accept();
    emit chosen(choice);
}

} // namespace dw::ui
