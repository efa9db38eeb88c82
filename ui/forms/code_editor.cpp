// A plain text edit that grows with its text, with a completer on the word before the cursor.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/code_editor.h"

#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

/// Leaves to the list of completions what is the list's.
class CodeText : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    void setCompletion(const SqlCompletion* completion) { m_completion = completion; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (m_completion->isOfList(*event))
            event->ignore();
        else
            QPlainTextEdit::keyPressEvent(event);
    }

private:
    const SqlCompletion* m_completion = nullptr;
};

} // namespace

CodeEditor::CodeEditor(Language language, FormContext context, QWidget* parent)
    : ValueEditor(parent), m_language(language), m_context(context), m_edit(new CodeText(this)),
      m_error(new QLabel(this)), m_completion(new SqlCompletion(m_edit, place(), SqlCompletion::Enter::TakesWord))
{
    static_cast<CodeText*>(m_edit)->setCompletion(m_completion);
    m_edit->setFont(fixedFont());
    m_edit->setTabChangesFocus(true);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setAccessibleName(language == Language::Json ? tr("JSON") : tr("SQL expression"));
    m_edit->setPlaceholderText(language == Language::Template ? tr("Text with {{ sql }} holes")
                                                              : (language == Language::Sql ? tr("SQL") : QString()));
    m_error->setWordWrap(true);
    m_error->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        adjustHeight();
        if (m_edit->hasFocus() && m_language != Language::Json)
            m_completion->complete(false);
        emit edited();
    });
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CodeEditor::adjustHeight);
    adjustHeight();
}

Json CodeEditor::value() const
{
    const std::string text = m_edit->toPlainText().toStdString();
    if (text.empty())
        return nullptr;
    if (m_language != Language::Json)
        return text;
    const Json parsed = Json::parse(text, nullptr, false);
    m_error->setVisible(parsed.is_discarded());
    if (!parsed.is_discarded())
        return parsed;
    m_error->setText(tr("Not complete JSON yet: the last complete value is used."));
    m_error->setStyleSheet(QStringLiteral("color: %1").arg(errorColor().name()));
    return m_lastGood;
}

void CodeEditor::display(const Json& value)
{
    const QSignalBlocker blocker(m_edit);
    m_lastGood = value;
    if (m_language == Language::Json)
        m_edit->setPlainText(value.is_null() ? QString() : QString::fromStdString(value.dump(2)));
    else
        m_edit->setPlainText(lineText(value));
    adjustHeight();
}

void CodeEditor::adjustHeight()
{
    // The layout of a plain text edit measures in lines, wrapped ones included.
    const int shown = static_cast<int>(m_edit->document()->size().height());
    const int lines = qBound(m_language == Language::Json ? 3 : 2, shown, 12);
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + 18);
}

void CodeEditor::showProblems(const Problems& problems, const QString& pointer)
{
    m_edit->setExtraSelections({});
    bool isWrong = false;
    for (const Problem& problem : problems.all) {
        if (QString::fromStdString(problem.pointer) != pointer)
            continue;
        isWrong = true;
        const auto range = problemRange(problem, m_edit->toPlainText(), m_language == Language::Template);
        if (range && m_edit->extraSelections().isEmpty())
            mark(range->from, range->to);
    }
    if (m_edit->property("invalid").toBool() == isWrong)
        return;
    m_edit->setProperty("invalid", isWrong);
    style()->unpolish(m_edit);
    style()->polish(m_edit);
}

void CodeEditor::mark(int from, int to)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(m_edit->document());
    selection.cursor.setPosition(from);
    selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(errorColor());
    QColor back = errorColor();
    back.setAlpha(38);
    selection.format.setBackground(back);
    m_edit->setExtraSelections({selection});
}

QString CodeEditor::markedText() const
{
    const QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    return marks.isEmpty() ? QString() : marks.first().cursor.selectedText();
}

SqlCompletion::Place CodeEditor::place()
{
    const auto before = [this] {
        const QTextCursor cursor = m_edit->textCursor();
        return cursor.block().text().left(cursor.positionInBlock());
    };
    const auto insert = [this](int typed, const QString& word) {
        QTextCursor cursor = m_edit->textCursor();
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, typed);
        cursor.insertText(word);
    };
    return {
        before, [this] { return m_edit->cursorRect(); }, insert,
        [this](const QString& relation) { return wordsAt(m_context.document->project(), m_context.table, relation); }};
}

bool CodeEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Another width wraps the text into other lines, which the layout knows after this event.
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &CodeEditor::adjustHeight);
    if (event->type() == QEvent::KeyPress) {
        if (SqlCompletion::isAsking(*static_cast<QKeyEvent*>(event)) && m_language != Language::Json) {
            m_completion->complete(true);
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace dw::ui
