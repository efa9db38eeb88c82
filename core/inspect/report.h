// An inspection for people and for programs: text, JSON, and a page of HTML that stands alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/inspect/inspection.h"

namespace dw {

/// "31.2 %", "-9.1", "0.87", "< 0.001", "1,234"; empty for a text or where there is no number.
std::string shownNumber(double number, MetricUnit unit);
/// The number with its interval, or the text, or "–".
std::string shownValue(const MetricValue& value, MetricUnit unit);
/// Why cells of the table are empty, each reason once.
std::vector<std::string> reasonsIn(const MetricTable& table);

std::string textReport(const Inspection& inspection);
Json jsonReport(const Inspection& inspection);
/// Pictures are inline SVG in fixed colours on white; no scripts, no other files.
std::string htmlReport(const Inspection& inspection);

/// The pictures of a metric's tables as SVG elements; empty where a table says it better.
std::string svgPictures(const MetricResult& result);

} // namespace dw
