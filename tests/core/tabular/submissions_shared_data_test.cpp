// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tabular/reading.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// What a form holds: for each sheet "name rows x columns", or the sentence it is refused with.
const QMap<QString, QStringList>& expected()
{
    static const QMap<QString, QStringList> table{
        {u"freezeman/invalid/Container_rename_v3_5_0_double_rename.xlsx"_s,
         {u"ContainerRename 9x4"_s, u"Index 385x2"_s}},
        {u"freezeman/invalid/Normalization_planning_v4_8_0_Concentration_Too_Low.xlsx"_s,
         {u"Normalization 6x22"_s, u"Info 33x2"_s, u"Index 385x11"_s}},
        {u"freezeman/invalid/Sample_pooling_v4_12_0_different_kinds.xlsx"_s,
         {u"Pools 6x11"_s, u"SamplesToPool 5x14"_s, u"LabInput 3x18"_s, u"Info 37x2"_s,
          u"Index 385x8"_s}},
        {u"freezeman/invalid/Sample_submission_v5_3_0_bad_location.xlsx"_s,
         {u"UserSampleSubmission 10x28"_s, u"UserPoolSubmission 3x6"_s, u"IndexSubmission 6x3"_s,
          u"UserSampleSubmission_Example 25x28"_s, u"UserPoolSubmission_Example 4x6"_s,
          u"SampleSubmission 10x36"_s, u"PoolSubmission 3x13"_s, u"Info 84x10"_s,
          u"Index 2107x116"_s}},
        {u"freezeman/invalid/Sample_submission_v5_3_0_library_without_index.xlsx"_s,
         {u"UserSampleSubmission 10x28"_s, u"UserPoolSubmission 3x6"_s, u"IndexSubmission 6x3"_s,
          u"UserSampleSubmission_Example 25x28"_s, u"UserPoolSubmission_Example 4x6"_s,
          u"SampleSubmission 10x36"_s, u"PoolSubmission 3x13"_s, u"Info 84x10"_s,
          u"Index 2107x116"_s}},
        {u"freezeman/valid/Container_creation_empty_column_v4_2_0.xlsx"_s,
         {u"ContainerCreation 12x11"_s, u"Index 27x1"_s}},
        {u"freezeman/valid/Container_creation_v4_2_0.xlsx"_s,
         {u"ContainerCreation 12x6"_s, u"Index 27x1"_s}},
        {u"freezeman/valid/Experiment_run_illumina_v5_3_0.xlsx"_s,
         {u"Experiments 8x18"_s, u"Samples 6x9"_s, u"Info 38x2"_s, u"Index 385x11"_s}},
        {u"freezeman/valid/Index_creation_v5_3_0.xlsx"_s,
         {u"Indices 13x6"_s, u"Structures 19x2"_s}},
        {u"freezeman/valid/Library_QC_v4_4_0.xlsx"_s,
         {u"LibraryQC 10x18"_s, u"Info 27x2"_s, u"Index 385x11"_s}},
        {u"freezeman/valid/Library_preparation_v4_4_0.xlsx"_s,
         {u"Library Batch 9x16"_s, u"Library 9x18"_s, u"Info 45x2"_s, u"Index 385x27"_s}},
        {u"freezeman/valid/Normalization_planning_v4_8_0_Library.xlsx"_s,
         {u"Normalization 9x22"_s, u"Info 33x2"_s, u"Index 385x11"_s}},
        {u"freezeman/valid/Sample_metadata_v3_14_0.xlsx"_s, {u"Metadata 11x7"_s, u"Index 4x1"_s}},
        {u"freezeman/valid/Sample_pooling_v4_12_0.xlsx"_s,
         {u"Pools 8x11"_s, u"SamplesToPool 9x14"_s, u"LabInput 3x18"_s, u"Info 37x2"_s,
          u"Index 385x8"_s}},
        {u"freezeman/valid/Sample_submission_v5_3_0.xlsx"_s,
         {u"UserSampleSubmission 29x28"_s, u"UserPoolSubmission 7x6"_s, u"IndexSubmission 6x3"_s,
          u"UserSampleSubmission_Example 25x28"_s, u"UserPoolSubmission_Example 4x6"_s,
          u"SampleSubmission 29x36"_s, u"PoolSubmission 7x13"_s, u"Info 84x10"_s,
          u"Index 2107x116"_s}},
        {u"parkour2/library_request.csv"_s, {u"library_request 11x13"_s}},
        {u"parkour2/sample_request.csv"_s, {u"sample_request 10x10"_s}},
        {u"sequencescape/1_valid_1_invalid.csv"_s, {u"1_valid_1_invalid 3x12"_s}},
        {u"sequencescape/2_valid_rows.csv"_s, {u"2_valid_rows 3x15"_s}},
        {u"sequencescape/bad_header.csv"_s, {u"bad_header 1x11"_s}},
        {u"sequencescape/full_manifest.csv"_s, {u"full_manifest 22x70"_s}},
        {u"sequencescape/invalid_cp1252_rows.csv"_s, {u"invalid_cp1252_rows 2x12"_s}},
        {u"sequencescape/invalid_sample_manifest.csv"_s, {u"invalid_sample_manifest 105x30"_s}},
        {u"sequencescape/invalid_utf8_rows.csv"_s, {u"invalid_utf8_rows 2x12"_s}},
        {u"sequencescape/no_rows.csv"_s,
         {u"“no_rows.csv” is empty. Choose a file that holds rows."_s}},
        {u"sequencescape/sample_manifest.csv"_s, {u"sample_manifest 105x53"_s}},
        {u"sequencescape/tube_sample_manifest.csv"_s, {u"tube_sample_manifest 50x53"_s}},
        {u"sequencescape/with_empty_column.csv"_s, {u"with_empty_column 2x12"_s}},
        {u"sequencescape/with_headerless_column.csv"_s, {u"with_headerless_column 2x12"_s}},
        {u"sequencescape/with_moved_header.csv"_s, {u"with_moved_header 4x12"_s}},
        {u"tracseq/sample_lab_template.csv"_s, {u"sample_lab_template 21x13"_s}},
    };
    return table;
}

