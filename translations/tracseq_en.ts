<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Command line</name>
    <message numerus="yes">
        <source>%n import(s) had been cut short and were taken back.</source>
        <translation>
            <numerusform>%n import had been cut short and was taken back.</numerusform>
            <numerusform>%n imports had been cut short and were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n row(s) are hidden in the spreadsheet, this one first. They are imported as well.</source>
        <translation>
            <numerusform>%n row is hidden in the spreadsheet, this one. It is imported as well.</numerusform>
            <numerusform>%n rows are hidden in the spreadsheet, this one first. They are imported as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message numerus="yes">
        <source>This file is not UTF-8 and was read as Windows-1252. Check the letters in %n cell(s): %1.</source>
        <translation>
            <numerusform>This file is not UTF-8 and was read as Windows-1252. Check the letters in %n cell: %1.</numerusform>
            <numerusform>This file is not UTF-8 and was read as Windows-1252. Check the letters in %n cells: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold bytes that the chosen encoding does not know: %1. Choose another encoding if letters look wrong.</source>
        <translation>
            <numerusform>%n cell holds bytes that the chosen encoding does not know: %1. Choose another encoding if letters look wrong.</numerusform>
            <numerusform>%n cells hold bytes that the chosen encoding does not know: %1. Choose another encoding if letters look wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible NUL byte(s) were left out.</source>
        <translation>
            <numerusform>%n invisible NUL byte was left out.</numerusform>
            <numerusform>%n invisible NUL bytes were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A quotation mark in cell %1 is never closed; it was read as a plain letter.</source>
        <translation>
            <numerusform>A quotation mark in cell %1 is never closed; it was read as a plain letter.</numerusform>
            <numerusform>Quotation marks in the cells %1 are never closed; they were read as plain letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1” holds %n formula(s) without a stored result: %2. Open the file in your spreadsheet program and save it once.</source>
        <translation>
            <numerusform>Sheet “%1” holds %n formula without a stored result: %2. Open the file in your spreadsheet program and save it once.</numerusform>
            <numerusform>Sheet “%1” holds %n formulas without a stored result: %2. Open the file in your spreadsheet program and save it once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1” has %n cell(s) whose text is missing in the file: %2.</source>
        <translation>
            <numerusform>Sheet “%1” has %n cell whose text is missing in the file: %2.</numerusform>
            <numerusform>Sheet “%1” has %n cells whose text is missing in the file: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
</TS>
