// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/lineage_service.h"

#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"

#include <QLocale>
#include <cmath>
#include <numeric>

namespace tracseq::samples {

using changes::UnitOfWork;
using database::Entity;
using database::FieldValues;
using database::Record;
using database::Value;

namespace {

/// What parts of a sample have of it.
constexpr int kSameMaterial[] = {SampleType,  Organism,    Project,   Submitter, Concentration,
                                 Ratio260280, Ratio260230, Collected, Received,  Attributes};
/// What was made from a sample has of it.
constexpr int kSameOrigin[] = {Organism, Project, Submitter, Collected};

QString textOf(const Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)].text();
}

const Value& at(const Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)];
}

QString amountText(Decimal amount)
{
    const auto decimals = static_cast<int>(amount.toString().section(u'.', 1).size());
    return QLocale().toString(amount.toDouble(), 'f', decimals) + QStringLiteral("\u00A0uL");
}

Result<Record> usable(UnitOfWork& unit, const Uuid& id)
{
    auto record = unit.get(sampleEntity(), id);
    if (!record) {
        return record;
    }
    if (record->deleted) {
        return failure(ErrorCode::RowNotFound, {sampleEntity().translatedLabel()});
    }
    const QString status = textOf(*record, SampleStatus);
    if (status == u"Failed" || status == u"Rejected" || status == u"Archived" ||
        status == QLatin1String(kDisposed)) {
        return failure(ErrorCode::SampleNotUsable,
                       {textOf(*record, Name), sampleEntity().lifeCycle->label(status)});
    }
    return record;
}

Status draw(UnitOfWork& unit, const Record& source, Decimal volume)
{
    const Value& there = at(source, Volume);
    if (there.isNull()) {
        return failure(ErrorCode::SampleVolumeUnknown, {textOf(source, Name)});
    }
    if (volume > there.decimal()) {
        return failure(ErrorCode::SampleVolumeShort,
                       {textOf(source, Name), amountText(volume), amountText(there.decimal())});
    }
    return unit.add(sampleEntity(), source.id, Volume,
                    Decimal::fromMillionths(-volume.millionths()));
}

Status link(UnitOfWork& unit, const Uuid& child, const Uuid& source, Derivation kind,
            const std::optional<Decimal>& volume)
{
    FieldValues values = {{DerivedSample, Value(child)},
                          {DerivedFrom, Value(source)},
                          {DerivationKind, Value(derivationName(kind))}};
    if (volume) {
        values.emplace_back(DrawnVolume, Value(*volume));
    }
    const auto added = unit.insert(derivationEntity(), values);
    return added ? Status() : failure(added.error());
}

/// The first "NAME-A1", "NAME-A2"... that the project has not.
Result<QString> nextName(UnitOfWork& unit, const Record& source, QChar letter)
{
    auto taken = unit.connection().cached(
        "SELECT EXISTS (SELECT 1 FROM sample WHERE name = ?1 COLLATE NOCASE AND project IS ?2 "
        "AND deleted = 0)");
    auto made = unit.connection().cached("SELECT count(*) FROM derivation WHERE source = ?1");
    if (!taken || !made) {
        return failure(taken ? made.error() : taken.error());
    }
    made->bind(1, source.id);
    if (const auto row = made->step(); !row) {
        return failure(row.error());
    }
    constexpr qsizetype kRoomForNumber = 12;
    const QString base =
        textOf(source, Name).left(sampleField(Name).lengthLimit() - kRoomForNumber);
    for (qint64 number = made->integer(0) + 1;; ++number) {
        QString name = base + u'-' + letter + QString::number(number);
        taken->reset();
        taken->bind(1, name);
        taken->bind(2, at(source, Project));
        if (const auto row = taken->step(); !row) {
            return failure(row.error());
        }
        if (taken->integer(0) == 0) {
            return name;
        }
    }
}

void set(FieldValues& values, int field, const Value& value)
{
    const auto known = std::find_if(values.begin(), values.end(),
                                    [field](const auto& one) { return one.first == field; });
    if (known == values.end() && !value.isNull()) {
        values.emplace_back(field, value);
    }
}

