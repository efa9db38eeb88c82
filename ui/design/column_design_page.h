// The inspector's page of a column.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_page.h"

class QHBoxLayout;

namespace dw::ui {

class ColumnDesignPage : public InspectorPage
{
    Q_OBJECT

public:
    ColumnDesignPage(Document& document, const Selection& selection);

protected:
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;
    QString shape() const override;

private:
    void buildSource(const ColumnDesign& design);
    void buildEntityLink(const ColumnDesign& design);
    /// Examples, and what turns the column into a drawn curve.
    void buildTools(const GeneratorType& type);
    void chooseSource();
};

} // namespace dw::ui
