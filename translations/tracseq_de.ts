<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not: %1. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab file refused an operation: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab file is busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be saved. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab file is read-only. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab file is damaged: %1. Restore the latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a TracSeq lab file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was made by a newer TracSeq (format %2; this program knows %3). Update TracSeq to open it. The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is open in another program. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be brought to this version (step %2). It is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 does not exist (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. Enter a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is too long. Use at most %3 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is out of range. Enter a value %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is not known here. Use one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1” on a %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is already taken by %3. Use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 of this %1 was changed by %3 in the meantime. Look at the new value, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 is still used by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot go from %2 to %3. Possible next: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing %1 to %2 needs a reason. Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone: %1 was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
