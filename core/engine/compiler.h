// The compiler's state while it turns a project into a plan. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/engine/plan.h"
#include "core/engine/row_facts.h"
#include "core/engine/steps/constraint_step.h"
#include "core/engine/steps/draw_step.h"
#include "core/engine/steps/finish.h"
#include "core/project/control.h"
#include "core/registry/generator.h"
#include "core/registry/lexicon_log.h"

#include <map>
#include <set>
#include <stop_token>

namespace dw {

enum class Progress { Untouched, Underway, Done };

/// What is known of one table so far.
struct TableDraft {
    TablePlan plan;                           ///< steps in the order they were bound
    std::vector<std::shared_ptr<Step>> steps; ///< the same, still to be changed
    Progress rowsProgress = Progress::Untouched;
    bool rowsKnown = false;
    std::vector<Progress> columns;  ///< by column
    std::vector<bool> columnUnique; ///< by column: no value twice
    std::vector<bool> columnNullable;
    std::vector<Progress> entities;            ///< by entity
    std::vector<std::vector<int>> entitySlots; ///< by entity and field
    std::vector<const GeneratorType*> entityTypes;
    struct Relation {
        int rowSlot = -1; ///< -1: the parent of children-per-parent rows
        std::size_t parentTable = 0;
    };
    std::map<std::string, Relation, std::less<>> relations;
    std::map<std::tuple<int, std::size_t, int>, int> lookups;   ///< (row slot, parent table, parent slot) -> slot
    std::map<std::string, ColumnSlot, std::less<>> expressions; ///< by SQL and wanted type
    std::vector<ForeignKey> foreignKeys;
    std::map<std::size_t, int> correlatedUniforms; ///< column -> slot
    Progress correlations = Progress::Untouched;
    Progress rules = Progress::Untouched;
    Progress control = Progress::Untouched;
    std::map<RowFact, int> rowFacts;                ///< reserved slots
    std::map<int, std::shared_ptr<DrawStep>> draws; ///< by slot of a generator: its draw, where it is under control
    std::vector<int> corruptedSlots;                ///< by column: what leaves it; empty when there are no corruptions
    std::vector<bool> isCorrupted;                  ///< by column; as long as `corruptedSlots`
    std::vector<bool> mayGoMissing;                 ///< by column, the same
    std::vector<bool> goesOn;                       ///< by column: copies of rows get new values of it
    Truth truth = Truth::None;                      ///< of the corruptions
    std::vector<std::shared_ptr<ConstraintStep>> constraints; ///< one a rule; joined when the table is finished
};

/// Chains of columns and tables longer than this are refused: binding recurses along them.
constexpr std::size_t kDeepestChain = 400;

class Compiler
{
public:
    explicit Compiler(const Project& project, std::stop_token stop = {});

    void run();
    Plan finish();
    Problems& problems() { return m_problems; }
    const Project& project() const { return m_project; }

    // What binding asks for, on demand. Each returns nothing after a problem that has been reported.
    std::optional<std::size_t> tableIndex(std::string_view name) const;
    bool ensureRows(std::size_t table, const std::string& pointer);
    std::optional<ColumnSlot> ensureColumn(std::size_t table, std::size_t column, const std::string& pointer);
    std::optional<ColumnSlot> columnByName(std::size_t table, std::string_view name, const std::string& pointer);
    std::optional<ColumnSlot> expression(std::size_t table, std::string_view sql, std::optional<DataType> wanted,
                                         const std::string& pointer);
    std::optional<ColumnSlot> relationColumn(std::size_t table, std::span<const std::string> relations,
                                             std::string_view column, const std::string& pointer);
    TableDraft& draft(std::size_t table) { return m_tables[table]; }
    const TableDesign& design(std::size_t table) const { return m_project.tables[table]; }
    /// A plan of everything bound so far, for evaluating while compiling.
    std::shared_ptr<const Plan> snapshot() const;

    /// Scenarios, targets and injections of the table take hold. False while that is still underway.
    bool ensureControl(std::size_t table);
    bool ensureRules(std::size_t table);
    int rowFact(std::size_t table, RowFact fact);

