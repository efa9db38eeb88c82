<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>dw::ui::ColumnDesignPage</name>
    <message numerus="yes">
        <source>Start from one of %n example(s)</source>
        <translation>
            <numerusform>Start from one of %n example</numerusform>
            <numerusform>Start from one of %n examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::ComparePage</name>
    <message numerus="yes">
        <source>table of %n columns</source>
        <translation>
            <numerusform>table of %n column</numerusform>
            <numerusform>table of %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::CorrelationEditor</name>
    <message numerus="yes">
        <source>These %n cannot hold together:</source>
        <translation>
            <numerusform>This %n cannot hold:</numerusform>
            <numerusform>These %n cannot hold together:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::CoverageView</name>
    <message numerus="yes">
        <source>of %n column(s)</source>
        <translation>
            <numerusform>of %n column</numerusform>
            <numerusform>of %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::CurveCanvas</name>
    <message numerus="yes">
        <source>Density through %n points.</source>
        <translation>
            <numerusform>Density through %n point.</numerusform>
            <numerusform>Density through %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quantiles at %n points.</source>
        <translation>
            <numerusform>Quantiles at %n point.</numerusform>
            <numerusform>Quantiles at %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::FileNotices</name>
    <message numerus="yes">
        <source>%n more after this.</source>
        <translation>
            <numerusform>%n more after this.</numerusform>
            <numerusform>%n more after this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::MeasureChart</name>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::RunPanel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::RunReport</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::StartFromFile</name>
    <message numerus="yes">
        <source>Made from %1: %n column(s).</source>
        <translation>
            <numerusform>Made from %1: %n column.</numerusform>
            <numerusform>Made from %1: %n columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dw::ui::TemplateCard</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
</TS>
