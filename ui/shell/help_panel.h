// Help on what is selected: a page of the reference beside the inspector.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QTextBrowser>

namespace dw::ui {

class HelpPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPanel(Document& document, QWidget* parent = nullptr);

    /// The page for what has the focus or is selected.
    void showContext(const QString& pane);
    /// "generator:normal", "sink:csv", "topic:sql", "index:".
    void showPage(const QString& address);
    QString address() const { return m_address; }

protected:
    void changeEvent(QEvent* event) override;
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;

private:
    QString contextAddress() const;
    void restyle();

    Document& m_document;
    QString m_address;
    bool m_followsSelection = true;
};

} // namespace dw::ui
