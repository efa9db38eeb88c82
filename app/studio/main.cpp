// The desktop studio: opens the project named on the command line, or the welcome page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>

namespace {

constexpr int kScreenshotDelay = 2500; ///< for first rows and charts to come

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

void saveScreenshot(dw::ui::MainWindow& window, const QString& file)
{
    QTimer::singleShot(kScreenshotDelay, &window, [&window, file] {
        const bool saved = window.grab().save(file);
        QCoreApplication::exit(saved ? 0 : 1);
    });
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
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QApplication::translate("main", "Save a picture of the window and exit."),
                                        QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"), QApplication::translate("main", "Size of the window."),
                                  QStringLiteral("WxH"));
    parser.addOptions({theme, sample, view, screenshot, size});
    parser.process(application);

    const QString chosen =
        parser.isSet(theme) ? parser.value(theme) : QSettings().value(QStringLiteral("theme")).toString();
    dw::ui::applyTheme(dw::ui::themeOfName(chosen));
    dw::ui::MainWindow window;
    if (const QSize wanted = sizeOf(parser.value(size)); wanted.isValid() && !wanted.isEmpty())
        window.resize(wanted);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openFile(parser.positionalArguments().first());
    else if (parser.isSet(sample))
        window.openSample(parser.value(sample));
    if (parser.isSet(view))
        window.showCentralView(parser.value(view).toInt());
    if (parser.isSet(screenshot))
        saveScreenshot(window, parser.value(screenshot));
    return QApplication::exec();
}
