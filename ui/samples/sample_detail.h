// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/history_text.h"
#include "ui/samples/sample_form.h"
#include "ui/samples/samples_parts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_work.h"

#include <QMap>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tracseq::ui {

class ConflictButton;
class ErrorStrip;
class ToneLabel;

/// One sample in full, with its history, and the form to edit it or to add one. Follows what the
/// navigator says is looked at. What was typed and not saved is kept until it is saved or
/// discarded, also while other samples are looked at.
class SampleDetail final : public QWidget, public NavigationTarget, public UnsavedWork {
    Q_OBJECT
public:
    SampleDetail(const SamplesParts& parts, QWidget* parent);
    ~SampleDetail() override;

    /// The id of a sample, or "new" for the form of a new one ("new:CODE": with this barcode).
    void navigateTo(const QString& target) override;

    [[nodiscard]] QString unsavedWork() const override;

    [[nodiscard]] DetailPane& pane() const { return *m_pane; }
    [[nodiscard]] SampleForm& form() const { return *m_form; }
    [[nodiscard]] bool isEditing() const;

private:
    /// All that is shown of one sample.
    struct Sample {
        database::Record record;
        Names names;
        RowHistory history;
        /// Of the records that were merged into it, by accession.
        std::vector<std::pair<QString, RowHistory>> merged;
    };
    void makePages();
    void show(const Uuid& id);
    void read();
    void showSample();
    void showWhetherListed();
    void edit();
    void addNew();
    void save();
    void store(const QString& reason);
    void saved(const Result<changes::Written>& written);
    void orderFocus();
    void focusForm();
    void leaveForm();
    void keepDraft();
    void tellDrafts();
    void showButtons();

    SamplesParts m_parts;
    QStackedWidget* m_pages;
    ErrorStrip* m_strip;
    DetailPane* m_pane;
    QWidget* m_formPage = nullptr;
    QLabel* m_formTitle = nullptr;
    SampleForm* m_form = nullptr;
    ToneLabel* m_says = nullptr; ///< what is wrong, in full
    QPushButton* m_editButton = nullptr;
    ConflictButton* m_conflicts = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_discard = nullptr;
    QScrollArea* m_scroll = nullptr;
    Uuid m_id; ///< null: none, or a new one
    std::optional<Sample> m_sample;
    QMap<Uuid, SampleDraft> m_drafts; ///< null id: of a new sample
    bool m_told = false; ///< the person was told that somebody else changed what they edit
    std::shared_ptr<database::ReadTicket> m_ticket;
    quint64 m_token = 0;
    bool m_saving = false;
};

} // namespace tracseq::ui