Result<std::vector<Uuid>> fill(UnitOfWork& unit, const Record& source,
                               const std::vector<NewTube>& tubes, Derivation kind,
                               const Clock& clock)
{
    qint64 sum = 0;
    for (const NewTube& tube : tubes) {
        if (tube.volume <= Decimal() || qAddOverflow(sum, tube.volume.millionths(), &sum)) {
            return failure(ErrorCode::FieldOutOfRange, {sampleField(Volume).translatedLabel()});
        }
    }
    if (tubes.empty()) {
        return failure(ErrorCode::SamplePartsNone);
    }
    TRACSEQ_TRY(draw(unit, source, Decimal::fromMillionths(sum)));
    std::vector<Uuid> made;
    for (const NewTube& tube : tubes) {
        FieldValues values = {{Volume, Value(tube.volume)}};
        QString name = tube.name;
        if (name.isEmpty()) {
            auto next = nextName(unit, source, kind == Derivation::Split ? u'P' : u'A');
            if (!next) {
                return failure(next.error());
            }
            name = std::move(*next);
        }
        values.emplace_back(Name, Value(name));
        set(values, Barcode, tube.barcode.isEmpty() ? Value() : Value(tube.barcode));
        for (const int field : kSameMaterial) {
            set(values, field, at(source, field));
        }
        const auto id = createSample(unit, values, clock);
        if (!id) {
            return failure(id.error());
        }
        TRACSEQ_TRY(link(unit, *id, source.id, kind, tube.volume));
        made.push_back(*id);
    }
    return made;
}

} // namespace

Result<std::vector<Uuid>> makeAliquots(UnitOfWork& unit, const Uuid& source,
                                       const std::vector<NewTube>& tubes, const Clock& clock)
{
    const auto record = usable(unit, source);
    return record ? fill(unit, *record, tubes, Derivation::Aliquot, clock)
                  : failure(record.error());
}

Result<std::vector<Uuid>> splitSample(UnitOfWork& unit, const Uuid& source, int parts,
                                      const Clock& clock)
{
    const auto record = usable(unit, source);
    if (!record) {
        return failure(record.error());
    }
    if (at(*record, Volume).isNull()) {
        return failure(ErrorCode::SampleVolumeUnknown, {textOf(*record, Name)});
    }
    const qint64 all = at(*record, Volume).decimal().millionths();
    if (parts < 2 || all < parts) {
        return failure(ErrorCode::SamplePartsNone);
    }
    std::vector<NewTube> tubes(static_cast<std::size_t>(parts),
                               NewTube{Decimal::fromMillionths(all / parts)});
    tubes.back().volume = Decimal::fromMillionths(all - all / parts * (parts - 1));
    return fill(unit, *record, tubes, Derivation::Split, clock);
}

Result<Uuid> deriveSample(UnitOfWork& unit, const Draw& drawn, const FieldValues& values,
                          const Clock& clock)
{
    const auto source = usable(unit, drawn.source);
    if (!source) {
        return failure(source.error());
    }
    if (drawn.volume) {
        TRACSEQ_TRY(draw(unit, *source, *drawn.volume));
    }
    FieldValues complete = values;
    std::erase_if(complete, [](const auto& one) { return one.second.isNull(); });
    for (const int field : kSameOrigin) {
        set(complete, field, at(*source, field));
    }
    auto name = nextName(unit, *source, u'D');
    if (!name) {
        return failure(name.error());
    }
    set(complete, Name, Value(std::move(*name)));
    auto id = createSample(unit, complete, clock);
    if (!id) {
        return id;
    }
    TRACSEQ_TRY(link(unit, *id, source->id, Derivation::Derivative, drawn.volume));
    return id;
}

std::optional<Decimal> pooledConcentration(const std::vector<std::pair<Decimal, Decimal>>& parts)
{
    // A product of two amounts needs more than 64 bits; 64 bits of mantissa are exact to the last
    // of the places that are kept.
    long double mass = 0;
    long double volume = 0;
    for (const auto& [concentration, amount] : parts) {
        mass += static_cast<long double>(concentration.millionths()) *
                static_cast<long double>(amount.millionths());
        volume += static_cast<long double>(amount.millionths());
    }
    if (volume <= 0) {
        return std::nullopt;
    }
    return Decimal::fromMillionths(std::llround(mass / volume));
}

Result<Uuid> poolSamples(UnitOfWork& unit, const std::vector<Draw>& draws,
                         const FieldValues& values, const Clock& clock)
{
    if (draws.size() < 2) {
        return failure(ErrorCode::SamplePartsNone);
    }
    std::vector<Record> sources;
    std::vector<std::pair<Decimal, Decimal>> parts;
    qint64 sum = 0;
    for (const Draw& one : draws) {
        auto source = usable(unit, one.source);
        if (!source) {
            return failure(source.error());
        }
        if (!one.volume || *one.volume <= Decimal() ||
            qAddOverflow(sum, one.volume->millionths(), &sum)) {
            return failure(ErrorCode::FieldOutOfRange, {sampleField(Volume).translatedLabel()});
        }
        TRACSEQ_TRY(draw(unit, *source, *one.volume));
        if (!at(*source, Concentration).isNull()) {
            parts.emplace_back(at(*source, Concentration).decimal(), *one.volume);
        }
        sources.push_back(std::move(*source));
    }
    FieldValues complete = values;
    std::erase_if(complete, [](const auto& one) { return one.second.isNull(); });
    std::erase_if(complete, [](const auto& one) { return one.first == Volume; });
    complete.emplace_back(Volume, Value(Decimal::fromMillionths(sum)));
    if (const auto mean = pooledConcentration(parts); mean && parts.size() == draws.size()) {
        set(complete, Concentration, Value(*mean));
    }
    for (const int field : {SampleType, Project, Organism, Submitter}) {
        const bool common = std::all_of(sources.begin(), sources.end(), [&](const Record& source) {
            return at(source, field) == at(sources.front(), field);
        });
        set(complete, field, common ? at(sources.front(), field) : Value());
    }
    auto id = createSample(unit, complete, clock);
    if (!id) {
        return id;
    }
    for (std::size_t i = 0; i < draws.size(); ++i) {
        TRACSEQ_TRY(link(unit, *id, sources[i].id, Derivation::Pool, draws[i].volume));
    }
    return id;
}

