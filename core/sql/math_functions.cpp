// DuckDB's elementary functions on top of core/random/math.h: the same bits on every machine.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/math_functions.h"

#include "core/random/math.h"
#include "core/sql/elementary.h"

#include <cmath>
#include <fmt/format.h>

namespace dw::sql {

namespace {

// What DuckDB refuses, in its words; nullptr for arguments that are fine.

const char* anything(double)
{
    return nullptr;
}

const char* beyondLogarithm(double x)
{
    if (x == 0.0)
        return "cannot take logarithm of zero";
    return x < 0.0 ? "cannot take logarithm of a negative number" : nullptr;
}

const char* infinite(double x)
{
    return std::isinf(x) ? "an infinite number is out of range for a trigonometric function" : nullptr;
}

const char* beyondUnit(double x)
{
    return std::fabs(x) > 1.0 ? "the inverse sine, cosine and hyperbolic tangent are undefined outside [-1,1]"
                              : nullptr;
}

const char* zeroOrInfinite(double x)
{
    return x == 0.0 ? "the cotangent of zero is undefined" : infinite(x);
}

const char* zero(double x)
{
    return x == 0.0 ? "cannot take gamma of zero" : nullptr;
}

const char* anyPair(double, double)
{
    return nullptr;
}

const char* beyondLogarithmOfBase(double base, double x)
{
    if (const char* reason = beyondLogarithm(base))
        return reason;
    return base == 1.0 ? "there is no logarithm to base 1" : beyondLogarithm(x);
}

/// A row is null where any argument is.
void copyNulls(const DuckdbLibrary& duckdb, duckdb_data_chunk chunk, std::size_t rows, duckdb_vector out)
{
    for (idx_t i = 0; i < duckdb.data_chunk_get_column_count(chunk); ++i) {
        const std::uint64_t* words = duckdb.vector_get_validity(duckdb.data_chunk_get_vector(chunk, i));
        if (words == nullptr)
            continue;
        duckdb.vector_ensure_validity_writable(out);
        std::uint64_t* outWords = duckdb.vector_get_validity(out);
        for (std::size_t word = 0; word < (rows + 63) / 64; ++word)
            outWords[word] &= words[word];
    }
}

bool isNull(const std::uint64_t* words, std::size_t i)
{
    return words != nullptr && ((words[i / 64] >> (i % 64)) & 1U) == 0;
}

/// Calls function(i) for every row, after refuse(i) gave no reason for any row that is not null.
template <typename Function, typename Refuse>
void evaluateRows(duckdb_function_info call, duckdb_data_chunk chunk, duckdb_vector out, const Function& function,
                  const Refuse& refuse)
{
    const DuckdbLibrary& duckdb = **duckdbLibrary();
    const std::size_t rows = duckdb.data_chunk_get_size(chunk);
    copyNulls(duckdb, chunk, rows, out);
    const std::uint64_t* validity = duckdb.vector_get_validity(out);
    for (std::size_t i = 0; i < rows; ++i) {
        if (const char* reason = refuse(i); reason != nullptr && !isNull(validity, i)) {
            duckdb.scalar_function_set_error(call, reason);
            return;
        }
    }
    auto* results = static_cast<double*>(duckdb.vector_get_data(out));
    for (std::size_t i = 0; i < rows; ++i)
        results[i] = function(i);
}

const double* argument(duckdb_data_chunk chunk, idx_t i)
{
    const DuckdbLibrary& duckdb = **duckdbLibrary();
    return static_cast<const double*>(duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk, i)));
}

template <double (*Function)(double), const char* (*Refuse)(double)>
void unary(duckdb_function_info call, duckdb_data_chunk chunk, duckdb_vector out)
{
    const double* x = argument(chunk, 0);
    evaluateRows(
        call, chunk, out, [x](std::size_t i) { return Function(x[i]); }, [x](std::size_t i) { return Refuse(x[i]); });
}

template <double (*Function)(double, double), const char* (*Refuse)(double, double)>
void binary(duckdb_function_info call, duckdb_data_chunk chunk, duckdb_vector out)
{
    const double* x = argument(chunk, 0);
    const double* y = argument(chunk, 1);
    evaluateRows(
        call, chunk, out, [x, y](std::size_t i) { return Function(x[i], y[i]); },
        [x, y](std::size_t i) { return Refuse(x[i], y[i]); });
}

struct MathFunction {
    const char* name;
    int parameters;
    duckdb_scalar_function_t evaluate;
};

