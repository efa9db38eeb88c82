// How a generator or a sink describes itself, in its one file: parameters by member pointer, everything else follows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/read_param.h"
#include "core/registry/sink_type.h"

#include <algorithm>
#include <array>

namespace dw {

/// Where a generator's check function reports what no single parameter's limits can say.
struct Check {
    Problems& problems;
    std::string pointer; ///< of the parameters
    void error(std::string_view param, std::string message) const
    {
        problems.error("bad_parameters", pointer + '/' + std::string(param), std::move(message));
    }
    void warning(std::string_view param, std::string message) const
    {
        problems.warning("odd_parameters", pointer + '/' + std::string(param), std::move(message));
    }
};

/// One described parameter of Params: how it is read and how its batch values are taken.
template <typename Params>
struct Member {
    ParamSpec spec;
    std::function<bool(const Json&, Params&, const ReadContext&)> read;
    std::function<void(Params&, const FillContext&, BadRows&)> load; ///< empty when it cannot differ by row
    std::function<bool(const Params&)> isConstant;
};

/// What several parameters must keep together, in every row: "Low must be below high".
template <typename Params>
struct Rule {
    std::string param; ///< where a problem is reported
    std::string message;
    bool (*holds)(const Params&, std::size_t row) = nullptr;
};

template <typename Params>
using Members = std::vector<Member<Params>>;

template <typename Params, typename T, typename... Limits>
Member<Params> describeMember(std::string name, T Params::*member, std::string title, std::string help,
                              Limits&&... limits)
{
    Member<Params> described;
    described.spec.name = std::move(name);
    described.spec.title = std::move(title);
    described.spec.help = std::move(help);
    KindOf<T>::describe(described.spec);
    (applyLimit(described.spec, std::forward<Limits>(limits)), ...);
    const Params defaults{};
    described.spec.defaultValue = defaultJson(defaults.*member, described.spec);
    described.read = [member](const Json& json, Params& params, const ReadContext& context) {
        return readParam(json, params.*member, context);
    };
    described.load = [member, spec = described.spec](Params& params, const FillContext& context, BadRows& bad) {
        loadParam(params.*member, context, spec, bad);
    };
    described.isConstant = [member](const Params& params) { return isConstantParam(params.*member); };
    return described;
}

/// Reads all parameters, reporting unknown, missing and wrong ones. False after any problem.
template <typename Params>
bool readParams(const Members<Params>& members, const Json& json, Params& params, Problems& problems, Scope* scope,
                const std::string& pointer)
{
    if (!reportUnknownParams(
            [&members](std::vector<std::string_view>& names) {
                for (const Member<Params>& member : members)
                    names.push_back(member.spec.name);
            },
            json, problems, pointer))
        return false;
    bool good = true;
    for (const Member<Params>& member : members) {
        const ReadContext context{problems, scope, member.spec, pointer + '/' + member.spec.name};
        const auto found = json.find(member.spec.name);
        if (found != json.end())
            good = member.read(*found, params, context) && good;
        else if (member.spec.required)
            good = reportMissingParam(member.spec, problems, pointer) && good;
    }
    return good;
}

/// For generators without tables to prepare.
struct Nothing {
};

/// A described generator with its parameters: what Describe<Params, Prepared> binds to.
template <typename Params, typename Prepared>
class Bound final : public BoundGenerator
{
public:
    using Run = std::function<void(const Params&, const Prepared&, const FillContext&, std::span<Column* const>,
                                   const std::vector<OutputType>&)>;
    using Explain = std::function<std::string(const Params&, const Prepared&, const FillContext&, std::size_t)>;

    /// `rules`: those that constants could not settle.
    Bound(std::shared_ptr<const Members<Params>> members, std::vector<Rule<Params>> rules, Params params,
          std::shared_ptr<const Prepared> prepared, std::vector<OutputType> outputs, Run run, Explain explainRow)
        : m_members(std::move(members)), m_rules(std::move(rules)), m_params(std::move(params)),
          m_prepared(std::move(prepared)), m_outputs(std::move(outputs)), m_run(std::move(run)),
          m_explain(std::move(explainRow))
    {
    }

    std::unique_ptr<BoundGenerator> clone() const override { return std::make_unique<Bound>(*this); }
    OutputType output(std::size_t field) const override { return m_outputs[field]; }

