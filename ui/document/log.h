// What has happened in this session, in words, for those who want to look back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace dw::ui {

struct LogEntry {
    enum class Kind { Done, Started, Warning, Failed };
    QDateTime time;
    Kind kind = Kind::Done;
    QString text;
};

/// Keeps the newest thousand entries. Every document has one, as its child.
class Log : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(LogEntry::Kind kind, const QString& text);
    const QList<LogEntry>& entries() const { return m_entries; }

signals:
    void added(const dw::ui::LogEntry& entry);

private:
    QList<LogEntry> m_entries;
};

/// The log of a document.
Log& logOf(const QObject& document);

} // namespace dw::ui
