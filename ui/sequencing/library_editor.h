// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/run_planner_presenter.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tracseq::ui {

class ToneLabel;

/// In a lane, the question for the library of a sample that has none, or for other values of one
/// that stands there: name, i7, i5, checked at each keystroke. Enter takes them, Escape leaves the
/// sample out or the library as it is. Owned by its lane.
class LibraryEditor final : public QFrame {
    Q_OBJECT
public:
    explicit LibraryEditor(QWidget* parent = nullptr);

    void ask(const SourceRow& sample, int waiting, const sequencing::RunPlan& run, int lane);
    void edit(const sequencing::PlacedLibrary& library, const sequencing::RunPlan& run);
    /// Nothing is asked any more: what was typed is dropped.
    void forget();
    void showError(const Error& error);
    [[nodiscard]] Uuid sample() const { return m_sample; }

Q_SIGNALS:
    void accepted(const tracseq::libraries::LibraryDraft& draft);
    void skipped();
    /// It needs another room than before, as it tells more or less.
    void grew();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void validate();
    void say(Tone tone, const QString& sentence);
    void accept();
    [[nodiscard]] QString clash() const;

    Uuid m_sample;                      ///< asked for; null while a library is edited
    sequencing::PlacedLibrary m_edited; ///< as it was; its place is null when one is asked for
    sequencing::RunPlan m_run;
    int m_lane = 1;
    QLabel* m_title;
    QLineEdit* m_name;
    QLineEdit* m_i7;
    QLineEdit* m_i5;
    ToneLabel* m_says; ///< what is wrong, or which library it would clash with
    QPushButton* m_add;
    QPushButton* m_skip;
};

} // namespace tracseq::ui
