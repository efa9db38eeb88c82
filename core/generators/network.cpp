// Addresses, hosts, web requests and browsers that belong to nobody: documentation ranges and reserved domains.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/web/network_tables.h"
#include "core/registry/describe.h"

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

NetworkTables prepare(const Params&, Scope& scope)
{
    return makeNetworkTables(scope);
}

std::vector<std::uint64_t> bitsOf(const FillContext& context, std::uint32_t lane)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(lane, bits);
    return bits;
}

void fillAddresses(const Params& params, const NetworkTables& tables, const FillContext& context, const Fields& fields)
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
        const auto count = static_cast<double>(tables.ipv4Networks.size());
        const std::uint32_t host = static_cast<std::uint32_t>((bits >> 32) % 254) + 1;
        const std::uint32_t address =
            params.ipv4Range == Range::Documentation
                ? tables.ipv4Networks[static_cast<std::size_t>(context.uniform(i) * count)] | host
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

void appendHost(const NetworkTables& tables, RowDraws& draws, std::string& out)
{
    out += tables.labels.draw(draws);
    out += '.';
    if (draws.uniform() < kOwnDomainShare) {
        out += tables.names[static_cast<std::size_t>(draws.uniform() * static_cast<double>(tables.names.size()))];
        out += ".example";
    } else {
        out += tables.domains.draw(draws);
    }
}

void appendNumber(std::uint64_t number, std::string& out)
{
    fmt::format_to(std::back_inserter(out), "{}", number);
}

void appendPath(const NetworkTables& tables, RowDraws& draws, std::string& out)
{
    const std::uint64_t parts = draws.bits() % (kMostParts + 1);
    out += '/';
    for (std::uint64_t part = 0; part < parts; ++part) {
        if (part > 0)
            out += '/';
        if (part > 0 && draws.uniform() < kNumberShare)
            appendNumber(draws.bits() % 100'000 + 1, out);
        else
            out += tables.paths.draw(draws);
    }
    if (draws.uniform() >= kQueryShare)
        return;
    const std::uint32_t key = tables.queryKeys.table(draws.uniform());
    out += '?';
    out += tables.queryKeys.words[key];
    out += '=';
    if (tables.isNumberKey[key])
        appendNumber(draws.bits() % 1000 + 1, out);
    else
        out += tables.paths.draw(draws);
}

void fillLocations(const NetworkTables& tables, const FillContext& context, const Fields& fields)
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
            appendHost(tables, draws, host);
            if (fields.wants(Field::Host))
                fields[Field::Host].texts[i] = fields[Field::Host].arena.copy(std::string_view(host).substr(8));
        }
        if (fields.wants(Field::Path) || fields.wants(Field::Url)) {
            RowDraws draws(paths[i]);
            path.clear();
            appendPath(tables, draws, path);
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

void fillRequests(const NetworkTables& tables, const FillContext& context, const Fields& fields)
{
    if (fields.wants(Field::Method)) {
        fields[Field::Method].resetCodes(tables.methods, context.size());
        fields[Field::Method].codes = drawn(tables.methodTable, context, MethodLane);
    }
    if (fields.wants(Field::Status)) {
        const std::vector<std::uint32_t> chosen = drawn(tables.statusTable, context, StatusLane);
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[Field::Status].integers[i] = tables.statuses[chosen[i]];
    }
    const Agents& agents = tables.agents;
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

void fill(const Params& params, const NetworkTables& tables, const FillContext& context, const Fields& fields)
{
    fillAddresses(params, tables, context, fields);
    fillLocations(tables, context, fields);
    fillRequests(tables, context, fields);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, NetworkTables>("Network", Category::Network,
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
        .field("method", "Method", "Of the HTTP request: GET, POST and others.")
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
