// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace tracseq::ui {

class Badge;
class EmptyState;

/// A labelled value; an empty value shows as a dash.
struct DetailField {
    QString label;
    QString value;
    bool mono = false; ///< barcodes, sequences
};

struct DetailSection {
    QString title;
    QList<DetailField> fields;
};

/// One entry of the history: who did what, and when, newest first.
struct HistoryItem {
    QString who;
    QString when; ///< as shown to the user
    QString what; ///< "Volume: 20 µL to 35 µL", may have several lines
    QString iconName;
    qint64 at = 0; ///< ms since 1970 UTC
};

struct DetailContent {
    QString title;
    QString subtitle;
    QString badgeText;
    Tone badgeTone = Tone::Neutral;
    QList<DetailSection> sections;
};

/// One thing in full: title with badge, sections of labelled values, history. Shows an empty state
/// until it has content. Values can be selected and copied.
class DetailPane final : public QWidget {
    Q_OBJECT
public:
    explicit DetailPane(QWidget* parent = nullptr);

    void setContent(const DetailContent& content);
    void setHistory(const QList<HistoryItem>& items);
    /// A quiet line below title and subtitle, beside the content; none when it is empty.
    void setNote(const QString& note);
    /// Back to the empty state.
    void clear();

    /// The empty state, for its texts.
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
    /// A row for buttons below the header, empty at first. Takes the widget over.
    void addHeaderWidget(QWidget* widget);

private:
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_note;
    Badge* m_badge;
    QBoxLayout* m_actions;
    QWidget* m_sections = nullptr;
    QWidget* m_history = nullptr;
    QBoxLayout* m_body;
};

} // namespace tracseq::ui
