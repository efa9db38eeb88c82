// Comma-separated values (RFC 4180) and the dialects that spreadsheets and databases expect.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/sinks/text/chunk_encoder.h"
#include "core/sinks/text/delimited.h"

namespace dw::sinks::csv {

namespace {

using text::DelimitedFormat;
using text::DelimitedRenderer;
using text::Quoting;

enum class Dialect { Standard, Excel, ExcelSemicolon, Unix, Tab, Postgres, Mysql };
enum class LineEnding { Lf, Crlf };
enum class DateTimeSeparator { Space, T };
enum class NotANumber { Text, Null };

struct Params {
    Dialect dialect = Dialect::Standard;
    bool header = true;
    std::optional<std::string> delimiter;
    std::optional<Quoting> quoting;
    std::optional<std::string> quote;
    std::optional<LineEnding> lineEnding;
    std::optional<std::string> nullText;
    std::optional<std::string> trueText;
    std::optional<std::string> falseText;
    std::optional<std::string> decimalPoint;
    DateTimeSeparator dateTimeSeparator = DateTimeSeparator::Space;
    NotANumber notANumber = NotANumber::Text;
    std::optional<bool> byteOrderMark;
    Compression compression = Compression::None;
    std::int64_t compressionLevel = 0;
};

DelimitedFormat dialectFormat(Dialect dialect)
{
    DelimitedFormat format;
    switch (dialect) {
    case Dialect::Standard:
        break;
    case Dialect::ExcelSemicolon:
        format.delimiter = ';';
        format.decimalPoint = ',';
        [[fallthrough]];
    case Dialect::Excel:
        format.lineEnd = "\r\n";
        format.trueText = "TRUE";
        format.falseText = "FALSE";
        break;
    case Dialect::Unix:
        format.quoting = Quoting::All;
        break;
    case Dialect::Tab:
        format.delimiter = '\t';
        break;
    case Dialect::Mysql:
        format.trueText.assign(1, '1');
        format.falseText.assign(1, '0');
        [[fallthrough]];
    case Dialect::Postgres:
        format.delimiter = '\t';
        format.quoting = Quoting::Escape;
        format.nullText = "\\N";
        break;
    }
    return format;
}

DelimitedFormat formatOf(const Params& params)
{
    DelimitedFormat format = dialectFormat(params.dialect);
    if (params.delimiter && !params.delimiter->empty())
        format.delimiter = params.delimiter->front();
    if (params.quote && !params.quote->empty())
        format.quote = params.quote->front();
    if (params.decimalPoint && !params.decimalPoint->empty())
        format.decimalPoint = params.decimalPoint->front();
    if (params.lineEnding)
        format.lineEnd = *params.lineEnding == LineEnding::Crlf ? "\r\n" : "\n";
    format.quoting = params.quoting.value_or(format.quoting);
    format.nullText = params.nullText.value_or(format.nullText);
    format.trueText = params.trueText.value_or(format.trueText);
    format.falseText = params.falseText.value_or(format.falseText);
    format.dateTimeSeparator = params.dateTimeSeparator == DateTimeSeparator::T ? 'T' : ' ';
    format.nonFiniteAsNull = params.notANumber == NotANumber::Null;
    return format;
}

bool isSeparator(const std::string& text)
{
    constexpr std::string_view kAllowed = "\t !#$%&*,/:;<=>?@^_`{|}~'\"";
    return text.size() == 1 && kAllowed.find(text[0]) != std::string_view::npos;
}

void checkWord(const std::optional<std::string>& word, std::string_view param, const DelimitedFormat& format,
               const Check& check)
{
    if (!word)
        return;
    if (word->size() > text::kMaximumWord)
        check.error(param, "At most 24 bytes are possible here.");
    if (word->find_first_of(std::string{format.delimiter, format.quote, '\r', '\n'}) != std::string::npos)
        check.error(param, "This text may hold neither the delimiter nor the quote nor a line break.");
}

void checkParams(const Params& params, const Check& check)
{
    const DelimitedFormat format = formatOf(params);
    if (params.delimiter && !isSeparator(*params.delimiter))
        check.error("delimiter", "The delimiter must be one ASCII character that numbers and words do not hold.");
    if (params.quote && !isSeparator(*params.quote))
        check.error("quote", "The quote must be one ASCII character that numbers and words do not hold.");
    if (params.decimalPoint && *params.decimalPoint != "." && *params.decimalPoint != ",")
        check.error("decimal_point", "The decimal point is either . or a comma.");
    if (format.delimiter == format.quote)
        check.error("quote", "The quote must differ from the delimiter.");
    if (format.quote == format.decimalPoint || format.quote == ':' || format.quote == format.dateTimeSeparator)
        check.error("quote", "The quote must not be part of numbers or times.");
    const bool inValues = format.delimiter == format.decimalPoint || format.delimiter == ':' ||
                          format.delimiter == format.dateTimeSeparator;
    if (format.quoting == Quoting::Escape && inValues)
        check.error("delimiter", "Without quotes the delimiter must not be part of numbers or times.");
    checkWord(params.nullText, "null_text", format, check);
    checkWord(params.trueText, "true_text", format, check);
    checkWord(params.falseText, "false_text", format, check);
}

class CsvFile final : public FileEncoder
{
public:
    CsvFile(TableSchema table, const Params& params)
        : m_table(std::move(table)), m_format(formatOf(params)), m_params(params)
    {
    }

