// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_definition.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The fields of a definition as rows, with what keeps each from being used. UI thread.
class FormFieldsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, FillsColumn, TypeColumn, RequiredColumn, RulesColumn };

    explicit FormFieldsModel(const database::Entity& base, QObject* parent);

    [[nodiscard]] const templates::TemplateDefinition& definition() const { return m_definition; }
    void setDefinition(const templates::TemplateDefinition& definition);
    void setField(int row, const templates::FormField& field);
    void insertField(int row, const templates::FormField& field);
    void removeField(int row);
    /// Exchanges a field with the one above (-1) or below (1).
    void moveField(int row, int by);
    /// The flaws of a field, a sentence each; of -1, those of the whole.
    [[nodiscard]] QStringList flawsOf(int row) const;
    [[nodiscard]] bool isSound() const { return m_flaws.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void inspect();
    [[nodiscard]] QString rulesText(const templates::FormField& field) const;

    const database::Entity& m_base;
    templates::TemplateDefinition m_definition;
    std::vector<templates::FormFlaw> m_flaws;
};

} // namespace tracseq::ui
