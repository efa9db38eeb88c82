// Values as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/cell_text.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <QCoreApplication>
#include <cmath>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::CellText", text);
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString decimalText(std::int64_t value, int scale)
{
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto power = static_cast<std::uint64_t>(kPowersOfTen[static_cast<std::size_t>(scale)]);
    QString text = QString::number(magnitude / power);
    if (scale > 0)
        text += QLatin1Char('.') + QString::number(magnitude % power).rightJustified(scale, QLatin1Char('0'));
    return value < 0 ? QLatin1Char('-') + text : text;
}

} // namespace

int shownDecimals(const Column& column)
{
    if (column.type != DataType::Float64)
        return column.scale;
    double largest = 0;
    for (std::size_t i = 0; i < column.size; ++i)
        if (!column.isNull(i) && std::isfinite(column.reals[i]))
            largest = std::max(largest, std::fabs(column.reals[i]));
    if (largest == 0)
        return 1;
    return std::clamp(4 - static_cast<int>(std::floor(std::log10(largest))), 0, 8);
}

QString plainCell(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return {};
    switch (column.type) {
    case DataType::Bool:
        return column.bools[i] != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case DataType::Int64:
        return QString::number(column.integers[i]);
    case DataType::Float64:
        return QString::number(column.reals[i], 'g', QLocale::FloatingPointShortest);
    case DataType::Decimal:
        return decimalText(column.integers[i], column.scale);
    case DataType::Date:
        return QString::fromStdString(formatDate(column.integers[i]));
    case DataType::Timestamp:
        return QString::fromStdString(formatTimestamp(column.integers[i]));
    case DataType::Time:
        return QString::fromStdString(formatTime(column.integers[i]));
    case DataType::Text:
        return fromView(column.text(i));
    }
    return {};
}

QString shownCell(const Column& column, std::size_t i, int decimals, const QLocale& locale)
{
    if (column.isNull(i))
        return words("null");
    QLocale ungrouped = locale;
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    if (column.type == DataType::Float64)
        return ungrouped.toString(column.reals[i], 'f', decimals);
    if (column.type == DataType::Decimal)
        return plainCell(column, i).replace(QLatin1Char('.'), ungrouped.decimalPoint());
    if (column.type == DataType::Bool)
        return column.bools[i] != 0 ? words("true") : words("false");
    QString text = plainCell(column, i);
    text.replace(QLatin1Char('\n'), QChar(0x21B5));
    return text;
}

QString shownNumber(double value)
{
    const double magnitude = std::fabs(value);
    if (magnitude != 0 && (magnitude >= 1e9 || magnitude < 1e-4))
        return QLocale().toString(value, 'g', 3);
    const int decimals = magnitude == 0 ? 0 : std::clamp(3 - static_cast<int>(std::floor(std::log10(magnitude))), 0, 6);
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString shownValue(double value, DataType type)
{
    const auto whole = static_cast<std::int64_t>(std::floor(value));
    if (type == DataType::Date)
        return QString::fromStdString(formatDate(whole));
    if (type == DataType::Timestamp)
        return QString::fromStdString(formatTimestamp(whole / kMicrosPerSecond * kMicrosPerSecond));
    if (type == DataType::Time)
        return QString::fromStdString(formatTime(whole / kMicrosPerSecond * kMicrosPerSecond));
    return shownNumber(value);
}

QString shownCount(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString shownShare(double share)
{
    const double percent = 100 * share;
    return QLocale().toString(percent, 'f', percent != 0 && percent < 10 ? 1 : 0) + QStringLiteral(" %");
}

QString typeWords(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return words("yes or no");
    case DataType::Int64:
        return words("whole number");
    case DataType::Float64:
        return words("real number");
    case DataType::Decimal:
        return words("decimal number");
    case DataType::Date:
        return words("date");
    case DataType::Timestamp:
        return words("date and time");
    case DataType::Time:
        return words("time of day");
    case DataType::Text:
        break;
    }
    return words("text");
}

} // namespace dw::ui
