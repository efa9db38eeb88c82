// The script is plain sh: it takes its part from Slurm, from a Kubernetes job, or from its first argument.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/cluster_export.h"

#include "core/project/file.h"

#include <QDir>
#include <QFile>

namespace dw::ui {

namespace {

constexpr const char* kScript = R"(#!/bin/sh
# Makes one part of the rows of project.datawright; all %1 parts together are the same rows as one run.
#   Slurm:        sbatch --array=1-%1 run.sh
#   Kubernetes:   an indexed Job with %1 completions that runs this script
#   by hand:      ./run.sh 3
# DATAWRIGHT names the program, OUT the folder to write to; a part that was interrupted goes on where it stopped.
set -e
part=${1:-$SLURM_ARRAY_TASK_ID}
if [ -z "$part" ] && [ -n "$JOB_COMPLETION_INDEX" ]; then part=$((JOB_COMPLETION_INDEX + 1)); fi
if [ -z "$part" ]; then echo "which part, from 1 to %1?" >&2; exit 2; fi
# Slurm runs a copy of this script from elsewhere: the folder it was submitted from is then the place.
cd "${SLURM_SUBMIT_DIR:-$(dirname "$0")}"
exec "${DATAWRIGHT:-datawright}" run project.datawright --out "${OUT:-data}" --shard "$part/%1" --resume
)";

} // namespace

Status exportForCluster(const Project& project, const QString& folder, int parts)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::Io, "The folder cannot be made.", folder.toStdString()};
    const QDir place(folder);
    const std::string file = place.filePath(QStringLiteral("project.datawright")).toStdString();
    if (Status written = writeFileAtomically(file, writeProject(project)); !written)
        return written;
    const QString script = place.filePath(QStringLiteral("run.sh"));
    const std::string text = QString::fromLatin1(kScript).arg(parts).toStdString();
    if (Status written = writeFileAtomically(script.toStdString(), text); !written)
        return written;
    QFile::setPermissions(script, QFile::permissions(script) | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup |
                                      QFile::ExeOther);
    return ok();
}

} // namespace dw::ui
