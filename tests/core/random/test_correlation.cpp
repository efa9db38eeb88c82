// Correlation matrices: completing, factoring, naming conflicts, and repairing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/correlation.h"
#include "core/random/symmetric_eigen.h"
#include "tests/core/random/fingerprint.h"
#include "tests/support/test.h"

#include <numeric>
#include <random>

using namespace dw;

namespace {

using Entries = std::vector<CorrelationEntry>;

double largestError(const CorrelationMatrix& matrix, const std::vector<double>& factor)
{
    double worst = 0.0;
    for (std::size_t i = 0; i < matrix.size; ++i)
        for (std::size_t j = 0; j < matrix.size; ++j) {
            double sum = 0.0;
            for (std::size_t k = 0; k < matrix.size; ++k)
                sum += factor[i * matrix.size + k] * factor[j * matrix.size + k];
            worst = std::max(worst, std::fabs(sum - matrix.at(i, j)));
        }
    return worst;
}

/// A random correlation matrix of the given rank: cosines between random vectors.
CorrelationMatrix randomCorrelation(std::size_t size, std::size_t rank, std::mt19937& generator)
{
    std::vector<std::vector<double>> rows(size, std::vector<double>(rank));
    for (std::vector<double>& row : rows) {
        double norm = 0.0;
        for (double& value : row) {
            value = static_cast<double>(generator() % 2001) - 1000.0;
            norm += value * value;
        }
        for (double& value : row)
            value /= std::sqrt(norm);
    }
    CorrelationMatrix result = CorrelationMatrix::identity(size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            result.set(i, j, std::inner_product(rows[i].begin(), rows[i].end(), rows[j].begin(), 0.0));
    return result;
}

bool keeps(const CorrelationMatrix& matrix, const Entries& stated)
{
    return std::all_of(stated.begin(), stated.end(), [&](const CorrelationEntry& entry) {
        return std::fabs(matrix.at(entry.first, entry.second) - entry.value) <= kSemidefiniteSlack &&
               matrix.at(entry.second, entry.first) == matrix.at(entry.first, entry.second);
    });
}

bool isCorrelation(const CorrelationMatrix& matrix)
{
    for (std::size_t i = 0; i < matrix.size; ++i)
        if (matrix.at(i, i) != 1.0)
            return false;
    return eigenvalues(matrix).front() >= -2.0 * kSemidefiniteSlack && cholesky(matrix).has_value();
}

Entries withValue(Entries entries, std::size_t which, double value)
{
    entries[which].value = value;
    return entries;
}

} // namespace

class TestCorrelation : public QObject
{
    Q_OBJECT

private slots:
    void rankConversions();
    void eigenvaluesOfKnownMatrices();
    void factors();
    void zerosWhereTheyWork();
    void completesWhatZerosBreak();
    void perfectPairs();
    void completesEveryPartOfACorrelationMatrix();
    void namesConflicts();
    void intervalsAreSharp();
    void conflictsExactlyWhenIncomplete();
    void nearest();
    void nearestIsOptimal();
    void repairs();
    void largeMatrices();
    void sameBits();
};

void TestCorrelation::rankConversions()
{
    QVERIFY(std::fabs(spearmanToPearson(0.5) - 0.51763809020504152) < 1e-15); // 2 sin(15 degrees)
    for (double rho = -1.0; rho <= 1.0; rho += 0.01) {
        QVERIFY(std::fabs(spearmanToPearson(rho) - 2.0 * std::sin(M_PI * rho / 6.0)) < 1e-15);
        QVERIFY(std::fabs(pearsonToSpearman(rho) - 6.0 / M_PI * std::asin(rho / 2.0)) < 1e-15);
        QVERIFY(std::fabs(pearsonToSpearman(spearmanToPearson(rho)) - rho) < 1e-15);
    }
    QVERIFY(spearmanToPearson(1.0) == 1.0 && spearmanToPearson(-1.0) == -1.0);
    QVERIFY(pearsonToSpearman(1.0) == 1.0 && pearsonToSpearman(0.0) == 0.0);
}

void TestCorrelation::eigenvaluesOfKnownMatrices()
{
    // All pairs alike: 1 - r (size - 1 times) and 1 + (size - 1) r.
    CorrelationMatrix alike = CorrelationMatrix::identity(7);
    for (std::size_t i = 0; i < 7; ++i)
        for (std::size_t j = 0; j < i; ++j)
            alike.set(i, j, 0.3);
    const std::vector<double> values = eigenvalues(alike);
    for (std::size_t i = 0; i < 6; ++i)
        QVERIFY(std::fabs(values[i] - 0.7) < 1e-15);
    QVERIFY(std::fabs(values[6] - 2.8) < 1e-14);
    // Neighbours only: 1 + 2 r cos(k pi / (size + 1)).
    CorrelationMatrix neighbours = CorrelationMatrix::identity(30);
    for (std::size_t i = 1; i < 30; ++i)
        neighbours.set(i, i - 1, 0.5);
    const std::vector<double> spread = eigenvalues(neighbours);
    for (std::size_t k = 0; k < 30; ++k)
        QVERIFY(std::fabs(spread[k] - (1.0 - std::cos(M_PI * double(k + 1) / 31.0))) < 1e-14);
    // A good start changes nothing but the work.
    const SymmetricEigen cold = symmetricEigen(30, neighbours.values);
    const SymmetricEigen warm = symmetricEigen(30, neighbours.values, &cold.vectors);
    for (std::size_t k = 0; k < 30; ++k)
        QVERIFY(std::fabs(cold.values[k] - warm.values[k]) < 1e-13);
}

void TestCorrelation::factors()
{
    std::mt19937 generator(7);
    for (const std::size_t size : {1, 2, 5, 20, 60}) {
        const CorrelationMatrix matrix = randomCorrelation(size, size + 2, generator);
        const auto factor = cholesky(matrix);
        QVERIFY(factor);
        QVERIFY(largestError(matrix, *factor) < 1e-14);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = i + 1; j < size; ++j)
                QVERIFY((*factor)[i * size + j] == 0.0);
    }
    for (const std::size_t rank : {1, 2, 6}) { // semidefinite
        const CorrelationMatrix matrix = randomCorrelation(12, rank, generator);
        const auto factor = cholesky(matrix);
        QVERIFY(factor);
        QVERIFY(largestError(matrix, *factor) < 1e-7);
    }
    CorrelationMatrix pair = CorrelationMatrix::identity(3);
    pair.set(0, 1, -1.0);
    const auto exact = cholesky(pair);
    QVERIFY(exact && largestError(pair, *exact) == 0.0);
    pair.set(0, 2, 0.5);
    QVERIFY(!cholesky(pair)); // 1 and 2 are mirror images, so that 2 must be at -0.5
    pair.set(1, 2, -0.5);
    QVERIFY(cholesky(pair));
    QVERIFY(cholesky(CorrelationMatrix::identity(0))->empty());
}

