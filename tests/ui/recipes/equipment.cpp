// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/recipes/equipment.h"

#include "core/lab/lab.h"
#include "core/projects/project.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QVBoxLayout>

namespace tracseq::tests {

using database::Entity;
using database::FieldType;
using namespace Qt::StringLiterals;

const Entity& equipmentEntity()
{
    static const Entity entity = {
        .name = "equipment",
        .label = "device",
        .labelPlural = "devices",
        .fields =
            {{.name = "name", .label = "Name", .maxLength = 100, .required = true, .unique = true},
             {.name = "kind",
              .label = "Kind",
              .type = FieldType::Choice,
              .required = true,
              .choices = {{"cycler", "Thermal cycler"}, {"centrifuge", "Centrifuge"}}},
             {.name = "serial",
              .label = "Serial number",
              .maxLength = 60,
              .unique = true,
              .synonyms = {"s/n"}},
             {.name = "project",
              .label = "Used in",
              .type = FieldType::Reference,
              .reference = &projects::projectEntity()},
             {.name = "serviced", .label = "Serviced on", .type = FieldType::Date},
             {.name = "capacity",
              .label = "Capacity",
              .type = FieldType::Decimal,
              .unit = "uL",
              .minimum = Decimal()}},
        .displayField = EquipmentName,
        .area = "storage",
    };
    return entity;
}

const database::EntityList& entitiesWithEquipment()
{
    static const database::EntityList list = [] {
        std::vector<const Entity*> all = lab::entities().all();
        all.push_back(&equipmentEntity()); // after what it refers to
        return database::EntityList(std::move(all));
    }();
    return list;
}

EquipmentPanel::EquipmentPanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new ui::EntityTableModel(
          equipmentEntity(),
          {{EquipmentName}, {EquipmentKind}, {Serial}, {UsedIn}, {Serviced}, {Capacity}},
          parts.tasks, parts.hub, this))
{
    auto* bar = new ui::ToolBar(u"Equipment"_s, this);
    auto* add = new QAction(u"Add device…"_s, this);
    add->setObjectName(u"addDevice"_s);
    connect(add, &QAction::triggered, this, &EquipmentPanel::add);
    ui::permit(*add, true, parts.context.refusalOf(u"storage.create"_s));
    bar->addPrimaryAction(add);
    auto* table = new ui::DataTable(this);
    table->setModel(m_model);
    table->keepColumns(parts.context.settings, u"storage.equipment"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(bar);
    column->addWidget(table);
}

void EquipmentPanel::add()
{
    (new EquipmentDialog(m_parts.store, this))->open();
}

EquipmentDialog::EquipmentDialog(changes::Store& labStore, QWidget* parent)
    : EntityDialog(equipmentEntity(), u"New device"_s, u"Add device"_s, parent)
    , m_store(labStore)
{
    begin(EquipmentName);
}

void EquipmentDialog::store(const database::FieldValues& values)
{
    m_store.write(
        {u"anna"_s, u"Add a device"_s, {}, 0},
        [values](changes::UnitOfWork& unit) -> Status {
            const auto id = unit.insert(equipmentEntity(), values);
            return id ? Status() : failure(id.error());
        },
        this,
        [this](const Result<changes::Written>& written) {
            if (written) {
                QDialog::done(Accepted);
            } else {
                refused(written.error());
            }
        });
}

} // namespace tracseq::tests
