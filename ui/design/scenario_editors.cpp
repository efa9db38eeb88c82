// Condition or facts; share or count.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/scenario_editors.h"

#include "ui/forms/param_form.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace dw::ui {

namespace {

enum Form { First, Second };

/// The pointer of a key beside the last one of `pointer`.
QString beside(const QString& pointer, const char* key)
{
    return pointer.left(pointer.lastIndexOf(QLatin1Char('/')) + 1) + QLatin1String(key);
}

/// The messages at both keys, in the order in which they are written.
QString problemsBeside(const Problems& problems, const QString& pointer, const char* first, const char* second)
{
    QStringList all{problemText(problems, beside(pointer, first)), problemText(problems, beside(pointer, second))};
    all.removeAll(QString());
    return all.join(QLatin1Char('\n'));
}

/// "5" for 0.05; a text that is no number stays.
QString percentText(const Json& share)
{
    return share.is_number() ? QLocale().toString(share.get<double>() * 100, 'g', 10) : lineText(share);
}

Json percentValue(QString text)
{
    text = text.remove(QLatin1Char('%')).trimmed();
    bool isNumber = false;
    double percent = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        percent = QLocale::c().toDouble(text, &isNumber);
    if (text.isEmpty())
        return {};
    return isNumber ? Json(percent / 100) : Json(text.toStdString());
}

} // namespace

ConditionOrFacts::ConditionOrFacts(const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_form(new QComboBox(this)),
      m_condition(new CodeEditor(CodeEditor::Language::Sql, context, this)), m_facts(new FactsEditor(context, this)),
      m_problem(makeProblemLabel(this))
{
    m_form->addItems({tr("Rows where a condition holds"), tr("Rows with facts forced on them")});
    m_form->setAccessibleName(tr("How the rows are described"));
    m_condition->edit()->setAccessibleName(tr("Condition of the scenario"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_form, m_condition, m_facts, m_problem})
        layout->addWidget(widget);
    setForm(First);
    connect(m_form, &QComboBox::activated, this, [this](int form) {
        m_other = Json::object();
        setForm(form);
        emit edited();
    });
    connect(m_condition, &ValueEditor::edited, this, &ValueEditor::edited);
    connect(m_facts, &ValueEditor::edited, this, &ValueEditor::edited);
}

void ConditionOrFacts::setForm(int form)
{
    m_form->setCurrentIndex(form);
    m_condition->setVisible(form == First);
    m_facts->setVisible(form == Second);
}

Json ConditionOrFacts::value() const
{
    Json json = m_other;
    if (m_form->currentIndex() == Second)
        json["force"] = m_facts->value();
    else if (const Json condition = m_condition->value(); !condition.is_null())
        json["when"] = condition;
    return json;
}

void ConditionOrFacts::display(const Json& value)
{
    const bool isForced = value.contains("force") && value["force"].is_object() && !value.contains("when");
    setForm(isForced ? Second : First);
    m_other = value;
    m_other.erase(isForced ? "force" : "when");
    if (isForced)
        m_facts->setValue(value["force"]);
    else
        m_condition->setValue(value.value("when", Json()));
}

void ConditionOrFacts::showProblems(const Problems& problems, const QString& pointer)
{
    m_condition->showProblems(problems, beside(pointer, "when"));
    setProblemText(m_problem, problemsBeside(problems, pointer, "when", "force"));
}

ShareOrCount::ShareOrCount(const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_context(context), m_form(new QComboBox(this)), m_amount(new QLineEdit(this)),
      m_problem(makeProblemLabel(this))
{
    m_form->addItems({tr("% of the rows"), tr("rows")});
    m_form->setAccessibleName(tr("Whether a share or a number of rows is asked for"));
    m_amount->setAccessibleName(tr("How many rows"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_amount, 1);
    row->addWidget(m_form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    connect(m_form, &QComboBox::activated, this, [this](int form) {
        convert(form);
        m_other = Json::object();
        emit edited();
    });
    connect(m_amount, &QLineEdit::textEdited, this, &ValueEditor::edited);
}

void ShareOrCount::convert(int form)
{
    // The amount stays what it is, said in the other way.
    const auto& tables = m_context.document->plan()->tables;
    const auto at = static_cast<std::size_t>(m_context.table);
    const double rows = m_context.table >= 0 && at < tables.size() ? static_cast<double>(tables[at].rows) : 0;
    const Json shown =
        form == Second ? percentValue(m_amount->text()) : lineValue(m_amount->text(), ParamKind::Integer);
    if (!shown.is_number() || rows <= 0)
        return;
    m_amount->setText(form == Second ? lineText(static_cast<std::int64_t>(std::llround(shown.get<double>() * rows)))
                                     : percentText(shown.get<double>() / rows));
}

Json ShareOrCount::value() const
{
    Json json = m_other;
    const bool isCount = m_form->currentIndex() == Second;
    const Json amount = isCount ? lineValue(m_amount->text(), ParamKind::Integer) : percentValue(m_amount->text());
    if (!amount.is_null())
        json[isCount ? "rows" : "share"] = amount;
    return json;
}

void ShareOrCount::display(const Json& value)
{
    const bool isCount = value.contains("rows") && !value.contains("share");
    m_form->setCurrentIndex(isCount ? Second : First);
    m_other = value;
    m_other.erase(isCount ? "rows" : "share");
    m_amount->setText(isCount ? lineText(value["rows"]) : percentText(value.value("share", Json())));
}

void ShareOrCount::showProblems(const Problems& problems, const QString& pointer)
{
    setProblemText(m_problem, problemsBeside(problems, pointer, "share", "rows"));
}

} // namespace dw::ui
