// Reads core's sources: literals, joined as the compiler joins them, that read like English.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core_sentences.h"

#include "tests/support/folders.h"
#include "tests/support/hidden_sentences.h"
#include "tests/support/source_strings.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>

namespace dw::test {

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string unescaped(std::string_view literal)
{
    std::string text;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] == '\\' && i + 1 < literal.size()) {
            ++i;
            constexpr std::string_view kNames = "ntvfr";
            constexpr std::string_view kControls = "\n\t\v\f\r";
            const std::size_t name = kNames.find(literal[i]);
            text += name == std::string_view::npos ? literal[i] : kControls[name];
        } else {
            text += literal[i];
        }
    }
    return text;
}

/// Where the comment, character or raw string that begins at `at` ends; `at` itself when none does.
std::size_t pastNoText(const std::string& source, std::size_t at)
{
    const auto past = [&](std::string_view end, std::size_t from) {
        const std::size_t found = source.find(end, from);
        return found == std::string::npos ? source.size() : found + end.size();
    };
    const std::string_view two = std::string_view(source).substr(at, 2);
    if (two == "//" || source.compare(at, 8, "#include") == 0)
        return past("\n", at);
    if (two == "/*")
        return past("*/", at);
    if (two == "R\"") {
        const std::size_t open = source.find('(', at);
        return past(')' + source.substr(at + 2, open - at - 2) + '"', open);
    }
    if (source[at] == '\'' && (at == 0 || std::isalnum(static_cast<unsigned char>(source[at - 1])) == 0))
        return past("'", at + (source[at + 1] == '\\' ? 3 : 2));
    return at;
}

/// The literals, those beside each other as one.
std::vector<std::string> literalsOf(const std::string& source)
{
    std::vector<std::string> literals;
    bool isAfterLiteral = false;
    for (std::size_t i = 0; i < source.size();) {
        if (const std::size_t past = pastNoText(source, i); past != i) {
            isAfterLiteral = isAfterLiteral && source[i] == '/';
            i = past;
            continue;
        }
        if (source[i] == '"') {
            const std::size_t end = endOfLiteral(source, i);
            const std::string text = unescaped(std::string_view(source).substr(i + 1, end - i - 1));
            if (isAfterLiteral)
                literals.back() += text;
            else
                literals.push_back(text);
            isAfterLiteral = true;
            i = end;
        } else if (std::isspace(static_cast<unsigned char>(source[i])) == 0) {
            isAfterLiteral = false;
        }
        ++i;
    }
    return literals;
}

/// fmt's arguments as Qt's: "{} of {:.2f}" is "%1 of %L2"; other braces say that fmt does not read the text.
std::string withPlaceholders(const std::string& text)
{
    static const std::regex argument(R"(\{(\d?)(:[^{}]*)?\}|\{\{|\}\}|[{}])");
    std::string out;
    std::size_t from = 0;
    int next = 0;
    bool isFormat = false;
    for (std::sregex_iterator it(text.begin(), text.end(), argument), end; it != end; ++it) {
        const std::smatch& match = *it;
        const std::string whole = match.str();
        if (whole == "{" || whole == "}")
            return text;
        out += text.substr(from, static_cast<std::size_t>(match.position()) - from);
        from = static_cast<std::size_t>(match.position()) + whole.size();
        if (whole == "{{" || whole == "}}") {
            out += whole[0];
            continue;
        }
        isFormat = true;
        const int number = match[1].length() > 0 ? std::stoi(match[1]) : next++;
        out += (match[2].length() > 0 ? "%L" : "%") + std::to_string(number + 1);
    }
    // Doubled braces alone are fmt's only where there are arguments.
    return isFormat ? out + text.substr(from) : text;
}

/// Two words, or one that stands as a title does; ids, SQL and parts of files do not read so.
bool readsLikeEnglish(const std::string& text, bool mayBeTitle)
{
    static const std::regex argument("%L?[0-9]");
    static const std::regex title("[A-Z][a-z]+");
    static const std::regex word("(^|[^A-Za-z_])[A-Za-z]?[a-z]+($|[^A-Za-z_=])");
    static const std::regex code(
        "^\\s*(SET|SELECT|COPY|CREATE|ALTER|INSERT|PRAGMA|DROP|BEGIN|DELETE|CAST)\\b|^<|^ [a-z-]+=\"");
    const std::string plain = std::regex_replace(text, argument, "");
    if (mayBeTitle && std::regex_match(plain, title))
        return true;
    return plain.find(' ') != std::string::npos && std::regex_search(plain, word) && !std::regex_search(plain, code);
}

