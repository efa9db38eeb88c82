// The board: modes, the file beside, reports.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_board.h"

#include "core/project/file.h"
#include "ui/bias/report_pdf.h"
#include "ui/bias/report_text.h"
#include "ui/bias/target_edits.h"
#include "ui/bias/target_outcomes.h"
#include "ui/document/core_text.h"

#include "core/inspect/report.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace dw::ui {

namespace {

constexpr int kWideEnough = 1100; ///< for two views beside each other; else one above the other

bool isTableFile(const QString& path)
{
    for (const char* ending : {".csv", ".tsv", ".txt", ".csv.gz", ".parquet", ".json", ".jsonl", ".ndjson"})
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return true;
    return false;
}

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && isTableFile(urls.first().toLocalFile()) ? urls.first().toLocalFile() : QString();
}

} // namespace

BiasBoard::BiasBoard(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    setAccessibleName(tr("Bias"));
    setAcceptDrops(true);
    m_live = new BiasView(std::make_unique<LiveBias>(m_document));
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_live);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_splitter, 1);
    m_outcomes = new TargetOutcomes(m_document);
    layout->addWidget(m_outcomes);
    m_dropHint = new QLabel(this);
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_dropHint->setAutoFillBackground(true);
    m_dropHint->hide();
    connectView(*m_live);
    connect(m_live, &BiasView::updated, this, &BiasBoard::updateTabs);
    connect(m_live, &BiasView::columnChosen, this, [this](const QString& column) {
        const int table = m_document.currentTable();
        if (table < 0)
            return;
        const std::vector<ColumnDesign>& columns = m_document.project().tables[static_cast<std::size_t>(table)].columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (QString::fromStdString(columns[i].name) == column)
                m_document.select(Selection::ofColumn(table, static_cast<int>(i)));
    });
    if (targetsAreKnown()) {
        m_live->groups().setHandles(true);
        m_live->findings().setTargetsPossible(true);
        connect(&m_live->groups(), &GroupsChart::targetWanted, this, &BiasBoard::ask);
        connect(m_live, &BiasView::targetWanted, this, [this](const Finding& finding) {
            if (const std::optional<TargetRequest> request = requestOf(finding))
                ask(*request);
        });
    }
    setMode(BiasView::Groups);
}

void BiasBoard::ask(const TargetRequest& request)
{
    const InspectionRoles& roles = m_live->data().roles();
    askFor(m_document, m_document.currentTable(), request, roles, m_live->data().typeOf(roles.outcome));
}

QWidget* BiasBoard::createTop()
{
    auto* top = new QWidget;
    m_top = new QBoxLayout(QBoxLayout::LeftToRight, top);
    m_top->setContentsMargins(8, 2, 8, 2);
    m_top->setSpacing(0);
    m_modes = new QTabBar;
    m_modes->setAccessibleName(tr("Kind of inspection"));
    m_modes->setDrawBase(false);
    m_modes->setExpanding(false);
    // Where it is narrow the names are shortened, so that every kind stays in sight.
    m_modes->setUsesScrollButtons(false);
    m_modes->setElideMode(Qt::ElideRight);
    for (const QString& title :
         {tr("Findings"), tr("Groups"), tr("Intersections"), tr("Proxies"), tr("Strata"), tr("Measures")})
        m_modes->addTab(title);
    m_modes->setTabToolTip(BiasView::Strata, tr("What differences become among rows alike in another column"));
    m_modes->setTabToolTip(BiasView::Measures,
                           tr("Parity, disparate impact, conditional disparity, differential fairness"));
    m_asTable = new QToolButton;
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setText(tr("Show as table"));
    m_asTable->setToolTip(tr("The numbers behind the charts (Ctrl+T)"));
    auto* compare = new QToolButton;
    compare->setAutoRaise(true);
    compare->setText(tr("Compare…"));
    compare->setToolTip(tr("Inspect a CSV or Parquet file beside the live sample; dropping it here does the same"));
    auto* exporting = new QToolButton;
    exporting->setAutoRaise(true);
    exporting->setText(tr("Export"));
    exporting->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(exporting);
    menu->addAction(tr("Report as HTML or PDF…"), this, &BiasBoard::exportReport);
    menu->addAction(tr("What is shown as PNG, SVG or CSV…"), this, &BiasBoard::exportPicture);
    exporting->setMenu(menu);
    auto* toggle = new QAction(tr("Show as table"), this);
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this] { setTableShown(!m_asTable->isChecked()); });
    connect(m_asTable, &QToolButton::clicked, this, &BiasBoard::setTableShown);
    connect(m_modes, &QTabBar::currentChanged, this, &BiasBoard::setMode);
    connect(compare, &QToolButton::clicked, this, &BiasBoard::chooseFile);
    m_buttons = new QWidget;
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch();
    for (QToolButton* button : {m_asTable, compare, exporting})
        buttons->addWidget(button);
    m_top->addWidget(m_modes, 1);
    m_top->addWidget(m_buttons);
    return top;
}

void BiasBoard::connectView(BiasView& view)
{
    connect(&view, &BiasView::updated, this, &BiasBoard::updateTabs);
    // Rows of a file are not rows of the project.
    if (&view == m_live)
        connect(&view, &BiasView::rowsWanted, this, &BiasBoard::rowsWanted);
}

void BiasBoard::updateTabs()
{
    const std::size_t count = m_live->findings().count();
    m_modes->setTabText(BiasView::Findings, count > 0 ? tr("Findings (%1)").arg(count) : tr("Findings"));
    const bool predicts =
        !m_live->data().roles().prediction.empty() || (m_file != nullptr && !m_file->data().roles().prediction.empty());
    if (predicts && m_modes->count() == BiasView::Prediction)
        m_modes->addTab(tr("Prediction"));
    else if (!predicts && m_modes->count() > BiasView::Prediction)
        m_modes->removeTab(BiasView::Prediction);
    arrangeTop();
}

