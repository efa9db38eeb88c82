// Addresses, hosts, web requests and browsers that belong to nobody: documentation ranges and reserved domains.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/row_draws.h"
#include "core/registry/describe.h"
#include "core/registry/lexicon_draw.h"

#include <fmt/format.h>

namespace dw::generators::network {

namespace {

enum class Field { Ipv4, Ipv6, Mac, Host, Url, Path, Method, Status, UserAgent, Browser, OperatingSystem, Device };
enum class Range { Documentation, Private };
enum Lane : std::uint32_t {
    Ipv4Lane = 1,
    Ipv6Lane,
    MacLane,
    HostLane,
    PathLane,
    MethodLane,
    StatusLane,
    AgentLane,
    Ipv6SubnetLane
};

constexpr double kOwnDomainShare = 0.5;
constexpr double kQueryShare = 0.25;
constexpr double kNumberShare = 0.35;
constexpr std::uint32_t kMostParts = 3;

struct Params {
    Range ipv4Range = Range::Documentation;
};

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

struct Prepared {
    Words labels, domains, paths, queryKeys;
    std::vector<bool> isNumberKey;
    std::vector<std::string> names; ///< middle labels of host names
    std::vector<std::uint32_t> ipv4Networks;
    std::shared_ptr<const Dictionary> methods;
    WeightTable methodTable, statusTable;
    std::vector<std::int64_t> statuses;
    Agents agents;
};

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

Prepared prepare(const Params&, Scope& scope)
{
    Prepared prepared;
    const auto list = [&scope](std::string_view name, std::string_view locale = "any") {
        return requireLexicon(scope, "ipv4_range", name, locale);
    };
    const auto labels = list("host_labels"), domains = list("example_domains"), paths = list("url_paths"),
               keys = list("url_query_keys"), ranges = list("ip_ranges"), methods = list("http_methods"),
               statuses = list("http_statuses"), agents = list("user_agents"), versions = list("user_agent_versions"),
               cores = list("company_cores", "en_US");
    if (!labels || !domains || !paths || !keys || !ranges || !methods || !statuses || !agents || !versions || !cores)
        return prepared;
    prepared.labels = wordsOf(*labels);
    prepared.domains = wordsOf(*domains);
    prepared.paths = wordsOf(*paths);
    prepared.queryKeys = wordsOf(*keys);
    for (const std::string_view kind : keys->values(*keys->column("kind")))
        prepared.isNumberKey.push_back(kind == "number");
    for (const std::string_view core : cores->values(*cores->column("latin"))) {
        std::string name;
        for (const char c : core)
            if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                name += static_cast<char>(c | 0x20);
        prepared.names.push_back(std::move(name));
    }
    for (std::size_t row = 0; row < ranges->rows; ++row)
        if (ranges->cell(row, *ranges->column("version")) == "4")
            prepared.ipv4Networks.push_back(addressOf(ranges->cell(row, 0)));
    prepared.methods = lexiconTexts(*methods, 0).dictionary;
    prepared.methodTable = WeightTable(lexiconWeights(*methods));
    for (const double status : statuses->numbers(0))
        prepared.statuses.push_back(static_cast<std::int64_t>(status));
    prepared.statusTable = WeightTable(lexiconWeights(*statuses));
    prepared.agents = agentsOf(*agents, *versions);
    return prepared;
}

std::vector<std::uint64_t> bitsOf(const FillContext& context, std::uint32_t lane)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(lane, bits);
    return bits;
}

void fillAddresses(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    const auto write = [&](Field field, std::uint32_t lane, auto format) {
        if (!fields.wants(field))
            return;
        const std::vector<std::uint64_t> bits = bitsOf(context, lane);
        Column& column = fields[field];
        char buffer[64];
        for (std::size_t i = 0; i < context.size(); ++i) {
            char* const end = format(bits[i], i, buffer);
            column.texts[i] = column.arena.copy({buffer, static_cast<std::size_t>(end - buffer)});
        }
    };
    write(Field::Ipv4, Ipv4Lane, [&](std::uint64_t bits, std::size_t i, char* out) {
        // The primary uniform chooses the network; hosts .0 and .255 name the network itself and everyone in it.
        const auto count = static_cast<double>(prepared.ipv4Networks.size());
        const std::uint32_t host = static_cast<std::uint32_t>((bits >> 32) % 254) + 1;
        const std::uint32_t address =
            params.ipv4Range == Range::Documentation
                ? prepared.ipv4Networks[static_cast<std::size_t>(context.uniform(i) * count)] | host
                : 0x0A000000u | (static_cast<std::uint32_t>(bits & 0xFFFF) << 8) | host;
        return fmt::format_to(out, "{}.{}.{}.{}", address >> 24, (address >> 16) & 255, (address >> 8) & 255,
                              address & 255);
    });
    std::vector<std::uint64_t> subnets;
    if (fields.wants(Field::Ipv6))
        subnets = bitsOf(context, Ipv6SubnetLane);
    write(Field::Ipv6, Ipv6Lane, [&](std::uint64_t bits, std::size_t i, char* out) {
        return fmt::format_to(out, "2001:db8:{:x}:{:x}:{:x}:{:x}:{:x}:{:x}", subnets[i] & 0xFFFF,
                              (subnets[i] >> 16) & 0xFF, bits >> 48, (bits >> 32) & 0xFFFF, (bits >> 16) & 0xFFFF,
                              bits & 0xFFFF);
    });
    write(Field::Mac, MacLane, [](std::uint64_t bits, std::size_t, char* out) {
        // Locally administered, for one receiver: such an address is no manufacturer's.
        const std::uint64_t first = ((bits >> 40) & 0xFC) | 0x02;
        return fmt::format_to(out, "{:02x}:{:02x}:{:02x}:{:02x}:{:02x}:{:02x}", first, (bits >> 32) & 255,
                              (bits >> 24) & 255, (bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
    });
}

void appendHost(const Prepared& prepared, RowDraws& draws, std::string& out)
{
    out += prepared.labels.draw(draws);
    out += '.';
    if (draws.uniform() < kOwnDomainShare) {
        out += prepared.names[static_cast<std::size_t>(draws.uniform() * static_cast<double>(prepared.names.size()))];
        out += ".example";
    } else {
        out += prepared.domains.draw(draws);
    }
}

void appendNumber(std::uint64_t number, std::string& out)
{
    fmt::format_to(std::back_inserter(out), "{}", number);
}

void appendPath(const Prepared& prepared, RowDraws& draws, std::string& out)
{
    const std::uint64_t parts = draws.bits() % (kMostParts + 1);
    out += '/';
    for (std::uint64_t part = 0; part < parts; ++part) {
        if (part > 0)
            out += '/';
        if (part > 0 && draws.uniform() < kNumberShare)
            appendNumber(draws.bits() % 100'000 + 1, out);
        else
            out += prepared.paths.draw(draws);
    }
    if (draws.uniform() >= kQueryShare)
        return;
    const std::uint32_t key = prepared.queryKeys.table(draws.uniform());
    out += '?';
    out += prepared.queryKeys.words[key];
    out += '=';
    if (prepared.isNumberKey[key])
        appendNumber(draws.bits() % 1000 + 1, out);
    else
        out += prepared.paths.draw(draws);
}

void fillLocations(const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    if (!fields.wants(Field::Host) && !fields.wants(Field::Url) && !fields.wants(Field::Path))
        return;
    const std::vector<std::uint64_t> hosts = bitsOf(context, HostLane);
    const std::vector<std::uint64_t> paths = bitsOf(context, PathLane);
    std::string host;
    std::string path;
    for (std::size_t i = 0; i < context.size(); ++i) {
        const auto set = [&fields, i](Field field, const std::string& text) {
            if (fields.wants(field))
                fields[field].texts[i] = fields[field].arena.copy(text);
        };
        if (fields.wants(Field::Host) || fields.wants(Field::Url)) {
            RowDraws draws(hosts[i]);
            host = "https://";
            appendHost(prepared, draws, host);
            if (fields.wants(Field::Host))
                fields[Field::Host].texts[i] = fields[Field::Host].arena.copy(std::string_view(host).substr(8));
        }
        if (fields.wants(Field::Path) || fields.wants(Field::Url)) {
            RowDraws draws(paths[i]);
            path.clear();
            appendPath(prepared, draws, path);
            set(Field::Path, path);
        }
        if (fields.wants(Field::Url))
            set(Field::Url, host + path);
    }
}

std::vector<std::uint32_t> drawn(const WeightTable& table, const FillContext& context, std::uint32_t lane)
{
    std::vector<double> draws(context.size());
    context.uniforms(lane, draws);
    std::vector<std::uint32_t> chosen(context.size());
    table.map(draws, chosen);
    return chosen;
}

void fillRequests(const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    if (fields.wants(Field::Method)) {
        fields[Field::Method].resetCodes(prepared.methods, context.size());
        fields[Field::Method].codes = drawn(prepared.methodTable, context, MethodLane);
    }
    if (fields.wants(Field::Status)) {
        const std::vector<std::uint32_t> chosen = drawn(prepared.statusTable, context, StatusLane);
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[Field::Status].integers[i] = prepared.statuses[chosen[i]];
    }
    const Agents& agents = prepared.agents;
    const auto wantsAny = fields.wants(Field::UserAgent) || fields.wants(Field::Browser) ||
                          fields.wants(Field::OperatingSystem) || fields.wants(Field::Device);
    if (!wantsAny)
        return;
    const std::vector<std::uint32_t> chosen = drawn(agents.table, context, AgentLane);
    const auto tell = [&](Field field, const LexiconTexts& texts) {
        if (!fields.wants(field))
            return;
        fields[field].resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[field].codes[i] = texts.codes[agents.kinds[chosen[i]]];
    };
    tell(Field::Browser, agents.browsers);
    tell(Field::OperatingSystem, agents.systems);
    tell(Field::Device, agents.devices);
    if (fields.wants(Field::UserAgent)) {
        fields[Field::UserAgent].resetCodes(agents.texts, context.size());
        fields[Field::UserAgent].codes = chosen;
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    fillAddresses(params, prepared, context, fields);
    fillLocations(prepared, context, fields);
    fillRequests(prepared, context, fields);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Network", Category::Network,
                                      "Network addresses, web requests and browsers that belong to nobody.")
        .alias("Internet traffic")
        .words({"ip", "ipv4", "ipv6", "mac", "url", "host", "domain", "user agent", "http", "web log"})
        .param("ipv4_range", &Params::ipv4Range, "IPv4 range",
               "The ranges of documentation (RFC 5737, 762 addresses), or the private range 10.0.0.0/8 (RFC 1918).",
               Choices{{"documentation", "private"}})
        .field("ipv4", "IPv4 address", "From the range chosen.")
        .field("ipv6", "IPv6 address", "From 2001:db8::/32, the range of documentation (RFC 3849).")
        .field("mac", "MAC address", "Locally administered, so that it is no manufacturer's.")
        .field("host", "Host name", "Under domains reserved for examples (RFC 2606).")
        .field("url", "URL", "The host with the path.")
        .field("path", "Path", "What follows the host, with a query now and then.")
        .field("method", "Method", "GET, POST …")
        .field("status", "Status", "HTTP status code.", DataType::Int64)
        .field("user_agent", "User agent", "What the browser says it is.")
        .field("browser", "Browser", "The browser of the user agent.")
        .field("os", "Operating system", "The operating system of the user agent.")
        .field("device", "Device", "desktop, mobile, tablet or program.")
        .example("Web log", Json::object())
        .example("Inside a company", {{"ipv4_range", "private"}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::network
