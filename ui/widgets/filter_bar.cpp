// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_bar.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_chips(new QHBoxLayout)
    , m_widgets(new QHBoxLayout)
    , m_views(new QToolButton(this))
    , m_viewMenu(new QMenu(this))
    , m_count(new ToneLabel(Tone::Muted, this))
{
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(360);
    m_search->installEventFilter(this);
    setPlaceholder(tr("Search"));

    m_views->setIcon(icon(u"view-filter"_s));
    m_views->setText(tr("Views"));
    m_views->setToolTip(tr("Saved views: search, filters, sorting and columns by name"));
    m_views->setAccessibleName(tr("Saved views"));
    m_views->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setAutoRaise(true);
    m_views->setFixedHeight(metrics::kControlHeight);
    m_views->setMenu(m_viewMenu);
    m_views->hide();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceS);
    layout->addWidget(m_search, 2);
    layout->addLayout(m_chips);
    layout->addStretch(1);
    layout->addWidget(m_count);
    layout->addWidget(m_views);
    layout->addLayout(m_widgets);
    m_chips->setSpacing(metrics::kSpaceXs + 2);
    m_widgets->setSpacing(metrics::kSpaceXs);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::textEdited);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT submitted(text()); });
}

void FilterBar::setPlaceholder(const QString& text)
{
    m_search->setPlaceholderText(text);
    m_search->setAccessibleName(text);
}

QString FilterBar::text() const
{
    return m_search->text();
}

void FilterBar::setText(const QString& text)
{
    m_search->setText(text);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::addToggle(const QString& key, const QString& label)
{
    auto* chip = new Chip(label, false, this);
    m_toggles.insert(key, chip);
    m_chips->addWidget(chip);
    connect(chip, &QAbstractButton::toggled, this,
            [this, key](bool on) { Q_EMIT toggled(key, on); });
}

void FilterBar::setToggled(const QString& key, bool on)
{
    if (Chip* chip = m_toggles.value(key)) {
        chip->setChecked(on);
    }
}

bool FilterBar::isToggled(const QString& key) const
{
    const Chip* chip = m_toggles.value(key);
    return chip != nullptr && chip->isChecked();
}

void FilterBar::setFilter(const QString& key, const QString& label)
{
    removeFilter(key);
    auto* chip = new Chip(label, true, this);
    m_filters.insert(key, chip);
    m_chips->addWidget(chip);
    connect(chip, &Chip::removeRequested, this, [this, key] {
        removeFilter(key);
        Q_EMIT filterRemoved(key);
    });
}

void FilterBar::removeFilter(const QString& key)
{
    if (Chip* chip = m_filters.take(key)) {
        chip->hide();
        chip->deleteLater();
    }
}

void FilterBar::clearFilters()
{
    for (const QString& key : m_filters.keys()) {
        removeFilter(key);
    }
}

void FilterBar::setWorkLists(const QList<std::pair<QString, QString>>& lists)
{
    m_workLists = lists;
}

void FilterBar::setSavedViews(const QStringList& names, const QString& current)
{
    m_views->setText(current.isEmpty() ? tr("Views") : current);
    m_views->show();
    m_viewMenu->clear();
    for (const QString& name : names) {
        QAction* action = m_viewMenu->addAction(name);
        action->setCheckable(true);
        action->setChecked(name == current);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT savedViewChosen(name); });
    }
    if (!m_workLists.isEmpty()) {
        m_viewMenu->addSection(tr("Work lists"));
    }
    for (const auto& list : std::as_const(m_workLists)) {
        QAction* action = m_viewMenu->addAction(list.first);
        action->setCheckable(true);
        action->setChecked(list.first == current);
        connect(action, &QAction::triggered, this,
                [this, list] { Q_EMIT workListChosen(list.first, list.second); });
    }
    m_viewMenu->addSeparator();
    QAction* save = m_viewMenu->addAction(icon(u"document-save"_s), tr("Save this view…"));
    connect(save, &QAction::triggered, this, &FilterBar::saveViewRequested);
    if (!names.isEmpty()) {
        QMenu* remove = m_viewMenu->addMenu(icon(u"edit-delete"_s), tr("Remove a view"));
        for (const QString& name : names) {
            connect(remove->addAction(name), &QAction::triggered, this,
                    [this, name] { Q_EMIT removeViewRequested(name); });
        }
    }
}

void FilterBar::setCount(qint64 shown, qint64 total)
{
    const QLocale locale;
    m_count->setVisible(shown >= 0);
    m_count->setText(shown == total
                         ? tr("%Ln row(s)", nullptr, static_cast<int>(total))
                         : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
}

void FilterBar::addWidget(QWidget* widget)
{
    m_widgets->addWidget(widget);
}

void FilterBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.grid);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tracseq::ui
