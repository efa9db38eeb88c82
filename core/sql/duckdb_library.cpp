// Opening DuckDB's shared library.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/duckdb_library.h"

#include <dlfcn.h>
#include <filesystem>
#include <fmt/format.h>
#include <vector>

namespace dw::sql {

namespace {

constexpr const char* kFile = "libduckdb.so";

/// The folder of the program, or of the shared library, that this code was linked into; empty when unknown.
std::filesystem::path ownFolder()
{
    std::error_code ignored;
    Dl_info module{};
    if (dladdr(reinterpret_cast<const void*>(&duckdbLibrary), &module) != 0 && module.dli_fname != nullptr) {
        const std::filesystem::path path = module.dli_fname;
        // A program's own name may be relative to a folder that is no longer the current one.
        if (path.is_absolute())
            return std::filesystem::canonical(path, ignored).parent_path();
    }
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

void* openLibrary(std::string& reasons)
{
    std::vector<std::filesystem::path> candidates;
    if (const std::filesystem::path folder = ownFolder(); !folder.empty())
        candidates.push_back((folder / "../lib/datawright" / kFile).lexically_normal());
    candidates.push_back(std::filesystem::path(DATAWRIGHT_INSTALLED_FOLDER) / kFile);
    candidates.push_back(kFile);
    for (const std::filesystem::path& candidate : candidates) {
        // Lazily: binding all of its functions at once takes twice as long as opening it.
        if (void* handle = dlopen(candidate.c_str(), RTLD_LAZY | RTLD_LOCAL))
            return handle;
        const char* reason = dlerror();
        reasons += fmt::format("{}{}", reasons.empty() ? "" : "; ", reason != nullptr ? reason : candidate.string());
    }
    return nullptr;
}

Result<const DuckdbLibrary*> load()
{
    std::string reasons;
    void* handle = openLibrary(reasons);
    if (handle == nullptr)
        return Error{ErrorKind::NotFound,
                     fmt::format("SQL expressions need DuckDB, but its library could not be opened ({}); "
                                 "install Datawright again, or put {} where the system's loader finds it",
                                 reasons, kFile),
                     kFile};
    static DuckdbLibrary library;
    const char* missing = nullptr;
    const auto bind = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(handle, name));
        if (function == nullptr && missing == nullptr)
            missing = name;
    };
#define DW_DUCKDB_BIND(name) bind(library.name, "duckdb_" #name);
    DW_DUCKDB_FUNCTIONS(DW_DUCKDB_BIND)
#undef DW_DUCKDB_BIND
    if (missing != nullptr)
        return Error{ErrorKind::Unsupported,
                     fmt::format("the DuckDB library that was found is too old: it has no function {}; "
                                 "DuckDB 1.4 is needed",
                                 missing),
                     kFile};
    return &library;
}

} // namespace

Result<const DuckdbLibrary*> duckdbLibrary()
{
    static const Result<const DuckdbLibrary*> library = load();
    return library;
}

} // namespace dw::sql
