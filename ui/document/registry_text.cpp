// Looks texts of the core up in the translation's context "registry".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/registry_text.h"

#include "core/registry/corruption.h"
#include "core/registry/injection.h"
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

void visitTexts(const std::function<void(std::string_view)>& visit)
{
    for (const GeneratorType& type : generatorTypes()) {
        visitTexts(type, visit);
        visit(categoryName(type.category));
        for (const FieldSpec& field : type.fields) {
            visit(field.title);
            visit(field.help);
        }
    }
    for (const SinkType& type : sinkTypes())
        visitTexts(type, visit);
    for (const CorruptionType& type : corruptionTypes()) {
        visitTexts(type, visit);
        visit(corruptionGroupName(type.group));
    }
    for (const InjectionType& type : injectionTypes())
        visitTexts(type, visit);
}

} // namespace

QString registryText(std::string_view english)
{
    if (english.empty())
        return {};
    return QCoreApplication::translate("registry", std::string(english).c_str());
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

} // namespace dw::ui
