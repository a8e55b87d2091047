// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/labels_panel.h"

#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/labels/label_records.h"
#include "ui/labels/label_canvas.h"
#include "ui/labels/layout_form.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"
#include "ui/widgets/tool_bar.h"

#include <QComboBox>
#include <QInputDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QScrollArea>
#include <QSplitter>

namespace tracseq::ui {

using labels::Area;
using labels::Element;
using labels::LabelLayout;
using labels::LayoutEntry;
using labels::Turn;
using labels::Um;
using namespace Qt::StringLiterals;

namespace {

constexpr int kListHeight = 150;
constexpr Um kNewWidth = 50'000;
constexpr Um kNewHeight = 25'000;

const database::Entity& shownEntity(changes::Store& store)
{
    return *store.entities().find(u"sample"_s);
}

labels::LabelFacts shownFacts(changes::Store& store)
{
    return labels::sampleFacts(shownEntity(store),
                               QDateTime::fromMSecsSinceEpoch(store.clock().nowMs()).date());
}

} // namespace

LabelsPanel::LabelsPanel(const LabelsParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_strip(new ErrorStrip(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"labels.layouts"_s);
    m_list->setObjectName(u"layoutList"_s);
    m_list->setAccessibleName(tr("Label layouts"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget* editor = makeEditor();
    makeActions();
    column->addWidget(m_strip);
    column->addWidget(editor, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &LabelsPanel::choose);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(QString::fromLatin1(labels::labelLayoutEntity().name))) {
            reload();
        }
    });
    reload();
}

LabelsPanel::~LabelsPanel() = default;

QWidget* LabelsPanel::makeEditor()
{
    std::vector<std::pair<QString, QString>> fields;
    const database::Entity& entity = shownEntity(m_parts.store);
    for (const QString& field : labels::labelFields(entity)) {
        fields.emplace_back(field, labels::labelFieldLabel(entity, field));
    }
    auto* editor = new QSplitter(this);
    auto* side = new QSplitter(Qt::Vertical, editor);
    auto* scroll = new QScrollArea(side);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new LayoutForm(fields, scroll);
    scroll->setWidget(m_form);
    side->addWidget(m_list);
    side->addWidget(scroll);
    side->setStretchFactor(1, 1);
    side->setSizes({kListHeight, 2 * kListHeight});
    side->setChildrenCollapsible(false);
    side->setMinimumWidth(m_form->minimumWidth() +
                          style()->pixelMetric(QStyle::PM_ScrollBarExtent));

    auto* middle = new QWidget(editor);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll = new QScrollArea(middle);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setBackgroundRole(QPalette::AlternateBase);
    m_canvas = new LabelCanvas(m_scroll);
    m_canvas->setObjectName(u"labelCanvas"_s);
    m_scroll->setWidget(m_canvas);
    column->addWidget(m_scroll, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                              metrics::kSpaceS);
    m_says = new ToneLabel(Tone::Muted, middle);
    m_says->setObjectName(u"labelSays"_s);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(2 * metrics::kSmallControlHeight);
    below->addWidget(m_says, 1);
    m_resolution = new QComboBox(middle);
    m_resolution->setObjectName(u"resolution"_s);
    m_resolution->setAccessibleName(tr("Resolution of the printer"));
    m_resolution->setToolTip(
        tr("For a printer of so many dots to the inch: bars and modules are as "
           "wide as whole dots"));
    for (const int dots : {203, 300, 600}) {
        m_resolution->addItem(tr("%1 dpi").arg(dots), dots);
    }
    m_resolution->setCurrentIndex(1);
    below->addWidget(m_resolution);
    column->addLayout(below);

    editor->addWidget(side);
    editor->addWidget(middle);
    editor->setStretchFactor(1, 1);
    editor->setChildrenCollapsible(false);

    connect(m_canvas, &LabelCanvas::edited, this, &LabelsPanel::edit);
    connect(m_canvas, &LabelCanvas::selectionChanged, this,
            [this](int element) { m_form->show(m_layout, element); });
    connect(m_canvas, &LabelCanvas::zoomChanged, this, [this] { m_zoomed = !m_fits; });
    m_scroll->viewport()->installEventFilter(this);
    connect(m_form, &LayoutForm::edited, this, &LabelsPanel::edit);
    connect(m_resolution, &QComboBox::currentIndexChanged, this, [this] { showLayout(); });
    return editor;
}

QAction* LabelsPanel::addAction(ToolBar& bar, const char* name, const QString& iconName,
                                const QString& text, const std::function<void()>& call,
                                ToolBar::Show show)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, call);
    bar.addAction(action, show);
    return action;
}

void LabelsPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Labels"), this);
    m_save = new QAction(icon(u"document-save"_s), tr("Save"), this);
    m_save->setObjectName(u"saveLayout"_s);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_save, &QAction::triggered, this, &LabelsPanel::save);
    QWidget::addAction(m_save);
    bar->addPrimaryAction(m_save);
    m_discard = addAction(
        *bar, "discardLayout", u"edit-undo"_s, tr("Discard"),
        [this] {
            if (const LayoutEntry* entry = current()) {
                m_base = entry->layout;
                m_layout = entry->layout;
                showLayout();
            }
        },
        ToolBar::Show::IconOnly);
    m_new = addAction(*bar, "newLayout", u"list-add"_s, tr("New…"), [this] {
        if (isChanged()) {
            m_strip->showMessage(Tone::Warning,
                                 tr("Save or discard the changes of “%1” first.").arg(m_chosen));
            return;
        }
        askForName(tr("New layout"), {}, [this](const QString& name) {
            LabelLayout layout;
            layout.name = name;
            layout.width = kNewWidth;
            layout.height = kNewHeight;
            store(std::nullopt, layout);
        });
    });
    m_copy = addAction(*bar, "copyLayout", u"edit-copy"_s, tr("Copy…"), [this] {
        askForName(tr("Copy of the layout"), tr("%1 (copy)").arg(m_layout.name),
                   [this](const QString& name) {
                       LabelLayout layout = m_layout;
                       layout.name = name;
                       store(std::nullopt, layout);
                   });
    });
    m_remove = addAction(
        *bar, "removeLayout", u"edit-delete"_s, tr("Remove…"), [this] { removeLayout(); },
        ToolBar::Show::IconOnly);
    m_adders = {
        addAction(*bar, "addText", u"draw-text"_s, tr("Text"),
                  [this] {
                      addElement({Area{1'000, 1'000, 20'000, 4'000}, Turn::None,
                                  labels::TextElement{u"{title}"_s}});
                  }),
        addAction(*bar, "addBarcode", u"view-barcode-qr"_s, tr("Barcode"),
                  [this] {
                      addElement({Area{1'000, 1'000, 10'000, 10'000}, Turn::None,
                                  labels::BarcodeElement{}});
                  }),
        addAction(*bar, "addLine", u"draw-line"_s, tr("Line"), [this] {
            addElement({Area{1'000, 1'000, 20'000, 300}, Turn::None, labels::LineElement{}});
        })};
    layout()->addWidget(bar);
}

int LabelsPanel::dpi() const
{
    return m_resolution->currentData().toInt();
}

const LayoutEntry* LabelsPanel::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_entries.size())
               ? nullptr
               : &m_entries[static_cast<std::size_t>(row)];
}

bool LabelsPanel::isChanged() const
{
    const LayoutEntry* entry = current();
    return entry != nullptr && entry->id && !entry->broken && !(m_base == m_layout);
}

bool LabelsPanel::mayChange() const
{
    const LayoutEntry* entry = current();
    return entry != nullptr && entry->id && !entry->broken &&
           m_parts.context.refusalOf(u"labels.update"_s).isEmpty();
}

