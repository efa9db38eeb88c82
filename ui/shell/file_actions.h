// New, open, save and their kin: the actions that touch the file, with recent files and samples.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAction>
#include <QMenu>

namespace dw::ui {

/// A project that comes with the studio.
struct Sample {
    QString name;        ///< of its file
    QString title;       ///< "Online shop"
    QString description; ///< a few words
};

class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(Document& document, QWidget* window);

    void addTo(QMenu* menu);

    bool open(const QString& fileName);
    bool openSample(const QString& name);
    void startNew();
    bool save();
    /// False when the person would rather stay: asks to save what was changed.
    bool mayClose();

    static QStringList recentFiles();
    static QList<Sample> samples();
    static Project projectOfSample(const QString& name);
    void openByDialog();

signals:
    void startFromFileWanted();
    void saved();
    /// A project was begun or opened.
    void opened();

private:
    bool saveAs();
    void remember(const QString& fileName);
    void fillRecent(QMenu* menu);

    Document& m_document;
    QWidget* m_window;
    QAction* m_new;
    QAction* m_open;
    QAction* m_fromFile;
    QAction* m_save;
    QAction* m_saveAs;
};

} // namespace dw::ui
