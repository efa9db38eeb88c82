// How a value is written: for people on the screen, and plainly for the clipboard and other programs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"

#include <QLocale>
#include <QString>

namespace dw::ui {

/// The user's locale, without group separators.
QString shownCell(const Column& column, std::size_t i, int decimals, const QLocale& locale = QLocale());
/// C locale, all digits, ISO 8601 dates; empty for null.
QString plainCell(const Column& column, std::size_t i);
/// Digits after the point at which a column of reals reads well.
int shownDecimals(const Column& column);

/// A number with about five significant digits, in the user's locale.
QString shownNumber(double value);
/// A number of the given type as a value of it: dates as dates.
QString shownValue(double value, DataType type);
QString shownCount(std::int64_t count);
QString shownShare(double share);

QString typeWords(DataType type);

} // namespace dw::ui
