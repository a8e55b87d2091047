// SPDX-License-Identifier: GPL-3.0-or-later
// Real submission forms, as labs sent them: what each file holds, and what becomes of it, first as
// it is proposed, then when a person has answered: given the fields that the form has no column for
// ("set"), and left out columns without a heading. Each row of the table ends in why that is right.
#include "core/samples/submission_file.h"
#include "tests/core/samples/importing.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

struct Form {
    const char* file;
    QString sheet;    ///< the one that is proposed
    QString sentence; ///< the first error as proposed, or why the file is refused; empty when clean
    std::vector<std::pair<int, QString>> set;
    int read; ///< rows, when the good ones are imported with the answers
    int created;
    int skipped;
    int failed;
    int libraries; ///< of the created ones, those of the type Library
};

const std::vector<Form>& forms()
{
    static const std::vector<Form> all = {
#include "tests/core/samples/shared_forms.inc"
    };
    return all;
}

qint64 libraryCount(TempLab& lab)
{
    return numberOf(lab,
                    "SELECT count(*) FROM sample WHERE deleted = 0 AND sample_type = 'Library'");
}

} // namespace

TEST_CASE("Every real form is imported or refused with a sentence that names the place")
{
    const auto folder = sharedData(u"submissions"_s);
    if (!folder) {
        return;
    }
    for (const Form& form : forms()) {
        INFO(form.file);
        CHECK(form.read == form.created + form.skipped + form.failed);
        QFile file(QDir(*folder).filePath(QString::fromUtf8(form.file)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        TempLab lab;
        lab.clock.set(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
        const QByteArray bytes = file.readAll();
        AttemptOptions options;
        options.name = QFileInfo(file).fileName();
        const auto proposed = import(lab, bytes, options);
        const QStringList errors = proposed.errors();
        CHECK((errors.isEmpty() ? proposed.refusal : errors[0]) == form.sentence);
        CHECK(proposed.check.sheet == form.sheet);
        if (form.sentence.isEmpty()) {
            CHECK(proposed.result.created == form.created);
            CHECK(proposed.result.skipped == form.skipped);
            CHECK(proposed.result.read == form.read);
            CHECK(proposed.result.failed == form.failed);
            CHECK(libraryCount(lab) == form.libraries);
            verifies(lab);
            continue;
        }
        CHECK(sampleCount(lab) == 0);
        const ImportCheck& refused = proposed.check;
        CHECK(refused.read == refused.good + refused.skipped + refused.bad);
        CHECK((!refused.blocked || refused.good == 0));
        options.goodRowsOnly = true;
        options.correct = [&](ImportPlan& plan, const tabular::Sheet&) {
            for (const auto& [field, text] : form.set) {
                assignFixed(plan, field, text);
            }
            for (const ImportColumn& column : std::vector<ImportColumn>(plan.columns)) {
                if (column.header.isEmpty()) {
                    assignUse(plan, column.column, ColumnUse::Ignore);
                }
            }
        };
        const auto attempt = import(lab, bytes, options);
        CHECK(attempt.check.read == form.read);
        CHECK(attempt.result.created == form.created);
        CHECK(sampleCount(lab) == form.created);
        CHECK(libraryCount(lab) == form.libraries);
        CHECK(attempt.check.skipped == form.skipped);
        CHECK(attempt.check.bad == form.failed);
        if (form.created > 0) {
            CHECK(attempt.result.read ==
                  attempt.result.created + attempt.result.skipped + attempt.result.failed);
            verifies(lab);
        } else {
            CHECK_FALSE(attempt.refusal.isEmpty());
            CHECK(numberOf(lab, "SELECT count(*) FROM change") == 0);
        }
    }
}

TEST_CASE("The table names every file under submissions")
{
    const auto folder = sharedData(u"submissions"_s);
    if (!folder) {
        return;
    }
    QStringList known;
    for (const Form& form : forms()) {
        known += QString::fromUtf8(form.file);
    }
    QDirIterator files(*folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(*folder).relativeFilePath(files.next());
        INFO(path.toStdString());
        CHECK(known.count(path) == 1);
    }
}
