// HTML of headings, paragraphs and lists: what a narrow dock shows well.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reference_page.h"

#include "ui/document/registry_text.h"

#include <QCoreApplication>

namespace dw::ui {

namespace {

QString topicTitle(const char* text)
{
    return QCoreApplication::translate("dw::ui::Reference", text);
}

QString safe(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

QString said(std::string_view text)
{
    return registryText(text).toHtmlEscaped();
}

QString kindWords(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Bool:
        return QCoreApplication::translate("dw::ui::Reference", "yes or no");
    case ParamKind::Integer:
        return QCoreApplication::translate("dw::ui::Reference", "whole number");
    case ParamKind::Real:
        return QCoreApplication::translate("dw::ui::Reference", "number");
    case ParamKind::Text:
        return QCoreApplication::translate("dw::ui::Reference", "text");
    case ParamKind::Choice:
        return QCoreApplication::translate("dw::ui::Reference", "one of");
    case ParamKind::Date:
        return QCoreApplication::translate("dw::ui::Reference", "date");
    case ParamKind::Timestamp:
        return QCoreApplication::translate("dw::ui::Reference", "date and time");
    case ParamKind::Duration:
        return QCoreApplication::translate("dw::ui::Reference", "duration");
    case ParamKind::Column:
        return QCoreApplication::translate("dw::ui::Reference", "column");
    case ParamKind::Table:
        return QCoreApplication::translate("dw::ui::Reference", "table");
    case ParamKind::Lexicon:
        return QCoreApplication::translate("dw::ui::Reference", "word list");
    case ParamKind::WeightedValues:
        return QCoreApplication::translate("dw::ui::Reference", "values with weights");
    case ParamKind::Expression:
        return QCoreApplication::translate("dw::ui::Reference", "SQL expression");
    case ParamKind::Template:
        return QCoreApplication::translate("dw::ui::Reference", "text with {{ SQL }} holes");
    case ParamKind::Curve:
        return QCoreApplication::translate("dw::ui::Reference", "curve");
    case ParamKind::Generator:
        return QCoreApplication::translate("dw::ui::Reference", "generator");
    case ParamKind::Structure:
        return QCoreApplication::translate("dw::ui::Reference", "JSON");
    }
    return {};
}

QString limitWords(const Limits& limits)
{
    QStringList words;
    if (limits.minimum)
        words << (limits.exclusiveMinimum ? QCoreApplication::translate("dw::ui::Reference", "above %1")
                                          : QCoreApplication::translate("dw::ui::Reference", "at least %1"))
                     .arg(*limits.minimum);
    if (limits.maximum)
        words << (limits.exclusiveMaximum ? QCoreApplication::translate("dw::ui::Reference", "below %1")
                                          : QCoreApplication::translate("dw::ui::Reference", "at most %1"))
                     .arg(*limits.maximum);
    return words.join(QStringLiteral(", "));
}

QString quiet(const QString& text)
{
    return QStringLiteral("<span class='quiet'>%1</span>").arg(text);
}

QString section(const QString& title)
{
    return QStringLiteral("<h3>%1</h3>").arg(title.toHtmlEscaped());
}

QString pageHeading(const Description& description)
{
    QString html =
        QStringLiteral("<h2>%1</h2>").arg(said(description.alias.empty() ? description.title : description.alias));
    if (!description.alias.empty() && description.alias != description.title)
        html += QStringLiteral("<p class='quiet'>%1 · <code>%2</code></p>")
                    .arg(said(description.title), safe(description.id));
    else
        html += QStringLiteral("<p class='quiet'><code>%1</code></p>").arg(safe(description.id));
    return html + QStringLiteral("<p>%1</p>").arg(said(description.help));
}

QString parameters(const Description& description)
{
    if (description.params.empty())
        return {};
    QString html = section(QCoreApplication::translate("dw::ui::Reference", "Parameters"));
    for (const ParamSpec& spec : description.params) {
        html += QStringLiteral("<p><b>%1</b> %2<br>%3")
                    .arg(said(spec.title), quiet(parameterKindWords(spec).toHtmlEscaped()), said(spec.help));
        if (spec.required)
            html += QLatin1Char(' ') + quiet(QCoreApplication::translate("dw::ui::Reference", "Required."));
        else if (!spec.defaultValue.is_null())
            html += QLatin1Char(' ') + quiet(QCoreApplication::translate("dw::ui::Reference", "Usually %1.")
                                                 .arg(safe(shortJson(spec.defaultValue, 60))));
        html += QStringLiteral("</p>");
    }
    return html;
}

QString examples(const Description& description, const char* key)
{
    if (description.examples.empty())
        return {};
    QString html = section(QCoreApplication::translate("dw::ui::Reference", "Examples"));
    for (const Example& example : description.examples) {
        const Json json{{key, description.id}, {"params", example.params}};
        html += QStringLiteral("<p>%1<br><code>%2</code></p>").arg(said(example.title), safe(shortJson(json, 400)));
    }
    return html;
}

QString back()
{
    return QStringLiteral("<p><a href='index:'>%1</a></p>")
        .arg(QCoreApplication::translate("dw::ui::Reference", "All generators and formats"));
}

} // namespace

QString parameterKindWords(const ParamSpec& spec)
{
    QString words = kindWords(spec.kind);
    if (spec.list)
        words = QCoreApplication::translate("dw::ui::Reference", "list: %1").arg(words);
    if (!spec.limits.choices.empty()) {
        QStringList choices;
        for (const std::string& choice : spec.limits.choices)
            choices << QString::fromStdString(choice);
        words += QLatin1Char(' ') + choices.join(QStringLiteral(", "));
    }
    if (const QString limits = limitWords(spec.limits); !limits.isEmpty())
        words += QStringLiteral(", ") + limits;
    if (!spec.limits.unit.empty())
        words += QStringLiteral(", ") + registryText(spec.limits.unit);
    if (spec.varies)
        words += QStringLiteral(", ") + QCoreApplication::translate("dw::ui::Reference", "may vary by row");
    return words;
}

QString referencePage(const GeneratorType& type)
{
    QString html = pageHeading(type);
    QStringList traits;
    if (type.monotone)
        traits << QCoreApplication::translate("dw::ui::Reference", "May take part in correlations.");
    if (type.unique)
        traits << QCoreApplication::translate("dw::ui::Reference", "No value occurs twice.");
    if (!traits.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(traits.join(QLatin1Char(' ')));
    html += parameters(type);
    if (type.isEntity()) {
        html += section(QCoreApplication::translate("dw::ui::Reference", "Fields"));
        for (const FieldSpec& field : type.fields)
            html += QStringLiteral("<p><b>%1</b> <code>%2</code><br>%3</p>")
                        .arg(said(field.title), safe(field.name), said(field.help));
    }
    return html + examples(type, "generator") + back();
}

QString referencePage(const SinkType& type)
{
    return pageHeading(type) + parameters(type) + examples(type, "sink") + back();
}

QString referenceIndex()
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(QCoreApplication::translate("dw::ui::Reference", "Generators"));
    for (int category = 0; category <= static_cast<int>(Category::Logic); ++category) {
        QStringList links;
        for (const GeneratorType& type : generatorTypes())
            if (type.category == static_cast<Category>(category))
                links << QStringLiteral("<a href='generator:%1'>%2</a>").arg(safe(type.id), said(type.title));
        if (!links.isEmpty())
            html += section(registryText(categoryName(static_cast<Category>(category)))) +
                    QStringLiteral("<p>%1</p>").arg(links.join(QStringLiteral(" · ")));
    }
    QStringList formats;
    for (const SinkType& type : sinkTypes())
        formats << QStringLiteral("<a href='sink:%1'>%2</a>").arg(safe(type.id), said(type.title));
    html += QStringLiteral("<h2>%1</h2><p>%2</p>")
                .arg(QCoreApplication::translate("dw::ui::Reference", "Formats"), formats.join(QStringLiteral(" · ")));
    const std::pair<const char*, const char*> topics[] = {
        {"start", QT_TRANSLATE_NOOP("dw::ui::Reference", "Getting around")},
        {"tables", QT_TRANSLATE_NOOP("dw::ui::Reference", "Tables, rows and keys")},
        {"parameters", QT_TRANSLATE_NOOP("dw::ui::Reference", "Values that vary by row")},
        {"sql", QT_TRANSLATE_NOOP("dw::ui::Reference", "SQL in columns and rules")}};
    QStringList links;
    for (const auto& [topic, title] : topics)
        links << QStringLiteral("<a href='topic:%1'>%2</a>").arg(QLatin1String(topic), topicTitle(title));
    return html +
           QStringLiteral("<h2>%1</h2><p>%2</p>")
               .arg(QCoreApplication::translate("dw::ui::Reference", "Topics"), links.join(QStringLiteral("<br>")));
}

QString topicPage(const QString& topic)
{
    if (topic == QLatin1String("tables"))
        return QCoreApplication::translate(
                   "dw::ui::Reference",
                   "<h2>Tables, rows and keys</h2><p>A table has a number of rows, or so many for each row of a parent "
                   "table: then a <a href='generator:parent_key'>parent key</a> says which parent a row belongs to. A "
                   "<a href='generator:foreign_key'>foreign key</a> refers to any row of another table.</p><p>The "
                   "primary "
                   "key names the column that tells rows apart, mostly a <a href='generator:sequence'>sequence</a>. "
                   "Every key that is written leads to a row that is written.</p><p>Rules keep rows out that may not "
                   "be: a "
                   "row that breaks one is drawn again. Correlations tie the ranks of two columns of numbers "
                   "together.</p>") +
               back();
    if (topic == QLatin1String("sql"))
        return QCoreApplication::translate(
                   "dw::ui::Reference",
                   "<h2>SQL in columns and rules</h2><p>An expression sees the columns of its row by name, those of a "
                   "parent as <code>customer.segment</code>, and sums over children as <code>sum(orders.total)</code> "
                   "or <code>count(orders)</code>.</p><p>The dialect is DuckDB's. Functions that give another value at "
                   "each call are refused: the same project gives the same rows everywhere.</p>") +
               back();
    if (topic == QLatin1String("parameters"))
        return QCoreApplication::translate(
                   "dw::ui::Reference",
                   "<h2>Values that vary by row</h2><p>A parameter is a constant, differs by the values of another "
                   "column, or is an SQL expression. The small button beside a field chooses which.</p><p>By column: "
                   "give "
                   "a value for each case, and one for all others.</p>") +
               back();
    return QCoreApplication::translate(
               "dw::ui::Reference",
               "<h2>Getting around</h2><p>The schema on the left lists tables and columns. The middle shows the rows "
               "that the project gives, and how their values are distributed. The inspector on the right says how the "
               "selected column comes about.</p><p>Ctrl+K adds a column, Ctrl+Shift+P finds any command, F6 goes to "
               "the "
               "next pane, Ctrl+? lists all keys. Every change can be undone.</p><p>Problems and runs are at the "
               "bottom. "
               "Ctrl+Enter runs the project: it writes every row into files.</p>") +
           back();
}

} // namespace dw::ui
