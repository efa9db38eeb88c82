// Lets one executable hold many Qt Test classes: each file ends with DW_TEST(Class) and its moc include.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>
#include <functional>
#include <vector>

namespace dw::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// Every test class linked into this executable, in no particular order.
std::vector<Factory>& factories();

inline bool add(Factory factory)
{
    factories().push_back(std::move(factory));
    return true;
}

} // namespace dw::test

#define DW_TEST(Class) static const bool registered##Class = dw::test::add([] { return std::make_unique<Class>(); })
