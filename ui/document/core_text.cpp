// Recursive descent: a sentence and its arguments, a sentence and what goes on after it, one sentence after another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/core_text.h"

#include "ui/document/registry_text.h"
#include "ui/document/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace dw::ui {

namespace {

constexpr int kDeepest = 6;

using Said = std::optional<QString>;

/// `around` is the sentence that the text is an argument of; null for a whole text.
Said said(std::string_view text, const Sentence* around, int depth);

Said saidWhole(std::string_view text, const Sentence* around, int depth);

/// Whether all of several sentences have to be ours; else what is not stays.
enum class Turns { All, Some };
Said saidInTurn(std::string_view text, const Sentence* around, int depth, Turns turns);

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString translated(std::string_view text)
{
    return QCoreApplication::translate("core", std::string(text).c_str());
}

/// "1,234.5" as the locale writes it.
QString localNumber(std::string_view number)
{
    const QLocale locale;
    QString text;
    for (const char c : number)
        text += c == '.' ? locale.decimalPoint() : (c == ',' ? locale.groupSeparator() : QString(QLatin1Char(c)));
    return text;
}

bool isSaidIn(const Sentence& sentence, std::initializer_list<std::string_view> places)
{
    return std::any_of(sentence.files.begin(), sentence.files.end(), [&places](const std::string& file) {
        return std::any_of(places.begin(), places.end(),
                           [&file](std::string_view place) { return file.starts_with(place); });
    });
}

bool shareAFile(const Sentence& a, const Sentence& b)
{
    return std::any_of(a.files.begin(), a.files.end(), [&b](const std::string& file) {
        return std::find(b.files.begin(), b.files.end(), file) != b.files.end();
    });
}

/// The sentences whose arguments may be titles of the registry; elsewhere "Value" is somebody's column.
bool namesTitles(const Sentence& sentence)
{
    return isSaidIn(sentence, {"registry/read_param.cpp", "engine/infer/", "engine/steps/corrupt_step.cpp"});
}

/// Those whose arguments are lists of names: "a, b and c".
bool namesLists(const Sentence& sentence)
{
    return isSaidIn(sentence, {"registry/read_param.cpp", "sql/", "engine/steps/constraint_step.cpp"});
}

/// A date, a time, a number, or several of them with signs between.
bool isMeasured(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("+-.,:% eT").find(c) != std::string_view::npos;
    });
}

constexpr const char* kAnd = QT_TRANSLATE_NOOP("core", "%1 and %2");
constexpr const char* kOr = QT_TRANSLATE_NOOP("core", "%1 or %2");
constexpr const char* kQuoted = QT_TRANSLATE_NOOP("core", "'%1'");

/// Names in quotes, and names in a list, by the words that join them: 'a' and 'b', "above 0 and at most 1".
Said saidList(std::string_view text, const Sentence* around, int depth)
{
    const bool isQuoted = around != nullptr && text.size() > 2 && text.front() == '\'' && text.back() == '\'';
    const bool isList = isQuoted || (around != nullptr && namesLists(*around));
    for (const auto& [word, both] : {std::pair<std::string_view, const char*>{" and ", kAnd}, {" or ", kOr}}) {
        const std::size_t at = text.rfind(word);
        if (at == std::string_view::npos)
            continue;
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + word.size());
        if (isList)
            return translated(both).arg(said(before, around, depth + 1).value_or(plain(before)),
                                        said(after, around, depth + 1).value_or(plain(after)));
        static const Sentence nothing{};
        const Said first = saidWhole(before, &nothing, depth);
        const Said second = saidWhole(after, &nothing, depth);
        if (first && second)
            return translated(both).arg(*first, *second);
    }
    if (!isQuoted)
        return std::nullopt;
    QStringList names = plain(text.substr(1, text.size() - 2)).split(QStringLiteral("', '"));
    for (QString& name : names)
        name = translated(kQuoted).arg(name);
    return names.join(QStringLiteral(", "));
}

QString argumentText(std::string_view argument, const Sentence& around, bool isQuoted, int depth)
{
    if (namesTitles(around))
        if (const QString title = registryText(argument); title != plain(argument))
            return title;
    if (isQuoted)
        return plain(argument);
    if (isPlainNumber(argument))
        return localNumber(argument);
    return said(argument, &around, depth + 1).value_or(plain(argument));
}

