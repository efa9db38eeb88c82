// A list with an upper end.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/log.h"

namespace dw::ui {

void Log::add(LogEntry::Kind kind, const QString& text)
{
    constexpr qsizetype kMostEntries = 1000;
    if (m_entries.size() >= kMostEntries)
        m_entries.removeFirst();
    m_entries.append({QDateTime::currentDateTime(), kind, text});
    emit added(m_entries.last());
}

Log& logOf(const QObject& document)
{
    return *document.findChild<Log*>();
}

} // namespace dw::ui
