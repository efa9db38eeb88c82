// What a table of twins changes: values and what they become.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/table_editors.h"

namespace dw::ui {

/// {"f": "m", "m": "f"}, or one value for all rows; null where nothing is said.
class TwinChanges : public PairTable
{
    Q_OBJECT

public:
    explicit TwinChanges(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;
};

} // namespace dw::ui
