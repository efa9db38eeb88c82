// Elementary functions of SQL that core/random/math.h does not have, built on it: the same bits on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Accuracy against the true value, as measured by the tests: a few units in the last place, unless said otherwise.
namespace dw::sql::elementary {

double asin(double x);
double acos(double x);
double atan2(double y, double x);
/// Beyond |x| = 700 within 1,000 units in the last place: exp(x / 2) is squared there, as exp(x) overflows too early.
double sinh(double x);
double cosh(double x);
double tanh(double x);
double asinh(double x);
double acosh(double x);
double atanh(double x);
double cbrt(double x);
double cot(double x);
/// Exact where the result is a whole number, as are log10 and logOfBase.
double log2(double x);
double log10(double x);
double logOfBase(double base, double x);
/// Exact factorials below 24; else exp(lgamma(x)), whose relative error grows to 1e-13 at 170.
double gamma(double x);

} // namespace dw::sql::elementary
