// A field of an entity is the same whether others are asked for or not.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluator.h"
#include "core/registry/registry.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

using namespace dw;
using namespace dw::test;

namespace {

std::shared_ptr<const Plan> planOfEntity(const GeneratorType& type)
{
    Json columns = Json::array({{{"name", "id"}, {"generator", "sequence"}}});
    for (const FieldSpec& field : type.fields)
        columns.push_back({{"name", std::string(field.name)}, {"field", "e." + std::string(field.name)}});
    const Json json = {{"random_seed", 7},
                       {"tables",
                        {{{"name", "t"},
                          {"rows", 3000},
                          {"entities", {{{"name", "e"}, {"generator", type.id}}}},
                          {"columns", columns}}}}};
    Problems problems;
    return compile(parseProject(json.dump(), problems)).plan;
}

std::string textAt(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return "null";
    return column.type == DataType::Text ? std::string(column.text(i)) : fmt::format("{}", column.number(i));
}

} // namespace

class TestFieldsAlone : public QObject
{
    Q_OBJECT

private slots:
    void aloneIsAsTogether()
    {
        int entities = 0;
        for (const GeneratorType& type : generatorTypes()) {
            const auto plan = type.fields.size() > 1 ? planOfEntity(type) : nullptr;
            if (!plan)
                continue; // no entity, or one that needs parameters
            ++entities;
            const std::vector<int>& every = plan->tables[0].columnSlots;
            Evaluator all(*plan, 0, every);
            QVERIFY(all.evaluate(RowSet::range(500, 700)));
            for (const int slot : every) {
                const std::array<int, 1> wanted{slot};
                Evaluator alone(*plan, 0, wanted);
                QVERIFY(alone.evaluate(RowSet::range(500, 700)));
                for (std::size_t i = 0; i < 700; ++i)
                    QCOMPARE(QString::fromStdString(textAt(alone.slot(slot), i)),
                             QString::fromStdString(textAt(all.slot(slot), i)));
            }
        }
        QVERIFY(entities >= 5);
    }
};

DW_TEST(TestFieldsAlone);
#include "test_fields_alone.moc"
