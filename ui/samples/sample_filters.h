// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"
#include "ui/models/reference_names.h"

#include <QMap>
#include <QObject>

class QMenu;

namespace tracseq::ui {

class FilterBar;

/// The filters of a table of samples: status, type and project, chosen in a menu and shown as chips
/// in the filter bar. UI thread; owned by the panel.
class SampleFilters final : public QObject {
    Q_OBJECT

public:
    SampleFilters(FilterBar& bar, const ReferenceNames& projects, QObject* parent);

    /// The button that opens the menu; owned by parent.
    [[nodiscard]] QWidget* makeButton(QWidget* parent);

    [[nodiscard]] std::vector<database::Condition> conditions() const;
    [[nodiscard]] bool isEmpty() const { return m_chosen.isEmpty(); }
    /// Stored names of the chosen values of a field; for projects their names.
    [[nodiscard]] QStringList chosen(int field) const { return m_chosen.value(field); }
    void choose(int field, const QStringList& names);
    void clear();

    [[nodiscard]] QJsonObject toJson() const;
    void fromJson(const QJsonObject& json);

Q_SIGNALS:
    void changed();

private:
    void fillMenu(QMenu& menu);
    void addChoices(QMenu& menu, int field);
    void addProjects(QMenu& menu);
    void showChip(int field);
    [[nodiscard]] static QString label(int field, const QString& name);

    FilterBar& m_bar;
    const ReferenceNames& m_projects;
    QMap<int, QStringList> m_chosen;
};

} // namespace tracseq::ui
