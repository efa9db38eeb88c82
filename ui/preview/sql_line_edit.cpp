// Completion and marking in one line of SQL.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/sql_line_edit.h"

#include "core/sql/functions.h"
#include "core/sql/tokens.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QFutureWatcher>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>
#include <QtConcurrent/QtConcurrentRun>
#include <cctype>

namespace dw::ui {

namespace {

/// Functions that may be called and are named like words, then the keywords; empty when SQL is not at hand.
QStringList sqlWords()
{
    QStringList words;
    if (auto connection = SqlConnection::open())
        if (const auto functions = scalarFunctions(**connection))
            for (const FunctionDescription& function : *functions)
                if (function.refusal.empty() && !function.name.empty() && std::isalpha(function.name.front()) != 0)
                    words << QString::fromStdString(function.name);
    for (const std::string_view keyword : sqlKeywords())
        words << QString::fromUtf8(keyword.data(), static_cast<qsizetype>(keyword.size())).toLower();
    words.removeDuplicates();
    return words;
}

/// Asked once for all lines, in the background: it takes some 30 ms.
QFuture<QStringList> knownWords()
{
    static const QFuture<QStringList> words = QtConcurrent::run(&sqlWords);
    return words;
}

} // namespace

SqlLineEdit::SqlLineEdit(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_words(new QStringListModel(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setClearButtonEnabled(true);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SqlLineEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, [this] {
        clearProblem();
        complete(false);
    });
}

void SqlLineEdit::setNames(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    updateWords();
}

void SqlLineEdit::updateWords()
{
    m_words->setStringList(m_names + m_functions);
}

void SqlLineEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (!m_functions.isEmpty())
        return;
    auto* watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcher<QStringList>::finished, this, [this, watcher] {
        m_functions = watcher->result();
        updateWords();
        watcher->deleteLater();
    });
    watcher->setFuture(knownWords());
}

QString SqlLineEdit::wordBeforeCursor() const
{
    const QString before = text().left(cursorPosition());
    qsizetype start = before.size();
    while (start > 0 && (before[start - 1].isLetterOrNumber() || before[start - 1] == QLatin1Char('_')))
        --start;
    return before.mid(start);
}

void SqlLineEdit::complete(bool always)
{
    const QString word = wordBeforeCursor();
    m_completer->setCompletionPrefix(word);
    const int count = m_completer->completionCount();
    const bool isDone = count == 0 || (count == 1 && m_completer->currentCompletion() == word);
    if ((word.isEmpty() && !always) || isDone || (!word.isEmpty() && word.front().isDigit())) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 30);
    m_completer->complete(place);
}

void SqlLineEdit::insertCompletion(const QString& word)
{
    const auto length = static_cast<int>(wordBeforeCursor().size());
    setSelection(cursorPosition() - length, length);
    insert(word);
    m_completer->popup()->hide();
    emit textEdited(text());
    m_completer->popup()->hide();
}

void SqlLineEdit::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isOpen = m_completer->popup()->isVisible();
    // These belong to the list while it is open.
    if (isOpen && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab)) {
        event->ignore();
        return;
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        complete(true);
        return;
    }
    if (key == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        emit textEdited(QString());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SqlLineEdit::markProblem(std::size_t position)
{
    const std::string sql = text().toStdString();
    position = std::min(position, sql.size());
    const SqlToken token = nextSqlToken(sql, position);
    const auto characters = [&sql](std::size_t bytes) {
        return static_cast<int>(QString::fromUtf8(sql.data(), static_cast<qsizetype>(bytes)).size());
    };
    int begin = characters(token.begin);
    const int end = characters(token.end);
    // At the end of the text something is missing: the last character carries the mark.
    if (begin >= end)
        begin = std::max(0, end - 1);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(errorColor());
    format.setForeground(errorColor());
    const QInputMethodEvent::Attribute mark(QInputMethodEvent::TextFormat, begin - cursorPosition(),
                                            std::max(1, end - begin), format);
    QInputMethodEvent event(QString(), {mark});
    QApplication::sendEvent(this, &event);
    setProperty("invalid", true);
}

void SqlLineEdit::clearProblem()
{
    if (!property("invalid").toBool())
        return;
    setProperty("invalid", false);
    QInputMethodEvent event(QString(), {});
    QApplication::sendEvent(this, &event);
}

} // namespace dw::ui
