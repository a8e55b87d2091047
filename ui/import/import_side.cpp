// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_side.h"

#include "core/base/date_hint.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"
#include "ui/import/import_presenter.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTimer>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using samples::DateOrder;
using samples::DecimalMark;
using samples::ImportColumn;
using samples::ImportPlan;

namespace {

constexpr int kTypingPauseMs = 400;

const database::Field& fieldOf(int field)
{
    return samples::sampleEntity().fields[static_cast<std::size_t>(field)];
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(fonts::section());
    return label;
}

void empty(QBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// Every question of a plan, also those that are answered, so that an answer can be changed.
std::vector<samples::ImportQuestion> allQuestions(ImportPlan plan)
{
    for (ImportColumn& column : plan.columns) {
        if (column.askDates) {
            column.dates = DateOrder::Unknown;
        }
        if (column.askDecimal) {
            column.decimal = DecimalMark::Unknown;
        }
    }
    return samples::openQuestions(plan);
}

const ImportColumn* columnAt(const ImportPlan& plan, int column)
{
    for (const ImportColumn& each : plan.columns) {
        if (each.column == column) {
            return &each;
        }
    }
    return nullptr;
}

} // namespace

ImportSide::ImportSide(ImportPresenter& presenter, QWidget* parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
    , m_form(new QComboBox)
    , m_formRow(new FieldRow(tr("Template"), m_form))
    , m_questionBox(new QWidget)
    , m_more(new QComboBox)
    , m_createProjects(new QCheckBox(tr("Create projects that the lab does not have")))
    , m_remarkBox(new QWidget)
    , m_commit(new QTimer(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceM, metrics::kSpaceM,
                               metrics::kSpaceM);
    layout->setSpacing(metrics::kSpaceL);

    m_form->setObjectName(u"importTemplate"_s);
    m_formRow->setHint(tr("Each row is held against its rules."));
    layout->addWidget(m_formRow);
    connect(m_form, &QComboBox::activated, this,
            [this] { m_presenter.chooseForm(m_form->currentData().toString()); });

    m_questions = new QVBoxLayout(m_questionBox);
    m_questions->setContentsMargins(0, 0, 0, 0);
    m_questions->setSpacing(metrics::kSpaceS);
    layout->addWidget(m_questionBox);

    auto* fixed = new QVBoxLayout;
    fixed->setSpacing(metrics::kSpaceS);
    fixed->addWidget(heading(tr("The same for every row"), body));
    auto* hint = new ToneLabel(tr("Used where the sheet has no column or an empty cell."),
                               Tone::Muted, body);
    hint->setFont(fonts::small());
    hint->setWordWrap(true);
    fixed->addWidget(hint);
    m_fixedRows = new QVBoxLayout;
    m_fixedRows->setSpacing(metrics::kSpaceS);
    fixed->addLayout(m_fixedRows);
    m_more->setAccessibleName(tr("Set another field for every row"));
    fixed->addWidget(m_more);
    layout->addLayout(fixed);

    layout->addWidget(m_createProjects);
    m_remarks = new QVBoxLayout(m_remarkBox);
    m_remarks->setContentsMargins(0, 0, 0, 0);
    m_remarks->setSpacing(metrics::kSpaceXs);
    layout->addWidget(m_remarkBox);
    layout->addStretch(1);
    setWidget(body);

    auto* project = new QComboBox;
    project->setEditable(true);
    project->setInsertPolicy(QComboBox::NoInsert);
    project->completer()->setFilterMode(Qt::MatchContains);
    project->completer()->setCompletionMode(QCompleter::PopupCompletion);
    addFixed(samples::Project, project);
    auto* type = new QComboBox;
    type->addItem(tr("as in the sheet"), QString());
    for (const database::Choice& choice : fieldOf(samples::SampleType).choices) {
        type->addItem(QCoreApplication::translate("Choices", choice.label),
                      QString::fromLatin1(choice.name));
    }
    addFixed(samples::SampleType, type);
    addFixed(samples::Submitter, new QLineEdit);
    addFixed(samples::Received, new QLineEdit);

    m_commit->setSingleShot(true);
    m_commit->setInterval(kTypingPauseMs);
    connect(m_commit, &QTimer::timeout, this, &ImportSide::commitFixed);
    connect(m_more, &QComboBox::activated, this, &ImportSide::addOtherFixed);
    connect(m_createProjects, &QCheckBox::toggled, &m_presenter,
            &ImportPresenter::setCreateProjects);
    connect(&m_presenter, &ImportPresenter::planChanged, this, &ImportSide::showPlan);
    connect(&m_presenter, &ImportPresenter::checkChanged, this, &ImportSide::showProjects);
    connect(&m_presenter, &ImportPresenter::stageChanged, this, [this] {
        widget()->setEnabled(m_presenter.stage() == ImportPresenter::Stage::Mapping);
        if (m_presenter.stage() == ImportPresenter::Stage::Mapping) {
            showRemarks();
        }
    });
}

void ImportSide::addFixed(int field, QWidget* editor)
{
    const database::Field& description = fieldOf(field);
    auto* row = new FieldRow(description.translatedLabel(), editor,
                             QString::fromLatin1(description.unit), widget());
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        connect(line, &QLineEdit::textEdited, m_commit, qOverload<>(&QTimer::start));
        connect(line, &QLineEdit::editingFinished, this, &ImportSide::commitFixed);
        if (description.type == database::FieldType::Date) {
            line->setPlaceholderText(exampleText(dateHint(QLocale())));
        }
    } else if (auto* choice = qobject_cast<QComboBox*>(editor)) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        connect(choice, &QComboBox::activated, this, &ImportSide::commitFixed);
        if (choice->isEditable()) {
            connect(choice->lineEdit(), &QLineEdit::textEdited, m_commit,
                    qOverload<>(&QTimer::start));
            connect(choice->lineEdit(), &QLineEdit::editingFinished, this,
                    &ImportSide::commitFixed);
        }
    }
    m_fixedRows->addWidget(row);
    m_fixed.append({field, row});

