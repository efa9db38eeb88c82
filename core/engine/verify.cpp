// Hashing what is there, and making it again.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/verify.h"

#include "core/engine/compare_files.h"
#include "core/engine/compile.h"
#include "core/engine/part_writer.h"
#include "core/project/file.h"
#include "core/random/permutation.h"
#include "core/random/sha256.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <set>
#include <thread>
#include <unistd.h>

namespace dw {

bool fileMatches(const std::filesystem::path& path, const FileRecord& record)
{
    std::error_code error;
    if (std::filesystem::file_size(path, error) != record.bytes || error)
        return false;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    Sha256 hash;
    std::string block(std::size_t{1} << 20U, '\0');
    ssize_t got = 0;
    while ((got = ::read(file, block.data(), block.size())) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            break;
        hash.update(std::string_view(block.data(), static_cast<std::size_t>(got)));
    }
    ::close(file);
    return got == 0 && hash.hex() == record.sha256;
}

namespace {

namespace fs = std::filesystem;

/// Everything that is needed to make the files of one manifest again.
struct Remake {
    Manifest manifest;
    Project project;
    std::shared_ptr<const Plan> plan;
    std::vector<RunOutput> outputs;
    std::vector<Part> parts;
};

Result<Remake> prepareRemake(const fs::path& manifestFile)
{
    Result<Manifest> manifest = readManifest(manifestFile);
    if (!manifest)
        return manifest.error();
    Remake remake;
    remake.manifest = std::move(*manifest);
    remake.project = projectFromJson(remake.manifest.project);
    remake.plan = compile(remake.project).plan;
    if (!remake.plan)
        return Error{ErrorKind::Corrupt, "The definition in this manifest cannot be compiled: " + manifestFile.string(),
                     manifestFile.string()};
    Project asked = remake.project;
    asked.outputs.clear();
    for (const Json& output : remake.manifest.outputs)
        asked.outputs.push_back({output.value("sink", ""), output.value("params", Json::object()), Json::object()});
    remake.outputs = outputsOf(asked);
    RunOptions options;
    options.shard = remake.manifest.shard;
    options.shards = remake.manifest.shards;
    for (const TableRecord& table : remake.manifest.tables)
        options.tables.push_back(table.name);
    remake.parts = planParts(remake.project, *remake.plan, remake.outputs, options);
    return remake;
}

std::vector<fs::path> manifestsIn(const fs::path& directory)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("manifest.") && name.ends_with(".json"))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// By size and hash alone.
FileVerdict verdictOf(const fs::path& directory, const Part& part, const FileRecord* record)
{
    FileVerdict verdict;
    verdict.name = part.name;
    std::error_code error;
    if (record == nullptr || !fs::exists(directory / part.name, error)) {
        verdict.state = FileVerdict::State::Missing;
        verdict.detail = record == nullptr ? "it was not finished" : "it is not there any more";
    } else if (!fileMatches(directory / part.name, *record)) {
        verdict.state = FileVerdict::State::Changed;
        verdict.detail = "its bytes are not those that were written";
    }
    return verdict;
}

const FileRecord* recordOf(const Manifest& manifest, const std::string& name)
{
    for (const FileRecord& file : manifest.files)
        if (file.name == name)
            return &file;
    return nullptr;
}

/// Makes the part again in `scratch` and says how the file in `directory` differs.
Status remakeFile(const Remake& remake, const Part& part, const fs::path& directory, const fs::path& scratch,
                  RunState& state, FileVerdict& verdict)
{
    Result<PartResult> made = writePart(part, *remake.outputs[part.output].bound, scratch, state);
    if (!made)
        return made.error();
    const FileRecord& record = *recordOf(remake.manifest, part.name);
    if (verdict.state == FileVerdict::State::Whole && made->file.sha256 == record.sha256) {
        verdict.remade = true;
    } else if (verdict.state == FileVerdict::State::Whole) {
        verdict.state = FileVerdict::State::Changed;
        verdict.detail = fmt::format("it is as version {} wrote it, but version {} gives other bytes",
                                     remake.manifest.version, datawrightVersion());
    }
    if (verdict.state == FileVerdict::State::Changed && hasTextRecords(part.name)) {
        const RecordDifference difference = compareRecords(directory / part.name, scratch / part.name, record.rows);
        verdict.changedRows = difference.changed;
        if (difference.first >= 0)
            verdict.firstChangedRow = record.firstRow + difference.first;
        verdict.detail += "; " + difference.words(record.firstRow);
    }
    std::error_code error;
    fs::remove(scratch / part.name, error);
    return ok();
}

/// Which of the parts are made again.
std::set<std::size_t> chosenParts(std::size_t count, const VerifyOptions& options)
{
    std::set<std::size_t> chosen;
    const std::size_t wanted = options.everything ? count : std::min(count, options.sampleFiles);
    const Permutation order(Stream{options.sampleSeed}, std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < wanted; ++i)
        chosen.insert(static_cast<std::size_t>(order(i)));
    return chosen;
}

Status verifyManifest(const fs::path& directory, const fs::path& manifestFile, const VerifyOptions& options,
                      std::stop_token stop, const std::function<void(const std::string&)>& progress,
                      VerifyReport& report)
{
    Result<Remake> remake = prepareRemake(manifestFile);
    if (!remake)
        return remake.error();
    const fs::path scratch = directory / fmt::format(".verify-{}", ::getpid());
    std::error_code error;
    fs::create_directories(scratch, error);
    if (error)
        return systemError("Could not create a directory for comparing", scratch.string(), error.value());
    RunState state{*remake->plan, stop,
                   options.threads > 0 ? options.threads
                                       : static_cast<int>(std::max(1U, std::thread::hardware_concurrency())),
                   [](std::int64_t, std::uint64_t) {}, keptRowsFrom(remake->manifest.keptRows)};
    const std::set<std::size_t> chosen = chosenParts(remake->parts.size(), options);
    Status good = ok();
    for (std::size_t i = 0; i < remake->parts.size() && good; ++i) {
        const Part& part = remake->parts[i];
        if (progress)
            progress(part.name);
        FileVerdict verdict = verdictOf(directory, part, recordOf(remake->manifest, part.name));
        const bool isThere = verdict.state != FileVerdict::State::Missing;
        // A changed file is always made again: only so can it be said which rows were touched.
        if (isThere && (chosen.contains(i) || verdict.state == FileVerdict::State::Changed))
            good = remakeFile(*remake, part, directory, scratch, state, verdict);
        report.files.push_back(std::move(verdict));
    }
    fs::remove_all(scratch, error);
    return good;
}

} // namespace

Result<VerifyReport> verify(const fs::path& directory, const VerifyOptions& options, std::stop_token stop,
                            const std::function<void(const std::string& file)>& progress)
{
    const std::vector<fs::path> manifests = manifestsIn(directory);
    if (manifests.empty())
        return Error{ErrorKind::NotFound, "There is no manifest of a run in " + directory.string(), directory.string()};
    VerifyReport report;
    for (const fs::path& manifest : manifests)
        if (Status good = verifyManifest(directory, manifest, options, stop, progress, report); !good)
            return good.error();
    return report;
}

bool VerifyReport::allWhole() const
{
    for (const FileVerdict& file : files)
        if (file.state != FileVerdict::State::Whole)
            return false;
    return true;
}

} // namespace dw
