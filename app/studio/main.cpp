// The desktop studio: opens the project named on the command line, or the welcome page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_items.h"
#include "ui/shell/icons.h"
#include "ui/shell/main_thread_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pseudo_translator.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>

namespace {

constexpr int kLookEvery = 400; // milliseconds
constexpr int kQuietLooks = 8;

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

/// Once nothing has moved for a while: rows, counts and pictures come in the background.
void saveScreenshot(dw::ui::MainWindow& window, const QString& file)
{
    auto* timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, file, before = QImage(), same = 0]() mutable {
        const QImage now = window.grab().toImage();
        same = now == before ? same + 1 : 0;
        before = now;
        if (same == kQuietLooks)
            QCoreApplication::exit(now.save(file) ? 0 : 1);
    });
    timer->start(kLookEvery);
}

/// "table", or "table.column" and likewise of a scenario, an injection and whatever else a table has.
dw::ui::Selection selectionOf(const dw::Project& project, const QString& path)
{
    for (std::size_t t = 0; t < project.tables.size(); ++t) {
        const dw::TableDesign& table = project.tables[t];
        if (path == QString::fromStdString(table.name))
            return dw::ui::Selection::ofTable(static_cast<int>(t));
        for (const dw::ui::SchemaItemKind& kind : dw::ui::schemaItemKinds())
            for (int item = 0; item < kind.count(table); ++item)
                if (path == QString::fromStdString(table.name) + QLatin1Char('.') + kind.label(table, item))
                    return {kind.kind, static_cast<int>(t), item};
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Datawright Studio"));
    QApplication::setOrganizationName(QStringLiteral("Datawright"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Design synthetic datasets."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("project"),
                                 QApplication::translate("main", "Project file (*.datawright)."));
    const QCommandLineOption theme(QStringLiteral("theme"), QApplication::translate("main", "light, dark or system."),
                                   QStringLiteral("name"));
    const QCommandLineOption sample(QStringLiteral("sample"), QApplication::translate("main", "Open a sample."),
                                    QStringLiteral("name"));
    const QCommandLineOption view(QStringLiteral("view"),
                                  QApplication::translate("main", "Number of the view to show."),
                                  QStringLiteral("number"));
    const QCommandLineOption select(QStringLiteral("select"),
                                    QApplication::translate("main", "Table, column or other item to select."),
                                    QStringLiteral("table.column"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QApplication::translate("main", "Language: en, de or pseudo."),
                                      QStringLiteral("code"));
    const QCommandLineOption font(QStringLiteral("font-size"), QApplication::translate("main", "Font size in points."),
                                  QStringLiteral("points"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QApplication::translate("main", "Save a picture of the window and exit."),
                                        QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"), QApplication::translate("main", "Size of the window."),
                                  QStringLiteral("WxH"));
    parser.addOptions({theme, sample, view, select, language, font, screenshot, size});
    parser.process(application);

    const bool isFirstLaunch = QSettings().allKeys().isEmpty();
    dw::ui::Settings settings = dw::ui::readSettings();
    if (parser.isSet(theme))
        settings.theme = dw::ui::themeOfName(parser.value(theme));
    if (parser.isSet(font))
        settings.fontSize = parser.value(font).toInt();
    dw::ui::PseudoTranslator pseudo;
    const QString wanted = parser.isSet(language) ? parser.value(language) : settings.language;
    if (wanted == QLatin1String("pseudo"))
        QApplication::installTranslator(&pseudo);
    else
        dw::ui::installLanguage(wanted);
    dw::ui::applySettings(settings);
    QApplication::setWindowIcon(dw::ui::lineIcon(QStringLiteral("datawright")));
    const std::unique_ptr<dw::ui::MainThreadWatch> watch = dw::ui::MainThreadWatch::fromEnvironment();
    dw::ui::MainWindow window;
    if (const QSize asked = sizeOf(parser.value(size)); asked.isValid() && !asked.isEmpty())
        window.resize(asked);
    else
        window.place();
    // What is opened is compiled while the window is being shown; the welcome page is made only where it is seen.
    if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    else if (parser.isSet(sample))
        window.openSample(parser.value(sample));
    else if (isFirstLaunch)
        window.openExample();
    window.show();
    if (!parser.isSet(screenshot)) {
        window.offerAbandonedWork();
        dw::ui::writeSettings(dw::ui::readSettings());
    }
    if (parser.isSet(select))
        window.document().select(selectionOf(window.document().project(), parser.value(select)));
    if (parser.isSet(view))
        window.showCentralView(parser.value(view).toInt());
    if (parser.isSet(screenshot))
        saveScreenshot(window, parser.value(screenshot));
    return QApplication::exec();
}
