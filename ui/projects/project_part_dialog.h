// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "ui/models/entity_dialog.h"

#include <functional>

namespace tracseq::ui {

/// Asks for the fields of a row that belongs to a project, or of a project itself: a new one, or
/// one that is there, of which only what was changed is written.
class ProjectPartDialog final : public EntityDialog {
    Q_OBJECT
public:
    using Done = std::function<void(Result<changes::Written>)>;
    /// Puts the values into the lab and calls back on the UI thread.
    using Store =
        std::function<void(const database::FieldValues& values, const database::FieldValues& seen,
                           QObject* receiver, Done done)>;

    /// `record` is null for a new row; then `fixed` (which project) is stored with what is typed.
    ProjectPartDialog(const database::Entity& entity, const QString& title, const QString& action,
                      const database::Record* record, database::FieldValues fixed, Store store,
                      QWidget* parent);

Q_SIGNALS:
    void stored(const tracseq::changes::Written& written);

private:
    void store(const database::FieldValues& values) override;

    const database::Entity& m_described;
    std::optional<database::Record> m_record;
    database::FieldValues m_fixed;
    Store m_write;
};

} // namespace tracseq::ui
