// The German studio speaks German everywhere: what its views, pages and reports show over several samples is walked
// through and searched for English; nothing scrolls sideways at 14 points.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/english.h"
#include "tests/support/folders.h"
#include "tests/support/sample_project.h"
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "core/engine/infer/infer.h"
#include "core/inspect/report.h"
#include "core/registry/registry.h"
#include "ui/bias/bias_board.h"
#include "ui/bias/report_text.h"
#include "ui/design/inspector.h"
#include "ui/design/inspector_page.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_items.h"
#include "ui/document/registry_text.h"
#include "ui/preview/explain_value.h"
#include "ui/run/run_report.h"
#include "ui/shell/main_window.h"
#include "ui/shell/reference_page.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_from_file.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeWidget>

using namespace dw;
using namespace dw::ui;

namespace {

/// Where a text comes from, and the text.
struct Seen {
    QString where;
    QString text;
};

bool isInside(const QWidget* widget, const char* className)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (widget->inherits(className))
            return true;
    return false;
}

void addItems(const QAbstractItemView& view, QList<Seen>& seen)
{
    const QAbstractItemModel* model = view.model();
    if (model == nullptr || view.inherits("dw::ui::PreviewTable"))
        return;
    const QString where = QString::fromLatin1(view.metaObject()->className());
    for (int column = 0; column < model->columnCount(); ++column) {
        seen.append({where, model->headerData(column, Qt::Horizontal).toString()});
        for (int row = 0; row < std::min(60, model->rowCount()); ++row)
            seen.append({where, model->index(row, column).data().toString()});
    }
}

/// What is seen of the widget and of all in it, with what is said when it is pointed at or read out.
QList<Seen> seenIn(const QWidget& root)
{
    QList<Seen> seen;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        // Rows of data and names of the project's own.
        if (!widget->isVisibleTo(&root) || widget->inherits("QDockWidgetTitleButton") ||
            isInside(widget, "dw::ui::PreviewView") || isInside(widget, "dw::ui::SchemaTree"))
            continue;
        const QString where = QString::fromLatin1(widget->metaObject()->className());
        for (const QString& text : {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()})
            seen.append({where, text});
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            seen.append({where, label->text()});
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            seen.append({where, button->text()});
        else if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < bar->count(); ++i)
                seen.append({where, bar->tabText(i)});
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                seen.append({where, box->itemText(i)});
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            addItems(*view, seen);
    }
    return seen;
}

QString englishOf(const QWidget& root, const QStringList& words)
{
    for (const Seen& one : seenIn(root))
        if (const QString english = test::englishIn(one.text, words); !english.isEmpty())
            return one.where + QStringLiteral(": ") + one.text + QStringLiteral(" (") + english + QLatin1Char(')');
    return {};
}

/// Waits until nothing that is measured in the background changes what is seen any more.
void settle(const QWidget& root)
{
    const auto texts = [&root] {
        QString all;
        for (const Seen& one : seenIn(root))
            all += one.text;
        return all;
    };
    QString last;
    int same = 0;
    for (int look = 0; look < 200 && same < 5; ++look) {
        QTest::qWait(60);
        const QString now = texts();
        same = now == last ? same + 1 : 0;
        last = now;
    }
}

/// What is painted: the words of a chart's marks.
QString englishInMarks(const QWidget& root, const QStringList& words)
{
    for (const BiasChart* chart : root.findChildren<BiasChart*>())
        for (const ChartMark& mark : chart->marks())
            if (!test::englishIn(mark.words, words).isEmpty())
                return mark.words;
    return {};
}

