// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/lane_verdict.h"

#include "core/base/error_text.h"
#include "core/libraries/index_sequence.h"
#include "core/sequencing/colour_balance.h"
#include "core/sequencing/instruments.h"

#include <QCoreApplication>

namespace tracseq::ui {

using libraries::CollisionKind;
using libraries::IndexCollision;
using sequencing::Chemistry;
using sequencing::InstrumentType;
using sequencing::Orientation;
using Light = LaneVerdict::Light;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LaneVerdict)
};

/// The i5 as the instrument reads it: what clashes and what is seen is decided there.
QString asRead(const QString& i5, const InstrumentType* type, const QString& kit)
{
    const auto orientation = type == nullptr ? std::nullopt : type->readOrientation(kit);
    return orientation == Orientation::ReverseComplement ? libraries::reverseComplement(i5) : i5;
}

QString indexPart(const QString& name, int distance, int mismatches)
{
    const int needed = 2 * mismatches + 1;
    return distance < needed
               ? Text::tr("%1 too close (%2 of %3 differences)").arg(name).arg(distance).arg(needed)
               : Text::tr("%1 fine (%2)").arg(name).arg(distance);
}

QString pairSentence(const IndexCollision& pair, const std::vector<sequencing::PlacedLibrary>& lane,
                     const sequencing::RunPlan& run)
{
    QStringList parts;
    if (pair.distance1 >= 0) {
        parts += indexPart(QStringLiteral("i7"), pair.distance1, run.run.mismatches1);
    }
    if (pair.distance2 >= 0) {
        parts += indexPart(QStringLiteral("i5"), pair.distance2, run.run.mismatches2);
    }
    return Text::tr("%1 and %2: %3")
        .arg(lane[static_cast<std::size_t>(pair.first)].name,
             lane[static_cast<std::size_t>(pair.second)].name, parts.join(QStringLiteral(", ")));
}

void raise(LaneVerdict& verdict, Light light)
{
    verdict.light = std::max(verdict.light, light);
}

void mark(LaneVerdict& verdict, const sequencing::PlacedLibrary& library, Light light)
{
    Light& present = verdict.libraries[library.place];
    present = std::max(present, light);
    raise(verdict, light);
}

/// Libraries without an index, and single beside dual ones.
void judgeShape(LaneVerdict& verdict, const std::vector<sequencing::PlacedLibrary>& lane,
                const sequencing::RunPlan& run)
{
    int dual = 0;
    for (const sequencing::PlacedLibrary& library : lane) {
        dual += library.i5.isEmpty() ? 0 : 1;
        if (library.i7.isEmpty() && library.i5.isEmpty() && lane.size() > 1) {
            verdict.sentences += Text::tr("%1 has no index, so it cannot be told from the others.")
                                     .arg(library.name);
            mark(verdict, library, Light::Bad);
        }
        if (library.i7.size() > run.run.index1Cycles || library.i5.size() > run.run.index2Cycles) {
            verdict.sentences +=
                Text::tr("%1 has an index of %2 letters, and the run reads %3.")
                    .arg(library.name)
                    .arg(library.i7.size() > run.run.index1Cycles ? library.i7.size()
                                                                  : library.i5.size())
                    .arg(library.i7.size() > run.run.index1Cycles ? run.run.index1Cycles
                                                                  : run.run.index2Cycles);
            mark(verdict, library, Light::Warning);
        }
    }
    if (dual > 0 && dual < static_cast<int>(lane.size())) {
        verdict.sentences += Text::tr("Some libraries have an i5 and some have none; demultiplex "
                                      "them by i7 alone or put them into lanes of their own.");
        raise(verdict, Light::Warning);
    }
}

QString cycleList(const QList<int>& cycles)
{
    QStringList numbers;
    for (const int cycle : cycles) {
        numbers += QString::number(cycle);
    }
    return numbers.join(QStringLiteral(", "));
}