void TestCorrelation::zerosWhereTheyWork()
{
    const auto matrix = completeCorrelations(4, Entries{{0, 1, 0.5}, {2, 3, -0.8}, {1, 2, 0.1}});
    QVERIFY(matrix);
    QVERIFY(matrix->at(0, 2) == 0.0 && matrix->at(0, 3) == 0.0 && matrix->at(1, 3) == 0.0);
    QCOMPARE(completeCorrelations(3, Entries{}).value(), CorrelationMatrix::identity(3));
    QVERIFY(completeCorrelations(0, Entries{}).has_value());
}

void TestCorrelation::completesWhatZerosBreak()
{
    const auto chain = completeCorrelations(3, Entries{{0, 1, 0.9}, {1, 2, 0.9}});
    QVERIFY(chain);
    QVERIFY(std::fabs(chain->at(0, 2) - 0.81) < 1e-15); // the product: largest determinant
    // A ring of four: cos of the angles must satisfy acos(0.4) <= 3 acos(0.9).
    const Entries ring{{0, 1, 0.9}, {1, 2, 0.9}, {2, 3, 0.9}, {3, 0, 0.4}};
    const auto matrix = completeCorrelations(4, ring);
    QVERIFY(matrix);
    QVERIFY(keeps(*matrix, ring) && isCorrelation(*matrix));
    QVERIFY(eigenvalues(*matrix).front() > 0.01);
}

