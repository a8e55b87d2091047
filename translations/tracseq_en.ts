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
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n library</numerusform>
            <numerusform>%n libraries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit trail does not hold: %n finding(s).</source>
        <translation>
            <numerusform>The audit trail does not hold: %n finding.</numerusform>
            <numerusform>The audit trail does not hold: %n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) stay, because somebody built upon them.</source>
        <translation>
            <numerusform>%n change stays, because somebody built upon it.</numerusform>
            <numerusform>%n changes stay, because somebody built upon them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) have no password on this server yet: %1</source>
        <translation>
            <numerusform>%n login has no password on this server yet: %1</numerusform>
            <numerusform>%n logins have no password on this server yet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server does not hold: %n finding(s).</source>
        <translation>
            <numerusform>The server does not hold: %n finding.</numerusform>
            <numerusform>The server does not hold: %n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed.</source>
        <translation>
            <numerusform>%n label printed.</numerusform>
            <numerusform>%n labels printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n content(s) as attached.</source>
        <translation>
            <numerusform>%n content as attached.</numerusform>
            <numerusform>%n contents as attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) expected.</source>
        <translation>
            <numerusform>%n item expected.</numerusform>
            <numerusform>%n items expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
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
    <message numerus="yes">
        <source>(%n rows in all: %1.)</source>
        <translation>
            <numerusform>(%n row in all: %1.)</numerusform>
            <numerusform>(%n rows in all: %1.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n rows in all.)</source>
        <translation>
            <numerusform>(%n row in all.)</numerusform>
            <numerusform>(%n rows in all.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>Print %n label</numerusform>
            <numerusform>Print %n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneVerdict</name>
    <message numerus="yes">
        <source>%1 is dark in cycle %2</source>
        <translation>
            <numerusform>%1 is dark in cycle %2</numerusform>
            <numerusform>%1 is dark in cycles %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has one colour in cycle %2</source>
        <translation>
            <numerusform>%1 has one colour in cycle %2</numerusform>
            <numerusform>%1 has one colour in cycles %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s)</source>
        <translation>
            <numerusform>%n collision</numerusform>
            <numerusform>%n collisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n close pair(s)</source>
        <translation>
            <numerusform>%n close pair</numerusform>
            <numerusform>%n close pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), and the run reads %1.</source>
        <translation>
            <numerusform>%n letter, and the run reads %1.</numerusform>
            <numerusform>%n letters, and the run reads %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>Expect %n sample(s)</source>
        <translation>
            <numerusform>Expect %n sample</numerusform>
            <numerusform>Expect %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n arrival(s)</source>
        <translation>
            <numerusform>Take back %n arrival</numerusform>
            <numerusform>Take back %n arrivals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n item(s) off the manifest</source>
        <translation>
            <numerusform>Take %n item off the manifest</numerusform>
            <numerusform>Take %n items off the manifest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n unexpected</numerusform>
            <numerusform>%n unexpected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in poor condition</source>
        <translation>
            <numerusform>%n in poor condition</numerusform>
            <numerusform>%n in poor condition</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message numerus="yes">
        <source>Edit %n sample(s)</source>
        <translation>
            <numerusform>Edit %n sample</numerusform>
            <numerusform>Edit %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sample(s)</source>
        <translation>
            <numerusform>Remove %n sample</numerusform>
            <numerusform>Remove %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n aliquot(s)</source>
        <translation>
            <numerusform>Make %n aliquot</numerusform>
            <numerusform>Make %n aliquots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n sample(s)</source>
        <translation>
            <numerusform>Split %n sample</numerusform>
            <numerusform>Split %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Derive %n sample(s)</source>
        <translation>
            <numerusform>Derive %n sample</numerusform>
            <numerusform>Derive %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pool %n sample(s)</source>
        <translation>
            <numerusform>Pool %n sample</numerusform>
            <numerusform>Pool %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disposal of %n sample(s)</source>
        <translation>
            <numerusform>Disposal of %n sample</numerusform>
            <numerusform>Disposal of %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sample(s)</source>
        <translation>
            <numerusform>Add %n sample</numerusform>
            <numerusform>Add %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dispose of %n sample(s)</source>
        <translation>
            <numerusform>Dispose of %n sample</numerusform>
            <numerusform>Dispose of %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCheck</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>Decide %n conflict(s)</source>
        <translation>
            <numerusform>Decide a conflict</numerusform>
            <numerusform>Decide %n conflicts</numerusform>
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
    <message numerus="yes">
        <source>This file is UTF-8, but %n cell(s) hold bytes that are not, shown as “�”: %1. Correct them, or choose another encoding.</source>
        <translation>
            <numerusform>This file is UTF-8, but %n cell holds bytes that are not, shown as “�”: %1. Correct it, or choose another encoding.</numerusform>
            <numerusform>This file is UTF-8, but %n cells hold bytes that are not, shown as “�”: %1. Correct them, or choose another encoding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible NUL byte(s) were left out in: %1.</source>
        <translation>
            <numerusform>%n invisible NUL byte was left out in: %1.</numerusform>
            <numerusform>%n invisible NUL bytes were left out in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have text after the closing quotation mark, which was joined to what stands before it: %1. See whether a quotation mark is to be written twice.</source>
        <translation>
            <numerusform>%n cell has text after the closing quotation mark, which was joined to what stands before it: %1. See whether a quotation mark is to be written twice.</numerusform>
            <numerusform>%n cells have text after the closing quotation mark, which was joined to what stands before them: %1. See whether a quotation mark is to be written twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BatchSamplesDialog</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BulkDialog</name>
    <message numerus="yes">
        <source>Edit %n sample(s) as a grid</source>
        <translation>
            <numerusform>Edit %n sample as a grid</numerusform>
            <numerusform>Edit %n samples as a grid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sample(s)</source>
        <translation>
            <numerusform>Add %n sample</numerusform>
            <numerusform>Add %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n sample(s)</source>
        <translation>
            <numerusform>Save %n sample</numerusform>
            <numerusform>Save %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s).</source>
        <translation>
            <numerusform>%n error.</numerusform>
            <numerusform>%n errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cell(s).</source>
        <translation>
            <numerusform>Replaced in %n cell.</numerusform>
            <numerusform>Replaced in %n cells.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictButton</name>
    <message numerus="yes">
        <source>%Ln open conflict(s)</source>
        <translation>
            <numerusform>%Ln open conflict</numerusform>
            <numerusform>%Ln open conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictPanel</name>
    <message numerus="yes">
        <source>%n value(s) that were not taken are given up. They stay in the history. This cannot be undone.</source>
        <translation>
            <numerusform>%n value that was not taken is given up. It stays in the history. This cannot be undone.</numerusform>
            <numerusform>%n values that were not taken are given up. They stay in the history. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DisposeDialog</name>
    <message numerus="yes">
        <source>Dispose of %n sample(s)</source>
        <translation>
            <numerusform>Dispose of %n sample</numerusform>
            <numerusform>Dispose of %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::EditSamplesDialog</name>
    <message numerus="yes">
        <source>Edit %n sample(s)</source>
        <translation>
            <numerusform>Edit %n sample</numerusform>
            <numerusform>Edit %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n sample(s)</source>
        <translation>
            <numerusform>Change %n sample</numerusform>
            <numerusform>Change %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ExpectDialog</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FilesTab</name>
    <message numerus="yes">
        <source>%n content(s) checked: all are as attached.</source>
        <translation>
            <numerusform>%n content checked: it is as attached.</numerusform>
            <numerusform>%n contents checked: all are as attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n content(s) checked: all are as attached. Others are not at this computer.</source>
        <translation>
            <numerusform>%n content checked: it is as attached. Others are not at this computer.</numerusform>
            <numerusform>%n contents checked: all are as attached. Others are not at this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FillDialog</name>
    <message numerus="yes">
        <source>Fill %n cell(s)</source>
        <translation>
            <numerusform>Fill %n cell</numerusform>
            <numerusform>Fill %n cells</numerusform>
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
    <name>tracseq::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n sample(s) imported</source>
        <translation>
            <numerusform>%n sample imported</numerusform>
            <numerusform>%n samples imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportLauncher</name>
    <message numerus="yes">
        <source>%n import(s) had been cut short and were taken back. Import the file again.</source>
        <translation>
            <numerusform>%n import had been cut short and was taken back. Import the file again.</numerusform>
            <numerusform>%n imports had been cut short and were taken back. Import the files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportPresenter</name>
    <message numerus="yes">
        <source>The import of %1 was taken back, but for %n row(s) that somebody has changed since.</source>
        <translation>
            <numerusform>The import of %1 was taken back, but for %n row that somebody has changed since.</numerusform>
            <numerusform>The import of %1 was taken back, but for %n rows that somebody has changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) imported from %1.</source>
        <translation>
            <numerusform>%n sample imported from %1.</numerusform>
            <numerusform>%n samples imported from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) created.</source>
        <translation>
            <numerusform>%n project created.</numerusform>
            <numerusform>%n projects created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with problems left out.</source>
        <translation>
            <numerusform>%n row with problems left out.</numerusform>
            <numerusform>%n rows with problems left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank or repeated heading row(s) skipped.</source>
        <translation>
            <numerusform>%n blank or repeated heading row skipped.</numerusform>
            <numerusform>%n blank or repeated heading rows skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportProblemModel</name>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s): %2)</source>
        <translation>
            <numerusform>%1 (%n row: %2)</numerusform>
            <numerusform>%1 (%n rows: %2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportSide</name>
    <message numerus="yes">
        <source>Create %n project(s) that the lab does not have</source>
        <translation>
            <numerusform>Create %n project that the lab does not have</numerusform>
            <numerusform>Create %n projects that the lab does not have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LaneCard</name>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n library</numerusform>
            <numerusform>%n libraries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LibraryEditor</name>
    <message numerus="yes">
        <source>%1 has no library yet (%n sample(s) to go)</source>
        <translation>
            <numerusform>%1 has no library yet (%n sample to go)</numerusform>
            <numerusform>%1 has no library yet (%n samples to go)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MakingDialog</name>
    <message numerus="yes">
        <source>Make aliquots of %n sample(s)</source>
        <translation>
            <numerusform>Make aliquots of %n sample</numerusform>
            <numerusform>Make aliquots of %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n sample(s)</source>
        <translation>
            <numerusform>Split %n sample</numerusform>
            <numerusform>Split %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Derive from %n sample(s)</source>
        <translation>
            <numerusform>Derive from %n sample</numerusform>
            <numerusform>Derive from %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PoolDialog</name>
    <message numerus="yes">
        <source>Pool %n sample(s)</source>
        <translation>
            <numerusform>Pool %n sample</numerusform>
            <numerusform>Pool %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PrintDialog</name>
    <message numerus="yes">
        <source>Print labels of %n thing(s)</source>
        <translation>
            <numerusform>Print labels of %n thing</numerusform>
            <numerusform>Print labels of %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed on %1.</source>
        <translation>
            <numerusform>%n label printed on %1.</numerusform>
            <numerusform>%n labels printed on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReceiptDesk</name>
    <message numerus="yes">
        <source>“%1” was not taken: something is wrong in %n place(s).</source>
        <translation>
            <numerusform>“%1” was not taken: something is wrong in %n place.</numerusform>
            <numerusform>“%1” was not taken: something is wrong in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of “%1” are expected.</source>
        <translation>
            <numerusform>%n item of “%1” is expected.</numerusform>
            <numerusform>%n items of “%1” are expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have not arrived and become missing.</source>
        <translation>
            <numerusform>%n item has not arrived and becomes missing.</numerusform>
            <numerusform>%n items have not arrived and become missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReceiptPanel</name>
    <message numerus="yes">
        <source>The shipment is removed with its %n item(s). No sample is.</source>
        <translation>
            <numerusform>The shipment is removed with its %n item. No sample is.</numerusform>
            <numerusform>The shipment is removed with its %n items. No sample is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunActions</name>
    <message numerus="yes">
        <source>%1 will no longer be listed, and %n library(s) are taken out of its lanes. Undo brings it back.</source>
        <translation>
            <numerusform>%1 will no longer be listed, and %n library is taken out of its lanes. Undo brings it back.</numerusform>
            <numerusform>%1 will no longer be listed, and %n libraries are taken out of its lanes. Undo brings it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunForm</name>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunPlannerPresenter</name>
    <message numerus="yes">
        <source>Put %n library(s) into lane %1</source>
        <translation>
            <numerusform>Put %n library into lane %1</numerusform>
            <numerusform>Put %n libraries into lane %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n library(s) out of run %1</source>
        <translation>
            <numerusform>Take %n library out of run %1</numerusform>
            <numerusform>Take %n libraries out of run %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n library(s) to lane %1</source>
        <translation>
            <numerusform>Move %n library to lane %1</numerusform>
            <numerusform>Move %n libraries to lane %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s) are already in lane %1: %2.</source>
        <translation>
            <numerusform>Library %2 is already in lane %1.</numerusform>
            <numerusform>%n libraries are already in lane %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleDetail</name>
    <message numerus="yes">
        <source>What you typed for %n other sample(s) is kept and not saved yet.</source>
        <translation>
            <numerusform>What you typed for %n other sample is kept and not saved yet.</numerusform>
            <numerusform>What you typed for %n other samples is kept and not saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what was typed for %n sample(s)</source>
        <translation>
            <numerusform>what was typed for %n sample</numerusform>
            <numerusform>what was typed for %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleEditing</name>
    <message numerus="yes">
        <source>%n cell(s) cannot be taken, so nothing was changed. %1</source>
        <translation>
            <numerusform>%n cell cannot be taken, so nothing was changed. %1</numerusform>
            <numerusform>%n cells cannot be taken, so nothing was changed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sample(s)</source>
        <translation>
            <numerusform>Remove %n sample</numerusform>
            <numerusform>Remove %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) will no longer be listed. Their history is kept, and Undo brings them back.</source>
        <translation>
            <numerusform>%n sample will no longer be listed. Its history is kept, and Undo brings it back.</numerusform>
            <numerusform>%n samples will no longer be listed. Their history is kept, and Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleMaking</name>
    <message numerus="yes">
        <source>The pool %1 made of %n sample(s).</source>
        <translation>
            <numerusform>The pool %1 made of %n sample.</numerusform>
            <numerusform>The pool %1 made of %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aliquot(s) made of %1.</source>
        <translation>
            <numerusform>%n aliquot made of %1.</numerusform>
            <numerusform>%n aliquots made of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) made of %1.</source>
        <translation>
            <numerusform>%n part made of %1.</numerusform>
            <numerusform>%n parts made of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n derivative(s) made of %1.</source>
        <translation>
            <numerusform>%n derivative made of %1.</numerusform>
            <numerusform>%n derivatives made of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SamplesPanel</name>
    <message numerus="yes">
        <source>Edit %n samples…</source>
        <translation>
            <numerusform>Edit %n sample…</numerusform>
            <numerusform>Edit %n samples…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SeriesDialog</name>
    <message numerus="yes">
        <source>Series in %n cell(s)</source>
        <translation>
            <numerusform>Series in %n cell</numerusform>
            <numerusform>Series in %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetCheckPanel</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetExportDialog</name>
    <message numerus="yes">
        <source>Save with %n error(s)?</source>
        <translation>
            <numerusform>Save with %n error?</numerusform>
            <numerusform>Save with %n errors?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, with %n error(s).</source>
        <translation>
            <numerusform>Saved as %1, with %n error.</numerusform>
            <numerusform>Saved as %1, with %n errors.</numerusform>
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
