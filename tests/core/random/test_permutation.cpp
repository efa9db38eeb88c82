// Permutations: bijective at every size, the same on every path, and without visible order.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/permutation.h"
#include "core/random/strata.h"
#include "tests/core/random/statistics.h"
#include "tests/support/test.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

using namespace dw;

namespace {

std::vector<std::uint64_t> imageOf(const Permutation& permutation)
{
    std::vector<std::uint64_t> image(permutation.size());
    permutation.map(0, image);
    return image;
}

constexpr std::uint64_t kTrillion = 1000000000000;

} // namespace

class TestPermutation : public QObject
{
    Q_OBJECT

private slots:
    void isBijectiveAtEverySize();
    void invertsAtHugeSizes();
    void mapsTheSameOnEveryPath();
    void everyOrderOfFewIsEquallyLikely();
    void placesElementsUniformly_data();
    void placesElementsUniformly();
    void scattersOrderedInput_data();
    void scattersOrderedInput();
    void hasAboutOneFixedPoint_data();
    void hasAboutOneFixedPoint();
    void differentKeysDisagree();
    void strataMeetEachShareOnce();
};

void TestPermutation::isBijectiveAtEverySize()
{
    for (std::uint64_t size = 1; size < 1200; size += size < 300 ? 1 : 13) {
        const Permutation permutation({size * 77}, size);
        std::vector<std::uint64_t> image = imageOf(permutation);
        for (std::uint64_t i = 0; i < size; ++i) {
            QCOMPARE(permutation(i), image[i]);
            QCOMPARE(permutation.inverse(image[i]), i);
        }
        std::sort(image.begin(), image.end());
        for (std::uint64_t i = 0; i < size; ++i)
            QCOMPARE(image[i], i);
    }
    for (const std::uint64_t size : {65535, 65536, 65537, 99991}) {
        std::vector<std::uint64_t> image = imageOf(Permutation({1}, size));
        std::sort(image.begin(), image.end());
        for (std::uint64_t i = 0; i < size; ++i)
            QCOMPARE(image[i], i);
    }
}

void TestPermutation::invertsAtHugeSizes()
{
    for (int power = 20; power <= 63; ++power) {
        for (const std::int64_t offset : {-3, -1, 0, 1, 2}) {
            if (power == 63 && offset > 0)
                continue;
            const std::uint64_t size = (std::uint64_t{1} << power) + static_cast<std::uint64_t>(offset);
            const Permutation permutation({size}, size);
            for (std::uint64_t k = 0; k < 40; ++k) {
                const std::uint64_t i = k == 0 ? size - 1 : k == 1 ? 0 : bitsAt({3}, k) % size;
                const std::uint64_t position = permutation(i);
                QVERIFY(position < size);
                QCOMPARE(permutation.inverse(position), i);
                QCOMPARE(permutation(permutation.inverse(i)), i);
            }
        }
    }
}

void TestPermutation::mapsTheSameOnEveryPath()
{
    for (const std::uint64_t size :
         {std::uint64_t{5}, std::uint64_t{257}, std::uint64_t{100003}, kTrillion, Permutation::kMaximumSize}) {
        const Permutation permutation({11}, size);
        const std::size_t count = std::min<std::uint64_t>(size, 333);
        for (const std::uint64_t first : {std::uint64_t{0}, size / 3, size - count}) {
            const std::size_t here = std::min<std::uint64_t>(count, size - first);
            for (const SimdLevel level : {SimdLevel::Scalar, SimdLevel::Sse2, SimdLevel::Avx2}) {
                useSimdLevel(level);
                std::vector<std::uint64_t> out(here);
                permutation.map(first, out);
                useSimdLevel(bestSimdLevel());
                for (std::size_t i = 0; i < here; ++i)
                    QCOMPARE(out[i], permutation(first + i));
            }
        }
    }
}

void TestPermutation::everyOrderOfFewIsEquallyLikely()
{
    for (const std::uint64_t size : {2, 3, 4, 5}) {
        std::map<std::vector<std::uint64_t>, std::uint64_t> seen;
        std::uint64_t orders = 1;
        for (std::uint64_t i = 2; i <= size; ++i)
            orders *= i;
        for (std::uint64_t key = 0; key < 200 * orders; ++key)
            ++seen[imageOf(Permutation({key}, size))];
        QCOMPARE(static_cast<std::uint64_t>(seen.size()), orders);
        std::vector<std::uint64_t> counts;
        for (const auto& [order, count] : seen)
            counts.push_back(count);
        QVERIFY(std::fabs(test::uniformCountsScore(counts)) < test::kScoreBound);
    }
}

void TestPermutation::placesElementsUniformly_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {6, 10, 29, 64, 100, 256, 257, 258, 272, 273, 300, 1000, 4097})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestPermutation::placesElementsUniformly()
{
    // Over many keys: where one element goes, and where its right neighbour goes relative to it.
    QFETCH(quint64, size);
    for (const std::uint64_t element : {std::uint64_t{0}, std::uint64_t{size / 2}}) {
        std::vector<std::uint64_t> positions(size);
        std::vector<std::uint64_t> differences(size - 1);
        const std::uint64_t keys = std::max<std::uint64_t>(2000, 10 * size);
        for (std::uint64_t key = 0; key < keys; ++key) {
            const Permutation permutation({key}, size);
            const std::uint64_t position = permutation(element);
            ++positions[position];
            ++differences[(permutation(element + 1) + size - position) % size - 1];
        }
        QVERIFY(std::fabs(test::uniformCountsScore(positions)) < test::kScoreBound);
        QVERIFY(std::fabs(test::uniformCountsScore(differences)) < test::kScoreBound);
    }
}

