// What every generator owes its users, walked over the registry: words, parameters that are checked, typed columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_rows.h"

#include <algorithm>
#include <set>

namespace {

using dw::Column;
using dw::GeneratorType;
using dw::Json;
using dw::ParamKind;
using dw::ParamSpec;
using dw::RowSet;
namespace test = dw::test;

const std::string kParams = "/tables/0/columns/0/params";

bool isSnakeCase(const std::string& text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool isSentence(const std::string& text)
{
    return text.size() >= 10 && (text.back() == '.' || text.back() == '?' || text.back() == ')');
}

/// A value that no parameter of that kind can take.
Json wrongValue(const ParamSpec& spec)
{
    if (spec.list)
        return "no list";
    switch (spec.kind) {
    case ParamKind::Bool:
    case ParamKind::Integer:
    case ParamKind::Real:
        return "no number";
    case ParamKind::Choice:
        return "no such choice";
    case ParamKind::Date:
    case ParamKind::Timestamp:
    case ParamKind::Duration:
        return "2023-02-30";
    case ParamKind::Structure:
        return Json::array({Json::array()}); // a plain number may be right
    default:
        return 12345;
    }
}

bool hasProblemAt(const dw::Problems& problems, const std::string& pointer)
{
    return std::any_of(problems.all.begin(), problems.all.end(), [&](const dw::Problem& problem) {
        return problem.severity == dw::Severity::Error && problem.pointer.compare(0, pointer.size(), pointer) == 0 &&
               !problem.message.empty();
    });
}

class TestGenerators : public QObject
{
    Q_OBJECT

private slots:
    void isSortedAndFound()
    {
        std::string last;
        for (const GeneratorType& type : dw::generatorTypes()) {
            QVERIFY2(last < type.id, type.id.c_str());
            QCOMPARE(dw::findGenerator(type.id), &type);
            last = type.id;
        }
        QVERIFY(!last.empty());
        QVERIFY(dw::findGenerator("no_such_generator") == nullptr);
    }

    void titlesAreDistinct()
    {
        std::set<std::string> titles;
        for (const GeneratorType& type : dw::generatorTypes())
            QVERIFY2(titles.insert(type.title).second, type.title.c_str());
    }

    void saysWhatItIs_data() { test::addGeneratorRows(); }
    void saysWhatItIs()
    {
        const GeneratorType& type = test::currentGenerator();
        QVERIFY(isSnakeCase(type.id));
        QVERIFY(!type.title.empty());
        QVERIFY2(!type.alias.empty(), "a name in plain words is missing: .alias(\"…\")");
        QVERIFY2(isSentence(type.help), type.help.c_str());
        QVERIFY(type.version >= 1);
        QVERIFY2(!type.examples.empty(), "an example is missing: .example(\"…\", {…})");
        std::set<std::string> names;
        for (const dw::Example& example : type.examples)
            QVERIFY2(!example.title.empty() && names.insert(example.title).second,
                     "example without a title of its own");
        names.clear();
        for (const ParamSpec& spec : type.params) {
            QVERIFY2(isSnakeCase(spec.name) && names.insert(spec.name).second, spec.name.c_str());
            QVERIFY2(!spec.title.empty() && isSentence(spec.help), spec.name.c_str());
            QVERIFY2(spec.kind != ParamKind::Choice || spec.limits.choices.size() >= 2, spec.name.c_str());
            for (const std::string& choice : spec.limits.choices)
                QVERIFY2(!choice.empty() && choice.find_first_of(" \t\n\"") == std::string::npos, choice.c_str());
        }
        names.clear();
        for (const dw::FieldSpec& field : type.fields) {
            QVERIFY2(isSnakeCase(field.name) && names.insert(field.name).second, field.name.c_str());
            QVERIFY2(!field.title.empty() && isSentence(field.help), field.name.c_str());
        }
    }

    void bindsItsDefaults_data() { test::addGeneratorRows(); }
    void bindsItsDefaults()
    {
        const GeneratorType& type = test::currentGenerator();
        test::BoundForTest bound(type.id, Json::object(), test::inputsFor(type, Json::object()));
        const auto required =
            std::find_if(type.params.begin(), type.params.end(), [](const ParamSpec& spec) { return spec.required; });
        if (required == type.params.end())
            QVERIFY2(bound.isBound() && bound.problems().empty(), bound.problemText().c_str());
        else
            QVERIFY(!bound.isBound() && hasProblemAt(bound.problems(), kParams + '/' + required->name));
    }

    void reportsUnknownParameters_data() { test::addGeneratorRows(); }
    void reportsUnknownParameters()
    {
        const GeneratorType& type = test::currentGenerator();
        Json params = type.examples.front().params;
        params["no_such_parameter"] = 1;
        test::BoundForTest bound(type.id, params, test::inputsFor(type, type.examples.front().params));
        QVERIFY(hasProblemAt(bound.problems(), kParams + "/no_such_parameter"));
        test::BoundForTest list(type.id, Json::array({1, 2}));
        QVERIFY(!list.isBound() && hasProblemAt(list.problems(), kParams));
    }

    void reportsWrongTypes_data() { test::addGeneratorRows(); }
    void reportsWrongTypes()
    {
        const GeneratorType& type = test::currentGenerator();
        for (const ParamSpec& spec : type.params) {
            Json params = type.examples.front().params;
            params[spec.name] = wrongValue(spec);
            test::BoundForTest bound(type.id, params, test::inputsFor(type, type.examples.front().params));
            QVERIFY2(!bound.isBound(), spec.name.c_str());
            QVERIFY2(hasProblemAt(bound.problems(), kParams + '/' + spec.name), bound.problemText().c_str());
        }
    }

    void fillsItsExamples_data() { test::addExampleRows(); }
    void fillsItsExamples()
    {
        test::BoundForTest bound = test::boundExample();
        QVERIFY2(bound.isBound() && bound.problems().empty(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 100));
        bool anyValue = false;
        for (std::size_t field = 0; field < columns.size(); ++field) {
            const Column& column = columns[field];
            QCOMPARE(column.type, bound.output(field).type);
            QCOMPARE(column.scale, bound.output(field).scale);
            QCOMPARE(column.size, std::size_t{100});
            if (bound.type().isEntity() && !(field == 0 && bound.type().firstFieldIsValue))
                QCOMPARE(column.type, bound.type().fields[field].type);
            checkStorage(column);
            anyValue = anyValue || column.validity.nullCount(100) < 100;
        }
        // A field may have no value for anyone (an IBAN in the United States), a whole record may not.
        QVERIFY2(anyValue, "nothing but nulls");
        QCOMPARE(bound.faults().rows, std::uint64_t{0});
        QCOMPARE(bound.fill(RowSet::range(0, 0)).front().size, std::size_t{0});
    }

    void fillsOneFieldAsAll_data() { test::addExampleRows(); }
    void fillsOneFieldAsAll()
    {
        test::BoundForTest bound = test::boundExample();
        const std::vector<Column> all = bound.fill(RowSet::range(40, 60));
        for (std::size_t field = 0; all.size() > 1 && field < all.size(); ++field) {
            std::vector<bool> wanted(all.size(), false);
            wanted[field] = true;
            const std::vector<Column> one = bound.fill(RowSet::range(40, 60), wanted);
            QVERIFY2(dw::sameValues(all[field], one[field]), bound.type().fields[field].name.c_str());
        }
    }

private:
    static void checkStorage(const Column& column)
    {
        switch (dw::storageOf(column.type)) {
        case dw::Storage::Bool:
            QCOMPARE(column.bools.size(), column.size);
            for (const std::uint8_t value : column.bools)
                QVERIFY(value <= 1);
            break;
        case dw::Storage::Integer:
            QCOMPARE(column.integers.size(), column.size);
            break;
        case dw::Storage::Real:
            QCOMPARE(column.reals.size(), column.size);
            break;
        case dw::Storage::Text:
            QCOMPARE(column.dictionary ? column.codes.size() : column.texts.size(), column.size);
            for (std::size_t i = 0; i < column.size; ++i)
                QVERIFY2(QString::fromUtf8(column.text(i).data(), static_cast<qsizetype>(column.text(i).size()))
                                 .toUtf8()
                                 .toStdString() == column.text(i),
                         "not UTF-8");
            break;
        }
        if (column.type == dw::DataType::Time)
            for (const std::int64_t micros : column.integers)
                QVERIFY(micros >= 0 && micros < 86'400'000'000);
    }
};

} // namespace

DW_TEST(TestGenerators);
#include "test_generators.moc"
