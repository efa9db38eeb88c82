// Tabs, semicolons, commas and quotes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/pasted_pairs.h"

#include <QLocale>

namespace dw::ui {

namespace {

/// Cells of a line; separated by tabs, else by semicolons or commas outside of quotes.
QStringList cellsOf(const QString& line)
{
    if (line.contains(QLatin1Char('\t')))
        return line.split(QLatin1Char('\t'));
    const QChar separator = line.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',');
    QStringList cells{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line[i];
        if (character == QLatin1Char('"')) {
            if (isQuoted && i + 1 < line.size() && line[i + 1] == character)
                cells.last() += line[++i];
            else
                isQuoted = !isQuoted;
        } else if (character == separator && !isQuoted) {
            cells << QString();
        } else {
            cells.last() += character;
        }
    }
    return cells;
}

/// "45 %" and "1,5" are numbers to people and to spreadsheets.
QString weightText(QString cell)
{
    cell = cell.trimmed();
    if (cell.endsWith(QLatin1Char('%')))
        cell = cell.chopped(1).trimmed();
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (isNumber)
        return cell;
    const double local = QLocale().toDouble(cell, &isNumber);
    return isNumber ? QString::number(local, 'g', 12) : cell;
}

} // namespace

QList<PairTable::Pair> pastedPairs(const QString& text)
{
    QList<PairTable::Pair> all;
    for (QString line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        line.remove(QLatin1Char('\r'));
        const QStringList cells = cellsOf(line);
        if (!line.trimmed().isEmpty())
            all.append({cells[0].trimmed(), cells.size() > 1 ? weightText(cells[1]) : QStringLiteral("1")});
    }
    const auto isNumber = [](const PairTable::Pair& pair) {
        bool good = false;
        pair.second.toDouble(&good);
        return good;
    };
    if (all.size() > 1 && !isNumber(all[0]) && isNumber(all[1]))
        all.removeFirst();
    return all;
}

} // namespace dw::ui
