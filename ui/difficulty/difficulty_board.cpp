// Putting sentence, chart and dials together.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/difficulty/difficulty_board.h"

#include "core/engine/row_facts.h"
#include "core/project/control.h"
#include "ui/document/core_text.h"
#include "ui/forms/flow_layout.h"

#include <QAction>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

QFont enlarged(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    return font;
}

/// A name that no column of the table has yet.
std::string freeColumnName(const TableDesign& table, std::string name)
{
    while (findColumn(table, name) != nullptr)
        name += '_';
    return name;
}

QScrollArea* scrolledPlainly(QWidget* widget)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(widget);
    return area;
}

} // namespace

DifficultyBoard::DifficultyBoard(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_data(new DifficultyData(document, this)), m_sentence(new QLabel),
      m_remark(new QLabel), m_pages(new QStackedWidget), m_empty(new QLabel), m_chart(new DifficultyChart),
      m_table(new QTableWidget), m_dials(new DialPanel)
{
    setAccessibleName(tr("Difficulty"));
    m_sentence->setWordWrap(true);
    m_sentence->setFont(enlarged(font()));
    m_sentence->setContentsMargins(16, 8, 16, 0);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(16, 2, 16, 4);
    m_remark->setEnabled(false); // dimmer than the sentence
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(40);
    m_table->setAccessibleName(tr("Numbers of the chart"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scrolledPlainly(m_chart));
    m_pages->addWidget(m_table);
    m_dialArea = scrolledPlainly(m_dials);
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->addWidget(m_pages, 3);
    m_below->addWidget(m_dialArea, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_sentence);
    layout->addWidget(m_remark);
    layout->addLayout(m_below, 1);
    connect(m_data, &DifficultyData::updated, this, &DifficultyBoard::refresh);
    connect(m_dials, &DialPanel::settingWanted, this, &DifficultyBoard::set);
    connect(m_dials, &DialPanel::levelsWanted, this, &DifficultyBoard::setLevels);
    for (const auto change : {&Document::changed, &Document::selectionChanged})
        connect(&m_document, change, this, &DifficultyBoard::showDials);
    refresh();
}

QWidget* DifficultyBoard::createTop()
{
    auto* top = new QWidget;
    auto* layout = new FlowLayout(top);
    layout->setContentsMargins(16, 6, 8, 2);
    layout->setSpacing(8);
    m_target = new QComboBox;
    m_target->setAccessibleName(tr("Column to be told"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_target->setMinimumContentsLength(5); // in a narrow window the choices give way
    m_score = new QComboBox;
    m_score->setAccessibleName(tr("Score"));
    m_score->setMinimumContentsLength(3);
    for (const ScoreKind kind : {ScoreKind::Accuracy, ScoreKind::Auc, ScoreKind::LogLoss})
        m_score->addItem(scoreTitle(kind));
    m_asTable = new QToolButton;
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setText(tr("Show as table"));
    m_asTable->setToolTip(tr("The numbers behind the chart (Ctrl+T)"));
    auto* exporting = new QToolButton;
    exporting->setAutoRaise(true);
    exporting->setText(tr("Export…"));
    exporting->setToolTip(tr("What is shown as PNG, SVG or CSV"));
    auto* toggle = new QAction(tr("Show as table"), this);
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this] { setTableShown(!m_asTable->isChecked()); });
    connect(m_asTable, &QToolButton::clicked, this, &DifficultyBoard::setTableShown);
    connect(m_target, &QComboBox::textActivated, m_data, &DifficultyData::setTarget);
    connect(m_score, &QComboBox::activated, this, [this](int index) {
        m_chosen = static_cast<ScoreKind>(index);
        refresh();
    });
    connect(exporting, &QToolButton::clicked, this, [this] {
        if (m_data->report() != nullptr)
            exportChart(*m_chart, tableOf(*m_data->report()), m_data->target());
    });
    auto* label = new QLabel(tr("&Target"));
    label->setBuddy(m_target);
    layout->addTogether({label, m_target});
    layout->addWidget(m_score);
    layout->addStretch();
    layout->addTogether({m_asTable, exporting});
    return top;
}

ScoreKind DifficultyBoard::kind() const
{
    if (m_chosen)
        return *m_chosen;
    return m_data->report() != nullptr ? usualScore(*m_data->report()) : ScoreKind::Auc;
}

QString DifficultyBoard::remark() const
{
    const DifficultyReport* report = m_data->report();
    if (report == nullptr || !report->undefined.empty())
        return {};
    QStringList words;
    if (!report->bestUnknown.empty())
        words << tr("The best possible score is not known: %1.").arg(coreText(report->bestUnknown));
    if (!report->bestBound.empty())
        words << tr("The best possible score is an upper bound: %1.").arg(coreText(report->bestBound));
    QStringList classes;
    for (const auto& [label, share] : report->classes)
        classes << tr("%1 %2").arg(coreValue(label), shownMetric(share, MetricUnit::Share));
    words << tr("%1 of %2 rows, each told by what was learnt from others.")
                 .arg(classes.join(QStringLiteral(", ")), QLocale().toString(static_cast<qulonglong>(report->rows)));
    for (const std::string& note : report->notes)
        words << coreText(note);
    return words.join(QLatin1Char(' '));
}

void DifficultyBoard::refresh()
{
    const DifficultyReport* report = m_data->report();
    const bool isGood = report != nullptr && report->undefined.empty();
    m_score->setCurrentIndex(static_cast<int>(kind()));
    m_sentence->setText(isGood ? sentenceOf(*report, kind()) : QString());
    m_sentence->setVisible(isGood);
    // Numbers of before the last edit stay, greyed, until the new ones are there.
    m_sentence->setEnabled(!m_data->isMeasuring());
    m_chart->setEnabled(!m_data->isMeasuring());
    m_remark->setText(remark());
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_chart->show(isGood ? report : nullptr, kind());
    m_chart->setAccessibleDescription(m_sentence->text());
    m_empty->setText(!m_data->failure().isEmpty() ? m_data->failure()
                     : report == nullptr          ? tr("Measuring…")
                     : isGood                     ? QString()
                              : tr("%1 cannot be measured: %2.").arg(m_data->target(), coreText(report->undefined)));
    showDials();
    showPage();
}

void DifficultyBoard::showDials()
{
    const QStringList columns = m_data->columns();
    const QString target = m_data->target();
    if (QStringList known; columns != [&] {
            for (int i = 0; i < m_target->count(); ++i)
                known << m_target->itemText(i);
            return known;
        }()) {
        m_target->clear();
        m_target->addItems(columns);
    }
    m_target->setCurrentIndex(static_cast<int>(columns.indexOf(target)));
    const int number = m_document.currentTable();
    m_dials->setEnabled(number >= 0 && !target.isEmpty());
    if (number < 0)
        return;
    const TableDesign& table = m_document.project().tables[static_cast<std::size_t>(number)];
    for (const Dial dial : kDials)
        m_dials->showSetting(dial, dialValue(table, target.toStdString(), dial));
    const auto curriculum = curriculumOf(table);
    m_dials->showLevels(curriculum && curriculum->target == target.toStdString());
    const DifficultyReport* report = m_data->report();
    m_dials->setForClasses(report == nullptr || !report->isCut);
    m_dials->setValue(report != nullptr && !report->classes.empty() ? coreValue(report->classes.back().first)
                                                                    : QString());
}

void DifficultyBoard::showPage()
{
    if (!m_empty->text().isEmpty())
        return m_pages->setCurrentIndex(0);
    if (m_asTable->isChecked() && m_data->report() != nullptr)
        tableOf(*m_data->report()).showIn(*m_table);
    m_pages->setCurrentIndex(m_asTable->isChecked() ? 2 : 1);
}

void DifficultyBoard::setTableShown(bool shown)
{
    m_asTable->setChecked(shown);
    showPage();
}

void DifficultyBoard::set(Dial dial, std::optional<double> setting)
{
    const int number = m_document.currentTable();
    const std::string target = m_data->target().toStdString();
    if (number < 0 || target.empty())
        return;
    const std::string name(dialName(dial));
    m_document.edit(tr("Set %1").arg(dialTitle(dial)),
                    QStringLiteral("dial/%1/%2").arg(QString::fromStdString(name), m_data->target()),
                    [&](Project& project) {
                        setDial(project.tables[static_cast<std::size_t>(number)], target, m_data->toldValue(), dial,
                                setting, m_data->followed());
                    });
}

void DifficultyBoard::setLevels(bool on)
{
    const int number = m_document.currentTable();
    const std::string target = m_data->target().toStdString();
    if (number < 0 || target.empty())
        return;
    m_document.edit(on ? tr("Add Levels of Difficulty") : tr("Remove Levels of Difficulty"), {}, [&](Project& project) {
        TableDesign& table = project.tables[static_cast<std::size_t>(number)];
        std::erase_if(table.columns, [&](const ColumnDesign& column) {
            return !on && column.source == ColumnDesign::Source::Sql &&
                   plainRowFact(column.sql) == RowFact::DifficultyLevel;
        });
        if (!on)
            return setCurriculum(table, std::nullopt);
        CurriculumDesign curriculum;
        curriculum.target = target;
        curriculum.levels = {{"easy", 0.34}, {"medium", 0.33}, {"hard", 0.33}};
        setCurriculum(table, curriculum);
        if (levelColumnOf(table) != nullptr)
            return;
        ColumnDesign column;
        column.name = column.id = freeColumnName(table, "difficulty");
        column.source = ColumnDesign::Source::Sql;
        column.sql = "difficulty_level()";
        table.columns.push_back(std::move(column));
    });
}

void DifficultyBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_data->setActive(true);
}

void DifficultyBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Chart and dials beside each other where both can be read, else one above the other.
    const int dials = m_dials->sizeHint().width() + m_dialArea->verticalScrollBar()->sizeHint().width();
    const bool isWide = width() >= dials + m_chart->minimumSizeHint().width() + 40;
    m_dialArea->setMinimumWidth(isWide ? dials : 0);
    m_below->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QSize DifficultyBoard::minimumSizeHint() const
{
    return {m_chart->minimumSizeHint().width() + 40, QWidget::minimumSizeHint().height()};
}

void DifficultyBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_data->setActive(false);
}

} // namespace dw::ui
