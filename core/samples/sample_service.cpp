// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample_service.h"

#include "core/samples/sample.h"
#include "core/samples/sample_form_rule.h"

#include <algorithm>

namespace tracseq::samples {

using changes::UnitOfWork;
using changes::WriteRequest;
using database::FieldValues;
using database::Value;

namespace {

QDate today(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date();
}

Result<QString> nextAccession(UnitOfWork& unit)
{
    const auto number = unit.takeNumber(QLatin1String(kAccessionNumbers));
    if (!number) {
        return failure(number.error());
    }
    return QString(QStringLiteral("S-") + number->text(7));
}

Result<QString> nextBarcode(UnitOfWork& unit, const QString& sampleType, const Clock& clock)
{
    const auto number = unit.takeNumber(QLatin1String(kBarcodeNumbers));
    if (!number) {
        return failure(number.error());
    }
    return QString(barcodePrefix(sampleType) + u'-' +
                   today(clock).toString(QStringLiteral("yyyyMMdd")) + u'-' + number->text(6));
}

bool isTaken(const Error& error, int field)
{
    return error.code() == ErrorCode::FieldTaken &&
           error.arguments().value(0) ==
               sampleEntity().fields[static_cast<std::size_t>(field)].translatedLabel();
}

} // namespace

Result<Uuid> createSample(UnitOfWork& unit, const FieldValues& values, const Clock& clock)
{
    std::vector<Value> all(sampleEntity().fields.size());
    for (const auto& [field, value] : values) {
        const QString* text = value.textIf();
        all[static_cast<std::size_t>(field)] = text != nullptr && text->isEmpty() ? Value() : value;
    }
    TRACSEQ_TRY(completeByForm(unit.connection(), all, true));
    // The unit of work checks each field; the dates make no sense to compare before that, but what
    // is no date compares as a text and is refused there.
    if (auto errors = validateSampleDates(all, today(clock)); !errors.empty()) {
        return failure(std::move(errors.front().error));
    }
    const bool ownBarcode = all[Barcode].isNull();
    FieldValues complete;
    complete.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].isNull()) {
            complete.emplace_back(static_cast<int>(i), std::move(all[i]));
        }
    }
    auto accession = nextAccession(unit);
    if (!accession) {
        return failure(accession.error());
    }
    complete.emplace_back(Accession, std::move(*accession));
    const std::size_t accessionAt = complete.size() - 1;
    QString type;
    if (ownBarcode) {
        type = std::find_if(complete.begin(), complete.end(), [](const auto& v) {
                   return v.first == SampleType;
               })->second.text();
        auto barcode = nextBarcode(unit, type, clock);
        if (!barcode) {
            return failure(barcode.error());
        }
        complete.emplace_back(Barcode, std::move(*barcode));
    }
    // A number of ours may have been scanned in from elsewhere, or have been given before this lab
    // had a server: then the next one is taken.
    for (;;) {
        auto id = unit.insert(sampleEntity(), complete);
        if (id) {
            return id;
        }
        const bool again = isTaken(id.error(), Accession);
        if (!again && !(ownBarcode && isTaken(id.error(), Barcode))) {
            return id;
        }
        auto next = again ? nextAccession(unit) : nextBarcode(unit, type, clock);
        if (!next) {
            return failure(next.error());
        }
        (again ? complete[accessionAt] : complete.back()).second = std::move(*next);
    }
}

