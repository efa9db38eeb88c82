// The HTML report as a PDF document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dw::ui {

/// Lays the page out on A4; SVG pictures become images. Empty when all went well, else what went wrong.
QString writePdf(QString html, const QString& path);

} // namespace dw::ui