    const QSignalBlocker quiet(m_more);
    m_more->clear();
    m_more->addItem(tr("Another field…"), -1);
    for (const int other : samples::importableFields()) {
        const bool shown = std::any_of(m_fixed.cbegin(), m_fixed.cend(),
                                       [other](const Fixed& each) { return each.field == other; });
        if (!shown && other != samples::Attributes && other != samples::Name &&
            other != samples::Barcode) {
            m_more->addItem(fieldOf(other).translatedLabel(), other);
        }
    }
}

void ImportSide::addOtherFixed()
{
    const int field = m_more->currentData().toInt();
    if (field < 0) {
        return;
    }
    auto* line = new QLineEdit;
    addFixed(field, line);
    line->setFocus();
}

QString ImportSide::fixedText(const Fixed& fixed) const
{
    if (const auto* line = qobject_cast<const QLineEdit*>(fixed.row->editor())) {
        return line->text().trimmed();
    }
    const auto* choice = qobject_cast<const QComboBox*>(fixed.row->editor());
    return choice->isEditable() ? choice->currentText().trimmed()
                                : choice->currentData().toString();
}

void ImportSide::commitFixed()
{
    m_commit->stop();
    for (const Fixed& fixed : m_fixed) {
        const samples::FixedValue* present = m_presenter.plan().fixedOfField(fixed.field);
        const QString text = fixedText(fixed);
        if ((present == nullptr ? QString() : present->text) != text) {
            m_presenter.setFixed(fixed.field, text);
        }
    }
}

void ImportSide::showForm()
{
    const QStringList titles = m_presenter.formTitles();
    m_formRow->setVisible(!titles.isEmpty());
    m_form->clear();
    m_form->addItem(tr("none"), QString());
    for (const QString& title : titles) {
        m_form->addItem(title, title);
    }
    const auto& form = m_presenter.plan().form;
    m_form->setCurrentIndex(form ? std::max(0, m_form->findData(form->title())) : 0);
}

void ImportSide::showPlan()
{
    showForm();
    showQuestions();
    showFixed();
    showProjects();
}

void ImportSide::showFixed()
{
    for (const samples::FixedValue& value : m_presenter.plan().fixed) {
        const bool shown =
            std::any_of(m_fixed.cbegin(), m_fixed.cend(),
                        [&value](const Fixed& each) { return each.field == value.field; });
        if (!shown) {
            addFixed(value.field, new QLineEdit);
        }
    }
    for (const Fixed& fixed : m_fixed) {
        const samples::FixedValue* value = m_presenter.plan().fixedOfField(fixed.field);
        const QString text = value == nullptr ? QString() : value->text;
        const ImportColumn* column = m_presenter.plan().columnOfField(fixed.field);
        fixed.row->setHint(
            column == nullptr
                ? QString()
                : tr("The sheet has it in column %1.").arg(tabular::columnName(column->column)));
        fixed.row->setRequired(fieldOf(fixed.field).required && column == nullptr);
        if (fixed.row->editor()->hasFocus() || fixedText(fixed) == text) {
            continue; // never under the hands of somebody who types
        }
        if (auto* line = qobject_cast<QLineEdit*>(fixed.row->editor())) {
            line->setText(text);
        } else if (auto* choice = qobject_cast<QComboBox*>(fixed.row->editor())) {
            if (choice->isEditable()) {
                choice->setEditText(text);
            } else {
                choice->setCurrentIndex(std::max(choice->findData(text), 0));
            }
        }
    }
}

