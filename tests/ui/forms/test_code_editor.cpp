// The SQL editor completes what the table and the engine know, and underlines the place of an error.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/edits.h"
#include "ui/forms/code_editor.h"
#include "ui/forms/sql_words.h"

#include <QAbstractItemView>

using namespace dw;
using namespace dw::ui;

namespace {

ColumnDesign column(const char* name, const char* generator, Json params = Json::object())
{
    ColumnDesign made;
    made.name = made.id = name;
    made.generator = generator;
    made.params = std::move(params);
    return made;
}

/// patients 1 — n visits, where visits has a computed column at place 2.
void fill(Document& document)
{
    document.edit(QStringLiteral("Fill"), {}, [](Project& project) {
        TableDesign patients;
        patients.name = patients.id = "patients";
        patients.primaryKey = {"patient_id"};
        patients.columns = {column("patient_id", "sequence"), column("age", "integer", {{"low", 0}, {"high", 90}})};
        TableDesign visits;
        visits.name = visits.id = "visits";
        visits.rows.per = "patients";
        visits.rows.children = {{"generator", "poisson"}, {"params", {{"mean", 2}}}};
        visits.columns = {column("patient_id", "parent_key", {{"table", "patients"}}), column("cost", "normal")};
        ColumnDesign computed;
        computed.name = computed.id = "computed";
        computed.source = ColumnDesign::Source::Sql;
        computed.sql = "cost";
        visits.columns.push_back(computed);
        project.tables = {patients, visits};
    });
}

QStringList names(const QList<SqlWord>& words)
{
    QStringList all;
    for (const SqlWord& word : words)
        all << word.name;
    return all;
}

} // namespace

class TestCodeEditor : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreThoseOfTheTable()
    {
        Document document;
        fill(document);
        const QStringList here = names(tableWords(document.project(), 1));
        QVERIFY(here.contains(QStringLiteral("cost")));
        QVERIFY(here.contains(QStringLiteral("patient.")));
        QCOMPARE(names(relationWords(document.project(), 1, QStringLiteral("patient"))),
                 QStringList({QStringLiteral("patient_id"), QStringLiteral("age")}));
        QVERIFY(names(tableWords(document.project(), 0)).contains(QStringLiteral("visits.")));
        QVERIFY(relationWords(document.project(), 0, QStringLiteral("nothing")).isEmpty());
        QCOMPARE(quotedName(QStringLiteral("group")), QStringLiteral("\"group\""));
        QCOMPARE(quotedName(QStringLiteral("body mass")), QStringLiteral("\"body mass\""));
    }

    void functionsAreThoseOfTheEngine()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!functionWords().isEmpty(), 10000);
        const QStringList all = names(functionWords());
        QVERIFY(all.contains(QStringLiteral("levenshtein")));
        QVERIFY(all.contains(QStringLiteral("case")));
        QVERIFY(!all.contains(QStringLiteral("random"))); // refused in row expressions
    }

    void typingCompletesByKeyboard()
    {
        Document document;
        fill(document);
        CodeEditor editor(CodeEditor::Language::Sql, {&document, 1, 2});
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.edit()->setFocus();
        QTest::keyClicks(editor.edit(), QStringLiteral("2 * co"));
        QVERIFY(editor.completer()->popup()->isVisible());
        QTest::keyClick(editor.completer()->popup(), Qt::Key_Return);
        QVERIFY(editor.value() == "2 * cost" || editor.value() == "2 * computed");
        editor.edit()->clear();
        QTest::keyClicks(editor.edit(), QStringLiteral("patient.a"));
        QVERIFY(editor.completer()->popup()->isVisible());
        QTest::keyClick(editor.completer()->popup(), Qt::Key_Return);
        QCOMPARE(QString::fromStdString(editor.value().get<std::string>()), QStringLiteral("patient.age"));
        editor.edit()->clear();
        QTest::keyClick(editor.edit(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(editor.completer()->popup()->isVisible());
        QTest::keyClick(editor.completer()->popup(), Qt::Key_Escape);
        QVERIFY(!editor.completer()->popup()->isVisible());
    }

    void theErrorIsUnderlinedAtItsPlace()
    {
        Document document;
        fill(document);
        CodeEditor editor(CodeEditor::Language::Sql, {&document, 1, 2});
        const QString pointer = QStringLiteral("/tables/1/columns/2/sql");
        const auto shown = [&](const char* sql) {
            document.edit(QStringLiteral("Type"), {},
                          [sql](Project& project) { project.tables[1].columns[2].sql = sql; });
            editor.setValue(sql);
            editor.showProblems(document.problems(), pointer);
            return editor.markedText();
        };
        QCOMPARE(shown("cost + patient.age"), QString());
        QCOMPARE(shown("length('grün') + coost * 2"), QStringLiteral("coost"));
        QVERIFY(editor.edit()->property("invalid").toBool());
        QCOMPARE(shown("cost + nofunction(1)"), QStringLiteral("nofunction"));
        QCOMPARE(shown("cost + 1"), QString());
        QVERIFY(!editor.edit()->property("invalid").toBool());
    }

    void theHoleOfATemplateIsFound()
    {
        Problem problem;
        problem.message = "There is no column 'agge'. (at character 3)";
        problem.value = "\"1+agge\"";
        const QString text = QStringLiteral("Dear {{ upper(name) }}, you are {{ 1+agge }}.");
        const auto range = problemRange(problem, text, true);
        QVERIFY(range.has_value());
        QCOMPARE(text.mid(range->from, range->to - range->from), QStringLiteral("agge"));
    }
};

DW_TEST(TestCodeEditor);
#include "test_code_editor.moc"
