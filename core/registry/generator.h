// A generator as the rest of the program sees it: what it is called, what it takes, and how it is bound to a column.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/scope.h"
#include "core/registry/varying.h"

#include <functional>

namespace dw {

enum class Category { Numbers, Categories, Keys, Time, People, Places, Business, Network, Health, Text, Logic };

std::string_view categoryName(Category category);

struct Example {
    std::string title;
    Json params;
};

/// One column that an entity block can give.
struct FieldSpec {
    std::string name;
    std::string title;
    std::string help;
    DataType type = DataType::Text;
    int scale = 0;
};

struct OutputType {
    DataType type = DataType::Text;
    int scale = 0;
    bool operator==(const OutputType&) const = default;
};

/// A generator with its parameters, ready to fill rows. Each worker has its own clone; prepared tables are shared.
class BoundGenerator
{
public:
    virtual ~BoundGenerator() = default;
    virtual std::unique_ptr<BoundGenerator> clone() const = 0;
    /// Type of what it gives; for an entity block, of each field.
    virtual OutputType output(std::size_t field = 0) const = 0;
    /// `outputs` has one entry, or one a field (nullptr: not wanted). They are reset and filled.
    virtual void fill(const FillContext& context, std::span<Column* const> outputs) = 0;
    /// How row i of the context came about, in words; empty when there is nothing to add to draw and parameters.
    virtual std::string explain(const FillContext& context, std::size_t i) = 0;

    Stream stream; ///< of a nested generator: where its own uniforms come from
    /// With these parameters: the value rises with its primary uniform.
    bool monotone = false;
    /// With these parameters: no value twice, by construction.
    bool unique = false;
};

/// A bound generator that copies by cloning, so that parameters stay values.
class BoundHandle
{
public:
    BoundHandle() = default;
    explicit BoundHandle(std::unique_ptr<BoundGenerator> bound) : m_bound(std::move(bound)) {}
    BoundHandle(const BoundHandle& other) : m_bound(other.m_bound ? other.m_bound->clone() : nullptr) {}
    BoundHandle(BoundHandle&&) noexcept = default;
    BoundHandle& operator=(const BoundHandle& other)
    {
        m_bound = other.m_bound ? other.m_bound->clone() : nullptr;
        return *this;
    }
    BoundHandle& operator=(BoundHandle&&) noexcept = default;
    ~BoundHandle() = default;

    explicit operator bool() const { return m_bound != nullptr; }
    BoundGenerator* operator->() const { return m_bound.get(); }

private:
    std::unique_ptr<BoundGenerator> m_bound;
};

/// A generator inside a parameter: {"generator": "normal", "params": {…}, "weight": 2, "when": "age > 18"}.
struct NestedGenerator {
    Json spec;
    BoundHandle bound;
    Varying<double> weight = 1.0;
    Expression when;

    bool isSet() const { return static_cast<bool>(bound); }
    OutputType output() const { return bound->output(); }
    /// Fills with uniforms from the nested generator's own stream.
    void fill(const FillContext& context, Column& out) const;
    /// Fills with the uniforms given: monotone use, where the outer draw is passed on.
    void fillWith(const FillContext& context, std::span<const double> uniforms, Column& out) const;
};

/// A name or an expression found in a parameter: an edge of the dependency graph.
struct ParamReference {
    enum class Kind { Column, Table, Sql, Template, Generator };
    Kind kind;
    std::string text;    ///< column name, table name, SQL or template text
    std::string pointer; ///< relative to the parameters
};

/// What a sink, generator or metric says about itself, whatever it is.
struct Description {
    std::string id; ///< the file's name
    std::string title;
    std::string alias;              ///< in plain words: "Bell curve"
    std::string help;               ///< one sentence
    std::vector<std::string> words; ///< what users of other tools may call it
    int version = 1;
    std::vector<ParamSpec> params;
    std::vector<Example> examples;

    const ParamSpec* param(std::string_view name) const;
};

struct GeneratorType : Description {
    Category category = Category::Numbers;
    bool monotone = false; ///< its value rises with its primary uniform, for some parameters at least: may take part in
                           ///< a correlation (BoundGenerator::monotone decides)
    bool unique = false;   ///< no value twice, by construction, for some parameters at least
    bool parentRows =
        false; ///< what it fills are row numbers of the table in its "table" parameter; the engine looks up the key
    bool repeats = false;           ///< gives the same values however often a constraint asks for another draw
    std::vector<FieldSpec> fields;  ///< not empty: an entity block
    bool firstFieldIsValue = false; ///< an entity block whose first field stands for it where one column is wanted
    /// Parameters are read, checked and prepared; nullptr after a problem (reported to the scope).
    std::function<std::unique_ptr<BoundGenerator>(const Json& params, Scope& scope)> bind;
    /// References in parameters of kind Structure, which only the generator can read.
    std::function<std::vector<ParamReference>(const Json& params)> structureReferences;

    bool isEntity() const { return !fields.empty(); }
    bool fillsOneColumn() const { return fields.empty() || firstFieldIsValue; }
};

/// Every name and expression in the parameters, nested generators included (for the dependency graph).
std::vector<ParamReference> references(const GeneratorType& type, const Json& params);

} // namespace dw
