// Whatever core says reaches the screen in the user's language: every sentence of its sources, and what it says of
// projects with mistakes of many kinds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core_sentences.h"
#include "tests/support/english.h"
#include "tests/support/folders.h"
#include "tests/support/sample_project.h"
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "core/registry/registry.h"
#include "ui/document/core_text.h"
#include "ui/document/registry_text.h"
#include "ui/document/sentences.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTranslator>

using namespace dw;
using namespace dw::ui;

namespace {

/// German for as long as it lives.
struct German {
    German()
    {
        loaded = translator.load(QStringLiteral(":/i18n/datawright_de.qm"));
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }
    ~German()
    {
        QCoreApplication::removeTranslator(&translator);
        QLocale::setDefault(QLocale::c());
    }
    QTranslator translator;
    bool loaded = false;
};

/// "'a7' has no column 'a8'." of "'%1' has no column '%2'.", and likewise in another language.
QString filled(const QString& text, const Sentence& sentence, bool isLocal)
{
    QString whole = text;
    for (const Sentence::Place& place : sentence.places) {
        const QString number = QString::number(place.argument + 1);
        whole.replace(
            QStringLiteral("%L") + number,
            QStringLiteral("%1%2").arg(place.argument + 1).arg(isLocal ? QStringLiteral(",5") : QStringLiteral(".5")));
        whole.replace(QLatin1Char('%') + number, QStringLiteral("qq") + number);
    }
    return whole;
}

/// The first problem or fix that is still English.
QString leftInEnglish(const Problems& problems, const Project& project, const QStringList& more = {})
{
    const QStringList words =
        test::wordsOfAuthor(project) + more + QStringList{"columns", "rows", "table", "values", "value", "key"};
    for (const Problem& problem : problems.all) {
        const QString told = problemMessage(problem);
        const QString english = QString::fromStdString(problem.message);
        // What DuckDB itself says of SQL is not ours.
        if (told == english || !test::englishIn(told, words).isEmpty())
            return english + QStringLiteral(" => ") + told;
        for (const Fix& fix : problem.fixes)
            if (fixTitle(fix) == QString::fromStdString(fix.title))
                return fixTitle(fix);
    }
    return {};
}

} // namespace

