// Texts that went through a wrong character encoding.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::encoding_damage {

namespace {

enum class How { Mojibake, QuestionMarks, Replacement };

struct Params : CorruptionPlace {
    How how = How::Mojibake;
};

/// Code points of bytes 0x80 to 0x9F in Windows-1252; bytes that it leaves open stay control characters.
constexpr std::array<std::uint16_t, 32> kWindows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                     0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void appendCodePoint(std::uint32_t point, std::string& out)
{
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

bool damage(How how, std::string_view text, std::string& out)
{
    std::string damaged;
    for (const std::string_view letter : lettersOf(text)) {
        if (letter.size() == 1 && static_cast<unsigned char>(letter[0]) < 0x80)
            damaged += letter;
        else if (how == How::QuestionMarks)
            damaged += '?';
        else if (how == How::Replacement)
            damaged += "\xEF\xBF\xBD";
        else // UTF-8, read as Windows-1252, written as UTF-8 again
            for (const char c : letter) {
                const auto byte = static_cast<unsigned char>(c);
                appendCodePoint(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte, damaged);
            }
    }
    if (damaged == text)
        return false;
    out = std::move(damaged);
    return true;
}

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.text = [how = params.how](std::string_view text, EditContext&, std::string& out) {
        return damage(how, text, out);
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Encoding damage", CorruptionGroup::Text,
                                      "Letters beyond ASCII that went through a wrong character encoding: Müller as "
                                      "MÃ¼ller.")
        .alias("Garbled umlauts and accents")
        .words({"mojibake", "character set", "utf-8", "latin-1", "windows-1252", "umlaut", "accent"})
        .place({DataType::Text}, "Share of the values with such letters that are damaged.")
        .param("how", &Params::how, "How", "UTF-8 read as Windows-1252, question marks, or replacement characters.",
               Choices{{"mojibake", "question_marks", "replacement"}})
        .example("A legacy import", {{"columns", {"city"}}, {"rate", 0.5}})
        .action(action);
}

} // namespace dw::corruptions::encoding_damage