    void tableHeader(std::size_t, std::string& out) const override
    {
        std::string text;
        const bool excel = m_params.dialect == Dialect::Excel || m_params.dialect == Dialect::ExcelSemicolon;
        if (m_params.byteOrderMark.value_or(excel))
            text = "\xef\xbb\xbf";
        if (m_params.header)
            DelimitedRenderer(m_table, m_format).header(text);
        // A file without rows is still a whole file of its kind.
        if (!text.empty() || m_table.rows == 0)
            out += compressed(text, m_params.compression, level());
    }

    std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t) const override
    {
        return std::make_unique<text::TextChunkEncoder<DelimitedRenderer>>(DelimitedRenderer(m_table, m_format),
                                                                           m_params.compression, level());
    }

private:
    int level() const { return static_cast<int>(m_params.compressionLevel); }

    TableSchema m_table;
    DelimitedFormat m_format;
    Params m_params;
};

class CsvSink final : public BoundSink
{
public:
    explicit CsvSink(const Params& params) : m_params(params) {}

    std::string extension() const override
    {
        const bool tabs = formatOf(m_params).delimiter == '\t';
        return std::string(tabs ? "tsv" : "csv") + std::string(compressionSuffix(m_params.compression));
    }
    std::unique_ptr<FileEncoder> fileEncoder(const SinkContext& context) const override
    {
        return std::make_unique<CsvFile>(context.schema.tables.front(), m_params);
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<CsvSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("CSV",
                                "Comma-separated values, one file a table, in the dialect that the reader expects.")
        .alias("Text table")
        .words({"comma separated", "tsv", "tab separated", "delimited", "excel", "spreadsheet"})
        .param(
            "dialect", &Params::dialect, "Dialect",
            "What the other settings are where they are not set: excel writes a byte order mark, CRLF and TRUE; "
            "excel_semicolon also decimal commas; unix quotes everything; postgres and mysql use tabs and backslashes.",
            Choices{{"standard", "excel", "excel_semicolon", "unix", "tab", "postgres", "mysql"}})
        .param("header", &Params::header, "Header", "Whether the first line holds the names of the columns.")
        .param("delimiter", &Params::delimiter, "Delimiter", "One character between two values.")
        .param(
            "quoting", &Params::quoting, "Quoting",
            "minimal quotes what would be misread, all quotes everything but nulls, escape puts a backslash instead.",
            Choices{{"minimal", "all", "escape"}})
        .param("quote", &Params::quote, "Quote", "The character around quoted values; inside of them it is doubled.")
        .param("line_ending", &Params::lineEnding, "Line ending", "lf, or crlf as Windows programs expect it.",
               Choices{{"lf", "crlf"}})
        .param("null_text", &Params::nullText, "Null",
               "What stands for a missing value. A text that reads the same is quoted, so that the two stay apart.")
        .param("true_text", &Params::trueText, "True", "What stands for true.")
        .param("false_text", &Params::falseText, "False", "What stands for false.")
        .param("decimal_point", &Params::decimalPoint, "Decimal point", "A point or a comma.")
        .param("date_time_separator", &Params::dateTimeSeparator, "Between date and time",
               "A space, or the letter T as in ISO 8601.", Choices{{"space", "t"}})
        .param("not_a_number", &Params::notANumber, "Not a number",
               "text writes NaN, Infinity and -Infinity; null writes a missing value instead.",
               Choices{{"text", "null"}})
        .param("byte_order_mark", &Params::byteOrderMark, "Byte order mark",
               "Three bytes by which Excel recognises UTF-8; other programs may take them for part of a name.")
        .param("compression", &Params::compression, "Compression", "Each file as a whole, as gzip or zstd.",
               Choices{{"none", "gzip", "zstd"}})
        .param("compression_level", &Params::compressionLevel, "Compression level",
               "1 is fastest, 9 smallest; 0 leaves it to the format.", AtLeast{0}, AtMost{9})
        .example("For most programs", Json::object())
        .example("For Excel", {{"dialect", "excel"}})
        .example("For Excel where the comma is the decimal point", {{"dialect", "excel_semicolon"}})
        .example("For COPY FROM of PostgreSQL", {{"dialect", "postgres"}, {"header", false}})
        .example("Compressed", {{"compression", "zstd"}})
        .check(checkParams)
        .open(open);
}

} // namespace dw::sinks::csv
