// Universally unique identifiers as text: random ones (version 4) or ones in order of time (version 7).
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/random/permutation.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace dw::generators::uuid {

namespace {

enum class Version { Random, TimeOrdered };

struct Params {
    Version version = Version::Random;
    Timestamp start{1'704'067'200'000'000}; // 2024-01-01
    Duration step{1000};
    std::optional<ColumnRef> time;
};

/// RFC 9562: the second half of both versions is a two-bit variant and 62 free bits. Here those are a keyed permutation
/// of the row number, so no two rows share them; all other bits may be what they like.
struct Prepared {
    Permutation tails;
};

constexpr std::int64_t kLargestMilliseconds = (std::int64_t{1} << 48) - 1;
constexpr std::uint64_t kTails = std::uint64_t{1} << 62;
constexpr std::uint64_t kVariant = std::uint64_t{2} << 62;
constexpr std::size_t kLength = 36;

constexpr std::array<char, 512> kHexadecimal = [] {
    std::array<char, 512> table{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        table[2 * byte] = "0123456789abcdef"[byte / 16];
        table[2 * byte + 1] = "0123456789abcdef"[byte % 16];
    }
    return table;
}();

std::int64_t floorMilliseconds(std::int64_t micros)
{
    return micros >= 0 ? micros / 1000 : -((999 - micros) / 1000);
}

void check(const Params& params, const Check& check)
{
    if (params.version != Version::TimeOrdered)
        return;
    if (params.start.micros < 0)
        check.error("start", "The time in an identifier cannot be before 1970.");
    if (params.step.micros < 0)
        check.error("step", "The step must not be negative: these identifiers are in order of time.");
    if (params.time && params.time->type != DataType::Date && params.time->type != DataType::Timestamp)
        check.error("time", "The time must come from a date or timestamp column.");
}

Prepared prepare(const Params& params, Scope& scope)
{
    const std::int64_t lastRow = std::max<std::int64_t>(scope.rows() - 1, 0);
    std::int64_t last = 0;
    if (params.version == Version::TimeOrdered && !params.time &&
        (__builtin_mul_overflow(params.step.micros, lastRow, &last) ||
         __builtin_add_overflow(last, params.start.micros, &last) || last / 1000 > kLargestMilliseconds))
        scope.problems().error("out_of_range", scope.pointer() + "/step",
                               "With this step the last rows lie after the year 10889, where these identifiers end.");
    return {Permutation(scope.stream("uuid"), kTails)};
}

/// Byte k of the text's value goes to its place around the hyphens.
void write(std::uint64_t head, std::uint64_t tail, char* out)
{
    const auto put = [&out](std::uint64_t word, int byte) {
        std::memcpy(out, &kHexadecimal[2 * ((word >> (8 * byte)) & 255)], 2);
        out += 2;
    };
    for (const int byte : {7, 6, 5, 4})
        put(head, byte);
    *out++ = '-';
    put(head, 3), put(head, 2);
    *out++ = '-';
    put(head, 1), put(head, 0);
    *out++ = '-';
    put(tail, 7), put(tail, 6);
    *out++ = '-';
    for (const int byte : {5, 4, 3, 2, 1, 0})
        put(tail, byte);
}

/// Nothing where the row's time does not fit into an identifier.
std::optional<std::uint64_t> millisecondsOf(const Params& params, const FillContext& context, std::size_t i)
{
    std::int64_t milliseconds = 0;
    if (params.time) {
        const Column& column = context.column(*params.time);
        if (column.isNull(i))
            return std::nullopt;
        milliseconds = column.type == DataType::Date ? column.integers[i] * (kMicrosPerDay / 1000)
                                                     : floorMilliseconds(column.integers[i]);
    } else {
        std::int64_t micros = 0;
        if (__builtin_mul_overflow(params.step.micros, context.row(i), &micros) ||
            __builtin_add_overflow(micros, params.start.micros, &micros))
            return std::nullopt;
        milliseconds = micros / 1000;
    }
    if (milliseconds < 0 || milliseconds > kLargestMilliseconds)
        return std::nullopt;
    return static_cast<std::uint64_t>(milliseconds);
}

void tailsOf(const Prepared& prepared, const FillContext& context, std::size_t first, std::span<std::uint64_t> out)
{
    const auto row = static_cast<std::uint64_t>(context.row(first));
    if (context.rows.isRange() && row + out.size() <= kTails)
        return prepared.tails.map(row, out);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = prepared.tails(static_cast<std::uint64_t>(context.row(first + i)) % kTails);
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, TextOutput out)
{
    std::vector<std::uint64_t> heads(out.size());
    context.bits(1, heads);
    std::array<std::uint64_t, 256> tails;
    for (std::size_t done = 0; done < out.size(); done += tails.size()) {
        const std::size_t count = std::min(out.size() - done, tails.size());
        tailsOf(prepared, context, done, std::span(tails).first(count));
        char* text = out.column.arena.allocate(kLength * count);
        for (std::size_t i = done; i < done + count; ++i, text += kLength) {
            std::uint64_t head = heads[i];
            if (params.version == Version::Random) {
                head = (head & ~std::uint64_t{0xf000}) | 0x4000;
            } else {
                const std::optional<std::uint64_t> milliseconds = millisecondsOf(params, context, i);
                head = milliseconds.value_or(0) << 16 | 0x7000 | (head & 0xfff);
                if (!milliseconds)
                    out.setNull(i);
            }
            write(head, kVariant | tails[i - done], text);
            out.setView(i, {text, kLength});
        }
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("UUID", Category::Keys,
                                      "A universally unique identifier, different in every row at any scale.")
        .alias("Unique identifier")
        .words({"guid", "uuid4", "uuid7", "globally unique identifier", "random id", "ulid"})
        .param("version", &Params::version, "Kind",
               "Random (version 4), or in the order of a time that it contains (version 7).",
               Choices{{"random", "time_ordered"}})
        .param("start", &Params::start, "Start", "Time ordered: the time of the first row.")
        .param("step", &Params::step, "Step", "Time ordered: how much later each row is than the one before.")
        .param(
            "time", &Params::time, "Time from column",
            "Time ordered: a date or timestamp column whose time the identifier contains, instead of start and step.")
        .example("Random identifier", {{"version", "random"}})
        .example("Time-ordered identifier of events, one a second",
                 {{"version", "time_ordered"}, {"start", "2024-03-01 00:00:00"}, {"step", "PT1S"}})
        .unique()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::uuid
