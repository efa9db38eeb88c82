// User names and local parts of e-mail addresses made from a person's name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/lexicon_pattern.h"

#include <array>

namespace dw::people {

/// Text of a user name in the making.
struct Handle {
    std::array<char, 128> text;
    std::size_t size = 0;

    /// As much of it as leaves room for a number.
    void add(std::string_view part);
    /// In decimal digits, at least `width` of them.
    void addNumber(std::uint64_t number, std::size_t width);
    std::string_view view() const { return {text.data(), size}; }
};

/// "anna.weber", "aweber", "anna_weber", "annaweber", "weber.anna", "anna.weber87". Only letters, dots and underscores
/// come before a unique number, so the number alone tells two rows apart.
void composeHandle(BitDraw& draw, std::string_view given, std::string_view family, std::int64_t birthYear,
                   bool isUnique, Handle& handle);

} // namespace dw::people
