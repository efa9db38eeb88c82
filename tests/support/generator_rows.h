// Test data rows that walk the registry of generators: one row a generator, or one an example.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test.h"
#include "tests/support/test_scope.h"

namespace dw::test {

/// For a `_data` function: one row a generator.
inline void addGeneratorRows()
{
    QTest::addColumn<QString>("id");
    for (const GeneratorType& type : generatorTypes())
        QTest::newRow(type.id.c_str()) << QString::fromStdString(type.id);
}

/// For a `_data` function: one row an example of every generator.
inline void addExampleRows()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("example");
    for (const GeneratorType& type : generatorTypes())
        for (std::size_t i = 0; i < type.examples.size(); ++i)
            QTest::newRow((type.id + ": " + type.examples[i].title).c_str())
                << QString::fromStdString(type.id) << static_cast<int>(i);
}

/// The generator of the current row.
inline const GeneratorType& currentGenerator()
{
    return *findGenerator(static_cast<QString*>(QTest::qData("id", qMetaTypeId<QString>()))->toStdString());
}

/// The example of the current row.
inline const Example& currentExample()
{
    const int number = *static_cast<int*>(QTest::qData("example", qMetaTypeId<int>()));
    return currentGenerator().examples[static_cast<std::size_t>(number)];
}

/// The example of the current row, bound.
inline BoundForTest boundExample()
{
    const GeneratorType& type = currentGenerator();
    const Json& params = currentExample().params;
    return BoundForTest(type.id, params, inputsFor(type, params));
}

} // namespace dw::test
