// Bars whose texts do not fit go on in another line, and nothing is cut while a line has room for it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "ui/forms/flow_layout.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

using namespace dw::ui;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void goesOnInTheNextLine()
    {
        QWidget bar;
        auto* layout = new FlowLayout(&bar);
        layout->setContentsMargins(4, 4, 4, 4);
        layout->setSpacing(6);
        auto* label = new QLabel;
        auto* field = new QWidget;
        auto* other = new QWidget;
        auto* atRight = new QWidget;
        auto* hidden = new QWidget;
        for (QWidget* widget : {field, other, atRight, hidden})
            widget->setFixedSize(100, 20);
        label->setFixedSize(50, 16);
        layout->addTogether({label, field});
        layout->addWidget(other);
        layout->addWidget(hidden);
        layout->addStretch();
        layout->addWidget(atRight);
        hidden->hide();
        const auto left = [&bar](QWidget* widget) { return widget->mapTo(&bar, QPoint(0, 0)).x(); };
        const auto top = [&bar](QWidget* widget) { return widget->mapTo(&bar, QPoint(0, 0)).y(); };

        const int line = layout->sizeHint().height();
        bar.resize(500, line);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCOMPARE(top(field), top(other));
        QCOMPARE(top(other), top(atRight));
        QCOMPARE(left(atRight) + atRight->width(), 496);
        QCOMPARE(layout->heightForWidth(500), line);

        // Each in a line of its own but for the label, which stays with its field.
        const int narrow = 180;
        bar.resize(narrow, layout->heightForWidth(narrow));
        QTRY_COMPARE(left(other), 4);
        QVERIFY(top(other) > top(field) && top(atRight) > top(other));
        QVERIFY(left(field) > left(label) && top(label) < top(other));
        QCOMPARE(left(atRight) + atRight->width(), narrow - 4);
        QCOMPARE(layout->heightForWidth(narrow), 3 * 20 + 2 * 6 + 2 * 4);
    }

    void narrowsWhatIsWiderThanALine()
    {
        QWidget bar;
        auto* layout = new FlowLayout(&bar);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* button = new QToolButton;
        button->setText(QString(200, QLatin1Char('m')));
        button->setMinimumWidth(30);
        layout->addWidget(button);
        bar.resize(80, 40);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCOMPARE(button->width(), 80);
    }
};

DW_TEST(TestFlowLayout);
#include "test_flow_layout.moc"