/// The sentence in the user's language with the arguments in it.
QString composed(const SentenceMatch& match, int depth)
{
    const Sentence& sentence = *match.sentence;
    const QString text = translated(sentence.text);
    QString whole;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isNumber = text.mid(i, 2) == QLatin1String("%L");
        qsizetype digit = i + (isNumber ? 2 : 1);
        if (text[i] != QLatin1Char('%') || digit >= text.size() || !text[digit].isDigit()) {
            whole += text[i];
            continue;
        }
        std::size_t number = 0;
        for (; digit < text.size() && text[digit].isDigit(); ++digit)
            number = 10 * number + static_cast<std::size_t>(text[digit].digitValue());
        i = digit - 1;
        const auto place = std::find_if(sentence.places.begin(), sentence.places.end(),
                                        [number](const Sentence::Place& one) { return one.argument + 1 == number; });
        if (place == sentence.places.end())
            continue;
        const std::string_view argument = match.arguments[place->argument];
        whole += isNumber ? localNumber(argument) : argumentText(argument, sentence, place->isQuoted, depth);
    }
    return whole;
}

/// Whether the sentence may be what the text is. Within other sentences stand names and values of people, which are not
/// to be taken for a word of ours.
bool isCredible(const SentenceMatch& match, const Sentence* around)
{
    const Sentence& sentence = *match.sentence;
    const auto isNumber = [&match](const Sentence::Place& place) {
        return place.isNumber || isMeasured(match.arguments[place.argument]);
    };
    constexpr std::size_t kVeryFewLetters = 3;
    if (around == nullptr)
        return !sentence.isTail && (sentence.letters >= kVeryFewLetters || sentence.isWord ||
                                    std::any_of(sentence.places.begin(), sentence.places.end(), isNumber));
    const bool isNear = shareAFile(sentence, *around);
    if (sentence.isWord)
        return isNear && isSaidIn(sentence, {"project/", "engine/", "registry/"});
    constexpr std::size_t kFewLetters = 7;
    return isNear || sentence.letters >= kFewLetters ||
           std::all_of(sentence.places.begin(), sentence.places.end(), isNumber);
}

/// One sentence, as it is or, as errors are where they stand for themselves, with a capital letter and a full stop.
Said saidWhole(std::string_view text, const Sentence* around, int depth)
{
    const auto admits = [around](const SentenceMatch& one) { return isCredible(one, around); };
    const SentenceMatch match = matchSentence(text, admits);
    const bool isOne = text.find(". ") == std::string_view::npos;
    if (isOne && text.size() > 1 && text.back() == '.') {
        std::string bare(text.substr(0, text.size() - 1));
        const bool isLarge = std::isupper(static_cast<unsigned char>(bare[0])) != 0;
        if (isLarge && std::isupper(static_cast<unsigned char>(bare[1])) == 0)
            bare[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(bare[0])));
        const SentenceMatch small = matchSentence(bare, admits);
        if (small && (!match || rank(*small.sentence) + 2 > rank(*match.sentence))) {
            QString words = composed(small, depth);
            if (isLarge && !words.isEmpty())
                words[0] = words[0].toUpper();
            return words + QLatin1Char('.');
        }
    }
    if (!match)
        return std::nullopt;
    // An argument that goes on after a full stop is another sentence, unless the sentence itself has one there.
    if (!isOne && match.sentence->text.find(". ") == std::string::npos)
        if (const Said turns = saidInTurn(text, around, depth, Turns::All))
            return turns;
    return composed(match, depth);
}

/// "… of people" + ", of them 3 empty" + ".".
Said saidWithTail(std::string_view text, const Sentence* around, int depth)
{
    SentenceMatch last;
    std::size_t start = 0;
    bool hasStop = false;
    for (const Sentence& tail : coreSentences()) {
        if (!tail.isTail || tail.parts.front().size() < 2)
            continue;
        const std::size_t at = text.rfind(tail.parts.front());
        if (at == std::string_view::npos || at <= start)
            continue;
        const bool leavesStop = text.back() == '.' && tail.text.back() != '.';
        const std::string_view rest = text.substr(at, text.size() - at - (leavesStop ? 1 : 0));
        const SentenceMatch match = matchSentence(rest, [](const SentenceMatch& one) { return one.sentence->isTail; });
        if (!match)
            continue;
        last = match;
        start = at;
        hasStop = leavesStop;
    }
    if (!last)
        return std::nullopt;
    const std::string_view before = text.substr(0, start);
    const Said head = said(before, around, depth + 1);
    if (!head && around == nullptr)
        return std::nullopt;
    return head.value_or(plain(before)) + composed(last, depth) + (hasStop ? QStringLiteral(".") : QString());
}

