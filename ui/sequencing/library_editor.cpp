// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/library_editor.h"

#include "core/base/error_text.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kPreviewed = 500; // libraries in a lane, for a look at each keystroke
} // namespace

LibraryEditor::LibraryEditor(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_i7(new QLineEdit(this))
    , m_i5(new QLineEdit(this))
    , m_says(new ToneLabel(Tone::Bad, this))
    , m_add(new QPushButton(this))
    , m_skip(new QPushButton(this))
{
    setObjectName(u"libraryEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    m_title->setFont(fonts::strong());
    m_title->setWordWrap(true);
    m_i7->setFont(fonts::mono());
    m_i5->setFont(fonts::mono());
    m_i7->setObjectName(u"libraryI7"_s);
    m_i5->setObjectName(u"libraryI5"_s);
    m_i5->setPlaceholderText(tr("forward, as the kit lists it"));
    makePrimary(m_add);
    m_add->setObjectName(u"librarySave"_s);
    m_skip->setObjectName(u"librarySkip"_s);
    m_name->setObjectName(u"libraryName"_s);
    m_says->setObjectName(u"librarySays"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceS, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceXs);
    layout->addWidget(m_title);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(metrics::kSpaceS);
    form->setVerticalSpacing(metrics::kSpaceXs);
    int row = 0;
    for (const auto& [text, line] :
         {std::pair(tr("Library"), m_name), {tr("i7 index"), m_i7}, {tr("i5 index"), m_i5}}) {
        auto* label = new QLabel(text, this);
        label->setBuddy(line);
        line->setAccessibleName(text);
        form->addWidget(label, row, 0);
        form->addWidget(line, row, 1);
        ++row;
    }
    layout->addLayout(form);
    m_says->setWordWrap(true);
    m_says->setFont(fonts::small());
    layout->addWidget(m_says);
    layout->addLayout(buttons);

    for (QLineEdit* line : {m_name, m_i7, m_i5}) {
        connect(line, &QLineEdit::textEdited, this, &LibraryEditor::validate);
        connect(line, &QLineEdit::returnPressed, this, &LibraryEditor::accept);
    }
    connect(m_add, &QPushButton::clicked, this, &LibraryEditor::accept);
    connect(m_skip, &QPushButton::clicked, this, &LibraryEditor::skipped);
}

void LibraryEditor::ask(const SourceRow& sample, int waiting, const sequencing::RunPlan& run,
                        int lane)
{
    const bool another = sample.sample != m_sample;
    m_sample = sample.sample;
    m_edited = {};
    m_run = run;
    m_lane = lane;
    m_add->setText(tr("Add to the lane"));
    m_skip->setText(tr("Leave it out"));
    m_title->setText(waiting > 1
                         ? tr("%1 has no library yet (%n sample(s) to go)", nullptr, waiting)
                               .arg(sample.sampleName)
                         : tr("%1 has no library yet").arg(sample.sampleName));
    if (another) {
        m_name->setText(libraries::libraryNameFrom(sample.sampleName));
        m_i7->clear();
        m_i5->clear();
        m_i7->setFocus();
    }
    validate();
}

void LibraryEditor::edit(const sequencing::PlacedLibrary& library, const sequencing::RunPlan& run)
{
    const bool another = library.place != m_edited.place;
    m_sample = {};
    m_edited = library;
    m_run = run;
    m_lane = library.lane;
    m_title->setText(tr("Edit library %1").arg(library.name));
    m_add->setText(tr("Save"));
    m_skip->setText(tr("Cancel"));
    if (another) {
        m_name->setText(library.name);
        m_i7->setText(library.i7);
        m_i5->setText(library.i5);
        m_i7->setFocus();
        m_i7->selectAll();
    }
    validate();
}

void LibraryEditor::forget()
{
    m_sample = {};
    m_edited = {};
}

QString LibraryEditor::clash() const
{
    if (m_run.libraries.size() > kPreviewed || (m_i7->text().isEmpty() && m_i5->text().isEmpty())) {
        return {};
    }
    sequencing::RunPlan trial = m_run;
    std::erase_if(trial.libraries, [this](const sequencing::PlacedLibrary& each) {
        return each.place == m_edited.place; // as it is now
    });
    sequencing::PlacedLibrary typed;
    // The sample stands for the place that a new library will get.
    typed.place = m_sample.isNull() ? m_edited.place : m_sample;
    typed.lane = m_lane;
    typed.name = m_name->text();
    typed.i7 = m_i7->text().trimmed().toUpper();
    typed.i5 = m_i5->text().trimmed().toUpper();
    trial.libraries.push_back(typed);
    const LaneVerdict verdict = judgeLane(trial, m_lane);
    if (verdict.libraries.value(typed.place) != LaneVerdict::Light::Bad) {
        return {};
    }
    for (const QString& sentence : verdict.sentences) {
        if (sentence.contains(typed.name)) {
            return sentence;
        }
    }
    return {};
}

void LibraryEditor::say(Tone tone, const QString& sentence)
{
    m_says->setTone(tone);
    m_says->setText(sentence);
    m_says->setVisible(!sentence.isEmpty());
    for (QLineEdit* line : {m_name, m_i7, m_i5}) {
        line->setAccessibleDescription(sentence);
    }
}

void LibraryEditor::validate()
{
    const QString name = m_name->text().trimmed();
    QString problem = name.isEmpty() ? tr("Give the library a name.")
                      : !libraries::isLibraryName(name)
                          ? tr("Sample sheets hold letters, digits, dash and underscore only.")
                          : indexProblem(m_i7->text(), m_run.run.index1Cycles);
    if (problem.isEmpty()) {
        problem = indexProblem(m_i5->text(), m_run.run.index2Cycles);
    }
    m_add->setEnabled(problem.isEmpty());
    if (problem.isEmpty()) {
        // A collision is told at once; the library can be added all the same, as plans are
        // corrected step by step.
        say(Tone::Warning, clash());
    } else {
        say(Tone::Bad, problem);
    }
}

void LibraryEditor::showError(const Error& error)
{
    say(Tone::Bad, errorText(error));
    if (error.code() == ErrorCode::FieldTaken) {
        m_name->setFocus();
        m_name->selectAll();
    }
}

void LibraryEditor::accept()
{
    validate();
    if (m_add->isEnabled()) {
        libraries::LibraryDraft draft;
        draft.name = m_name->text().trimmed();
        draft.sample = m_sample;
        draft.i7 = m_i7->text().trimmed().toUpper();
        draft.i5 = m_i5->text().trimmed().toUpper();
        // A name in the kit belongs to its sequence, and is wrong for any other.
        draft.i7Name = draft.i7 == m_edited.i7 ? m_edited.i7Name : QString();
        draft.i5Name = draft.i5 == m_edited.i5 ? m_edited.i5Name : QString();
        Q_EMIT accepted(draft);
    }
}

void LibraryEditor::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    Q_EMIT grew();
}

void LibraryEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT skipped();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace tracseq::ui
