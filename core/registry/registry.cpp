// The lists of generators and sinks, made from the names of the files in their folders.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/registry.h"

#include "core/data/edit_distance.h"

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
