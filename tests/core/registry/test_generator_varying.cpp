// Parameters that differ by row: cases give what constants would, and what cannot be used makes a null that is counted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_rows.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace {

using dw::Column;
using dw::GeneratorType;
using dw::Json;
using dw::ParamKind;
using dw::ParamSpec;
using dw::RowSet;
namespace test = dw::test;

constexpr std::size_t kRows = 400;

bool isNumber(const ParamSpec& spec)
{
    return spec.kind == ParamKind::Real || spec.kind == ParamKind::Integer;
}

/// Values that the parameter might take, the likeliest first; not all of them need be allowed.
std::vector<Json> candidates(const ParamSpec& spec, const Json& inExample)
{
    std::vector<Json> values;
    const auto addNumber = [&](double value) {
        if (spec.kind == ParamKind::Integer)
            values.push_back(static_cast<std::int64_t>(value));
        else
            values.push_back(value);
    };
    for (const Json& known : {inExample, spec.defaultValue})
        if (!known.is_structured() && !known.is_null())
            values.push_back(known);
    switch (spec.kind) {
    case ParamKind::Real:
    case ParamKind::Integer:
        for (const Json& known : std::vector<Json>(values))
            for (const double factor : {1.25, 2.0, 0.8, 0.5})
                addNumber(known.get<double>() * factor);
        for (const Json& known : std::vector<Json>(values))
            for (const double step : {1.0, -1.0})
                addNumber(known.get<double>() + step);
        if (spec.limits.friendly) {
            addNumber(spec.limits.friendly->first);
            addNumber(spec.limits.friendly->second);
        }
        for (const double value : {1.0, 2.0, 0.25, 0.75})
            addNumber(value);
        break;
    case ParamKind::Choice:
        for (const std::string& choice : spec.limits.choices)
            values.emplace_back(choice);
        break;
    case ParamKind::Bool:
        values.emplace_back(true);
        values.emplace_back(false);
        break;
    case ParamKind::Date:
        values.insert(values.end(), {"2020-01-01", "2021-06-30"});
        break;
    case ParamKind::Timestamp:
        values.insert(values.end(), {"2020-01-01 00:00:00", "2021-06-30 12:00:00"});
        break;
    case ParamKind::Duration:
        values.insert(values.end(), {"PT1H", "P2D"});
        break;
    default:
        break;
    }
    return values;
}

test::Inputs inputsWith(const GeneratorType& type, const Json& params)
{
    test::Inputs inputs = test::inputsFor(type, params);
    return inputs.texts("varies_by", {"a", "b", "a"});
}

/// Up to `count` different constants that bind in the place of one parameter of an example.
std::vector<Json> usable(const GeneratorType& type, const Json& example, const ParamSpec& spec, std::size_t count)
{
    std::vector<Json> found;
    for (const Json& value : candidates(spec, example.contains(spec.name) ? example[spec.name] : Json())) {
        Json params = example;
        params[spec.name] = value;
        if (found.size() < count && std::find(found.begin(), found.end(), value) == found.end() &&
            test::BoundForTest(type.id, params, inputsWith(type, example)).isBound())
            found.push_back(value);
    }
    return found;
}

/// Equal, or as near as a table of a quantile function is to the function itself.
bool isNear(const Column& a, const Column& b, std::size_t i)
{
    if (a.isNull(i) || b.isNull(i) || dw::storageOf(a.type) != dw::Storage::Real)
        return test::shown(a, i) == test::shown(b, i);
    const double scale = std::max({std::fabs(a.reals[i]), std::fabs(b.reals[i]), 1e-6});
    return std::fabs(a.reals[i] - b.reals[i]) <= 1e-4 * scale;
}

class TestGeneratorVarying : public QObject
{
    Q_OBJECT

private slots:
    void casesGiveWhatConstantsWould_data() { test::addExampleRows(); }
    void casesGiveWhatConstantsWould()
    {
        const GeneratorType& type = test::currentGenerator();
        const Json& example = test::currentExample().params;
        for (const ParamSpec& spec : type.params) {
            if (!spec.varies)
                continue;
            const std::vector<Json> values = usable(type, example, spec, 2);
            if (values.size() < 2) {
                QVERIFY2(!isNumber(spec), ("no two usable values for " + spec.name).c_str());
                continue;
            }
            Json varying = example;
            varying[spec.name] = {{"by", "varies_by"}, {"cases", {{"a", values[0]}, {"b", values[1]}}}};
            test::BoundForTest bound(type.id, varying, inputsWith(type, varying).texts("varies_by", {"a", "b", "a"}));
            QVERIFY2(bound.isBound() && bound.problems().empty(), bound.problemText().c_str());
            const std::vector<Column> columns = bound.fill(RowSet::range(0, kRows));
            QCOMPARE(bound.faults().rows, std::uint64_t{0});
            for (std::size_t number = 0; number < 2; ++number) {
                Json constant = example;
                constant[spec.name] = values[number];
                test::BoundForTest other(type.id, constant, inputsWith(type, constant));
                const std::vector<Column> expected = other.fill(RowSet::range(0, kRows));
                for (std::size_t field = 0; field < columns.size(); ++field)
                    for (std::size_t i = 0; i < kRows; ++i)
                        if ((i % 3 == 1) == (number == 1))
                            QVERIFY2(test::shown(columns[field], i) == test::shown(expected[field], i),
                                     fmt::format("{} by column, field {}, row {}: {} but {} as a constant", spec.name,
                                                 field, i, test::shown(columns[field], i),
                                                 test::shown(expected[field], i))
                                         .c_str());
            }
        }
    }

