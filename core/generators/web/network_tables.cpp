// Gathers hosts, paths and browsers from their lists.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/web/network_tables.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::network {

namespace {

Words wordsOf(const Lexicon& list)
{
    return {list.values(0), WeightTable(lexiconWeights(list))};
}

std::string withVersion(std::string_view text, std::string_view hole, std::string version)
{
    std::string result(text);
    const auto replace = [&result](const std::string& what, const std::string& with) {
        for (std::size_t at = result.find(what); at != std::string::npos; at = result.find(what, at + with.size()))
            result.replace(at, what.size(), with);
    };
    replace(fmt::format("{{{}}}", hole), version);
    std::replace(version.begin(), version.end(), '.', '_');
    replace(fmt::format("{{{}_}}", hole), version);
    return result;
}

Agents agentsOf(const Lexicon& kinds, const Lexicon& versions)
{
    Agents agents;
    std::vector<std::string> texts;
    std::vector<double> weights;
    const std::vector<double> kindWeights = lexiconWeights(kinds);
    const std::vector<double> versionWeights = lexiconWeights(versions);
    const std::vector<std::string_view> holes = versions.values(*versions.column("hole"));
    for (std::size_t kind = 0; kind < kinds.rows; ++kind) {
        const std::string_view text = kinds.cell(kind, 0);
        const auto mine = [&](std::size_t row) { return text.find(fmt::format("{{{}}}", holes[row])) != text.npos; };
        double total = 0.0;
        for (std::size_t row = 0; row < versions.rows; ++row)
            total += mine(row) ? versionWeights[row] : 0.0;
        for (std::size_t row = 0; row < versions.rows; ++row) {
            if (!mine(row))
                continue;
            texts.push_back(withVersion(text, holes[row], std::string(versions.cell(row, 0))));
            weights.push_back(kindWeights[kind] * versionWeights[row] / total);
            agents.kinds.push_back(static_cast<std::uint32_t>(kind));
        }
    }
    agents.texts = Dictionary::fromTexts(std::move(texts));
    agents.table = WeightTable(weights);
    agents.browsers = lexiconTexts(kinds, *kinds.column("browser"));
    agents.systems = lexiconTexts(kinds, *kinds.column("os"));
    agents.devices = lexiconTexts(kinds, *kinds.column("device"));
    return agents;
}

/// "192.0.2.0" as a number.
std::uint32_t addressOf(std::string_view text)
{
    std::uint32_t address = 0;
    std::uint32_t octet = 0;
    for (const char c : text) {
        if (c == '.') {
            address = (address | octet) << 8;
            octet = 0;
        } else {
            octet = octet * 10 + static_cast<std::uint32_t>(c - '0');
        }
    }
    return address | octet;
}

} // namespace

NetworkTables makeNetworkTables(Scope& scope)
{
    NetworkTables tables;
    const auto list = [&scope](std::string_view name, std::string_view locale = "any") {
        return requireLexicon(scope, "ipv4_range", name, locale);
    };
    const auto labels = list("host_labels"), domains = list("example_domains"), paths = list("url_paths"),
               keys = list("url_query_keys"), ranges = list("ip_ranges"), methods = list("http_methods"),
               statuses = list("http_statuses"), agents = list("user_agents"), versions = list("user_agent_versions"),
               cores = list("company_cores", "en_US");
    if (!labels || !domains || !paths || !keys || !ranges || !methods || !statuses || !agents || !versions || !cores)
        return tables;
    tables.labels = wordsOf(*labels);
    tables.domains = wordsOf(*domains);
    tables.paths = wordsOf(*paths);
    tables.queryKeys = wordsOf(*keys);
    for (const std::string_view kind : keys->values(*keys->column("kind")))
        tables.isNumberKey.push_back(kind == "number");
    for (const std::string_view core : cores->values(*cores->column("latin"))) {
        std::string name;
        for (const char c : core)
            if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                name += static_cast<char>(c | 0x20);
        tables.names.push_back(std::move(name));
    }
    for (std::size_t row = 0; row < ranges->rows; ++row)
        if (ranges->cell(row, *ranges->column("version")) == "4")
            tables.ipv4Networks.push_back(addressOf(ranges->cell(row, 0)));
    tables.methods = lexiconTexts(*methods, 0).dictionary;
    tables.methodTable = WeightTable(lexiconWeights(*methods));
    for (const double status : statuses->numbers(0))
        tables.statuses.push_back(static_cast<std::int64_t>(status));
    tables.statusTable = WeightTable(lexiconWeights(*statuses));
    tables.agents = agentsOf(*agents, *versions);
    return tables;
}

} // namespace dw::generators::network
