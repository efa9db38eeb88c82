// Forms show every example of every generator without changing it, and edits come out as they were typed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/registry/registry.h"
#include "ui/design/edits.h"
#include "ui/forms/param_form.h"

#include <QLineEdit>

using namespace dw;
using namespace dw::ui;

class TestParamForm : public QObject
{
    Q_OBJECT

private slots:
    void examplesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("example");
        for (const GeneratorType& type : generatorTypes())
            for (std::size_t i = 0; i < type.examples.size(); ++i)
                QTest::newRow((type.id + ": " + type.examples[i].title).c_str())
                    << QString::fromStdString(type.id) << static_cast<int>(i);
    }

    void examplesComeBackAsTheyWere()
    {
        QFETCH(QString, id);
        QFETCH(int, example);
        const GeneratorType& type = *findGenerator(id.toStdString());
        const Json params = type.examples[static_cast<std::size_t>(example)].params;
        Document document;
        addTable(document);
        ParamForm form({&document, 0}, type.params);
        form.setParams(params);
        QVERIFY(form.params() == params);
        // What the widgets themselves say, whatever its order.
        const nlohmann::json read = nlohmann::json::parse(form.readAll().dump());
        nlohmann::json expected = nlohmann::json::parse(params.dump());
        // To an editor null and nothing are the same; the form keeps the null, as was checked above.
        for (const auto& [key, value] : params.items())
            if (value.is_null())
                expected.erase(key);
        QVERIFY2(read == expected, (read.dump() + " is not " + expected.dump()).c_str());
    }

    void typedTextIsKeptEvenWhenWrong()
    {
        Document document;
        addTable(document);
        ParamForm form({&document, 0}, findGenerator("normal")->params);
        QLineEdit* edit = nullptr;
        for (QLineEdit* one : form.findChildren<QLineEdit*>())
            if (one->accessibleName() == QLatin1String("Mean"))
                edit = one;
        QVERIFY(edit != nullptr);
        QTest::keyClicks(edit, QStringLiteral("12x"));
        QVERIFY(form.params()["mean"] == "12x");
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(form.params()["mean"] == 12);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QVERIFY(!form.params().contains("mean"));
    }
};

DW_TEST(TestParamForm);
#include "test_param_form.moc"
