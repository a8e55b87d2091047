// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/bulk_start.h"

#include "core/base/error_text.h"
#include "core/samples/bulk_series.h"
#include "core/samples/sample.h"
#include "ui/models/field_editor.h"
#include "ui/samples/sample_forms.h"
#include "ui/widgets/field_row.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tracseq::ui {

using samples::BulkDraft;
using samples::sampleEntity;
using samples::sampleField;
using namespace Qt::StringLiterals;

namespace {
constexpr int kFirstCount = 24;
constexpr qsizetype kShownFirst = 3;
constexpr int kStartWidth = 560;
} // namespace

QString seriesPreview(const QStringList& texts)
{
    if (texts.size() <= kShownFirst + 1) {
        return texts.join(u", "_s);
    }
    return texts.mid(0, kShownFirst).join(u", "_s) + u" … "_s + texts.last();
}

BulkStart::BulkStart(SamplesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_count(new QSpinBox(this))
    , m_template(new ChoiceBox(this))
    , m_names(new QLineEdit(this))
{
    setMaximumWidth(kStartWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_count->setObjectName(u"count"_s);
    m_count->setRange(1, BulkDraft::kMaxRows);
    m_count->setValue(kFirstCount);
    m_count->setGroupSeparatorShown(true);
    auto* countRow = new FieldRow(tr("How many"), m_count, {}, this);
    countRow->keepHeight();
    countRow->setHint(tr("Up to %1; a pasted block adds rows by itself.")
                          .arg(QLocale().toString(BulkDraft::kMaxRows)));
    column->addWidget(countRow);
    m_template->setObjectName(u"template"_s);
    m_templateRow =
        new FieldRow(sampleField(samples::TemplateVersion).translatedLabel(), m_template, {}, this);
    m_templateRow->keepHeight();
    column->addWidget(m_templateRow);
    m_names->setObjectName(u"names"_s);
    m_names->setPlaceholderText(u"S-{001}"_s);
    m_namesRow = new FieldRow(tr("Names"), m_names, {}, this);
    m_namesRow->keepHeight();
    column->addWidget(m_namesRow);
    for (const int field :
         {static_cast<int>(samples::SampleType), static_cast<int>(samples::Project),
          static_cast<int>(samples::Organism), static_cast<int>(samples::Submitter),
          static_cast<int>(samples::Received)}) {
        addField(field, column);
    }
    setEditorText(m_rows.value(samples::Received)->editor(),
                  editText(sampleEntity(), sampleField(samples::Received),
                           database::Value(today(parts.store.clock())), {}, QLocale()));
    column->addStretch();
    connect(m_count, &QSpinBox::valueChanged, this, &BulkStart::validate);
    connect(m_names, &QLineEdit::textChanged, this, &BulkStart::validate);
    connect(&parts.forms, &SampleForms::changed, this, &BulkStart::offerTemplates);
    connect(&parts.projects, &ReferenceNames::changed, this, [this] {
        static_cast<ChoiceBox*>(m_rows.value(samples::Project)->editor())
            ->setEntries(QStringList{QString()} + m_parts.projects.sortedNames());
        validate();
    });
    offerTemplates();
    validate();
    m_count->setFocus();
    m_count->selectAll();
}

void BulkStart::addField(int field, QVBoxLayout* column)
{
    EditorOptions options;
    options.references = &m_parts.projects;
    QWidget* editor = makeFieldEditor(sampleEntity(), sampleField(field), options, this);
    editor->setObjectName(QString::fromUtf8(sampleField(field).name));
    auto* row = new FieldRow(sampleField(field).translatedLabel(), editor, {}, this);
    row->keepHeight();
    m_rows.insert(field, row);
    column->addWidget(row);
    onEdited(editor, this, [this] { validate(); });
}

void BulkStart::offerTemplates()
{
    const QStringList titles = m_parts.forms.titlesInUse();
    m_templateRow->setVisible(!titles.isEmpty());
    m_template->setEntries(QStringList{QString()} + titles);
}

int BulkStart::count() const
{
    return m_count->value();
}

void BulkStart::validate()
{
    m_valid = true;
    const QString names = m_names->text().trimmed();
    const auto series = samples::BulkSeries{names}.texts(count());
    m_valid = names.isEmpty() || series;
    m_namesRow->setError(m_valid ? QString()
                                 : tr("There is no number to count on. Write one, as in S-{001}."));
    m_namesRow->setHint(names.isEmpty() ? tr("Left empty, you type or paste them into the grid.")
                                        : seriesPreview(series.value_or(QStringList())));
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const QString text = editorText(it.value()->editor());
        const auto value = parseField(sampleEntity(), sampleField(it.key()), text, QLocale(),
                                      m_parts.projects.finder());
        it.value()->setError(value || text.isEmpty() ? QString() : errorText(value.error()));
        m_valid = m_valid && (value || text.isEmpty());
    }
    Q_EMIT edited();
}

BulkDraft BulkStart::draft() const
{
    QMap<int, QString> common;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        common.insert(it.key(), editorText(it.value()->editor()));
    }
    const Uuid version = m_parts.forms.inUse(m_template->choice());
    const auto names = m_names->text().trimmed().isEmpty()
                           ? std::nullopt
                           : samples::BulkSeries{m_names->text().trimmed()}.texts(count());
    return BulkDraft({today(m_parts.store.clock()), QLocale(), m_parts.projects.finder(),
                      m_parts.projects.names()},
                     m_parts.forms.find(version), version, count(), common,
                     names.value_or(QStringList()));
}

} // namespace tracseq::ui
