// Project text to JSON: comments allowed, depth bounded, duplicate keys and bad bytes reported with line and column.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/file.h"

#include <fmt/format.h>
#include <unordered_set>

namespace dw {

namespace {

constexpr std::size_t kDeepest = 64;
/// Nobody reads more of the same problem.
constexpr std::size_t kMostDuplicates = 100;

/// Builds the JSON value while looking at what nlohmann's own builder does not report.
class Builder : public nlohmann::json_sax<Json>
{
public:
    explicit Builder(Problems& problems) : m_problems(problems) {}

    Json take() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        m_keys.back() = name;
        m_isDuplicate = !m_seen.back().insert(name).second;
        if (m_isDuplicate && ++m_duplicates > kMostDuplicates)
            return false;
        if (m_isDuplicate)
            m_problems.error("duplicate_key", pointer() + '/' + pointerToken(name),
                             fmt::format("'{}' is written twice in one object; only the last one would count.", name));
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override
    {
        m_position = position;
        m_message = error.what();
        return false;
    }

    std::size_t errorPosition() const { return m_position; }
    const std::string& errorMessage() const { return m_message; }
    bool tooDeep() const { return m_tooDeep; }
    bool tooManyDuplicates() const { return m_duplicates > kMostDuplicates; }

private:
    std::string pointer() const
    {
        std::string text;
        for (std::size_t i = 0; i + 1 < m_open.size(); ++i)
            text += '/' + (m_open[i]->is_array() ? std::to_string(m_open[i]->size() - 1) : pointerToken(m_keys[i]));
        return text;
    }
    Json* place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        if (m_isDuplicate) {
            Json& member = parent[m_keys.back()];
            member = std::move(value);
            return &member;
        }
        // Appended without a search: that would take the square of a hostile file's many keys.
        auto& members = parent.get_ref<Json::object_t&>();
        members.emplace_back(m_keys.back(), std::move(value));
        return &members.back().second;
    }
    template <typename Value>
    bool add(Value&& value)
    {
        place(Json(std::forward<Value>(value)));
        return true;
    }
    bool open(Json container)
    {
        if (m_open.size() >= kDeepest) {
            m_tooDeep = true;
            return false;
        }
        m_open.push_back(place(std::move(container)));
        m_keys.emplace_back();
        m_seen.emplace_back();
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        m_keys.pop_back();
        m_seen.pop_back();
        return true;
    }

    Problems& m_problems;
    Json m_root;
    std::vector<Json*> m_open; // a parent does not grow while its child is open
    std::vector<std::string> m_keys;
    std::vector<std::unordered_set<std::string>> m_seen; // keys of the objects that are open
    bool m_isDuplicate = false;                          // the key of the value that comes next
    std::size_t m_duplicates = 0;
    std::size_t m_position = 0;
    std::string m_message;
    bool m_tooDeep = false;
};

std::string lineAndColumn(std::string_view text, std::size_t position)
{
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < position && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++column;
        }
    }
    return fmt::format("line {}, column {}", line, column);
}

/// What is wrong with the text, in our words; nlohmann's name the states of its parser. `message` is like
/// "[json.exception…] parse error at line 1, column 2: syntax error while parsing value - unexpected '}'; expected …".
std::string reasonOf(std::string_view message)
{
    const auto says = [message](std::string_view words) { return message.find(words) != std::string_view::npos; };
    if (says("unexpected end of input"))
        return "it ends too early";
    if (says("number overflow"))
        return "this number is too large";
    if (says("UTF-8"))
        return "this is not well-formed UTF-8";
    if (says("invalid string"))
        return "this text has characters that must be written otherwise, like \\n";
    if (says("invalid number"))
        return "this is no number as JSON has them";
    if (says("invalid literal"))
        return "this is no value; texts stand in double quotes";
    if (says("comment"))
        return "this comment is never closed";
    constexpr std::string_view kBefore = "unexpected ";
    const std::size_t start = message.find(kBefore);
    if (start == std::string_view::npos)
        return "this is not expected here";
    const std::string_view token = message.substr(start + kBefore.size());
    return fmt::format("{} is not expected here", token.substr(0, token.find(';')));
}

} // namespace

Project parseProject(std::string_view text, Problems& problems)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    Builder builder(problems);
    const bool good =
        Json::sax_parse(text.begin(), text.end(), &builder, nlohmann::detail::input_format_t::json, true, true);
    if (builder.tooDeep()) {
        problems.error("too_deep", "",
                       fmt::format("The file is nested more than {} levels deep, which no project is.", kDeepest));
        return {};
    }
    if (builder.tooManyDuplicates())
        return {}; // reported one by one
    if (!good) {
        problems.error("not_json", "",
                       fmt::format("The file is not valid JSON at {}: {}.",
                                   lineAndColumn(text, builder.errorPosition()), reasonOf(builder.errorMessage())));
        return {};
    }
    const Json json = builder.take();
    if (!json.is_object()) {
        problems.error("not_a_project", "", "A project file holds one JSON object.", shortJson(json));
        return {};
    }
    return projectFromJson(json);
}

} // namespace dw
