// Maps of uniforms: where they send things, and that they stay inside (0,1).
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/uniform_map.h"
#include "tests/support/test.h"

#include <cmath>

using dw::UniformMap;
using dw::UniformRestriction;

class TestUniformMap : public QObject
{
    Q_OBJECT

private slots:
    void confinesEvenly()
    {
        const UniformRestriction map({{0.1, 0.2}, {0.5, 0.8}});
        QVERIFY(std::abs(map.mass() - 0.4) < 1e-15);
        QVERIFY(std::abs(map(0.125) - 0.15) < 1e-15);
        QVERIFY(std::abs(map(0.25 + 1e-12) - 0.5) < 1e-9);
        QVERIFY(std::abs(map(0.625) - 0.65) < 1e-15);
        double last = 0;
        for (int i = 0; i < 1000; ++i) {
            const double u = map((i + 0.5) / 1000);
            QVERIFY(map.contains(u));
            QVERIFY(u > last);
            last = u;
        }
        QVERIFY(!map.contains(0.3));
    }

    void staysInsideAtTheEnds()
    {
        const UniformRestriction all;
        const UniformRestriction top({{1.0 - 0x1p-50, 1.0}});
        for (const double u : {0x1p-53, 0.5, 1.0 - 0x1p-53}) {
            QCOMPARE(all(u), u);
            QVERIFY(top(u) < 1.0);
            for (const double factor : {1e-12, 0.3, 1.0, 7.0, 1e12}) {
                const double mapped = UniformMap::oddsFactor(factor)(u);
                QVERIFY(mapped > 0.0 && mapped < 1.0);
            }
            const double shifted = UniformMap::normalShift(9.0)(u);
            QVERIFY(shifted > 0.0 && shifted < 1.0);
        }
    }

    void intersects()
    {
        const UniformRestriction a({{0.0, 0.3}, {0.5, 0.9}});
        const UniformRestriction b({{0.2, 0.6}});
        QCOMPARE(a.intersected(b).intervals(), (std::vector<dw::UnitInterval>{{0.2, 0.3}, {0.5, 0.6}}));
        QCOMPARE(a.intersected(UniformRestriction(std::vector<dw::UnitInterval>{{0.35, 0.4}})).mass(), 0.0);
    }

    void multipliesOdds()
    {
        // An event of large uniforms with probability 0.2 has odds 1/4; three times that is 3/7.
        const UniformMap map = UniformMap::oddsFactor(3.0);
        int hits = 0;
        for (int i = 0; i < 70'000; ++i)
            hits += map((i + 0.5) / 70'000) > 0.8 ? 1 : 0;
        QVERIFY(std::abs(hits - 30'000) <= 1);
    }

    void mapsPiecesToPieces()
    {
        const UniformMap map = UniformMap::pieces({0.0, 0.5, 1.0}, {0.0, 0.9, 1.0});
        QVERIFY(std::abs(map(0.25) - 0.45) < 1e-15);
        QVERIFY(std::abs(map(0.75) - 0.95) < 1e-15);
    }
};

DW_TEST(TestUniformMap);
#include "test_uniform_map.moc"
