// Sentences that people meet, each with its code; their arguments are found where they stand in the English text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/problem_text.h"

#include "ui/document/registry_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

namespace dw::ui {

namespace {

struct Sentence {
    const char* code; ///< of the problem; "phrase" and "fix" for parts of sentences and titles of fixes
    const char* english;
};

/// The more special of two that fit comes first.
constexpr Sentence kSentences[] = {
    {"unknown_generator", QT_TRANSLATE_NOOP("problems", "There is no generator '%1'; did you mean '%2'?")},
    {"unknown_generator", QT_TRANSLATE_NOOP("problems", "There is no generator '%1'. 'datawright types' lists them.")},
    {"unknown_parameter", QT_TRANSLATE_NOOP("problems", "There is no parameter '%1'; did you mean '%2'?")},
    {"unknown_parameter", QT_TRANSLATE_NOOP("problems", "There is no parameter '%1' here; known are: %2.")},
    {"unknown_key", QT_TRANSLATE_NOOP("problems", "'%1' is not known here; did you mean '%2'?")},
    {"unknown_key", QT_TRANSLATE_NOOP("problems", "'%1' is not known here and has no effect.")},
    {"unknown_column", QT_TRANSLATE_NOOP("problems", "'%1' has no column '%2'; did you mean '%3'?")},
    {"unknown_column", QT_TRANSLATE_NOOP("problems", "'%1' has no column '%2'.")},
    {"unknown_column", QT_TRANSLATE_NOOP("problems", "There is no column '%1'.")},
    {"unknown_column", QT_TRANSLATE_NOOP("problems", "Column '%1' cannot be computed yet.")},
    {"unknown_column", QT_TRANSLATE_NOOP("problems", "The primary key names '%1', which is no column of '%2'.")},
    {"unknown_field", QT_TRANSLATE_NOOP("problems", "'%1' has no field '%2'; did you mean '%3'?")},
    {"unknown_field", QT_TRANSLATE_NOOP("problems", "'%1' has no field '%2'; it has: %3.")},
    {"unknown_table", QT_TRANSLATE_NOOP("problems", "There is no table '%1'; did you mean '%2'?")},
    {"unknown_table", QT_TRANSLATE_NOOP("problems", "There is no table '%1'; tables are: %2.")},
    {"unknown_table", QT_TRANSLATE_NOOP("problems", "There is no table '%1' to have rows per.")},
    {"unknown_table",
     QT_TRANSLATE_NOOP("problems", "A table cannot have its rows per itself; use a tree key for a hierarchy.")},
    {"unknown_sink", QT_TRANSLATE_NOOP("problems", "There is no output format '%1'; formats are: %2.")},
    {"no_columns", QT_TRANSLATE_NOOP("problems", "Table '%1' has no columns yet.")},
    {"no_rows", QT_TRANSLATE_NOOP("problems", "'%1' has no rows to refer to.")},
    {"no_primary_key", QT_TRANSLATE_NOOP("problems", "'%1' needs a primary key of one column to be referred to.")},
    {"duplicate_name", QT_TRANSLATE_NOOP("problems", "There are two tables named '%1'.")},
    {"duplicate_name", QT_TRANSLATE_NOOP("problems", "There are two columns named '%1'.")},
    {"duplicate_name", QT_TRANSLATE_NOOP("problems", "There are two %1s named '%2'.")},
    {"missing_source",
     QT_TRANSLATE_NOOP("problems", "Column '%1' needs a generator, an sql expression or a field of an entity.")},
    {"missing_parameter", QT_TRANSLATE_NOOP("problems", "A constraint needs an SQL condition, like \"low < high\".")},
    {"missing_parameter", QT_TRANSLATE_NOOP("problems", "'%1' (%2) is needed here: %3")},
    {"depends_on_problem", QT_TRANSLATE_NOOP("problems", "This needs '%1', which has a problem of its own.")},
    {"cycle", QT_TRANSLATE_NOOP("problems", "'%1' depends on itself: what it is computed from needs '%2' again.")},
    {"cycle", QT_TRANSLATE_NOOP("problems", "The number of rows of '%1' depends on itself.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "'decimals' must be between 0 and 15.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "'minimum' must not be above 'maximum'.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "A correlation must be between -1 and 1.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "A number from 0 to 1 is expected here.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "A share from 0 to 1 is expected here.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "A table has at most %1 rows.")},
    {"out_of_range", QT_TRANSLATE_NOOP("problems", "'%1' must be %2.")},
    {"wrong_type", QT_TRANSLATE_NOOP("problems", "'%1' must be %2.")},
    {"bad_parameter", QT_TRANSLATE_NOOP("problems", "'%1' must be one of %2.")},
    {"bad_parameter", QT_TRANSLATE_NOOP("problems", "'%1' must be %2, not %3.")},
    {"bad_sql", QT_TRANSLATE_NOOP("problems", "There is no column called %1. Did you mean %2? (at character %3)")},
    {"bad_sql", QT_TRANSLATE_NOOP("problems", "There is no column called %1. There are %2. (at character %3)")},
    {"bad_sql", QT_TRANSLATE_NOOP("problems", "There is no function called %1. Did you mean %2? (at character %3)")},
    {"bad_sql", QT_TRANSLATE_NOOP("problems", "The expression ends too early. Close every parenthesis, and give each "
                                              "operator something on its right. (at character %1)")},
    {"bad_sql", QT_TRANSLATE_NOOP("problems", "%1 (at character %2)")},
    {"impossible_correlations",
     QT_TRANSLATE_NOOP("problems",
                       "These correlations cannot hold together: %1. Change one of them, or take the nearest "
                       "possible matrix with \"repair_correlations\": true.")},
    {"duplicate_correlation",
     QT_TRANSLATE_NOOP("problems", "This pair is stated twice; only one correlation can hold.")},
    {"not_correlatable", QT_TRANSLATE_NOOP("problems", "'%1' cannot take part in a correlation: its values do not rise "
                                                       "with one draw. Numbers, dates and ordered categories can.")},
    {"too_few_values", QT_TRANSLATE_NOOP("problems", "The pattern has %1 different texts, too few for %2 rows.")},
    {"too_few_rows",
     QT_TRANSLATE_NOOP("problems", "'%1' has %2 rows, too few to give each of the %3 rows another one.")},
    {"points", QT_TRANSLATE_NOOP("problems", "A curve needs at least two points.")},
    {"points", QT_TRANSLATE_NOOP("problems", "A density cannot be negative: raise y to 0 or more.")},
    {"points", QT_TRANSLATE_NOOP("problems", "The curve must rise above 0 somewhere.")},
    {"points", QT_TRANSLATE_NOOP("problems", "The values of a quantile curve must not fall.")},
    {"points", QT_TRANSLATE_NOOP("problems", "The x of the points must not fall: put them in order.")},
    {"to", QT_TRANSLATE_NOOP("problems", "'To' must not be before 'From' (%1).")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "above %1 and at most %2")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "above %1 and below %2")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "at least %1 and at most %2")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "at least %1 and below %2")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "between %1 and %2")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "above %1")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "below %1")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "at least %1")},
    {"phrase", QT_TRANSLATE_NOOP("problems", "at most %1")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Use '%1'")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Rename to '%1'")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Remove '%1'")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Make '%1' the primary key")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Take the nearest possible correlations")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Add a column of importance weights")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Add all columns of the twins")},
    {"fix", QT_TRANSLATE_NOOP("problems", "Measure by a model")},
};

