// What kind of values a column of data holds, and which generator gives the like.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/data/schema.h"
#include "core/engine/infer/infer.h"

namespace dw::infer {

struct Guess {
    ColumnDesign column;
    std::string found;
    std::string made;
    bool copies = false;
    bool unique = false;   ///< no value twice, no nulls
    bool monotone = false; ///< numbers in an order, may take part in a correlation
    std::string generator; ///< of the entity where the column is a field
};

/// How many rows must have something in common before it is copied.
std::size_t leastCount(std::size_t rows);
/// `value` with `digits` significant digits.
double rounded(double value, int digits);
/// "12,345" without knowing any locale: digits in groups of three.
std::string countWords(std::size_t count);

Guess guessColumn(const ColumnSchema& schema, const Column& values, const InferOptions& options);
/// For text only; part of guessColumn().
void guessText(const Column& values, const InferOptions& options, Guess& guess);
/// A shape that all texts have, as a pattern: "[A-Z]{2}-\\d{4,6}"; empty when there is none worth having.
std::string commonPattern(std::span<const std::string_view> texts);

/// The entity and field that a column of this name usually is, like person.email for "E-Mail"; empty when none is
/// known. Found by the names of the fields that the registry describes.
struct FieldGuess {
    std::string generator;
    std::string field;
    bool isPersonal = false; ///< names a person or leads to one
};
FieldGuess fieldByName(std::string_view columnName);
/// In small letters, words joined by single underscores: "First Name", "firstName" and "FIRST-NAME" are "first_name".
std::string plainName(std::string_view name);

/// Makes the guess a field of an entity.
void useField(const FieldGuess& field, Guess& guess);
/// Adds the entities that fields need to the table, one a generator.
void addEntities(TableDesign& table, std::span<const Guess> guesses);

} // namespace dw::infer