QString LabelsPanel::unsavedWork() const
{
    return isChanged() ? tr("the label layout “%1”").arg(m_layout.name) : QString();
}

void LabelsPanel::reload()
{
    m_parts.tasks.read<std::vector<LayoutEntry>>(
        this, [](database::Connection& connection) { return labels::loadLayouts(connection); },
        [this, token = ++m_token](Result<std::vector<LayoutEntry>> entries) {
            if (token != m_token) {
                return;
            }
            if (entries) {
                showEntries(std::move(*entries));
            } else {
                m_strip->showError(entries.error());
            }
        });
}

void LabelsPanel::showEntries(std::vector<LayoutEntry> entries)
{
    const bool keeps = isChanged(); // what is typed stays, whatever was stored meanwhile
    m_filling = true;
    m_entries = std::move(entries);
    m_list->clear();
    int row = m_entries.empty() ? -1 : 0;
    for (const LayoutEntry& entry : m_entries) {
        auto* item = new QListWidgetItem(icon(entry.broken         ? u"dialog-error"_s
                                              : entry.layout.sheet ? u"view-list-details"_s
                                                                   : u"tag"_s),
                                         entry.layout.name, m_list);
        item->setSizeHint(QSize(0, metrics::kRowHeight));
        item->setToolTip(
            entry.broken ? errorText(*entry.broken)
            : entry.id
                ? entry.layout.name
                : tr("%1: comes with TracSeq. Copy it to change it.").arg(entry.layout.name));
        if (compareKey(entry.layout.name) == compareKey(m_chosen)) {
            row = m_list->count() - 1;
        }
    }
    m_list->setCurrentRow(row);
    m_filling = false;
    if (keeps && compareKey(m_layout.name) == compareKey(m_chosen)) {
        showLayout();
    } else {
        choose(row);
    }
    showWanted();
}

void LabelsPanel::choose(int row)
{
    if (m_filling || row < 0) {
        return;
    }
    const LayoutEntry& entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.layout.name != m_chosen && !m_chosen.isEmpty()) {
        const auto before =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [this](const LayoutEntry& one) { return one.layout.name == m_chosen; });
        if (before != m_entries.end() && before->id && !(m_base == m_layout)) {
            m_strip->showMessage(Tone::Warning,
                                 tr("Save or discard the changes of “%1” first.").arg(m_chosen));
            m_filling = true;
            m_list->setCurrentRow(static_cast<int>(before - m_entries.begin()));
            m_filling = false;
            return;
        }
        m_strip->clear();
    }
    const bool other = m_chosen != entry.layout.name;
    m_chosen = entry.layout.name;
    m_base = entry.layout;
    m_layout = entry.layout;
    if (entry.broken) {
        m_strip->showError(*entry.broken);
    }
    if (other) {
        m_canvas->select(-1);
    }
    showLayout();
    if (other) {
        m_zoomed = false;
        fitCanvas();
    }
}

void LabelsPanel::fitCanvas()
{
    m_fits = true;
    m_canvas->zoomToFit(m_scroll->viewport()->size());
    m_fits = false;
}

bool LabelsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize && !m_zoomed) {
        fitCanvas();
    }
    return QWidget::eventFilter(watched, event);
}

void LabelsPanel::showLayout()
{
    m_canvas->setLabel(m_layout, shownFacts(m_parts.store), dpi());
    m_form->show(m_layout, m_canvas->selected());
    showActions();
    showProblems();
}

void LabelsPanel::edit(const LabelLayout& layout)
{
    m_layout = layout;
    showLayout();
}

void LabelsPanel::addElement(const Element& element)
{
    Element fitted = element;
    fitted.area.width = std::min(fitted.area.width, m_layout.width - 2 * fitted.area.x);
    fitted.area.height = std::min(fitted.area.height, m_layout.height - 2 * fitted.area.y);
    m_layout.elements.push_back(fitted);
    m_canvas->setLabel(m_layout, shownFacts(m_parts.store), dpi());
    m_canvas->select(static_cast<int>(m_layout.elements.size()) - 1);
    showLayout();
    m_canvas->setFocus();
}

