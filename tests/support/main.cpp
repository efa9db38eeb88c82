// Runs every test class of one test executable; arguments are Qt Test's own, plus a class name to run only that one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#ifdef DATAWRIGHT_UI_TESTS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

std::vector<dw::test::Factory>& dw::test::factories()
{
    static std::vector<Factory> all;
    return all;
}

int main(int argc, char** argv)
{
    // Tests of the studio look at the plan right after an edit: it is waited for as long as it takes.
    if (!qEnvironmentVariableIsSet("DATAWRIGHT_PATIENCE"))
        qputenv("DATAWRIGHT_PATIENCE", "600000");
    Application application(argc, argv);
    QStringList arguments = application.arguments();
    // A crash ends the program at once: Qt Test's own handler waits for a debugger that may never come.
    arguments.insert(1, QStringLiteral("-nocrashhandler"));
    QString only;
    if (arguments.size() > 2 && arguments[2].startsWith(u"Test"))
        only = arguments.takeAt(2);
    int failures = 0;
    int ran = 0;
    for (const dw::test::Factory& factory : dw::test::factories()) {
        const std::unique_ptr<QObject> object = factory();
        if (!only.isEmpty() && only != QString::fromLatin1(object->metaObject()->className()))
            continue;
        failures += QTest::qExec(object.get(), arguments);
        ++ran;
    }
    return failures > 0 || ran == 0 ? 1 : 0;
}
