// Prints what scenarios, targets, injections and corruptions cost a row, against the same table without them: all, or
// those whose names hold the argument.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/project/file.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kRows = 1'000'000;
constexpr int kRounds = 5;

std::string project(const std::string& more)
{
    return fmt::format(R"j({{"random_seed": 1, "tables": [{{"name": "t", "rows": {}, "columns": [
      {{"name": "id", "generator": "sequence"}},
      {{"name": "sex", "generator": "category", "params": {{"values": {{"f": 1, "m": 1}}}}}},
      {{"name": "age", "generator": "normal", "params": {{"mean": 40, "stddev": 12}}, "decimals": 0}},
      {{"name": "disease", "generator": "category", "params": {{"values": {{"none": 19999, "a": 1}}}}}},
      {{"name": "income", "generator": "lognormal", "params": {{"mu": 10, "sigma": 0.4}}, "decimals": 2}},
      {{"name": "born", "generator": "date"}},
      {{"name": "name", "generator": "lexicon", "params": {{"lexicon": "family_names"}}}},
      {{"name": "approved", "generator": "boolean", "params": {{"probability": {{"sql": "1 / (1 + exp(3 - 0.00012 * income))"}}}}}}{}
      ]{}}}]}})j",
                       kRows,
                       more.find("curriculum") == std::string::npos
                           ? ""
                           : R"j(, {"name": "difficulty", "sql": "difficulty_level()"})j",
                       more);
}

