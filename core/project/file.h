// Reading and writing project files (*.datawright): JSON, comments allowed when reading, keys in a fixed order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/data/result.h"
#include "core/project/project.h"

#include <filesystem>

namespace dw {

/// The project in `text`. Never fails: what is not JSON, nested too deeply or written twice is reported, everything
/// else that is wrong is kept in the parts' `extra` and reported by checkProject().
Project parseProject(std::string_view text, Problems& problems);
Project projectFromJson(const Json& json);

/// The project as JSON text: fixed key order, two spaces, LF, a newline at the end. Defaults are left out.
std::string writeProject(const Project& project);
Json projectToJson(const Project& project);

/// One table or column in the form the project file has, for the clipboard and for comparing.
Json tableToJson(const TableDesign& table);
Json columnToJson(const ColumnDesign& column);
TableDesign tableFromJson(const Json& json);
ColumnDesign columnFromJson(const Json& json);

/// Problems of the parts themselves: unknown keys, wrong types, missing and duplicate names. Independent of any
/// generator; compile() calls it.
void checkProject(const Project& project, Problems& problems);

/// Reads a whole file; problems of its text go to `problems`.
Result<Project> readProjectFile(const std::filesystem::path& path, Problems& problems);
/// Writes to a temporary file beside it, flushes, and renames: the old file or the new one is there, never a half.
Status writeProjectFile(const Project& project, const std::filesystem::path& path);
/// The same for any text.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);

} // namespace dw
