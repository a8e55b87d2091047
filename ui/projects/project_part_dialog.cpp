// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_part_dialog.h"

#include "ui/models/field_text.h"
#include "ui/widgets/field_row.h"

#include <QPushButton>

namespace tracseq::ui {

using database::FieldValues;
using database::Value;
using namespace Qt::StringLiterals;

ProjectPartDialog::ProjectPartDialog(const database::Entity& entity, const QString& title,
                                     const QString& action, const database::Record* record,
                                     FieldValues fixed, Store store, QWidget* parent)
    : EntityDialog(entity, title, action, parent)
    , m_described(entity)
    , m_fixed(std::move(fixed))
    , m_write(std::move(store))
{
    setObjectName(u"projectPart"_s);
    button()->setObjectName(u"storePart"_s);
    int first = -1;
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        if (row(i) == nullptr) {
            continue;
        }
        first = first < 0 ? i : first;
        if (record != nullptr) {
            const auto place = static_cast<std::size_t>(i);
            setText(i,
                    editText(entity, entity.fields[place], record->values[place], {}, QLocale()));
        }
    }
    if (record != nullptr) {
        m_record = *record;
    }
    begin(first);
}

void ProjectPartDialog::store(const FieldValues& values)
{
    FieldValues changed;
    FieldValues seen;
    if (m_record) {
        // What was emptied is not among the values.
        for (int i = 0; i < static_cast<int>(m_described.fields.size()); ++i) {
            if (row(i) == nullptr) {
                continue;
            }
            Value next;
            for (const auto& value : values) {
                if (value.first == i) {
                    next = value.second;
                }
            }
            changed.emplace_back(i, next);
            seen.emplace_back(i, m_record->values[static_cast<std::size_t>(i)]);
        }
        database::dropUnchanged(changed, seen);
    } else {
        changed = values;
        changed.insert(changed.end(), m_fixed.begin(), m_fixed.end());
    }
    m_write(changed, seen, this, [this](const Result<changes::Written>& written) {
        if (!written) {
            refused(written.error());
            return;
        }
        Q_EMIT stored(*written);
        QDialog::done(Accepted);
    });
}

} // namespace tracseq::ui
