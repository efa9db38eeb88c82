// Which measures the board draws with the chart for all of them, and what it says of each.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/measure_chart.h"

namespace dw::ui {

std::vector<ShownMeasure> outcomeMeasures()
{
    std::vector<ShownMeasure> all{
        {"outcome_rates", "aggregates", "between_difference",
         MeasureChart::tr("Statistical parity: largest difference"),
         MeasureChart::tr("Between the rates of any two groups of minimum size, in percentage points."), 0.0},
        {"outcome_rates", "aggregates", "between_ratio", MeasureChart::tr("Disparate impact: smallest ratio"),
         MeasureChart::tr(
             "Of the lowest rate to the highest; below 0.8 the four-fifths rule, a screening rule, asks for a look."),
         1.0},
        {"outcome_rates", "aggregates", "overall_difference", MeasureChart::tr("Largest difference to all rows"),
         MeasureChart::tr("How far the worst-off group lies below the rate of all rows, in percentage points."), 0.0},
        {"outcome_rates", "aggregates", "overall_ratio", MeasureChart::tr("Smallest ratio to all rows"),
         MeasureChart::tr("Of the rate of the worst-off group to the rate of all rows."), 1.0},
        {"conditional_disparity", "disparities", "conditional", MeasureChart::tr("Conditional demographic disparity"),
         MeasureChart::tr("Share of a group among the rejected less its share among the accepted, in percentage "
                          "points. Hollow: over "
                          "all rows. Filled: within the values of another column."),
         0.0, "disparity"},
        {"differential_fairness", "epsilon", "epsilon", MeasureChart::tr("Differential fairness"),
         MeasureChart::tr("Epsilon: logarithm of the largest ratio of two groups' chances of the same outcome, "
                          "smoothed; 0 where all "
                          "are treated alike."),
         0.0},
        {"numeric_outcomes", "means", "difference", MeasureChart::tr("Difference of means"),
         MeasureChart::tr("To the reference group, in the outcome's own unit."), 0.0},
    };
    for (const auto& [column, title] : std::initializer_list<std::pair<const char*, const char*>>{
             {"difference_q10", QT_TRANSLATE_NOOP("dw::ui::MeasureChart", "Difference of what one in ten lies below")},
             {"difference_q50", QT_TRANSLATE_NOOP("dw::ui::MeasureChart", "Difference of medians")},
             {"difference_q90", QT_TRANSLATE_NOOP("dw::ui::MeasureChart", "Difference of what nine in ten lie below")}})
        all.push_back({"numeric_outcomes", "quantiles", column, MeasureChart::tr(title),
                       MeasureChart::tr("To the reference group, in the outcome's own unit."), 0.0});
    return all;
}

std::vector<ShownMeasure> predictionMeasures()
{
    return {
        {"error_rates",
         "rates",
         "true_positive_rate",
         MeasureChart::tr("True positive rate"),
         MeasureChart::tr("Of those with the favourable outcome, how many are predicted to have it."),
         {}},
        {"error_rates",
         "rates",
         "false_positive_rate",
         MeasureChart::tr("False positive rate"),
         MeasureChart::tr("Of those without the favourable outcome, how many are predicted to have it."),
         {}},
        {"error_rates",
         "rates",
         "precision",
         MeasureChart::tr("Precision"),
         MeasureChart::tr("Of those predicted to have the favourable outcome, how many do."),
         {}},
        {"error_rates", "differences", "equal_opportunity", MeasureChart::tr("Equal opportunity"),
         MeasureChart::tr("Difference of true positive rates to the reference group, in percentage points."), 0.0},
        {"error_rates", "differences", "average_odds", MeasureChart::tr("Average odds"),
         MeasureChart::tr("Mean of the differences of true and of false positive rates, in percentage points."), 0.0},
        {"error_rates", "differences", "predictive_parity", MeasureChart::tr("Predictive parity"),
         MeasureChart::tr("Difference of precisions to the reference group, in percentage points."), 0.0},
        {"error_rates", "aggregates", "equalized_odds", MeasureChart::tr("Equalised odds"),
         MeasureChart::tr(
             "The larger one of the largest differences of true and of false positive rates between any two groups."),
         0.0},
        {"calibration", "summary", "bias", MeasureChart::tr("Observed less predicted"),
         MeasureChart::tr(
             "How much more often the favourable outcome occurs than predicted, in percentage points. Below: how often "
             "it occurs by what is predicted; on the dashed line a prediction keeps its promise."),
         0.0},
    };
}

} // namespace dw::ui
