// The banks of each country and how account numbers are built there; only the bank generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/lexicon_draw.h"

#include <array>

namespace dw::generators::bank {

inline constexpr std::size_t kLongestIban = 40;
inline constexpr std::uint32_t kBanksPerCountry = 40;

/// One country's account numbers: runs of characters, with the places of bank and account among them.
struct AccountCountry {
    std::string_view code;
    std::uint32_t number = 0;    ///< among the countries of the table
    std::uint32_t currency = 0;  ///< among the currencies
    std::uint32_t firstBank = 0; ///< among all banks
    bool hasIban = true;
    std::string classes; ///< of each BBAN character: 'n' digit, 'a' letter, 'c' digit too (which every country allows)
    std::size_t bankStart = 0, bankLength = 0, accountStart = 0, accountLength = 0;

    std::uint32_t bankAt(double u) const { return firstBank + static_cast<std::uint32_t>(u * kBanksPerCountry); }
};

struct AccountTable {
    std::vector<AccountCountry> countries; ///< by code
    LexiconTexts currencies;
    std::shared_ptr<const Dictionary> countryNames, bankNames, bankCodes, bics;

    /// Null for a country that is not in the table.
    const AccountCountry* find(std::string_view code) const;
};

/// The banks of these countries; empty: of all. A country that is not known becomes a problem.
AccountTable makeAccountTable(const std::vector<std::string>& wanted, Scope& scope);

/// Parts of one number in the buffer that it was written to; `iban` is empty where the country has none.
struct AccountNumber {
    std::string_view iban, bban, account;
};

/// Writes an account of that bank. `number` has room for kLongestIban characters.
AccountNumber writeAccount(const AccountTable& table, const AccountCountry& country, std::uint32_t bank,
                           std::uint64_t bits, char* number);

} // namespace dw::generators::bank
