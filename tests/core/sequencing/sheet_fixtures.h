// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/illumina/sample_sheet_checker.h"

#include <catch2/catch.hpp>

namespace tracseq::tests {

/// A sheet v2 without a fault. Line 17 to 19 are its samples.
inline QByteArray goodV2()
{
    return "[Header]\n"
           "FileFormatVersion,2\n"
           "RunName,Run1\n"
           "\n"
           "[Reads]\n"
           "Read1Cycles,151\n"
           "Read2Cycles,151\n"
           "Index1Cycles,10\n"
           "Index2Cycles,10\n"
           "\n"
           "[BCLConvert_Settings]\n"
           "SoftwareVersion,4.2.7\n"
           "OverrideCycles,Y151;I10;I10;Y151\n"
           "\n"
           "[BCLConvert_Data]\n"
           "Lane,Sample_ID,Index,Index2,Sample_Project\n"
           "1,S1,AACCGGTTAA,ACACACACAC,P1\n"
           "1,S2,CCTTAACCGG,GTGTGTGTGT,P1\n"
           "2,S3,GGAATTCCTT,TGTGTGTGTG,P1\n";
}

/// A sheet v1 without a fault. Lines 14 to 16 are its samples.
inline QByteArray goodV1()
{
    return "[Header]\n"
           "IEMFileVersion,5\n"
           "Experiment Name,Run1\n"
           "\n"
           "[Reads]\n"
           "151\n"
           "151\n"
           "\n"
           "[Settings]\n"
           "Adapter,CTGTCTCTTATACACATCT\n"
           "\n"
           "[Data]\n"
           "Lane,Sample_ID,Sample_Name,index,index2,Sample_Project\n"
           "1,S1,N1,AACCGGTT,ACACACAC,P1\n"
           "1,S2,N2,CCTTAACC,GTGTGTGT,P1\n"
           "2,S3,N3,GGAATTCC,TGTGTGTG,P1\n";
}

inline QByteArray goodCasava()
{
    return "FCID,Lane,SampleID,SampleRef,Index,Description,Control,Recipe,Operator,SampleProject\n"
           "C1ABC,1,S1,,AACCGGTT-ACACACAC,,N,,me,P1\n"
           "C1ABC,1,S2,,CCTTAACC-GTGTGTGT,,N,,me,P1\n"
           "C1ABC,2,S3,,Undetermined,,Y,,me,P1\n";
}

inline QByteArray goodElement()
{
    return "# made by hand\n"
           "[RUNVALUES]\n"
           "KeyName,Value\n"
           "run,R1\n"
           "[SETTINGS]\n"
           "SettingName,Value,Lane\n"
           "R1Adapter,CTGTCTCTTATACACATCT,1\n"
           "R1Adapter,CTGTCTCTTATACACATCA,2\n"
           "[SAMPLES]\n"
           "SampleName,Index1,Index2,Lane,Project\n"
           "S1,AACCGGTTAA,ACACACACAC,1+2,P1\n"
           "S2,CCTTAACCGG,GTGTGTGTGT,1,P1\n";
}

/// The sheet with one text put in the place of another, which must be there.
inline QByteArray with(QByteArray sheet, const char* from, const QByteArray& to)
{
    REQUIRE(sheet.contains(from));
    return sheet.replace(sheet.indexOf(from), static_cast<qsizetype>(qstrlen(from)), to);
}

} // namespace tracseq::tests