Status editSample(UnitOfWork& unit, const Uuid& id, const FieldValues& values, const Clock& clock,
                  const FieldValues& seen)
{
    auto record = unit.get(sampleEntity(), id);
    if (!record) {
        return failure(record.error());
    }
    for (const auto& [field, value] : values) {
        if (field == Accession) {
            return failure(ErrorCode::FieldReadOnly,
                           {sampleEntity().fields[Accession].translatedLabel()});
        }
        const QString* text = value.textIf();
        record->values[static_cast<std::size_t>(field)] =
            text != nullptr && text->isEmpty() ? Value() : value;
    }
    const Value attributes = record->values[Attributes];
    TRACSEQ_TRY(completeByForm(unit.connection(), record->values, false));
    FieldValues complete = values;
    if (record->values[Attributes] != attributes) {
        std::erase_if(complete, [](const auto& value) { return value.first == Attributes; });
        complete.emplace_back(Attributes, record->values[Attributes]);
    }
    // Only what was touched is judged, so that an old record with another flaw stays editable.
    for (auto& error : validateSample(record->values, today(clock))) {
        if (std::any_of(values.begin(), values.end(),
                        [&](const auto& v) { return v.first == error.field; })) {
            return failure(std::move(error.error));
        }
    }
    return unit.update(sampleEntity(), id, complete, seen);
}

void SampleService::create(const FieldValues& values, quint64 origin, QObject* receiver, Done done)
{
    const WriteRequest request{
        m_user, QCoreApplication::translate("Samples", "Add a sample"), {}, origin};
    m_store.write(
        request,
        [values, &clock = m_store.clock()](UnitOfWork& unit) -> Status {
            const auto id = createSample(unit, values, clock);
            return id ? Status() : failure(id.error());
        },
        receiver, std::move(done));
}

void SampleService::createAll(const std::vector<FieldValues>& rows, quint64 origin,
                              RowsDone rowsDone, QObject* receiver, Done done)
{
    const int count = static_cast<int>(rows.size());
    const WriteRequest request{
        m_user,
        QCoreApplication::translate("Samples", "Add %n sample(s)", nullptr, count),
        {},
        origin};
    m_store.write(
        request,
        [rows, rowsDone = std::move(rowsDone),
         &clock = m_store.clock()](UnitOfWork& unit) -> Status {
            for (const FieldValues& values : rows) {
                const auto id = createSample(unit, values, clock);
                if (!id) {
                    return failure(id.error());
                }
                if (rowsDone != nullptr) {
                    ++*rowsDone;
                }
            }
            return {};
        },
        receiver, std::move(done));
}

void SampleService::edit(const std::vector<SampleEdit>& edits, const QString& reason,
                         quint64 origin, QObject* receiver, Done done, RowsDone rowsDone)
{
    // A cast among the arguments hides the text from those who collect what is to be translated.
    const int count = static_cast<int>(edits.size());
    const WriteRequest request{
        m_user, QCoreApplication::translate("Samples", "Edit %n sample(s)", nullptr, count), reason,
        origin};
    m_store.write(
        request,
        [edits, rowsDone = std::move(rowsDone),
         &clock = m_store.clock()](UnitOfWork& unit) -> Status {
            for (const SampleEdit& edit : edits) {
                TRACSEQ_TRY(editSample(unit, edit.id, edit.values, clock, edit.seen));
                if (rowsDone != nullptr) {
                    ++*rowsDone;
                }
            }
            return {};
        },
        receiver, std::move(done));
}

void SampleService::setStatus(const std::vector<Uuid>& ids, const QString& status,
                              const QString& reason, quint64 origin, QObject* receiver, Done done)
{
    std::vector<SampleEdit> edits;
    edits.reserve(ids.size());
    for (const Uuid& id : ids) {
        edits.push_back({id, {{SampleStatus, Value(status)}}, {}});
    }
    edit(edits, reason, origin, receiver, std::move(done));
}

void SampleService::remove(const std::vector<Uuid>& ids, const QString& reason, quint64 origin,
                           QObject* receiver, Done done)
{
    const int count = static_cast<int>(ids.size());
    const WriteRequest request{
        m_user, QCoreApplication::translate("Samples", "Remove %n sample(s)", nullptr, count),
        reason, origin};
    m_store.write(
        request,
        [ids](UnitOfWork& unit) -> Status {
            for (const Uuid& id : ids) {
                TRACSEQ_TRY(unit.remove(sampleEntity(), id));
            }
            return {};
        },
        receiver, std::move(done));
}

} // namespace tracseq::samples
