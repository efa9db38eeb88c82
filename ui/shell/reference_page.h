// The reference of generators and formats as pages in the person's language, made from what they say of themselves.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/registry.h"

#include <QString>

namespace dw::ui {

/// "number above 0, may vary by row".
QString parameterKindWords(const ParamSpec& spec);

/// HTML. Links lead to "generator:ID", "sink:ID", "topic:NAME" and "index:".
QString referencePage(const GeneratorType& type);
QString referencePage(const SinkType& type);
/// All generators by category, and all formats.
QString referenceIndex();
/// What needs more than a description: "start", "tables", "sql", "parameters".
QString topicPage(const QString& topic);

} // namespace dw::ui
