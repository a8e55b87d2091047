// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/illumina/override_cycles.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <map>

namespace tracseq::sequencing {

/// One check of one sheet: what checkSampleSheet() is made of, split over files by what they look
/// at. Lives for one call.
class SheetCheck {
public:
    SheetCheck(const SampleSheet& sheet, const SheetCheckOptions& options);

    SheetReport run(const QByteArray& bytes);

private:
    /// Cycles of one read, and where the sheet says so.
    struct Read {
        std::optional<int> cycles;
        int line = 0;
    };
    struct Table {
        int header = -1; ///< place of the line with the names
        QStringList names;
        std::vector<int> rows; ///< places of the lines that are not blank

        /// Place of a column in any letter case, or -1.
        [[nodiscard]] int column(QStringView name) const;
    };
    /// OverrideCycles, with which mask belongs to which index read.
    struct Masks {
        std::vector<ReadMask> reads;
        int index1 = -1;
        int index2 = -1;
    };
    struct Row {
        int line = 0;
        QList<int> lanes;     ///< empty: all
        bool laneGood = true; ///< a row in a lane that cannot be is compared with no other
        QString sampleId;
        QString i7; ///< upper case
        QString i5;
        bool i7Good = true; ///< bases only
        bool i5Good = true;
        int i7Column = -1;
        int i5Column = -1;
        int mismatches1 = -1;
        int mismatches2 = -1;
        int group = 0; ///< number of the Sample_ID
        const Masks* masks = nullptr;
        bool ownMasks = false;

        [[nodiscard]] bool hasIndex() const { return !i7.isEmpty() || !i5.isEmpty(); }
    };
    /// Mismatches that settings allow, for all lanes or for one.
    struct Mismatches {
        std::optional<int> all;
        QMap<int, int> byLane;

        /// Lane 0 is all lanes together: the one that allows most of them decides.
        [[nodiscard]] std::optional<int> in(int lane) const;
    };
    struct TableNames {
        QString sampleId;
        QString i7;
        QString i5;
        QString lane;
    };

    // sheet_check.cpp
    void add(SheetCode code, int line = 0, int column = 0, const QString& columnName = {},
             const QStringList& arguments = {}, qint64 times = 1);
    void finish();
    void chooseInstrument();
    void chooseKit();
    [[nodiscard]] bool isV2() const { return m_sheet.dialect() == SheetDialect::V2; }
    [[nodiscard]] QString laneName(int lane) const;

    // check_text.cpp
    bool checkBytes(const QByteArray& bytes);
    void checkCharacters();
    void checkCharacters(const SheetLine& line);

    // check_sections.cpp
    void checkSections();
    void checkSectionNames();
    void checkSectionsV1();
    void checkSectionsV2();
    void checkHeaderV2(const SheetSection& section);
    void checkElement();
    void readThreshold(const SheetLine& line, int laneCell, Mismatches& mismatches);
    void checkPairs(const SheetSection& section, bool valueNeeded);
    void checkReadsV1(const SheetSection& section);
    void checkReadsV2(const SheetSection& section);
    void checkReadsAgainstRun();

    // check_settings.cpp
    void checkSettings(const SheetSection& section);
    void checkSetting(const SheetLine& line, const QString& key, const QString& value);
    void checkAdapter(const SheetLine& line, int cell, const QString& key, const QString& value);
    const Masks* masksOf(const QString& value, int line, int cell);
    bool checkUses(const Masks& masks, const QString& value, int line, int cell);
    void checkUmi();

    // check_tables.cpp
    [[nodiscard]] Table tableOf(int begin, int end) const;
    void checkTable(const Table& table, bool strict);
    void checkSamples(const Table& table, const TableNames& wanted);
    void checkCasava();
    void checkApplicationTables();
    Row readRow(const Table& table, int place, const TableNames& names);
    void checkSampleId(const SheetLine& line, int cell, const QString& name);
    void checkName(const SheetLine& line, int cell, const QString& name);
    QList<int> checkLane(const SheetLine& line, int cell, const QString& name, bool& good);
    QString checkIndex(const SheetLine& line, int cell, const QString& name, const QString& value,
                       bool& good);
    void checkRepeats(const Table& table, const TableNames& names);

    // check_lanes.cpp
    void checkLanes(const TableNames& names);
    void checkIndexCycles(int biggestLane);
    void checkLengths(const TableNames& names);
    /// A sample without an index whose cycles its mask keeps.
    void checkUnindexed(const Row& row, const TableNames& names);
    /// Whether any cycle of the index is read and kept.
    [[nodiscard]] bool isRead(const Row& row, int Masks::*place, const Read& read) const;
    void checkLane(int lane, const std::vector<const Row*>& rows, const TableNames& names);
    void checkCollisions(int lane, const std::vector<const Row*>& rows, const TableNames& names);
    void checkColours(int lane, const std::vector<const Row*>& rows, const TableNames& names);
    void checkOrientation(const TableNames& names);
    [[nodiscard]] std::optional<Orientation> expectedI5() const;

    const SampleSheet& m_sheet;
    const SheetCheckOptions& m_options;
    SheetReport m_report;
    std::map<SheetCode, qint64> m_counts;

    Read m_read1;
    Read m_index1;
    Read m_index2;
    Read m_read2;
    Mismatches m_mismatches1; ///< of the settings
    Mismatches m_mismatches2;
    bool m_independent = false;     ///< IndependentIndexCollisionCheck in every lane,
    QList<int> m_independentLanes;  ///< or in these
    int m_trimUmi = 0;              ///< line with a TrimUMI that trims
    const Masks* m_masks = nullptr; ///< of the whole sheet
    /// Masks by their text; empty where it is wrong. Values of a map stay where they are.
    std::map<QString, std::optional<Masks>> m_maskCache;
    std::vector<Row> m_rows;
    QHash<QString, int> m_groups;
    int m_headerLine = 0;       ///< number of the line with the column names
    bool m_application = false; ///< a section for an application with stricter names (TSO 500)
    qint64 m_underscores = 0;
    int m_firstUnderscore = 0;
};

} // namespace tracseq::sequencing
