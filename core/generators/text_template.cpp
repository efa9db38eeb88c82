// Text with holes: each {{ SQL }} is replaced by its value in the row.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::text_template {

namespace {

enum class NullHole { GivesNull, StaysEmpty };

struct Params {
    TextTemplate text{"Row", {{"Row", -1}}};
    NullHole nullHole = NullHole::GivesNull;
};

void fill(const Params& params, const FillContext& context, TextOutput out)
{
    const std::vector<TextTemplate::Piece>& pieces = params.text.pieces;
    std::vector<const Column*> columns;
    columns.reserve(pieces.size());
    for (const TextTemplate::Piece& piece : pieces)
        columns.push_back(piece.slot < 0 ? nullptr : &context.slot(piece.slot));
    std::vector<std::string_view> parts(pieces.size());
    for (std::size_t piece = 0; piece < pieces.size(); ++piece)
        parts[piece] = pieces[piece].literal;
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::size_t size = 0;
        bool isNull = false;
        for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
            if (columns[piece] != nullptr) {
                const bool missing = columns[piece]->isNull(i);
                isNull = isNull || missing;
                parts[piece] = missing ? std::string_view() : columns[piece]->text(i);
            }
            size += parts[piece].size();
        }
        if (isNull && params.nullHole == NullHole::GivesNull) {
            out.setView(i, {});
            out.setNull(i);
            continue;
        }
        char* const text = out.column.arena.allocate(size);
        char* end = text;
        for (const std::string_view part : parts) {
            std::copy(part.begin(), part.end(), end);
            end += part.size();
        }
        out.setView(i, {text, size});
    }
}

std::string explain(const Params& params, const Nothing&, const FillContext& context, std::size_t i)
{
    std::string words;
    for (const TextTemplate::Piece& piece : params.text.pieces) {
        if (piece.slot < 0)
            continue;
        const Column& column = context.slot(piece.slot);
        words += words.empty() ? "" : ", ";
        words += column.isNull(i) ? "null" : '"' + std::string(column.text(i)) + '"';
    }
    return words.empty() ? words : fmt::format("Holes: {}", words);
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Template", Category::Text, "Text with holes that SQL over the row's columns fills.")
        .alias("Fill in the blanks")
        .words({"template", "format", "concatenate", "mail merge", "jinja"})
        .param("text", &Params::text, "Text",
               "Anything between {{ and }} is an SQL expression; its value stands there as text.", Required{})
        .param("null_hole", &Params::nullHole, "Empty holes", "What a hole without a value does to the text.",
               Choices{{"gives_null", "stays_empty"}})
        .example("A greeting", {{"text", "Dear {{ first_name }}, thank you for your order."}})
        .example("A label", {{"text", "{{ code }} / {{ name }}"}, {"null_hole", "stays_empty"}})
        .explain(explain)
        .repeats()
        .fill(fill);
}

} // namespace dw::generators::text_template
