// A plain text edit that grows with its text, with a completer on the word before the cursor.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/code_editor.h"

#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

/// Functions that row expressions are mostly made of; any other may be typed.
const QStringList kFunctions{
    QStringLiteral("abs"),        QStringLiteral("avg"),    QStringLiteral("ceil"),      QStringLiteral("coalesce"),
    QStringLiteral("concat"),     QStringLiteral("count"),  QStringLiteral("date_diff"), QStringLiteral("date_part"),
    QStringLiteral("date_trunc"), QStringLiteral("exp"),    QStringLiteral("floor"),     QStringLiteral("format"),
    QStringLiteral("greatest"),   QStringLiteral("least"),  QStringLiteral("length"),    QStringLiteral("ln"),
    QStringLiteral("lower"),      QStringLiteral("lpad"),   QStringLiteral("max"),       QStringLiteral("min"),
    QStringLiteral("month"),      QStringLiteral("nullif"), QStringLiteral("pow"),       QStringLiteral("replace"),
    QStringLiteral("round"),      QStringLiteral("sin"),    QStringLiteral("sqrt"),      QStringLiteral("strftime"),
    QStringLiteral("substring"),  QStringLiteral("sum"),    QStringLiteral("to_days"),   QStringLiteral("to_minutes"),
    QStringLiteral("trim"),       QStringLiteral("upper"),  QStringLiteral("year")};

} // namespace

CodeEditor::CodeEditor(Language language, FormContext context, QWidget* parent)
    : ValueEditor(parent), m_language(language), m_context(context), m_edit(new QPlainTextEdit(this)),
      m_error(new QLabel(this)), m_completer(new QCompleter(this))
{
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
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
    m_completer->setWidget(m_edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->installEventFilter(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &CodeEditor::insertCompletion);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        adjustHeight();
        if (m_edit->hasFocus())
            complete();
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

QString CodeEditor::wordBeforeCursor() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = line.size();
    while (start > 0 && (line[start - 1].isLetterOrNumber() || line[start - 1] == QLatin1Char('_')))
        --start;
    return line.mid(start);
}

void CodeEditor::complete()
{
    const QString word = wordBeforeCursor();
    if (m_language == Language::Json || word.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QStringList names = m_context.columns();
    names << m_context.tables();
    names << kFunctions;
    m_completer->setModel(new QStringListModel(names, m_completer));
    m_completer->setCompletionPrefix(word);
    const bool isDone = m_completer->completionCount() == 0 ||
                        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == word);
    if (isDone) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit->cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 30);
    m_completer->complete(place);
}

void CodeEditor::insertCompletion(const QString& word)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(word);
    m_completer->popup()->hide();
}

bool CodeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_completer->popup()->isVisible()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        // These belong to the list while it is open.
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab) {
            event->ignore();
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace dw::ui
