// Diagnoses by age and sex, where they are treated and with which drugs; only the medical generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generators/health/patient.h"
#include "core/registry/lexicon_draw.h"

#include <array>

namespace dw::generators::health {

/// Rows of a list to choose from, with their weights.
struct Choice {
    std::vector<std::uint32_t> rows;
    WeightTable table;
};

/// By sex and age in years: which of `choices`. Neighbouring ages share one.
struct ByPatient {
    std::vector<Choice> choices;
    std::array<std::array<std::uint32_t, kOldest + 1>, 2> index{};

    const Choice& of(const Patient& patient) const
    {
        return choices[index[static_cast<std::size_t>(patient.sex)][patient.age]];
    }
};

/// Drugs for one diagnosis, and to whom they are given.
struct DrugChoice {
    std::vector<std::uint32_t> rows;
    std::vector<double> weights;
};

struct DiagnosisTables {
    ByPatient diagnoses;
    LexiconTexts codes, titles, chapters, chapterTitles, departments;
    std::vector<Choice> departmentsOf; ///< by diagnosis
    std::vector<DrugChoice> drugsOf;   ///< by diagnosis
    LexiconTexts drugs, drugClasses, drugForms, frequencies;
    std::vector<double> drugFromAge;
    std::vector<std::string_view> drugSex;
    std::vector<std::vector<std::string>> doses; ///< by drug
};

/// Whether a row with this sex (f, m or x for both) is for such a person.
bool suits(std::string_view rowSex, Sex sex);

/// What does not exist becomes a problem at the parameter "age".
DiagnosisTables makeDiagnosisTables(Scope& scope);

} // namespace dw::generators::health
