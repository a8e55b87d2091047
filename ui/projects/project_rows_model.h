// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "ui/models/field_text.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// A column: a field of the entity, or one of the texts that were counted or made for each row.
struct ProjectColumn {
    int field = -1;     ///< -1: the next of the row's own texts
    QString title = {}; ///< of such a text
    int width = 0;
    bool atRight = false;
};

/// A row with what stands in the columns that are no field.
struct ProjectRow {
    database::Record record;
    QStringList texts;
    std::optional<Tone> tone; ///< of the texts: they are states
};

/// All rows that a tab of a project shows, and a line below them.
struct ProjectRows {
    std::vector<ProjectRow> rows;
    QString summary;
};

/// What belongs to one project as a table: a few rows, all of them in memory. UI thread.
class ProjectRowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    ProjectRowsModel(const database::Entity& entity, std::vector<ProjectColumn> columns,
                     QObject* parent);

    void setRows(std::vector<ProjectRow> rows);
    /// Null when there is no such row. Valid until the next setRows().
    [[nodiscard]] const ProjectRow* rowAt(int row) const;
    [[nodiscard]] int rowOf(const Uuid& id) const; ///< -1 when it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const database::Entity& m_entity;
    std::vector<ProjectColumn> m_columns;
    std::vector<int> m_textOf; ///< which text a column shows
    std::vector<ProjectRow> m_rows;
    QLocale m_locale;
};

} // namespace tracseq::ui