/// What a page says, without its marks.
QStringList textsOf(QString html)
{
    static const QRegularExpression style(QStringLiteral("<style>.*?</style>|<code>.*?</code>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression marks(QStringLiteral("<[^>]*>|\n"));
    return html.remove(style).split(marks, Qt::SkipEmptyParts);
}

/// The project's words, and ids that are written as they are.
QStringList authorWords(const Project& project)
{
    QStringList words = test::wordsOfAuthor(project);
    for (const GeneratorType& type : generatorTypes())
        words << QString::fromStdString(std::string(type.id));
    return words;
}

const QStringList kSamples{QStringLiteral("credit"), QStringLiteral("hr"), QStringLiteral("rare_disease"),
                           QStringLiteral("dirty_contacts"), QStringLiteral("retail")};

void addSamples()
{
    QTest::addColumn<QString>("sample");
    for (const QString& sample : kSamples)
        QTest::newRow(qPrintable(sample)) << sample;
}

} // namespace

class TestGermanViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        Settings settings;
        settings.tourDismissed = true;
        writeSettings(settings);
        QVERIFY(m_german.load(QStringLiteral(":/i18n/datawright_de.qm")));
        QCoreApplication::installTranslator(&m_german);
        m_locale = QLocale();
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }

    void cleanupTestCase()
    {
        QCoreApplication::removeTranslator(&m_german);
        QLocale::setDefault(m_locale);
    }

    void theCentralViews_data() { addSamples(); }
    void theCentralViews()
    {
        QFETCH(QString, sample);
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QCOMPARE(englishOf(window, {}), QString()); // the welcome page
        QVERIFY(window.openSample(sample));
        const QStringList words = authorWords(window.document().project());
        constexpr int kViews = 5;
        for (int view = 0; view < kViews; ++view) {
            window.showCentralView(view);
            settle(window);
            QCOMPARE(englishOf(window, words), QString());
        }
    }

    void theBiasBoard_data() { addSamples(); }
    void theBiasBoard()
    {
        QFETCH(QString, sample);
        Document document;
        document.startNew(test::sampleProject(sample.toStdString()));
        document.select(Selection::ofTable(0));
        const QStringList words = authorWords(document.project());
        BiasBoard board(document);
        board.resize(1000, 700);
        board.show();
        QVERIFY(QTest::qWaitFor(
            [&] { return board.live().inspection() != nullptr && board.live().data().isComplete(); }, 30'000));
        for (int mode = 0; mode < 7; ++mode)
            for (const bool asTable : {false, true}) {
                board.setMode(mode);
                board.setTableShown(asTable);
                QTest::qWait(20);
                QCOMPARE(englishOf(board, words), QString());
                QCOMPARE(englishInMarks(board, words), QString());
            }
        const QString page = reportText(htmlReport(*board.live().inspection()));
        QVERIFY(page.contains(QStringLiteral("lang=\"de\"")));
        for (const QString& text : textsOf(page))
            QVERIFY2(test::englishIn(text, words).isEmpty(), qPrintable(text));
    }

    void theInspectorsPages_data() { addSamples(); }
    void theInspectorsPages()
    {
        QFETCH(QString, sample);
        const QFont usual = QApplication::font();
        const QString style = qApp->styleSheet();
        Settings settings = readSettings();
        settings.theme = Theme::Light;
        settings.fontSize = 14;
        applySettings(settings);
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 14));
        {
            MainWindow window;
            window.resize(1280, 800);
            window.show();
            QVERIFY(window.openSample(sample));
            QTest::qWait(100);
            Document& document = window.document();
            const QStringList words = authorWords(document.project());
            const Inspector& inspector = *window.findChild<Inspector*>();
            const auto check = [&](const Selection& selection) -> QString {
                document.select(selection);
                QTest::qWait(5);
                if (const QString english = englishOf(inspector, words); !english.isEmpty())
                    return english;
                for (const QCheckBox* box : inspector.widget()->findChildren<QCheckBox*>())
                    if (box->isVisible() && box->height() < box->heightForWidth(box->width()))
                        return QStringLiteral("cut off: ") + box->text();
                const int page = inspector.widget()->minimumSizeHint().width();
                if (page <= inspector.viewport()->width())
                    return {};
                QStringList wide;
                for (const QWidget* one : inspector.widget()->findChildren<QWidget*>())
                    if (one->isVisible() && one->minimumSizeHint().width() > inspector.viewport()->width() * 2 / 3)
                        wide << QStringLiteral("%1 %2")
                                    .arg(one->metaObject()->className())
                                    .arg(one->minimumSizeHint().width());
                return QStringLiteral("too wide: %1 > %2, for %3")
                    .arg(page)
                    .arg(inspector.viewport()->width())
                    .arg(wide.join(QStringLiteral(", ")));
            };
            const auto& tables = document.project().tables;
            QCOMPARE(check(Selection{}), QString());
            for (int t = 0; t < static_cast<int>(tables.size()); ++t) {
                QCOMPARE(check(Selection::ofTable(t)), QString());
                for (const SchemaItemKind& kind : schemaItemKinds())
                    for (int item = 0; item < kind.count(tables[static_cast<std::size_t>(t)]); ++item) {
                        const QString fault = check({kind.kind, t, item});
                        QVERIFY2(fault.isEmpty(), qPrintable(kind.label(tables[static_cast<std::size_t>(t)], item) +
                                                             QStringLiteral(": ") + fault));
                    }
            }
        }
        QApplication::setFont(usual);
        qApp->setStyleSheet(style);
    }

    void whyThisValue_data() { addSamples(); }
    void whyThisValue()
    {
        QFETCH(QString, sample);
        const Project project = test::sampleProject(sample.toStdString());
        const QStringList words = authorWords(project);
        const Compiled compiled = compile(project);
        QVERIFY(compiled.plan);
        for (std::size_t table = 0; table < project.tables.size(); ++table)
            for (std::size_t column = 0; column < project.tables[table].columns.size(); ++column)
                for (const std::int64_t row : {0, 7}) {
                    const Explanation why = explainValue(project, *compiled.plan, table, column, row);
                    for (const Explanation::Line& line : why.lines) {
                        QVERIFY2(test::englishIn(line.title).isEmpty(), qPrintable(line.title));
                        // What is quoted of the row and of the project is as it is there.
                        const bool isQuoted =
                            line.title == QLatin1String("SQL") || line.title == QLatin1String("Aus der Zeile");
                        QVERIFY2(isQuoted || test::englishIn(line.text, words).isEmpty(),
                                 qPrintable(QString::fromStdString(project.tables[table].columns[column].name) +
                                            QStringLiteral(": ") + line.title + QStringLiteral(": ") + line.text));
                    }
                }
    }

    void whatWasFoundInFiles()
    {
        for (const char* name :
             {"/tests/data/german_credit.csv", "/tests/data/cps1988.csv", "/tests/data/resume_names.csv"}) {
            const std::vector<std::filesystem::path> files{test::sourceFolder(name)};
            const Result<Inferred> inferred = inferProject(files);
            QVERIFY(inferred);
            QStringList words = test::wordsOfAuthor(inferred->project);
            for (const InferenceNote& note : inferred->notes)
                words << QString::fromStdString(note.column);
            const InferencePage page(*inferred, QStringLiteral("x.csv"));
            for (const QTreeWidgetItem* table : page.findChildren<QTreeWidget*>().front()->findItems(
                     QStringLiteral("*"), Qt::MatchWildcard | Qt::MatchRecursive))
                for (int column = 1; column < 3; ++column)
                    QVERIFY2(test::englishIn(table->text(column), words).isEmpty(), qPrintable(table->text(column)));
        }
    }

    /// Targets that are hard to meet, of kinds that the samples have not.
    void whatTargetsReached()
    {
        Project project = test::sampleProject("credit");
        project.tables[0].extra["targets"] =
            Json::array({Json{{"columns", "sex"}, {"shares", {{"f", 0.9}}}},
                         Json{{"outcome", "approved"}, {"by", {"sex"}}, {"rates", {{"f", 0.9999}}}}});
        Document document;
        document.startNew(projectFromJson(projectToJson(project)));
        document.select(Selection::ofTable(0));
        BiasBoard board(document);
        board.resize(1000, 700);
        board.show();
        const auto hasReasons = [&board] {
            const QList<QLabel*> labels = board.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("Verlangt war eine Rate")) ||
                       label->text().contains(QStringLiteral("Gemessen an"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasReasons(), 20'000);
        settle(board);
        QCOMPARE(englishOf(board, authorWords(document.project())), QString());
    }

    void theProblemsOfAProject()
    {
        Document document;
        Project project = test::sampleProject("hr");
        project.tables[0].columns[2].name = "x/y";
        project.tables[0].columns[3].sql = "salaryy + 1";
        project.tables[0].columns[3].source = ColumnDesign::Source::Sql;
        document.startNew(project);
        const ProblemList problems(document);
        QTRY_VERIFY(problems.list()->topLevelItemCount() > 1);
        QCOMPARE(englishOf(problems, authorWords(project)), QString());
    }

    void whatARunSays()
    {
        Manifest manifest;
        manifest.rowsWritten = 12345;
        manifest.seconds = 3;
        manifest.files.push_back({"people.csv", "csv", {}, 0, 10, 2000, "abc", 1});
        manifest.faults = {{"/tables/0/columns/0", 12, 3, "x", "no case for it"},
                           {"/tables/0/columns/0", 12, 3, "x", "weights that add up to -1.500000"}};
        QVERIFY(test::englishIn(totalsWords(manifest)).isEmpty());
        for (const QString& warning : warningsOf(manifest))
            QVERIFY2(test::englishIn(warning).isEmpty(), qPrintable(warning));
        RunReport report;
        report.show(manifest);
        QCOMPARE(englishOf(report, {}), QString());
    }

    void theReference()
    {
        QStringList pages{referenceIndex()};
        for (const GeneratorType& type : generatorTypes())
            pages << referencePage(type);
        for (const SinkType& type : sinkTypes())
            pages << referencePage(type);
        for (const char* topic : {"start", "tables", "sql", "parameters"})
            pages << topicPage(QLatin1String(topic));
        QStringList ids;
        for (const std::string& choice : registryChoices())
            ids << QString::fromStdString(choice);
        for (const QString& page : pages)
            for (const QString& text : textsOf(page))
                QVERIFY2(test::englishIn(text, ids).isEmpty(), qPrintable(text));
    }

private:
    QTemporaryDir m_settings;
    QTranslator m_german;
    QLocale m_locale;
};

DW_TEST(TestGermanViews);
#include "test_german_views.moc"