void TestCorrelation::perfectPairs()
{
    const Entries stated{{0, 1, 1.0}, {0, 2, 0.5}, {2, 3, -1.0}, {4, 1, 0.9}};
    const auto matrix = completeCorrelations(5, stated);
    QVERIFY(matrix);
    QVERIFY(keeps(*matrix, stated) && isCorrelation(*matrix));
    QVERIFY(matrix->at(1, 2) == 0.5 && matrix->at(1, 3) == -0.5 && matrix->at(0, 3) == -0.5);
    QVERIFY(matrix->at(4, 0) == 0.9);
    QVERIFY(std::fabs(matrix->at(4, 2) - 0.45) < 1e-15 && matrix->at(4, 3) == -matrix->at(4, 2));
    QVERIFY(!completeCorrelations(3, Entries{{0, 1, 1.0}, {0, 2, 0.5}, {1, 2, 0.4}}));
    QVERIFY(!completeCorrelations(3, Entries{{0, 1, 1.0}, {1, 2, -1.0}, {0, 2, 1.0}}));
    QVERIFY(completeCorrelations(3, Entries{{0, 1, 0.6}, {0, 2, 0.8}, {1, 2, 0.0}})); // singular, nothing to spare
}

void TestCorrelation::completesEveryPartOfACorrelationMatrix()
{
    std::mt19937 generator(11);
    for (int trial = 0; trial < 150; ++trial) {
        const std::size_t size = 3 + generator() % 10;
        const CorrelationMatrix whole = randomCorrelation(size, 2 + generator() % size, generator);
        Entries stated;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (generator() % 10 < 2 + trial % 8u)
                    stated.push_back({i, j, whole.at(i, j)});
        const auto matrix = completeCorrelations(size, stated);
        QVERIFY2(matrix.has_value(), qPrintable(QString("trial %1").arg(trial)));
        QVERIFY(keeps(*matrix, stated) && isCorrelation(*matrix));
        QVERIFY(largestError(*matrix, cholesky(*matrix).value()) < 1e-7);
        QVERIFY(conflicts(size, stated).empty());
    }
}

void TestCorrelation::namesConflicts()
{
    const auto found = conflicts(5, Entries{{0, 1, 0.9}, {3, 4, 1.5}, {1, 2, 0.9}, {0, 2, -0.5}, {2, 3, 0.3}});
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].variables, (std::vector<std::size_t>{3, 4}));
    QVERIFY(found[0].entries.front().lowest == -1.0 && found[0].entries.front().highest == 1.0);
    QCOMPARE(found[1].variables, (std::vector<std::size_t>{0, 1, 2}));
    QCOMPARE(found[1].entries.size(), 3u);
    QCOMPARE(found[1].entries[2].stated, (CorrelationEntry{0, 2, -0.5}));
    QVERIFY(std::fabs(found[1].entries[2].lowest - 0.62) < 1e-12); // 0.81 - (1 - 0.81)
    QVERIFY(found[1].entries[2].highest == 1.0);
    // Every triple is fine, all four are not: three negative correlations of -0.4 are too many.
    Entries negative;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < i; ++j)
            negative.push_back({j, i, -0.4});
    const auto four = conflicts(6, negative);
    QCOMPARE(four.size(), 1u);
    QCOMPARE(four[0].variables, (std::vector<std::size_t>{0, 1, 2, 3}));
    QVERIFY(std::fabs(four[0].entries[0].lowest - 1.0 / 15.0) < 1e-12);
    // A ring with two diagonals missing.
    const auto ring = conflicts(5, Entries{{0, 1, 0.9}, {1, 2, 0.9}, {2, 4, 0.9}, {4, 0, -0.4}, {3, 4, 0.7}});
    QCOMPARE(ring.size(), 1u);
    QCOMPARE(ring[0].variables, (std::vector<std::size_t>{0, 1, 2, 4}));
    QVERIFY(std::fabs(ring[0].entries[3].lowest - std::cos(3.0 * std::acos(0.9))) < 1e-5);
}

