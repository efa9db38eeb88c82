// An editor of one JSON value, chosen by the kind of a parameter alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/param.h"
#include "ui/document/document.h"

#include <QWidget>

namespace dw::ui {

/// Where the value is: editors complete names from its table, and show what its column looks like.
struct FormContext {
    Document* document = nullptr;
    int table = -1;
    int column = -1; ///< whose values the edited parameters make; -1: none, or only a part of them

    QStringList columns() const;
    QStringList tables() const;
};

/// Whatever is typed stays: text that does not read as the kind becomes a JSON string, which the core reports.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Null: not set. Does nothing when it shows that value already.
    void setValue(const Json& value)
    {
        if (value != this->value())
            display(value);
    }
    /// As the widgets say.
    virtual Json value() const = 0;
    /// The parameters beside this one: what the points of a curve mean follows from them.
    virtual void setBeside(const Json& params) { static_cast<void>(params); }
    /// `pointer` is that of the value. For editors that show a problem where it is in their text, not only under it.
    virtual void showProblems(const Problems& problems, const QString& pointer)
    {
        static_cast<void>(problems), static_cast<void>(pointer);
    }

signals:
    void edited();

protected:
    virtual void display(const Json& value) = 0;
};

/// For the parameter as a whole: wrapped where it may vary or is a list.
ValueEditor* makeEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent);
/// For one constant value of the parameter's kind.
ValueEditor* makeConstantEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent);

/// What a line edit shows for a value, and what was meant by a text of that kind; null for an empty text.
QString lineText(const Json& value);
Json lineValue(const QString& text, ParamKind kind);

QString utf8(std::string_view text);

} // namespace dw::ui
