// What the metrics cost: preparing the rows and each metric by itself, in nanoseconds a row.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ninja bench_metrics && bin/bench_metrics PROJECT [rows]
#include "core/engine/compile.h"
#include "core/inspect/inspection.h"
#include "core/project/file.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>

namespace {

template <typename Work>
double bestOfThree(Work work)
{
    double best = 1e300;
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

} // namespace

int main(int argc, char** argv)
{
    dw::Problems problems;
    const dw::Result<dw::Project> project =
        dw::readProjectFile(argc > 1 ? argv[1] : "resources/samples/credit.datawright", problems);
    if (!project)
        return fmt::print(stderr, "{}\n", project.error().message), 1;
    const dw::Compiled compiled = dw::compile(*project);
    if (!compiled.plan)
        return 1;
    const std::int64_t count = argc > 2 ? std::atoll(argv[2]) : 50'000;
    dw::Result<dw::InspectedRows> rows = dw::rowsOfTable(compiled.plan, 0, count);
    if (!rows)
        return fmt::print(stderr, "{}\n", rows.error().message), 1;
    dw::InspectionRoles roles;
    roles.attributes = {{"sex", {}}, {"group", {}}, {"education", {}}};
    roles.outcome = "approved";
    std::vector<const dw::Column*> columns;
    for (const dw::Column& column : rows->columns)
        columns.push_back(&column);
    const auto perRow = [&](double nanoseconds) { return nanoseconds / static_cast<double>(columns.front()->size); };
    const auto print = [&](std::string_view what, double nanoseconds) {
        fmt::print("{:28} {:9.1f} ns/row {:9.2f} ms\n", what, perRow(nanoseconds), nanoseconds / 1e6);
    };
    fmt::print("{} rows, {} columns, best of 3\n", columns.front()->size, columns.size());
    print("prepare", bestOfThree([&] { dw::prepareMetrics(rows->schema, columns, roles, problems); }));
    const dw::MetricInput input = dw::prepareMetrics(rows->schema, columns, roles, problems);
    for (const dw::MetricType& type : dw::metricTypes()) {
        const dw::BoundMetric metric = type.bind(dw::Json::object(), problems, "");
        print(type.id, bestOfThree([&] { metric(input, {}); }));
    }
    return problems.hasErrors() ? 1 : 0;
}