void TestCorrelation::intervalsAreSharp()
{
    const std::vector<Entries> cases{{{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.5}},
                                     {{0, 1, 0.9}, {1, 2, 0.9}, {2, 3, 0.9}, {3, 0, -0.4}},
                                     {{0, 1, -0.7}, {0, 2, -0.7}, {1, 2, -0.7}}};
    for (const Entries& stated : cases) {
        const auto found = conflicts(4, stated);
        QCOMPARE(found.size(), 1u);
        for (std::size_t i = 0; i < stated.size(); ++i) {
            const CorrelationConflict::Entry& entry = found[0].entries[i];
            QVERIFY(entry.stated.value < entry.lowest || entry.stated.value > entry.highest);
            constexpr double kStep = 1e-3;
            for (const double inside :
                 {entry.lowest + kStep, 0.5 * (entry.lowest + entry.highest), entry.highest - kStep})
                QVERIFY(completeCorrelations(4, withValue(stated, i, inside)));
            QVERIFY(entry.lowest <= -1.0 || !completeCorrelations(4, withValue(stated, i, entry.lowest - kStep)));
            QVERIFY(entry.highest >= 1.0 || !completeCorrelations(4, withValue(stated, i, entry.highest + kStep)));
        }
    }
}

void TestCorrelation::conflictsExactlyWhenIncomplete()
{
    std::mt19937 generator(3);
    int impossible = 0;
    for (int trial = 0; trial < 120; ++trial) {
        const std::size_t size = 3 + generator() % 6;
        Entries stated;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (generator() % 3)
                    stated.push_back({i, j, (static_cast<double>(generator() % 2001) - 1000.0) / 1300.0});
        const bool possible = completeCorrelations(size, stated).has_value();
        const auto found = conflicts(size, stated);
        QCOMPARE(found.empty(), possible);
        impossible += possible ? 0 : 1;
        for (const CorrelationConflict& conflict : found) {
            // What is named does conflict, and no longer does without any one of its variables.
            Entries entries;
            for (const CorrelationConflict::Entry& entry : conflict.entries)
                entries.push_back(entry.stated);
            QVERIFY(!completeCorrelations(size, entries));
            for (const std::size_t variable : conflict.variables) {
                Entries fewer = entries;
                std::erase_if(fewer, [&](const CorrelationEntry& entry) {
                    return entry.first == variable || entry.second == variable;
                });
                QVERIFY(completeCorrelations(size, fewer));
            }
        }
    }
    QVERIFY(impossible > 20 && impossible < 110);
}

void TestCorrelation::nearest()
{
    // The worked example of Higham (2002), section 4.
    CorrelationMatrix matrix = CorrelationMatrix::identity(3);
    matrix.set(0, 1, 1.0);
    matrix.set(1, 2, 1.0);
    const CorrelationMatrix result = nearestCorrelation(matrix);
    QVERIFY(std::fabs(result.at(0, 1) - 0.7607) < 5e-5 && std::fabs(result.at(1, 2) - 0.7607) < 5e-5);
    QVERIFY(std::fabs(result.at(0, 2) - 0.1573) < 5e-5);
    QVERIFY(isCorrelation(result) && eigenvalues(result).front() >= 0.0);
    QCOMPARE(nearestCorrelation(result), result);
    for (const double value : result.values)
        QVERIFY(value == std::nearbyint(value * 1e6) / 1e6);
}

