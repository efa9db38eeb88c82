// Reading and writing settings, and what follows from them for the whole application.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace dw::ui {

namespace {

constexpr int kSmallestFont = 7;
constexpr int kLargestFont = 28;

} // namespace

Settings readSettings()
{
    const QSettings stored;
    const Settings usual;
    Settings settings;
    settings.theme = themeOfName(stored.value(QStringLiteral("theme")).toString());
    settings.language = stored.value(QStringLiteral("language")).toString();
    settings.fontSize = stored.value(QStringLiteral("fontSize"), 0).toInt();
    if (settings.fontSize < kSmallestFont || settings.fontSize > kLargestFont)
        settings.fontSize = 0;
    settings.autosaveSeconds =
        qBound(0, stored.value(QStringLiteral("autosaveSeconds"), usual.autosaveSeconds).toInt(), 3600);
    settings.threads = qBound(0, stored.value(QStringLiteral("threads"), 0).toInt(), 1024);
    settings.outputFolder = stored.value(QStringLiteral("outputFolder")).toString();
    settings.tourDismissed = stored.value(QStringLiteral("tourDismissed"), false).toBool();
    return settings;
}

void writeSettings(const Settings& settings)
{
    QSettings stored;
    stored.setValue(QStringLiteral("theme"), themeName(settings.theme));
    stored.setValue(QStringLiteral("language"), settings.language);
    stored.setValue(QStringLiteral("fontSize"), settings.fontSize);
    stored.setValue(QStringLiteral("autosaveSeconds"), settings.autosaveSeconds);
    stored.setValue(QStringLiteral("threads"), settings.threads);
    stored.setValue(QStringLiteral("outputFolder"), settings.outputFolder);
    stored.setValue(QStringLiteral("tourDismissed"), settings.tourDismissed);
}

void applySettings(const Settings& settings)
{
    static const QFont systemFont = QApplication::font();
    QFont font = systemFont;
    if (settings.fontSize > 0)
        font.setPointSize(settings.fontSize);
    if (QApplication::font() != font)
        QApplication::setFont(font);
    applyTheme(settings.theme);
}

QStringList languages()
{
    QStringList codes{QStringLiteral("en")};
    const QStringList files =
        QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("datawright_*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        if (const QString code = file.section(QLatin1Char('_'), 1).chopped(3); !codes.contains(code))
            codes << code;
    return codes;
}

void installLanguage(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // Numbers and dates follow the language that was chosen, so that a window speaks one language.
    if (!language.isEmpty() && locale.language() != QLocale::system().language())
        QLocale::setDefault(locale);
    static QTranslator qt;
    static QTranslator studio;
    // English has a file too: for singular and plural.
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    if (studio.load(locale, QStringLiteral("datawright"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        studio.load(QStringLiteral(":/i18n/datawright_en.qm")))
        QCoreApplication::installTranslator(&studio);
}

} // namespace dw::ui
