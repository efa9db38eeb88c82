// Renders nothing: for timing generation alone, and for runs that only check.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

namespace dw::sinks::none {

namespace {

struct Params {
};

class NothingEncoder final : public ChunkEncoder
{
public:
    void append(const Batch&, std::string&) override {}
    std::unique_ptr<ChunkNote> finish(std::string&) override { return std::make_unique<ChunkNote>(); }
};

class EmptyFile final : public FileEncoder
{
public:
    std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t) const override
    {
        return std::make_unique<NothingEncoder>();
    }
};

class NoneSink final : public BoundSink
{
public:
    std::string extension() const override { return "none"; }
    std::unique_ptr<FileEncoder> fileEncoder(const SinkContext&) const override
    {
        return std::make_unique<EmptyFile>();
    }
};

std::unique_ptr<BoundSink> open(const Params&)
{
    return std::make_unique<NoneSink>();
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("Nothing", "Generates all rows and writes none of them, to time or to try a project.")
        .alias("Dry run")
        .words({"null", "discard", "benchmark"})
        .example("Generate only", Json::object())
        .open(open);
}

} // namespace dw::sinks::none
