// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/family_tree_model.h"

#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "core/sequencing/run.h"
#include "ui/models/field_text.h"
#include "ui/widgets/data_table.h"

#include <QFont>

namespace tracseq::ui {

using samples::Derivation;
using samples::Family;
using samples::FamilyLink;
using samples::FamilyMember;
using namespace Qt::StringLiterals;

QString volumeText(const std::optional<Decimal>& volume)
{
    if (!volume) {
        return {};
    }
    const database::Field& field = samples::sampleField(samples::Volume);
    return database::displayText(samples::sampleEntity(), field, database::Value(*volume),
                                 QLocale()) +
           QChar(0x00A0) + unitText(field);
}

QString memberText(const FamilyMember& member)
{
    const auto joined = [](const QString& first, const QString& second) {
        return second.isEmpty() ? first : first + u" · "_s + second;
    };
    switch (member.kind) {
    case FamilyMember::Kind::Library:
        return joined(FamilyTreeModel::tr("Library"), member.detail);
    case FamilyMember::Kind::Run:
        return joined(member.type, FamilyTreeModel::tr("lane %1").arg(member.detail));
    case FamilyMember::Kind::Sample:
        break;
    }
    const database::Field& type = samples::sampleField(samples::SampleType);
    return joined(database::displayText(samples::sampleEntity(), type, database::Value(member.type),
                                        QLocale()),
                  volumeText(member.volume));
}

QString memberStatus(const FamilyMember& member)
{
    switch (member.kind) {
    case FamilyMember::Kind::Library:
        return {};
    case FamilyMember::Kind::Run: {
        const database::Entity& run = sequencing::runEntity();
        return database::displayText(run, run.fields[sequencing::RunStatus],
                                     database::Value(member.status), QLocale());
    }
    case FamilyMember::Kind::Sample:
        break;
    }
    return samples::sampleLifeCycle().label(member.status);
}

FamilyTreeModel::FamilyTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void FamilyTreeModel::setFamily(const Family* family)
{
    beginResetModel();
    m_family = family;
    const std::size_t count = family == nullptr ? 0 : family->members.size();
    m_parent.assign(count, -1);
    m_row.assign(count, 0);
    m_children.assign(count, {});
    m_roots.clear();
    if (family != nullptr) {
        for (const FamilyLink& link : family->links) {
            int& known = m_parent[static_cast<std::size_t>(link.child)];
            // Sources come first, but in a loop, which is shown without its last link.
            if (known < 0 && link.source < link.child) {
                known = link.source;
            }
        }
        for (std::size_t member = 0; member < count; ++member) {
            auto& among = m_parent[member] < 0
                              ? m_roots
                              : m_children[static_cast<std::size_t>(m_parent[member])];
            m_row[member] = static_cast<int>(among.size());
            among.push_back(static_cast<int>(member));
        }
    }
    endResetModel();
}

int FamilyTreeModel::memberAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex FamilyTreeModel::indexOf(int member) const
{
    return member < 0 ? QModelIndex()
                      : createIndex(m_row[static_cast<std::size_t>(member)], NameColumn,
                                    static_cast<quintptr>(member));
}

QModelIndex FamilyTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const int above = memberAt(parent);
    const auto& among = above < 0 ? m_roots : m_children[static_cast<std::size_t>(above)];
    if (row < 0 || row >= static_cast<int>(among.size()) || column < 0 || column >= ColumnCount) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(among[static_cast<std::size_t>(row)]));
}

QModelIndex FamilyTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(m_parent[static_cast<std::size_t>(memberAt(child))])
                           : QModelIndex();
}

int FamilyTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    const int above = memberAt(parent);
    return static_cast<int>(
        (above < 0 ? m_roots : m_children[static_cast<std::size_t>(above)]).size());
}

int FamilyTreeModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QString FamilyTreeModel::madeHow(int member) const
{
    const FamilyMember& made = m_family->members[static_cast<std::size_t>(member)];
    if (made.kind != FamilyMember::Kind::Sample) {
        return made.kind == FamilyMember::Kind::Run ? tr("Run: %1").arg(memberText(made))
                                                    : memberText(made);
    }
    const auto first =
        std::lower_bound(m_family->links.begin(), m_family->links.end(), member,
                         [](const FamilyLink& link, int child) { return link.child < child; });
    QString kind;
    QStringList parts;
    for (auto link = first; link != m_family->links.end() && link->child == member; ++link) {
        const database::Field& field = samples::derivationEntity().fields[samples::DerivationKind];
        kind = database::displayText(
            samples::derivationEntity(), field,
            database::Value(samples::derivationName(link->kind.value_or(Derivation::Derivative))),
            QLocale());
        const QString taken = volumeText(link->volume);
        const bool below = link->source == m_parent[static_cast<std::size_t>(member)];
        const QString& source = m_family->members[static_cast<std::size_t>(link->source)].name;
        if (!below) {
            parts += taken.isEmpty() ? source : tr("%1 of %2").arg(taken, source);
        } else if (!taken.isEmpty()) {
            parts += taken;
        }
    }
    return parts.isEmpty() ? kind : tr("%1: %2").arg(kind, parts.join(u", "_s));
}

QVariant FamilyTreeModel::data(const QModelIndex& index, int role) const
{
    const int member = memberAt(index);
    if (member < 0 || m_family == nullptr) {
        return {};
    }
    const FamilyMember& one = m_family->members[static_cast<std::size_t>(member)];
    if (role == Qt::FontRole && member == m_family->self) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::TextAlignmentRole && index.column() == VolumeColumn) {
        return int{Qt::AlignRight | Qt::AlignVCenter};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return one.name;
    case MadeColumn:
        return madeHow(member);
    case VolumeColumn:
        return volumeText(one.volume);
    case StatusColumn:
        return memberStatus(one);
    case AccessionColumn:
        return one.accession;
    default:
        return {};
    }
}

QVariant FamilyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return samples::sampleField(samples::Name).translatedLabel();
    case MadeColumn:
        return tr("Made");
    case VolumeColumn:
        return tr("Left");
    case StatusColumn:
        return samples::sampleField(samples::SampleStatus).translatedLabel();
    case AccessionColumn:
        return samples::sampleField(samples::Accession).translatedLabel();
    default:
        return {};
    }
}

} // namespace tracseq::ui
