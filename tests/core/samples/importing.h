// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_text.h"
#include "core/changes/audit.h"
#include "core/samples/import_job.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/tabular/workbook_reader.h"
#include "tests/support/temp_lab.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

namespace tracseq::tests {

/// One import of bytes into a lab, as far as it went.
struct Attempt {
    QString refusal; ///< of the reader or of the import; empty when all went well
    samples::ImportPlan plan;
    samples::ImportCheck check;
    samples::ImportResult result;

    /// The sentences of the errors, in order.
    [[nodiscard]] QStringList errors() const { return texts(samples::ImportSeverity::Error); }
    [[nodiscard]] QStringList warnings() const { return texts(samples::ImportSeverity::Warning); }
    [[nodiscard]] QStringList notices() const { return texts(samples::ImportSeverity::Notice); }

private:
    [[nodiscard]] QStringList texts(samples::ImportSeverity severity) const
    {
        QStringList list;
        for (const auto& finding : check.findings) {
            if (finding.severity == severity) {
                list += samples::findingText(finding, check.sheet);
            }
        }
        return list;
    }
};

struct AttemptOptions {
    QString name = QStringLiteral("form.csv");
    QString sheet = {};
    std::function<void(samples::ImportPlan&, const tabular::Sheet&)> correct = {};
    bool createProjects = true;
    bool goodRowsOnly = false;
    bool again = false;
    bool dryRun = false;
    std::vector<samples::SavedMapping> saved = {};
    Progress* progress = nullptr;
    std::optional<qint64> freeBytes = {};
};

inline Attempt import(TempLab& lab, const QByteArray& bytes, const AttemptOptions& options = {})
{
    Attempt attempt;
    NoProgress silent;
    const auto book = tabular::readWorkbook(bytes, options.name, {}, silent);
    if (!book) {
        attempt.refusal = errorText(book.error());
        return attempt;
    }
    int place = samples::proposeSheet(*book);
    for (std::size_t i = 0; i < book->sheets.size(); ++i) {
        if (book->sheets[i].name() == options.sheet) {
            place = static_cast<int>(i);
        }
    }
    const tabular::Sheet& sheet = book->sheets[static_cast<std::size_t>(place)];
    attempt.plan = samples::proposeMapping(sheet, options.saved);
    if (options.correct) {
        options.correct(attempt.plan, sheet);
    }
    const samples::ImportOptions importOptions{
        options.createProjects, QDateTime::fromMSecsSinceEpoch(lab.clock.nowMs()).date()};
    const auto reader = lab.reader();
    auto check = samples::checkImport(attempt.plan, sheet, *reader, importOptions, silent);
    REQUIRE(check.has_value());
    attempt.check = std::move(*check);
    if (options.dryRun) {
        return attempt;
    }
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const samples::ImportRequest request{QStringLiteral("anna"), options.name,  hash,
                                         options.goodRowsOnly,   options.again, 0,
                                         options.freeBytes};
    auto result =
        samples::runImport(lab.store(), request, attempt.plan, sheet, attempt.check, importOptions,
                           options.progress == nullptr ? silent : *options.progress);
    if (result) {
        attempt.result = std::move(*result);
    } else {
        attempt.refusal = errorText(result.error());
    }
    return attempt;
}

inline qint64 numberOf(TempLab& lab, const char* sql)
{
    const auto reader = lab.reader();
    auto query = reader->prepare(sql);
    REQUIRE(query.has_value());
    REQUIRE(query->step().value());
    return query->integer(0);
}

inline qint64 sampleCount(TempLab& lab)
{
    return numberOf(lab, "SELECT count(*) FROM sample WHERE deleted = 0");
}

/// One column of all samples, in the order they were made.
inline QStringList samplesColumn(TempLab& lab, const char* column)
{
    const auto reader = lab.reader();
    auto query = reader->prepare(std::string("SELECT ") + column +
                                 " FROM sample WHERE deleted = 0 ORDER BY rid");
    REQUIRE(query.has_value());
    QStringList texts;
    while (query->step().value()) {
        texts += query->isNull(0) ? QStringLiteral("-") : query->text(0);
    }
    return texts;
}

inline void verifies(TempLab& lab)
{
    NoProgress silent;
    const auto reader = lab.reader();
    const auto audit = lab::verifyAudit(*reader, silent);
    REQUIRE(audit.has_value());
    CHECK(audit->passed());
}

} // namespace tracseq::tests
