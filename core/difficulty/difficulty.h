// How difficult a target is to tell: what built-in learners score on rows they have not seen, and the best that can be
// scored. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/difficulty/sample.h"
#include "core/difficulty/scores.h"

namespace dw {

struct DifficultySettings {
    std::int64_t rows = 5000;
    std::size_t folds = 5;
    double confidence = 0.95;
};

struct LearnerScores {
    std::string id;
    std::string title;
    std::string help;
    Scores scores;
};

struct DifficultyReport {
    DifficultyRoles roles;
    std::string source;
    std::size_t rows = 0;
    std::size_t folds = 0;
    std::vector<std::pair<std::string, double>> classes; ///< with their shares of the rows
    bool isCut = false; ///< the classes are what lies below a number's median and what does not
    std::vector<std::string> features;
    Scores guessing; ///< always the most frequent class, with the classes' shares as probabilities
    std::vector<LearnerScores> learners;
    std::optional<Scores> best;
    std::string bestUnknown; ///< why there is no best possible score
    std::string bestBound;   ///< why no learner can reach it; empty when some could
    std::vector<std::string> notes;
    std::string undefined; ///< why nothing could be measured; empty otherwise
    Problems problems;     ///< pointers into {"target": …, "features": […]}
};

/// Of the first rows of a table, as they are written. 5,000 rows of ten columns take about half a second. The error is
/// a stop, or an expression that fails.
Result<DifficultyReport> measureDifficulty(const std::shared_ptr<const Plan>& plan, std::size_t table,
                                           const DifficultyRoles& roles, const DifficultySettings& settings = {},
                                           const std::stop_token& stop = {});
/// Of rows that come from elsewhere, whose true conditional nobody knows.
Result<DifficultyReport> measureDifficulty(const InspectedRows& rows, const DifficultyRoles& roles,
                                           const DifficultySettings& settings = {}, const std::stop_token& stop = {});

/// AUC with two classes, accuracy with more.
ScoreKind usualScore(const DifficultyReport& report);
std::string_view scoreName(ScoreKind kind);
/// "A linear model scores 0.71, nearest neighbours 0.74, boosted trees 0.83, the best possible 0.88 (AUC)."
std::string difficultySentence(const DifficultyReport& report, ScoreKind kind);
std::string textReport(const DifficultyReport& report);
Json jsonReport(const DifficultyReport& report);

} // namespace dw