void LabelsPanel::showActions()
{
    const LayoutEntry* entry = current();
    const bool own = entry != nullptr && entry->id.has_value();
    const PanelContext& context = m_parts.context;
    const QString mayNotUpdate = context.refusalOf(u"labels.update"_s);
    const QString mayNotCreate = context.refusalOf(u"labels.create"_s);
    const bool wrong = !labels::checkLayout(m_layout).empty();
    const bool changed = isChanged();
    permit(*m_save, changed && own && !wrong, mayNotUpdate);
    permit(*m_discard, changed, {});
    permit(*m_new, true, mayNotCreate);
    permit(*m_copy, entry != nullptr && !entry->broken, mayNotCreate);
    permit(*m_remove, own, context.refusalOf(u"labels.remove"_s));
    for (QAction* adder : m_adders) {
        permit(*adder, own && !entry->broken, mayNotUpdate);
    }
    m_canvas->setReadOnly(!mayChange());
    m_form->setReadOnly(!mayChange());
}

void LabelsPanel::showProblems()
{
    const auto& problems = m_canvas->picture().problems;
    if (!problems.empty()) {
        m_says->setTone(Tone::Bad);
        m_says->setText(errorText(problems.front().error));
    } else if (const LayoutEntry* entry = current(); entry != nullptr && !entry->id) {
        m_says->setTone(Tone::Muted);
        m_says->setText(tr("This layout comes with TracSeq. Copy it to change it."));
    } else if (m_layout.elements.empty()) {
        m_says->setTone(Tone::Muted);
        m_says->setText(tr("Nothing is on this label yet: add a text or a barcode."));
    } else {
        m_says->setTone(Tone::Muted);
        m_says->setText(tr("Everything fits at %1 dpi, with an example of a sample.").arg(dpi()));
    }
}

void LabelsPanel::askForName(const QString& title, const QString& name,
                             const std::function<void(const QString&)>& then)
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"layoutNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the layout:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString& typed) {
        if (!typed.trimmed().isEmpty()) {
            then(cleanText(typed));
        }
    });
    dialog->open();
}

void LabelsPanel::store(const std::optional<Uuid>& id, const LabelLayout& layout)
{
    // What a colleague stored meanwhile is not what this is based on.
    const auto seen = id ? std::optional(m_base) : std::nullopt;
    m_parts.service.save(id, layout, seen, this,
                         [this, layout](const Result<changes::Written>& written) {
                             if (!written) {
                                 m_strip->showError(written.error());
                                 return;
                             }
                             m_strip->clear();
                             m_parts.undo.add(*written);
                             m_chosen = layout.name;
                             m_base = layout;
                             m_layout = layout;
                             reload();
                         });
}

void LabelsPanel::save()
{
    if (const LayoutEntry* entry = current(); entry != nullptr && entry->id) {
        store(entry->id, m_layout);
    }
}

void LabelsPanel::removeLayout()
{
    const LayoutEntry* entry = current();
    if (entry == nullptr || !entry->id) {
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Remove the layout"),
                                tr("Remove the label layout “%1”? Labels that were printed stay "
                                   "recorded.")
                                    .arg(entry->layout.name),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(box, &QDialog::finished, this, [this, box, id = *entry->id, name = entry->layout.name] {
        if (box->buttonRole(box->clickedButton()) != QMessageBox::AcceptRole) {
            return;
        }
        m_parts.service.remove(id, name, this, [this](const Result<changes::Written>& written) {
            if (written) {
                m_chosen.clear();
                m_parts.undo.add(*written);
            } else {
                m_strip->showError(written.error());
            }
        });
    });
    box->open();
}

} // namespace tracseq::ui
