// Elementary functions are ours to the last bit, and every function that is not reproducible is refused.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/math.h"
#include "core/sql/functions.h"
#include "tests/core/sql/columns.h"
#include "tests/support/test.h"

#include <cmath>
#include <fmt/format.h>

using namespace dw;
using namespace dw::test;

namespace {

/// Numbers of every size within [low, high], ends included.
std::vector<NamedColumn> numbers(double low, double high)
{
    constexpr std::size_t kRows = 4001;
    std::vector<NamedColumn> columns(2);
    columns[0] = {"x", Column()};
    columns[1] = {"y", Column()};
    for (NamedColumn& named : columns)
        named.column.reset(DataType::Float64, kRows);
    for (std::size_t i = 0; i < kRows; ++i) {
        columns[0].column.reals[i] = i + 1 == kRows ? high : low + (high - low) * static_cast<double>(i) / (kRows - 1);
        columns[1].column.reals[i] = std::fmod(static_cast<double>(i) * 0.37, 7.0) - 3.0;
    }
    return columns;
}

double ulpsBetween(double a, double b)
{
    if (a == b || (std::isnan(a) && std::isnan(b)))
        return 0.0;
    const double step = std::nextafter(std::fabs(b), INFINITY) - std::fabs(b);
    return std::fabs(a - b) / step;
}

} // namespace

class TestFunctions : public QObject
{
    Q_OBJECT

private slots:
    void areOursToTheLastBit()
    {
        struct Case {
            const char* sql;
            double (*ours)(double);
            double (*machine)(double);
            double low;
            double high;
        };
        const std::vector<Case> cases{
            {"exp(x)", math::exp, std::exp, -700, 700},         {"ln(x)", math::log, std::log, 1e-300, 1e3},
            {"sin(x)", math::sin, std::sin, -100, 100},         {"cos(x)", math::cos, std::cos, -100, 100},
            {"tan(x)", math::tan, std::tan, -100, 100},         {"atan(x)", math::atan, std::atan, -50, 50},
            {"lgamma(x)", math::lgamma, std::lgamma, 0.1, 300},
        };
        bool anyDiffers = false;
        for (const Case& each : cases) {
            const std::vector<NamedColumn> columns = numbers(each.low, each.high);
            const Evaluated evaluated = evaluate({{each.sql, {}}}, columns);
            QVERIFY2(!evaluated.columns.empty(), each.sql);
            for (std::size_t i = 0; i < columns[0].column.size; ++i) {
                const double x = columns[0].column.reals[i];
                QVERIFY2(evaluated.columns[0].reals[i] == each.ours(x), each.sql);
                anyDiffers |= each.ours(x) != each.machine(x);
            }
        }
        QVERIFY(anyDiffers); // otherwise this could not tell ours from the C library's
    }

