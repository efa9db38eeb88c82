// Finds in a text the place that a problem speaks of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/references.h"
#include "ui/forms/code_editor.h"

#include <QRegularExpression>

namespace dw::ui {

namespace {

/// Byte where the expression that the problem quotes begins in the template.
std::size_t holeOf(const Problem& problem, const std::string& text)
{
    const Json quoted = Json::parse(problem.value, nullptr, false);
    const std::string sql = quoted.is_string() ? quoted.get<std::string>() : std::string();
    for (const TemplatePiece& piece : splitTemplate(text).pieces)
        if (piece.isHole && (piece.text == sql || (sql.size() > 8 && piece.text.starts_with(sql.substr(0, 8)))))
            return piece.position;
    return 0;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_');
}

} // namespace

std::optional<MarkedRange> problemRange(const Problem& problem, const QString& text, bool isTemplate)
{
    // The compiler counts the bytes of the expression, from 1.
    static const QRegularExpression place(QStringLiteral(R"(\(at character (\d+)\))"));
    const QRegularExpressionMatch match = place.match(QString::fromStdString(problem.message));
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    const auto start = static_cast<qsizetype>(isTemplate ? holeOf(problem, bytes.toStdString()) : 0);
    const qsizetype byte = qBound<qsizetype>(0, start + match.captured(1).toLongLong() - 1, bytes.size());
    auto from = static_cast<int>(QString::fromUtf8(bytes.left(byte)).size());
    const int end = static_cast<int>(text.size());
    if (from >= end) {
        // Something is missing at the end: the last thing that is there shows where.
        from = end - 1;
        while (from > 0 && text[from].isSpace())
            --from;
        return MarkedRange{from, end};
    }
    int to = from;
    if (text[from] == QLatin1Char('"'))
        to = static_cast<int>(text.indexOf(QLatin1Char('"'), from + 1));
    else
        while (to + 1 < end && isWordCharacter(text[to]) && isWordCharacter(text[to + 1]))
            ++to;
    return MarkedRange{from, (to < from ? end - 1 : to) + 1};
}

} // namespace dw::ui