struct Shape {
    const Sentence* sentence;
    QRegularExpression form;
};

const std::vector<Shape>& shapes()
{
    static const std::vector<Shape> all = [] {
        static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
        std::vector<Shape> made;
        for (const Sentence& sentence : kSentences) {
            QStringList parts;
            for (const QString& part : QString::fromUtf8(sentence.english).split(placeholder))
                parts << QRegularExpression::escape(part);
            made.push_back(
                {&sentence, QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral("(.+?)"))),
                                               QRegularExpression::DotMatchesEverythingOption)});
        }
        return made;
    }();
    return all;
}

QString said(std::string_view code, const QString& english)
{
    for (const Shape& shape : shapes()) {
        if (code != shape.sentence->code)
            continue;
        const QRegularExpressionMatch match = shape.form.match(english);
        if (!match.hasMatch())
            continue;
        const QString text = QCoreApplication::translate("problems", shape.sentence->english);
        static const QRegularExpression placeholder(QStringLiteral("%([1-9])"));
        QString whole;
        qsizetype from = 0;
        for (auto found = placeholder.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch one = found.next();
            const QString argument = match.captured(one.captured(1).toInt());
            // Titles of parameters, or limits, in words.
            const QString title = registryText(argument.toStdString());
            whole += text.mid(from, one.capturedStart() - from);
            whole += title != argument || code == "phrase" ? title : said("phrase", argument);
            from = one.capturedEnd();
        }
        return whole + text.mid(from);
    }
    return english;
}

} // namespace

QString problemMessage(const Problem& problem)
{
    return said(problem.code, QString::fromStdString(problem.message));
}

QString fixTitle(const Fix& fix)
{
    return said("fix", QString::fromStdString(fix.title));
}

} // namespace dw::ui