    int addSlot(std::size_t table, std::string name, DataType type, int scale);
    void addStep(std::size_t table, std::shared_ptr<Step> step);

private:
    bool bindColumn(std::size_t table, std::size_t column);
    bool bindGenerator(std::size_t table, std::size_t column, const std::string& pointer);
    bool bindParentRows(std::size_t table, std::size_t column, const GeneratorType& type, int rowSlot,
                        const std::string& pointer);
    bool bindSql(std::size_t table, std::size_t column, const std::string& pointer);
    bool bindField(std::size_t table, std::size_t column, const std::string& pointer);
    bool ensureEntity(std::size_t table, std::size_t entity, const std::string& pointer);
    std::optional<Finish> bindFinish(std::size_t table, const ColumnDesign& column, DataType type,
                                     const std::string& pointer);
    int finished(std::size_t table, const ColumnDesign& column, ColumnSlot from, Finish finish,
                 const std::string& pointer);
    bool bindChildren(std::size_t table, std::size_t parent, const std::string& pointer);
    bool ensureRelations(std::size_t table);
    bool ensureCorrelations(std::size_t table);
    void reportUncorrelatable(std::size_t table, std::size_t column);
    std::optional<ColumnSlot> childAggregate(std::size_t table, const struct ChildAggregate& aggregate,
                                             const std::string& pointer);
    std::optional<ColumnSlot> sqlStep(std::size_t table, std::string_view sql, const struct SqlReferences& references,
                                      std::optional<DataType> wanted, const std::string& pointer);
    void bindTargets(std::size_t table);
    void bindScenarios(std::size_t table);
    void checkOutputs();
    std::vector<std::size_t> parentsFirst() const;
    Schema schemaOf(const std::vector<TablePlan>& tables, std::vector<WrittenTable>& order) const;
    TableSchema tableSchema(const std::vector<TablePlan>& tables, std::size_t index, Layer layer) const;
    // What corruptions leave of keys.
    bool staysUnique(std::size_t table, const std::vector<std::string>& key) const;
    bool staysWhole(std::size_t table, std::string_view column) const;
    std::optional<ForeignKey> writtenKey(std::size_t table, const ForeignKey& key, Layer layer) const;

    const Project& m_project;
    std::stop_token m_stop; ///< nobody wants the plan any more
    Problems m_problems;
    std::vector<TableDraft> m_tables;
    std::size_t m_depth = 0;
};

/// The surroundings of one column, entity or count generator while it is bound.
class CompileScope : public Scope, public LexiconLog
{
public:
    CompileScope(Compiler& compiler, std::size_t table, std::string ownerId, std::string pointer);

    Problems& problems() override { return m_compiler.problems(); }
    const std::string& pointer() const override { return m_pointer; }
    std::string_view tableName() const override;
    std::int64_t rows() const override;
    bool isCountedByParent() const override;
    std::string_view locale() const override;
    Stream stream(std::string_view purpose) const override;
    std::optional<ColumnSlot> column(std::string_view name, const std::string& pointer) override;
    std::optional<ColumnSlot> expression(std::string_view sql, std::optional<DataType> wanted,
                                         const std::string& pointer) override;
    std::optional<TextTemplate> textTemplate(std::string_view text, const std::string& pointer) override;
    std::optional<TableFacts> table(std::string_view name, const std::string& pointer) override;
    std::optional<ColumnReader> columnOf(int table, std::string_view column, const std::string& pointer) override;
    std::unique_ptr<BoundGenerator> generator(const Json& spec, const std::string& pointer) override;
    void usesLexicon(const Lexicon& lexicon) override;

    /// Slots that were asked for: the inputs of the step that is being bound.
    const std::set<int>& inputs() const { return m_inputs; }
    bool usesParents() const { return m_usesParents; }
    /// Word lists that were asked for: "given_names/de_DE", version.
    const std::map<std::string, int>& lexicons() const { return m_lexicons; }

private:
    Compiler& m_compiler;
    std::size_t m_table;
    std::string m_ownerId;
    std::string m_pointer;
    std::string m_root; // pointer of the owner, to make nested streams independent of where the owner stands
    std::set<int> m_inputs;
    std::map<std::string, int> m_lexicons;
    mutable bool m_usesParents = false; // asking is enough: who asks reads them
};

/// The generator of that id, or a problem that names the nearest one.
const GeneratorType* generatorNamed(const std::string& id, const std::string& pointer, Problems& problems);
/// Orders the steps, joins the rules, and works out makers and fingerprints.
TablePlan finishTable(const TableDraft& draft, std::size_t table);
/// Fingerprints of every slot of every table; needs all tables because lookups reach across.
void fingerprintSlots(std::vector<TablePlan>& tables, std::uint64_t randomSeed);

} // namespace dw
