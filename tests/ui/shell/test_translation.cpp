// The German translation is whole, and the pseudo-language shows no text that is left out or cut off.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/source_strings.h"
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "core/project/file.h"
#include "ui/document/core_text.h"
#include "ui/document/registry_text.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pseudo_translator.h"
#include "ui/shell/settings_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace dw;
using namespace dw::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one, or one a number
    bool isFinished = true;
};

QList<Message> messagesOf(const QString& file)
{
    QFile text(file);
    QList<Message> messages;
    if (!text.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&text);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("message")) {
                message = {context, {}, {}, true};
            } else if (xml.name() == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else if (xml.name() == QLatin1String("numerusform")) {
                message.forms << xml.readElementText();
            } else if (xml.name() == QLatin1String("translation")) {
                // What lupdate calls vanished is in the file all the same: it cannot follow small functions that
                // translate.
                message.isFinished = xml.attributes().value(QStringLiteral("type")) != QLatin1String("unfinished");
            }
        } else if (xml.isCharacters() && !xml.isWhitespace() && message.forms.isEmpty()) {
            message.forms << xml.text().toString();
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            messages << message;
        }
    }
    return messages;
}

QString germanFile()
{
    return QString::fromStdString(test::sourceFolder("/resources/i18n/datawright_de.ts"));
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[0-9]+"));
    QStringList found;
    auto match = placeholder.globalMatch(text);
    while (match.hasNext())
        found << match.next().captured();
    found.sort();
    return found;
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyMessageIsTranslated()
    {
        const QList<Message> messages = messagesOf(germanFile());
        QVERIFY(messages.size() > 500);
        for (const Message& message : messages) {
            const QByteArray place = (message.context + QStringLiteral(": ") + message.source).toUtf8();
            QVERIFY2(message.isFinished && !message.forms.isEmpty(), place.constData());
            for (const QString& form : message.forms) {
                QVERIFY2(!form.isEmpty(), place.constData());
                QVERIFY2(placeholders(form) == placeholders(message.source), place.constData());
                QVERIFY2(form.endsWith(QStringLiteral("…")) == message.source.endsWith(QStringLiteral("…")),
                         place.constData());
            }
        }
    }

    void everyTextOfTheRegistryIsTranslated()
    {
        QSet<QString> known;
        for (const Message& message : messagesOf(germanFile()))
            if (message.context == QLatin1String("registry"))
                known.insert(message.source);
        for (const std::string& text : registryTexts())
            QVERIFY2(known.contains(QString::fromStdString(text)), text.c_str());
    }

    void everyTextOfTheSourcesIsInTheFile()
    {
        const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("datawright_de.ts"));
        QVERIFY(QFile::copy(germanFile(), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess process;
        process.start(lupdate,
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-I"), QString::fromStdString(test::sourceFolder()),
                       QString::fromStdString(test::sourceFolder("/ui")),
                       QString::fromStdString(test::sourceFolder("/app/studio")), QStringLiteral("-ts"), copy});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        for (const Message& message : messagesOf(copy))
            if (message.context != QLatin1String("registry"))
                QVERIFY2(message.isFinished, qPrintable(message.context + QStringLiteral(": ") + message.source));
    }

    void everyTextOfHelpersIsInTheFile()
    {
        QSet<QString> known;
        for (const Message& message : messagesOf(germanFile()))
            known.insert(message.context + QLatin1Char('|') + message.source);
        const std::set<test::SourceString> strings = test::helperStrings(test::sourceFolder("/ui"));
        QVERIFY(strings.size() > 30);
        for (const test::SourceString& one : strings) {
            QString text = QString::fromStdString(one.literal);
            text.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                .replace(QStringLiteral("\\\""), QStringLiteral("\""));
            QVERIFY2(known.contains(QString::fromStdString(one.context) + QLatin1Char('|') + text),
                     one.literal.c_str());
        }
    }

    void problemsAreToldInTheUsersLanguage()
    {
        Problems read;
        const Project project = parseProject(R"({"format": 1, "name": "broken", "tables": [
            {"name": "people", "rows": 10, "columns": [
              {"name": "id", "generator": "sequense"},
              {"name": "height", "generator": "normal", "params": {"mean": 170, "stddev": -8}},
              {"name": "weight", "generator": "normal", "params": {"meen": 70}},
              {"name": "bmi", "sql": "weigth / 2"}]}]})",
                                             read);
        const Problems problems = compile(project).problems;
        QVERIFY(problems.all.size() >= 4);
        QStringList english;
        for (const Problem& problem : problems.all) {
            english << QString::fromStdString(problem.message);
            QCOMPARE(problemMessage(problem), english.last());
        }
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/datawright_de.qm")));
        QCoreApplication::installTranslator(&german);
        QStringList told;
        QStringList offered;
        for (const Problem& problem : problems.all) {
            told << problemMessage(problem);
            for (const Fix& fix : problem.fixes)
                offered << fixTitle(fix);
        }
        QCoreApplication::removeTranslator(&german);
        for (const QString& one : english)
            QVERIFY2(!told.contains(one), qPrintable(one));
        QVERIFY2(told.contains(QStringLiteral("Es gibt keinen Generator „sequense“; war „sequence“ gemeint?")),
                 qPrintable(told.join('\n')));
        // Titles and limits within it, too.
        QVERIFY2(told.join('\n').contains(QStringLiteral("„Standardabweichung“ muss sein: über 0")),
                 qPrintable(told.join('\n')));
        QVERIFY2(offered.contains(QStringLiteral("„sequence“ nehmen")), qPrintable(offered.join('\n')));
    }

    void pseudoTextsKeepPlaceholdersAndMarkup()
    {
        QCOMPARE(PseudoTranslator::pseudo(QStringLiteral("Open %1")), QStringLiteral("[Öpéñ %1~~~]"));
        QVERIFY(PseudoTranslator::pseudo(QStringLiteral("<b>is</b>")).contains(QStringLiteral("<b>íš</b>")));
        QVERIFY(PseudoTranslator::pseudo(QStringLiteral("&Open")).contains(QStringLiteral("&O")));
    }

    void noTextOfTheWindowIsLeftOutOrCutOff()
    {
        PseudoTranslator pseudo;
        QCoreApplication::installTranslator(&pseudo);
        {
            MainWindow window;
            window.resize(1600, 1000);
            window.show();
            QVERIFY(window.openSample(QStringLiteral("retail")));
            // Rows and counts come in the background, and their texts find room with the next layout.
            QTest::qWait(100);
            QTRY_COMPARE(faultOf(window), QString());
            checkMenus(window.menuBar()->actions());
            SettingsDialog dialog;
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QTRY_COMPARE(faultOf(dialog), QString());
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

private:
    static bool isTranslated(const QString& text) { return text.contains(QLatin1Char('[')); }
    /// Numbers, names of columns and the like come from the project, not from us.
    static bool isOurs(const QString& text)
    {
        static const QRegularExpression word(QStringLiteral("^[A-Z][a-z]+( [a-z]+)*…?$"));
        return word.match(text).hasMatch();
    }

    static void checkMenus(const QList<QAction*>& actions)
    {
        for (const QAction* action : actions) {
            if (action->menu() != nullptr)
                checkMenus(action->menu()->actions());
            else if (!action->isSeparator() && isOurs(action->text()))
                QVERIFY2(isTranslated(action->text()), qPrintable(action->text()));
        }
    }

    /// The first text that is not translated or has no room; empty when all are well.
    static QString faultOf(const QWidget& window)
    {
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            if (isOurs(label->text()) && !isTranslated(label->text()))
                return label->text();
            if (isTranslated(label->text()) && !label->wordWrap() &&
                label->width() + 1 < label->minimumSizeHint().width())
                return QStringLiteral("cut off: ") + label->text();
        }
        for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty() ||
                button->objectName().startsWith(QLatin1String("qt_")))
                continue;
            if (isOurs(button->text()) && !isTranslated(button->text()))
                return button->text();
            const int text = button->fontMetrics().horizontalAdvance(QString(button->text()).remove(QLatin1Char('&')));
            if (isTranslated(button->text()) && button->width() < text && !isShortened(button))
                return QStringLiteral("cut off: ") + button->text();
        }
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
            if (!isTranslated(dock->windowTitle()))
                return dock->windowTitle();
        return {};
    }

    /// Says with an ellipsis that there is more, or goes on in another line.
    static bool isShortened(const QAbstractButton* button)
    {
        return button->property("choice").toBool() || button->hasHeightForWidth();
    }
};

DW_TEST(TestTranslation);
#include "test_translation.moc"
