// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/sheet_check.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

SheetReport checkSampleSheet(const QByteArray& bytes, const SheetCheckOptions& options)
{
    // Far above any sheet: 10,000 samples take about 1 MB. It bounds memory and time for files
    // that were made to hurt.
    constexpr int kMegabytes = 4;
    if (bytes.size() > kMegabytes * 1024 * 1024) {
        SheetReport report;
        report.findings.push_back({SheetCode::FileTooBig, 0, 0, {}, {QString::number(kMegabytes)}});
        return report;
    }
    const SampleSheet sheet = SampleSheet::read(bytes);
    return SheetCheck(sheet, options).run(bytes);
}

QString dialectName(SheetDialect dialect)
{
    const auto name = [](const char* text) {
        return QCoreApplication::translate("SampleSheet", text);
    };
    switch (dialect) {
    case SheetDialect::Unknown:
        break;
    case SheetDialect::V1:
        return name(QT_TRANSLATE_NOOP("SampleSheet", "Illumina sample sheet v1"));
    case SheetDialect::V2:
        return name(QT_TRANSLATE_NOOP("SampleSheet", "Illumina sample sheet v2"));
    case SheetDialect::Casava:
        return name(QT_TRANSLATE_NOOP("SampleSheet", "CASAVA sample sheet"));
    case SheetDialect::Element:
        return name(QT_TRANSLATE_NOOP("SampleSheet", "Element run manifest"));
    }
    return name(QT_TRANSLATE_NOOP("SampleSheet", "Unknown"));
}

int SheetReport::count(SheetSeverity severity) const
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [severity](const SheetFinding& finding) {
            return severityOf(finding) == severity;
        }));
}

std::optional<SheetSeverity> SheetReport::worst() const
{
    std::optional<SheetSeverity> worst;
    for (const auto& finding : findings) {
        worst = std::max(worst.value_or(SheetSeverity::Info), severityOf(finding));
    }
    return worst;
}

SheetCheck::SheetCheck(const SampleSheet& sheet, const SheetCheckOptions& options)
    : m_sheet(sheet)
    , m_options(options)
{
}

SheetReport SheetCheck::run(const QByteArray& bytes)
{
    m_report.encoding = m_sheet.encoding();
    if (!checkBytes(bytes)) {
        return m_report;
    }
    m_report.dialect = m_sheet.dialect();
    if (!m_report.readable()) {
        add(SheetCode::DialectUnknown);
        finish();
        return m_report;
    }
    chooseInstrument();
    chooseKit();
    checkCharacters();
    if (m_sheet.dialect() == SheetDialect::Casava) {
        checkCasava();
    } else {
        checkSections();
    }
    finish();
    return m_report;
}

void SheetCheck::add(SheetCode code, int line, int column, const QString& columnName,
                     const QStringList& arguments, qint64 times)
{
    qint64& count = m_counts[code];
    count += times;
    if (count - times < m_options.listedPerCode) {
        m_report.findings.push_back({code, line, column, columnName, arguments});
    }
}

void SheetCheck::finish()
{
    std::map<SheetCode, qint64> listed;
    for (const auto& finding : m_report.findings) {
        ++listed[finding.code];
    }
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(),
                     [](const SheetFinding& a, const SheetFinding& b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    for (const auto& [code, count] : m_counts) {
        if (count > listed[code]) {
            m_report.findings.push_back({SheetCode::More,
                                         0,
                                         0,
                                         {},
                                         {QString::number(count - listed[code]), codeName(code)}});
        }
    }
    m_report.samples = static_cast<int>(m_groups.size());
}

void SheetCheck::chooseInstrument()
{
    QStringList names;
    if (!m_options.instrument.isEmpty()) {
        names = {m_options.instrument};
    } else if (isV2()) {
        names = {m_sheet.value(u"Header", u"InstrumentType"),
                 m_sheet.value(u"Header", u"InstrumentPlatform"),
                 m_sheet.value(u"Header", u"Instrument Type")};
    } else if (m_sheet.dialect() == SheetDialect::Element) {
        names = {u"Element AVITI"_s};
    } else {
        names = {m_sheet.value(u"Header", u"Instrument Type")};
    }
    names.removeIf([](const QString& name) { return name.isEmpty() || name == u"-"; });
    for (const auto& name : names) {
        m_report.instrument = findInstrument(name);
        if (m_report.instrument != nullptr) {
            return;
        }
    }
    if (!names.isEmpty()) {
        add(SheetCode::InstrumentNotKnown, 0, 0, {}, {names.first()});
    }
}

void SheetCheck::chooseKit()
{
    if (m_report.instrument == nullptr) {
        return;
    }
    const InstrumentType& instrument = *m_report.instrument;
    const auto take = [this](const KitType* kit, KitSource source) {
        if (kit != nullptr) {
            m_report.kit = kit->name;
            m_report.kitSource = source;
        }
        return kit != nullptr;
    };
    if (!m_options.kitVersion.isEmpty()) {
        take(instrument.kit(m_options.kitVersion), KitSource::Given);
        return;
    }
    // What our own sheets say, and others may.
    static const QString kKey = u"Custom_KitVersion"_s;
    const SheetSection* header = m_sheet.section(u"Header");
    for (int i = header == nullptr ? 0 : header->begin; header != nullptr && i < header->end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const QString stated = line.value(1);
        if (line.value(0).compare(kKey, Qt::CaseInsensitive) != 0 || stated.isEmpty()) {
            continue;
        }
        if (take(instrument.kit(stated), KitSource::Sheet)) {
            return;
        }
        add(SheetCode::KitNotKnown, line.number, 2, kKey,
            {kKey, stated, instrument.name, instrument.kitNames().join(u", ")});
        break;
    }
    take(instrument.kit({}), KitSource::Only);
}

QString SheetCheck::laneName(int lane) const
{
    return lane == 0 ? QCoreApplication::translate("SampleSheet", "the run")
                     : QCoreApplication::translate("SampleSheet", "lane %1").arg(lane);
}

} // namespace tracseq::sequencing
