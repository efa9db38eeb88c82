// What is shown before there is a table: begin, go on with a recent project, or look at a sample.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace dw::ui {

class FileActions;

class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(FileActions& files, QWidget* parent = nullptr);

signals:
    void newWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillRecent();

    FileActions& m_files;
    QVBoxLayout* m_recent;
};

} // namespace dw::ui