QStringList shapeOf(const QString& path)
{
    NoProgress progress;
    const auto book = readWorkbook(path, {}, progress);
    if (!book) {
        return {errorText(book.error())};
    }
    QStringList shape;
    for (const Sheet& sheet : book->sheets) {
        shape += u"%1 %2x%3"_s.arg(sheet.name()).arg(sheet.rowCount()).arg(sheet.columnCount());
    }
    return shape;
}

} // namespace

TEST_CASE("Every real form is read, or refused with a sentence")
{
    const auto root = sharedData(u"submissions"_s);
    if (!root) {
        return;
    }
    QStringList seen;
    QDirIterator files(*root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = path.mid(root->size() + 1);
        INFO(name.toStdString());
        CHECK(shapeOf(path) == expected().value(name));
        seen += name;
    }
    seen.sort();
    CHECK(seen == expected().keys());
}

TEST_CASE("Known values of a real form stand in their cells")
{
    const auto path = sharedData(u"submissions/freezeman/valid/Sample_submission_v5_3_0.xlsx"_s);
    if (!path) {
        return;
    }
    NoProgress progress;
    const auto book = readWorkbook(*path, {}, progress);
    REQUIRE(book);
    const Sheet& sheet = book->sheets.at(5);
    REQUIRE(sheet.name() == u"SampleSubmission");
    CHECK(textAt(sheet, 9, 3) == u"Sample_DNA1");
    CHECK(sheet.cell(9, 3).fromFormula);
    CHECK(textAt(sheet, 9, 1) == u"2020-02-18");
    CHECK(sheet.cell(9, 7).kind == CellKind::Number);
    CHECK(textAt(sheet, 9, 7) == u"10");
    CHECK(textAt(sheet, 11, 2) == u"BLOOD");
    CHECK(sheet.cell(9, 5).isEmpty());
}
