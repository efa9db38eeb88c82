// Moving values between JSON objects and the parts of a table that control.h reads; only core/project includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <cmath>

namespace dw {

/// Moves values out of one JSON object; what has a wrong type stays, and is reported.
struct ControlTaker {
    Json rest;

    void take(const char* key, std::string& value)
    {
        if (const auto found = rest.find(key); found != rest.end() && found->is_string())
            value = found->get<std::string>(), rest.erase(key);
    }
    void take(const char* key, bool& value)
    {
        if (const auto found = rest.find(key); found != rest.end() && found->is_boolean())
            value = found->get<bool>(), rest.erase(key);
    }
    void take(const char* key, std::optional<double>& value)
    {
        if (const auto found = rest.find(key); found != rest.end() && found->is_number())
            value = found->get<double>(), rest.erase(key);
    }
    void take(const char* key, std::optional<std::int64_t>& value)
    {
        const auto found = rest.find(key);
        if (found == rest.end() || !found->is_number_integer() || (found->is_number_unsigned() && *found > INT64_MAX))
            return;
        value = found->get<std::int64_t>(), rest.erase(key);
    }
    void takeObject(const char* key, Json& value)
    {
        if (const auto found = rest.find(key); found != rest.end() && found->is_object())
            value = Json(*found), rest.erase(key);
    }
    void takeScalar(const char* key, Json& value)
    {
        if (const auto found = rest.find(key); found != rest.end() && !found->is_structured())
            value = Json(*found), rest.erase(key);
    }
    /// One name, or a list of names.
    void takeNames(const char* key, std::vector<std::string>& names)
    {
        const auto found = rest.find(key);
        if (found == rest.end())
            return;
        const Json list = found->is_array() ? Json(*found) : Json::array({*found});
        for (const Json& item : list)
            if (!item.is_string())
                return;
        for (const Json& item : list)
            names.push_back(item.get<std::string>());
        rest.erase(key);
    }
};

/// The entries of a list in the table's JSON; nothing when it is no list. One that is no object counts as empty.
inline std::vector<Json> controlEntries(const TableDesign& table, const char* key)
{
    std::vector<Json> entries;
    if (const auto found = table.extra.find(key); found != table.extra.end() && found->is_array())
        for (const Json& entry : *found)
            entries.push_back(entry.is_object() ? entry : Json::object());
    return entries;
}

inline void putText(Json& json, const char* key, const std::string& value)
{
    if (!value.empty())
        json[key] = value;
}

inline void putNames(Json& json, const char* key, const std::vector<std::string>& names)
{
    if (names.size() == 1)
        json[key] = names.front();
    else if (!names.empty())
        json[key] = names;
}

/// Whole numbers without a point, as people write them.
inline Json controlNumber(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 9007199254740992.0)
        return static_cast<std::int64_t>(value);
    return value;
}

inline void putRest(Json& json, const Json& extra)
{
    for (const auto& [key, value] : extra.items())
        json[key] = value;
}

} // namespace dw
