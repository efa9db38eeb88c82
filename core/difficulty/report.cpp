// A measured difficulty in words, as text and as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/difficulty.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace dw {

namespace {

std::string lowerFirst(std::string text)
{
    if (!text.empty())
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

std::string numberText(const MetricValue& value)
{
    return value.isNumber() ? fmt::format("{:.2f}", value.number) : "nothing";
}

std::string cell(const MetricValue& value)
{
    if (!value.isNumber())
        return "–";
    return value.interval
               ? fmt::format("{:.3f} ({:.3f} – {:.3f})", value.number, value.interval->low, value.interval->high)
               : fmt::format("{:.3f}", value.number);
}

std::string line(const std::string& title, const Scores& scores)
{
    return fmt::format("  {:<20} {:<24} {:<24} {}\n", title, cell(scores.accuracy), cell(scores.auc),
                       cell(scores.logLoss));
}

Json valueJson(const MetricValue& value)
{
    if (!value.isNumber())
        return {{"value", nullptr}, {"reason", value.undefined}};
    Json json{{"value", value.number}};
    if (value.interval)
        json["interval"] = {value.interval->low, value.interval->high};
    return json;
}

Json scoresJson(const Scores& scores)
{
    return {{"accuracy", valueJson(scores.accuracy)},
            {"auc", valueJson(scores.auc)},
            {"log_loss", valueJson(scores.logLoss)}};
}

/// What there is to say of the best possible score where a number alone would mislead; empty otherwise.
std::string bestRemark(const DifficultyReport& report)
{
    if (!report.bestUnknown.empty())
        return fmt::format("The best possible score is not known: {}.", report.bestUnknown);
    if (!report.bestBound.empty())
        return fmt::format("The best possible score is an upper bound: {}.", report.bestBound);
    return {};
}

} // namespace

ScoreKind usualScore(const DifficultyReport& report)
{
    return report.classes.size() == 2 ? ScoreKind::Auc : ScoreKind::Accuracy;
}

std::string_view scoreName(ScoreKind kind)
{
    return kind == ScoreKind::Accuracy ? "accuracy" : kind == ScoreKind::Auc ? "AUC" : "log loss";
}

std::string difficultySentence(const DifficultyReport& report, ScoreKind kind)
{
    if (!report.undefined.empty())
        return fmt::format("The difficulty of '{}' was not measured: {}.", report.roles.target, report.undefined);
    std::string text;
    for (const LearnerScores& learner : report.learners)
        text += text.empty()
                    ? fmt::format("A {} scores {}", lowerFirst(learner.title), numberText(learner.scores.of(kind)))
                    : fmt::format(", {} {}", lowerFirst(learner.title), numberText(learner.scores.of(kind)));
    if (report.best)
        text += fmt::format(", the best possible {}{}", report.bestBound.empty() ? "" : "is at most ",
                            numberText(report.best->of(kind)));
    return text + fmt::format(" ({}).", scoreName(kind));
}

std::string textReport(const DifficultyReport& report)
{
    const ScoreKind kind = usualScore(report);
    std::string text = difficultySentence(report, kind) + '\n';
    if (const std::string remark = bestRemark(report); !remark.empty() && report.undefined.empty())
        text += remark + '\n';
    if (report.undefined.empty()) {
        text += fmt::format("\n{} from {}, {}, {} folds\n", report.roles.target, fmt::join(report.features, ", "),
                            report.source, report.folds);
        text += fmt::format("  {:<20} {:<24} {:<24} {}\n", "", "accuracy", "AUC", "log loss");
        text += line("Guessing", report.guessing);
        for (const LearnerScores& learner : report.learners)
            text += line(learner.title, learner.scores);
        if (report.best)
            text += line(report.bestBound.empty() ? "Best possible" : "Best possible, ≤", *report.best);
        text += "  classes:";
        for (const auto& [label, share] : report.classes)
            text += fmt::format(" {} {:.1f} %", label, share * 100);
        text += '\n';
    }
    for (const std::string& note : report.notes)
        text += "  " + note + '\n';
    return text;
}

Json jsonReport(const DifficultyReport& report)
{
    Json json{{"target", report.roles.target}, {"source", report.source}, {"rows", report.rows},
              {"features", report.features},   {"folds", report.folds},   {"notes", report.notes}};
    if (!report.undefined.empty()) {
        json["undefined"] = report.undefined;
        return json;
    }
    if (report.isCut)
        json["cut"] = true; // below a number's median, or not
    json["sentence"] = difficultySentence(report, usualScore(report));
    for (const auto& [label, share] : report.classes)
        json["classes"].push_back({{"value", label}, {"share", share}});
    json["guessing"] = scoresJson(report.guessing);
    for (const LearnerScores& learner : report.learners) {
        Json entry = scoresJson(learner.scores);
        entry["id"] = learner.id;
        entry["title"] = learner.title;
        json["learners"].push_back(std::move(entry));
    }
    json["best_possible"] = report.best ? scoresJson(*report.best) : Json{{"unknown", report.bestUnknown}};
    if (!report.bestBound.empty())
        json["best_possible"]["upper_bound_because"] = report.bestBound;
    return json;
}

} // namespace dw
