// Knows the two JSON forms of what varies: {"by", "cases", "otherwise"} and {"sql"}.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/varying_editor.h"

#include "ui/document/registry_text.h"
#include "ui/forms/code_editor.h"
#include "ui/forms/simple_editors.h"
#include "ui/forms/table_editors.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

class CasesTable : public PairTable
{
public:
    explicit CasesTable(QWidget* parent) : PairTable(PairTable::tr("When it is"), PairTable::tr("Value"), false, parent)
    {
    }
    Json value() const override { return nullptr; }

protected:
    void display(const Json&) override {}
};

bool isBy(const Json& value)
{
    return value.is_object() && value.contains("by");
}

bool isSql(const Json& value)
{
    return value.is_object() && value.contains("sql") && value.size() == 1;
}

} // namespace

VaryingEditor::VaryingEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_spec(spec), m_context(context), m_mode(new QComboBox(this)),
      m_constant(makeConstantEditor(spec, context, this)), m_byPage(new QWidget(this)),
      m_sql(new CodeEditor(CodeEditor::Language::Sql, context, this))
{
    m_mode->addItems({tr("Value"), tr("By column"), tr("SQL")});
    m_mode->setProperty("flat", true);
    m_mode->setToolTip(tr("One value, a value for each case of another column, or computed by SQL"));
    m_mode->setAccessibleName(tr("How %1 is given").arg(registryText(spec.title)));
    buildBy();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_constant);
    layout->addWidget(m_byPage);
    layout->addWidget(m_sql);
    setMode(Value);
    connect(m_constant, &ValueEditor::edited, this, &ValueEditor::edited);
    connect(m_sql, &ValueEditor::edited, this, &ValueEditor::edited);
    connect(m_mode, &QComboBox::activated, this, [this](int mode) {
        setMode(mode);
        if (mode == Sql && m_sql->value().is_null())
            m_sql->setValue(
                lineText(m_constant->value().is_null() ? m_spec.defaultValue : m_constant->value()).toStdString());
        if (mode == ByColumn && m_cases->pairs().isEmpty())
            prefillCases();
        emit edited();
    });
}

void VaryingEditor::buildBy()
{
    m_column = new QComboBox(m_byPage);
    m_column->setEditable(true);
    m_column->addItems(m_context.columns());
    m_column->setAccessibleName(tr("By which column"));
    m_column->lineEdit()->setAccessibleName(m_column->accessibleName());
    m_cases = new CasesTable(m_byPage);
    ParamSpec otherwise = m_spec;
    otherwise.title = tr("Otherwise").toStdString();
    m_otherwise = makeConstantEditor(otherwise, m_context, m_byPage);
    auto* layout = new QFormLayout(m_byPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addRow(tr("By"), m_column);
    layout->addRow(m_cases);
    layout->addRow(tr("Otherwise"), m_otherwise);
    connect(m_column, &QComboBox::activated, this, [this] {
        prefillCases();
        emit edited();
    });
    connect(m_column->lineEdit(), &QLineEdit::textEdited, this, &ValueEditor::edited);
    connect(m_cases, &ValueEditor::edited, this, &ValueEditor::edited);
    connect(m_otherwise, &ValueEditor::edited, this, &ValueEditor::edited);
}

void VaryingEditor::setMode(int mode)
{
    m_mode->setCurrentIndex(mode);
    m_constant->setVisible(mode == Value);
    m_byPage->setVisible(mode == ByColumn);
    m_sql->setVisible(mode == Sql);
}

void VaryingEditor::prefillCases()
{
    const Json start = m_constant->value().is_null() ? m_spec.defaultValue : m_constant->value();
    const QString text = start.is_string() ? lineText(start) : QString::fromStdString(start.dump());
    QList<PairTable::Pair> cases;
    const auto& tables = m_context.document->project().tables;
    const std::string name = m_column->currentText().toStdString();
    if (m_context.table >= 0 && m_context.table < static_cast<int>(tables.size()))
        if (const ColumnDesign* column = findColumn(tables[static_cast<std::size_t>(m_context.table)], name)) {
            // The values of a column that picks from a list are known.
            const Json values = column->params.is_object() ? column->params.value("values", Json()) : Json();
            if (values.is_object())
                for (const auto& [key, weight] : values.items())
                    cases.append({QString::fromStdString(key), text});
            if (values.is_array())
                for (const Json& value : values)
                    cases.append({lineText(value.is_object() ? value.value("value", Json()) : value), text});
            if (column->generator == "boolean")
                cases = {{QStringLiteral("true"), text}, {QStringLiteral("false"), text}};
        }
    m_cases->setPairs(cases);
    if (m_otherwise->value().is_null())
        m_otherwise->setValue(start);
}

Json VaryingEditor::byValue() const
{
    Json cases = Json::object();
    for (const PairTable::Pair& pair : m_cases->pairs()) {
        Json parsed = Json::parse(pair.second.toStdString(), nullptr, false);
        cases[pair.first.toStdString()] = parsed.is_discarded() ? Json(pair.second.toStdString()) : parsed;
    }
    Json json{{"by", m_column->currentText().toStdString()}, {"cases", cases}};
    if (Json otherwise = m_otherwise->value(); !otherwise.is_null())
        json["otherwise"] = std::move(otherwise);
    return json;
}

Json VaryingEditor::value() const
{
    switch (m_mode->currentIndex()) {
    case ByColumn:
        return byValue();
    case Sql:
        return Json{{"sql", lineText(m_sql->value()).toStdString()}};
    default:
        return m_constant->value();
    }
}

void VaryingEditor::showProblems(const Problems& problems, const QString& pointer)
{
    m_constant->showProblems(problems, pointer);
    m_sql->showProblems(problems, pointer + QStringLiteral("/sql"));
}

void VaryingEditor::display(const Json& value)
{
    if (isSql(value)) {
        setMode(Sql);
        m_sql->setValue(value["sql"]);
    } else if (isBy(value)) {
        setMode(ByColumn);
        showChoice(*m_column, lineText(value["by"]));
        QList<PairTable::Pair> cases;
        if (const Json given = value.value("cases", Json()); given.is_object())
            for (const auto& [key, one] : given.items()) {
                // A text that would read as a number keeps its quotes.
                const bool plain =
                    one.is_string() && Json::parse(one.get<std::string>(), nullptr, false).is_discarded();
                cases.append({QString::fromStdString(key), plain ? lineText(one) : QString::fromStdString(one.dump())});
            }
        m_cases->setPairs(cases);
        m_otherwise->setValue(value.value("otherwise", Json()));
    } else {
        setMode(Value);
        m_constant->setValue(value);
    }
}

} // namespace dw::ui
