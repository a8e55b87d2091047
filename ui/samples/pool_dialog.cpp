// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/pool_dialog.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"
#include "ui/models/field_editor.h"
#include "ui/models/field_text.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

namespace tracseq::ui {

using database::Record;
using database::Value;
using samples::Draw;
using samples::sampleEntity;
using samples::sampleField;
using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, ConcentrationColumn, ThereColumn, DrawnColumn, ColumnCount };
constexpr int kTableHeight = 190;
constexpr int kWidth = 560;
constexpr qsizetype kNamedFaults = 5; ///< samples that a sentence names

QString shown(int field, const Value& value)
{
    return value.isNull()
               ? QString()
               : database::displayText(sampleEntity(), sampleField(field), value, QLocale()) +
                     QChar(0x00A0) + unitText(sampleField(field));
}

bool sameType(const std::vector<Record>& sources)
{
    return std::all_of(sources.begin(), sources.end(), [&](const Record& one) {
        return one.values[samples::SampleType] == sources.front().values[samples::SampleType];
    });
}

} // namespace

PoolDialog::PoolDialog(std::vector<Record> sources, const ReferenceNames& projects, QWidget* parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_projects(projects)
    , m_measure(new QComboBox(this))
    , m_table(new QTableWidget(this))
    , m_says(new ToneLabel(Tone::Muted, this))
{
    setObjectName(u"poolDialog"_s);
    setWindowTitle(tr("Pool %n sample(s)", nullptr, static_cast<int>(m_sources.size())));
    auto* column = makeDialogColumn(*this);
    setMinimumWidth(kWidth);
    auto* name = new QLineEdit(this);
    name->setObjectName(u"name"_s);
    m_name = new FieldRow(tr("Name of the pool"), name, {}, this);
    m_name->setRequired(true);
    m_name->keepHeight();
    column->addWidget(m_name);
    if (!sameType(m_sources)) {
        QWidget* type = makeFieldEditor(sampleEntity(), sampleField(samples::SampleType), {}, this);
        type->setObjectName(u"type"_s);
        m_typeRow =
            new FieldRow(sampleField(samples::SampleType).translatedLabel(), type, {}, this);
        m_typeRow->keepHeight();
        column->addWidget(m_typeRow);
        onEdited(type, this, [this] { validate(); });
    }
    m_measure->setObjectName(u"measure"_s);
    m_measure->addItems({tr("The same volume of each (µL)"), tr("The same mass of each (ng)")});
    column->addWidget(new FieldRow(tr("Take"), m_measure, {}, this));
    auto* amount = new QLineEdit(this);
    amount->setObjectName(u"amount"_s);
    m_amount = new FieldRow(tr("Of each"), amount, {}, this);
    m_amount->setRequired(true);
    m_amount->keepHeight();
    column->addWidget(m_amount);
    makeTable();
    column->addWidget(m_table, 1);
    m_says->setObjectName(u"says"_s);
    m_says->setWordWrap(true);
    column->addWidget(m_says);
    column->addWidget(makeDialogButtons(*this, tr("Make the pool"), m_apply));
    connect(name, &QLineEdit::textChanged, this, &PoolDialog::validate);
    connect(amount, &QLineEdit::textChanged, this, &PoolDialog::validate);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &PoolDialog::validate);
    validate();
    // As it stands on the screen, and not as it was made.
    QWidget* before = name;
    for (QWidget* next : std::initializer_list<QWidget*>{
             m_typeRow == nullptr ? nullptr : m_typeRow->editor(), m_measure, amount, m_table}) {
        if (next != nullptr) {
            setTabOrder(before, next);
            before = next;
        }
    }
    name->setFocus();
}

