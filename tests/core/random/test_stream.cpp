// Random streams: SHA-256 and Philox against their references, equal bytes on every path, independence of neighbours.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/avx512.h"
#include "core/random/sha256.h"
#include "core/random/stream.h"
#include "tests/core/random/statistics.h"
#include "tests/support/test.h"

#include <Random123/philox.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <set>
#include <vector>

using namespace dw;

namespace {

std::uint64_t referenceBits(std::uint64_t key, std::uint64_t row, std::uint32_t lane, std::uint32_t attempt)
{
    const r123::Philox4x32 philox;
    r123::Philox4x32::ctr_type counter;
    r123::Philox4x32::key_type philoxKey;
    counter[0] = static_cast<std::uint32_t>(row >> 1);
    counter[1] = static_cast<std::uint32_t>(row >> 33);
    counter[2] = lane;
    counter[3] = attempt;
    philoxKey[0] = static_cast<std::uint32_t>(key);
    philoxKey[1] = static_cast<std::uint32_t>(key >> 32);
    const r123::Philox4x32::ctr_type x = philox(counter, philoxKey);
    const std::size_t first = (row & 1) != 0 ? 2 : 0;
    return x[first] | std::uint64_t{x[first + 1]} << 32;
}

struct Path {
    SimdLevel level;
    bool avx512;
};
constexpr std::array kPaths = {Path{SimdLevel::Scalar, false}, Path{SimdLevel::Sse2, false},
                               Path{SimdLevel::Avx2, false}, Path{SimdLevel::Avx2, true}};

void usePath(Path path)
{
    useSimdLevel(path.level);
    allowAvx512(path.avx512);
}

/// Puts the best level back when a test is over, however it ends.
struct LevelGuard {
    ~LevelGuard() { usePath({bestSimdLevel(), true}); }
};

std::vector<double> uniformsOf(Stream stream, std::size_t count, std::uint64_t firstRow = 0)
{
    std::vector<double> uniforms(count);
    fillUniforms(stream, firstRow, 0, uniforms);
    return uniforms;
}

double pairScore(std::span<const double> a, std::span<const double> b)
{
    constexpr std::size_t kSide = 32;
    std::vector<std::uint64_t> counts(kSide * kSide);
    for (std::size_t i = 0; i < a.size(); ++i)
        ++counts[static_cast<std::size_t>(a[i] * kSide) * kSide + static_cast<std::size_t>(b[i] * kSide)];
    return test::uniformCountsScore(counts);
}

} // namespace

class TestStream : public QObject
{
    Q_OBJECT

private slots:
    void hashesKnownMessages_data();
    void hashesKnownMessages();
    void hashesInAnyPieces();
    void hashPathsAgree();
    void keysAreUnambiguous();
    void matchesTheReferenceCipher();
    void uniformsAreOddMultiples();
    void pathsAgreeOnConsecutiveRows();
    void pathsAgreeOnListedRows();
    void levelsAreBounded();
    void neighbouringRowsAreIndependent();
    void neighbouringStreamsAreIndependent();
    void bitsAreBalanced();
    void birthdaysAreSpacedAtRandom();
};

