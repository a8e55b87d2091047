// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"

#include <QWidget>

class QComboBox;

namespace tracseq::ui {

class FieldRow;

/// In a sentence, what somebody in this role may do.
QString roleDescription(accounts::Role role);

/// The choice of a role, with what it may do below it.
class RoleChooser final : public QWidget {
    Q_OBJECT
public:
    explicit RoleChooser(accounts::Role present, QWidget* parent = nullptr);

    [[nodiscard]] accounts::Role role() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_box;
    FieldRow* m_row;
};

} // namespace tracseq::ui