void judgeColours(LaneVerdict& verdict, const std::vector<sequencing::PlacedLibrary>& lane,
                  const sequencing::RunPlan& run, const InstrumentType* type)
{
    const QList<Chemistry> chemistries =
        type == nullptr ? QList<Chemistry>() : type->chemistries(run.run.kitVersion);
    if (chemistries.size() != 1 || chemistries.first() == Chemistry::Unknown) {
        return;
    }
    QStringList i7;
    QStringList i5;
    for (const sequencing::PlacedLibrary& library : lane) {
        if (!library.i7.isEmpty()) {
            i7 += library.i7.left(run.run.index1Cycles);
        }
        if (!library.i5.isEmpty()) {
            i5 += asRead(library.i5, type, run.run.kitVersion).left(run.run.index2Cycles);
        }
    }
    QStringList problems;
    for (const auto& [name, sequences] :
         {std::pair(QStringLiteral("i7"), i7), std::pair(QStringLiteral("i5"), i5)}) {
        const sequencing::ColourBalance balance =
            sequencing::colourBalance(sequences, chemistries.first());
        if (!balance.darkCycles.isEmpty()) {
            problems += Text::tr("%1 is dark in cycle %2", nullptr,
                                 static_cast<int>(balance.darkCycles.size()))
                            .arg(name, cycleList(balance.darkCycles));
        }
        if (!balance.oneChannelCycles.isEmpty()) {
            problems += Text::tr("%1 has one colour in cycle %2", nullptr,
                                 static_cast<int>(balance.oneChannelCycles.size()))
                            .arg(name, cycleList(balance.oneChannelCycles));
        }
    }
    verdict.colourGood = problems.isEmpty();
    if (!i7.isEmpty() || !i5.isEmpty()) {
        verdict.colour = problems.isEmpty() ? Text::tr("Colours balanced in every index cycle")
                                            : problems.join(QStringLiteral("; "));
    }
}

} // namespace

std::vector<sequencing::PlacedLibrary> librariesIn(const sequencing::RunPlan& plan, int lane)
{
    std::vector<sequencing::PlacedLibrary> found;
    std::copy_if(plan.libraries.begin(), plan.libraries.end(), std::back_inserter(found),
                 [lane](const sequencing::PlacedLibrary& each) { return each.lane == lane; });
    return found;
}

bool isPlanned(const sequencing::RunPlan& plan)
{
    return plan.status == QLatin1String("Planned");
}

LaneVerdict judgeLane(const sequencing::RunPlan& run, int lane)
{
    LaneVerdict verdict;
    const std::vector<sequencing::PlacedLibrary> here = librariesIn(run, lane);
    if (here.empty()) {
        verdict.headline = Text::tr("Empty");
        return verdict;
    }
    verdict.light = Light::Good;
    const InstrumentType* type = sequencing::findInstrument(run.run.instrument);

    libraries::IndexCollisions collisions =
        sequencing::laneCollisions(run, lane, LaneVerdict::kListed);
    std::stable_sort(
        collisions.pairs.begin(), collisions.pairs.end(),
        [](const IndexCollision& a, const IndexCollision& b) { return a.kind < b.kind; });
    for (const IndexCollision& pair : collisions.pairs) {
        verdict.sentences += pairSentence(pair, here, run);
        const Light light = pair.kind == CollisionKind::Error ? Light::Bad : Light::Warning;
        mark(verdict, here[static_cast<std::size_t>(pair.first)], light);
        mark(verdict, here[static_cast<std::size_t>(pair.second)], light);
    }
    verdict.more =
        collisions.errors + collisions.warnings - static_cast<qint64>(collisions.pairs.size());
    judgeShape(verdict, here, run);
    judgeColours(verdict, here, run, type);

    if (collisions.errors > 0) {
        verdict.headline =
            Text::tr("%n collision(s)", nullptr, static_cast<int>(collisions.errors));
    } else if (verdict.light == Light::Bad) {
        verdict.headline = Text::tr("Index missing");
    } else if (collisions.warnings > 0) {
        verdict.headline =
            Text::tr("%n close pair(s)", nullptr, static_cast<int>(collisions.warnings));
    } else if (verdict.light == Light::Warning) {
        verdict.headline = Text::tr("Look at the indexes");
    } else {
        verdict.headline = Text::tr("No collisions");
    }
    return verdict;
}

QString indexProblem(const QString& typed, int cycles)
{
    const Result<QString> index = libraries::normalizedIndex(typed);
    if (!index) {
        return errorText(index.error());
    }
    if (index->size() > cycles) {
        return Text::tr("%n letter(s), and the run reads %1.", nullptr,
                        static_cast<int>(index->size()))
            .arg(cycles);
    }
    return {};
}

} // namespace tracseq::ui