void TestStream::hashesKnownMessages_data()
{
    // FIPS 180-4 example values, as published by NIST.
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("112 bytes") << QByteArray("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnop"
                                             "jklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                               << QByteArray("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestStream::hashesKnownMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    for (const Sha256::Path path : {Sha256::Path::Best, Sha256::Path::Scalar}) {
        Sha256 hash(path);
        hash.update(std::string_view(message.constData(), static_cast<std::size_t>(message.size())));
        QCOMPARE(QByteArray::fromStdString(hash.hex()), digest);
    }
}

void TestStream::hashesInAnyPieces()
{
    std::string message;
    for (int i = 0; i < 300; ++i)
        message += static_cast<char>(i * 7);
    for (std::size_t piece = 1; piece < 150; ++piece) {
        Sha256 pieces;
        for (std::size_t at = 0; at < message.size(); at += piece)
            pieces.update(std::string_view(message).substr(at, piece));
        Sha256 whole;
        whole.update(message);
        QCOMPARE(pieces.hex(), whole.hex());
        pieces.update("more");
        QVERIFY(pieces.hex() != whole.hex());
    }
}

void TestStream::hashPathsAgree()
{
    std::string message;
    for (std::size_t size = 0; size < 300; ++size) {
        Sha256 best;
        Sha256 scalar(Sha256::Path::Scalar);
        best.update(message);
        scalar.update(message);
        QCOMPARE(best.hex(), scalar.hex());
        message += static_cast<char>(bitsAt({7}, size));
    }
}

void TestStream::keysAreUnambiguous()
{
    std::set<std::uint64_t> keys;
    std::size_t made = 0;
    const auto add = [&](std::uint64_t seed, std::string_view table, std::string_view column,
                         std::string_view purpose) {
        keys.insert(makeStream(seed, table, column, purpose).key);
        ++made;
    };
    add(1, "ab", "c", "value");
    add(1, "a", "bc", "value");
    add(1, "", "abc", "value");
    add(1, "abc", "", "value");
    add(1, "ab", "cvalue", "");
    add(2, "ab", "c", "value");
    add(std::uint64_t{1} << 32, "ab", "c", "value");
    add(1, std::string_view("ab\0", 3), "c", "value");
    add(1, "ab", std::string_view("\0c", 2), "value");
    QCOMPARE(keys.size(), made);
    QCOMPARE(makeStream(1, "ab", "c", "value"), makeStream(1, "ab", "c", "value"));
}

void TestStream::matchesTheReferenceCipher()
{
    // Random123's own known answer for an all-ones counter and key.
    QCOMPARE(bitsAt({~std::uint64_t{0}}, ~std::uint64_t{0}, 0xFFFFFFFFu, 0xFFFFFFFFu),
             referenceBits(~std::uint64_t{0}, ~std::uint64_t{0}, 0xFFFFFFFFu, 0xFFFFFFFFu));
    std::uint64_t state = 1;
    for (int i = 0; i < 5000; ++i) {
        const auto next = [&] { return state = state * 6364136223846793005u + 1442695040888963407u; };
        const std::uint64_t key = next();
        const std::uint64_t row = next() >> (i % 64);
        const auto lane = static_cast<std::uint32_t>(next() >> 40);
        const auto attempt = static_cast<std::uint32_t>(next() >> 60);
        QCOMPARE(bitsAt({key}, row, lane, attempt), referenceBits(key, row, lane, attempt));
    }
}

void TestStream::uniformsAreOddMultiples()
{
    QCOMPARE(uniformFromBits(0), 0x1p-53);
    QCOMPARE(uniformFromBits(0xFFF), 0x1p-53);
    QCOMPARE(uniformFromBits(~std::uint64_t{0}), 1.0 - 0x1p-53);
    QCOMPARE(uniformFromBits(~std::uint64_t{0} >> 1), 0.5 - 0x1p-53);
    for (const double u : uniformsOf({99}, 10000)) {
        const double multiple = u * 0x1p53;
        QVERIFY(u > 0.0 && u < 1.0);
        QCOMPARE(std::fmod(multiple, 2.0), 1.0);
        QCOMPARE(1.0 - (1.0 - u), u);
    }
}

void TestStream::pathsAgreeOnConsecutiveRows()
{
    const LevelGuard guard;
    const Stream stream = makeStream(1, "table", "column", "value");
    const std::array<std::uint64_t, 7> starts = {0,
                                                 1,
                                                 998,
                                                 (std::uint64_t{1} << 33) - 9,
                                                 (std::uint64_t{1} << 33) - 6,
                                                 std::uint64_t{999999999999},
                                                 (std::uint64_t{1} << 63) - 200};
    for (const Path path : kPaths) {
        usePath(path);
        for (const std::uint64_t start : starts) {
            for (std::size_t size = 0; size < 90; size += size < 40 ? 1 : 7) {
                std::vector<double> uniforms(size + 1, -1.0);
                std::vector<std::uint64_t> bits(size + 1, 42);
                fillUniforms(stream, start, 3, std::span(uniforms).first(size));
                fillBits(stream, start, 3, std::span(bits).first(size));
                for (std::size_t i = 0; i < size; ++i) {
                    QCOMPARE(bits[i], bitsAt(stream, start + i, 3));
                    QCOMPARE(uniforms[i], uniformAt(stream, start + i, 3));
                }
                QCOMPARE(uniforms[size], -1.0);
                QCOMPARE(bits[size], std::uint64_t{42});
            }
        }
    }
}

void TestStream::pathsAgreeOnListedRows()
{
    const LevelGuard guard;
    const Stream stream = makeStream(2, "table", "column", "value");
    std::vector<std::int64_t> rows;
    std::vector<std::uint32_t> attempts;
    for (std::uint64_t i = 0; i < 77; ++i) {
        rows.push_back(static_cast<std::int64_t>(bitsAt({5}, i) >> (1 + i % 50)));
        attempts.push_back(static_cast<std::uint32_t>(bitsAt({6}, i) >> (32 + i % 32)));
    }
    for (const Path path : kPaths) {
        usePath(path);
        for (std::size_t size = 0; size <= rows.size(); ++size) {
            const std::span<const std::int64_t> someRows = std::span(rows).first(size);
            const std::span<const std::uint32_t> someAttempts = std::span(attempts).first(size);
            std::vector<double> uniforms(size);
            std::vector<std::uint64_t> bits(size);
            fillUniforms(stream, someRows, someAttempts, 9, uniforms);
            fillBits(stream, someRows, {}, 9, bits);
            for (std::size_t i = 0; i < size; ++i) {
                const auto row = static_cast<std::uint64_t>(rows[i]);
                QCOMPARE(uniforms[i], uniformAt(stream, row, 9, attempts[i]));
                QCOMPARE(bits[i], bitsAt(stream, row, 9));
            }
            fillUniforms(stream, someRows, {}, 9, uniforms);
            fillBits(stream, someRows, someAttempts, 9, bits);
            for (std::size_t i = 0; i < size; ++i) {
                const auto row = static_cast<std::uint64_t>(rows[i]);
                QCOMPARE(uniforms[i], uniformAt(stream, row, 9));
                QCOMPARE(bits[i], bitsAt(stream, row, 9, attempts[i]));
            }
        }
    }
}

void TestStream::levelsAreBounded()
{
    const LevelGuard guard;
    useSimdLevel(SimdLevel::Avx2);
    QCOMPARE(simdLevel(), bestSimdLevel());
    useSimdLevel(SimdLevel::Scalar);
    QCOMPARE(simdLevel(), SimdLevel::Scalar);
}

void TestStream::neighbouringRowsAreIndependent()
{
    const std::vector<double> u = uniformsOf(makeStream(1, "t", "a", "value"), 400000);
    std::vector<std::uint64_t> counts(1024);
    for (const double value : u)
        ++counts[static_cast<std::size_t>(value * 1024.0)];
    QVERIFY(std::fabs(test::uniformCountsScore(counts)) < test::kScoreBound);
    for (const std::size_t lag : {1, 2, 3, 4, 8, 16, 1024}) {
        const std::span<const double> from = std::span(u).first(u.size() - lag);
        const std::span<const double> to = std::span(u).subspan(lag);
        QVERIFY(std::fabs(test::correlationScore(from, to)) < test::kScoreBound);
        QVERIFY(std::fabs(pairScore(from, to)) < test::kScoreBound);
    }
}

void TestStream::neighbouringStreamsAreIndependent()
{
    constexpr std::size_t kCount = 200000;
    const Stream stream = makeStream(1, "t", "a", "value");
    const std::vector<double> base = uniformsOf(stream, kCount);
    std::vector<double> nextLane(kCount);
    fillUniforms(stream, 0, 1, nextLane);
    std::vector<std::int64_t> rows(kCount);
    for (std::size_t i = 0; i < kCount; ++i)
        rows[i] = static_cast<std::int64_t>(i);
    std::vector<double> nextAttempt(kCount);
    fillUniforms(stream, rows, std::vector<std::uint32_t>(kCount, 1), 0, nextAttempt);
    const std::vector<std::vector<double>> others = {
        uniformsOf(makeStream(1, "t", "b", "value"), kCount),
        uniformsOf(makeStream(2, "t", "a", "value"), kCount),
        uniformsOf(makeStream(1, "u", "a", "value"), kCount),
        uniformsOf(makeStream(1, "t", "a", "null"), kCount),
        uniformsOf({stream.key ^ 1}, kCount),
        uniformsOf({stream.key + (std::uint64_t{1} << 32)}, kCount),
        uniformsOf(stream, kCount, std::uint64_t{1} << 40),
        nextLane,
        nextAttempt,
    };
    for (const std::vector<double>& other : others) {
        QVERIFY(std::fabs(test::correlationScore(base, other)) < test::kScoreBound);
        QVERIFY(std::fabs(pairScore(base, other)) < test::kScoreBound);
    }
}

void TestStream::bitsAreBalanced()
{
    std::vector<std::uint64_t> words(100000);
    fillBits(makeStream(3, "t", "a", "value"), 0, 0, words);
    const double spread = std::sqrt(static_cast<double>(words.size())) / 2.0;
    std::array<std::int64_t, 64> ones{};
    std::array<std::int64_t, 64> changes{};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        for (std::size_t bit = 0; bit < 64; ++bit) {
            ones[bit] += static_cast<std::int64_t>(words[i] >> bit & 1);
            changes[bit] += static_cast<std::int64_t>((words[i] ^ words[i + 1]) >> bit & 1);
        }
    }
    const double expected = static_cast<double>(words.size() - 1) / 2.0;
    for (std::size_t bit = 0; bit < 64; ++bit) {
        QVERIFY(std::fabs(static_cast<double>(ones[bit]) - expected) < test::kScoreBound * spread);
        QVERIFY(std::fabs(static_cast<double>(changes[bit]) - expected) < test::kScoreBound * spread);
    }
}

