// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/run_bench.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl checks sample sheets without a lab")
{
    const Bench bench;
    const QByteArray head =
        "[Header]\nIEMFileVersion,4\nWorkflow,GenerateFASTQ\n[Reads]\n151\n151\n"
        "[Settings]\n[Data]\nLane,Sample_ID,Sample_Name,I7_Index_ID,index,"
        "I5_Index_ID,index2,Sample_Project\n";
    const QString clean =
        bench.write(u"clean.csv"_s,
                    head + "1,A1,,N1,ACGTACGT,M1,TTGCAAGC,P\n1,A2,,N2,TGCATGCA,M2,CAATGCTT,P\n");
    const auto fine = bench.run(
        {u"samplesheet"_s, u"check"_s, clean, u"--instrument"_s, u"MiSeq"_s, u"--json"_s});
    CHECK(fine.code == 0);
    CHECK(fine.json()[u"errors"].toInt() == 0);
    CHECK(fine.json()[u"samples"].toInt() == 2);
    const QString twice =
        bench.write(u"twice.csv"_s,
                    head + "1,A1,,N1,ACGTACGT,M1,TTGCAAGC,P\n1,A2,,N1,ACGTACGT,M1,TTGCAAGC,P\n");
    const auto clash = bench.run({u"samplesheet"_s, u"check"_s, twice});
    CHECK(clash.code == 1);
    CHECK(clash.out.contains(u"SS-"));
    CHECK(bench.run({u"samplesheet"_s, u"check"_s, bench.path(u"none.csv"_s)}).code == 2);
    CHECK(bench.run({u"samplesheet"_s, u"check"_s, bench.write(u"x.csv"_s, "\x01\x02")}).code == 2);
    CHECK(
        bench.run({u"samplesheet"_s, u"check"_s, clean, u"--instrument"_s, u"Telescope"_s}).code ==
        64);
}

TEST_CASE("tracseqctl refuses a kit that the instrument does not have, and names those it has")
{
    const Bench bench;
    const QString sheet = bench.write(
        u"sheet.csv"_s, "[Header]\nFileFormatVersion,2\nRunName,R1\nInstrumentType,NovaSeq6000\n"
                        "Custom_KitVersion,v1.5\n[Reads]\nRead1Cycles,151\nIndex1Cycles,8\n"
                        "Index2Cycles,8\n[BCLConvert_Settings]\nSoftwareVersion,4.3.6\n"
                        "[BCLConvert_Data]\nSample_ID,Index,Index2\nA,ACGTACGT,TTGCAAGC\n");
    const QStringList words = {u"samplesheet"_s, u"check"_s, sheet};
    const auto given = bench.run(
        words + QStringList{u"--instrument"_s, u"NovaSeq 6000"_s, u"--kit-version"_s, u"v9"_s});
    CHECK(given.code == 64);
    CHECK(given.err.contains(u"NovaSeq 6000 has no kit version “v9”. Use one of: v1.0, v1.5."_s));
    CHECK(given.out.isEmpty());
    // Also when it is the sheet that says which instrument.
    CHECK(bench.run(words + QStringList{u"--kit-version"_s, u"v9"_s}).code == 64);

    const auto chosen = bench.run(words + QStringList{u"--kit-version"_s, u"V1.0"_s, u"--json"_s});
    CHECK(chosen.json()[u"kit_version"_s] == u"v1.0"_s);
    CHECK(chosen.json()[u"kit_version_from"_s] == u"option"_s);
    const auto told = bench.run(words + QStringList{u"--json"_s});
    CHECK(told.code == 0);
    CHECK(told.json()[u"kit_version"_s] == u"v1.5"_s);
    CHECK(told.json()[u"kit_version_from"_s] == u"sheet"_s);
}

TEST_CASE("tracseqctl writes no sheet with errors unless it is told to")
{
    TempLab lab;
    const QString path = labWith(lab, u"ACGTACGA"_s);
    const Bench bench;
    const QString out = bench.path(u"out.csv"_s);
    const QStringList words = {u"--lab"_s, path, u"samplesheet"_s, u"export"_s, u"RUN-1"_s};
    const QStringList toFile = {u"--out"_s, out};

    const auto refused = bench.run(words + toFile);
    CHECK(refused.code == 1);
    CHECK(refused.out.isEmpty());
    CHECK(refused.err.contains(u"error  SS-INDEX-COLLISION  line "_s));
    CHECK(refused.err.contains(u"“B” and “A”"_s));
    CHECK(refused.err.contains(u"--force"_s));
    CHECK_FALSE(QFile::exists(out));

    const auto piped = bench.run(words);
    CHECK(piped.code == 1);
    CHECK(piped.out.isEmpty());

    const auto json = bench.run(words + toFile + QStringList{u"--json"_s});
    CHECK(json.code == 1);
    CHECK(json.json()[u"file"_s].isNull());
    CHECK(json.json()[u"sheet"_s].isNull());
    CHECK(json.json()[u"errors"_s].toInt() == 1);
    CHECK(json.json()[u"findings"_s].toArray().size() > 0);
    CHECK_FALSE(QFile::exists(out));

    const auto forced = bench.run(words + toFile + QStringList{u"--force"_s});
    CHECK(forced.code == 0);
    CHECK(forced.err.contains(u"SS-INDEX-COLLISION"_s));
    CHECK(QFile::exists(out));
}

TEST_CASE("tracseqctl prints the warnings of a sheet and writes it")
{
    TempLab lab;
    const QString path = labWith(lab, u"TGCATGCA"_s);
    const Bench bench;
    const QStringList words = {u"--lab"_s, path, u"samplesheet"_s, u"export"_s, u"RUN-1"_s};
    const auto warned = bench.run(words);
    CHECK(warned.code == 0);
    CHECK(warned.err.contains(u"warning  SS-V2-SETTING-MISSING"_s));
    CHECK_FALSE(warned.err.contains(u"error  "_s));
    CHECK(warned.out.contains(u"TGCATGCA"_s));
    const auto named = bench.run(words + QStringList{u"--software-version"_s, u"4.3.6"_s});
    CHECK_FALSE(named.err.contains(u"SS-V2-SETTING-MISSING"_s));
}
