// A plain text edit that grows with its text, with a completer on the word before the cursor.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/code_editor.h"

#include "ui/forms/sql_words.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

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

/// While the list of completions is open it offers each key to the text first: these are the list's.
class CodeText : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    void setCompleter(QCompleter* completer) { m_completer = completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        const bool isOfList = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
                              key == Qt::Key_Backtab || key == Qt::Key_Escape;
        if (isOfList && m_completer->popup()->isVisible())
            event->ignore();
        else
            QPlainTextEdit::keyPressEvent(event);
    }

private:
    QCompleter* m_completer = nullptr;
};

} // namespace

CodeEditor::CodeEditor(Language language, FormContext context, QWidget* parent)
    : ValueEditor(parent), m_language(language), m_context(context), m_edit(new CodeText(this)),
      m_error(new QLabel(this)), m_completer(new QCompleter(this))
{
    static_cast<CodeText*>(m_edit)->setCompleter(m_completer);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
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
    setFocusProxy(m_edit);
    functionWords(); // asks for them while nobody types yet
    m_completer->setWidget(m_edit);
    m_completer->setCompletionRole(Qt::EditRole);
    m_completer->setMaxVisibleItems(9);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->installEventFilter(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &CodeEditor::insertCompletion);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        adjustHeight();
        if (m_edit->hasFocus())
            complete(false);
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

QString CodeEditor::wordBeforeCursor() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = line.size();
    while (start > 0 && (line[start - 1].isLetterOrNumber() || line[start - 1] == QLatin1Char('_')))
        --start;
    return line.mid(start);
}

QString CodeEditor::relationBeforeCursor() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString line =
        cursor.block().text().left(cursor.positionInBlock() - static_cast<int>(wordBeforeCursor().size()));
    if (!line.endsWith(QLatin1Char('.')))
        return {};
    static const QRegularExpression name(QStringLiteral(R"((\w+)\.$)"));
    return name.match(line).captured(1);
}

void CodeEditor::complete(bool asked)
{
    const QString word = wordBeforeCursor();
    const QString relation = relationBeforeCursor();
    const bool isNumber = !word.isEmpty() && word[0].isDigit();
    if (m_language == Language::Json || isNumber || (word.isEmpty() && relation.isEmpty() && !asked)) {
        m_completer->popup()->hide();
        return;
    }
    const Project& project = m_context.document->project();
    QList<SqlWord> words =
        relation.isEmpty() ? tableWords(project, m_context.table) : relationWords(project, m_context.table, relation);
    if (relation.isEmpty())
        words += functionWords();
    m_completer->setModel(new WordModel(words, m_completer));
    m_completer->setCompletionPrefix(word);
    const bool isDone = m_completer->completionCount() == 0 ||
                        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == word);
    if (isDone) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit->cursorRect();
    place.setWidth(qBound(160, m_completer->popup()->sizeHintForColumn(0) + 30, 420));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void CodeEditor::insertCompletion(const QString& word)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(word);
    m_completer->popup()->hide();
    if (word.endsWith(QLatin1Char('.')))
        complete(true);
}

bool CodeEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Another width wraps the text into other lines, which the layout knows after this event.
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &CodeEditor::adjustHeight);
    if (event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->key() == Qt::Key_Space && pressed->modifiers() == Qt::ControlModifier &&
            m_language != Language::Json) {
            complete(true);
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace dw::ui
