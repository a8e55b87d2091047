// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace tracseq::ui {

/// The column of a small dialog that asks a few things: margins, width, and deleted when closed.
QVBoxLayout* makeDialogColumn(QDialog& dialog);

/// Its buttons: Cancel, and the one that does it, which is returned in `apply`.
QDialogButtonBox* makeDialogButtons(QDialog& dialog, const QString& action, QPushButton*& apply);

} // namespace tracseq::ui
