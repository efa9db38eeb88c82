// The projects of resources/samples, as tests use them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/file.h"
#include "tests/support/folders.h"

#include <QtGlobal>

namespace dw::test {

/// Ends the program when there is none of that name.
inline Project sampleProject(const std::string& name)
{
    Problems problems;
    Result<Project> project = readProjectFile(sourceFolder("/resources/samples/" + name + ".datawright"), problems);
    if (!project)
        qFatal("%s", project.error().message.c_str());
    return *project;
}

} // namespace dw::test
