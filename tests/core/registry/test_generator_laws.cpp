// The laws of determinism on every example of every generator: same address, same bytes, however it is asked for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace {

using dw::Column;
using dw::GeneratorType;
using dw::RowSet;
using dw::SimdLevel;
namespace test = dw::test;

constexpr std::size_t kRows = 3000;

/// Rows 0 to `rows` in batches of `batch`, one column a field.
std::vector<Column> inBatches(test::BoundForTest& bound, std::size_t rows, std::size_t batch)
{
    std::vector<std::vector<Column>> parts(bound.outputs());
    for (std::size_t first = 0; first < rows; first += batch) {
        std::vector<Column> filled =
            bound.fill(RowSet::range(static_cast<std::int64_t>(first), std::min(batch, rows - first)));
        for (std::size_t field = 0; field < filled.size(); ++field)
            parts[field].push_back(std::move(filled[field]));
    }
    std::vector<Column> columns;
    for (const std::vector<Column>& field : parts)
        columns.push_back(test::joined(field));
    return columns;
}

/// Empty when all columns hold the same; otherwise the first difference in words.
std::string difference(const std::vector<Column>& a, const std::vector<Column>& b)
{
    for (std::size_t field = 0; field < a.size(); ++field) {
        if (dw::sameValues(a[field], b[field]))
            continue;
        for (std::size_t i = 0; i < std::min(a[field].size, b[field].size); ++i)
            if (test::shown(a[field], i) != test::shown(b[field], i))
                return fmt::format("field {} row {}: {} against {}", field, i, test::shown(a[field], i),
                                   test::shown(b[field], i));
        return fmt::format("field {}: other type, size or hidden bits", field);
    }
    return {};
}

std::vector<Column> gathered(const std::vector<Column>& columns, const std::vector<std::int64_t>& rows)
{
    std::vector<std::uint32_t> indexes(rows.begin(), rows.end());
    std::vector<Column> result(columns.size());
    for (std::size_t field = 0; field < columns.size(); ++field)
        dw::gather(columns[field], indexes, result[field]);
    return result;
}

/// Row numbers below kRows in no order, some of them twice.
std::vector<std::int64_t> scatteredRows(std::size_t count)
{
    std::vector<std::int64_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = static_cast<std::int64_t>(dw::bitsAt({12345}, i) % kRows);
    return rows;
}

class TestGeneratorLaws : public QObject
{
    Q_OBJECT

private slots:
    void cutsOfBatchesDoNotMatter_data() { test::addExampleRows(); }
    void cutsOfBatchesDoNotMatter()
    {
        test::BoundForTest bound = test::boundExample();
        const std::vector<Column> whole = inBatches(bound, 700, dw::kBatchRows);
        QCOMPARE(difference(whole, inBatches(bound, 700, 7)), std::string());
        bound.useClone();
        QCOMPARE(difference(whole, inBatches(bound, 700, 333)), std::string());
        test::BoundForTest again = test::boundExample();
        QCOMPARE(difference(whole, inBatches(again, 700, 1)), std::string());
    }

    void rowsMayBeListedInAnyOrder_data() { test::addExampleRows(); }
    void rowsMayBeListedInAnyOrder()
    {
        test::BoundForTest bound = test::boundExample();
        const std::vector<Column> whole = inBatches(bound, kRows, dw::kBatchRows);
        const std::vector<std::int64_t> rows = scatteredRows(400);
        QCOMPARE(difference(gathered(whole, rows), bound.fill(RowSet::of(rows))), std::string());
        // A row that is not drawn again stays what it was, whatever its neighbours do.
        std::vector<std::uint32_t> attempts(rows.size(), 0);
        RowSet listed = RowSet::of(rows);
        listed.attempts = attempts;
        QCOMPARE(difference(gathered(whole, rows), bound.fill(listed)), std::string());
    }

