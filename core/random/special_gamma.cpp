// The incomplete gamma functions: series, continued fraction, and Temme's uniform expansion for large parameters.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/random/special.h"

#include <algorithm>

namespace dw::math {

namespace {

constexpr double kSmallestTemmeShape = 30.0;
constexpr double kLargestTemmeEta = 0.7;

struct TemmeRow {
    std::size_t size;
    std::array<double, 22> coefficients;
};

/// Taylor coefficients in eta of c_k(eta), DLMF 8.12.9 to 8.12.12, computed with exact fractions; as many as change a
/// double for a >= 30 and |eta| <= 0.7.
constexpr std::array<TemmeRow, 10> kTemme{
    {{22, {-0x1.5555555555555p-2,  0x1.5555555555555p-4,   -0x1.e573ac901e574p-7,  0x1.2f684bda12f68p-10,
           0x1.71de3a556c734p-12,  -0x1.76e06fec7273bp-13, 0x1.48c5892f7cd83p-15,  -0x1.255370652afc1p-19,
           -0x1.f1b22f594c6b5p-20, 0x1.bd6d21e4b4109p-21,  -0x1.7b5f9a2d0465cp-23, 0x1.ccf5ceb7f0d9fp-28,
           0x1.6097d55c37c1cp-27,  -0x1.2d2197c7a2faap-28, 0x1.f6e66d24d5c8ap-31,  -0x1.c0d9b6edf2b0bp-36,
           -0x1.0070a87340428p-34, 0x1.ac9475c463659p-36,  -0x1.61ca701fd754ap-38, 0x1.ef98008f5eec2p-44,
           0x1.7ba0759769d7cp-42,  -0x1.3989bebb193c0p-43}},
     {20, {-0x1.e573ac901e574p-10, -0x1.c71c71c71c71cp-9,  0x1.5ac056b015ac0p-9,   -0x1.0394f6f09e723p-10,
           0x1.af83440e53dbcp-13,  -0x1.af83440e53dbcp-22, -0x1.2fa4ae89e5af0p-16, 0x1.00a9cabd6b83ep-17,
           -0x1.b0bdfcc629cbap-20, 0x1.3f59230a8357cp-28,  0x1.280f2cde3f847p-23,  -0x1.ee23d0cba8aeep-25,
           0x1.9aa7a30de114cp-27,  -0x1.349fbca3a377bp-36, -0x1.1564ecff73d58p-30, 0x1.c9b434bf3c34ep-32,
           -0x1.78a5056f8ce45p-34, 0x1.113e3a466db9ep-44,  0x1.f8041c5540ea2p-38,  -0x1.9ccf2fab4608bp-39}},
     {19,
      {0x1.0ee643b990ee6p-8, -0x1.5f7268edab4c8p-9, 0x1.948b0fcd6e9e0p-11, 0x1.0db20a88f4696p-19,
       -0x1.c253efaa1a932p-14, 0x1.bbf43daf4fe53p-15, -0x1.ac2d05890f2c3p-17, 0x1.26154ae39151dp-25,
       0x1.7058929663937p-20, -0x1.522cb05171911p-21, 0x1.32ac81c15d3d7p-23, -0x1.c24bd0e740a6cp-33,
       -0x1.e437343a46f5dp-27, 0x1.ac0d455e25360p-28, -0x1.77c5829460139p-30, 0x1.0962774f638bbp-40,
       0x1.1b1056c188672p-33, -0x1.e9778dbc61371p-35, 0x1.a55da34225759p-37}},
     {17,
      {0x1.547d93b34e2b6p-11, 0x1.e13ce465fa859p-13, -0x1.ebfb188b7ca00p-12, 0x1.18b9b5bf2d984p-12,
       -0x1.3d2a3a29b5d9dp-14, -0x1.0152a1871f27ap-22, 0x1.73df462204ef4p-17, -0x1.7cd6f27b3f020p-18,
       0x1.7e0201539310ep-20, -0x1.ea23269c140a7p-36, -0x1.6c2dcffbefeefp-23, 0x1.5bde8ef4c4dc7p-24,
       -0x1.4853ced169327p-26, 0x1.50c3f0dd501ebp-39, 0x1.1b66a39794ba9p-29, -0x1.040c53b2491f0p-30,
       0x1.d9b15465daec1p-33}},
     {15,
      {-0x1.c3e0b02da7bf9p-11, 0x1.9b0ff6874f2c4p-11, -0x1.3999a85a4237ap-12, -0x1.88f2ae1def9d0p-20,
       0x1.16908b48ce058p-14, -0x1.4ce3fd902bcadp-15, 0x1.7db4c02846e81p-17, 0x1.13b3c5b7cb45ep-32,
       -0x1.c71c074985d3fp-20, 0x1.de37d9f09164cp-21, -0x1.ec676cf33153cp-23, 0x1.041515bab6adap-35,
       0x1.efe94304ac16bp-26, -0x1.e78e449f4e3bep-27, 0x1.d9a9f1a8b7696p-29}},
     {13,
      {-0x1.6128ac5a4fa71p-12, -0x1.247604839c038p-14, 0x1.22be87360ef1fp-12, -0x1.a2042c5148e27p-13,
       0x1.1d1e9cb24760bp-14, 0x1.30bdcf208080ep-23, -0x1.c823fc1b3cc36p-17, 0x1.0d0e229150428p-17,
       -0x1.338eb19652fd9p-19, -0x1.659cfde0bb2ebp-32, 0x1.741504e5c87c2p-22, -0x1.8c267becd0c0fp-23,
       0x1.9e630225a095bp-25}},
     {11,
      {0x1.168ef1b0931c8p-11, -0x1.36773bdb97b48p-11, 0x1.1c0950d3ecb9dp-12, 0x1.a8411da6cab49p-21,
       -0x1.5600945495b37p-14, 0x1.d6bdf83130dc1p-15, -0x1.3382f4cf48618p-16, -0x1.a74243fa27729p-29,
       0x1.d115d4f5dcc68p-19, -0x1.10587854fcb37p-19, 0x1.36c8903447d35p-21}},
     {8,
      {0x1.691879c01efb4p-12, 0x1.b1d75d3346711p-15, -0x1.5f3385098cebfp-12, 0x1.26eeb5ece1d9fp-12,
       -0x1.cc642787368cep-14, -0x1.119c70312e0a2p-23, 0x1.d179830b113abp-16, -0x1.3269164e3e304p-16}},
     {6,
      {-0x1.5629b3187b744p-11, 0x1.b8239c670e690p-11, -0x1.cb967b4446107p-12, -0x1.762676b30cfd6p-21,
       0x1.5d1157082916dp-13, -0x1.0c16fcea7ddb2p-13}},
     {1, {-0x1.38dff1cc96982p-11}}}};

/// DLMF 8.12.3 and 8.12.4, with exp(-a eta^2 / 2) taken out of both terms. excess = (x - a) / a.
Tails temmeGamma(double a, double excess, double halfEtaSquare)
{
    const double eta = std::copysign(std::sqrt(2.0 * halfEtaSquare), excess);
    double sum = 0.0;
    double scale = 1.0;
    for (const TemmeRow& row : kTemme) {
        double series = 0.0;
        for (std::size_t i = row.size; i-- > 0;)
            series = series * eta + row.coefficients[i];
        sum += series * scale;
        scale /= a;
        if (scale < 1e-15)
            break;
    }
    const double exponent = a * halfEtaSquare;
    const double remainder = (excess < 0.0 ? -sum : sum) / std::sqrt(2.0 * kPi * a);
    const double tail = exp(-exponent) * (0.5 * erfcx(std::sqrt(exponent)) + remainder);
    return excess < 0.0 ? Tails{tail, 1.0 - tail} : Tails{1.0 - tail, tail};
}

/// a < 1 and x < 1.5: DLMF 8.7.3 arranged so that neither side cancels.
Tails smallShapeGamma(double a, double x)
{
    const double logPower = a * log(x) - lgamma1p(a);
    double term = 1.0;
    double sum = 0.0;
    for (int n = 1; n < 40; ++n) {
        term *= -x / n;
        const double next = sum + term / (a + n);
        if (next == sum)
            break;
        sum = next;
    }
    const double power = exp(logPower);
    return {power * (1.0 + a * sum), -expm1(logPower) - power * a * sum};
}

/// DLMF 8.7.1: P(a, x) = weight (1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ...).
Tails seriesGamma(double a, double x)
{
    double term = 1.0;
    double sum = 1.0;
    for (double n = a + 1.0; term > sum * 0x1p-55; n += 1.0) {
        term *= x / n;
        sum += term;
    }
    const double lower = std::min(1.0, exp(logGammaWeight(a, x)) * sum);
    return {lower, 1.0 - lower};
}

/// DLMF 8.9.2 contracted (Legendre's fraction), by the modified Lentz method (Thompson and Barnett 1986).
Tails fractionGamma(double a, double x)
{
    constexpr double kTiny = 1e-290;
    double b = x + 1.0 - a;
    double c = 1.0 / kTiny;
    double d = 1.0 / b;
    double value = d;
    for (int n = 1; n < 100000; ++n) {
        const double numerator = -n * (n - a);
        b += 2.0;
        d = numerator * d + b;
        c = b + numerator / c;
        d = 1.0 / (std::fabs(d) < kTiny ? kTiny : d);
        c = std::fabs(c) < kTiny ? kTiny : c;
        const double change = d * c;
        value *= change;
        if (std::fabs(change - 1.0) < 0x1p-52)
            break;
    }
    const double upper = std::min(1.0, exp(logGammaWeight(a, x)) * a * value);
    return {1.0 - upper, upper};
}

} // namespace

Tails regularizedGamma(double a, double x)
{
    if (!(a > 0.0) || !(x >= 0.0) || a == kInfinity)
        return {kNan, kNan};
    if (x == 0.0)
        return {0.0, 1.0};
    if (x == kInfinity)
        return {1.0, 0.0};
    if (a >= kSmallestTemmeShape && x > 0.25 * a && x < 3.0 * a) {
        const double excess = (x - a) / a;
        const double halfEtaSquare = -log1pMinusX(excess);
        if (halfEtaSquare < 0.5 * kLargestTemmeEta * kLargestTemmeEta)
            return temmeGamma(a, excess, halfEtaSquare);
    }
    if (a < 1.0 && x < 1.5)
        return smallShapeGamma(a, x);
    return x < a + 1.0 ? seriesGamma(a, x) : fractionGamma(a, x);
}

} // namespace dw::math