    void sqlGivesWhatConstantsWould_data() { test::addExampleRows(); }
    void sqlGivesWhatConstantsWould()
    {
        const GeneratorType& type = test::currentGenerator();
        const Json& example = test::currentExample().params;
        for (const ParamSpec& spec : type.params) {
            if (!spec.varies || !isNumber(spec))
                continue;
            const std::vector<Json> values = usable(type, example, spec, 1);
            QVERIFY2(!values.empty(), spec.name.c_str());
            Json varying = example;
            varying[spec.name] = {{"sql", "computed"}};
            test::Inputs inputs = inputsWith(type, example);
            if (spec.kind == ParamKind::Integer)
                inputs.integers("computed", {values[0].get<std::int64_t>()});
            else
                inputs.reals("computed", {values[0].get<double>()});
            test::BoundForTest bound(type.id, varying, inputs);
            QVERIFY2(bound.isBound() && bound.problems().empty(), bound.problemText().c_str());
            const std::vector<Column> columns = bound.fill(RowSet::range(0, kRows));
            Json constant = example;
            constant[spec.name] = values[0];
            test::BoundForTest other(type.id, constant, inputsWith(type, constant));
            const std::vector<Column> expected = other.fill(RowSet::range(0, kRows));
            for (std::size_t field = 0; field < columns.size(); ++field) {
                int far = 0;
                for (std::size_t i = 0; i < kRows; ++i)
                    far += isNear(columns[field], expected[field], i) ? 0 : 1;
                QVERIFY2(far == 0,
                         fmt::format("{} by SQL: {} of {} values differ from the constant's", spec.name, far, kRows)
                             .c_str());
            }
        }
    }

    void unusableValuesBecomeCountedNulls_data() { test::addGeneratorRows(); }
    void unusableValuesBecomeCountedNulls()
    {
        const GeneratorType& type = test::currentGenerator();
        const Json& example = type.examples.front().params;
        for (const ParamSpec& spec : type.params) {
            if (!spec.varies || !isNumber(spec))
                continue;
            const std::vector<Json> values = usable(type, example, spec, 1);
            QVERIFY2(!values.empty(), spec.name.c_str());
            std::vector<std::optional<double>> computed{values[0].get<double>(), std::nullopt};
            if (spec.limits.minimum)
                computed.emplace_back(*spec.limits.minimum - beyond(*spec.limits.minimum));
            if (spec.limits.maximum)
                computed.emplace_back(*spec.limits.maximum + beyond(*spec.limits.maximum));
            Json varying = example;
            varying[spec.name] = {{"sql", "computed"}};
            test::BoundForTest bound(type.id, varying, withComputed(type, example, computed));
            QVERIFY2(bound.isBound(), bound.problemText().c_str());
            const std::vector<Column> columns = bound.fill(RowSet::range(0, kRows));
            std::uint64_t bad = 0;
            for (std::size_t i = 0; i < kRows; ++i) {
                const bool good = i % computed.size() == 0;
                bad += good ? 0 : 1;
                for (const Column& column : columns)
                    QVERIFY2(good || column.isNull(i), fmt::format("{} row {}", spec.name, i).c_str());
            }
            QCOMPARE(bound.faults().rows, bad);
            QCOMPARE(bound.faults().firstRow, std::int64_t{1});
            QCOMPARE(bound.faults().parameter, spec.name);
        }
    }

private:
    static double beyond(double bound) { return std::max(1.0, 0.01 * std::fabs(bound)); }

    static test::Inputs withComputed(const GeneratorType& type, const Json& example,
                                     const std::vector<std::optional<double>>& values)
    {
        return inputsWith(type, example).reals("computed", values);
    }
};

} // namespace

DW_TEST(TestGeneratorVarying);
#include "test_generator_varying.moc"
