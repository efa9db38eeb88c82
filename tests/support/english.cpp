// A list of words that sentences cannot do without.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/english.h"

#include "core/project/file.h"

#include <QRegularExpression>
#include <algorithm>

namespace dw::test {

namespace {

void collect(const Json& json, QStringList& words)
{
    if (json.is_string())
        words << QString::fromStdString(json.get<std::string>());
    if (!json.is_structured())
        return;
    for (const auto& [key, value] : json.items()) {
        if (json.is_object())
            words << QString::fromStdString(key);
        collect(value, words);
    }
}

} // namespace

QStringList wordsOfAuthor(const Project& project)
{
    QStringList words;
    collect(projectToJson(project), words);
    words.removeDuplicates();
    words.removeAll(QString());
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
}

QString englishIn(const QString& text, const QStringList& words)
{
    QString rest = text;
    for (const QString& word : words)
        if (word.contains(QLatin1Char(' ')))
            rest.replace(word, QStringLiteral("…"));
    static const QRegularExpression quoted(
        QStringLiteral("„[^“]*“|\"[^\"]*\"|`[^`]*`|<code>.*?</code>|<[^>]*>|\\{.*\\}|\\[.*\\]|\\([a-z_.]+\\)"),
        QRegularExpression::DotMatchesEverythingOption);
    rest.remove(quoted);
    static const QRegularExpression english(QStringLiteral(
        "\\b(the|of|and|or|is|are|were|with|from|that|this|these|those|not|there|has|have|must|each|which|cannot|its|"
        "only|been|than|when|would|does|to|at|by|be|been|it|column|columns|row|rows|value|values|group|groups|number|"
        "numbers|between|below|above|least|most|all|every|other|others|without|needs|needed|expected|here|no|so|yes|"
        "The|Of|And|Is|Are|With|From|This|There|Has|Must|Each|Which|Only|When|Use|Remove|Rename|Did|Write|Take|Column|"
        "Columns|Row|Rows|Value|Values|Groups|Share|Shares|Mean|Difference|Choose|Show|Add)\\b"));
    for (auto found = english.globalMatch(rest); found.hasNext();) {
        const QString word = found.next().captured();
        if (word == QLatin1String("so") || words.contains(word)) // German too
            continue;
        return word;
    }
    return {};
}

} // namespace dw::test
