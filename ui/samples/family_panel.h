// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_query.h"
#include "ui/samples/samples_parts.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace tracseq::ui {

class EmptyState;
class ErrorStrip;
class FamilyGraph;
class FamilyTreeModel;

/// What the sample that is looked at comes from, and what was made of it: as a tree and as a
/// picture beside it. Follows the navigator, and moves it when another sample is chosen here.
class FamilyPanel final : public QWidget {
    Q_OBJECT
public:
    FamilyPanel(const SamplesParts& parts, QWidget* parent);
    ~FamilyPanel() override;

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }
    [[nodiscard]] FamilyGraph& graph() const { return *m_graph; }
    /// What is shown; null while nothing is.
    [[nodiscard]] const tracseq::samples::Family* family() const { return m_family.get(); }

private:
    void follow(const QString& entity, const QString& id);
    void read();
    void show(Result<tracseq::samples::Family> family);
    void choose(int member);
    void open(int member);

    SamplesParts m_parts;
    std::shared_ptr<const tracseq::samples::Family> m_family;
    Uuid m_sample;
    quint64 m_token = 0; ///< drops late answers
    bool m_choosing = false;
    ErrorStrip* m_strip;
    QLabel* m_says;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    FamilyTreeModel* m_model;
    QTreeView* m_tree;
    FamilyGraph* m_graph;
};

} // namespace tracseq::ui
