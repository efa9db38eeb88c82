# Finds DuckDB's C header and shared library, or fetches the pinned version: DuckDB_INCLUDE_DIR, DuckDB_LIBRARY, DuckDB_LICENSE.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# In order: DuckDB_ROOT or DUCKDB_ROOT (variable or environment) and the system's folders; <build>/deps/duckdb; the user's
# cache folder, filled by packaging/fetch_duckdb when it is empty. The library is opened at run time, never linked.
set(duckdb_version 1.4.4)
if(DEFINED ENV{XDG_CACHE_HOME})
    set(duckdb_fetched "$ENV{XDG_CACHE_HOME}/datawright/duckdb-${duckdb_version}")
elseif(DEFINED ENV{HOME})
    set(duckdb_fetched "$ENV{HOME}/.cache/datawright/duckdb-${duckdb_version}")
else()
    set(duckdb_fetched "${CMAKE_BINARY_DIR}/deps/duckdb")
endif()
set(duckdb_hints "${DUCKDB_ROOT}" "$ENV{DUCKDB_ROOT}" "${CMAKE_BINARY_DIR}/deps/duckdb")

# A cached path whose file has gone (an emptied cache folder) must be looked for again.
foreach(variable DuckDB_INCLUDE_DIR DuckDB_LIBRARY)
    if(${variable} AND NOT EXISTS "${${variable}}")
        unset(${variable} CACHE)
    endif()
endforeach()
find_path(DuckDB_INCLUDE_DIR duckdb.h HINTS ${duckdb_hints} PATH_SUFFIXES include)
find_library(DuckDB_LIBRARY NAMES libduckdb.so HINTS ${duckdb_hints} PATH_SUFFIXES lib)

if(NOT DuckDB_INCLUDE_DIR OR NOT DuckDB_LIBRARY)
    if(NOT DuckDB_ROOT AND NOT DUCKDB_ROOT)
        execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/../fetch_duckdb ${duckdb_fetched} RESULT_VARIABLE duckdb_failed)
        if(duckdb_failed)
            message(STATUS "DuckDB could not be fetched; see the messages above")
        endif()
        unset(DuckDB_INCLUDE_DIR CACHE)
        unset(DuckDB_LIBRARY CACHE)
        find_path(DuckDB_INCLUDE_DIR duckdb.h PATHS ${duckdb_fetched}/include NO_DEFAULT_PATH)
        find_library(DuckDB_LIBRARY NAMES libduckdb.so PATHS ${duckdb_fetched}/lib NO_DEFAULT_PATH)
    endif()
endif()
mark_as_advanced(DuckDB_INCLUDE_DIR DuckDB_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(DuckDB REQUIRED_VARS DuckDB_LIBRARY DuckDB_INCLUDE_DIR)
if(DuckDB_FOUND)
    find_file(DuckDB_LICENSE LICENSE PATHS ${DuckDB_INCLUDE_DIR}/.. NO_DEFAULT_PATH)
    mark_as_advanced(DuckDB_LICENSE)
endif()
