// What every example of every generator gives, kept in tests/golden/generators/<id>.<version>.txt. A difference means
// that people's projects would change: raise the generator's version, then run with DATAWRIGHT_UPDATE_GOLDENS=1.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/generator_rows.h"

#include <QDir>
#include <QFile>
#include <bit>
#include <fmt/format.h>

namespace {

using dw::Column;
using dw::GeneratorType;
namespace test = dw::test;

constexpr std::size_t kRows = 10'000;
constexpr std::size_t kShownRows = 20;

/// Fowler-Noll-Vo, 64 bits, variant 1a.
class Fnv1a
{
public:
    void add(std::string_view bytes)
    {
        for (const char c : bytes)
            addByte(static_cast<unsigned char>(c));
    }
    void add(std::uint64_t value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            addByte(static_cast<unsigned char>(value >> shift));
    }
    std::uint64_t value() const { return m_hash; }

private:
    void addByte(unsigned char byte) { m_hash = (m_hash ^ byte) * 0x100000001b3u; }

    std::uint64_t m_hash = 0xcbf29ce484222325u;
};

std::uint64_t hashOf(const Column& column)
{
    Fnv1a hash;
    for (std::size_t i = 0; i < column.size; ++i) {
        hash.add(column.isNull(i) ? std::uint64_t{0} : std::uint64_t{1});
        if (column.isNull(i))
            continue;
        switch (dw::storageOf(column.type)) {
        case dw::Storage::Bool:
            hash.add(std::uint64_t{column.bools[i]});
            break;
        case dw::Storage::Integer:
            hash.add(static_cast<std::uint64_t>(column.integers[i]));
            break;
        case dw::Storage::Real:
            hash.add(std::bit_cast<std::uint64_t>(column.reals[i]));
            break;
        case dw::Storage::Text:
            hash.add(column.text(i).size());
            hash.add(column.text(i));
            break;
        }
    }
    return hash.value();
}

std::string golden(const GeneratorType& type)
{
    std::string text = fmt::format("{} version {}\n", type.id, type.version);
    for (const dw::Example& example : type.examples) {
        text += fmt::format("\n{} {}\n", example.title, example.params.dump());
        test::BoundForTest bound(type.id, example.params, test::inputsFor(type, example.params));
        if (!bound.isBound())
            throw std::runtime_error(bound.problemText());
        std::vector<std::vector<Column>> parts(bound.outputs());
        for (std::size_t first = 0; first < kRows; first += dw::kBatchRows) {
            std::vector<Column> batch = bound.fill(
                dw::RowSet::range(static_cast<std::int64_t>(first), std::min(dw::kBatchRows, kRows - first)));
            for (std::size_t field = 0; field < batch.size(); ++field)
                parts[field].push_back(std::move(batch[field]));
        }
        for (std::size_t field = 0; field < parts.size(); ++field) {
            const Column column = test::joined(parts[field]);
            text += fmt::format("  {} {} {:016x}\n", type.isEntity() ? type.fields[field].name : "value",
                                dw::dataTypeName(column.type), hashOf(column));
            for (std::size_t i = 0; i < kShownRows; ++i) {
                const std::string value = test::shown(column, i);
                const bool quoted = column.type == dw::DataType::Text && !column.isNull(i);
                text += "    " + (quoted ? dw::Json(value).dump() : value) + "\n";
            }
        }
    }
    return text;
}

QString goldenFolder()
{
    return QString::fromStdString(test::sourceFolder("/tests/golden/generators"));
}

class TestGeneratorGoldens : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatItAlwaysGave_data() { test::addGeneratorRows(); }
    void givesWhatItAlwaysGave()
    {
        const GeneratorType& type = test::currentGenerator();
        const std::string now = golden(type);
        const QString name = QString::fromStdString(fmt::format("{}.{}.txt", type.id, type.version));
        QFile file(goldenFolder() + QLatin1Char('/') + name);
        if (qEnvironmentVariable("DATAWRIGHT_UPDATE_GOLDENS") == QLatin1String("1")) {
            QVERIFY(QDir().mkpath(goldenFolder()));
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
            file.write(now.data(), static_cast<qint64>(now.size()));
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 qPrintable(name + QStringLiteral(" is missing: run with DATAWRIGHT_UPDATE_GOLDENS=1 and commit it")));
        const std::string before = file.readAll().toStdString();
        const std::size_t same = static_cast<std::size_t>(
            std::mismatch(before.begin(), before.end(), now.begin(), now.end()).first - before.begin());
        const std::size_t line = before.rfind('\n', same == 0 ? 0 : same - 1) + 1;
        QVERIFY2(before == now, fmt::format("from here on it differs:\n{}", now.substr(line, 200)).c_str());
    }

    void belongsToAGenerator()
    {
        for (const QString& name : QDir(goldenFolder()).entryList(QDir::Files))
            QVERIFY2(dw::findGenerator(name.section(QLatin1Char('.'), 0, 0).toStdString()) != nullptr,
                     qPrintable(name));
    }
};

} // namespace

DW_TEST(TestGeneratorGoldens);
#include "test_generator_goldens.moc"
