// Values by column: what a scenario forces on its rows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/table_editors.h"

namespace dw::ui {

/// {"column": value, …}; columns may be typed in any order, a name twice keeps the last value.
class FactsEditor : public PairTable
{
    Q_OBJECT

public:
    explicit FactsEditor(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;
};

} // namespace dw::ui