void TestCorrelation::nearestIsOptimal()
{
    // X is nearest to A exactly when X - A = Z + a diagonal, with Z positive semidefinite and Z X = 0.
    std::mt19937 generator(5);
    for (const std::size_t size : {4, 9, 15}) {
        CorrelationMatrix a = CorrelationMatrix::identity(size);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < i; ++j)
                a.set(i, j, (static_cast<double>(generator() % 2001) - 1000.0) / 1100.0);
        const CorrelationMatrix x = nearestCorrelation(a);
        QVERIFY(isCorrelation(x));
        std::vector<double> z(size * size);
        for (std::size_t i = 0; i < z.size(); ++i)
            z[i] = x.values[i] - a.values[i];
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t k = 0; k < size; ++k)
                z[i * size + i] -= k == i ? 0.0 : z[i * size + k] * x.at(k, i); // so that (Z X)(i, i) = 0
        const std::vector<double> values = symmetricEigen(size, z).values;
        QVERIFY(*std::min_element(values.begin(), values.end()) > -1e-4);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) {
                double product = 0.0;
                for (std::size_t k = 0; k < size; ++k)
                    product += z[i * size + k] * x.at(k, j);
                QVERIFY(std::fabs(product) < 1e-4);
            }
    }
}

void TestCorrelation::repairs()
{
    const Entries possible{{0, 1, 0.9}, {1, 2, 0.9}};
    QCOMPARE(repairCorrelations(3, possible), completeCorrelations(3, possible).value());
    const CorrelationMatrix repaired =
        repairCorrelations(5, Entries{{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.5}, {3, 4, 0.7}});
    QVERIFY(isCorrelation(repaired));
    QVERIFY(std::fabs(repaired.at(3, 4) - 0.7) < 1e-5); // what is not involved stays
    QVERIFY(repaired.at(0, 1) > 0.5 && repaired.at(0, 2) < 0.0);
    QVERIFY(isCorrelation(repairCorrelations(2, Entries{{0, 1, 1.7}})));
}

void TestCorrelation::largeMatrices()
{
    std::mt19937 generator(2);
    CorrelationMatrix matrix = CorrelationMatrix::identity(40);
    for (std::size_t i = 0; i < 40; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix.set(i, j, (static_cast<double>(generator() % 2001) - 1000.0) / 2000.0);
    QVERIFY(isCorrelation(nearestCorrelation(matrix)));
    Entries ring; // sixty variables, no triangle
    for (std::size_t i = 0; i < 60; ++i)
        ring.push_back({i, (i + 1) % 60, 0.95});
    const auto complete = completeCorrelations(60, ring);
    QVERIFY(complete);
    QVERIFY(keeps(*complete, ring) && isCorrelation(*complete));
}

void TestCorrelation::sameBits()
{
    // Seen equal on builds by GCC 12 and Clang 14: correlated columns depend on these bits.
    std::mt19937 generator(17);
    test::Fingerprint fingerprint;
    for (int trial = 0; trial < 20; ++trial) {
        const std::size_t size = 4 + generator() % 8;
        const CorrelationMatrix whole = randomCorrelation(size, size, generator);
        Entries stated;
        CorrelationMatrix distorted = whole;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                distorted.set(i, j, std::fmin(1.0, 1.5 * whole.at(i, j)));
                if (generator() % 2)
                    stated.push_back({i, j, whole.at(i, j)});
            }
        const CorrelationMatrix complete = completeCorrelations(size, stated).value();
        for (const double value : complete.values)
            fingerprint.add(value);
        const std::vector<double> factor = cholesky(complete).value();
        for (const double value : factor)
            fingerprint.add(value);
        const CorrelationMatrix repaired = nearestCorrelation(distorted);
        for (const double value : repaired.values)
            fingerprint.add(value);
    }
    QCOMPARE(QString::number(fingerprint.value(), 16), QString("9815cfebfe9bc38a"));
}

DW_TEST(TestCorrelation);
#include "test_correlation.moc"
