// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_service.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// All versions of all templates as rows, by name, the latest first. Filled by its panel; UI
/// thread.
class TemplatesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, VersionColumn, StateColumn, CategoryColumn };

    using QAbstractTableModel::QAbstractTableModel;

    void setTemplates(std::vector<templates::TemplateInfo> all);

    /// Null beyond the last row.
    [[nodiscard]] const templates::TemplateVersionInfo* versionAt(int row) const;
    [[nodiscard]] const templates::TemplateInfo* templateAt(int row) const;
    /// Of a version, or of the latest one of a template; -1 when it is not there.
    [[nodiscard]] int rowOf(const Uuid& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        std::size_t ofTemplate;
        std::size_t version;
    };
    std::vector<templates::TemplateInfo> m_all;
    std::vector<Row> m_rows;
};

} // namespace tracseq::ui
