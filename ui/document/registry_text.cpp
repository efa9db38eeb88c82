// Looks texts of the core up in the translation's context "registry".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/registry_text.h"

#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "core/registry/metrics.h"
#include "core/registry/registry.h"

#include <QCoreApplication>
#include <functional>

namespace dw::ui {

namespace {

void visitTexts(const Description& description, const std::function<void(std::string_view)>& visit)
{
    visit(description.title);
    visit(description.alias);
    visit(description.help);
    for (const ParamSpec& spec : description.params) {
        visit(spec.title);
        visit(spec.help);
        visit(spec.limits.unit);
    }
    for (const Example& example : description.examples)
        visit(example.title);
}

void visitDescriptions(const std::function<void(const Description&)>& visit)
{
    for (const GeneratorType& type : generatorTypes())
        visit(type);
    for (const SinkType& type : sinkTypes())
        visit(type);
    for (const CorruptionType& type : corruptionTypes())
        visit(type);
    for (const InjectionType& type : injectionTypes())
        visit(type);
    for (const MetricType& type : metricTypes())
        visit(type);
}

void visitTexts(const std::function<void(std::string_view)>& visit)
{
    visitDescriptions([&visit](const Description& description) { visitTexts(description, visit); });
    for (const GeneratorType& type : generatorTypes()) {
        visit(categoryName(type.category));
        for (const FieldSpec& field : type.fields) {
            visit(field.title);
            visit(field.help);
        }
    }
    for (const CorruptionType& type : corruptionTypes())
        visit(corruptionGroupName(type.group));
}

} // namespace

QString registryText(std::string_view english)
{
    if (english.empty())
        return {};
    return QCoreApplication::translate("registry", std::string(english).c_str());
}

QString choiceText(std::string_view choice)
{
    return QCoreApplication::translate("choices", std::string(choice).c_str());
}

bool isRegistryText(std::string_view text)
{
    // The registry is constant: its texts are known by where they lie.
    static const std::set<const char*> places = [] {
        std::set<const char*> found;
        visitTexts([&](std::string_view one) { found.insert(one.data()); });
        return found;
    }();
    return !text.empty() && places.contains(text.data());
}

std::set<std::string> registryTexts()
{
    std::set<std::string> texts;
    visitTexts([&](std::string_view one) { texts.insert(std::string(one)); });
    texts.erase(std::string());
    return texts;
}

std::set<std::string> registryChoices()
{
    std::set<std::string> choices;
    visitDescriptions([&choices](const Description& description) {
        for (const ParamSpec& spec : description.params)
            choices.insert(spec.limits.choices.begin(), spec.limits.choices.end());
    });
    return choices;
}

} // namespace dw::ui
