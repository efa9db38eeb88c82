// The report of an inspection in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace dw::ui {

/// Core's page with what is between its marks translated, numbers written as the user's locale has them; names and
/// values of the data stay.
QString reportText(const std::string& html);

} // namespace dw::ui