void PoolDialog::makeTable()
{
    m_table->setObjectName(u"parts"_s);
    m_table->setAccessibleName(tr("What is taken of each sample"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Sample"), tr("Concentration"), tr("There"), tr("Taken")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(kTableHeight);
    m_table->setRowCount(static_cast<int>(m_sources.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Record& source = m_sources[static_cast<std::size_t>(row)];
        const auto put = [&](int at, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(at == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, at, item);
        };
        put(NameColumn, source.values[samples::Name].text());
        put(ConcentrationColumn,
            shown(samples::Concentration, source.values[samples::Concentration]));
        put(ThereColumn, shown(samples::Volume, source.values[samples::Volume]));
        put(DrawnColumn, {});
    }
}

std::optional<Decimal> PoolDialog::drawnOf(const Record& source, Decimal amount) const
{
    if (m_measure->currentIndex() == 0) {
        return amount;
    }
    const Value& concentration = source.values[samples::Concentration];
    if (concentration.isNull() || concentration.integer() <= 0) {
        return std::nullopt;
    }
    // ng / (ng/uL) = uL, to the three places that a pipette could ever tell.
    const long double volume = static_cast<long double>(amount.millionths()) /
                               static_cast<long double>(concentration.integer());
    constexpr long double kPlaces = 1000;
    if (volume > 1e9L) {
        return std::nullopt;
    }
    return Decimal::fromMillionths(std::llround(volume * kPlaces) * (Decimal::kScale / 1000));
}

void PoolDialog::validate()
{
    if (m_apply == nullptr) {
        return;
    }
    const auto finder = m_projects.finder();
    m_values.clear();
    const auto name = parseField(sampleEntity(), sampleField(samples::Name),
                                 editorText(m_name->editor()), QLocale(), finder);
    bool complete = name && !name->isNull();
    if (complete) {
        m_values.emplace_back(samples::Name, *name);
    }
    m_name->setError(name || editorText(m_name->editor()).isEmpty() ? QString()
                                                                    : errorText(name.error()));
    if (m_typeRow != nullptr) {
        const auto type = parseField(sampleEntity(), sampleField(samples::SampleType),
                                     editorText(m_typeRow->editor()), QLocale(), finder);
        complete = complete && type && !type->isNull();
        if (type && !type->isNull()) {
            m_values.emplace_back(samples::SampleType, *type);
        }
    }
    const QString typed = editorText(m_amount->editor());
    // A mass is a number without a unit here; a volume may be typed in mL as everywhere.
    const auto amount =
        parseField(sampleEntity(), sampleField(samples::Volume), typed, QLocale(), finder);
    const bool given = amount && !amount->isNull() && amount->decimal() > Decimal();
    m_amount->setError(typed.isEmpty() || given ? QString()
                       : amount                 ? tr("More than nothing.")
                                                : errorText(amount.error()));
    m_draws.clear();
    QStringList unmeasured;
    QStringList unknown;
    QStringList little;
    QStringList tooShort;
    qint64 sum = 0;
    std::vector<std::pair<Decimal, Decimal>> parts;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Record& source = m_sources[static_cast<std::size_t>(row)];
        const QString who = source.values[samples::Name].text();
        const auto drawn = given ? drawnOf(source, amount->decimal()) : std::nullopt;
        m_table->item(row, DrawnColumn)
            ->setText(drawn ? shown(samples::Volume, Value(*drawn)) : QString());
        const Value& there = source.values[samples::Volume];
        if (!drawn) {
            if (given) {
                unmeasured += who;
            }
            continue;
        }
        if (there.isNull()) {
            unknown += who;
        } else if (*drawn <= Decimal()) {
            little += who;
        } else if (*drawn > there.decimal()) {
            tooShort += who;
        }
        sum += drawn->millionths();
        if (!source.values[samples::Concentration].isNull()) {
            parts.emplace_back(source.values[samples::Concentration].decimal(), *drawn);
        }
        m_draws.push_back({source.id, drawn});
    }
    const QString wrong = faults(unmeasured, unknown, little, tooShort);
    complete = complete && given && wrong.isEmpty();
    QString says;
    if (given && wrong.isEmpty()) {
        says =
            tr("The pool has %1.").arg(shown(samples::Volume, Value(Decimal::fromMillionths(sum))));
        const auto mean = samples::pooledConcentration(parts);
        if (mean && parts.size() == m_sources.size()) {
            says = tr("The pool has %1 of %2.")
                       .arg(shown(samples::Volume, Value(Decimal::fromMillionths(sum))),
                            shown(samples::Concentration, Value(*mean)));
        }
    }
    m_says->setTone(wrong.isEmpty() ? Tone::Muted : Tone::Bad);
    m_says->setText(wrong.isEmpty() ? says : wrong);
    m_apply->setEnabled(complete);
}

QString PoolDialog::faults(const QStringList& unmeasured, const QStringList& unknown,
                           const QStringList& little, const QStringList& tooShort)
{
    QStringList sentences;
    const auto say = [&](const QStringList& whose, const QString& one, const QString& several) {
        if (!whose.isEmpty()) {
            QString names = whose.mid(0, kNamedFaults).join(u", "_s);
            if (whose.size() > kNamedFaults) {
                names =
                    tr("%1 and %n other(s)", nullptr, static_cast<int>(whose.size() - kNamedFaults))
                        .arg(names);
            }
            sentences += (whose.size() == 1 ? one : several).arg(names);
        }
    };
    say(unmeasured, tr("%1 has no concentration."), tr("These have no concentration: %1."));
    say(unknown, tr("It is not known how much there is of %1."),
        tr("It is not known how much there is of %1."));
    say(little, tr("Too little of %1 to be pipetted."), tr("Too little of %1 to be pipetted."));
    say(tooShort, tr("%1 has not enough."), tr("These have not enough: %1."));
    return sentences.join(u' ');
}

std::vector<Draw> PoolDialog::draws() const
{
    return m_draws;
}

QString PoolDialog::name() const
{
    return editorText(m_name->editor()).trimmed();
}

database::FieldValues PoolDialog::values() const
{
    return m_values;
}

} // namespace tracseq::ui
