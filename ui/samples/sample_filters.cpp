// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_filters.h"

#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "ui/models/field_editor.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCompleter>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace tracseq::ui {

using database::Condition;
using database::Field;
using database::FieldType;
using database::Value;
using samples::sampleEntity;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFields = {static_cast<int>(samples::SampleStatus),
                                static_cast<int>(samples::SampleType),
                                static_cast<int>(samples::Project)};
constexpr int kShownChoices = 3;

const Field& describe(int field)
{
    return sampleEntity().fields[static_cast<std::size_t>(field)];
}

QString keyOf(int field)
{
    return QString::fromLatin1(describe(field).name);
}

} // namespace

SampleFilters::SampleFilters(FilterBar& bar, const ReferenceNames& projects, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_projects(projects)
{
    connect(&bar, &FilterBar::filterRemoved, this, [this](const QString& key) {
        if (const int field = sampleEntity().indexOf(key); m_chosen.remove(field) > 0) {
            Q_EMIT changed();
        }
    });
    // A view that was restored before the projects were read finds them now.
    connect(&projects, &ReferenceNames::changed, this, [this] {
        if (m_chosen.contains(samples::Project)) {
            Q_EMIT changed();
        }
    });
}

QWidget* SampleFilters::makeButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"filterButton"_s);
    button->setIcon(icon(u"view-filter"_s));
    button->setText(tr("Filter"));
    button->setToolTip(tr("Show only samples of a status, type or project"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    button->setMenu(menu);
    return button;
}

void SampleFilters::fillMenu(QMenu& menu)
{
    menu.clear();
    for (const int field : kFields) {
        QMenu* choices = menu.addMenu(describe(field).translatedLabel());
        if (field == samples::Project) {
            addProjects(*choices);
        } else {
            addChoices(*choices, field);
        }
    }
    menu.addSeparator();
    QAction* none = menu.addAction(tr("Remove all filters"), this, &SampleFilters::clear);
    none->setEnabled(!m_chosen.isEmpty());
}

void SampleFilters::addChoices(QMenu& menu, int field)
{
    QStringList names;
    if (describe(field).type == FieldType::State) {
        for (const database::State& state : samples::sampleLifeCycle().states) {
            names.append(QString::fromLatin1(state.name));
        }
    } else {
        for (const database::Choice& choice : describe(field).choices) {
            names.append(QString::fromLatin1(choice.name));
        }
    }
    for (const QString& name : std::as_const(names)) {
        QAction* action = menu.addAction(label(field, name));
        action->setCheckable(true);
        action->setChecked(chosen(field).contains(name));
        connect(action, &QAction::toggled, this, [this, field, name](bool on) {
            QStringList now = chosen(field);
            now.removeAll(name);
            if (on) {
                now.append(name);
            }
            choose(field, now);
        });
    }
}

void SampleFilters::addProjects(QMenu& menu)
{
    auto* box = new ChoiceBox(&menu);
    box->addItem(QString());
    box->addItems(m_projects.sortedNames());
    box->allowTyping();
    box->setChoice(chosen(samples::Project).value(0));
    box->lineEdit()->setPlaceholderText(tr("Type a project"));
    box->setMinimumWidth(metrics::kNavigationWidth);
    const auto take = [this, &menu](const QString& name) {
        if (name.isEmpty() || m_projects.find(name)) {
            choose(samples::Project, name.isEmpty() ? QStringList() : QStringList(name));
            menu.close();
        }
    };
    connect(box, &QComboBox::textActivated, this, take);
    connect(box->completer(), qOverload<const QString&>(&QCompleter::activated), this, take);
    connect(box->lineEdit(), &QLineEdit::returnPressed, this,
            [box, take] { take(box->lineEdit()->text()); });
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(box);
    menu.addAction(action);
}

QString SampleFilters::label(int field, const QString& name)
{
    return describe(field).type == FieldType::Reference
               ? name
               : database::displayText(sampleEntity(), describe(field), Value(name), QLocale());
}

void SampleFilters::choose(int field, const QStringList& names)
{
    if (chosen(field) == names) {
        return;
    }
    if (names.isEmpty()) {
        m_chosen.remove(field);
    } else {
        m_chosen.insert(field, names);
    }
    showChip(field);
    Q_EMIT changed();
}

void SampleFilters::clear()
{
    if (m_chosen.isEmpty()) {
        return;
    }
    m_chosen.clear();
    for (const int field : kFields) {
        showChip(field);
    }
    Q_EMIT changed();
}

void SampleFilters::showChip(int field)
{
    const QStringList names = chosen(field);
    if (names.isEmpty()) {
        m_bar.removeFilter(keyOf(field));
        return;
    }
    QStringList labels;
    for (const QString& name : names.mid(0, kShownChoices)) {
        labels.append(label(field, name));
    }
    if (names.size() > kShownChoices) {
        labels.append(tr("%1 more").arg(names.size() - kShownChoices));
    }
    m_bar.setFilter(keyOf(field),
                    tr("%1: %2").arg(describe(field).translatedLabel(), labels.join(u", "_s)));
}

std::vector<Condition> SampleFilters::conditions() const
{
    std::vector<Condition> conditions;
    for (auto it = m_chosen.constBegin(); it != m_chosen.constEnd(); ++it) {
        Condition condition{it.key(), Condition::Kind::AnyOf, {}};
        for (const QString& name : it.value()) {
            if (describe(it.key()).type != FieldType::Reference) {
                condition.values.emplace_back(name);
            } else if (const auto id = m_projects.find(name)) {
                condition.values.emplace_back(*id);
            }
        }
        // A project that is gone has no samples; it does not stand for all of them.
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

QJsonObject SampleFilters::toJson() const
{
    QJsonObject json;
    for (auto it = m_chosen.constBegin(); it != m_chosen.constEnd(); ++it) {
        json.insert(keyOf(it.key()), QJsonArray::fromStringList(it.value()));
    }
    return json;
}

void SampleFilters::fromJson(const QJsonObject& json)
{
    m_chosen.clear();
    for (const int field : kFields) {
        QStringList names;
        for (const auto& name : json.value(keyOf(field)).toArray()) {
            names.append(name.toString());
        }
        if (!names.isEmpty()) {
            m_chosen.insert(field, names);
        }
        showChip(field);
    }
    Q_EMIT changed();
}

} // namespace tracseq::ui
