// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"

#include "core/base/error_sentences.h"

#include <QCoreApplication>

namespace tracseq {

namespace {

/// Each sentence; a comment names its arguments. -Wswitch makes a code without one an error. Those
/// of some groups stand in files of their own.
const char* sentenceOf(ErrorCode code)
{
    switch (code) {
    // --- base
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed.");
    case ErrorCode::Unexpected: // what happened
        return QT_TRANSLATE_NOOP("Errors",
                                 "Something went wrong that should not: %1. Please report it.");
    case ErrorCode::FileNotReadable: // path, reason of the system
        return QT_TRANSLATE_NOOP("Errors", "The file “%1” cannot be read: %2.");
    case ErrorCode::FileNotWritable: // path, reason of the system
        return QT_TRANSLATE_NOOP("Errors", "The file “%1” cannot be written: %2.");

    // --- database
    case ErrorCode::DatabaseFailed: // message of SQLite
        return QT_TRANSLATE_NOOP("Errors", "The lab file refused an operation: %1.");
    case ErrorCode::DatabaseBusy:
        return QT_TRANSLATE_NOOP("Errors", "The lab file is busy. Try again in a moment.");
    case ErrorCode::DatabaseFull:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "The disk is full, so nothing more can be saved. Free some space and try again.");
    case ErrorCode::DatabaseReadOnly:
        return QT_TRANSLATE_NOOP("Errors",
                                 "The lab file is read-only. Check the permissions of its folder.");
    case ErrorCode::DatabaseCorrupt: // message of SQLite
        return QT_TRANSLATE_NOOP("Errors",
                                 "The lab file is damaged: %1. Restore the latest backup.");
    case ErrorCode::LabNotALab: // path
        return QT_TRANSLATE_NOOP("Errors", "“%1” is not a TracSeq lab file.");
    case ErrorCode::LabNewer: // path, version of the file, version of the program
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” was made by a newer TracSeq (format %2; this program knows %3). "
                      "Update TracSeq to open it. The file was not touched.");
    case ErrorCode::LabReadOnly: // path
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” cannot be written. A lab and its folder must be writable "
                                 "for you: ask for the right, or work on a copy.");
    case ErrorCode::LabLinked: // path
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” is in the file system under several names (hard links), "
                                 "which would damage the lab. Copy it, and open the copy.");
    case ErrorCode::LabInUse: // path
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” is open in another program. Close it there first.");
    case ErrorCode::MigrationFailed: // path, step
        return QT_TRANSLATE_NOOP(
            "Errors",
            "“%1” could not be brought to this version (step %2). It is as it was before.");

    // --- changes
    case ErrorCode::RowNotFound: // label of the entity
        return QT_TRANSLATE_NOOP("Errors", "This %1 does not exist (any more).");
    case ErrorCode::FieldRequired: // label of the field
        return QT_TRANSLATE_NOOP("Errors", "%1 is missing. Enter a value.");
    case ErrorCode::FieldTooLong: // label, value, limit
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” is too long. Use at most %3 characters.");
    case ErrorCode::FieldOutOfRange: // label, value, range in words
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” is out of range. Enter a value %3.");
    case ErrorCode::FieldWrongType: // label, value, what is expected
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” is not %3.");
    case ErrorCode::FieldNotAChoice: // label, value, choices
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” is not known here. Use one of: %3.");
    case ErrorCode::FieldReadOnly: // label
        return QT_TRANSLATE_NOOP("Errors", "%1 cannot be changed by hand.");
    case ErrorCode::FieldUnknown: // name of the field, label of the entity
        return QT_TRANSLATE_NOOP("Errors", "There is no field “%1” on a %2.");
    case ErrorCode::FieldTaken: // label, value, who holds it
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” is already taken by %3. Use another one.");
    case ErrorCode::ReferenceMissing: // label, value
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” does not exist.");
    case ErrorCode::RowChanged: // label of the entity, label of the field, who changed it
        return QT_TRANSLATE_NOOP(
            "Errors",
            "%2 of this %1 was changed by %3 in the meantime. Look at the new value, then decide.");
    case ErrorCode::RowInUse: // label of the entity, what uses it
        return QT_TRANSLATE_NOOP("Errors", "This %1 is still used by %2.");
    case ErrorCode::TransitionNotAllowed: // label, from, to, allowed targets
        return QT_TRANSLATE_NOOP("Errors", "%1 cannot go from %2 to %3. Possible next: %4.");
    case ErrorCode::ReasonNeeded: // label, to
        return QT_TRANSLATE_NOOP("Errors", "Changing %1 to %2 needs a reason. Say why.");
    case ErrorCode::NothingToUndo:
        return QT_TRANSLATE_NOOP("Errors", "There is nothing to undo.");
    case ErrorCode::UndoBuiltUpon: // what
        return QT_TRANSLATE_NOOP("Errors", "This cannot be undone: %1 was changed again since.");
    case ErrorCode::EntryFixed: // label of the entity
        return QT_TRANSLATE_NOOP("Errors", "What is recorded as %1 stays as it is: it cannot be "
                                           "changed, removed or undone there.");

    // --- accounts
    case ErrorCode::PermissionMissing: // user, role, permission in words, roles that may
        return QT_TRANSLATE_NOOP("Errors", "%1 (%2) may not do this: %3. Who may: %4.");
    case ErrorCode::ProgramOnly: // label of the entity
        return QT_TRANSLATE_NOOP("Errors", "Only the program itself writes an entry of “%1”.");
    case ErrorCode::NotSignedIn: // user
        return QT_TRANSLATE_NOOP("Errors", "“%1” is not signed in, and this lab has accounts. Sign "
                                           "in, then do it again. Nothing was changed.");
    case ErrorCode::SessionEnded:
        return QT_TRANSLATE_NOOP("Errors", "Your session has ended. Sign in again.");
    case ErrorCode::SignInRefused:
        return QT_TRANSLATE_NOOP(
            "Errors", "Signing in did not work. Check the name and the password. After five failed "
                      "tries an account waits for a while, after ten an administrator has to "
                      "unlock it.");
    case ErrorCode::OfflineTooLong: // days
        return QT_TRANSLATE_NOOP(
            "Errors", "This account was not confirmed by the server for more than %1 days, so it "
                      "cannot be used offline any more. Connect to the server and sign in.");
    case ErrorCode::PasswordWrong:
        return QT_TRANSLATE_NOOP("Errors", "The password is wrong. Enter your own password.");
    case ErrorCode::PasswordMustChange:
        return QT_TRANSLATE_NOOP(
            "Errors", "Your password was set by somebody else. Choose a new one before you write.");
    case ErrorCode::PasswordTooShort: // least characters
        return QT_TRANSLATE_NOOP("Errors", "The password is too short. Use at least %1 characters; "
                                           "a few words make a good one.");
    case ErrorCode::PasswordTooLong: // most characters
        return QT_TRANSLATE_NOOP("Errors", "The password is too long. Use at most %1 characters.");
    case ErrorCode::PasswordCommon:
        return QT_TRANSLATE_NOOP("Errors", "This password is one of the first that an attacker "
                                           "tries. Choose another one.");
    case ErrorCode::PasswordHoldsName: // the name
        return QT_TRANSLATE_NOOP("Errors",
                                 "The password must not contain “%1”. Choose another one.");
    case ErrorCode::PasswordReused: // how many are remembered
        return QT_TRANSLATE_NOOP("Errors",
                                 "This was one of your last %1 passwords. Choose one that is new.");
    case ErrorCode::LoginNameInvalid: // name
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” cannot be a login name. Use 2 to 60 of the signs a-z, 0-9, dot, dash "
                      "and underscore, a letter first; names that the server keeps for itself "
                      "(pg_..., postgres, public) are not possible.");
    case ErrorCode::AccountUnknown: // name
        return QT_TRANSLATE_NOOP("Errors", "The lab has no account “%1”.");
    case ErrorCode::AccountFixed: // name
        return QT_TRANSLATE_NOOP(
            "Errors", "The account “%1” stays, under its name: the audit trail refers to it. "
                      "Disable it instead.");
    case ErrorCode::AccountsExist:
        return QT_TRANSLATE_NOOP(
            "Errors", "This lab has accounts already. Sign in as an administrator to add one.");
    case ErrorCode::AccountsNone:
        return QT_TRANSLATE_NOOP("Errors", "This lab has no accounts, so nobody signs in to it.");
    case ErrorCode::OwnerNotAdministrator: // label of the role
        return QT_TRANSLATE_NOOP("Errors",
                                 "The first account of a lab has the role “%1”. Choose that role.");
    case ErrorCode::LastAdministrator: // name
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is the last active administrator. Make somebody else one first.");
    case ErrorCode::KeychainUnavailable: // reason of the system
        return QT_TRANSLATE_NOOP(
            "Errors", "The keychain of this computer cannot be used (%1), so nothing secret is "
                      "kept and you are asked each time. Unlock or set up the keychain to change "
                      "that.");
    case ErrorCode::KeychainNoEntry: // name of the entry
        return QT_TRANSLATE_NOOP("Errors", "The keychain has no entry “%1”.");
    case ErrorCode::KeychainFailed: // name of the entry, reason of the system
        return QT_TRANSLATE_NOOP("Errors", "The keychain refused the entry “%1”: %2.");
    case ErrorCode::TokenInvalid: // reason
        return QT_TRANSLATE_NOOP("Errors", "The token was refused: %1. Ask for a new one.");
    case ErrorCode::TokenExpired:
        return QT_TRANSLATE_NOOP("Errors", "The token has expired. Ask for a new one.");

    // --- tabular
    case ErrorCode::TableFileEmpty: // file
        return QT_TRANSLATE_NOOP("Errors", "“%1” is empty. Choose a file that holds rows.");
    case ErrorCode::TableFileUnknown: // file, what it is instead
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is not a spreadsheet: it is %2. Choose an .xlsx, .ods or .csv file.");
    case ErrorCode::TableFileDamaged: // file, what is wrong with it
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is damaged or was not copied completely: %2. Ask for the file again, "
                      "or open it in your spreadsheet program and save it anew.");
    case ErrorCode::TableFileEncrypted: // file
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is protected by a password. Open it in your spreadsheet program, take "
                      "the password away and save it again.");
    case ErrorCode::TableFileOldFormat: // file, format
        return QT_TRANSLATE_NOOP("Errors", "“%1” is %2, which cannot be read. Open it in your "
                                           "spreadsheet program and save it as .xlsx.");
    case ErrorCode::TableFileTooLarge: // file, limit in words
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is too large: it holds more than %2. Split it into several files.");
    case ErrorCode::TableFileBomb: // file, limit in words
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” unpacks to %2, which no honest spreadsheet does. It was not read.");
    case ErrorCode::TableFileUnsafeXml: // file, part of the file
        return QT_TRANSLATE_NOOP(
            "Errors",
            "“%1” holds a document type declaration in its part “%2”, which spreadsheets never "
            "do and which can be used for attacks. It was not read.");
    case ErrorCode::TableSeparatorClash: // sign
        return QT_TRANSLATE_NOOP("Errors", "“%1” cannot separate columns and be the decimal mark "
                                           "at the same time. Choose another separator.");
    case ErrorCode::TableTextTooLong: // cell, limit
        return QT_TRANSLATE_NOOP("Errors", "The text of cell %1 is longer than the %2 characters "
                                           "that an .xlsx file can hold. Export as .csv instead.");
    case ErrorCode::TableTooManyRows: // limit
        return QT_TRANSLATE_NOOP("Errors", "An .xlsx file can hold %1 rows, and these are more. "
                                           "Export as .csv instead.");

    // --- sync
    case ErrorCode::ServerRefused: // reason
        return QT_TRANSLATE_NOOP("Errors", "The server refused: %1. Ask your administrator.");
    case ErrorCode::ServerReplaced:
        return QT_TRANSLATE_NOOP("Errors", "The server was replaced or restored. TracSeq meets it "
                                           "anew.");
    case ErrorCode::ServerTooNew: // its protocol, ours
        return QT_TRANSLATE_NOOP("Errors", "The server speaks protocol %1, this program %2. Update "
                                           "the older one; until then you work offline.");
    case ErrorCode::ServerLogBroken: // number
        return QT_TRANSLATE_NOOP("Errors", "What the server sent after change %1 does not follow "
                                           "from what is here. Nothing of it was taken. Ask your "
                                           "administrator to check the server's log.");
    case ErrorCode::ServerUnequal: // names of tables
        return QT_TRANSLATE_NOOP("Errors",
                                 "This lab file does not hold what the server holds: %1. "
                                 "Get the lab anew from the server into another file, and "
                                 "keep this one for your administrator.");
    case ErrorCode::FirstSyncOwnWork: // file
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1 holds work already. A lab is got from the server into "
                                 "a new file.");

    // --- samples
    case ErrorCode::DateInFuture: // label, date
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” lies in the future. Check the date.");
    case ErrorCode::ReceivedBeforeCollected: // received, collected
        return QT_TRANSLATE_NOOP(
            "Errors",
            "The sample was received (%1) before it was collected (%2). Check both dates.");
    case ErrorCode::ImportBlocked: // file, first finding
        return QT_TRANSLATE_NOOP("Errors", "“%1” cannot be imported. %2");
    case ErrorCode::ImportHasErrors: // file, bad rows, rows
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” was not imported. Rows with errors: %2 of %3. Correct them, or import "
                      "only the good rows. Nothing was changed.");
    case ErrorCode::ImportNothing: // file
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” has no row that can be imported. Nothing was changed.");
    case ErrorCode::ImportRepeated: // file, when, by whom
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” was imported before (%2, by %3). Nothing was changed. Import it again "
                      "only if you mean to.");
    case ErrorCode::SampleUnknown: // what was looked for
        return QT_TRANSLATE_NOOP("Errors",
                                 "The lab has no sample with the accession, barcode or name “%1”.");
    case ErrorCode::SampleVolumeUnknown: // sample
        return QT_TRANSLATE_NOOP("Errors", "The volume of “%1” is not known, so nothing can be "
                                           "taken from it. Enter its volume first.");
    case ErrorCode::SampleVolumeShort: // sample, wanted, there
        return QT_TRANSLATE_NOOP("Errors", "“%1” has %3; %2 cannot be taken from it.");
    case ErrorCode::SampleNotUsable: // sample, state
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is %2, so nothing is made from it. Change its status first.");
    case ErrorCode::SamplePartsNone:
        return QT_TRANSLATE_NOOP("Errors", "Say of how many parts, each with a volume above zero.");
    case ErrorCode::LineageLoop: // sample, source
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” cannot come from “%2”: that one was made from it.");
    case ErrorCode::TemplateNotReadable:
        return QT_TRANSLATE_NOOP("Errors", "The fields of the template cannot be read. It may have "
                                           "been made by a newer version of this program.");
    case ErrorCode::TemplateFieldsWrong: // title, what is wrong
        return QT_TRANSLATE_NOOP("Errors", "“%1” cannot be used yet. %2");
    case ErrorCode::TemplateVersionFixed: // title
        return QT_TRANSLATE_NOOP("Errors", "The fields of “%1” are fixed, as it is or was in use. "
                                           "Make a new version and change that one.");
    case ErrorCode::TemplateNotInUse: // title
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” is not in use. Choose a version that is, or put it to use.");
    case ErrorCode::TemplateUnknown: // name, known ones
        return QT_TRANSLATE_NOOP("Errors", "There is no template “%1”. Known ones: %2.");
    case ErrorCode::FormulaWrong: // formula, what is wrong
        return QT_TRANSLATE_NOOP("Errors", "The formula “%1” cannot be read: %2.");
    case ErrorCode::FormulaFailed: // formula
        return QT_TRANSLATE_NOOP("Errors", "“%1” has no result for these values.");
    case ErrorCode::FieldNotAsked: // label, other field, its values
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1 is only for rows where %2 is %3. Empty it, or change %2.");
    case ErrorCode::FieldPattern: // label, value, pattern or its words
        return QT_TRANSLATE_NOOP("Errors", "%1 “%2” does not have the form that is asked for: %3.");
    case ErrorCode::FieldNotComputable: // label, formula
        return QT_TRANSLATE_NOOP("Errors", "%1 cannot be computed from these values: %2.");
    case ErrorCode::FieldComputed: // label, given, right
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1 is computed. It is “%3” and not “%2”. Leave it empty.");
    case ErrorCode::SampleOnHold: // name, reason
        return QT_TRANSLATE_NOOP("Errors", "“%1” is on hold: %2. Lift the hold first.");
    case ErrorCode::DisposalNeedsWitness:
        return QT_TRANSLATE_NOOP("Errors", "A second person has to witness the disposal with their "
                                           "own name and password.");
    case ErrorCode::MappingUnknown: // name, saved ones
        return QT_TRANSLATE_NOOP("Errors", "There is no saved mapping “%1”. Saved ones: %2.");
    case ErrorCode::SheetUnknown: // file, sheet, its sheets
        return QT_TRANSLATE_NOOP("Errors", "“%1” has no sheet “%2”. It has: %3.");
    case ErrorCode::ColumnUnknown: // letter or heading
        return QT_TRANSLATE_NOOP("Errors", "The sheet has no column “%1”.");
    case ErrorCode::ImportRunning:
        return QT_TRANSLATE_NOOP("Errors", "Another import into this lab is running. Wait until it "
                                           "has ended, then try again.");
    case ErrorCode::ImportNoSpace: // file, needed, free, folder
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” was not imported: it needs about %2, and %3 are free where the lab is "
                      "(%4). Make room there, then import it again.");
    case ErrorCode::ImportLeftRows: // file, what stopped it
        return QT_TRANSLATE_NOOP(
            "Errors",
            "The import of “%1” stopped: %2 Some of its rows are in the lab still, because taking "
            "them back needs room as well. Make room; they are taken back when the next file is "
            "opened for import, or the lab.");

    // --- libraries
    case ErrorCode::IndexNotBases: // index, letter, place
        return QT_TRANSLATE_NOOP(
            "Errors", "The index “%1” has “%2” at place %3. Use only the letters A, C, G and T.");
    case ErrorCode::IndexTooLong: // index, limit
        return QT_TRANSLATE_NOOP("Errors",
                                 "The index “%1” is too long. An index has at most %2 letters.");

    // --- sequencing
    case ErrorCode::InstrumentUnknown: // name, known names
        return QT_TRANSLATE_NOOP("Errors", "The instrument “%1” is not known. Use one of: %2.");
    case ErrorCode::KitVersionNeeded: // instrument, kit versions
        return QT_TRANSLATE_NOOP(
            "Errors", "The sheet for %1 depends on the reagent kit. Choose its version first: %2.");
    case ErrorCode::SheetValueRefused: // where, value, what is allowed
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1 “%2” cannot be written to a sample sheet. It must be %3.");
    case ErrorCode::FlowCellUnknown: // flow cell, instrument, known ones
        return QT_TRANSLATE_NOOP("Errors", "%2 has no flow cell type “%1”. Use one of: %3.");
    case ErrorCode::RunUnknown: // name
        return QT_TRANSLATE_NOOP("Errors", "The lab has no run “%1”.");
    case ErrorCode::KitUnknown: // kit version, instrument, known ones
        return QT_TRANSLATE_NOOP("Errors", "%2 has no kit version “%1”. Use one of: %3.");
    case ErrorCode::FlowCellTooSmall: // flow cell, lanes, highest lane in use
        return QT_TRANSLATE_NOOP("Errors",
                                 "Flow cell type “%1” ends at lane %2, and there are libraries in "
                                 "lane %3. Move or take them out first.");
    case ErrorCode::RunNotPlanned: // run, status
        return QT_TRANSLATE_NOOP(
            "Errors", "The plan of %1 cannot be changed: its status is %2. Set it back to Planned "
                      "first.");
    case ErrorCode::RemovalNeedsReason: // run, status
        return QT_TRANSLATE_NOOP(
            "Errors", "%1 is more than a plan: its status is %2. Say why it is removed.");
    case ErrorCode::SheetNotReadable: // reason
        return QT_TRANSLATE_NOOP("Errors", "This is not a sample sheet that can be read: %1");

    // --- labels
    case ErrorCode::LabelLayoutBroken: // name, what is wrong
        return QT_TRANSLATE_NOOP("Errors", "The label layout “%1” cannot be read: %2. Choose "
                                           "another layout, or make it anew.");
    case ErrorCode::LabelLayoutUnknown: // name, those that there are
        return QT_TRANSLATE_NOOP("Errors", "There is no label layout “%1”. Use one of: %2.");
    case ErrorCode::LabelSizeInvalid: // width and height in mm
        return QT_TRANSLATE_NOOP(
            "Errors", "A label of %1 cannot be printed. Its sides may be 3 mm to 300 mm long.");
    case ErrorCode::LabelSheetInvalid: // what is wrong
        return QT_TRANSLATE_NOOP("Errors", "The labels do not fit the sheet: %1. Look at the size "
                                           "of the page, the margins and the distances.");
    case ErrorCode::LabelElementOutside: // the element
        return QT_TRANSLATE_NOOP("Errors", "%1 is over the edge of the label. Move or shrink it.");
    case ErrorCode::LabelElementTooSmall: // the element
        return QT_TRANSLATE_NOOP("Errors", "%1 is too small to be printed. Make it larger.");
    case ErrorCode::LabelFieldUnknown: // name of the field, what is printed, fields
        return QT_TRANSLATE_NOOP("Errors", "There is no field {%1} for a %2. Use one of: %3.");
    case ErrorCode::LabelTextNoRoom: // text, label of whom
        return QT_TRANSLATE_NOOP(
            "Errors", "The text “%1” does not fit its place on the label of %2. Make the "
                      "place larger or the letters smaller, or let it shrink.");
    case ErrorCode::LabelTextNoSign: // characters, text, label of whom
        return QT_TRANSLATE_NOOP("Errors", "No font of this computer has the sign “%1” of “%2”, on "
                                           "the label of %3. Install a font that has it.");
    case ErrorCode::LabelBarcodeEmpty: // of whom
        return QT_TRANSLATE_NOOP("Errors", "%1 has no barcode to print. Give it one first.");
    case ErrorCode::LabelBarcodeRefused: // text, symbology, why
        return QT_TRANSLATE_NOOP("Errors", "“%1” cannot be a %2 barcode: %3.");
    case ErrorCode::LabelBarcodeNoRoom: // text, symbology, mm needed, mm there, dpi
        return QT_TRANSLATE_NOOP(
            "Errors", "The %2 barcode of “%1” needs %3 at %5 dpi and has %4. Smaller bars could "
                      "not be scanned: give it more room, or use a Data Matrix.");
    case ErrorCode::LabelNothingChosen:
        return QT_TRANSLATE_NOOP("Errors", "Nothing is chosen. Select what gets a label.");
    case ErrorCode::LabelCountInvalid: // number, the most
        return QT_TRANSLATE_NOOP("Errors", "%1 labels cannot be printed in one go. Print 1 to %2.");
    case ErrorCode::LabelStartInvalid: // place, places of a sheet
        return QT_TRANSLATE_NOOP("Errors", "The sheet has no place %1. Begin at one of 1 to %2.");
    case ErrorCode::LabelReprintReason: // how many, whose
        return QT_TRANSLATE_NOOP("Errors", "%1 labels were printed before (%2). Say why again.");
    case ErrorCode::LabelSubjectUnknown: // code
        return QT_TRANSLATE_NOOP("Errors", "Nothing in the lab has the code or name “%1”.");
    case ErrorCode::LabelSubjectAmbiguous: // code, how many
        return QT_TRANSLATE_NOOP("Errors", "Several things are called “%1”. Use the barcode.");
    case ErrorCode::PrinterAddressInvalid: // address
        return QT_TRANSLATE_NOOP("Errors", "“%1” is not the address of a printer (zebra1:9100).");
    case ErrorCode::PrinterMissing: // name
        return QT_TRANSLATE_NOOP("Errors", "There is no printer “%1” on this computer.");
    case ErrorCode::PrinterUnreachable: // address, reason
        return QT_TRANSLATE_NOOP("Errors", "The label printer %1 cannot be reached: %2. Nothing "
                                           "was printed. See that it is on and in this network.");
    case ErrorCode::PrinterBroke: // address, reason
        return QT_TRANSLATE_NOOP(
            "Errors", "The label printer %1 stopped taking the labels: %2. Some may have been "
                      "printed: look at the printer before you print again.");
    case ErrorCode::PrinterPaper: // printer, what was asked for, what it makes of it
        return QT_TRANSLATE_NOOP("Errors", "The printer %1 does not take the paper %2: it would "
                                           "print on %3. Nothing was printed.");

    // --- projects and their files
    case ErrorCode::ProjectUnknown:
    case ErrorCode::ProjectDatesReversed:
    case ErrorCode::BatchOtherProject:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileNameUnusable:
    case ErrorCode::FileFixed:
    case ErrorCode::FileUnknown:
    case ErrorCode::ContentNotHere:
    case ErrorCode::ContentNotFetched:
    case ErrorCode::ContentNotSent:
    case ErrorCode::ContentDamaged:
        return fileSentence(code);

    // --- receipt
    case ErrorCode::ShipmentUnknown:
    case ErrorCode::ShipmentClosed:
    case ErrorCode::ShipmentOpen:
    case ErrorCode::ShipmentItemNameless:
    case ErrorCode::ShipmentNothingToExpect:
    case ErrorCode::ShipmentItemNotArrived:
    case ErrorCode::ShipmentSampleRefused:
        return receiptSentence(code);

    // --- server
    case ErrorCode::ServerAddressInvalid:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerPasswordWrong:
    case ErrorCode::ServerNoMember:
    case ErrorCode::ServerNoLab:
    case ErrorCode::ServerFailed:
    case ErrorCode::ServerTooOld:
    case ErrorCode::ServerNewer:
    case ErrorCode::ServerEncoding:
    case ErrorCode::ServerNoAdministrator:
    case ErrorCode::ServerProgramMissing:
    case ErrorCode::ServerProgramFailed:
        return serverSentence(code);

        // --- app
    }
    return "";
}

} // namespace

QString errorText(const Error& error)
{
    return filledIn(QCoreApplication::translate("Errors", sentenceOf(error.code())),
                    error.arguments());
}

QString errorDetails(const Error& error)
{
    QStringList lines;
    for (const Error* cause = error.cause(); cause != nullptr; cause = cause->cause()) {
        lines += errorText(*cause);
    }
    return lines.join(u'\n');
}

} // namespace tracseq