    void agreeWithTheMachine_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("ulps");
        const auto row = [](const char* sql, double low, double high, double ulps) {
            QTest::newRow(sql) << sql << low << high << ulps;
        };
        row("exp", -740, 709, 1);
        row("ln", 1e-3, 1e4, 1);
        row("log2", 1e-3, 1e4, 2);
        row("log10", 1e-3, 1e4, 2);
        row("asin", -1, 1, 4);
        row("acos", -1, 0.99, 4);
        row("atan", -20, 20, 2);
        row("sinh", -715, 715, 1024);
        row("cosh", -715, 715, 1024);
        row("sinh ", -5, 5, 4);
        row("tanh", -25, 25, 4);
        row("asinh", -1e3, 1e3, 4);
        row("acosh", 1, 1e3, 4);
        row("atanh", -0.999, 0.999, 4);
        row("cbrt", -1e6, 1e6, 2);
        row("cot", 0.1, 3, 4);
        row("gamma", 0.5, 20, 128);
        row("erf", -3, 3, 2);
    }
    void agreeWithTheMachine()
    {
        QFETCH(QString, sql);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, ulps);
        const std::map<QString, double (*)(double)> machine{
            {"exp", std::exp},      {"ln", std::log},      {"log2", std::log2},
            {"log10", std::log10},  {"asin", std::asin},   {"acos", std::acos},
            {"atan", std::atan},    {"sinh", std::sinh},   {"cosh", std::cosh},
            {"tanh", std::tanh},    {"asinh", std::asinh}, {"acosh", std::acosh},
            {"atanh", std::atanh},  {"cbrt", std::cbrt},   {"cot", +[](double x) { return 1.0 / std::tan(x); }},
            {"gamma", std::tgamma}, {"erf", std::erf},
        };
        const std::vector<NamedColumn> columns = numbers(low, high);
        const Evaluated evaluated = evaluate({{sql.trimmed().toStdString() + "(x)", {}}}, columns);
        QVERIFY2(!evaluated.columns.empty() && !evaluated.rowError, qPrintable(evaluated.text().left(200)));
        for (std::size_t i = 0; i < columns[0].column.size; ++i) {
            const double x = columns[0].column.reals[i];
            const double got = evaluated.columns[0].reals[i];
            const double expected = machine.at(sql.trimmed())(x);
            QVERIFY2(ulpsBetween(got, expected) <= ulps || std::fabs(got - expected) < 1e-300,
                     fmt::format("{}({}) = {} not {}", sql.toStdString(), x, got, expected).c_str());
        }
    }

    void agreeInTwoArguments()
    {
        const std::vector<NamedColumn> columns = numbers(0.01, 30);
        const Evaluated evaluated = evaluate(
            {{"pow(x, y)", {}}, {"x ^ y", {}}, {"atan2(y, x)", {}}, {"atan2(y, -x)", {}}, {"log(x + 1, x)", {}}},
            columns);
        QVERIFY2(evaluated.columns.size() == 5, qPrintable(evaluated.text()));
        for (std::size_t i = 0; i < columns[0].column.size; ++i) {
            const double x = columns[0].column.reals[i];
            const double y = columns[1].column.reals[i];
            QCOMPARE(evaluated.columns[0].reals[i], math::pow(x, y));
            QCOMPARE(evaluated.columns[1].reals[i], math::pow(x, y));
            QVERIFY(ulpsBetween(evaluated.columns[2].reals[i], std::atan2(y, x)) <= 4);
            QVERIFY(ulpsBetween(evaluated.columns[3].reals[i], std::atan2(y, -x)) <= 4);
            QVERIFY(std::fabs(evaluated.columns[4].reals[i] - std::log(x) / std::log(x + 1)) <
                    1e-12 * (1 + std::fabs(std::log(x))));
        }
    }

    void giveWholeResultsExactly()
    {
        QCOMPARE(evaluate("log10(10 ^ id)").text(), "0, 1, 2, 3, 4");
        QCOMPARE(evaluate("log(10 ^ id)").text(), "0, 1, 2, 3, 4");
        QCOMPARE(evaluate("log(10 ** -id)").text(), "0, -1, -2, -3, -4");
        QCOMPARE(evaluate("log2(2 ^ (id * 100))").text(), "0, 100, 200, 300, 400");
        QCOMPARE(evaluate("log(3, 3 ^ id)").text(), "0, 1, 2, 3, 4");
        QCOMPARE(evaluate("cbrt(id * id * id)").text(), "0, 1, 2, 3, 4");
        QCOMPARE(evaluate("gamma(id + 1)").text(), "1, 1, 2, 6, 24");
        QCOMPARE(evaluate("power(id, 2)").text(), "0, 1, 4, 9, 16");
        QCOMPARE(evaluate("sqrt(id * id)").text(), "0, 1, 2, 3, 4");
        QCOMPARE(evaluate("exp(null::double)").text(), "null, null, null, null, null");
    }

    void refuseWhatIsUndefined()
    {
        for (const char* sql :
             {"ln(id)", "log10(-1 - id)", "log2(id)", "log(1, id + 2)", "log(id, 2)", "asin(id + 2)", "acos(-2 - id)",
              "atanh(2 + id)", "gamma(id)", "lgamma(id)", "cot(id)", "sin(1 / id)"}) {
            const Evaluated evaluated = evaluate(sql);
            QVERIFY2(evaluated.rowError && evaluated.rowError->row == 0, qPrintable(sql + (": " + evaluated.text())));
        }
        QCOMPARE(evaluate("case when id > 0 then log2(id) end").text().left(9), "null, 0, ");
    }

    void areAllReproducibleOrRefused()
    {
        const auto functions = scalarFunctions(*connection());
        QVERIFY2(functions, functions ? "" : functions.error().message.c_str());
        std::size_t usable = 0;
        for (const FunctionDescription& function : *functions) {
            usable += function.refusal.empty();
            // error() is called volatile so that it is not evaluated early; it gives no value at all.
            QVERIFY2(function.isConsistent || !function.refusal.empty() || function.name == "error",
                     function.name.c_str());
            QVERIFY2(!function.name.starts_with("current_") || !function.refusal.empty(), function.name.c_str());
        }
        QVERIFY(usable > 400);
    }

    void areDescribed()
    {
        const auto functions = scalarFunctions(*connection());
        const auto find = [&](std::string_view name) {
            return std::find_if(functions->begin(), functions->end(),
                                [&](const FunctionDescription& function) { return function.name == name; });
        };
        const auto upper = find("upper");
        QVERIFY(upper != functions->end());
        QCOMPARE(upper->parameters, (std::vector<std::string>{"string VARCHAR"}));
        QCOMPARE(upper->returnType, std::string("VARCHAR"));
        QVERIFY(!upper->description.empty() && !upper->example.empty());
        QVERIFY(find("exp") != functions->end() && !find("exp")->description.empty());
        QVERIFY(find("random") != functions->end() && !find("random")->refusal.empty());
        QVERIFY(find("sum") == functions->end());
        QVERIFY(find("dw_exp") == functions->end());
        QVERIFY(std::is_sorted(sqlKeywords().begin(), sqlKeywords().end()));
    }
};

DW_TEST(TestFunctions);
#include "test_functions.moc"
