// Child processes, clocks and medians.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dw::bench {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double cpuSeconds(const rusage& usage)
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double ownCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return cpuSeconds(usage);
}

struct Finished {
    std::string output;
    rusage usage{};
    double seconds = 0;
};

std::optional<Finished> finished(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    int ends[2];
    if (::pipe(ends) != 0)
        return std::nullopt;
    const Clock::time_point start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    Finished result;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        result.output.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    if (child < 0 || ::wait4(child, &status, 0, &result.usage) != child || status != 0)
        return std::nullopt;
    result.seconds = since(start);
    return result;
}

double peakMiB(const rusage& usage)
{
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

std::optional<Measure> runMeasured(const std::vector<std::string>& command)
{
    const std::optional<Finished> done = finished(command);
    if (!done)
        return std::nullopt;
    Measure measure;
    std::istringstream(done->output) >> measure.seconds >> measure.cpuSeconds >> measure.bytes >>
        measure.flushedSeconds;
    measure.peakMiB = peakMiB(done->usage);
    return measure;
}

std::optional<Measure> runTimed(const std::vector<std::string>& command)
{
    const std::optional<Finished> done = finished(command);
    if (!done)
        return std::nullopt;
    return Measure{done->seconds, cpuSeconds(done->usage), static_cast<double>(done->output.size()), done->seconds,
                   peakMiB(done->usage)};
}

void report(const std::function<double()>& work, const std::function<void()>& flush)
{
    const Clock::time_point start = Clock::now();
    const double cpu = ownCpuSeconds();
    const double bytes = work();
    const double seconds = since(start);
    const double used = ownCpuSeconds() - cpu;
    flush();
    std::printf("%.9f %.9f %.0f %.9f\n", seconds, used, bytes, since(start));
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

Measure median(const std::vector<Measure>& measures)
{
    const auto of = [&](double Measure::*member) {
        std::vector<double> values;
        for (const Measure& measure : measures)
            values.push_back(measure.*member);
        return median(values);
    };
    return {of(&Measure::seconds), of(&Measure::cpuSeconds), of(&Measure::bytes), of(&Measure::flushedSeconds),
            of(&Measure::peakMiB)};
}

} // namespace dw::bench
