// Accents letter by letter, outside of markup and placeholders.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudo_translator.h"

namespace dw::ui {

namespace {

QChar accented(QChar c)
{
    static const QString plain = QStringLiteral("aceinosuyACEINOSUY");
    static const QString marked = QStringLiteral("áçéíñöšüýÀÇÉÎÑÖŠÜÝ");
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? c : marked[at];
}

} // namespace

QString PseudoTranslator::pseudo(const QString& text)
{
    if (text.isEmpty())
        return text;
    QString result = QStringLiteral("[");
    QChar until;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPlaceholder = i > 0 && (text[i - 1] == QLatin1Char('%') || text[i - 1] == QLatin1Char('&'));
        if (until.isNull() && c == QLatin1Char('<'))
            until = QLatin1Char('>');
        result += until.isNull() && !isPlaceholder ? accented(c) : c;
        if (c == until)
            until = QChar();
    }
    return result + QString((text.size() + 2) / 3, QLatin1Char('~')) + QLatin1Char(']');
}

QString PseudoTranslator::translate(const char* context, const char* sourceText, const char*, int) const
{
    // Qt's own texts have translations of their own.
    const QLatin1String name(context);
    const bool isOurs = name == QLatin1String("registry") || name == QLatin1String("core") ||
                        name == QLatin1String("choices") || name == QLatin1String("main") ||
                        name.startsWith(QLatin1String("dw::"));
    if (!isOurs)
        return {};
    return pseudo(QString::fromUtf8(sourceText));
}

} // namespace dw::ui
