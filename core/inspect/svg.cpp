// SVG elements as text.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/svg.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

std::string escapedMarkup(std::string_view text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // Control characters are not allowed in XML.
            out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? '?' : c;
        }
    return out;
}

Svg::Svg(double width, double height, std::string_view description)
    : m_text(fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
                         "viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" font-family=\"sans-serif\"><title>{2}</title>\n",
                         width, height, escapedMarkup(description)))
{
}

void Svg::rectangle(double x, double y, double width, double height, const char* fill, const char* outline)
{
    m_text +=
        fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" stroke=\"{}\"/>\n",
                    x, y, std::max(0.0, width), std::max(0.0, height), fill, outline);
}

void Svg::rectangle(double x, double y, double width, double height, const std::string& fill)
{
    rectangle(x, y, width, height, fill.c_str());
}

void Svg::line(double x1, double y1, double x2, double y2, const char* colour, double width, bool dashed)
{
    m_text += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" "
                          "stroke-width=\"{:g}\"{}/>\n",
                          x1, y1, x2, y2, colour, width, dashed ? " stroke-dasharray=\"5 4\"" : "");
}

void Svg::circle(double x, double y, double radius, const char* fill, const char* outline)
{
    m_text += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\" stroke=\"{}\" "
                          "stroke-width=\"1.5\"/>\n",
                          x, y, radius, fill, outline);
}

void Svg::text(double x, double y, std::string_view text, Anchor anchor, const char* colour, double size, bool bold)
{
    m_text +=
        fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\" font-size=\"{:g}\" text-anchor=\"{}\"{}>{}</text>\n",
                    x, y, colour, size,
                    anchor == Anchor::Start    ? "start"
                    : anchor == Anchor::Middle ? "middle"
                                               : "end",
                    bold ? " font-weight=\"bold\"" : "", escapedMarkup(text));
}

double Svg::textWidth(std::string_view text, double size)
{
    const auto letters = std::count_if(text.begin(), text.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return static_cast<double>(letters) * size * 0.56;
}

std::string Svg::fitted(std::string_view text, double width, double size)
{
    if (textWidth(text, size) <= width)
        return std::string(text);
    std::size_t end = text.size();
    while (end > 0 && (textWidth(text.substr(0, end), size) > width - size ||
                       (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U))
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string Svg::finish()
{
    return std::move(m_text) + "</svg>\n";
}

} // namespace dw