constexpr std::array<MathFunction, 24> kFunctions{{
    {"dw_exp", 1, unary<math::exp, anything>},
    {"dw_ln", 1, unary<math::log, beyondLogarithm>},
    {"dw_log2", 1, unary<elementary::log2, beyondLogarithm>},
    {"dw_log10", 1, unary<elementary::log10, beyondLogarithm>},
    {"dw_log", 2, binary<elementary::logOfBase, beyondLogarithmOfBase>},
    {"dw_pow", 2, binary<math::pow, anyPair>},
    {"dw_sin", 1, unary<math::sin, infinite>},
    {"dw_cos", 1, unary<math::cos, infinite>},
    {"dw_tan", 1, unary<math::tan, infinite>},
    {"dw_cot", 1, unary<elementary::cot, zeroOrInfinite>},
    {"dw_asin", 1, unary<elementary::asin, beyondUnit>},
    {"dw_acos", 1, unary<elementary::acos, beyondUnit>},
    {"dw_atan", 1, unary<math::atan, anything>},
    {"dw_atan2", 2, binary<elementary::atan2, anyPair>},
    {"dw_sinh", 1, unary<elementary::sinh, anything>},
    {"dw_cosh", 1, unary<elementary::cosh, anything>},
    {"dw_tanh", 1, unary<elementary::tanh, anything>},
    {"dw_asinh", 1, unary<elementary::asinh, anything>},
    {"dw_acosh", 1, unary<elementary::acosh, anything>},
    {"dw_atanh", 1, unary<elementary::atanh, beyondUnit>},
    {"dw_cbrt", 1, unary<elementary::cbrt, anything>},
    {"dw_gamma", 1, unary<elementary::gamma, zero>},
    {"dw_lgamma", 1, unary<math::lgamma, zero>},
    {"dw_erf", 1, unary<math::erf, anything>},
}};

// A macro of the user's schema is found before the built-in function of the same name.
constexpr const char* kMacros = R"(
CREATE MACRO exp(x) AS dw_exp(x);
CREATE MACRO ln(x) AS dw_ln(x);
CREATE MACRO log2(x) AS dw_log2(x);
CREATE MACRO log10(x) AS dw_log10(x);
CREATE MACRO log(x) AS dw_log10(x), (base, x) AS dw_log(base, x);
CREATE MACRO pow(x, y) AS dw_pow(x, y);
CREATE MACRO power(x, y) AS dw_pow(x, y);
CREATE MACRO "^"(x, y) AS dw_pow(x, y);
CREATE MACRO "**"(x, y) AS dw_pow(x, y);
CREATE MACRO sin(x) AS dw_sin(x);
CREATE MACRO cos(x) AS dw_cos(x);
CREATE MACRO tan(x) AS dw_tan(x);
CREATE MACRO cot(x) AS dw_cot(x);
CREATE MACRO asin(x) AS dw_asin(x);
CREATE MACRO acos(x) AS dw_acos(x);
CREATE MACRO atan(x) AS dw_atan(x);
CREATE MACRO atan2(y, x) AS dw_atan2(y, x);
CREATE MACRO sinh(x) AS dw_sinh(x);
CREATE MACRO cosh(x) AS dw_cosh(x);
CREATE MACRO tanh(x) AS dw_tanh(x);
CREATE MACRO asinh(x) AS dw_asinh(x);
CREATE MACRO acosh(x) AS dw_acosh(x);
CREATE MACRO atanh(x) AS dw_atanh(x);
CREATE MACRO cbrt(x) AS dw_cbrt(x);
CREATE MACRO gamma(x) AS dw_gamma(x);
CREATE MACRO lgamma(x) AS dw_lgamma(x);
CREATE MACRO erf(x) AS dw_erf(x);
)";

Status registerFunction(NativeConnection& connection, const MathFunction& math)
{
    const DuckdbLibrary& duckdb = *connection.duckdb;
    const LogicalType real(duckdb, duckdb.create_logical_type(DUCKDB_TYPE_DOUBLE));
    const Owned<duckdb_scalar_function, &DuckdbLibrary::destroy_scalar_function> function(
        duckdb, duckdb.create_scalar_function());
    duckdb.scalar_function_set_name(function.get(), math.name);
    for (int i = 0; i < math.parameters; ++i)
        duckdb.scalar_function_add_parameter(function.get(), real.get());
    duckdb.scalar_function_set_return_type(function.get(), real.get());
    duckdb.scalar_function_set_function(function.get(), math.evaluate);
    if (duckdb.register_scalar_function(connection.connection.get(), function.get()) == DuckDBError)
        return Error{ErrorKind::Sql, fmt::format("DuckDB did not accept the function {}", math.name), {}};
    return ok();
}

} // namespace

Status registerMathFunctions(NativeConnection& connection)
{
    for (const MathFunction& function : kFunctions)
        if (Status status = registerFunction(connection, function); !status)
            return status;
    return connection.run(kMacros);
}

std::string withoutFunctionPrefix(std::string text)
{
    for (const MathFunction& function : kFunctions)
        for (std::size_t at = text.find(function.name); at != std::string::npos; at = text.find(function.name, at))
            text.erase(at, 3);
    return text;
}

} // namespace dw::sql
