// Drawing a small chart as an SVG element.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dw {

/// Text for element content and attribute values.
std::string escapedMarkup(std::string_view text);

/// Coordinates are pixels from the top left corner. Colours are those of Okabe and Ito, readable on white.
class Svg
{
public:
    static constexpr const char* kBlue = "#0072B2";
    static constexpr const char* kPaleBlue = "#9cc7e0";
    static constexpr const char* kOrange = "#D55E00";
    static constexpr const char* kGrey = "#b8b8b8";
    static constexpr const char* kPaleGrey = "#e6e6e6";
    static constexpr const char* kText = "#222222";
    static constexpr const char* kQuiet = "#6a6a6a";

    enum class Anchor { Start, Middle, End };

    /// `description` is what is said to those who cannot see the picture.
    Svg(double width, double height, std::string_view description);

    void rectangle(double x, double y, double width, double height, const char* fill, const char* outline = "none");
    void rectangle(double x, double y, double width, double height, const std::string& fill);
    void line(double x1, double y1, double x2, double y2, const char* colour, double width = 1, bool dashed = false);
    void circle(double x, double y, double radius, const char* fill, const char* outline = "none");
    /// `size` of the type in pixels; y is the baseline.
    void text(double x, double y, std::string_view text, Anchor anchor = Anchor::Start, const char* colour = kText,
              double size = 12, bool bold = false);
    /// About how wide a text is, in pixels.
    static double textWidth(std::string_view text, double size = 12);
    /// The text, shortened to about that width.
    static std::string fitted(std::string_view text, double width, double size = 12);

    std::string finish();

private:
    std::string m_text;
};

} // namespace dw
