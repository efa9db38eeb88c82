// Checks what patterns and formats of lexicons write.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/stream.h"
#include "core/registry/lexicon_pattern.h"
#include "tests/support/test.h"

#include <array>
#include <set>

using dw::Arena;
using dw::BitDraw;
using dw::LexiconFormat;
using dw::LexiconPattern;

namespace {

std::uint64_t bitsOf(std::uint64_t row)
{
    return dw::bitsAt(dw::Stream{42}, row);
}

std::set<std::string> textsOf(std::string_view pattern, std::uint64_t draws, std::string_view area = {})
{
    const LexiconPattern parsed(pattern);
    std::set<std::string> texts;
    Arena arena;
    if (!parsed.isValid())
        return texts;
    for (std::uint64_t row = 0; row < draws; ++row)
        texts.emplace(parsed.write(BitDraw(bitsOf(row)), arena, area));
    return texts;
}

} // namespace

class TestLexiconPattern : public QObject
{
    Q_OBJECT

private slots:
    void drawsAreEven()
    {
        std::array<int, 7> seen{};
        for (std::uint64_t row = 0; row < 70'000; ++row) {
            BitDraw draw(bitsOf(row));
            draw.take(1000);
            ++seen[draw.take(7)];
        }
        for (const int count : seen) // six standard deviations of a binomial with 70,000 draws
            QVERIFY2(std::abs(count - 10'000) < 560, std::to_string(count).c_str());
    }

    void extremesOfTheBits()
    {
        QCOMPARE(BitDraw(0).take(10), 0U);
        QCOMPARE(BitDraw(~std::uint64_t{0}).take(10), 9U);
        QCOMPARE(BitDraw(~std::uint64_t{0}).take(1U << 31), (1U << 31) - 1);
        QCOMPARE(BitDraw(std::uint64_t{1} << 63).take(10), 5U);
    }

    void writesEveryText()
    {
        QCOMPARE(textsOf("{08-11}", 400), (std::set<std::string>{"08", "09", "10", "11"}));
        QCOMPARE(textsOf("{9-10}", 100), (std::set<std::string>{"9", "10"}));
        QCOMPARE(textsOf("x{A-C}{a|bc}", 400), (std::set<std::string>{"xAa", "xAbc", "xBa", "xBbc", "xCa", "xCbc"}));
        QCOMPARE(textsOf("#", 400).size(), std::size_t(10));
        QCOMPARE(textsOf("@", 1000).size(), std::size_t(20));
        QCOMPARE(textsOf("({area}) 1", 3, "212"), (std::set<std::string>{"(212) 1"}));
    }

    void refusesNonsense()
    {
        for (const char* pattern : {"{", "{5-3}", "{a-7}", "{}", "{-}", "{10}", "{1-}", "{12345678901-12345678902}"})
            QVERIFY2(!LexiconPattern(pattern).isValid(), pattern);
    }

    void formats()
    {
        constexpr std::array<std::string_view, 3> kNames{"given", "family", "last"};
        const LexiconFormat format("{last}, {given}!", kNames);
        Arena arena;
        QVERIFY(format.write(std::array<std::string_view, 3>{"A", "B", "C"}, arena) == "C, A!");
        QVERIFY(format.uses(0) && !format.uses(1) && format.uses(2));
        QCOMPARE(format.onlyPart(), -1);
        QCOMPARE(LexiconFormat("{family}", kNames).onlyPart(), 1);
        QCOMPARE(LexiconFormat("family", kNames).onlyPart(), -1);
    }
};

DW_TEST(TestLexiconPattern);
#include "test_lexicon_pattern.moc"
