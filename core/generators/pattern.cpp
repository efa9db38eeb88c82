// Texts of a given shape, like licence plates and article numbers, if wanted none of them twice.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/permutation.h"
#include "core/registry/describe.h"
#include "core/registry/pattern_language.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::pattern {

namespace {

struct Params {
    std::string pattern;
    bool unique = false;
};

struct Prepared {
    PatternLanguage language;
    Permutation order; ///< unique: which text a row has
};

bool isLarge(const PatternLanguage& language)
{
    return language.size() >= PatternLanguage::kMany;
}

void check(const Params& params, const Check& check)
{
    std::string wrong;
    const std::optional<PatternLanguage> language = PatternLanguage::parse(params.pattern, wrong);
    if (!language)
        check.error("pattern", wrong);
}

Prepared prepare(const Params& params, Scope& scope)
{
    std::string wrong;
    Prepared prepared{*PatternLanguage::parse(params.pattern, wrong), {}};
    if (!params.unique)
        return prepared;
    const std::uint64_t size = isLarge(prepared.language) ? PatternLanguage::kNumberedOfMany : prepared.language.size();
    if (static_cast<std::uint64_t>(std::max<std::int64_t>(scope.rows(), 0)) > size)
        scope.problems().error(
            "too_few_values", scope.pointer() + "/pattern",
            fmt::format("The pattern has {} different texts, too few for {} rows.", size, scope.rows()),
            Json(params.pattern).dump());
    prepared.order = Permutation(scope.stream("pattern"), size);
    return prepared;
}

/// 64 bits from a uniform of 52: for more texts than that the lower bits are drawn as well.
std::uint64_t wordOf(double u, std::uint64_t lower)
{
    return static_cast<std::uint64_t>(u * 0x1p52) << 12 | lower >> 52;
}

std::uint64_t numberOf(std::uint64_t word, std::uint64_t size)
{
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(Wide{word} * size >> 64);
}

void fillLarge(const Params& params, const Prepared& prepared, const FillContext& context, TextOutput& out)
{
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto row = static_cast<std::uint64_t>(context.row(i));
        std::uint32_t lane = 1;
        const std::uint32_t attempt = context.rows.attempt(i);
        const auto bits = [&] { return bitsAt(context.stream, row, lane++, attempt); };
        const std::uint64_t first = wordOf(context.uniform(i), bits());
        const std::optional<std::uint64_t> number =
            params.unique ? std::optional(prepared.order(row % prepared.order.size())) : std::nullopt;
        char* text = out.column.arena.allocate(prepared.language.longest());
        const char* end = prepared.language.writeLarge(first, bits, number, text);
        out.setView(i, {text, static_cast<std::size_t>(end - text)});
    }
}

/// The numbers of the texts of a part of the batch.
void numbersOf(const Params& params, const Prepared& prepared, const FillContext& context, std::size_t first,
               std::span<std::uint64_t> out)
{
    const std::uint64_t size = prepared.language.size();
    if (!params.unique) {
        const bool needsMore = size > (std::uint64_t{1} << 40);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::uint64_t lower = needsMore
                                            ? bitsAt(context.stream, static_cast<std::uint64_t>(context.row(first + i)),
                                                     1, context.rows.attempt(first + i))
                                            : std::uint64_t{1} << 63;
            out[i] = numberOf(wordOf(context.uniform(first + i), lower), size);
        }
        return;
    }
    const auto row = static_cast<std::uint64_t>(context.row(first));
    if (context.rows.isRange() && row + out.size() <= size)
        return prepared.order.map(row, out);
    // Rows beyond the texts' number (a preview far out) start over.
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = prepared.order(static_cast<std::uint64_t>(context.row(first + i)) % size);
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, TextOutput out)
{
    if (isLarge(prepared.language))
        return fillLarge(params, prepared, context, out);
    const std::size_t longest = prepared.language.longest();
    std::array<std::uint64_t, 256> numbers;
    for (std::size_t done = 0; done < out.size(); done += numbers.size()) {
        const std::size_t count = std::min(out.size() - done, numbers.size());
        numbersOf(params, prepared, context, done, std::span(numbers).first(count));
        char* text = out.column.arena.allocate(longest * count);
        for (std::size_t i = 0; i < count; ++i) {
            char* end = prepared.language.write(numbers[i], text);
            out.setView(done + i, {text, static_cast<std::size_t>(end - text)});
            text = end;
        }
    }
}

std::string explain(const Params& params, const Prepared& prepared, const FillContext& context, std::size_t i)
{
    if (isLarge(prepared.language))
        return "One of more texts than can be counted, letter by letter.";
    std::uint64_t number = 0;
    numbersOf(params, prepared, context, i, std::span(&number, 1));
    return fmt::format("Text number {} of the {} that the pattern describes, in their order.", number + 1,
                       prepared.language.size());
}

bool isUnique(const Params& params)
{
    return params.unique;
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Pattern", Category::Keys,
                                      "Texts of a given shape, like licence plates; if wanted, none of them twice.")
        .alias("Code of a given shape")
        .words(
            {"regex", "regular expression", "mask", "bothify", "format", "numerify", "lexify", "sku", "serial number"})
        .param("pattern", &Params::pattern, "Pattern",
               "[A-Z] is a letter, \\d a digit, {6} six times, {2,4} two to four times, (a|b) one of these.",
               Required{})
        .param("unique", &Params::unique, "No text twice",
               "Every row gets another text; the pattern must have as many texts as there are rows.")
        .example("Article number", {{"pattern", "[A-Z]{2}-\\d{6}"}})
        .example("Licence plate, each given once", {{"pattern", "(B|HH|M|K)-[A-Z]{2} [1-9]\\d{2,3}"}, {"unique", true}})
        .example("Room, with the letter of a wing or without one", {{"pattern", "[1-4]\\d{2}[A-C]?"}})
        .unique(isUnique)
        .check(check)
        .prepare(prepare)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::pattern
