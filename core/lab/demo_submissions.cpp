// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up submissions: every name, place and number here is an invention of ours.
#include "core/lab/demo_submissions.h"

#include "core/tabular/csv_writer.h"
#include "core/tabular/xlsx_writer.h"

#include <QDir>
#include <random>

using namespace Qt::StringLiterals;

namespace tracseq::lab {

using tabular::CsvWriteOptions;
using tabular::CsvWriter;
using tabular::NumberFormat;
using tabular::TableRow;
using tabular::XlsxWriter;

namespace {

/// Numbers that look measured and are the same on every system.
class Dice {
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }

    int whole(int least, int most)
    {
        return least + static_cast<int>(m_engine() % static_cast<quint32>(most - least + 1));
    }
    /// In steps of a tenth or hundredth, given in those: amount(200, 4500, 10) is 20.0 to 450.0.
    Decimal amount(int least, int most, int parts)
    {
        return Decimal::fromMillionths(qint64{whole(least, most)} * (Decimal::kScale / parts));
    }

private:
    std::mt19937 m_engine;
};

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

Result<QString> writeImmune(const QString& folder, QDate today)
{
    QString path = QDir(folder).filePath(u"submission_gut_immune_rna.xlsx"_s);
    auto writer = XlsxWriter::create(
        path, u"RNA samples"_s,
        {u"Sample name"_s, u"Sample type"_s, u"Organism"_s, u"Project"_s, u"Submitted by"_s,
         u"Conc. (ng/µl)"_s, u"Volume (µl)"_s, u"260/280"_s, u"260/230"_s, u"Collection date"_s,
         u"RIN"_s, u"Time point"_s, u"Comments"_s});
    if (!writer) {
        return failure(writer.error());
    }
    Dice dice(101);
    const QStringList times = {u"baseline"_s, u"day 3"_s, u"day 14"_s, u"day 28"_s};
    for (int donor = 1; donor <= 24; ++donor) {
        const QDate first = today.addDays(-75 + donor);
        for (int time = 0; time < 4; ++time) {
            const QString note = dice.whole(0, 11) == 0   ? u"low cell count, please check first"_s
                                 : dice.whole(0, 15) == 0 ? u"second extraction"_s
                                                          : QString();
            const int days[] = {0, 3, 14, 28};
            TRACSEQ_TRY(writer->writeRow(TableRow{
                u"GI-D%1-T%2"_s.arg(twoDigits(donor)).arg(time), u"RNA (total)"_s,
                u"Homo sapiens"_s, u"GUT-IMMUNE"_s, u"Dr. Lena Hartmann"_s,
                dice.amount(180, 4600, 10), dice.amount(200, 600, 10), dice.amount(188, 212, 100),
                dice.amount(165, 232, 100), first.addDays(days[time]), dice.amount(68, 98, 10),
                times.at(time), note}));
        }
    }
    TRACSEQ_TRY(writer->finish());
    return path;
}

Result<QString> writeSoil(const QString& folder, QDate today)
{
    QString path = QDir(folder).filePath(u"submission_soil_transect.csv"_s);
    auto writer = CsvWriter::create(path);
    if (!writer) {
        return failure(writer.error());
    }
    // As many forms have it: a title and a blank line above the headings.
    TRACSEQ_TRY(writer->writeRow({u"DNA submission form, soil transect 2"_s}));
    TRACSEQ_TRY(writer->writeRow({}));
    TRACSEQ_TRY(
        writer->writeRow({u"Sample_ID"_s, u"Material"_s, u"Species"_s, u"Study"_s, u"Contact"_s,
                          u"Concentration_ng_uL"_s, u"Volume_mL"_s, u"Collection_Date"_s, u"Site"_s,
                          u"Depth_cm"_s, u"pH"_s, u"Notes"_s}));
    Dice dice(202);
    const QStringList sites = {u"Alder fen"_s,     u"Beech ridge"_s, u"Clay pit"_s,
                               u"Dune slack"_s,    u"East meadow"_s, u"Fallow strip"_s,
                               u"Gravel bank"_s,   u"Heath"_s,       u"Island pasture"_s,
                               u"Juniper slope"_s, u"Kettle bog"_s,  u"Limestone edge"_s};
    for (int site = 0; site < 12; ++site) {
        const QDate day = today.addDays(-60 + site * 2);
        for (const int depth : {5, 15, 30, 60, 90}) {
            for (int replicate = 1; replicate <= 3; ++replicate) {
                TRACSEQ_TRY(writer->writeRow(TableRow{
                    u"ST2-%1-%2-%3"_s.arg(QChar(u'A' + site)).arg(depth).arg(replicate), u"gDNA"_s,
                    u"soil metagenome"_s, u"SOIL-TRANSECT"_s, u"Jonas Weber"_s,
                    dice.amount(12, 740, 10), dice.amount(50, 120, 1000), day, sites.at(site),
                    Decimal::fromMillionths(qint64{depth} * Decimal::kScale),
                    dice.amount(42, 79, 10),
                    depth == 90 && replicate == 3 ? u"little material"_s : QString()}));
            }
        }
    }
    TRACSEQ_TRY(writer->finish());
    return path;
}

Result<QString> writeTumor(const QString& folder, QDate today)
{
    QString path = QDir(folder).filePath(u"submission_tumor_exomes.csv"_s);
    CsvWriteOptions options;
    options.separator = u';';
    options.numbers = NumberFormat::comma();
    auto writer = CsvWriter::create(path, options);
    if (!writer) {
        return failure(writer.error());
    }
    TRACSEQ_TRY(writer->writeRow(
        {u"Sample name"_s, u"Tube barcode"_s, u"Sample type"_s, u"Species"_s, u"Project"_s,
         u"Submitter"_s, u"Concentration (ng/ul)"_s, u"Volume (ul)"_s, u"A260/280"_s,
         u"Date collected"_s, u"Date received"_s, u"Patient"_s, u"Tumour content %"_s}));
    Dice dice(303);
    for (int patient = 1; patient <= 36; ++patient) {
        const QDate day = today.addDays(-50 + patient);
        for (const bool tumor : {true, false}) {
            TRACSEQ_TRY(writer->writeRow(TableRow{
                u"TX-%1-%2"_s.arg(QString::number(patient).rightJustified(3, u'0'),
                                  tumor ? u"T"_s : u"N"_s),
                u"TX%1"_s.arg(480'000 + patient * 20 + (tumor ? 1 : 2)),
                tumor ? u"FFPE"_s : u"Whole blood"_s, u"Homo sapiens"_s, u"TUMOR-EXOME"_s,
                u"Prof. Amara Okafor"_s, dice.amount(tumor ? 85 : 300, tumor ? 620 : 1400, 10),
                dice.amount(250, 550, 10), dice.amount(176, 205, 100),
                day.toString(u"dd.MM.yyyy"_s), day.addDays(2).toString(u"dd.MM.yyyy"_s),
                u"P-%1"_s.arg(1200 + patient * 7),
                tumor ? QString::number(dice.whole(20, 85)) : QString()}));
        }
    }
    TRACSEQ_TRY(writer->finish());
    return path;
}

Result<QString> writeZebrafish(const QString& folder, QDate today)
{
    QString path = QDir(folder).filePath(u"submission_zebrafish_nuclei.xlsx"_s);
    auto writer =
        XlsxWriter::create(path, u"Nuclei"_s,
                           {u"Name"_s, u"Material"_s, u"Organims"_s, u"Study name"_s, u"Contact"_s,
                            u"Volume_uL"_s, u"Collected"_s, u"Stage"_s, u"Genotype"_s});
    if (!writer) {
        return failure(writer.error());
    }
    Dice dice(404);
    for (int clutch = 1; clutch <= 8; ++clutch) {
        for (const QString& stage : {u"24hpf"_s, u"48hpf"_s, u"72hpf"_s}) {
            for (const QString& genotype : {u"wt"_s, u"mut"_s}) {
                TRACSEQ_TRY(writer->writeRow(
                    TableRow{u"ZF%1-%2-%3"_s.arg(twoDigits(clutch), stage, genotype), u"nuclei"_s,
                             u"Danio rerio"_s, u"ZF-ATAC"_s, u"Dr. Mei Tanaka"_s,
                             dice.amount(100, 250, 10), today.addDays(-9), stage, genotype}));
            }
        }
    }
    TRACSEQ_TRY(writer->finish());
    return path;
}

} // namespace

Result<QStringList> writeDemoSubmissions(const QString& folder, QDate today)
{
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::FileNotWritable,
                       {folder, QStringLiteral("the folder cannot be made")});
    }
    QStringList paths;
    for (const auto& write : {writeImmune, writeSoil, writeTumor, writeZebrafish}) {
        auto path = write(folder, today);
        if (!path) {
            return failure(path.error());
        }
        paths += *path;
    }
    return paths;
}

} // namespace tracseq::lab