void TestPermutation::scattersOrderedInput_data()
{
    QTest::addColumn<quint64>("size");
    QTest::newRow("10^5") << quint64{100000};
    QTest::newRow("2^20") << (quint64{1} << 20);
    QTest::newRow("10^12") << quint64{kTrillion};
    QTest::newRow("2^63") << quint64{Permutation::kMaximumSize};
}

void TestPermutation::scattersOrderedInput()
{
    // One key: consecutive elements, and elements one row of the inner rectangle apart.
    QFETCH(quint64, size);
    const Permutation permutation(makeStream(1, "t", "a", "unique"), size);
    const auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(size)));
    const double scale = 1.0 / static_cast<double>(size);
    for (const std::uint64_t stride : {std::uint64_t{1}, std::uint64_t{2}, root, root + 1}) {
        constexpr std::uint64_t kCount = 100000;
        // Steps until the start comes round again; the next turn begins one further on, so that no element comes twice.
        const std::uint64_t turn = size / std::gcd(size, stride);
        std::vector<std::uint64_t> positions(256);
        std::vector<std::uint64_t> differences(256);
        std::vector<std::uint64_t> pairs(64 * 64);
        double previous = 0.0;
        for (std::uint64_t k = 0; k < kCount; ++k) {
            const std::uint64_t element = (k * stride + k / turn) % size;
            const double at = static_cast<double>(permutation(element)) * scale;
            ++positions[std::min<std::size_t>(255, static_cast<std::size_t>(at * 256.0))];
            if (k > 0) {
                const double difference = at - previous + (at < previous ? 1.0 : 0.0);
                ++differences[std::min<std::size_t>(255, static_cast<std::size_t>(difference * 256.0))];
                ++pairs[std::min<std::size_t>(63, static_cast<std::size_t>(at * 64.0)) * 64 +
                        std::min<std::size_t>(63, static_cast<std::size_t>(previous * 64.0))];
            }
            previous = at;
        }
        // Drawn without replacement, so a small size may come out too even: only the upper side is bounded.
        QVERIFY(test::uniformCountsScore(positions) < test::kScoreBound);
        QVERIFY(test::uniformCountsScore(differences) < test::kScoreBound);
        QVERIFY(test::uniformCountsScore(pairs) < test::kScoreBound);
    }
}

void TestPermutation::hasAboutOneFixedPoint_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {20, 100, 256, 257, 500, 2000})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestPermutation::hasAboutOneFixedPoint()
{
    // Fixed points of a random permutation are Poisson with mean 1: mean and variance are checked.
    QFETCH(quint64, size);
    constexpr int kKeys = 4000;
    double sum = 0.0;
    double squares = 0.0;
    for (std::uint64_t key = 0; key < kKeys; ++key) {
        const std::vector<std::uint64_t> image = imageOf(Permutation({key + 5000}, size));
        double fixedPoints = 0.0;
        for (std::uint64_t i = 0; i < size; ++i)
            fixedPoints += image[i] == i ? 1.0 : 0.0;
        sum += fixedPoints;
        squares += fixedPoints * fixedPoints;
    }
    const double mean = sum / kKeys;
    const double variance = squares / kKeys - mean * mean;
    QVERIFY(std::fabs(mean - 1.0) < test::kScoreBound / std::sqrt(static_cast<double>(kKeys)));
    // The variance of the sample variance of a Poisson variable with mean 1 is (1 + 2) / n.
    QVERIFY(std::fabs(variance - 1.0) < test::kScoreBound * std::sqrt(3.0 / kKeys));
}

void TestPermutation::differentKeysDisagree()
{
    for (const std::uint64_t size : {std::uint64_t{100000}, kTrillion}) {
        const Permutation first({1}, size);
        const Permutation second({2}, size);
        std::size_t equal = 0;
        for (std::uint64_t i = 0; i < 20000; ++i)
            equal += first(i) == second(i) ? 1 : 0;
        QVERIFY(equal < 8);
    }
}

void TestPermutation::strataMeetEachShareOnce()
{
    constexpr std::uint64_t kRows = 1000;
    const Permutation permutation(makeStream(1, "t", "a", "quota"), kRows);
    std::vector<double> uniforms(kRows);
    strataUniforms(permutation, 0, uniforms);
    std::vector<std::int64_t> rows = {999, 0, 512};
    std::vector<double> some(rows.size());
    strataUniforms(permutation, rows, some);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(some[i], uniforms[static_cast<std::size_t>(rows[i])]);
    std::size_t below = 0;
    for (std::size_t i = 0; i < kRows; ++i) {
        QCOMPARE(uniforms[i], strataUniform(permutation, i));
        below += uniforms[i] < 0.3 ? 1 : 0;
    }
    QCOMPARE(below, std::size_t{300});
    std::sort(uniforms.begin(), uniforms.end());
    for (std::size_t i = 0; i < kRows; ++i)
        QCOMPARE(uniforms[i], (static_cast<double>(i) + 0.5) / kRows);
    QVERIFY(stratumMiddle(Permutation::kMaximumSize - 1, Permutation::kMaximumSize) < 1.0);
    QVERIFY(stratumMiddle(0, Permutation::kMaximumSize) > 0.0);
}

DW_TEST(TestPermutation);
#include "test_permutation.moc"
