// The list of corruptions, made from the names of the files in their folder.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/corruption.h"

#include <algorithm>

namespace dw {

#define ENTRY(id)                                                                                                      \
    namespace corruptions::id {                                                                                        \
    CorruptionType type();                                                                                             \
    }
#include "corruptions.inc"
#undef ENTRY

namespace {

CorruptionType named(CorruptionType type, const char* id)
{
    type.id = id;
    return type;
}

const std::vector<CorruptionType>& allCorruptions()
{
#define ENTRY(id) named(corruptions::id::type(), #id),
    static const std::vector<CorruptionType> types{
#include "corruptions.inc"
    };
#undef ENTRY
    return types;
}

} // namespace

std::string_view corruptionGroupName(CorruptionGroup group)
{
    switch (group) {
    case CorruptionGroup::Missingness:
        return "Missingness";
    case CorruptionGroup::Text:
        return "Text";
    case CorruptionGroup::Numbers:
        return "Numbers";
    case CorruptionGroup::Time:
        return "Time";
    case CorruptionGroup::Records:
        return "Records";
    case CorruptionGroup::Labels:
        return "Labels";
    }
    return "";
}

std::span<const CorruptionType> corruptionTypes()
{
    return allCorruptions();
}

const CorruptionType* findCorruption(std::string_view id)
{
    for (const CorruptionType& type : allCorruptions())
        if (type.id == id)
            return &type;
    return nullptr;
}

} // namespace dw