/// "a; b": several phrases.
Said saidByPhrases(std::string_view text, const Sentence* around, int depth)
{
    if (around == nullptr)
        return std::nullopt;
    QStringList phrases;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find("; ", from), text.size());
        if (from == 0 && to == text.size())
            return std::nullopt;
        const Said phrase = said(text.substr(from, to - from), around, depth + 1);
        if (!phrase)
            return std::nullopt;
        phrases << *phrase;
        from = to + 2;
    }
    return phrases.join(QStringLiteral("; "));
}

/// "random() gives another value each time".
Said saidOfFunction(std::string_view text, const Sentence* around, int depth)
{
    const std::size_t end = text.find("() ");
    if (end == std::string_view::npos || text.find(' ') < end)
        return std::nullopt;
    const Said rest = said(text.substr(end + 3), around, depth + 1);
    return rest ? Said(plain(text.substr(0, end + 3)) + *rest) : std::nullopt;
}

/// One sentence after another.
Said saidInTurn(std::string_view text, const Sentence* around, int depth, Turns turns)
{
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        if ((text[at] != '.' && text[at] != '?') || text[at + 1] != ' ')
            continue;
        const std::string_view head = text.substr(0, at + 1);
        const std::string_view rest = text.substr(at + 2);
        const Said first = said(head, around, kDeepest - 1);
        const Said second = said(rest, around, depth + 1);
        if (turns == Turns::All ? first && second : first || second)
            return first.value_or(plain(head)) + QLatin1Char(' ') + second.value_or(plain(rest));
    }
    return std::nullopt;
}

/// "what could not be done: file (what the system says)", and any other reason behind a colon.
Said saidWithReason(std::string_view text, const Sentence* around, int depth)
{
    for (std::size_t at = text.find(": "); at != std::string_view::npos; at = text.find(": ", at + 1)) {
        const Said what = saidWhole(text.substr(0, at), around, depth);
        std::string_view rest = text.substr(at + 2);
        const std::size_t open = rest.rfind(" (");
        if (!what && depth > 0)
            continue;
        if (open != std::string_view::npos && rest.ends_with(')'))
            if (const Said reason = said(rest.substr(open + 2, rest.size() - open - 3), around, depth + 1);
                reason || what)
                return what.value_or(plain(text.substr(0, at))) + QStringLiteral(": ") + plain(rest.substr(0, open)) +
                       QStringLiteral(" (") + reason.value_or(plain(rest.substr(open + 2, rest.size() - open - 3))) +
                       QLatin1Char(')');
        const Said reason = said(rest, around, depth + 1);
        if (what || reason)
            return what.value_or(plain(text.substr(0, at))) + QStringLiteral(": ") + reason.value_or(plain(rest));
    }
    return std::nullopt;
}

Said said(std::string_view text, const Sentence* around, int depth)
{
    if (text.empty() || depth > kDeepest)
        return std::nullopt;
    // A tail first: a sentence's last argument would swallow it.
    // "above 0 and at most 1", of which "above 0" would take all.
    if (around == nullptr)
        if (const Said list = saidList(text, around, depth))
            return list;
    for (const auto way : {saidByPhrases, saidWithTail, saidWhole, saidOfFunction})
        if (const Said words = way(text, around, depth))
            return words;
    if (const Said list = saidList(text, around, depth))
        return list;
    if (depth >= kDeepest - 1)
        return std::nullopt;
    if (const Said words = saidInTurn(text, around, depth, Turns::Some))
        return words;
    return saidWithReason(text, around, depth);
}

} // namespace

QString coreText(std::string_view english)
{
    if (const QString text = registryText(english); text != plain(english))
        return text;
    return said(english, nullptr, 0).value_or(plain(english));
}

QString coreValue(std::string_view value)
{
    static const Sentence nothing{};
    if (isPlainNumber(value))
        return localNumber(value);
    return saidWhole(value, &nothing, 1).value_or(plain(value));
}

QString problemMessage(const Problem& problem)
{
    return coreText(problem.message);
}

QString fixTitle(const Fix& fix)
{
    return coreText(fix.title);
}

} // namespace dw::ui
