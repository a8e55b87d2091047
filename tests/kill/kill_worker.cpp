// SPDX-License-Identifier: GPL-3.0-or-later
// kill_worker LAB ROUND: imports a sheet and edits samples at the same time until it is killed, and
// prints each edit that was confirmed. The test that starts it is kill_test.cpp.
#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/samples/import_job.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/samples/submission_file.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <thread>

using namespace tracseq;
using namespace tracseq::samples;

namespace {

constexpr int kImportRows = 1500;
constexpr int kEdited = 20;

void importForever(lab::Lab& lab, const QString& round)
{
    const QString path = lab.path() + QStringLiteral(".submission.csv");
    for (int sheet = 0;; ++sheet) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return;
        }
        QByteArray text = "Sample Name,Sample Type,Volume (uL),Notes\n";
        for (int i = 0; i < kImportRows; ++i) {
            text += QStringLiteral("import-%1-%2-%3,DNA,%4,thawed on arrival\n")
                        .arg(round)
                        .arg(sheet)
                        .arg(i)
                        .arg(10 + i % 90)
                        .toUtf8();
        }
        file.write(text);
        file.close();
        NoProgress nobody;
        const auto submission = readSubmission(path, {}, nobody);
        const auto& table = submission->workbook.sheets.front();
        const ImportPlan plan = proposeMapping(table);
        const ImportOptions options{false, QDate::currentDate()};
        const auto reader = lab.database().openReader();
        const auto check = checkImport(plan, table, **reader, options, nobody);
        ImportRequest request;
        request.user = QStringLiteral("anna");
        request.fileName = submission->fileName;
        request.fileHash = submission->hash;
        const auto done = runImport(lab.store(), request, plan, table, *check, options, nobody);
        std::printf("I %d %s\n", sheet,
                    done ? QByteArray::number(done->created).constData()
                         : done.error().name().toLatin1().constData());
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    auto opened = lab::Lab::open(QString::fromLocal8Bit(argv[1]), clock);
    if (!opened) {
        return 2;
    }
    lab::Lab& lab = **opened;
    const QString round = QString::fromLocal8Bit(argv[2]);
    if (!recoverImports(lab.store(), QStringLiteral("anna"))) {
        return 3;
    }
    std::vector<Uuid> ids(kEdited);
    const auto made = lab.store().writeNow(
        {QStringLiteral("anna"), {}, {}}, [&](changes::UnitOfWork& unit) -> Status {
            for (int i = 0; i < kEdited; ++i) {
                const auto id =
                    createSample(unit,
                                 {{Name, QStringLiteral("edited-%1-%2").arg(round).arg(i)},
                                  {SampleType, QStringLiteral("RNA")}},
                                 clock);
                if (!id) {
                    return failure(id.error());
                }
                ids[static_cast<std::size_t>(i)] = *id;
            }
            return {};
        });
    if (!made) {
        return 4;
    }
    std::printf("S\n");
    std::fflush(stdout);
    std::thread import([&] { importForever(lab, round); });
    for (int value = 1;; ++value) {
        const Uuid& id = ids[static_cast<std::size_t>(value % kEdited)];
        const auto edit =
            lab.store().writeNow({QStringLiteral("anna"), {}, {}}, [&](changes::UnitOfWork& unit) {
                return editSample(
                    unit, id, {{Volume, Decimal::fromMillionths(value * Decimal::kScale)}}, clock);
            });
        if (!edit) {
            return 5;
        }
        std::printf("E %s %d\n", id.toString().toLatin1().constData(), value);
        std::fflush(stdout);
    }
}
