// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "ui/models/entity_dialog.h"
#include "ui/models/entity_table_model.h"
#include "ui/shell/panel_context.h"

namespace tracseq::tests {

/// Fields of a made-up entity, in the order of its description.
enum EquipmentField { EquipmentName, EquipmentKind, Serial, UsedIn, Serviced, Capacity };

/// A device of the lab: made by the recipe for a new entity in CONTRIBUTING.md, and nothing else.
const database::Entity& equipmentEntity();

/// The entities of the product with it.
const database::EntityList& entitiesWithEquipment();

/// By the recipe for a new panel: a table, and a dialog for new rows.
class EquipmentPanel final : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        ui::PanelContext context;
        changes::Store& store;
        changes::ChangeHub& hub;
        database::TaskRunner& tasks;
    };
    EquipmentPanel(const Parts& parts, QWidget* parent);

    [[nodiscard]] ui::EntityTableModel& model() const { return *m_model; }
    void add();

private:
    Parts m_parts;
    ui::EntityTableModel* m_model;
};

/// The form for a new device.
class EquipmentDialog final : public ui::EntityDialog {
    Q_OBJECT
public:
    EquipmentDialog(changes::Store& store, QWidget* parent);

private:
    void store(const database::FieldValues& values) override;

    changes::Store& m_store;
};

} // namespace tracseq::tests