void TestStream::birthdaysAreSpacedAtRandom()
{
    // Marsaglia's birthday spacings: with m birthdays in n days, repeated spacings are Poisson with mean m^3 / 4n.
    constexpr std::size_t kBirthdays = 4096;
    constexpr int kDayBits = 32;
    const double mean = std::pow(static_cast<double>(kBirthdays), 3.0) / (4.0 * std::pow(2.0, kDayBits));
    constexpr int kRepeats = 150;
    const Stream stream = makeStream(4, "t", "a", "value");
    for (const int shift : {0, 32}) {
        std::size_t repeated = 0;
        for (int repeat = 0; repeat < kRepeats; ++repeat) {
            std::vector<std::uint64_t> days(kBirthdays);
            fillBits(stream, static_cast<std::uint64_t>(repeat) * kBirthdays, 0, days);
            for (std::uint64_t& day : days)
                day = day >> shift & 0xFFFFFFFFu;
            std::sort(days.begin(), days.end());
            std::vector<std::uint64_t> spacings;
            for (std::size_t i = 1; i < days.size(); ++i)
                spacings.push_back(days[i] - days[i - 1]);
            std::sort(spacings.begin(), spacings.end());
            for (std::size_t i = 1; i < spacings.size(); ++i)
                repeated += spacings[i] == spacings[i - 1] ? 1 : 0;
        }
        const double expected = mean * kRepeats;
        QVERIFY(std::fabs(static_cast<double>(repeated) - expected) < test::kScoreBound * std::sqrt(expected));
    }
}

DW_TEST(TestStream);
#include "test_stream.moc"
