// Telling English that was left over from German around it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QString>
#include <QStringList>

namespace dw::test {

/// What stands in a project in its author's own words: names, SQL, texts, the longest first.
QStringList wordsOfAuthor(const Project& project);

/// The first word in the text that is English and no German: "the", "must", "rows"; empty where there is none. What is
/// quoted, written as code, or among `words` does not count.
QString englishIn(const QString& text, const QStringList& words = {});

} // namespace dw::test
