// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_service.h"
#include "ui/labels/labels_parts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_work.h"
#include "ui/widgets/tool_bar.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QScrollArea;

namespace tracseq::ui {

class ErrorStrip;
class LabelCanvas;
class LayoutForm;
class ToneLabel;

/// The layouts of labels: those of the lab and those that come with the program, and one of them to
/// be edited with a live picture. Those of the program are copied to be changed.
class LabelsPanel final : public QWidget, public UnsavedWork, public NavigationTarget {
    Q_OBJECT
public:
    LabelsPanel(const LabelsParts& parts, QWidget* parent);
    ~LabelsPanel() override;

    [[nodiscard]] QString unsavedWork() const override;
    /// The id of a layout of the lab.
    void navigateTo(const QString& target) override;

    [[nodiscard]] QListWidget& list() const { return *m_list; }
    [[nodiscard]] LabelCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] LayoutForm& form() const { return *m_form; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    [[nodiscard]] const labels::LabelLayout& layoutShown() const { return m_layout; }
    [[nodiscard]] bool isChanged() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitCanvas();
    void makeActions();
    QAction* addAction(ToolBar& bar, const char* name, const QString& iconName, const QString& text,
                       const std::function<void()>& call,
                       ToolBar::Show show = ToolBar::Show::IconAndText);
    QWidget* makeEditor();
    void reload();
    void showEntries(std::vector<labels::LayoutEntry> entries);
    void showWanted();
    void choose(int row);
    void showLayout();
    void edit(const labels::LabelLayout& layout);
    void addElement(const labels::Element& element);
    void showActions();
    void showProblems();
    void askForName(const QString& title, const QString& name,
                    const std::function<void(const QString&)>& then);
    void store(const std::optional<Uuid>& id, const labels::LabelLayout& layout);
    void save();
    void removeLayout();
    [[nodiscard]] int dpi() const;
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] const labels::LayoutEntry* current() const;

    LabelsParts m_parts;
    std::vector<labels::LayoutEntry> m_entries;
    labels::LabelLayout m_layout; ///< as it is edited
    labels::LabelLayout m_base;   ///< as it was stored when editing began
    QString m_chosen;             ///< the name of the one that is shown
    Uuid m_wanted;                ///< to be shown after the next reading
    quint64 m_token = 0;
    bool m_filling = false;
    bool m_fits = false;   ///< the zoom is being fitted to the room
    bool m_zoomed = false; ///< by hand: it stays
    ErrorStrip* m_strip;
    QListWidget* m_list;
    QScrollArea* m_scroll = nullptr;
    LabelCanvas* m_canvas = nullptr;
    LayoutForm* m_form = nullptr;
    QComboBox* m_resolution = nullptr;
    ToneLabel* m_says = nullptr;
    QAction* m_new = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_save = nullptr;
    QAction* m_discard = nullptr;
    QList<QAction*> m_adders;
};

} // namespace tracseq::ui