/// CPU of one thread, nanoseconds a row; the fastest of some rounds.
double cost(const std::string& more, double& compileMilliseconds)
{
    dw::Problems problems;
    const dw::Project parsed = dw::parseProject(project(more), problems);
    const Clock::time_point begin = Clock::now();
    const dw::Compiled compiled = dw::compile(parsed);
    compileMilliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    if (!compiled.plan) {
        for (const dw::Problem& problem : compiled.problems.all)
            fmt::print("{}: {}\n", problem.pointer, problem.message);
        return 0;
    }
    double best = 1e300;
    for (int round = 0; round < kRounds; ++round) {
        timespec from{};
        timespec to{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
        if (!dw::generateOnly(*compiled.plan, 1, {}))
            return 0;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
        best = std::min(best, static_cast<double>(to.tv_sec - from.tv_sec) * 1e9 +
                                  static_cast<double>(to.tv_nsec - from.tv_nsec));
    }
    return best / static_cast<double>(kRows);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::pair<std::string, std::string>> cases{
        {"nothing", ""},
        {"scenario, conditioned directly", R"(, "scenarios": [{"name": "s", "when": "disease = 'a'", "rows": 400}])"},
        {"scenario of half the rows", R"(, "scenarios": [{"name": "s", "when": "age > 60", "share": 0.5}])"},
        {"share target", R"(, "targets": [{"columns": "sex", "shares": {"f": 0.3}}])"},
        {"share target, exact", R"(, "targets": [{"columns": "sex", "shares": {"f": 0.3}, "exact": true}])"},
        {"parity by sex", R"(, "targets": [{"outcome": "approved", "by": "sex", "parity": true}])"},
        {"label bias", R"(, "injections": [{"name": "i", "kind": "label_bias", "params": {"label": "approved",
            "when": "sex = 'f'", "rate": 0.1, "to": "false"}}])"},
        {"measurement bias",
         R"(, "injections": [{"name": "i", "kind": "measurement_bias", "params": {"column": "income",
            "when": "sex = 'f'", "offset": 10, "stddev": 100}}])"},
        {"historical shift",
         R"(, "injections": [{"name": "i", "kind": "historical_shift", "params": {"outcome": "approved",
            "when": "born < date '1990-01-01'", "odds_ratio": 0.5}}])"},
        {"proxy",
         R"(, "injections": [{"name": "i", "kind": "proxy", "params": {"column": "age", "when": "sex = 'f'"}}])"},
        {"selection bias (redraws 1 in 4)",
         R"(, "injections": [{"name": "i", "kind": "selection_bias", "params": {"when": "sex = 'f'", "keep": 0.5}}])"},
        {"class overlap",
         R"(, "injections": [{"name": "i", "kind": "class_overlap", "params": {"target": "approved", "error": 0.3}}])"},
        {"levels by the true conditional", R"(, "curriculum": {"target": "approved"})"},
        {"levels by a model",
         R"(, "curriculum": {"target": "approved", "by": "model", "features": ["sex", "age", "income"]})"},
        {"boundary share (redraws 1 in 2)",
         R"(, "injections": [{"name": "i", "kind": "boundary_share", "params": {"target": "approved", "share": 0.4}}])"},
        {"scenario by redrawing (5 draws a row)",
         R"(, "scenarios": [{"name": "s", "when": "age + 10 * (sex = 'f')::int > 57",
            "share": 0.1}])"},
    };
    // Each kind of corruption at a rate that few will exceed, with its truth and without.
    for (const auto& [name, params] : std::vector<std::pair<std::string, std::string>>{
             {"typing_errors", R"("columns": ["name"], "rate": 0.1)"},
             {"transpositions", R"("columns": ["name"], "rate": 0.1)"},
             {"ocr_errors", R"("columns": ["name"], "rate": 0.1)"},
             {"case_and_spacing", R"("columns": ["name"], "rate": 0.1)"},
             {"encoding_damage", R"("columns": ["name"], "rate": 0.1)"},
             {"swapped_fields", R"("first": "name", "second": "sex", "rate": 0.1)"},
             {"unit_mixups", R"("columns": ["income"], "rate": 0.1)"},
             {"rounding", R"("columns": ["income"], "rate": 0.1)"},
             {"outliers", R"("columns": ["income"], "rate": 0.1)"},
             {"stuck_sensor", R"("columns": ["income"], "rate": 0.1)"},
             {"drift", R"("columns": ["income"])"},
             {"date_mixups", R"("columns": ["born"], "rate": 0.1)"},
             {"near_duplicates", R"("columns": ["name", "born"], "rate": 0.1)"},
             {"label_noise", R"("columns": ["disease"], "rate": 0.1)"},
             {"label_noise_by_class", R"("columns": ["disease"], "from": "none", "rate": 0.1)"},
             {"label_noise_boundary", R"("columns": ["approved"], "margin": "income - 20000", "rate": 0.1)"},
             {"missing_completely_at_random", R"("columns": ["income"], "rate": 0.1)"},
             {"missing_at_random", R"("columns": ["income"], "by": "age", "rate": 0.1)"},
             {"missing_not_at_random", R"("columns": ["income"], "rate": 0.1)"},
             {"missing_together", R"("columns": ["income", "age"], "rate": 0.1)"},
             {"dropout", R"("columns": ["age", "income"], "rate": 0.1)"}})
        for (const char* truth : {"columns", "none"})
            cases.emplace_back(fmt::format("{}, truth {}", name, truth),
                               fmt::format(R"(, "truth": "{}", "corruptions": [{{"name": "c", "kind": "{}",
                                   "params": {{{}}}}}])",
                                           truth, name, params));
    double plain = 0;
    fmt::print("{:40} {:>8} {:>7} {:>11}\n", "", "ns/row", "ratio", "compile ms");
    const std::string_view only = argc > 1 ? argv[1] : "";
    for (const auto& [name, more] : cases) {
        if (plain != 0 && name.find(only) == std::string::npos)
            continue;
        double compileMilliseconds = 0;
        const double nanoseconds = cost(more, compileMilliseconds);
        plain = plain == 0 ? nanoseconds : plain;
        fmt::print("{:40} {:8.1f} {:7.2f} {:11.1f}\n", name, nanoseconds, nanoseconds / plain, compileMilliseconds);
    }
    return 0;
}
