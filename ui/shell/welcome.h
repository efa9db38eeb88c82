// What is shown before there is a table: begin, go on with a recent project, or look at a template.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/template_card.h"

#include <QVBoxLayout>
#include <QWidget>

namespace dw::ui {

class FileActions;

class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(FileActions& files, QWidget* parent = nullptr);

    const QList<TemplateCard*>& cards() const { return m_cards; }

signals:
    void newWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildStart();
    QWidget* buildTemplates();
    void fillRecent();
    void fillPictures();

    FileActions& m_files;
    QVBoxLayout* m_recent;
    QList<TemplateCard*> m_cards;
    bool m_hasPictures = false;
};

} // namespace dw::ui
