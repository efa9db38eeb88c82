// Goes through the page mark by mark; what a text is follows from the mark before it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/report_text.h"

#include "ui/document/core_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace dw::ui {

namespace {

QString plainOf(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// "31.2 % (30.1 to 32.4)": a cell that holds nothing but numbers.
QString numbersText(QString text)
{
    static const QRegularExpression group(QStringLiteral("(?<=\\d),(?=\\d{3})"));
    static const QRegularExpression point(QStringLiteral("(?<=\\d)\\.(?=\\d)"));
    for (const char* flag : {"yes", "no"})
        if (text == QLatin1String(flag))
            return QCoreApplication::translate("dw::ui::BiasChart", flag);
    const QLocale locale;
    QString between = QCoreApplication::translate("core", "%L1 to %L2");
    between.remove(QLatin1String("%L1")).remove(QLatin1String("%L2"));
    return text.replace(group, QStringLiteral("\x1f"))
        .replace(point, locale.decimalPoint())
        .replace(QLatin1Char('\x1f'), locale.groupSeparator())
        .replace(QLatin1String(" to "), between);
}

/// What stands after `mark`, such as "<h2>".
QString textAfter(const QString& mark, const QString& text)
{
    const std::string plain = plainOf(text).toStdString();
    if (mark.startsWith(QLatin1String("<style")) || text.trimmed().isEmpty())
        return text;
    static const QRegularExpression letter(QStringLiteral("[A-Za-z]"));
    const bool isNumbers = !QString(text).remove(QLatin1String(" to ")).contains(letter);
    if (mark.startsWith(QLatin1String("<td class=\"number\"")) || isNumbers)
        return numbersText(text);
    // Cells and labels of pictures are mostly names and values of the data.
    const bool isValue = mark.startsWith(QLatin1String("<td")) ||
                         (mark.startsWith(QLatin1String("<text")) && plain.find(' ') == std::string::npos);
    return (isValue ? coreValue(plain) : coreText(plain)).toHtmlEscaped();
}

/// Reasons that cells give when they are pointed at.
QString markText(const QString& mark)
{
    static const QRegularExpression title(QStringLiteral(" title=\"([^\"]*)\""));
    const QRegularExpressionMatch match = title.match(mark);
    if (!match.hasMatch())
        return mark;
    const QString reason = coreText(plainOf(match.captured(1)).toStdString()).toHtmlEscaped();
    return QString(mark).replace(match.capturedStart(1), match.capturedLength(1), reason);
}

} // namespace

QString reportText(const std::string& html)
{
    static const QRegularExpression mark(QStringLiteral("<[^>]*>"));
    const QString page = QString::fromStdString(html);
    QString whole;
    QString before;
    qsizetype from = 0;
    for (auto found = mark.globalMatch(page); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        whole += textAfter(before, page.mid(from, match.capturedStart() - from));
        before = match.captured();
        whole += before == QLatin1String("<html lang=\"en\">")
                     ? QStringLiteral("<html lang=\"%1\">")
                           .arg(QCoreApplication::translate("dw::ui::BiasBoard", "en", "code of this language"))
                     : markText(before);
        from = match.capturedEnd();
    }
    return whole + page.mid(from);
}

} // namespace dw::ui
