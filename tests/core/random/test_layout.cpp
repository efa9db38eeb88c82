// The specification of randomness: every test vector in core/random/README.md.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/permutation.h"
#include "core/random/quantile_table.h"
#include "core/random/stream.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QFile>

#include <bit>
#include <cstdlib>

using namespace dw;

namespace {

quint64 number(const QByteArray& text)
{
    bool ok = false;
    const quint64 value = text.toULongLong(&ok, 0);
    return ok ? value : ~quint64{0} / 3;
}

double real(const QByteArray& text)
{
    return std::strtod(text.constData(), nullptr);
}

QByteArray hexadecimal(quint64 value)
{
    return "0x" + QByteArray::number(value, 16).rightJustified(16, '0');
}

QByteArray bitsOf(double value)
{
    return hexadecimal(std::bit_cast<quint64>(value));
}

/// What the line `arguments` should equal, in the form that `expected` is then brought to.
QByteArray actual(const QList<QByteArray>& a)
{
    const QByteArray kind = a.value(0);
    if (kind == "stream" && a.size() == 5)
        return hexadecimal(makeStream(number(a[1]), a[2].toStdString(), a[3].toStdString(), a[4].toStdString()).key);
    if (kind == "bits" && a.size() == 5)
        return hexadecimal(bitsAt({number(a[1])}, number(a[2]), static_cast<std::uint32_t>(number(a[3])),
                                  static_cast<std::uint32_t>(number(a[4]))));
    if (kind == "uniform" && a.size() == 5)
        return bitsOf(uniformAt({number(a[1])}, number(a[2]), static_cast<std::uint32_t>(number(a[3])),
                                static_cast<std::uint32_t>(number(a[4]))));
    if (kind == "permutation" && a.size() == 4)
        return QByteArray::number(quint64{Permutation({number(a[1])}, number(a[2]))(number(a[3]))});
    if (kind == "normal" && a.size() == 2)
        return bitsOf(standardNormalTable()(real(a[1])));
    if (kind == "normal_cdf" && a.size() == 2)
        return bitsOf(normalCdfFast(real(a[1])));
    return "not a test vector: " + a.join(' ');
}

bool isReal(const QByteArray& kind)
{
    return kind == "uniform" || kind == "normal" || kind == "normal_cdf";
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void vectorsHold();
};

void TestLayout::vectorsHold()
{
    QFile file(QString::fromStdString(test::sourceFolder("/core/random/README.md")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("```\n");
    const qsizetype end = text.indexOf("```\n", begin + 4);
    QVERIFY(begin >= 0 && end > begin);
    QSet<QByteArray> kinds;
    for (const QByteArray& line : text.mid(begin + 4, end - begin - 4).split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype equals = line.indexOf(" = ");
        QVERIFY2(equals > 0, line.constData());
        const QList<QByteArray> arguments = line.left(equals).split(' ');
        const QByteArray expected = line.mid(equals + 3);
        QVERIFY2(actual(arguments) == (isReal(arguments[0]) ? bitsOf(real(expected)) : expected), line.constData());
        kinds.insert(arguments[0]);
    }
    QCOMPARE(kinds.size(), qsizetype{6});
}

DW_TEST(TestLayout);
#include "test_layout.moc"
