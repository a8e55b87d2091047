// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_query.h"

#include <QAbstractItemModel>

namespace tracseq::ui {

/// A family as a tree: each sample below the first of its sources; a pool names the others beside
/// itself. UI thread; owned by the panel.
class FamilyTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        MadeColumn,
        VolumeColumn,
        StatusColumn,
        AccessionColumn,
        ColumnCount
    };

    explicit FamilyTreeModel(QObject* parent = nullptr);

    void setFamily(const tracseq::samples::Family* family);
    /// A place in Family::members; -1 for no index.
    [[nodiscard]] int memberAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(int member) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString madeHow(int member) const;

    const tracseq::samples::Family* m_family = nullptr;
    std::vector<int> m_parent; ///< -1 for those without a source
    std::vector<int> m_row;    ///< among the children of the parent
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_roots;
};

/// What a member is, in short: "DNA · 12.5 µL", "Library · ACGT+TTGA", "MiSeq · lane 1, 2".
QString memberText(const tracseq::samples::FamilyMember& member);

/// The label of its status; of libraries none.
QString memberStatus(const tracseq::samples::FamilyMember& member);

/// "12.5 µL"; empty when it is not known.
QString volumeText(const std::optional<Decimal>& volume);

} // namespace tracseq::ui
