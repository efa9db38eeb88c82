// The form of a generator or sink, built from its parameters' descriptions alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dw::ui {

class ParamForm : public QWidget
{
    Q_OBJECT

public:
    ParamForm(const FormContext& context, std::span<const ParamSpec> specs, QWidget* parent = nullptr);

    void setParams(const Json& params);
    /// What was set, with what the editors changed; keys that are no parameters are kept.
    Json params() const;
    /// Every parameter as its editor reads it, changed or not: what a test compares.
    Json readAll() const;
    /// Shows under each parameter the problems that lie below `pointer`/name.
    void showProblems(const Problems& problems, const QString& pointer);

signals:
    void edited(const QString& name);

private:
    struct Row {
        ParamSpec spec;
        ValueEditor* editor;
        QLabel* problem;
    };
    void addRow(const FormContext& context, const ParamSpec& spec, QVBoxLayout* layout);

    Json m_params = Json::object();
    std::vector<Row> m_rows;
};

/// The title of a field with what it means as its tooltip, and the switch of a value that may vary.
QHBoxLayout* fieldHead(const ParamSpec& spec, ValueEditor* editor, QWidget* parent);
/// A label for problems: wraps, in the colour of errors, hidden when there is nothing to say.
QLabel* makeProblemLabel(QWidget* parent);
/// The messages of problems at the pointer or below it.
QString problemText(const Problems& problems, const QString& pointer);
void setProblemText(QLabel* label, const QString& text);

} // namespace dw::ui
