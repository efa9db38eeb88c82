// Painting scores.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/difficulty/difficulty_chart.h"

#include "ui/document/core_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kScoreMargin = 16;

QString intervalText(const MetricValue& value)
{
    if (!value.interval)
        return {};
    return DifficultyChart::tr("%1 to %2")
        .arg(QLocale().toString(value.interval->low, 'f', 3), QLocale().toString(value.interval->high, 'f', 3));
}

QString wordsOf(const QString& title, const MetricValue& value, ScoreKind kind)
{
    if (!value.isNumber())
        return DifficultyChart::tr("%1: no %2, %3").arg(title, scoreTitle(kind), coreText(value.undefined));
    return DifficultyChart::tr("%1: %2 %3 (%4)")
        .arg(title, scoreTitle(kind), QLocale().toString(value.number, 'f', 3), intervalText(value));
}

} // namespace

QString learnerTitle(const QString& id)
{
    if (id == QLatin1String("linear"))
        return DifficultyChart::tr("Linear model");
    if (id == QLatin1String("nearest"))
        return DifficultyChart::tr("Nearest neighbours");
    return id == QLatin1String("trees") ? DifficultyChart::tr("Boosted trees") : id;
}

QString scoreTitle(ScoreKind kind)
{
    return kind == ScoreKind::Accuracy ? DifficultyChart::tr("Accuracy")
           : kind == ScoreKind::Auc    ? DifficultyChart::tr("AUC")
                                       : DifficultyChart::tr("Log loss");
}

QString shownScore(const MetricValue& value)
{
    return value.isNumber() ? QLocale().toString(value.number, 'f', 2) : QStringLiteral("–");
}

QString sentenceOf(const DifficultyReport& report, ScoreKind kind)
{
    const auto score = [&](const char* id) {
        for (const LearnerScores& learner : report.learners)
            if (learner.id == id)
                return shownScore(learner.scores.of(kind));
        return QStringLiteral("–");
    };
    const QString learners = DifficultyChart::tr("A linear model scores %1, nearest neighbours %2, boosted trees %3")
                                 .arg(score("linear"), score("nearest"), score("trees"));
    if (!report.best)
        return DifficultyChart::tr("%1; the best possible is not known.").arg(learners);
    const QString best = shownScore(report.best->of(kind));
    return report.bestBound.empty() ? DifficultyChart::tr("%1; the best possible is %2.").arg(learners, best)
                                    : DifficultyChart::tr("%1; the best possible is at most %2.").arg(learners, best);
}

ChartTable tableOf(const DifficultyReport& report)
{
    ChartTable table;
    table.header = {DifficultyChart::tr("Learner")};
    for (const ScoreKind kind : {ScoreKind::Accuracy, ScoreKind::Auc, ScoreKind::LogLoss})
        table.header << scoreTitle(kind) << DifficultyChart::tr("from") << DifficultyChart::tr("to");
    const auto add = [&](const QString& title, const Scores& scores) {
        QStringList row{title};
        for (const ScoreKind kind : {ScoreKind::Accuracy, ScoreKind::Auc, ScoreKind::LogLoss}) {
            const MetricValue& value = scores.of(kind);
            const auto shown = [](double number) { return QLocale().toString(number, 'f', 3); };
            row << (value.isNumber() ? shown(value.number) : QStringLiteral("–"))
                << (value.interval ? shown(value.interval->low) : QString())
                << (value.interval ? shown(value.interval->high) : QString());
        }
        table.rows.push_back(std::move(row));
    };
    add(DifficultyChart::tr("Guessing"), report.guessing);
    for (const LearnerScores& learner : report.learners)
        add(learnerTitle(QString::fromStdString(learner.id)), learner.scores);
    if (report.best)
        add(report.bestBound.empty() ? DifficultyChart::tr("Best possible")
                                     : DifficultyChart::tr("Best possible, at most"),
            *report.best);
    return table;
}

DifficultyChart::DifficultyChart(QWidget* parent) : BiasChart(parent)
{
    setAccessibleName(tr("Scores of learners"));
}

void DifficultyChart::show(const DifficultyReport* report, ScoreKind kind)
{
    m_bars.clear();
    m_kind = kind;
    m_best = MetricValue::none("-");
    if (report != nullptr && report->undefined.empty()) {
        const auto add = [&](const QString& title, const Scores& scores, bool isReference) {
            m_bars.push_back({title, scores.of(kind), wordsOf(title, scores.of(kind), kind), isReference});
        };
        add(tr("Guessing"), report->guessing, true);
        for (const LearnerScores& learner : report->learners)
            add(learnerTitle(QString::fromStdString(learner.id)), learner.scores, false);
        if (report->best)
            m_best = report->best->of(kind);
        m_isBound = !report->bestBound.empty();
    }
    layOut();
}

