// The list of injections, made from the names of the files in their folder.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/injection.h"

#include <algorithm>

namespace dw {

#define ENTRY(id)                                                                                                      \
    namespace injections::id {                                                                                         \
    InjectionType type();                                                                                              \
    }
#include "injections.inc"
#undef ENTRY

namespace {

InjectionType named(InjectionType type, const char* id)
{
    type.id = id;
    return type;
}

const std::vector<InjectionType>& allInjections()
{
#define ENTRY(id) named(injections::id::type(), #id),
    static const std::vector<InjectionType> types{
#include "injections.inc"
    };
#undef ENTRY
    return types;
}

} // namespace

std::span<const InjectionType> injectionTypes()
{
    return allInjections();
}

const InjectionType* findInjection(std::string_view id)
{
    for (const InjectionType& type : allInjections())
        if (type.id == id)
            return &type;
    return nullptr;
}

} // namespace dw
