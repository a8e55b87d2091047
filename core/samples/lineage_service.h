// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/samples/derivation.h"

namespace tracseq::samples {

/// What is taken out of one tube. The functions below do their work within a unit of work of the
/// caller; whoever undoes it gets every volume back. Volumes in uL. Common errors:
/// SampleVolumeUnknown and SampleVolumeShort (nothing is drawn below zero), SampleNotUsable
/// (failed, rejected or archived), and those of createSample().
struct Draw {
    Uuid source;
    std::optional<Decimal> volume = std::nullopt; ///< none: not measured, and nothing is drawn
};

/// One tube that is filled.
struct NewTube {
    Decimal volume;
    QString name = {};    ///< empty: that of the source with the next "-A1", "-A2"...
    QString barcode = {}; ///< empty: the lab's next one
};

/// Fills tubes with parts of a sample. They have its material, concentration and origin, and begin
/// their own life as Pending.
Result<std::vector<Uuid>> makeAliquots(changes::UnitOfWork& unit, const Uuid& source,
                                       const std::vector<NewTube>& tubes, const Clock& clock);

/// Divides all of a sample into equal parts, two or more, and leaves it empty; what the division
/// leaves over is in the last part.
Result<std::vector<Uuid>> splitSample(changes::UnitOfWork& unit, const Uuid& source, int parts,
                                      const Clock& clock);

/// Adds what was made from a sample: `values` say what it is (SampleType at least); name, project,
/// organism, submitter and collection date are those of the source where they do not.
Result<Uuid> deriveSample(changes::UnitOfWork& unit, const Draw& draw,
                          const database::FieldValues& values, const Clock& clock);

/// Mixes what is drawn from two or more samples. The pool has the sum of the volumes, and of
/// concentrations, where all are known, the mean weighted by volume; what all have in common of
/// type, project, organism and submitter is its own where `values` say nothing else.
Result<Uuid> poolSamples(changes::UnitOfWork& unit, const std::vector<Draw>& draws,
                         const database::FieldValues& values, const Clock& clock);

/// What all of these have in common is taken into one: the same sample was registered twice.
/// `kept` gets every fact that it has not; the other one stays as it was, archived, with its own
/// history, and what referred to it refers to `kept`. Needs a reason. Errors: LineageLoop when one
/// was made from the other.
Status mergeSamples(changes::UnitOfWork& unit, const database::EntityList& entities,
                    const Uuid& kept, const Uuid& other, const Clock& clock);

/// Volume-weighted mean of concentrations, rounded to six places; `parts` are pairs of
/// concentration and volume. Nothing when all volumes are zero.
std::optional<Decimal> pooledConcentration(const std::vector<std::pair<Decimal, Decimal>>& parts);

/// What was stored, for undo, and the samples that are new (or kept).
struct Made {
    changes::Written written;
    std::vector<Uuid> samples;
};

/// The same for panels, for one or several samples, each call as one step of undo: all of it or
/// nothing. Each call returns at once; `done` comes back on the UI thread. Owned by the composition
/// root.
class LineageService {
public:
    using Done = std::function<void(const Result<Made>&)>;

    LineageService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    /// The same tubes for each of the samples.
    void aliquot(const std::vector<Uuid>& sources, const std::vector<NewTube>& tubes,
                 QObject* receiver, Done done);
    void split(const std::vector<Uuid>& sources, int parts, QObject* receiver, Done done);
    /// One of each of the samples.
    void derive(const std::vector<Uuid>& sources, const std::optional<Decimal>& volume,
                const database::FieldValues& values, QObject* receiver, Done done);
    void pool(const std::vector<Draw>& draws, const database::FieldValues& values,
              QObject* receiver, Done done);
    void merge(const Uuid& kept, const Uuid& other, const QString& reason, QObject* receiver,
               Done done);

private:
    using Work = std::function<Result<std::vector<Uuid>>(changes::UnitOfWork&)>;
    void run(const QString& title, const QString& reason, Work work, QObject* receiver, Done done);
    /// The work for one source, done for each.
    void
    runForEach(const QString& title, const std::vector<Uuid>& sources,
               std::function<Result<std::vector<Uuid>>(changes::UnitOfWork&, const Uuid&)> work,
               QObject* receiver, Done done);

    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::samples
