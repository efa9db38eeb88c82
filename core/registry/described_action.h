// From JSON parameters to what an injection or a corruption does: read, checked, then asked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/describe.h"

namespace dw {

/// What `bind` of such a type is: nothing after a problem, which has been reported.
template <typename Action, typename Params, typename CheckFunction>
std::function<std::optional<Action>(const Json&, Scope&)>
bindAction(std::shared_ptr<const Members<Params>> members, CheckFunction check, Action (*action)(const Params&))
{
    return [members = std::move(members), check, action](const Json& json, Scope& scope) -> std::optional<Action> {
        Params params;
        if (!readParams(*members, json, params, scope.problems(), &scope, scope.pointer()))
            return std::nullopt;
        const std::size_t before = scope.problems().all.size();
        if (check != nullptr)
            check(params, Check{scope.problems(), scope.pointer()});
        return hasErrorsAfter(scope.problems(), before) ? std::nullopt : std::optional(action(params));
    };
}

} // namespace dw
