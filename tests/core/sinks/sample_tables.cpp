// Builds the tables that the tests of sinks write and read back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sinks/sample_tables.h"

#include "core/data/temporal.h"

#include <cmath>
#include <limits>

namespace dw::test {

namespace {

/// A small pseudo-random sequence (SplitMix64); tests need variety, not quality.
class Sequence
{
public:
    explicit Sequence(std::uint64_t start) : m_state(start) {}
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::int64_t below(std::int64_t limit)
    {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(limit));
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    std::uint64_t m_state;
};

const std::vector<std::string>& oddTexts()
{
    static const std::vector<std::string> texts = {
        "",
        "plain",
        "with, comma",
        "with \"quotes\"",
        "line\nbreak",
        "carriage\r\nreturn",
        "tab\tstop",
        "back\\slash",
        "\\.",
        "\\N",
        "NULL",
        " spaces around ",
        "Zürich, Größe",
        "日本語のテキスト",
        "🙂🙃",
        "ends with \"",
        "exactly fifteen",
        "exactly sixteen!",
        "seventeen letters",
        "a text that is longer than thirty-two bytes, with a comma",
        "control\x01\x1f bytes",
        "'single' 'quotes'",
        "</script>",
        std::string(70, 'x'),
    };
    return texts;
}

void addColumn(SampleTable& table, std::string name, DataType type, int scale = 0, bool nullable = false)
{
    ColumnSchema schema;
    schema.name = std::move(name);
    schema.type = type;
    schema.scale = scale;
    schema.nullable = nullable;
    table.schema.columns.push_back(std::move(schema));
    Column column;
    column.reset(type, table.batch.rows, scale);
    table.batch.columns.push_back(std::move(column));
}

SampleTable emptyTable(std::string name, std::size_t rows)
{
    SampleTable table;
    table.schema.name = std::move(name);
    table.schema.rows = static_cast<std::int64_t>(rows);
    table.batch.rows = rows;
    return table;
}

/// Extremes first, then random values of all magnitudes.
template <typename T, typename Next>
void fillFrom(std::vector<T>& out, const std::vector<T>& extremes, Next next)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = i < extremes.size() ? extremes[i] : next();
}

void nullSome(Column& column)
{
    for (std::size_t i = 0; i < column.size; ++i)
        if (i % 5 == 1 || i % 11 == 3)
            column.setNull(i);
}

} // namespace

