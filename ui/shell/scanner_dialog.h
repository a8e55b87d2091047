// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;

namespace tracseq::ui {

class ScanListener;

/// What the barcode scanner of this computer sends around a code, with a field to try it. Shown
/// with open().
class ScannerDialog final : public QDialog {
    Q_OBJECT
public:
    ScannerDialog(ScanListener& listener, QWidget* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTry();

    QLineEdit* m_prefix;
    QLineEdit* m_suffix;
    QLineEdit* m_try;
    QLabel* m_read;
};

} // namespace tracseq::ui