void ImportSide::showQuestions()
{
    const ImportPlan& plan = m_presenter.plan();
    const auto questions = allQuestions(plan);
    QStringList keys;
    for (const samples::ImportQuestion& question : questions) {
        keys += question.sentence;
    }
    m_questionBox->setVisible(!questions.empty());
    if (keys == m_questionKeys) {
        return;
    }
    m_questionKeys = keys;
    empty(m_questions);
    if (questions.empty()) {
        return;
    }
    m_questions->addWidget(heading(tr("Please decide"), m_questionBox));
    for (const samples::ImportQuestion& question : questions) {
        auto* box = new QWidget(m_questionBox);
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, metrics::kSpaceS);
        layout->setSpacing(metrics::kSpaceXs);
        auto* sentence = new ToneLabel(question.sentence, Tone::Warning, box);
        sentence->setWordWrap(true);
        layout->addWidget(sentence);
        auto* group = new QButtonGroup(box);
        const ImportColumn* column = columnAt(plan, question.column);
        const auto add = [&](const QString& text, bool checked, std::function<void()> answer) {
            auto* button = new QRadioButton(text, box);
            button->setChecked(checked);
            button->setAccessibleDescription(question.sentence);
            group->addButton(button);
            layout->addWidget(button);
            connect(button, &QRadioButton::clicked, this,
                    [answer = std::move(answer)] { answer(); });
        };
        const int place = question.column;
        if (question.kind == samples::ImportQuestion::Kind::DateOrder) {
            const DateOrder order = column == nullptr ? DateOrder::Unknown : column->dates;
            add(tr("Day first (31/12/2024)"), order == DateOrder::DayMonthYear,
                [this, place] { m_presenter.answerDates(place, DateOrder::DayMonthYear); });
            add(tr("Month first (12/31/2024)"), order == DateOrder::MonthDayYear,
                [this, place] { m_presenter.answerDates(place, DateOrder::MonthDayYear); });
        } else {
            const DecimalMark mark = column == nullptr ? DecimalMark::Unknown : column->decimal;
            add(tr("Decimal point (1,234.5)"), mark == DecimalMark::Point,
                [this, place] { m_presenter.answerDecimal(place, DecimalMark::Point); });
            add(tr("Decimal comma (1.234,5)"), mark == DecimalMark::Comma,
                [this, place] { m_presenter.answerDecimal(place, DecimalMark::Comma); });
        }
        m_questions->addWidget(box);
    }
}

void ImportSide::showProjects()
{
    const samples::ImportCheck* check = m_presenter.check();
    if (check != nullptr) {
        const bool some = !check->newProjects.isEmpty();
        m_createProjects->setVisible(some || m_presenter.createsProjects());
        m_createProjects->setText(some ? tr("Create %n project(s) that the lab does not have",
                                            nullptr, static_cast<int>(check->newProjects.size()))
                                       : tr("Create projects that the lab does not have"));
        m_createProjects->setToolTip(check->newProjects.mid(0, 20).join(u", "_s));
    } else if (!m_presenter.isChecking()) {
        m_createProjects->setVisible(m_presenter.createsProjects());
    }
}

void ImportSide::showRemarks()
{
    for (const Fixed& fixed : m_fixed) {
        if (fixed.field == samples::Project) {
            auto* choice = qobject_cast<QComboBox*>(fixed.row->editor());
            const QString text = choice->currentText();
            const QSignalBlocker quiet(choice);
            choice->clear();
            choice->addItems(m_presenter.projects());
            choice->setEditText(text);
            choice->lineEdit()->setPlaceholderText(tr("as in the sheet"));
        }
    }
    empty(m_remarks);
    const QStringList remarks =
        m_presenter.file() == nullptr ? QStringList() : m_presenter.file()->remarks();
    m_remarkBox->setVisible(!remarks.isEmpty());
    if (remarks.isEmpty()) {
        return;
    }
    m_remarks->addWidget(heading(tr("About the file"), m_remarkBox));
    for (const QString& remark : remarks) {
        auto* line = new QWidget(m_remarkBox);
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* mark = new QLabel(line);
        mark->setPixmap(icon(toneIconName(Tone::Info), Tone::Info)
                            .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
        layout->addWidget(mark, 0, Qt::AlignTop);
        auto* text = new QLabel(remark, line);
        text->setWordWrap(true);
        layout->addWidget(text, 1);
        m_remarks->addWidget(line);
    }
}

} // namespace tracseq::ui
