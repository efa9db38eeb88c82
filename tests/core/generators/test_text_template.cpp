// Checks that holes are filled with the row's values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

namespace {

using namespace dw;
using namespace dw::test;

Inputs people()
{
    return Inputs().texts("name", {"Ada", "Zoë", std::nullopt}).texts("city", {"Paris", ""});
}

} // namespace

class TestTextTemplate : public QObject
{
    Q_OBJECT

private slots:
    void fillsHoles()
    {
        const Column text = filled("text_template", {{"text", "{{name}} of {{ city }}!"}}, 6, people());
        QCOMPARE(shown(text, 0), std::string("Ada of Paris!"));
        QCOMPARE(shown(text, 1), std::string("Zoë of !"));
        QVERIFY(text.isNull(2));
        QCOMPARE(shown(text, 4), std::string("Zoë of Paris!"));
    }

    void emptyHoles()
    {
        const Column text =
            filled("text_template", {{"text", "<{{name}}>"}, {"null_hole", "stays_empty"}}, 3, people());
        QCOMPARE(shown(text, 2), std::string("<>"));
    }

    void withoutHoles()
    {
        const Column text = filled("text_template", {{"text", "the same"}}, 3);
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(shown(text, i), std::string("the same"));
    }

    void problems()
    {
        BoundForTest missing("text_template", Json::object());
        QVERIFY(!missing.isBound());
        BoundForTest unknown("text_template", {{"text", "{{ nobody }}"}}, people());
        QVERIFY(!unknown.isBound());
        BoundForTest open("text_template", {{"text", "{{ name"}}, people());
        QVERIFY(!open.isBound());
    }

    void explains()
    {
        BoundForTest bound("text_template", {{"text", "{{name}} {{city}}"}}, people());
        QCOMPARE(bound.explain(RowSet::range(1, 2), 0), std::string("Holes: \"Zoë\", \"\""));
    }
};

DW_TEST(TestTextTemplate);
#include "test_text_template.moc"