ChartAxis DifficultyChart::axisFor(double left, double right) const
{
    if (m_kind == ScoreKind::Auc)
        return {0.5, 1, left, right};
    double low = 1;
    double high = 0;
    const auto include = [&](const MetricValue& value) {
        if (!value.isNumber())
            return;
        low = std::min(low, value.interval ? value.interval->low : value.number);
        high = std::max(high, value.interval ? value.interval->high : value.number);
    };
    for (const Bar& bar : m_bars)
        include(bar.value);
    include(m_best);
    if (m_kind == ScoreKind::LogLoss)
        return {0, std::max(0.1, std::ceil(high * 10) / 10), left, right};
    // Shares that are all large differ little on the whole scale.
    return {std::max(0.0, std::floor((low - 0.02) * 10) / 10), 1, left, right};
}

void DifficultyChart::drawTicks(QPainter& painter, const ChartAxis& axis, double top, double bottom) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(smallFont());
    painter.setFont(smallFont());
    for (const double tick : roundTicks(axis, 6)) {
        const QString text = QLocale().toString(tick, 'f', axis.high - axis.low <= 0.3 ? 2 : 1);
        painter.setPen(c.grid);
        painter.drawLine(QPointF(axis.at(tick), top), QPointF(axis.at(tick), bottom));
        painter.setPen(c.dimText);
        painter.drawText(QPointF(axis.at(tick) - metrics.horizontalAdvance(text) / 2, bottom + metrics.ascent() + 2),
                         text);
    }
}

void DifficultyChart::drawBest(QPainter& painter, const ChartAxis& axis, double top, double bottom,
                               std::vector<ChartMark>& marks) const
{
    if (!m_best.isNumber())
        return;
    const ChartColors c = colors();
    const QFontMetricsF metrics(boldFont());
    const double x = axis.at(m_best.number);
    if (m_best.interval) {
        QColor band = c.ghost;
        band.setAlphaF(0.15F);
        painter.fillRect(
            QRectF(QPointF(axis.at(m_best.interval->low), top), QPointF(axis.at(m_best.interval->high), bottom)), band);
    }
    painter.setPen(QPen(c.ghost, 2, m_isBound ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    const QString text =
        (m_isBound ? tr("best possible: at most %1") : tr("best possible: %1")).arg(shownScore(m_best));
    const double wide = metrics.horizontalAdvance(text);
    const double left = std::clamp(x - wide / 2, axis.left, std::max(axis.left, width() - kScoreMargin - wide));
    painter.setFont(boldFont());
    painter.setPen(c.text);
    painter.drawText(QPointF(left, top - metrics.descent() - 4), text);
    marks.push_back({QRectF(left - 4, top - metrics.height() - 6, wide + 8, metrics.height() + 4),
                     wordsOf(m_isBound ? tr("Best possible, at most") : tr("Best possible"), m_best, m_kind),
                     {},
                     {},
                     static_cast<int>(marks.size())});
}

double DifficultyChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    if (m_bars.empty())
        return 60;
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = std::round(metrics.height() * 2.1);
    double labels = 0;
    for (const Bar& bar : m_bars)
        labels = std::max(labels, metrics.horizontalAdvance(bar.label));
    const double numbers = metrics.horizontalAdvance(QStringLiteral("0.00")) + 8;
    const ChartAxis axis = axisFor(kScoreMargin + labels + 12, width() - kScoreMargin - numbers - 8);
    const double top = kScoreMargin + metrics.height() + 8;
    const double bottom = top + line * static_cast<double>(m_bars.size()) + 4;
    drawTicks(painter, axis, top, bottom);
    double y = top + 2;
    for (const Bar& bar : m_bars) {
        painter.setFont(font());
        painter.setPen(bar.isReference ? c.dimText : c.text);
        painter.drawText(QRectF(kScoreMargin, y, labels, line), Qt::AlignRight | Qt::AlignVCenter, bar.label);
        if (bar.value.isNumber()) {
            painter.setPen(QPen(c.outline, 1));
            painter.setBrush(bar.isReference ? QBrush(c.outline, Qt::BDiagPattern) : QBrush(c.fill));
            painter.drawRect(QRectF(axis.left, y + 8, std::max(1.0, axis.at(bar.value.number) - axis.left), line - 16));
            if (bar.value.interval) {
                painter.setPen(QPen(c.text, 2, Qt::SolidLine, Qt::RoundCap));
                painter.drawLine(QPointF(axis.at(bar.value.interval->low), y + line / 2),
                                 QPointF(axis.at(bar.value.interval->high), y + line / 2));
            }
            painter.setPen(c.text);
            painter.drawText(QRectF(axis.right + 8, y, numbers, line), Qt::AlignLeft | Qt::AlignVCenter,
                             shownScore(bar.value));
        }
        marks.push_back({QRectF(4, y, width() - 8, line), bar.words, {}, {}, static_cast<int>(marks.size())});
        y += line;
    }
    drawBest(painter, axis, top, bottom, marks);
    painter.setFont(smallFont());
    painter.setPen(c.dimText);
    const double small = QFontMetricsF(smallFont()).height();
    painter.drawText(QRectF(axis.left, bottom + small + 4, axis.right - axis.left, small), Qt::AlignHCenter,
                     m_kind == ScoreKind::LogLoss ? tr("Log loss: less is better")
                     : m_kind == ScoreKind::Auc   ? tr("AUC: 0.5 tells nothing, 1 all")
                                                  : tr("Accuracy: share of rows told right"));
    return bottom + 2 * small + 16;
}

} // namespace dw::ui
