// Hosts, paths, answers and browsers; only the network generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/row_draws.h"
#include "core/registry/lexicon_draw.h"

namespace dw::generators::network {

struct Words {
    std::vector<std::string_view> words;
    WeightTable table;

    std::string_view draw(RowDraws& draws) const { return words[table(draws.uniform())]; }
};

/// Every user agent there is, with what it says about the browser.
struct Agents {
    std::shared_ptr<const Dictionary> texts;
    WeightTable table;
    std::vector<std::uint32_t> kinds; ///< by text: row of the list of kinds
    LexiconTexts browsers, systems, devices;
};

struct NetworkTables {
    Words labels, domains, paths, queryKeys;
    std::vector<bool> isNumberKey;
    std::vector<std::string> names; ///< middle labels of host names
    std::vector<std::uint32_t> ipv4Networks;
    std::shared_ptr<const Dictionary> methods;
    WeightTable methodTable, statusTable;
    std::vector<std::int64_t> statuses;
    Agents agents;
};

/// What does not exist becomes a problem at the parameter "ipv4_range".
NetworkTables makeNetworkTables(Scope& scope);

} // namespace dw::generators::network