/// The buttons stand beside the tabs where there is room for both, else below them.
void BiasBoard::arrangeTop()
{
    // Findings are counted after the tabs are seen: with room for their number, nothing moves when it comes.
    const int number = m_live->findings().count() > 0 ? 0 : fontMetrics().horizontalAdvance(QStringLiteral(" (9)"));
    const int both = m_modes->sizeHint().width() + number + m_buttons->sizeHint().width() + 16;
    m_top->setDirection(both <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Names that do not fit as they are come closer to each other before they are shortened.
    constexpr int kTabMargins = 26; // of the style
    int tabs = 0;
    for (int i = 0; i < m_modes->count(); ++i)
        tabs += m_modes->fontMetrics().horizontalAdvance(m_modes->tabText(i)) + kTabMargins;
    const QString tight =
        tabs > width() ? QStringLiteral("QTabBar::tab { padding-left: 4px; padding-right: 4px; }") : QString();
    if (m_modes->styleSheet() != tight)
        m_modes->setStyleSheet(tight);
}

void BiasBoard::setMode(int mode)
{
    m_modes->setCurrentIndex(mode);
    m_live->setMode(static_cast<BiasView::Mode>(mode));
    if (m_file != nullptr)
        m_file->setMode(static_cast<BiasView::Mode>(mode));
}

void BiasBoard::setTableShown(bool shown)
{
    m_asTable->setChecked(shown);
    m_live->setTableShown(shown);
    if (m_file != nullptr)
        m_file->setTableShown(shown);
}

void BiasBoard::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("File to inspect"), {},
                                                      tr("Tables (*.csv *.tsv *.parquet *.json *.jsonl)"));
    if (!file.isEmpty())
        openFile(file);
}

void BiasBoard::openFile(const QString& path)
{
    using Read = Result<std::shared_ptr<const InspectedRows>>;
    auto* watcher = new QFutureWatcher<Read>(this);
    connect(watcher, &QFutureWatcher<Read>::finished, this, [this, watcher] {
        showFile(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([path]() -> Read {
        Result<InspectedRows> rows = rowsOfFile(path.toStdString());
        if (!rows)
            return rows.error();
        return std::make_shared<const InspectedRows>(std::move(*rows));
    }));
}

void BiasBoard::showFile(const Result<std::shared_ptr<const InspectedRows>>& rows)
{
    if (!rows) {
        QMessageBox::warning(this, tr("Could not read the file"), coreText(rows.error().message));
        return;
    }
    closeFile();
    m_file = new BiasView(std::make_unique<FileBias>(*rows, m_live->data().roles()));
    m_file->setClosable();
    m_file->setTableShown(m_asTable->isChecked());
    m_splitter->addWidget(m_file);
    connectView(*m_file);
    connect(m_file, &BiasView::closeWanted, this, &BiasBoard::closeFile, Qt::QueuedConnection);
    setMode(m_modes->currentIndex());
    m_splitter->setSizes({1, 1});
}

void BiasBoard::closeFile()
{
    delete std::exchange(m_file, nullptr);
    updateTabs();
}

QString BiasBoard::writeReport(const QString& path) const
{
    const BiasView& view = m_file != nullptr && m_file->isAncestorOf(focusWidget()) ? *m_file : *m_live;
    if (!view.inspection())
        return tr("There is no inspection yet.");
    const QString html = reportText(htmlReport(*view.inspection()));
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return writePdf(html, path);
    const Status written = writeFileAtomically(path.toStdString(), html.toStdString());
    return written ? QString() : coreText(written.error().message);
}

void BiasBoard::exportReport()
{
    QString chosen;
    QString file = QFileDialog::getSaveFileName(this, tr("Export report"), m_document.title() + QStringLiteral(" bias"),
                                                tr("Page (*.html);;Document (*.pdf)"), &chosen);
    if (file.isEmpty())
        return;
    if (!file.contains(QLatin1Char('.')))
        file += chosen.contains(QLatin1String("pdf")) ? QStringLiteral(".pdf") : QStringLiteral(".html");
    if (const QString failure = writeReport(file); !failure.isEmpty())
        QMessageBox::warning(this, tr("Could not write the report"), failure);
}

void BiasBoard::exportPicture()
{
    const BiasView& view = m_file != nullptr && m_file->isAncestorOf(focusWidget()) ? *m_file : *m_live;
    exportChart(*view.currentChart(), view.currentTable(), m_modes->tabText(m_modes->currentIndex()));
}

void BiasBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_live->data().setActive(true);
    m_outcomes->setActive(true);
}

void BiasBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_live->data().setActive(false);
    m_outcomes->setActive(false);
}

void BiasBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeTop();
    m_splitter->setOrientation(width() >= kWideEnough ? Qt::Horizontal : Qt::Vertical);
    m_dropHint->setGeometry(rect());
}

void BiasBoard::dragEnterEvent(QDragEnterEvent* event)
{
    const QString file = droppedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    m_dropHint->setText(tr("Drop to inspect %1 beside the live sample").arg(QFileInfo(file).fileName()));
    m_dropHint->setGeometry(rect());
    m_dropHint->raise();
    m_dropHint->show();
}

void BiasBoard::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_dropHint->hide();
}

void BiasBoard::dropEvent(QDropEvent* event)
{
    m_dropHint->hide();
    const QString file = droppedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

} // namespace dw::ui
