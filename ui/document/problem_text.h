// What the core says of a project, in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/problem.h"

#include <QString>

namespace dw::ui {

/// The message of a problem. The core's sentences are English with arguments in them; those that are known here, by
/// code and shape, are translated with their arguments, others stay as they are.
QString problemMessage(const Problem& problem);

/// What a fix offers to do: "Use 'category'".
QString fixTitle(const Fix& fix);

} // namespace dw::ui