void LineageService::run(const QString& title, const QString& reason, Work work, QObject* receiver,
                         Done done)
{
    auto made = std::make_shared<std::vector<Uuid>>();
    m_store.write(
        {m_user, title, reason, 0},
        [work = std::move(work), made](UnitOfWork& unit) -> Status {
            auto samples = work(unit);
            if (!samples) {
                return failure(samples.error());
            }
            *made = std::move(*samples);
            return {};
        },
        receiver,
        [made, done = std::move(done)](const Result<changes::Written>& written) {
            done(written ? Result<Made>(Made{*written, *made}) : failure(written.error()));
        });
}

void LineageService::runForEach(
    const QString& title, const std::vector<Uuid>& sources,
    std::function<Result<std::vector<Uuid>>(UnitOfWork&, const Uuid&)> work, QObject* receiver,
    Done done)
{
    run(
        title, {},
        [sources, work = std::move(work)](UnitOfWork& unit) -> Result<std::vector<Uuid>> {
            std::vector<Uuid> all;
            for (const Uuid& source : sources) {
                auto made = work(unit, source);
                if (!made) {
                    return made;
                }
                all.insert(all.end(), made->begin(), made->end());
            }
            return all;
        },
        receiver, std::move(done));
}

void LineageService::aliquot(const std::vector<Uuid>& sources, const std::vector<NewTube>& tubes,
                             QObject* receiver, Done done)
{
    const int count = static_cast<int>(tubes.size() * sources.size());
    runForEach(
        QCoreApplication::translate("Samples", "Make %n aliquot(s)", nullptr, count), sources,
        [tubes, &clock = m_store.clock()](UnitOfWork& unit, const Uuid& source) {
            return makeAliquots(unit, source, tubes, clock);
        },
        receiver, std::move(done));
}

void LineageService::split(const std::vector<Uuid>& sources, int parts, QObject* receiver,
                           Done done)
{
    const int count = static_cast<int>(sources.size());
    runForEach(
        QCoreApplication::translate("Samples", "Split %n sample(s)", nullptr, count), sources,
        [parts, &clock = m_store.clock()](UnitOfWork& unit, const Uuid& source) {
            return splitSample(unit, source, parts, clock);
        },
        receiver, std::move(done));
}

void LineageService::derive(const std::vector<Uuid>& sources, const std::optional<Decimal>& volume,
                            const FieldValues& values, QObject* receiver, Done done)
{
    const int count = static_cast<int>(sources.size());
    runForEach(
        QCoreApplication::translate("Samples", "Derive %n sample(s)", nullptr, count), sources,
        [volume, values, &clock = m_store.clock()](
            UnitOfWork& unit, const Uuid& source) -> Result<std::vector<Uuid>> {
            const auto id = deriveSample(unit, {source, volume}, values, clock);
            return id ? Result<std::vector<Uuid>>(std::vector<Uuid>{*id}) : failure(id.error());
        },
        receiver, std::move(done));
}

void LineageService::pool(const std::vector<Draw>& draws, const FieldValues& values,
                          QObject* receiver, Done done)
{
    const int count = static_cast<int>(draws.size());
    run(
        QCoreApplication::translate("Samples", "Pool %n sample(s)", nullptr, count), {},
        [draws, values, &clock = m_store.clock()](UnitOfWork& unit) -> Result<std::vector<Uuid>> {
            const auto id = poolSamples(unit, draws, values, clock);
            return id ? Result<std::vector<Uuid>>(std::vector<Uuid>{*id}) : failure(id.error());
        },
        receiver, std::move(done));
}

void LineageService::merge(const Uuid& kept, const Uuid& other, const QString& reason,
                           QObject* receiver, Done done)
{
    run(
        QCoreApplication::translate("Samples", "Merge two records of one sample"), reason,
        [kept, other, &entities = m_store.entities(),
         &clock = m_store.clock()](UnitOfWork& unit) -> Result<std::vector<Uuid>> {
            TRACSEQ_TRY(mergeSamples(unit, entities, kept, other, clock));
            return std::vector<Uuid>{kept};
        },
        receiver, std::move(done));
}

} // namespace tracseq::samples
