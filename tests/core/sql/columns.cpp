// Sample columns and short ways to evaluate expressions over them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sql/columns.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <fmt/format.h>

namespace dw::test {

namespace {

template <typename Values, typename Member>
NamedColumn column(std::string name, DataType type, int scale, Member member, Values values)
{
    NamedColumn named{std::move(name), Column(type, scale)};
    named.column.reset(type, values.size(), scale);
    for (std::size_t i = 0; i < values.size(); ++i)
        (named.column.*member)[i] = values[i];
    return named;
}

QString valueText(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return "null";
    switch (column.type) {
    case DataType::Bool:
        return column.bools[i] != 0 ? "true" : "false";
    case DataType::Int64:
        return QString::number(column.integers[i]);
    case DataType::Float64:
        return QString::fromStdString(fmt::format("{}", column.reals[i]));
    case DataType::Decimal:
        return QString::fromStdString(fmt::format("{:.{}f}", unscaled(column.integers[i], column.scale), column.scale));
    case DataType::Date:
        return QString::fromStdString(formatDate(column.integers[i]));
    case DataType::Timestamp:
        return QString::fromStdString(formatTimestamp(column.integers[i]));
    case DataType::Time:
        return QString::fromStdString(formatTime(column.integers[i]));
    case DataType::Text:
        break;
    }
    return "'" + QString::fromStdString(std::string(column.text(i))) + "'";
}

} // namespace

std::vector<NamedColumn> sampleColumns()
{
    using Integers = std::vector<std::int64_t>;
    constexpr std::int64_t kDay = 19'782; // 2024-02-29
    std::vector<NamedColumn> columns;
    columns.push_back(column("id", DataType::Int64, 0, &Column::integers, Integers{0, 1, 2, 3, 4}));
    columns.push_back(column("x", DataType::Float64, 0, &Column::reals, std::vector<double>{-1, 0, 0.5, 2, 0}));
    columns.push_back(column("age", DataType::Int64, 0, &Column::integers, Integers{17, 18, 40, -3, 0}));
    columns.push_back(column("flag", DataType::Bool, 0, &Column::bools, std::vector<std::uint8_t>{1, 0, 1, 0, 0}));
    columns.push_back(
        column("price", DataType::Decimal, 2, &Column::integers, Integers{199, -50, 0, 12'345'678'901'234, 0}));
    columns.push_back(column("day", DataType::Date, 0, &Column::integers, Integers{0, kDay, -1, -25'567, 0}));
    columns.push_back(column("moment", DataType::Timestamp, 0, &Column::integers,
                             Integers{0, kDay * kMicrosPerDay + 1'500'000, -1, 1, 0}));
    columns.push_back(column("hour", DataType::Time, 0, &Column::integers,
                             Integers{0, 3'600'000'000, kMicrosPerDay - 1, 1'000'000, 0}));
    columns.push_back(column("name", DataType::Text, 0, &Column::texts,
                             std::vector<std::string_view>{"Ann", "Åse Þórðardóttir", "", "名前😀", ""}));
    NamedColumn code{"code", Column(DataType::Text)};
    code.column.resetCodes(Dictionary::fromTexts({"low", "a rather long entry"}), 5);
    code.column.codes = {0, 1, 1, 0, 0};
    columns.push_back(std::move(code));
    for (std::size_t i = 1; i < columns.size(); ++i)
        columns[i].column.setNull(4);
    return columns;
}

QString Evaluated::text() const
{
    if (!failure.empty())
        return "failed: " + QString::fromStdString(failure);
    for (const std::optional<SqlError>& error : errors)
        if (error)
            return QString::fromStdString(fmt::format("{}: {} | {}", error->position, error->message, error->hint));
    if (rowError)
        return QString::fromStdString(fmt::format("expression {} row {} at {}: {} | {}", rowError->expression,
                                                  rowError->row, rowError->error.position, rowError->error.message,
                                                  rowError->error.hint));
    QString text;
    for (std::size_t i = 0; i < columns.front().size; ++i)
        text += (i > 0 ? ", " : "") + valueText(columns.front(), i);
    return text;
}

std::shared_ptr<SqlConnection> connection()
{
    static const std::shared_ptr<SqlConnection> shared = [] {
        Result<std::shared_ptr<SqlConnection>> opened = SqlConnection::open();
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        return *opened;
    }();
    return shared;
}

std::vector<SqlInput> inputsOf(const std::vector<NamedColumn>& columns)
{
    std::vector<SqlInput> inputs;
    for (const NamedColumn& named : columns)
        inputs.push_back({named.name, named.column.type, named.column.scale});
    return inputs;
}

Evaluated evaluate(std::vector<SqlExpression> expressions, const std::vector<NamedColumn>& columns)
{
    Evaluated evaluated;
    Result<CompiledExpressions> compiled =
        ExpressionSet::compile(connection(), inputsOf(columns), std::move(expressions));
    if (!compiled) {
        evaluated.failure = compiled.error().message;
        return evaluated;
    }
    evaluated.errors = compiled->errors;
    if (!compiled->set)
        return evaluated;
    std::vector<const Column*> inputs;
    for (const NamedColumn& named : columns)
        inputs.push_back(&named.column);
    evaluated.columns.resize(compiled->set->outputs().size());
    std::vector<Column*> outputs;
    for (Column& column : evaluated.columns)
        outputs.push_back(&column);
    const Status status = compiled->set->evaluate(inputs, columns.front().column.size, outputs);
    evaluated.rowError = compiled->set->rowError();
    if (!status && !evaluated.rowError)
        evaluated.failure = status.error().message;
    return evaluated;
}

Evaluated evaluate(const std::string& sql)
{
    return evaluate({{sql, std::nullopt}}, sampleColumns());
}

} // namespace dw::test
