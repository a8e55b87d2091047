// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/making_dialog.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"
#include "ui/models/field_editor.h"
#include "ui/models/field_text.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tracseq::ui {

using database::Record;
using database::Value;
using samples::sampleEntity;
using samples::sampleField;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTubes = 384; ///< of one sample: a plate
constexpr qsizetype kNamed = 3; ///< samples that a sentence names

QString amountText(Decimal amount)
{
    const database::Field& field = sampleField(samples::Volume);
    return database::displayText(sampleEntity(), field, Value(amount), QLocale()) + QChar(0x00A0) +
           unitText(field);
}

} // namespace

MakingDialog::MakingDialog(Making making, std::vector<Record> sources,
                           const ReferenceNames& projects, QWidget* parent)
    : QDialog(parent)
    , m_making(making)
    , m_sources(std::move(sources))
    , m_projects(projects)
    , m_column(makeDialogColumn(*this))
    , m_preview(new ToneLabel(Tone::Muted, this))
{
    setObjectName(u"makingDialog"_s);
    const int count = static_cast<int>(m_sources.size());
    if (making != Making::Derivative) {
        m_tubes = new QSpinBox(this);
        m_tubes->setObjectName(u"tubes"_s);
        m_tubes->setRange(making == Making::Split ? 2 : 1, kMostTubes);
        m_tubes->setValue(2);
        m_column->addWidget(new FieldRow(making == Making::Split ? tr("Parts of each sample")
                                                                 : tr("Tubes of each sample"),
                                         m_tubes, {}, this));
        connect(m_tubes, &QSpinBox::valueChanged, this, &MakingDialog::validate);
    }
    QString action;
    switch (making) {
    case Making::Aliquots:
        setWindowTitle(tr("Make aliquots of %n sample(s)", nullptr, count));
        m_volume = addRow(tr("Volume in each tube"), samples::Volume, u"volume"_s);
        action = tr("Make aliquots");
        break;
    case Making::Split:
        setWindowTitle(tr("Split %n sample(s)", nullptr, count));
        action = tr("Split");
        break;
    case Making::Derivative:
        setWindowTitle(tr("Derive from %n sample(s)", nullptr, count));
        m_type = addRow(tr("What is made"), samples::SampleType, u"type"_s);
        m_volume = addRow(tr("Used up of the source"), samples::Volume, u"volume"_s);
        m_volume->setHint(tr("Leave it empty where it is not measured."));
        m_newVolume = addRow(tr("Its volume"), samples::Volume, u"newVolume"_s);
        m_newConcentration =
            addRow(tr("Its concentration"), samples::Concentration, u"newConcentration"_s);
        action = tr("Derive");
        break;
    }
    m_preview->setObjectName(u"preview"_s);
    m_preview->setWordWrap(true);
    m_column->addWidget(m_preview);
    m_column->addStretch();
    m_column->addWidget(makeDialogButtons(*this, action, m_apply));
    validate();
}

FieldRow* MakingDialog::addRow(const QString& label, int field, const QString& name)
{
    EditorOptions options;
    options.references = &m_projects;
    const database::Field& described = sampleField(field);
    QWidget* editor = makeFieldEditor(sampleEntity(), described, options, this);
    editor->setObjectName(name);
    auto* row = new FieldRow(label, editor, unitText(described), this);
    row->keepHeight();
    m_column->addWidget(row);
    onEdited(editor, this, [this] { validate(); });
    return row;
}

std::optional<Value> MakingDialog::valueOf(FieldRow* row, int field)
{
    database::Field described = sampleField(field);
    described.required = false; // what is missing is said by the button
    const auto value = parseField(sampleEntity(), described, editorText(row->editor()), QLocale(),
                                  m_projects.finder());
    row->setError(value ? QString() : errorText(value.error()));
    return value ? std::optional(*value) : std::nullopt;
}

QString MakingDialog::preview(QString& wrong) const
{
    QStringList without;
    QStringList shortOf;
    std::optional<Decimal> left;
    for (const Record& source : m_sources) {
        const Value& volume = source.values[samples::Volume];
        const QString name = source.values[samples::Name].text();
        if (volume.isNull()) {
            without += name;
            continue;
        }
        const qint64 tubes = m_tubes != nullptr ? m_tubes->value() : 1;
        const qint64 drawn = m_making == Making::Split ? volume.integer()
                             : m_drawn                 ? m_drawn->millionths() * tubes
                                                       : 0;
        const auto rest = Decimal::fromMillionths(volume.integer() - drawn);
        if (rest.millionths() < 0 || (m_making == Making::Split && volume.integer() < tubes)) {
            shortOf += tr("%1 (%2)").arg(name, amountText(volume.decimal()));
        }
        if (!left || rest.millionths() < left->millionths()) {
            left = rest;
        }
    }
    const auto named = [](const QStringList& names) {
        return names.size() <= kNamed
                   ? names.join(u", "_s)
                   : tr("%1 and %n more", nullptr, static_cast<int>(names.size() - kNamed))
                         .arg(names.mid(0, kNamed).join(u", "_s));
    };
    if (!without.isEmpty() && (m_making != Making::Derivative || m_drawn)) {
        wrong =
            tr("Not known how much there is of: %1. Enter the volume first.").arg(named(without));
    } else if (!shortOf.isEmpty()) {
        wrong = tr("Not enough: %1.").arg(named(shortOf));
    }
    if (m_making == Making::Split) {
        return tr("Nothing stays in the tubes that are split.");
    }
    return m_drawn && left ? tr("%1 stay, where the least stays.").arg(amountText(*left))
                           : QString();
}

void MakingDialog::validate()
{
    if (m_apply == nullptr) {
        return; // still being built
    }
    bool complete = true;
    m_drawn.reset();
    if (m_volume != nullptr) {
        const auto value = valueOf(m_volume, samples::Volume);
        complete = value.has_value();
        if (value && !value->isNull()) {
            m_drawn = value->decimal();
        }
        complete =
            complete && (m_making == Making::Derivative || (m_drawn && *m_drawn > Decimal()));
    }
    m_values.clear();
    for (const auto& [row, field] :
         {std::pair(m_type, int{samples::SampleType}), std::pair(m_newVolume, int{samples::Volume}),
          std::pair(m_newConcentration, int{samples::Concentration})}) {
        if (row == nullptr) {
            continue;
        }
        const auto value = valueOf(row, field);
        complete = complete && value && !(field == samples::SampleType && value->isNull());
        if (value && !value->isNull()) {
            m_values.emplace_back(field, *value);
        }
    }
    QString wrong;
    const QString says = preview(wrong);
    m_preview->setTone(wrong.isEmpty() ? Tone::Muted : Tone::Bad);
    m_preview->setText(wrong.isEmpty() ? says : wrong);
    m_apply->setEnabled(complete && wrong.isEmpty());
}

int MakingDialog::tubes() const
{
    return m_tubes == nullptr ? 1 : m_tubes->value();
}

std::optional<Decimal> MakingDialog::volume() const
{
    return m_drawn;
}

database::FieldValues MakingDialog::values() const
{
    return m_values;
}

} // namespace tracseq::ui
