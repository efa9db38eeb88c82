// DuckDB's elementary functions on top of core/random/math.h: the same bits on every machine.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/math_functions.h"

#include "core/random/math.h"

#include <cmath>

namespace dw::sql {

namespace {

constexpr double kLog2 = 0x1.62e42fefa39efp-1;
constexpr double kLog10 = 0x1.26bb1bbb55516p+1;
constexpr double kHalfPi = 0x1.921fb54442d18p+0;

double asin(double x)
{
    return math::atan(x / std::sqrt((1.0 - x) * (1.0 + x)));
}

double acos(double x)
{
    return 2.0 * math::atan(std::sqrt((1.0 - x) / (1.0 + x)));
}

double atan2(double y, double x)
{
    if (std::isnan(x) || std::isnan(y))
        return math::kNan;
    double angle = kHalfPi; // of the point in the first quadrant
    if (std::isinf(x) && std::isinf(y))
        angle = kHalfPi / 2.0;
    else if (y == 0.0)
        angle = 0.0;
    else if (x != 0.0)
        angle = math::atan(std::fabs(y) / std::fabs(x));
    if (std::signbit(x))
        angle = math::kPi - angle;
    return std::copysign(angle, y);
}

double sinh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 700.0) {
        const double root = math::exp(magnitude / 2.0); // exp(x) itself overflows before sinh does
        return std::copysign(0.5 * root * root, x);
    }
    const double excess = math::expm1(magnitude);
    return std::copysign(0.5 * (excess + excess / (excess + 1.0)), x);
}

double cosh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 700.0) {
        const double root = math::exp(magnitude / 2.0);
        return 0.5 * root * root;
    }
    const double power = math::exp(magnitude);
    return 0.5 * (power + 1.0 / power);
}

double tanh(double x)
{
    if (std::isnan(x))
        return x;
    const double magnitude = std::fabs(x);
    if (magnitude > 22.0)
        return std::copysign(1.0, x);
    const double excess = math::expm1(2.0 * magnitude);
    return std::copysign(excess / (excess + 2.0), x);
}

double asinh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 1e150)
        return std::copysign(math::log(magnitude) + kLog2, x);
    const double square = magnitude * magnitude;
    return std::copysign(math::log1p(magnitude + square / (1.0 + std::sqrt(1.0 + square))), x);
}

double acosh(double x)
{
    if (!(x >= 1.0))
        return math::kNan;
    if (x > 1e150)
        return math::log(x) + kLog2;
    const double excess = x - 1.0;
    return math::log1p(excess + std::sqrt(2.0 * excess + excess * excess));
}

double atanh(double x)
{
    const double magnitude = std::fabs(x);
    return std::copysign(0.5 * math::log1p(2.0 * magnitude / (1.0 - magnitude)), x);
}

double cbrt(double x)
{
    if (x == 0.0 || !std::isfinite(x))
        return x;
    const double magnitude = std::fabs(x);
    double root = math::exp(math::log(magnitude) / 3.0);
    root -= (root - magnitude / (root * root)) / 3.0; // Newton's step restores the bits that exp lost
    const double whole = std::nearbyint(root);
    return std::copysign(whole * whole * whole == magnitude ? whole : root, x);
}

double cot(double x)
{
    return 1.0 / math::tan(x);
}

double log2(double x)
{
    if (!(x > 0.0) || std::isinf(x))
        return math::log(x);
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < 0x1.6a09e667f3bcdp-1) { // towards 1 from both sides, so that log2 near 1 keeps its bits
        mantissa *= 2.0;
        --exponent;
    }
    return exponent + math::log(mantissa) / kLog2;
}

double log10(double x)
{
    const double result = math::log(x) / kLog10;
    const double whole = std::nearbyint(result);
    if (std::fabs(whole) <= 308.0 && math::powerOfTen(static_cast<int>(whole)) == x)
        return whole;
    return result;
}

double logOfBase(double base, double x)
{
    const double result = math::log(x) / math::log(base);
    const double whole = std::nearbyint(result);
    return std::fabs(whole) <= 1100.0 && math::pow(base, whole) == x ? whole : result;
}

double gamma(double x)
{
    if (std::isnan(x) || (x < 0.0 && x == std::floor(x)))
        return math::kNan;
    if (x > 0.0 && x < 24.0 && x == std::floor(x)) {
        double product = 1.0; // exact as long as the factorial is
        for (double factor = 2.0; factor < x; factor += 1.0)
            product *= factor;
        return product;
    }
    const double magnitude = math::exp(math::lgamma(x));
    return x < 0.0 && std::fmod(std::floor(x), 2.0) != 0.0 ? -magnitude : magnitude;
}

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
    {"dw_log2", 1, unary<log2, beyondLogarithm>},
    {"dw_log10", 1, unary<log10, beyondLogarithm>},
    {"dw_log", 2, binary<logOfBase, beyondLogarithmOfBase>},
    {"dw_pow", 2, binary<math::pow, anyPair>},
    {"dw_sin", 1, unary<math::sin, infinite>},
    {"dw_cos", 1, unary<math::cos, infinite>},
    {"dw_tan", 1, unary<math::tan, infinite>},
    {"dw_cot", 1, unary<cot, zeroOrInfinite>},
    {"dw_asin", 1, unary<asin, beyondUnit>},
    {"dw_acos", 1, unary<acos, beyondUnit>},
    {"dw_atan", 1, unary<math::atan, anything>},
    {"dw_atan2", 2, binary<atan2, anyPair>},
    {"dw_sinh", 1, unary<sinh, anything>},
    {"dw_cosh", 1, unary<cosh, anything>},
    {"dw_tanh", 1, unary<tanh, anything>},
    {"dw_asinh", 1, unary<asinh, anything>},
    {"dw_acosh", 1, unary<acosh, anything>},
    {"dw_atanh", 1, unary<atanh, beyondUnit>},
    {"dw_cbrt", 1, unary<cbrt, anything>},
    {"dw_gamma", 1, unary<gamma, zero>},
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