    void fill(const FillContext& context, std::span<Column* const> outputs) override
    {
        BadRows bad;
        load(context, bad);
        m_run(m_params, *m_prepared, context, outputs, m_outputs);
        if (bad.count == 0)
            return;
        for (Column* column : outputs)
            if (column != nullptr)
                column->validity.merge(bad.rows, bad.size);
    }

    std::string explain(const FillContext& context, std::size_t i) override
    {
        BadRows bad;
        load(context, bad);
        return m_explain ? m_explain(m_params, *m_prepared, context, i) : std::string();
    }

private:
    void load(const FillContext& context, BadRows& bad)
    {
        bad.size = context.size();
        for (const Member<Params>& member : *m_members)
            member.load(m_params, context, bad);
        for (const Rule<Params>& rule : m_rules)
            for (std::size_t i = 0; i < context.size(); ++i)
                if (bad.rows.isValid(i) && !rule.holds(m_params, i))
                    bad.add(i, context, *specOf(rule.param), rule.message);
    }

    const ParamSpec* specOf(const std::string& name) const
    {
        for (const Member<Params>& member : *m_members)
            if (member.spec.name == name)
                return &member.spec;
        return &m_members->front().spec;
    }

    std::shared_ptr<const Members<Params>> m_members;
    std::vector<Rule<Params>> m_rules;
    Params m_params; // this worker's own: varying members hold the values of the batch
    std::shared_ptr<const Prepared> m_prepared;
    std::vector<OutputType> m_outputs;
    Run m_run;
    Explain m_explain;
};

/// The parts that generators and sinks describe alike. Self is the final class, so that calls chain.
template <typename Params, typename Type, typename Self>
class DescribeHead
{
public:
    /// What it is called in plain words: "Bell curve".
    Self& alias(std::string text) { return m_type.alias = std::move(text), self(); }
    /// What users of other tools may type to find it.
    Self& words(const std::vector<std::string>& list) { return m_type.words = list, self(); }
    /// Raised whenever the same parameters would give other values than before.
    Self& version(int number) { return m_type.version = number, self(); }
    template <typename T, typename... Limits>
    Self& param(std::string name, T Params::*member, std::string title, std::string help, Limits&&... limits)
    {
        m_members->push_back(describeMember(std::move(name), member, std::move(title), std::move(help),
                                            std::forward<Limits>(limits)...));
        m_type.params.push_back(m_members->back().spec);
        return self();
    }
    Self& example(std::string title, Json params)
    {
        return m_type.examples.push_back({std::move(title), std::move(params)}), self();
    }
    /// What the limits of single parameters cannot say: "low must be below high".
    Self& check(void (*function)(const Params&, const Check&)) { return m_check = function, self(); }

protected:
    DescribeHead(std::string title, std::string help)
    {
        m_type.title = std::move(title);
        m_type.help = std::move(help);
    }
    Self& self() { return static_cast<Self&>(*this); }

