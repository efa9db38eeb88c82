// A table into which injections are put, with the truth beside what is recorded.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/engine/plan_rows.h"

namespace dw::test {

inline constexpr std::int64_t kRows = 3'000;

/// Columns: sex, old, x, y, good, y_true, good_true.
inline std::string world(const std::string& injections, int seed)
{
    return fmt::format(R"j({{"random_seed": {}, "tables": [{{"name": "world", "rows": {}, "columns": [
      {{"name": "sex", "generator": "category", "params": {{"values": {{"f": 40, "m": 60}}}}}},
      {{"name": "old", "generator": "boolean", "params": {{"probability": 0.5}}}},
      {{"name": "part", "generator": "category", "params": {{"values": {{"easy": 50, "hard": 50}}}}}},
      {{"name": "x", "generator": "lognormal"}},
      {{"name": "y", "generator": "normal", "params": {{"mean": 50, "stddev": 10}}, "decimals": 1}},
      {{"name": "good", "generator": "boolean", "params": {{"probability": 0.6}}}},
      {{"name": "y_true", "sql": "y"}},
      {{"name": "good_true", "sql": "good"}},
      {{"name": "twice", "sql": "2 * y"}}],
      "injections": {}}}]}})j",
                       seed, kRows, injections);
}

} // namespace dw::test
