// What a parameter's default value is in JSON, as project files and forms show it.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/read_param.h"

namespace dw {

Json defaultJson(bool value, const ParamSpec&)
{
    return value;
}
Json defaultJson(std::int64_t value, const ParamSpec&)
{
    return value;
}
Json defaultJson(double value, const ParamSpec&)
{
    return value;
}
Json defaultJson(const std::string& value, const ParamSpec&)
{
    return value;
}
Json defaultJson(Date value, const ParamSpec&)
{
    return formatDate(value.days);
}
Json defaultJson(Timestamp value, const ParamSpec&)
{
    return formatTimestamp(value.micros);
}
Json defaultJson(Duration value, const ParamSpec&)
{
    return formatDuration(value.micros);
}
Json defaultJson(const ColumnRef& value, const ParamSpec&)
{
    return value.name;
}
Json defaultJson(const TableRef& value, const ParamSpec&)
{
    return value.name;
}
Json defaultJson(const LexiconRef& value, const ParamSpec&)
{
    return value.name;
}
Json defaultJson(const Expression& value, const ParamSpec&)
{
    return value.sql;
}
Json defaultJson(const TextTemplate& value, const ParamSpec&)
{
    return value.source;
}
Json defaultJson(const WeightedValues& value, const ParamSpec&)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < value.values.size(); ++i)
        list.push_back({{"value", value.values[i]}, {"weight", value.weights[i].constant()}});
    return list;
}
Json defaultJson(const Curve& value, const ParamSpec&)
{
    Json list = Json::array();
    for (const CurvePoint& point : value.points)
        list.push_back({point.x, point.y});
    return list;
}
Json defaultJson(const NestedGenerator& value, const ParamSpec&)
{
    return value.spec.is_null() ? Json(nullptr) : value.spec;
}
Json defaultJson(const Structure& value, const ParamSpec&)
{
    return value.value;
}

} // namespace dw