class TestCoreText : public QObject
{
    Q_OBJECT

private slots:
    void theSentencesAreThoseOfTheSources()
    {
        QFile file(QStringLiteral(":/i18n/core_sentences.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> known = file.readAll().split('\n');
        const QList<QByteArray> said =
            QByteArray::fromStdString(test::writtenSentences(test::coreSentences(registryTexts()))).split('\n');
        QVERIFY(said.size() > 800);
        for (const QByteArray& one : said)
            QVERIFY2(known.contains(one), (one + " is new: run `ninja translations`").constData());
        QCOMPARE(known, said);
        const std::vector<std::string> stale = test::staleExceptions();
        QVERIFY2(stale.empty(), stale.empty() ? "" : stale.front().c_str());
    }

    void everySentenceHasItsGerman()
    {
        const German german;
        QVERIFY(german.loaded);
        for (const Sentence& sentence : coreSentences()) {
            const QString text = QCoreApplication::translate("core", sentence.text.c_str());
            const QString there = german.translator.translate("core", sentence.text.c_str());
            QVERIFY2(!there.isEmpty(), sentence.text.c_str());
            QVERIFY2(test::englishIn(text).isEmpty(), qPrintable(text));
        }
    }

    /// None is taken for another, and numbers are the country's.
    void everySentenceIsRecognised()
    {
        const German german;
        for (const Sentence& sentence : coreSentences()) {
            constexpr std::size_t kFewLetters = 3; // such stand within others alone
            if (sentence.isTail || sentence.letters < kFewLetters)
                continue;
            const QString english = filled(QString::fromStdString(sentence.text), sentence, false);
            const QString expected = filled(QCoreApplication::translate("core", sentence.text.c_str()), sentence, true);
            if (const QString title = registryText(english.toStdString()); title != english)
                continue; // the registry says the same
            QCOMPARE(coreText(english.toStdString()), expected);
        }
    }

    void whatGoesOnAfterASentenceIsRecognised()
    {
        const German german;
        QCOMPARE(coreText("'a' has no foreign key 'b' to look things up through; there is: c, d."),
                 QStringLiteral(
                     "„a“ hat keinen Fremdschlüssel „b“, über den sich etwas nachschlagen ließe; es gibt: c, d."));
        QCOMPARE(
            coreText("hired is true for 12.5 % of sex = f, against 25.0 % of m: -12.5 points (-15.1 to -9.9), a ratio "
                     "of 0.50 (0.40 to 0.61), below the four-fifths line."),
            QStringLiteral("hired ist true bei 12,5 % von sex = f, gegenüber 25,0 % von m: -12,5 Prozentpunkte "
                           "(-15,1 bis -9,9), ein Verhältnis von 0,50 (0,40 bis 0,61), unter der Vier-Fünftel-Linie."));
        QCOMPARE(coreText("There is no column called agee. Did you mean age or aged? (at character 3)"),
                 QStringLiteral("Es gibt keine Spalte namens agee. War age oder aged gemeint? (bei Zeichen 3)"));
        QCOMPARE(coreText("Could not open: /tmp/a (b): c.json (Permission denied)"),
                 QStringLiteral("Öffnen nicht möglich: /tmp/a (b): c.json (keine Berechtigung)"));
        QCOMPARE(coreText("'Standard deviation' must be above 0 and at most 2.5."),
                 QStringLiteral("„Standardabweichung“ muss sein: über 0 und höchstens 2,5."));
        QCOMPARE(coreText("whole numbers, 1,234 different, 0 to 99, 2.5 % null"),
                 QStringLiteral("ganze Zahlen, 1.234 verschiedene, 0 bis 99, 2,5 % null"));
        QCOMPARE(coreText("'a' and 'b' decide it too and are no features"),
                 QStringLiteral("„a“ und „b“ entscheiden mit und sind keine Merkmale"));
    }

    /// Somebody's column is called as a title of ours, somebody's value reads like a word of ours.
    void namesOfPeopleStay()
    {
        const German german;
        QCOMPARE(coreText("'Value' has no column 'Rows'."), QStringLiteral("„Value“ hat keine Spalte „Rows“."));
        QCOMPARE(coreText("Group = rock and roll makes up 5.0 % of the rows; its share in x would be 10.0 %."),
                 QStringLiteral("Group = rock and roll macht 5,0 % der Zeilen aus; ihr Anteil in x wäre 10,0 %."));
        QCOMPARE(coreText("no text of core"), QStringLiteral("no text of core"));
        QCOMPARE(coreValue("Group"), QStringLiteral("Group"));
        QCOMPARE(coreValue("18 to below 25"), QStringLiteral("18 bis unter 25"));
    }

    void inEnglishNothingChanges()
    {
        for (const Sentence& sentence : coreSentences()) {
            const QString english = filled(QString::fromStdString(sentence.text), sentence, false);
            QCOMPARE(coreText(english.toStdString()), english);
        }
    }

    void mistakesAreToldInGerman_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QString::fromStdString(test::sourceFolder("/tests/core/project/broken")));
        const QStringList files = folder.entryList({"*.datawright"}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 60);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void mistakesAreToldInGerman()
    {
        QFETCH(QString, file);
        Problems problems;
        const Result<Project> project = readProjectFile(file.toStdString(), problems);
        QVERIFY(project);
        const Problems found = compile(*project).problems;
        problems.all.insert(problems.all.end(), found.all.begin(), found.all.end());
        QVERIFY(!problems.empty());
        const German german;
        QCOMPARE(leftInEnglish(problems, *project), QString());
    }

    /// Every parameter of every generator, corruption, injection and format given as what it cannot be.
    void wrongParametersAreToldInGerman()
    {
        const German german;
        const auto wrongs = {Json(nullptr),
                             Json("zzz"),
                             Json(-1e30),
                             Json(true),
                             Json::array({1, "a"}),
                             Json{{"sql", "zzz +"}},
                             Json{{"by", "zzz"}, {"cases", Json::object()}},
                             Json{{"zzz", 1}}};
        for (const GeneratorType& type : generatorTypes())
            for (const ParamSpec& spec : type.params)
                for (const Json& wrong : wrongs) {
                    Json params = type.examples.empty() ? Json::object() : type.examples.front().params;
                    params[spec.name] = wrong;
                    Problems problems;
                    const Json json{{"format", 1},
                                    {"tables",
                                     {{{"name", "t"},
                                       {"rows", 10},
                                       {"columns", {{{"name", "c"}, {"generator", type.id}, {"params", params}}}}}}}};
                    const Project project = parseProject(json.dump(), problems);
                    const Problems found = compile(project).problems;
                    const QString left = leftInEnglish(found, project);
                    QVERIFY2(left.isEmpty(), qPrintable(QString::fromStdString(json.dump()) + '\n' + left));
                }
    }

    /// Each place of a sample, one after another, with something that is wrong there.
    void mistakesInSamplesAreToldInGerman_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QString::fromStdString(test::sourceFolder("/resources/samples")));
        for (const QString& file : folder.entryList({"*.datawright"}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << QFileInfo(file).completeBaseName();
    }

    void mistakesInSamplesAreToldInGerman()
    {
        QFETCH(QString, name);
        const German german;
        const Project sample = test::sampleProject(name.toStdString());
        const QStringList names = test::wordsOfAuthor(sample);
        const Json whole = projectToJson(sample);
        const Json flat = whole.flatten();
        constexpr std::size_t kMostPlaces = 90;
        const std::size_t step = std::max<std::size_t>(1, flat.size() / kMostPlaces);
        std::size_t at = 0;
        QSet<QString> told;
        for (const auto& [pointer, value] : flat.items()) {
            if (at++ % step != 0)
                continue;
            const Json wrong = value.is_string() ? Json(value.get<std::string>() + "z(") : Json("zzz");
            Json broken = whole;
            broken[Json::json_pointer(pointer)] = wrong;
            Problems problems;
            const Project project = parseProject(broken.dump(), problems);
            const Problems found = compile(project).problems;
            problems.all.insert(problems.all.end(), found.all.begin(), found.all.end());
            const QString left = leftInEnglish(problems, project, names);
            QVERIFY2(left.isEmpty(), qPrintable(QString::fromStdString(pointer) + '\n' + left));
            for (const Problem& problem : problems.all)
                told.insert(problemMessage(problem));
        }
        QVERIFY(told.size() > 10);
    }
};

DW_TEST(TestCoreText);
#include "test_core_text.moc"