    Type m_type;
    std::shared_ptr<Members<Params>> m_members = std::make_shared<Members<Params>>();
    void (*m_check)(const Params&, const Check&) = nullptr;
};

template <typename Out>
struct OutputOf; // the column type that goes with what a fill function writes to
template <>
struct OutputOf<std::span<double>> {
    static constexpr DataType kType = DataType::Float64;
    static std::span<double> of(Column& column) { return column.reals; }
};
template <>
struct OutputOf<std::span<std::int64_t>> {
    static constexpr DataType kType = DataType::Int64;
    static std::span<std::int64_t> of(Column& column) { return column.integers; }
};
template <>
struct OutputOf<DateOutput> {
    static constexpr DataType kType = DataType::Date;
    static DateOutput of(Column& column) { return {column.integers}; }
};
template <>
struct OutputOf<TimestampOutput> {
    static constexpr DataType kType = DataType::Timestamp;
    static TimestampOutput of(Column& column) { return {column.integers}; }
};
template <>
struct OutputOf<TimeOutput> {
    static constexpr DataType kType = DataType::Time;
    static TimeOutput of(Column& column) { return {column.integers}; }
};
template <>
struct OutputOf<BoolOutput> {
    static constexpr DataType kType = DataType::Bool;
    static BoolOutput of(Column& column) { return {column.bools}; }
};
template <>
struct OutputOf<TextOutput> {
    static constexpr DataType kType = DataType::Text;
    static TextOutput of(Column& column) { return {column}; }
};
/// Writing to a Column leaves everything open: the function resets it (codes, nulls, type from the parameters).
template <>
struct OutputOf<Column&> {
    static constexpr DataType kType = DataType::Text;
    static Column& of(Column& column) { return column; }
};

/// Describes a generator. See core/generators for examples of every form.
template <typename Params, typename Prepared = Nothing>
class Describe : public DescribeHead<Params, GeneratorType, Describe<Params, Prepared>>
{
    using Head = DescribeHead<Params, GeneratorType, Describe<Params, Prepared>>;
    using Head::m_check;
    using Head::m_members;
    using Head::m_type;

public:
    Describe(std::string title, Category category, std::string help) : Head(std::move(title), std::move(help))
    {
        m_type.category = category;
    }
    /// What parameters must keep together. Constants that do not are a problem; where parameters vary, a row that does
    /// not becomes null and is counted, and `fill` meets its values all the same.
    Describe& rule(std::string param, std::string message, bool (*holds)(const Params&, std::size_t row))
    {
        return m_rules.push_back({std::move(param), std::move(message), holds}), *this;
    }
    /// `when`: for which parameters it holds, where it does not hold for all.
    Describe& monotone(bool (*when)(const Params&) = nullptr)
    {
        m_type.monotone = true;
        return m_monotoneWhen = when, *this;
    }
    Describe& unique(bool (*when)(const Params&) = nullptr)
    {
        m_type.unique = true;
        return m_uniqueWhen = when, *this;
    }
    Describe& repeats() { return m_type.repeats = true, *this; }
    Describe& parentRows() { return m_type.parentRows = true, *this; }
    /// One column that an entity block can give; the order is that of the enumerators its fill function uses.
    Describe& field(std::string name, std::string title, std::string help, DataType type = DataType::Text,
                    int scale = 0)
    {
        m_type.fields.push_back({std::move(name), std::move(title), std::move(help), type, scale});
        return *this;
    }
    /// The first field stands for the whole where one column is wanted: in a column, inside another generator. Its type
    /// is what output() says, if that is given.
    Describe& firstFieldIsValue() { return m_type.firstFieldIsValue = true, *this; }
    /// Tables that are built once from the parameters and shared by all workers.
    Describe& prepare(Prepared (*function)(const Params&, Scope&)) { return m_prepare = function, *this; }
    /// The type, where it follows from the parameters; anything needed from the surroundings is in the parameters by
    /// now.
    Describe& output(OutputType (*function)(const Params&)) { return m_output = function, *this; }
    /// Row i in words, for "Why this value?".
    Describe& explain(std::string (*function)(const Params&, const Prepared&, const FillContext&, std::size_t))
    {
        return m_explain = function, *this;
    }
    Describe& structureReferences(std::vector<ParamReference> (*function)(const Json& params))
    {
        return m_type.structureReferences = function, *this;
    }

    template <typename Out>
    Describe& fill(void (*function)(const Params&, const FillContext&, Out))
    {
        return fillInto<Out>([function](const Params& params, const Prepared&, const FillContext& context, Out out) {
            function(params, context, static_cast<Out>(out));
        });
    }
    template <typename Out>
    Describe& fill(void (*function)(const Params&, const Prepared&, const FillContext&, Out))
    {
        return fillInto<Out>(function);
    }
    Describe& fill(void (*function)(const Params&, const FillContext&, const Fields&))
    {
        return fillFields([function](const Params& params, const Prepared&, const FillContext& context,
                                     const Fields& fields) { function(params, context, fields); });
    }
    Describe& fill(void (*function)(const Params&, const Prepared&, const FillContext&, const Fields&))
    {
        return fillFields(function);
    }

