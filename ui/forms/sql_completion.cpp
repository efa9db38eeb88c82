// A completer whose words are asked for anew with every key.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sql_completion.h"

#include <QAbstractItemView>
#include <QAbstractListModel>
#include <QRegularExpression>

namespace dw::ui {

namespace {

/// Words with what they are beside them; the completer inserts and compares only the name.
class WordModel : public QAbstractListModel
{
public:
    WordModel(QList<SqlWord> words, QObject* parent) : QAbstractListModel(parent), m_words(std::move(words)) {}

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_words.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_words.size())
            return {};
        const SqlWord& word = m_words[index.row()];
        if (role == Qt::DisplayRole)
            return word.detail.startsWith(QLatin1Char('('))
                       ? word.name + word.detail
                       : word.name + (word.detail.isEmpty() ? QString() : QStringLiteral("   ") + word.detail);
        if (role == Qt::EditRole)
            return word.name;
        if (role == Qt::ToolTipRole && !word.help.isEmpty())
            return word.help;
        return {};
    }

private:
    QList<SqlWord> m_words;
};

/// What is typed of a name, without what stands before a dot.
QString wordAtEnd(const QString& text)
{
    qsizetype start = text.size();
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == QLatin1Char('_')))
        --start;
    return text.mid(start);
}

QString relationAtEnd(const QString& text)
{
    static const QRegularExpression name(QStringLiteral(R"((\w+)\.$)"));
    return name.match(text).captured(1);
}

} // namespace

SqlCompletion::SqlCompletion(QWidget* edit, Place place, Enter enter)
    : QObject(edit), m_edit(edit), m_place(std::move(place)), m_enter(enter), m_completer(new QCompleter(edit))
{
    functionWords(); // asks for them while nobody types yet
    m_completer->setWidget(edit);
    m_completer->setCompletionRole(Qt::EditRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(9);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SqlCompletion::take);
}

void SqlCompletion::complete(bool asked)
{
    const QString before = m_place.before();
    const QString word = wordAtEnd(before);
    const QString relation = relationAtEnd(before.chopped(word.size()));
    const bool isNumber = !word.isEmpty() && word[0].isDigit();
    if (isNumber || (word.isEmpty() && relation.isEmpty() && !asked)) {
        hide();
        return;
    }
    m_completer->setModel(new WordModel(m_place.words(relation), m_completer));
    m_completer->setCompletionPrefix(word);
    const int count = m_completer->completionCount();
    if (count == 0 || (count == 1 && m_completer->currentCompletion() == word)) {
        hide();
        return;
    }
    QRect place = m_place.cursor();
    place.setWidth(qBound(160, m_completer->popup()->sizeHintForColumn(0) + 30, 420));
    m_completer->complete(place);
    if (m_enter == Enter::TakesWord)
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SqlCompletion::hide()
{
    m_completer->popup()->hide();
}

bool SqlCompletion::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool SqlCompletion::isOfList(const QKeyEvent& event) const
{
    const int key = event.key();
    return isOpen() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab ||
                        key == Qt::Key_Escape);
}

bool SqlCompletion::isAsking(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
}

void SqlCompletion::take(const QString& word)
{
    m_place.insert(static_cast<int>(wordAtEnd(m_place.before()).size()), word);
    hide();
    // A relation is no end: what is behind its dot comes next.
    if (word.endsWith(QLatin1Char('.')))
        complete(true);
}

} // namespace dw::ui
