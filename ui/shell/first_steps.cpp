// Five steps: schema, rows, inspector, distributions, run.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_steps.h"

#include <QCoreApplication>

namespace dw::ui {

namespace {

std::function<QWidget*()> dock(QDockWidget* dock)
{
    return [dock]() -> QWidget* {
        dock->show();
        dock->raise();
        return dock->widget();
    };
}

std::function<QWidget*()> view(QTabWidget* views, QWidget* view)
{
    return [views, view]() -> QWidget* {
        views->setCurrentWidget(view);
        return view;
    };
}

} // namespace

QList<TourStep> firstSteps(const TourPlaces& places)
{
    return {
        {Tour::tr("Tables and columns"),
         Tour::tr("This is the schema. Ctrl+Shift+T adds a table, Ctrl+K a column: type what it should hold."),
         dock(places.schema)},
        {Tour::tr("Rows, as they will be written"),
         Tour::tr("The rows follow every change at once. Click a value and ask why it is what it is."),
         view(places.views, places.data)},
        {Tour::tr("How a column comes about"),
         Tour::tr("The inspector holds everything about what is selected. Any number can differ by another column, or "
                  "be SQL. F1 explains it."),
         dock(places.inspector)},
        {Tour::tr("What the values look like"),
         Tour::tr("One chart a column, over 50,000 rows. Behind each stands how it was before the last change."),
         view(places.views, places.distributions)},
        {Tour::tr("Run it at any size"),
         Tour::tr("Ctrl+Enter writes every row into files, and you can go on editing meanwhile. The same project gives "
                  "the same files everywhere."),
         dock(places.run)},
    };
}

} // namespace dw::ui