SampleTable extremesTable(std::size_t rows)
{
    constexpr std::int64_t kMinimum = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t kMaximum = std::numeric_limits<std::int64_t>::max();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Sequence random(7);
    SampleTable table = emptyTable("extremes", rows);
    const auto anySize = [&random] { return static_cast<std::int64_t>(random.next() >> random.below(64)); };

    addColumn(table, "id", DataType::Int64);
    table.schema.columns.back().unique = true;
    table.schema.primaryKey = {"id"};
    for (std::size_t i = 0; i < rows; ++i)
        table.batch.columns.back().integers[i] = static_cast<std::int64_t>(i) + 1;

    addColumn(table, "integer", DataType::Int64);
    fillFrom(table.batch.columns.back().integers,
             {0, -1, 1, kMinimum, kMaximum, 99'999'999, 100'000'000, -100'000'000, 9'999'999'999'999'999,
              10'000'000'000'000'000, kMinimum + 1},
             anySize);
    addColumn(table, "money", DataType::Decimal, 2);
    fillFrom(table.batch.columns.back().integers,
             {0, -1, 1, 5, -99, 100, 99'999'999, 100'000'000, 999'999'999'999'999'999, -999'999'999'999'999'999},
             [&random] { return random.below(2'000'000) - 1'000'000; });
    addColumn(table, "fine", DataType::Decimal, 15);
    fillFrom(table.batch.columns.back().integers,
             {0, -1, 1, 999'999'999'999'999, 1'000'000'000'000'000, 999'999'999'999'999'999, -999'999'999'999'999'999},
             [&] { return anySize() % 1'000'000'000'000'000'000; });
    addColumn(table, "real", DataType::Float64, 0, true);
    fillFrom(table.batch.columns.back().reals,
             {0.0, -0.0, 1.0, 0.1, 1.0 / 3.0, 1e-4, 1e-5, 123456789012345680.0, 1e16, 9999999999999998.0, 5e-324,
              std::numeric_limits<double>::max(), -1.5, std::nan(""), kInfinity, -kInfinity, 0.05, 1e22},
             [&random] { return (random.unit() - 0.5) * std::pow(10.0, static_cast<double>(random.below(40) - 20)); });
    addColumn(table, "flag", DataType::Bool, 0, true);
    for (std::uint8_t& flag : table.batch.columns.back().bools)
        flag = static_cast<std::uint8_t>(random.below(2));
    nullSome(table.batch.columns.back());
    addColumn(table, "day", DataType::Date);
    fillFrom(table.batch.columns.back().integers,
             {0, -1, daysFromCivil({1900, 2, 28}), daysFromCivil({2000, 2, 29}), daysFromCivil({9999, 12, 31}),
              daysFromCivil({1, 1, 1}), daysFromCivil({1969, 12, 31})},
             [&random] { return random.below(80'000) - 40'000; });
    addColumn(table, "moment", DataType::Timestamp, 0, true);
    fillFrom(table.batch.columns.back().integers,
             {0, -1, -1'000'000, daysFromCivil({9999, 12, 31}) * kMicrosPerDay + kMicrosPerDay - 1,
              daysFromCivil({1, 1, 1}) * kMicrosPerDay},
             [&random] { return (random.below(8'000'000'000) - 4'000'000'000) * 1'000'000 + random.below(2) * 250; });
    nullSome(table.batch.columns.back());
    addColumn(table, "clock", DataType::Time);
    fillFrom(table.batch.columns.back().integers, {0, kMicrosPerDay - 1, 1, 12 * 3600 * kMicrosPerSecond},
             [&random] { return random.below(kMicrosPerDay); });
    addColumn(table, "word", DataType::Text, 0, true);
    table.batch.columns.back().resetCodes(Dictionary::fromTexts(oddTexts()), rows);
    for (std::size_t i = 0; i < rows; ++i)
        table.batch.columns.back().codes[i] = static_cast<std::uint32_t>(
            i < oddTexts().size() ? static_cast<std::int64_t>(i)
                                  : random.below(static_cast<std::int64_t>(oddTexts().size())));
    nullSome(table.batch.columns.back());
    addColumn(table, "text", DataType::Text, 0, true);
    Column& text = table.batch.columns.back();
    for (std::size_t i = 0; i < rows; ++i)
        text.texts[i] =
            i < oddTexts().size()
                ? std::string_view(oddTexts()[i])
                : text.arena.copy(oddTexts()[static_cast<std::size_t>(random.below(24))] + std::to_string(i));
    nullSome(text);
    addColumn(table, "state, \"quoted\"", DataType::Text);
    table.batch.columns.back().resetCodes(Dictionary::fromTexts({"on", "off"}), rows);
    for (std::uint32_t& code : table.batch.columns.back().codes)
        code = static_cast<std::uint32_t>(random.below(2));
    return table;
}

SampleTable w8Table(std::size_t rows, std::int64_t firstRow)
{
    static const auto dictionaryOf = [](std::size_t count, std::uint64_t start) {
        Sequence random(start);
        std::vector<std::string> words;
        for (std::size_t i = 0; i < count; ++i) {
            std::string word(1, static_cast<char>('A' + random.below(26)));
            for (std::int64_t left = 3 + random.below(7); left > 0; --left)
                word += static_cast<char>('a' + random.below(26));
            words.push_back(std::move(word));
        }
        return Dictionary::fromTexts(std::move(words));
    };
    static const std::shared_ptr<const Dictionary> categories = dictionaryOf(20, 1);
    static const std::shared_ptr<const Dictionary> names = dictionaryOf(1000, 2);

    SampleTable table = emptyTable("w8", rows);
    addColumn(table, "id", DataType::Int64);
    table.schema.primaryKey = {"id"};
    addColumn(table, "score", DataType::Decimal, 6);
    addColumn(table, "number", DataType::Int64);
    addColumn(table, "category", DataType::Text);
    addColumn(table, "day", DataType::Date);
    addColumn(table, "flag", DataType::Bool);
    addColumn(table, "name", DataType::Text);
    addColumn(table, "money", DataType::Decimal, 2);
    std::vector<Column>& columns = table.batch.columns;
    table.batch.firstRow = firstRow;
    columns[3].resetCodes(categories, rows);
    columns[6].resetCodes(names, rows);
    for (std::size_t i = 0; i < rows; ++i) {
        Sequence random(static_cast<std::uint64_t>(firstRow) + i + 1);
        const auto normal = [&random] {
            double sum = -6;
            for (int k = 0; k < 12; ++k)
                sum += random.unit();
            return sum;
        };
        columns[0].integers[i] = firstRow + static_cast<std::int64_t>(i) + 1;
        columns[1].integers[i] = std::llround((50 + 10 * normal()) * 1e6);
        columns[2].integers[i] = random.below(1'000'000);
        columns[3].codes[i] = static_cast<std::uint32_t>(random.below(20));
        columns[4].integers[i] = 16'436 + random.below(3'652);
        columns[5].bools[i] = random.below(10) < 3 ? 1 : 0;
        columns[6].codes[i] = static_cast<std::uint32_t>(random.below(1000));
        columns[7].integers[i] = std::llround(std::exp(3 + normal()) * 100);
    }
    return table;
}

SampleTable wideTable(std::size_t rows, std::size_t columns)
{
    SampleTable table = emptyTable("wide", rows);
    const SampleTable source = extremesTable(rows);
    for (std::size_t i = 0; i < columns; ++i) {
        const std::size_t from = i % source.schema.columns.size();
        table.schema.columns.push_back(source.schema.columns[from]);
        table.schema.columns.back().name = "column_" + std::to_string(i);
        table.batch.columns.push_back(copyOf(source.batch.columns[from]));
    }
    return table;
}

SampleTable allNullTable(std::size_t rows)
{
    SampleTable table = emptyTable("all_null", rows);
    for (const DataType type : {DataType::Bool, DataType::Int64, DataType::Float64, DataType::Decimal, DataType::Date,
                                DataType::Timestamp, DataType::Time, DataType::Text}) {
        addColumn(table, std::string(dataTypeName(type)), type, type == DataType::Decimal ? 2 : 0, true);
        for (std::size_t i = 0; i < rows; ++i)
            table.batch.columns.back().setNull(i);
    }
    return table;
}

SampleTable longTextTable()
{
    SampleTable table = emptyTable("long_text", 6);
    addColumn(table, "id", DataType::Int64);
    addColumn(table, "plain", DataType::Text);
    addColumn(table, "entry", DataType::Text);
    std::string much;
    while (much.size() < 1'200'000)
        much += "A sentence, \"quoted\", that goes on and on.\n";
    table.batch.columns[2].resetCodes(Dictionary::fromTexts({"short", much}), 6);
    for (std::size_t i = 0; i < 6; ++i) {
        table.batch.columns[0].integers[i] = static_cast<std::int64_t>(i);
        table.batch.columns[1].texts[i] = table.batch.columns[1].arena.copy(i % 3 == 1 ? much : std::string("short"));
        table.batch.columns[2].codes[i] = i % 3 == 2 ? 1 : 0;
    }
    return table;
}

SampleProject shopProject(std::size_t customers, std::size_t orders)
{
    Sequence random(9);
    SampleProject project{emptyTable("customers", customers), emptyTable("orders", orders)};
    SampleTable& parents = project.customers;
    addColumn(parents, "id", DataType::Int64);
    addColumn(parents, "code", DataType::Text);
    parents.schema.columns.back().unique = true;
    parents.schema.columns.back().description = "What the customer's card says";
    parents.schema.primaryKey = {"id"};
    parents.schema.description = "People who buy";
    for (std::size_t i = 0; i < customers; ++i) {
        parents.batch.columns[0].integers[i] = static_cast<std::int64_t>(1000 + i);
        parents.batch.columns[1].texts[i] = parents.batch.columns[1].arena.copy("C-" + std::to_string(i * 7919));
    }
    SampleTable& children = project.orders;
    addColumn(children, "customer_id", DataType::Int64);
    addColumn(children, "number", DataType::Int64);
    addColumn(children, "customer_code", DataType::Text, 0, true);
    addColumn(children, "amount", DataType::Decimal, 2);
    addColumn(children, "day", DataType::Date);
    children.schema.columns[3].unit = "EUR";
    children.schema.primaryKey = {"customer_id", "number"};
    children.schema.foreignKeys = {{"customer_id", "customers", "id"}, {"customer_code", "customers", "code"}};
    for (std::size_t i = 0; i < orders; ++i) {
        const std::size_t parent = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(customers)));
        children.batch.columns[0].integers[i] = static_cast<std::int64_t>(1000 + parent);
        children.batch.columns[1].integers[i] = static_cast<std::int64_t>(i);
        children.batch.columns[2].texts[i] = children.batch.columns[2].arena.copy("C-" + std::to_string(parent * 7919));
        children.batch.columns[3].integers[i] = random.below(100'000) - 500;
        children.batch.columns[4].integers[i] = 20'000 + random.below(300);
    }
    nullSome(children.batch.columns[2]);
    return project;
}

Batch slice(const Batch& batch, std::size_t first, std::size_t count)
{
    std::vector<std::uint32_t> indexes(count);
    for (std::size_t i = 0; i < count; ++i)
        indexes[i] = static_cast<std::uint32_t>(first + i);
    Batch part;
    part.rows = count;
    part.firstRow = batch.firstRow + static_cast<std::int64_t>(first);
    for (const Column& column : batch.columns) {
        part.columns.emplace_back();
        gather(column, indexes, part.columns.back());
    }
    return part;
}

Batch plainTexts(const Batch& batch)
{
    Batch plain = slice(batch, 0, batch.rows);
    for (std::size_t c = 0; c < plain.columns.size(); ++c) {
        const Column& from = batch.columns[c];
        if (!from.dictionary)
            continue;
        Column& to = plain.columns[c];
        to.reset(DataType::Text, batch.rows);
        for (std::size_t i = 0; i < batch.rows; ++i) {
            to.texts[i] = to.arena.copy(from.text(i));
            if (from.isNull(i))
                to.setNull(i);
        }
    }
    return plain;
}

} // namespace dw::test
