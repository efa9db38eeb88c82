// What the Bias board shows: an inspection of the live sample or of a file, made in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/inspection.h"
#include "ui/document/document.h"
#include "ui/preview/previewer.h"

#include <QFutureWatcher>
#include <QStringList>

namespace dw::ui {

inline constexpr std::size_t kBiasRows = 50'000;

/// Main thread only. The metrics that are quick come first, the others when they are ready; a newer request stops an
/// older one.
class BiasData : public QObject
{
    Q_OBJECT

public:
    explicit BiasData(QObject* parent = nullptr);
    ~BiasData() override;

    /// Null before the first answer.
    const Inspection* inspection() const { return m_inspection.get(); }
    /// False while metrics are still to come.
    bool isComplete() const { return m_isComplete; }
    const InspectionRoles& roles() const { return m_roles; }
    /// Columns that can have a role, and of them those that can be protected attributes.
    const QStringList& columns() const { return m_columns; }
    const QStringList& attributes() const { return m_attributes; }
    /// Of a column as an outcome; empty for numbers.
    QStringList valuesOf(const QString& column) const;
    /// Text when there is no such column.
    DataType typeOf(const std::string& column) const;
    /// What is inspected, in a few words.
    virtual QString title() const = 0;
    /// Undoable where the roles belong to the project; `text` names the step.
    virtual void setRoles(const QString& text, const InspectionRoles& roles) = 0;
    /// Nothing is computed while nobody looks.
    virtual void setActive(bool active) = 0;
    /// Shares to compare with: rows of another file, or nullptr.
    void setPopulation(std::shared_ptr<const InspectedRows> population);
    bool hasPopulation() const { return m_population != nullptr; }

signals:
    /// There is an inspection, or more of it.
    void updated();
    /// Columns or roles are others than before.
    void choicesChanged();

protected:
    struct Rows {
        TableSchema schema;
        std::vector<const Column*> columns; ///< null: cannot be computed
        QString source;
        std::shared_ptr<const void> keepAlive; ///< what the columns live in
    };
    /// Starts an inspection of these rows.
    void inspectRows(std::shared_ptr<const Rows> rows, const InspectionRoles& roles);
    /// The same rows in other roles.
    void inspectAgain(const InspectionRoles& roles);
    const std::shared_ptr<const Rows>& rows() const { return m_rows; }

private:
    struct Answer {
        std::shared_ptr<MetricInput> input;
        Problems problems;
        Inspection inspection;
        bool isComplete = false;
    };
    void start();
    void take(const Answer& answer);

    std::shared_ptr<const Rows> m_rows;
    std::shared_ptr<const InspectedRows> m_population;
    InspectionRoles m_roles;
    std::shared_ptr<const Inspection> m_inspection;
    QStringList m_columns;
    QStringList m_attributes;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    bool m_isComplete = false;
    bool m_isStale = false;
};

/// The first rows of the document's current table, in the roles kept with the project.
class LiveBias : public BiasData
{
    Q_OBJECT

public:
    explicit LiveBias(Document& document, QObject* parent = nullptr);

    QString title() const override;
    void setRoles(const QString& text, const InspectionRoles& roles) override;
    void setActive(bool active) override;

private:
    void refresh();
    void takeRoles(int table);
    void show(const PreviewRows& rows);
    InspectionRoles rolesOf(const TableDesign& design, const Rows& rows) const;

    Document& m_document;
    Previewer m_previewer;
    std::string m_tableId;         ///< of the rows
    InspectionRoles m_chosenRoles; ///< as chosen or guessed, columns that are gone among them
    bool m_active = false;
    bool m_isOld = true;
};

/// A CSV or Parquet file.
class FileBias : public BiasData
{
    Q_OBJECT

public:
    /// `wanted`: roles to take where the file has columns of those names.
    FileBias(std::shared_ptr<const InspectedRows> rows, const InspectionRoles& wanted, QObject* parent = nullptr);

    QString title() const override;
    void setRoles(const QString& text, const InspectionRoles& roles) override;
    void setActive(bool /*active*/) override {}

private:
    QString m_title;
};

} // namespace dw::ui
