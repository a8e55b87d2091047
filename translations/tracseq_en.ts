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
