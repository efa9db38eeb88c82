// One form: look, saving, runs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"
#include "ui/shell/measures.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

/// Wide enough that fields below each other end together.
void widen(QWidget* field)
{
    field->setMinimumWidth(field->fontMetrics().averageCharWidth() * 40);
}

QComboBox* choice(const QString& name, const QList<std::pair<QString, QString>>& entries, const QString& current,
                  QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const auto& [value, title] : entries)
        box->addItem(title, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    box->setAccessibleName(name);
    widen(box);
    return box;
}

QSpinBox* number(const QString& name, int low, int high, int value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setAccessibleName(name);
    widen(box);
    return box;
}

QLabel* hint(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(rankedFont(TextRank::Small));
    return label;
}

void addSection(QFormLayout* form, const QString& title, QWidget* parent)
{
    auto* label = new QLabel(title, parent);
    label->setFont(rankedFont(TextRank::Heading));
    label->setContentsMargins(0, form->rowCount() > 0 ? 2 * kSpace : 0, 0, 0);
    form->addRow(label);
}

} // namespace

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent), m_settings(readSettings())
{
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(2 * kSpace);
    form->setVerticalSpacing(kSpace);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLook(form);
    addSaving(form);
    addRuns(form);
    addHelp(form);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kSpace, 3 * kSpace, 3 * kSpace, 2 * kSpace);
    layout->setSpacing(2 * kSpace);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
}

void SettingsDialog::change(const std::function<void(Settings&)>& set)
{
    set(m_settings);
    // Others, the tour for one, may have been dismissed meanwhile.
    Settings stored = readSettings();
    set(stored);
    writeSettings(stored);
    emit changed(stored);
}

void SettingsDialog::addLook(QFormLayout* form)
{
    addSection(form, tr("Look"), this);
    QComboBox* theme = choice(tr("Theme"),
                              {{QStringLiteral("system"), tr("As the system")},
                               {QStringLiteral("light"), tr("Light")},
                               {QStringLiteral("dark"), tr("Dark")}},
                              themeName(m_settings.theme), this);
    form->addRow(tr("&Theme"), theme);
    connect(theme, &QComboBox::activated, this, [this, theme] {
        change([&](Settings& settings) { settings.theme = themeOfName(theme->currentData().toString()); });
        applySettings(readSettings());
    });
    QSpinBox* font = number(tr("Font size"), 7, 28, m_settings.fontSize, this);
    font->setMinimum(6);
    font->setSpecialValueText(tr("As the system"));
    font->setSuffix(tr(" pt"));
    if (m_settings.fontSize == 0)
        font->setValue(6);
    form->addRow(tr("&Font size"), font);
    connect(font, &QSpinBox::valueChanged, this, [this](int size) {
        change([&](Settings& settings) { settings.fontSize = size < 7 ? 0 : size; });
        applySettings(readSettings());
    });
    QList<std::pair<QString, QString>> entries{{QString(), tr("As the system")}};
    for (const QString& code : languages())
        entries.append({code, QLocale(code).nativeLanguageName()});
    QComboBox* language = choice(tr("Language"), entries, m_settings.language, this);
    form->addRow(tr("&Language"), language);
    QLabel* restart = hint(tr("The language changes when the studio is started again."), this);
    form->addRow(QString(), restart);
    connect(language, &QComboBox::activated, this, [this, language] {
        change([&](Settings& settings) { settings.language = language->currentData().toString(); });
    });
}

void SettingsDialog::addSaving(QFormLayout* form)
{
    addSection(form, tr("Saving"), this);
    QSpinBox* autosave = number(tr("Keep unsaved work"), 0, 3600, m_settings.autosaveSeconds, this);
    autosave->setSuffix(tr(" s"));
    autosave->setSpecialValueText(tr("only when the window loses the focus"));
    form->addRow(tr("&Keep unsaved work every"), autosave);
    form->addRow(QString(), hint(tr("In a copy beside your settings, to be recovered after a crash. The project file "
                                    "changes only when you save."),
                                 this));
    connect(autosave, &QSpinBox::valueChanged, this,
            [this](int seconds) { change([&](Settings& settings) { settings.autosaveSeconds = seconds; }); });
}

void SettingsDialog::addRuns(QFormLayout* form)
{
    addSection(form, tr("Runs"), this);
    QSpinBox* threads = number(tr("Threads"), 0, 1024, m_settings.threads, this);
    threads->setSpecialValueText(tr("all of the machine"));
    form->addRow(tr("T&hreads"), threads);
    connect(threads, &QSpinBox::valueChanged, this,
            [this](int count) { change([&](Settings& settings) { settings.threads = count; }); });
    auto* folder = new QLineEdit(m_settings.outputFolder, this);
    folder->setAccessibleName(tr("Output folder"));
    folder->setPlaceholderText(tr("Beside the project"));
    folder->setClearButtonEnabled(true);
    auto* browse = new QPushButton(tr("Choose…"), this);
    browse->setAccessibleName(tr("Choose the output folder"));
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace);
    row->addWidget(folder, 1);
    row->addWidget(browse);
    form->addRow(tr("&Output folder"), row);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(row)))
        label->setBuddy(folder);
    connect(folder, &QLineEdit::textChanged, this,
            [this](const QString& path) { change([&](Settings& settings) { settings.outputFolder = path; }); });
    connect(browse, &QPushButton::clicked, this, [this, folder] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Output folder"), folder->text());
        if (!chosen.isEmpty())
            folder->setText(chosen);
    });
}

void SettingsDialog::addHelp(QFormLayout* form)
{
    addSection(form, tr("Help"), this);
    auto* tour = new QCheckBox(tr("Show first steps when an example opens"), this);
    tour->setChecked(!m_settings.tourDismissed);
    form->addRow(QString(), tour);
    connect(tour, &QCheckBox::toggled, this,
            [this](bool wanted) { change([&](Settings& settings) { settings.tourDismissed = !wanted; }); });
}

} // namespace dw::ui
