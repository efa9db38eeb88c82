// The error function and the standard normal distribution, accurate far into the tails.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"

namespace dw::math {

namespace {

/// exp(x^2) erfc(x) (2 + x) / 2 as a function of t = 2 / (2 + x), on 16 equal pieces of [0, 1]: polynomials in
/// s = 32 t - (2 i + 1), interpolated at Chebyshev nodes with 90 decimal digits; relative error below 7e-19.
constexpr std::array<std::array<double, 10>, 16> kScaledErfc{
    {{0x1.2a24ff8ba1181p-2, 0x1.3133a529cb05ep-7, 0x1.0e2ecfdda177bp-12, 0x1.7e5b9800693dfp-18, 0x1.50913aa49f577p-24,
      -0x1.08827bcf2b0cep-31, -0x1.1831049a642edp-34, -0x1.adaff7411efdfp-40, 0x1.9c0eb415ce1abp-47,
      0x1.0bbcb26c85b93p-49},
     {0x1.3e52ae5d511e5p-2, 0x1.554ba340ab074p-7, 0x1.33f18baa1f6f8p-12, 0x1.a665d5aca4536p-18, 0x1.29bceee42fd4bp-24,
      -0x1.7724552a3ab6ep-30, -0x1.6a9bd3734bca2p-34, -0x1.26c4089dbc31ep-40, 0x1.c02ace4c21f0cp-45,
      0x1.4295141407bdcp-49},
     {0x1.54e8d46feeec1p-2, 0x1.7e54fbecf5898p-7, 0x1.5d26eaf15619fp-12, 0x1.c708a053619c2p-18, 0x1.b1c96769f304cp-25,
      -0x1.4bf9874c576dbp-29, -0x1.8c44c0c58e90ap-34, 0x1.a97da1ead83aap-45, 0x1.7b0ccdbbd6871p-44,
      0x1.85f0b6e5e8502p-50},
     {0x1.6e39b405640c7p-2, 0x1.acb030a5154a0p-7, 0x1.88db70f603e65p-12, 0x1.dab4d3a538beep-18, 0x1.69a776520ae52p-26,
      -0x1.da8e653e386abp-29, -0x1.5d19e61400a56p-34, 0x1.a7baa475a7789p-40, 0x1.9c9167e649296p-44,
      -0x1.68e6838c4bdd2p-51},
     {0x1.8a9c7703f4d85p-2, 0x1.e096e45818b1ap-7, 0x1.b59510c495eb9p-12, 0x1.dbf450bc010c4p-18, -0x1.306badac7f70dp-26,
      -0x1.235ca71db74b3p-28, -0x1.ad1d5963b793cp-35, 0x1.881152fdb13c6p-39, 0x1.189fff693ed71p-44,
      -0x1.679799bc93b07p-49},
     {0x1.aa6a3dabddc5cp-2, 0x1.0d05e4c1fe410p-6, 0x1.e16425e994026p-12, 0x1.c6a5b5f237facp-18, -0x1.0b2c8f2e3cf8ap-24,
      -0x1.39f70c42acda9p-28, -0x1.471e42729a7f9p-38, 0x1.db42eac525f0ap-39, 0x1.58307537256f9p-47,
      -0x1.c14434a90d7dep-49},
     {0x1.cdfa46ff2edcap-2, 0x1.2c67423b020dep-6, 0x1.05088f33740a8p-11, 0x1.991035cbbd365p-18, -0x1.cc8bddb2d6258p-24,
      -0x1.2a6f3ef498c0cp-28, 0x1.6e7c71d6dbf15p-35, 0x1.b491135082afdp-39, -0x1.7557daa2cf7e3p-45,
      -0x1.554f43dff1ffep-49},
     {0x1.f59d8ca4a0f76p-2, 0x1.4e2b50e79962ep-6, 0x1.16aee3bc50cc2p-11, 0x1.546544f89c132p-18, -0x1.3c6b4359de21fp-23,
      -0x1.ef7c6a868a01fp-29, 0x1.5bba2604b1201p-34, 0x1.2ffc550796ea5p-39, -0x1.42bdc5c7a2ca9p-44,
      -0x1.12470a122b663p-50},
     {0x1.10cd290d7e81dp-1, 0x1.71eb8e32e52c5p-6, 0x1.24a505aba8c19p-11, 0x1.f911b4c8c195bp-19, -0x1.7e88135bb3816p-23,
      -0x1.58c28a3dbeb0ep-29, 0x1.bb9102dd8f197p-34, 0x1.08c05a32a512cp-40, -0x1.58aa12b55d5d5p-44,
      0x1.8b82469324d58p-52},
     {0x1.291416fe88604p-1, 0x1.9724eabab11b7p-6, 0x1.2e26055b15abcp-11, 0x1.2e8dfee405478p-19, -0x1.a70502a9cb045p-23,
      -0x1.5844e213be86fp-30, 0x1.d16fe27c1df00p-34, -0x1.b14a7c67789f4p-43, -0x1.1a078ba693061p-44,
      0x1.3e1a532596fc2p-50},
     {0x1.43b67debdc994p-1, 0x1.bd405a689b4edp-6, 0x1.32b8bfb2f6b8dp-11, 0x1.5a4260dadb88fp-21, -0x1.b4893b4001d82p-23,
      -0x1.acb43ab29422cp-36, 0x1.aa3f0b2235aa0p-34, -0x1.1f295e8010352p-40, -0x1.69faf91d3c066p-45,
      0x1.799fe58d1d606p-50},
     {0x1.60bd7c7e5ba2bp-1, 0x1.e39cb15f4fd52p-6, 0x1.323417d27a45fp-11, -0x1.03ad23a41a395p-20, -0x1.a945418039475p-23,
      0x1.1d333b63ec82bp-30, 0x1.5b7345a31a3c3p-34, -0x1.a04ed54af3934p-40, -0x1.3f23bb767625cp-46,
      0x1.49a15ba92f166p-50},
     {0x1.80280ef4a7b7bp-1, 0x1.04cc2c1eecbb8p-5, 0x1.2cb8b4ed6ad23p-11, -0x1.4f523a582b134p-19, -0x1.89bb81a0defd3p-23,
      0x1.fe0f8f71ef74cp-30, 0x1.f5a8b9cc58074p-35, -0x1.c5c29c815f8eep-40, 0x1.34ee028a41bc6p-63,
      0x1.d45094c1ae4d9p-51},
     {0x1.a1eb4e35c2deep-1, 0x1.174cdf572bdffp-5, 0x1.22a3cc1d7946fp-11, -0x1.048f82064d36ap-18, -0x1.5b7f86215c7c2p-23,
      0x1.4ab031b6fa8a7p-29, 0x1.3375aa1739600p-35, -0x1.a96b3931707bdp-40, 0x1.9ce492098aa84p-47,
      0x1.0d3ce393b0031p-51},
     {0x1.c5f32775d17b1p-1, 0x1.290af4e2323f0p-5, 0x1.147ea69ee9feap-11, -0x1.54a803a34ba33p-18, -0x1.2433abe03b4dfp-23,
      0x1.73b556cc7a774p-29, 0x1.0df2f3395b6c5p-36, -0x1.66caf9dd72445p-40, 0x1.361640419f60bp-46,
      0x1.accea7168ffa0p-53},
     {0x1.ec236bfa3a84ep-1, 0x1.39ca741ef9d61p-5, 0x1.02ede54d9119fp-11, -0x1.9653ede34794fp-18, -0x1.d1bce82115138p-24,
      0x1.7f66924c27fb6p-29, -0x1.0f44e5a8935cbp-41, -0x1.1486e6f3fec84p-40, 0x1.50bfc46cf2417p-46,
      -0x1.0306080df56d9p-57}}};

/// exp(x * x) * erfc(x) for x >= 0.
double scaledErfc(double x)
{
    const double t = 2.0 / (2.0 + x);
    const double position = t * 16.0;
    const double piece = std::fmin(std::floor(position), 15.0);
    const double s = 2.0 * (position - piece) - 1.0;
    const std::array<double, 10>& c = kScaledErfc[static_cast<std::size_t>(piece)];
    const double s2 = s * s;
    const double s4 = s2 * s2;
    const double low = (c[0] + c[1] * s) + s2 * (c[2] + c[3] * s);
    const double middle = (c[4] + c[5] * s) + s2 * (c[6] + c[7] * s);
    return t * (low + s4 * (middle + s4 * (c[8] + c[9] * s)));
}

/// exp(-x * x * factor) for a factor that is a power of two.
double expOfNegativeSquare(double x, double factor)
{
    const DoubleDouble square = exactProduct(x, x);
    return detail::expOfSum(-square.high * factor, -square.low * factor);
}

/// erf for |x| < 0.75 by its Maclaurin series.
double erfSeries(double x)
{
    constexpr double kTwoOverRootPi = 0x1.20dd750429b6dp+0;
    constexpr double kTwoOverRootPiLow = 0x1.1ae3a914fed80p-56;
    const double x2 = x * x;
    double series = 0.0;
    double factorial = 1307674368000.0; // 15!
    for (int n = 15; n >= 1; --n) {
        const double term = 1.0 / (factorial * (2 * n + 1));
        series = series * x2 + (n % 2 ? -term : term);
        factorial /= n;
    }
    return x * kTwoOverRootPi + x * (kTwoOverRootPiLow + kTwoOverRootPi * (x2 * series));
}

} // namespace

double erfcx(double x)
{
    if (std::isnan(x) || x >= 0.0)
        return std::isnan(x) ? x : scaledErfc(x);
    if (x < -26.7)
        return kInfinity;
    const DoubleDouble square = exactProduct(x, x);
    return 2.0 * detail::expOfSum(square.high, square.low) - scaledErfc(-x);
}

double erfc(double x)
{
    if (std::isnan(x))
        return x;
    if (std::fabs(x) < 0.5)
        return 1.0 - erfSeries(x);
    if (x < 0.0)
        return x < -6.0 ? 2.0 : 2.0 - erfc(-x);
    return x > 27.3 ? 0.0 : scaledErfc(x) * expOfNegativeSquare(x, 1.0);
}

double erf(double x)
{
    if (std::isnan(x))
        return x;
    const double size = std::fabs(x);
    if (size < 0.75)
        return erfSeries(x);
    return std::copysign(size > 6.0 ? 1.0 : 1.0 - erfc(size), x);
}

double normalCdf(double z)
{
    if (std::isnan(z))
        return z;
    const double size = std::fabs(z);
    if (size < 1.0)
        return 0.5 + 0.5 * erf(z / kSqrtTwo);
    const double tail = size > 38.6 ? 0.0 : 0.5 * scaledErfc(size / kSqrtTwo) * expOfNegativeSquare(z, 0.5);
    return z < 0.0 ? tail : 1.0 - tail;
}

double logNormalCdf(double z)
{
    if (std::isnan(z))
        return z;
    if (z < -1.0)
        return log(0.5 * scaledErfc(-z / kSqrtTwo)) - 0.5 * z * z;
    return z < 1.0 ? log(normalCdf(z)) : log1p(-normalCdf(-z));
}

double normalDensity(double z)
{
    constexpr double kOneOverRootTwoPi = 0x1.9884533d43651p-2;
    if (std::isnan(z))
        return z;
    return std::fabs(z) > 39.0 ? 0.0 : kOneOverRootTwoPi * expOfNegativeSquare(z, 0.5);
}

namespace {

using Coefficients = std::array<double, 8>;

double evaluate(const Coefficients& c, double x)
{
    double value = c[7];
    for (std::size_t i = 7; i-- > 0;)
        value = value * x + c[i];
    return value;
}

// Wichura (1988), Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37(3), PPND16.
constexpr Coefficients kCentreAbove{3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                    1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                    3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr Coefficients kCentreBelow{1.0,
                                    4.2313330701600911252e+1,
                                    6.8718700749205790830e+2,
                                    5.3941960214247511077e+3,
                                    2.1213794301586595867e+4,
                                    3.9307895800092710610e+4,
                                    2.8729085735721942674e+4,
                                    5.2264952788528545610e+3};
constexpr Coefficients kMiddleAbove{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                    3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                    2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr Coefficients kMiddleBelow{1.0,
                                    2.05319162663775882187e0,
                                    1.67638483018380384940e0,
                                    6.89767334985100004550e-1,
                                    1.48103976427480074590e-1,
                                    1.51986665636164571966e-2,
                                    5.47593808499534494600e-4,
                                    1.05075007164441684324e-9};
constexpr Coefficients kFarAbove{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr Coefficients kFarBelow{1.0,
                                 5.99832206555887937690e-1,
                                 1.36929880922735805310e-1,
                                 1.48753612908506148525e-2,
                                 7.86869131145613259100e-4,
                                 1.84631831751005468180e-5,
                                 1.42151175831644588870e-7,
                                 2.04426310338993978564e-15};

} // namespace

double normalQuantileExact(double u, double oneMinusU)
{
    if (std::isnan(u) || std::isnan(oneMinusU))
        return kNan;
    const double q = u <= 0.5 ? u - 0.5 : 0.5 - oneMinusU;
    if (std::fabs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * evaluate(kCentreAbove, r) / evaluate(kCentreBelow, r);
    }
    const double tail = q < 0.0 ? u : oneMinusU;
    if (!(tail > 0.0))
        return q < 0.0 ? -kInfinity : kInfinity;
    const double r = std::sqrt(-log(tail));
    const double size = r <= 5.0 ? evaluate(kMiddleAbove, r - 1.6) / evaluate(kMiddleBelow, r - 1.6)
                                 : evaluate(kFarAbove, r - 5.0) / evaluate(kFarBelow, r - 5.0);
    return q < 0.0 ? -size : size;
}

} // namespace dw::math
