// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample_service.h"

#include "core/samples/sample.h"

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

Result<QString> nextBarcode(UnitOfWork& unit, const QString& sampleType, const Clock& clock)
{
    const auto number = unit.takeNumbers(QStringLiteral("sample.barcode"));
    if (!number) {
        return failure(number.error());
    }
    return QString(barcodePrefix(sampleType) + u'-' +
                   today(clock).toString(QStringLiteral("yyyyMMdd")) + u'-' +
                   QString::number(*number).rightJustified(6, u'0'));
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
    // The unit of work checks each field; the dates make no sense to compare before that, but what
    // is no date compares as a text and is refused there.
    if (auto errors = validateSampleDates(all, today(clock)); !errors.empty()) {
        return failure(std::move(errors.front().error));
    }
    const bool ownBarcode = all[Barcode].isNull();
    const auto accession = unit.takeNumbers(QStringLiteral("sample.accession"));
    if (!accession) {
        return failure(accession.error());
    }
    FieldValues complete;
    complete.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].isNull()) {
            complete.emplace_back(static_cast<int>(i), std::move(all[i]));
        }
    }
    complete.emplace_back(Accession, QStringLiteral("S-") +
                                         QString::number(*accession).rightJustified(7, u'0'));
    if (!ownBarcode) {
        return unit.insert(sampleEntity(), complete);
    }
    const auto type = std::find_if(complete.begin(), complete.end(),
                                   [](const auto& v) { return v.first == SampleType; });
    complete.emplace_back(Barcode, Value());
    // A number of ours may have been scanned in from elsewhere: then the next one is taken.
    for (;;) {
        auto barcode = nextBarcode(unit, type->second.text(), clock);
        if (!barcode) {
            return failure(barcode.error());
        }
        complete.back().second = std::move(*barcode);
        auto id = unit.insert(sampleEntity(), complete);
        if (id || !isTaken(id.error(), Barcode)) {
            return id;
        }
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
    // Only what was touched is judged, so that an old record with another flaw stays editable.
    for (auto& error : validateSample(record->values, today(clock))) {
        if (std::any_of(values.begin(), values.end(),
                        [&](const auto& v) { return v.first == error.field; })) {
            return failure(std::move(error.error));
        }
    }
    return unit.update(sampleEntity(), id, values, seen);
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

void SampleService::edit(const std::vector<SampleEdit>& edits, const QString& reason,
                         quint64 origin, QObject* receiver, Done done)
{
    // A cast among the arguments hides the text from those who collect what is to be translated.
    const int count = static_cast<int>(edits.size());
    const WriteRequest request{
        m_user, QCoreApplication::translate("Samples", "Edit %n sample(s)", nullptr, count), reason,
        origin};
    m_store.write(
        request,
        [edits, &clock = m_store.clock()](UnitOfWork& unit) -> Status {
            for (const SampleEdit& edit : edits) {
                TRACSEQ_TRY(editSample(unit, edit.id, edit.values, clock, edit.seen));
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