    void redrawnRowsAreAddressedToo_data() { test::addExampleRows(); }
    void redrawnRowsAreAddressedToo()
    {
        test::BoundForTest bound = test::boundExample();
        std::vector<std::uint32_t> attempts(300);
        for (std::size_t i = 0; i < attempts.size(); ++i)
            attempts[i] = static_cast<std::uint32_t>(i % 3);
        RowSet range = RowSet::range(100, attempts.size());
        range.attempts = attempts;
        const std::vector<Column> redrawn = bound.fill(range);
        std::vector<std::int64_t> backwards(attempts.size());
        std::vector<std::uint32_t> backwardsAttempts(attempts.size());
        std::vector<std::int64_t> places(attempts.size());
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            const std::size_t from = attempts.size() - 1 - i;
            backwards[i] = static_cast<std::int64_t>(100 + from);
            backwardsAttempts[i] = attempts[from];
            places[i] = static_cast<std::int64_t>(from);
        }
        RowSet list = RowSet::of(backwards);
        list.attempts = backwardsAttempts;
        QCOMPARE(difference(gathered(redrawn, places), bound.fill(list)), std::string());
        if (bound.type().repeats)
            QCOMPARE(difference(bound.fill(RowSet::range(100, attempts.size())), redrawn), std::string());
    }

    void drawingAgainChangesValues_data() { test::addGeneratorRows(); }
    void drawingAgainChangesValues()
    {
        const GeneratorType& type = test::currentGenerator();
        if (type.repeats)
            return;
        const std::vector<std::uint32_t> attempts(300, 1);
        RowSet again = RowSet::range(0, attempts.size());
        again.attempts = attempts;
        bool changed = false;
        for (const dw::Example& example : type.examples) {
            test::BoundForTest bound(type.id, example.params, test::inputsFor(type, example.params));
            changed |= !difference(bound.fill(RowSet::range(0, attempts.size())), bound.fill(again)).empty();
        }
        QVERIFY2(changed, "no example changes: is .repeats() missing, or the attempt not used?");
    }

    void rowsFarOutAreLikeAllOthers_data() { test::addExampleRows(); }
    void rowsFarOutAreLikeAllOthers()
    {
        const GeneratorType& type = test::currentGenerator();
        const dw::Json& params = test::currentExample().params;
        constexpr std::int64_t kFar = 1'000'000'000'000;
        test::BoundForTest bound(type.id, params, test::inputsFor(type, params).rows(kFar));
        if (!bound.isBound())
            return; // it cannot give that many rows, and says so
        const std::vector<Column> block = bound.fill(RowSet::range(kFar - 50, 50));
        for (std::int64_t i = 0; i < 50; i += 7)
            QCOMPARE(difference(gathered(block, {i}), bound.fill(RowSet::range(kFar - 50 + i, 1))), std::string());
    }

    void instructionSetsAgree_data() { test::addExampleRows(); }
    void instructionSetsAgree()
    {
        test::BoundForTest best = test::boundExample();
        const std::vector<Column> whole = inBatches(best, 1000, dw::kBatchRows);
        for (const SimdLevel level : {SimdLevel::Scalar, SimdLevel::Sse2, SimdLevel::Avx2}) {
            dw::useSimdLevel(level);
            test::BoundForTest bound = test::boundExample();
            const std::vector<Column> columns = inBatches(bound, 1000, dw::kBatchRows);
            dw::useSimdLevel(dw::bestSimdLevel());
            QCOMPARE(difference(whole, columns), std::string());
        }
    }

    void risesWithItsUniform_data() { test::addExampleRows(); }
    void risesWithItsUniform()
    {
        test::BoundForTest bound = test::boundExample();
        if (!bound.isMonotone())
            return;
        const std::vector<double> uniforms = ladder();
        for (const std::int64_t row : {0, 1, 2, 77}) {
            const std::vector<std::int64_t> rows(uniforms.size(), row);
            const std::vector<Column> columns = bound.fillWith(RowSet::of(rows), uniforms);
            const Column& column = columns.front();
            QVERIFY(column.validity.allValid() || column.validity.nullCount(column.size) == column.size);
            for (std::size_t i = 1; i < column.size; ++i)
                QVERIFY2(!comesBefore(column, i, i - 1),
                         fmt::format("row {}: {} at u={} but {} at u={}", row, test::shown(column, i - 1),
                                     uniforms[i - 1], test::shown(column, i), uniforms[i])
                             .c_str());
        }
    }

    void neverRepeatsAKey_data() { test::addExampleRows(); }
    void neverRepeatsAKey()
    {
        const GeneratorType& type = test::currentGenerator();
        const dw::Json& params = test::currentExample().params;
        if (!test::boundExample().isUnique())
            return;
        const Column column = test::filled(type.id, params, 100'000, test::inputsFor(type, params).rows(100'000));
        std::set<std::string> seen;
        for (std::size_t i = 0; i < column.size; ++i)
            QVERIFY2(!column.isNull(i) && seen.insert(test::shown(column, i)).second, test::shown(column, i).c_str());
    }

private:
    /// Uniforms from the smallest to the largest there is.
    static std::vector<double> ladder()
    {
        std::vector<double> uniforms;
        for (double u = 0x1p-53; u < 0.001; u *= 1.5)
            uniforms.push_back(u);
        for (double u = 0.001; u < 0.999; u += 0.000437)
            uniforms.push_back(u);
        for (double rest = 0.001; rest > 0x1p-52; rest /= 1.5)
            uniforms.push_back(1.0 - rest);
        uniforms.push_back(1.0 - 0x1p-53);
        return uniforms;
    }

    static bool comesBefore(const Column& column, std::size_t a, std::size_t b)
    {
        switch (dw::storageOf(column.type)) {
        case dw::Storage::Bool:
            return column.bools[a] < column.bools[b];
        case dw::Storage::Integer:
            return column.integers[a] < column.integers[b];
        case dw::Storage::Real:
            return column.reals[a] < column.reals[b];
        case dw::Storage::Text:
            break;
        }
        // Texts are ranked by their order of choice, which only their codes show.
        return column.dictionary && column.codes[a] < column.codes[b];
    }
};

} // namespace

DW_TEST(TestGeneratorLaws);
#include "test_generator_laws.moc"