    operator GeneratorType()
    {
        GeneratorType type = m_type;
        type.bind = [members = std::shared_ptr<const Members<Params>>(m_members), check = m_check, prepare = m_prepare,
                     output = m_output, run = m_run, explainRow = m_explain, defaultType = m_defaultType,
                     fields = m_type.fields, firstFieldIsValue = m_type.firstFieldIsValue, rules = m_rules,
                     monotone = m_type.monotone, monotoneWhen = m_monotoneWhen, unique = m_type.unique,
                     uniqueWhen = m_uniqueWhen](const Json& json, Scope& scope) -> std::unique_ptr<BoundGenerator> {
            Params params;
            if (!readParams(*members, json, params, scope.problems(), &scope, scope.pointer()))
                return nullptr;
            const std::size_t before = scope.problems().all.size();
            if (check != nullptr)
                check(params, Check{scope.problems(), scope.pointer()});
            const bool constant =
                std::all_of(members->begin(), members->end(),
                            [&params](const Member<Params>& member) { return member.isConstant(params); });
            for (const Rule<Params>& rule : rules)
                if (constant && !rule.holds(params, 0))
                    Check{scope.problems(), scope.pointer()}.error(rule.param, rule.message);
            if (hasErrorsAfter(scope.problems(), before))
                return nullptr;
            auto prepared = std::make_shared<const Prepared>(prepare != nullptr ? prepare(params, scope) : Prepared{});
            if (hasErrorsAfter(scope.problems(), before))
                return nullptr;
            std::vector<OutputType> outputs;
            outputs.reserve(std::max<std::size_t>(fields.size(), 1));
            for (const FieldSpec& field : fields)
                outputs.push_back({field.type, field.scale});
            if (firstFieldIsValue && output != nullptr)
                outputs[0] = output(params);
            if (fields.empty())
                outputs.push_back(output != nullptr ? output(params) : OutputType{defaultType, 0});
            const bool rises = monotone && (monotoneWhen == nullptr || monotoneWhen(params));
            const bool differs = unique && (uniqueWhen == nullptr || uniqueWhen(params));
            auto bound = std::make_unique<Bound<Params, Prepared>>(
                members, constant ? std::vector<Rule<Params>>() : rules, std::move(params), std::move(prepared),
                std::move(outputs), run, explainRow);
            bound->monotone = rises;
            bound->unique = differs;
            return bound;
        };
        return type;
    }

private:
    using Run = typename Bound<Params, Prepared>::Run;

    template <typename Out, typename Function>
    Describe& fillInto(Function function)
    {
        m_defaultType = OutputOf<Out>::kType;
        m_run = [function](const Params& params, const Prepared& prepared, const FillContext& context,
                           std::span<Column* const> outputs, const std::vector<OutputType>& types) {
            Column& column = *outputs[0];
            if constexpr (!std::is_same_v<Out, Column&>)
                column.reset(types[0].type, context.size(), types[0].scale);
            function(params, prepared, context, OutputOf<Out>::of(column));
        };
        return *this;
    }
    template <typename Function>
    Describe& fillFields(Function function)
    {
        m_run = [function](const Params& params, const Prepared& prepared, const FillContext& context,
                           std::span<Column* const> outputs, const std::vector<OutputType>& types) {
            for (std::size_t field = 0; field < outputs.size(); ++field)
                if (outputs[field] != nullptr)
                    outputs[field]->reset(types[field].type, context.size(), types[field].scale);
            function(params, prepared, context, Fields{outputs});
        };
        return *this;
    }

    bool (*m_monotoneWhen)(const Params&) = nullptr;
    bool (*m_uniqueWhen)(const Params&) = nullptr;
    std::vector<Rule<Params>> m_rules;
    Prepared (*m_prepare)(const Params&, Scope&) = nullptr;
    OutputType (*m_output)(const Params&) = nullptr;
    std::string (*m_explain)(const Params&, const Prepared&, const FillContext&, std::size_t) = nullptr;
    Run m_run;
    DataType m_defaultType = DataType::Text;
};

/// Describes a sink: what its parameters make of it is a BoundSink.
template <typename Params>
class DescribeSink : public DescribeHead<Params, SinkType, DescribeSink<Params>>
{
    using Head = DescribeHead<Params, SinkType, DescribeSink<Params>>;
    using Head::m_check;
    using Head::m_members;
    using Head::m_type;

public:
    DescribeSink(std::string title, std::string help) : Head(std::move(title), std::move(help)) {}
    DescribeSink& open(std::unique_ptr<BoundSink> (*function)(const Params&)) { return m_open = function, *this; }

    operator SinkType()
    {
        SinkType type = m_type;
        type.bind = [members = std::shared_ptr<const Members<Params>>(m_members), check = m_check,
                     open = m_open](const Json& json, Problems& problems,
                                    const std::string& pointer) -> std::unique_ptr<BoundSink> {
            Params params;
            if (!readParams(*members, json, params, problems, nullptr, pointer))
                return nullptr;
            const std::size_t before = problems.all.size();
            if (check != nullptr)
                check(params, Check{problems, pointer});
            return hasErrorsAfter(problems, before) ? nullptr : open(params);
        };
        return type;
    }

private:
    std::unique_ptr<BoundSink> (*m_open)(const Params&) = nullptr;
};

} // namespace dw
