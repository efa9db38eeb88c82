// Filler text: words, sentences or paragraphs built as the writing of a locale is.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/random/row_draws.h"
#include "core/registry/describe.h"
#include "core/registry/lexicon_draw.h"
#include "core/registry/locale.h"
#include "core/text/utf8.h"

namespace dw::generators::lorem {

namespace {

enum class Language { Latin, Locale };
enum class Part { Words, Sentences, Paragraphs };

constexpr std::uint32_t kTextLane = 1;
constexpr std::int64_t kMostUnits = 10'000;

struct Params {
    Language language = Language::Latin;
    Varying<Locale> locale = Locale::Project;
    Part unit = Part::Sentences;
    Varying<std::int64_t> count = std::int64_t{2};
};

/// A whole number near a mean, never outside its ends.
struct Spread {
    double mean = 1;
    double stddev = 0;
    double lowest = 1;
    double highest = 1;

    std::int64_t draw(double u) const
    {
        const double value = mean + stddev * math::normalQuantileExact(u, 1.0 - u);
        return static_cast<std::int64_t>(std::clamp(std::floor(value + 0.5), lowest, highest));
    }
};

/// How one language is written.
struct Prose {
    std::vector<std::string_view> words;
    std::vector<std::string> capitalised; ///< empty in scripts without capitals
    WeightTable table;
    Spread sentence, paragraph;
    std::string_view wordGap, sentenceGap, stop, questionOpen, question, comma;
    double questionShare = 0;
    double commaShare = 0; ///< after a word that is not the last
};

struct Prepared {
    std::vector<Prose> proses; ///< one for each alternative of the locale, or one Latin
};

std::optional<Prose> proseOf(std::string_view locale, Scope& scope)
{
    const auto words = requireLexicon(scope, "locale", "words", locale);
    const auto statistics = requireLexicon(scope, "locale", "text_statistics", "any");
    if (!words || !statistics)
        return std::nullopt;
    const auto locales = statistics->values(0);
    const auto row = static_cast<std::size_t>(std::find(locales.begin(), locales.end(), locale) - locales.begin());
    const auto text = [&](std::string_view column) { return statistics->cell(row, *statistics->column(column)); };
    const auto number = [&](std::string_view column) { return statistics->numbers(*statistics->column(column))[row]; };
    Prose prose;
    prose.words = words->values(0);
    prose.table = WeightTable(lexiconWeights(*words));
    prose.sentence = {number("sentence_words"), number("sentence_sd"), number("sentence_min"), number("sentence_max")};
    prose.paragraph = {number("paragraph_sentences"), number("paragraph_sd"), number("paragraph_min"),
                       number("paragraph_max")};
    prose.wordGap = text("word_gap") == "none" ? "" : " ";
    prose.sentenceGap = prose.wordGap;
    prose.stop = text("stop");
    prose.questionOpen = text("question_open");
    prose.question = text("question");
    prose.comma = text("comma");
    prose.questionShare = number("question_share");
    prose.commaShare = 1.0 / number("comma_every");
    if (text("capital") == "sentence")
        for (const std::string_view word : prose.words)
            capitalise(prose.capitalised.emplace_back(word));
    return prose;
}

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    const auto add = [&](std::string_view locale) {
        if (std::optional<Prose> prose = proseOf(locale, scope))
            prepared.proses.push_back(std::move(*prose));
    };
    if (params.language == Language::Latin) {
        add("any");
        return prepared;
    }
    for (const Locale choice : params.locale.alternatives())
        if (const std::optional<std::string_view> locale = resolveLocale(choice, scope))
            add(*locale);
    return prepared;
}

/// `count` words; a sentence begins with a capital and may hold commas.
void addWords(const Prose& prose, std::int64_t count, bool isSentence, RowDraws& draws, std::string& out)
{
    std::uint32_t before = std::numeric_limits<std::uint32_t>::max();
    bool comma = false;
    for (std::int64_t i = 0; i < count; ++i) {
        std::uint32_t word = prose.table(draws.uniform());
        if (word == before) // no word twice in a row
            word = (word + 1) % static_cast<std::uint32_t>(prose.words.size());
        before = word;
        if (i > 0 && comma && prose.wordGap.empty())
            out += prose.comma;
        else if (i > 0)
            (comma ? out += prose.comma : out) += prose.wordGap;
        if (isSentence && i == 0 && !prose.capitalised.empty())
            out += prose.capitalised[word];
        else
            out += prose.words[word];
        comma = isSentence && i > 0 && i + 2 < count && draws.uniform() < prose.commaShare;
    }
}

void addSentence(const Prose& prose, RowDraws& draws, std::string& out)
{
    const std::int64_t words = prose.sentence.draw(draws.uniform());
    const bool question = draws.uniform() < prose.questionShare;
    if (question)
        out += prose.questionOpen;
    addWords(prose, words, true, draws, out);
    out += question ? prose.question : prose.stop;
}

void addSentences(const Prose& prose, std::int64_t count, RowDraws& draws, std::string& out)
{
    for (std::int64_t i = 0; i < count; ++i) {
        if (i > 0)
            out += prose.sentenceGap;
        addSentence(prose, draws, out);
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, TextOutput out)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(kTextLane, bits);
    std::string text;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Prose& prose = prepared.proses[params.language == Language::Latin ? 0 : params.locale.index(i)];
        const std::int64_t count = params.count[i];
        RowDraws draws(bits[i]);
        text.clear();
        if (params.unit == Part::Words)
            addWords(prose, count, false, draws, text);
        else if (params.unit == Part::Sentences)
            addSentences(prose, count, draws, text);
        for (std::int64_t paragraph = 0; params.unit == Part::Paragraphs && paragraph < count; ++paragraph) {
            if (paragraph > 0)
                text += "\n\n";
            addSentences(prose, prose.paragraph.draw(draws.uniform()), draws, text);
        }
        out.set(i, text);
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Filler text", Category::Text,
                                      "Words without meaning, as long and as punctuated as real text.")
        .alias("Lorem ipsum")
        .words({"lorem", "ipsum", "text", "sentence", "paragraph", "comment", "description"})
        .param("language", &Params::language, "Language", "The printers' Latin, or common words of a locale.",
               Choices{{"latin", "locale"}})
        .param("locale", &Params::locale, "Locale", "Whose words and punctuation, where the language is the locale's.",
               localeChoices())
        .param("unit", &Params::unit, "Unit", "What is counted.", Choices{{"words", "sentences", "paragraphs"}})
        .param("count", &Params::count, "Count", "How many of them a row has.", AtLeast{0},
               AtMost{static_cast<double>(kMostUnits)}, UiRange{1, 10})
        .example("Two sentences of Latin", Json::object())
        .example("A title in German", {{"language", "locale"}, {"locale", "de_DE"}, {"unit", "words"}, {"count", 4}})
        .example("A paragraph in Japanese",
                 {{"language", "locale"}, {"locale", "ja_JP"}, {"unit", "paragraphs"}, {"count", 1}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::lorem
