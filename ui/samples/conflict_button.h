// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QPushButton>

namespace tracseq::ui {

class RowMarks;
struct SamplesParts;

/// What counts the open conflicts of the samples that are looked at, for tables and details.
RowMarks* makeConflictMarks(const SamplesParts& parts, QObject* parent);

/// "2 open conflicts", as a screen reader says it too.
QString conflictCountText(int count);

/// Says how many conflicts of a sample are open, and leads to them; hidden when there are none.
class ConflictButton final : public QPushButton {
    Q_OBJECT
public:
    ConflictButton(const SamplesParts& parts, QWidget* parent);

    void setSample(const Uuid& sample);

private:
    void refresh();

    const RowMarks* m_marks;
    Uuid m_sample;
};

} // namespace tracseq::ui
