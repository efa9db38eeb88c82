// A heading, the actions, and a tree of differences with both values beside each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_page.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

using Kind = Difference::Kind;
using Part = Difference::Part;

constexpr std::size_t kLongestValue = 120;

QString plain(const std::string& from)
{
    return QString::fromStdString(from);
}

/// Keys of project files that people meet in differences; parameters keep the names that they have in the file.
constexpr const char* kKeys[] = {
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "change"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "compression"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "corruptions"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "curriculum"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "decimals"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "description"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "exact"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "field"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "generator"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "hidden"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "injections"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "locale"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "maximum"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "minimum"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "name"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "null ratio"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "primary key"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "random seed"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "repair correlations"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "rows"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "scenarios"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "studio"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "targets"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "truth"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "twin of"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "type"),
    QT_TRANSLATE_NOOP("dw::ui::ComparePage", "unit"),
};

QString keyWord(const QString& key)
{
    const bool isKnown = std::any_of(std::begin(kKeys), std::end(kKeys),
                                     [&key](const char* known) { return key == QLatin1String(known); });
    return isKnown ? QCoreApplication::translate("dw::ui::ComparePage", key.toUtf8().constData()) : key;
}

QString keyWords(const std::string& key)
{
    QStringList parts = plain(key).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool isParameter = parts.size() > 1 && parts.first() == QLatin1String("params");
    if (isParameter)
        parts.removeFirst();
    for (QString& part : parts) {
        part.replace(QLatin1Char('_'), QLatin1Char(' '));
        if (!isParameter)
            part = keyWord(part);
    }
    return parts.join(QStringLiteral(" › "));
}

/// What a part that came or went was: its generator, its SQL, or how many columns.
QString partWords(const Json& json)
{
    if (!json.is_object())
        return {};
    if (json.contains("columns") && json["columns"].is_array())
        return ComparePage::tr("table of %n columns", nullptr, static_cast<int>(json["columns"].size()));
    for (const char* key : {"generator", "sql", "field", "spearman", "sink"})
        if (json.contains(key))
            return valueWords(json[key]);
    return valueWords(json);
}

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("add");
    case Kind::Removed:
        return QStringLiteral("delete");
    case Kind::Moved:
        return QStringLiteral("move");
    case Kind::Changed:
        break;
    }
    return QStringLiteral("rename");
}

} // namespace

QString valueWords(const Json& value)
{
    if (value.is_null())
        return QStringLiteral("—");
    if (value.is_string())
        return plain(value.get<std::string>()).simplified().left(static_cast<qsizetype>(kLongestValue));
    return plain(shortJson(value, kLongestValue));
}

QString differenceWords(const Difference& difference)
{
    QString name = plain(difference.name);
    if (name.isEmpty())
        name = difference.part == Part::Table ? plain(difference.table) : QString();
    if (difference.kind == Kind::Added)
        return ComparePage::tr("%1 is new").arg(name);
    if (difference.kind == Kind::Removed)
        return ComparePage::tr("%1 is gone").arg(name);
    if (difference.kind == Kind::Moved)
        return ComparePage::tr("%1 is at another place").arg(name);
    const QString key = keyWords(difference.key);
    // Of a table, its row says which one.
    return difference.name.empty() ? key : name + QStringLiteral(" › ") + key;
}

ComparePage::ComparePage(const QString& title, const Side& before, const Side& after,
                         const QList<NoticeAction>& actions, QWidget* parent)
    : ReportPage(title, {}, {tr("What"), before.title, after.title}, actions, parent)
{
    const std::vector<Difference> differences = compareProjects(before.project, after.project);
    for (const Difference& difference : differences) {
        QStringList texts{differenceWords(difference), {}, {}};
        const bool isWhole = difference.key.empty();
        if (difference.kind == Kind::Changed || difference.kind == Kind::Removed)
            texts[1] = isWhole ? partWords(difference.before) : valueWords(difference.before);
        if (difference.kind == Kind::Changed || difference.kind == Kind::Added)
            texts[2] = isWhole ? partWords(difference.after) : valueWords(difference.after);
        const QString table = plain(difference.table);
        addRow(group(table.isEmpty() ? tr("Project") : table), texts, iconOf(difference.kind));
    }
    if (differences.empty())
        group(tr("Nothing differs."));
}

} // namespace dw::ui
