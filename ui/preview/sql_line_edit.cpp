// Completion and marking in one line of SQL.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/sql_line_edit.h"

#include "core/sql/tokens.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace dw::ui {

SqlLineEdit::SqlLineEdit(Document& document, QWidget* parent)
    : QLineEdit(parent), m_document(document),
      m_completion(new SqlCompletion(this, place(), SqlCompletion::Enter::IsOfText))
{
    setFont(fixedFont());
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, [this] {
        clearProblem();
        m_completion->complete(false);
    });
}

SqlCompletion::Place SqlLineEdit::place()
{
    const auto insert = [this](int typed, const QString& word) {
        setSelection(cursorPosition() - typed, typed);
        this->insert(word);
        emit textEdited(text());
    };
    return {
        [this] { return text().left(cursorPosition()); }, [this] { return cursorRect(); }, insert,
        [this](const QString& relation) { return wordsAt(m_document.project(), m_document.currentTable(), relation); }};
}

void SqlLineEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completion->isOfList(*event)) {
        event->ignore();
    } else if (SqlCompletion::isAsking(*event)) {
        m_completion->complete(true);
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        emit textEdited(QString());
    } else {
        QLineEdit::keyPressEvent(event);
    }
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
