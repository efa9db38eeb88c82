// Writes raw words of random streams to standard output, for statistical batteries such as dieharder.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/stream.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Options {
    std::uint64_t seeds = 1;
    std::uint64_t columns = 1;
    std::uint64_t lanes = 1;
    std::uint64_t words = ~std::uint64_t{0};
    std::uint64_t firstRow = 0;
};

int usage()
{
    std::fputs("Usage: stream_dump [--seeds N] [--columns N] [--lanes N] [--words N] [--first-row N]\n"
               "Writes 64-bit little-endian words until the reader goes away or --words are written: row after row,\n"
               "and within a row every random seed 1..N, column c1..cN and lane 0..N-1 in turn.\n",
               stderr);
    return 2;
}

bool read(int argc, char** argv, Options& options)
{
    for (int i = 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        std::uint64_t* target = name == "--seeds"       ? &options.seeds
                                : name == "--columns"   ? &options.columns
                                : name == "--lanes"     ? &options.lanes
                                : name == "--words"     ? &options.words
                                : name == "--first-row" ? &options.firstRow
                                                        : nullptr;
        if (target == nullptr || i + 1 == argc)
            return false;
        char* end = nullptr;
        *target = std::strtoull(argv[i + 1], &end, 10);
        if (*end != '\0' || end == argv[i + 1])
            return false;
    }
    return options.seeds > 0 && options.columns > 0 && options.lanes > 0;
}

/// One source of words: a stream and the lane in it.
struct Source {
    dw::Stream stream;
    std::uint32_t lane;
};

std::vector<Source> sources(const Options& options)
{
    std::vector<Source> all;
    for (std::uint64_t seed = 1; seed <= options.seeds; ++seed) {
        for (std::uint64_t column = 1; column <= options.columns; ++column) {
            const dw::Stream stream = dw::makeStream(seed, "table", "c" + std::to_string(column), "value");
            for (std::uint64_t lane = 0; lane < options.lanes; ++lane)
                all.push_back({stream, static_cast<std::uint32_t>(lane)});
        }
    }
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    if (!read(argc, argv, options))
        return usage();
    constexpr std::size_t kRows = 4096;
    const std::vector<Source> all = sources(options);
    std::vector<std::uint64_t> column(kRows);
    std::vector<std::uint64_t> interleaved(kRows * all.size());
    std::uint64_t row = options.firstRow;
    while (options.words > 0) {
        for (std::size_t s = 0; s < all.size(); ++s) {
            dw::fillBits(all[s].stream, row, all[s].lane, column);
            for (std::size_t i = 0; i < kRows; ++i)
                interleaved[i * all.size() + s] = column[i];
        }
        const std::size_t count = std::min<std::uint64_t>(interleaved.size(), options.words);
        if (std::fwrite(interleaved.data(), sizeof(std::uint64_t), count, stdout) != count)
            return 0; // the reader has enough
        options.words -= count;
        row += kRows;
    }
    return 0;
}
