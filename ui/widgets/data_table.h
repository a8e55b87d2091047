// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QTableView>
#include <functional>

class QMenu;
class QSettings;
class QTimer;

namespace tracseq::ui {

/// Roles that a model may answer beside Qt's own.
inline constexpr int kToneRole = Qt::UserRole + 1000;     ///< int of a Tone: paints a badge
inline constexpr int kToneIconRole = Qt::UserRole + 1001; ///< icon name for the badge
/// Text for the clipboard where it differs from what is shown.
inline constexpr int kCopyRole = Qt::UserRole + 1002;
/// In headerData: the stable key of a column, by which its width, place and visibility are kept.
inline constexpr int kColumnKeyRole = Qt::UserRole + 1003;
/// In headerData: its first width in pixels (int), more where the title needs it; and whether it
/// begins hidden (bool).
inline constexpr int kColumnWidthRole = Qt::UserRole + 1004;
inline constexpr int kColumnHiddenRole = Qt::UserRole + 1005;

/// Pixels that a date with a time takes in a column, in the language and font of the program.
int timeColumnWidth();

/// A cell and what shall stand in it. Pasted text is a QString.
struct CellEdit {
    QModelIndex index;
    QVariant value;
};

/// The table of every panel: QTableView with equal rows, quiet lines, sorting by header, a column
/// chooser, kept column widths, and blocks copied from and pasted to spreadsheet programs. Never
/// looks at more rows than are painted, so a million cost nothing. Ctrl+C, Ctrl+V, Delete (clears),
/// Ctrl+Enter while editing (fills the selected cells of the column).
class DataTable final : public QTableView {
    Q_OBJECT
public:
    /// More selected cells than this are not copied; copyRefused() tells.
    static constexpr qint64 kMaxCopyCells = 500'000;

    /// All edits of one action of the user at once: a typed cell, a paste, a fill, a clear.
    using EditHook = std::function<void(const QList<CellEdit>& edits)>;
    /// Copies by itself and returns true, or returns false for the default. For models whose rows
    /// are not all in memory.
    using CopyHook = std::function<bool(const QItemSelection& selection)>;

    /// Makes room for a pasted block that needs that many rows in all, as far as it may.
    using GrowHook = std::function<void(int rows)>;

    explicit DataTable(QWidget* parent = nullptr);
    ~DataTable() override;

    /// Without a hook edits go to the model's setData(), one by one.
    void setEditHook(EditHook hook);
    void setCopyHook(CopyHook hook);
    void setGrowHook(GrowHook hook);

    /// Restores widths, order and visibility of columns kept under key, and keeps them from now
    /// on. The settings must outlive the table. Call before or after setModel().
    void keepColumns(QSettings& settings, const QString& key);
    [[nodiscard]] QByteArray columnLayout() const;
    void setColumnLayout(const QByteArray& layout);

    /// Shown over the table while the model has no rows. Takes it over.
    void setEmptyWidget(QWidget* widget);

    /// A check box per column; made anew at each call, owned by parent.
    [[nodiscard]] QMenu* columnMenu(QWidget* parent);

    void setModel(QAbstractItemModel* model) override;

    /// For the delegate: what was typed, for this cell or all selected ones of its column.
    void commitEdit(const QModelIndex& index, const QVariant& value, bool fill);

public Q_SLOTS:
    void copy();
    void paste();
    void clearCells();

Q_SIGNALS:
    /// The selection is too large to copy.
    void copyRefused(qint64 cells);
    /// A pasted block reached beyond the last row or column, or over cells that cannot be edited;
    /// that many cells were left out.
    void pasteClipped(qint64 cells);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void apply(const QList<CellEdit>& edits);
    /// Of its title, whole, with the mark of sorting: widths are thought of in English, and other
    /// languages have longer titles.
    [[nodiscard]] int titleWidth(int column) const;
    void applyFirstLayout();
    void saveColumns();
    void showEmptyWidget();
    void headerMenu(const QPoint& position);
    [[nodiscard]] QString columnKey(int column) const;
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] QModelIndexList selectedEditable() const;

    EditHook m_editHook;
    CopyHook m_copyHook;
    GrowHook m_growHook;
    QSettings* m_settings = nullptr;
    QString m_key;
    QTimer* m_saveTimer;
    QWidget* m_empty = nullptr;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace tracseq::ui
