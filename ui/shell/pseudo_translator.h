// A language that shows what is not ready for languages: every text in brackets, accented, a third longer.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace dw::ui {

/// "Open…" becomes "[Öpéñ…~~]". Texts without brackets did not go through tr(); texts that are cut off have no room
/// for German. Markup, entities, placeholders (%1, %n, %L1) and accelerators stay what they are.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override;

    static QString pseudo(const QString& text);
};

} // namespace dw::ui
