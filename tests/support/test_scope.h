// Binds a generator and fills rows without an engine: input columns by name in, filled columns out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/registry.h"

#include <deque>
#include <map>
#include <optional>

/// The shortest way in:
///     const Column heights = test::filled("normal", {{"mean", 170}}, 1000);
///     const Column other = test::filled("normal", R"({"mean": {"by": "sex", "cases": {"f": 162, "m": 175}}})"_json,
///                                       1000, test::Inputs().texts("sex", {"f", "m"}));
/// Whatever is wrong while binding throws std::runtime_error with all problems in words, which Qt Test reports.
/// To look at problems, faults, batches, clones or row lists, use BoundForTest.
namespace dw::test {

/// A column of values from optional ones: nullopt is null.
Column columnOfIntegers(const std::vector<std::optional<std::int64_t>>& values, DataType type = DataType::Int64,
                        int scale = 0);
Column columnOfReals(const std::vector<std::optional<double>>& values);
Column columnOfTexts(const std::vector<std::optional<std::string>>& values);
Column columnOfBools(const std::vector<std::optional<bool>>& values);

/// What surrounds the generator. Row r of the table reads element r % size of an input column. Copies are cheap.
class Inputs
{
public:
    /// Any column, also the answer to an SQL expression when `name` is its exact text.
    Inputs& column(std::string name, Column values);
    Inputs& integers(std::string name, const std::vector<std::optional<std::int64_t>>& values,
                     DataType type = DataType::Int64, int scale = 0);
    Inputs& reals(std::string name, const std::vector<std::optional<double>>& values);
    Inputs& texts(std::string name, const std::vector<std::optional<std::string>>& values);
    Inputs& bools(std::string name, const std::vector<std::optional<bool>>& values);
    /// Another table, its columns read like input columns. The first call for a name sets the number of rows.
    Inputs& table(const std::string& name, std::int64_t rows);
    Inputs& tableColumn(const std::string& table, std::string column, Column values);
    /// Rows come `count` to each row of that table: row r is child r % count of parent r / count.
    Inputs& childrenOf(const std::string& table, std::int64_t count);
    Inputs& rows(std::int64_t count) { return m_rows = count, *this; }
    /// The name of the table being bound.
    Inputs& tableName(std::string name) { return m_tableName = std::move(name), *this; }
    Inputs& locale(std::string name) { return m_locale = std::move(name), *this; }
    Inputs& randomSeed(std::uint64_t seed) { return m_randomSeed = seed, *this; }
    /// The id of the column being bound: another one gives other values.
    Inputs& columnId(std::string id) { return m_columnId = std::move(id), *this; }

    bool hasColumn(std::string_view name) const { return m_columns.find(name) != m_columns.end(); }

private:
    friend class TestScope;
    friend class BoundForTest;
    struct Table {
        std::string name;
        std::int64_t rows = 0;
        std::map<std::string, std::shared_ptr<const Column>, std::less<>> columns;
    };

    std::map<std::string, std::shared_ptr<const Column>, std::less<>> m_columns;
    std::vector<Table> m_tables;
    std::string m_parent;
    std::int64_t m_childrenPerParent = 0;
    std::int64_t m_rows = 1'000'000;
    std::string m_tableName = "tested_table";
    std::string m_locale = "en_US";
    std::uint64_t m_randomSeed = 1;
    std::string m_columnId = "tested";
};

/// Inputs that every reference in the parameters can be resolved with: a column of "by" cycles through its cases, a
/// column or expression whose type is limited has that type, and whatever is unknown becomes small integers. Rows come
/// four to each row of a parent table.
Inputs inputsFor(const GeneratorType& type, const Json& params);

/// The surroundings as generators ask for them. An expression is found when its text is the name of an input column.
class TestScope : public Scope
{
public:
    explicit TestScope(Inputs inputs, std::string pointer = "/tables/0/columns/0/params");

    Problems& problems() override { return m_problems; }
    const std::string& pointer() const override { return m_pointer; }
    std::string_view tableName() const override { return m_inputs.m_tableName; }
    std::int64_t rows() const override { return m_inputs.m_rows; }
    bool isCountedByParent() const override { return m_inputs.m_childrenPerParent > 0; }
    std::string_view locale() const override { return m_inputs.m_locale; }
    Stream stream(std::string_view purpose) const override;
    std::optional<ColumnSlot> column(std::string_view name, const std::string& pointer) override;
    std::optional<ColumnSlot> expression(std::string_view sql, std::optional<DataType> wanted,
                                         const std::string& pointer) override;
    std::optional<TextTemplate> textTemplate(std::string_view text, const std::string& pointer) override;
    std::optional<TableFacts> table(std::string_view name, const std::string& pointer) override;
    std::optional<ColumnReader> columnOf(int table, std::string_view column, const std::string& pointer) override;
    std::unique_ptr<BoundGenerator> generator(const Json& spec, const std::string& pointer) override;

    /// The columns that were asked for, by slot number.
    const std::vector<std::string>& slotNames() const { return m_slotNames; }

private:
    Inputs m_inputs;
    Problems m_problems;
    std::string m_pointer;
    std::vector<std::string> m_slotNames;
};

/// A generator bound in a TestScope, to be asked for any rows.
class BoundForTest
{
public:
    BoundForTest(std::string_view id, const Json& params, Inputs inputs = {});

    bool isBound() const { return m_bound != nullptr; }
    const Problems& problems() const { return m_problems; }
    /// All problems in words, one a line.
    std::string problemText() const;
    const GeneratorType& type() const { return *m_type; }
    OutputType output(std::size_t field = 0) const { return m_bound->output(field); }
    bool isMonotone() const { return m_bound->monotone; }
    bool isUnique() const { return m_bound->unique; }
    /// One, or the number of fields.
    std::size_t outputs() const { return m_type->isEntity() ? m_type->fields.size() : 1; }

    /// The stream of the column: its lane 0 makes the uniforms, other lanes are the generator's.
    Stream stream() const { return m_stream; }
    /// Fills one batch with the uniforms the engine would give; one column a field. `wanted` empty: all of them.
    std::vector<Column> fill(RowSet rows, const std::vector<bool>& wanted = {});
    /// As fill, with these uniforms.
    std::vector<Column> fillWith(RowSet rows, std::span<const double> uniforms, const std::vector<bool>& wanted = {});
    /// Time for `times` fills of the same rows, without what makes the uniforms and the inputs.
    double nanosecondsToFill(RowSet rows, std::size_t times);
    std::string explain(RowSet rows, std::size_t i);
    /// Counted over all fills of this object.
    const ParameterFaults& faults() const { return m_faults; }
    /// From now on a clone of the generator does the work.
    void useClone() { m_bound = m_bound->clone(); }

private:
    struct Batch;
    void prepare(RowSet rows, Batch& batch);

    Inputs m_inputs;
    const GeneratorType* m_type = nullptr;
    Problems m_problems;
    std::vector<std::string> m_slotNames;
    Stream m_stream;
    std::unique_ptr<BoundGenerator> m_bound;
    ParameterFaults m_faults;
};

/// One column of rows 0 to count - 1, made in batches of kBatchRows as a run makes them.
Column filled(std::string_view id, const Json& params, std::size_t count, const Inputs& inputs = {},
              std::size_t field = 0);

/// Joins columns of one type; texts are copied.
Column joined(const std::vector<Column>& parts);

/// Values as a test shows them: shortest text of a number, ISO dates, text as it is, "null".
std::string shown(const Column& column, std::size_t i);

} // namespace dw::test
