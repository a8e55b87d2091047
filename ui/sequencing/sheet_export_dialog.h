// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/task_runner.h"
#include "core/sequencing/run_service.h"
#include "ui/sequencing/sheet_check_presenter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;

namespace tracseq::ui {

class Badge;
class ErrorStrip;
class SheetView;

/// The sample sheet of a run before it is saved: its text, what the checker finds in it, and in
/// which direction the i5 is written. A sheet with errors is saved only when that is confirmed.
/// Shown with show(), not modal; deletes itself when closed.
class SheetExportDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Format { V1, V2 };

    /// The settings outlive it; they keep the version of BCL Convert for each instrument.
    SheetExportDialog(database::TaskRunner& runner, QSettings& settings,
                      std::shared_ptr<const sequencing::RunPlan> run, QDate date, Format format,
                      QWidget* parent);

    /// Writes the sheet that is shown to a file, whole or not at all; saved() or an error strip
    /// follows.
    void save(const QString& path);
    /// Empty until the sheet was made.
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

Q_SIGNALS:
    /// The sheet was made and is shown.
    void previewed();
    void saved(const QString& path);

private:
    struct Preview {
        QByteArray bytes;
        std::shared_ptr<const CheckedSheet> sheet;
    };
    void make();
    void showPreview(const Result<Preview>& preview);
    void askToSave();
    void choosePath();
    void keepVersion();
    [[nodiscard]] QString versionKey() const;
    [[nodiscard]] bool isV1() const;
    [[nodiscard]] QString orientationSentence() const;

    database::TaskRunner& m_runner;
    QSettings& m_settings;
    std::shared_ptr<const sequencing::RunPlan> m_run;
    QDate m_date;
    QByteArray m_bytes;
    int m_errors = 0; ///< in the sheet that is shown
    quint64 m_token = 0;
    ErrorStrip* m_error;
    QComboBox* m_format;
    QLabel* m_versionLabel;
    QLineEdit* m_version; ///< of BCL Convert, for v2 sheets
    Badge* m_verdict;
    QLabel* m_orientation;
    SheetView* m_view;
    QPushButton* m_save;
};

} // namespace tracseq::ui