/// What a reader sees of a piece of a page: the texts between its marks.
std::vector<std::string> withoutMarks(const std::string& html)
{
    static const std::regex mark("<[^>]*>|\n");
    std::vector<std::string> texts;
    for (std::sregex_token_iterator it(html.begin(), html.end(), mark, -1), end; it != end; ++it)
        texts.push_back(it->str());
    return texts;
}

template <typename Texts>
bool contains(const Texts& texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

struct Found {
    std::vector<CoreSentence> shown;
    std::set<std::string> hidden;
};

/// What a file says, in its order; where an entry of the registry describes itself, only what its checks say: whole
/// sentences that are none of its texts.
std::vector<std::string> literalsOfFile(const std::filesystem::path& path, const std::string& file,
                                        const std::set<std::string>& described)
{
    std::string source = contentOf(path);
    std::string description;
    static const std::regex start("\n[A-Z][a-z]+Type type\\(\\)");
    if (std::smatch match; std::regex_search(source, match, start)) {
        description = source.substr(static_cast<std::size_t>(match.position()));
        source.resize(static_cast<std::size_t>(match.position()));
    }
    std::vector<std::string> literals;
    for (const std::string& literal : literalsOf(source)) {
        if (file != "inspect/report_html.cpp") {
            literals.push_back(literal);
            continue;
        }
        for (const std::string& text : withoutMarks(literal))
            literals.push_back(text);
    }
    for (const std::string& literal : literalsOf(description))
        if (literal.ends_with('.') &&
            (std::isupper(static_cast<unsigned char>(literal[0])) != 0 || literal[0] == '\'') &&
            !described.contains(literal))
            literals.push_back(literal);
    return literals;
}

/// The reasons that an operation on a file can fail for.
void addSystemErrors(std::vector<CoreSentence>& sentences)
{
    for (const int error : {ENOENT, EACCES,    EPERM,  EROFS,  ENOSPC, EDQUOT,       EFBIG,   EISDIR, ENOTDIR,
                            EEXIST, ENOTEMPTY, EMFILE, ENFILE, EIO,    ENAMETOOLONG, ENOTSUP, EBUSY,  ETXTBSY,
                            EXDEV,  ELOOP,     ENOMEM, EINVAL, EPIPE,  ENODEV,       ENXIO,   ESTALE, ETIMEDOUT})
        sentences.push_back({"data/result.cpp", std::generic_category().message(error)});
}

Found readSentences(const std::set<std::string>& described)
{
    const std::filesystem::path core = sourceFolder("/core");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(core))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Found found;
    addSystemErrors(found.shown);
    for (const std::filesystem::path& path : files) {
        const std::string file = std::filesystem::relative(path, core).generic_string();
        if (contains(kHiddenFiles, file)) {
            found.hidden.insert(file);
            continue;
        }
        std::set<std::string> known; // of the file
        for (const CoreWord& word : kCoreWords)
            if (word.file == file)
                found.shown.push_back({file, std::string(word.word)});
        for (const std::string& literal : literalsOfFile(path, file, described)) {
            const std::string text = withPlaceholders(literal);
            const bool mayBeTitle = file.starts_with("metrics/") || file.starts_with("difficulty/");
            if (contains(kHiddenSentences, text))
                found.hidden.insert(text);
            else if (readsLikeEnglish(text, mayBeTitle) && known.insert(text).second)
                found.shown.push_back({file, text});
        }
    }
    return found;
}

} // namespace

std::vector<CoreSentence> coreSentences(const std::set<std::string>& described)
{
    return readSentences(described).shown;
}

std::vector<std::string> staleExceptions()
{
    const Found found = readSentences({});
    std::vector<std::string> stale;
    for (const std::string_view exception : kHiddenFiles)
        if (!found.hidden.contains(std::string(exception)))
            stale.emplace_back(exception);
    for (const std::string_view exception : kHiddenSentences)
        if (!found.hidden.contains(std::string(exception)))
            stale.emplace_back(exception);
    return stale;
}

std::string writtenSentences(const std::vector<CoreSentence>& sentences)
{
    std::string out;
    std::string file;
    for (const CoreSentence& sentence : sentences) {
        if (sentence.file != file)
            out += "# " + (file = sentence.file) + '\n';
        for (const char c : sentence.text)
            out += c == '\n' ? std::string("\\n") : (c == '\\' ? std::string("\\\\") : std::string(1, c));
        out += '\n';
    }
    return out;
}

} // namespace dw::test
