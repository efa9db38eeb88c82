// The lists of generators and sinks, made from the names of the files in their folders.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/registry.h"

#include <algorithm>

namespace dw {

#define ENTRY(id)                                                                                                      \
    namespace generators::id {                                                                                         \
    GeneratorType type();                                                                                              \
    }
#include "generators.inc"
#undef ENTRY
#define ENTRY(id)                                                                                                      \
    namespace sinks::id {                                                                                              \
    SinkType type();                                                                                                   \
    }
#include "sinks.inc"
#undef ENTRY

namespace {

template <typename Type>
Type named(Type type, const char* id)
{
    type.id = id;
    return type;
}

const std::vector<GeneratorType>& allGenerators()
{
#define ENTRY(id) named(generators::id::type(), #id),
    static const std::vector<GeneratorType> types{
#include "generators.inc"
    };
#undef ENTRY
    return types;
}

const std::vector<SinkType>& allSinks()
{
#define ENTRY(id) named(sinks::id::type(), #id),
    static const std::vector<SinkType> types{
#include "sinks.inc"
    };
#undef ENTRY
    return types;
}

template <typename Type>
const Type* findById(const std::vector<Type>& types, std::string_view id)
{
    // Sorted, because the folders are listed in order.
    const auto place = std::lower_bound(types.begin(), types.end(), id,
                                        [](const Type& type, std::string_view wanted) { return type.id < wanted; });
    return place != types.end() && place->id == id ? &*place : nullptr;
}

/// Edit distance in which two neighbours that changed places count as one mistake (optimal string alignment), for short
/// names.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

} // namespace

std::span<const GeneratorType> generatorTypes()
{
    return allGenerators();
}

const GeneratorType* findGenerator(std::string_view id)
{
    return findById(allGenerators(), id);
}

std::span<const SinkType> sinkTypes()
{
    return allSinks();
}

const SinkType* findSink(std::string_view id)
{
    return findById(allSinks(), id);
}

std::optional<std::string> nearestName(std::string_view typed, std::span<const std::string_view> names)
{
    if (typed.size() > 64)
        return std::nullopt;
    std::optional<std::string> nearest;
    std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const std::string_view name : names) {
        if (name.size() > 64)
            continue;
        const std::size_t distance = editDistance(typed, name);
        if (distance < best) {
            best = distance;
            nearest = std::string(name);
        }
    }
    return nearest;
}

} // namespace dw
