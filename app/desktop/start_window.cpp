// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start_window.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thin_bar.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace tracseq::app {

using namespace Qt::StringLiterals;
namespace metrics = ui::metrics;

namespace {
constexpr int kWidth = 560;
}

StartWindow::StartWindow()
    : m_title(new QLabel(this))
    , m_path(new QLabel(this))
    , m_count(new QLabel(this))
    , m_bar(new ui::ThinBar(this))
    , m_error(new ui::ErrorStrip(this))
    , m_buttons(new QWidget(this))
    , m_cancel(new QPushButton(tr("Stop"), this))
{
    setObjectName(u"startWindow"_s);
    m_title->setFont(ui::fonts::title());
    m_path->setFont(ui::fonts::small());
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setWordWrap(true);
    m_count->setFont(ui::fonts::small());
    m_count->hide();
    m_cancel->setObjectName(u"stopJoining"_s);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, &StartWindow::cancelRequested);
    m_error->setDismissible(false);

    auto* other = new QPushButton(ui::icon(u"document-open"_s), tr("Open another lab…"), m_buttons);
    m_buttons->setFocusProxy(other);
    auto* fresh = new QPushButton(ui::icon(u"document-new"_s), tr("Make a new lab…"), m_buttons);
    ui::makePrimary(other);
    connect(other, &QPushButton::clicked, this, &StartWindow::openOtherRequested);
    connect(fresh, &QPushButton::clicked, this, &StartWindow::newLabRequested);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(fresh);
    row->addWidget(other);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceXl, metrics::kSpaceXl, metrics::kSpaceXl,
                               metrics::kSpaceXl);
    column->setSpacing(metrics::kSpaceM);
    column->addWidget(m_title);
    column->addWidget(m_path);
    column->addWidget(m_bar);
    column->addWidget(m_count);
    column->addWidget(m_error);
    column->addStretch();
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    column->addWidget(m_buttons);
    resize(kWidth, sizeHint().height());
}

void StartWindow::showOpening(const QString& path)
{
    setWindowTitle(QFileInfo(path).completeBaseName());
    m_title->setText(tr("Opening %1…").arg(QFileInfo(path).completeBaseName()));
    m_path->setText(QDir::toNativeSeparators(path));
    m_error->clear();
    m_bar->setProgress(0, 0);
    m_bar->show();
    m_buttons->hide();
    m_count->hide();
    m_cancel->hide();
    show();
}

void StartWindow::showJoining(const QString& path, const QString& server)
{
    showOpening(path);
    m_title->setText(tr("Getting the lab from %1…").arg(server));
    setWindowTitle(tr("Joining %1").arg(server));
    m_count->clear();
    m_count->show();
    m_cancel->show();
    m_cancel->setFocus();
}

void StartWindow::showProgress(qint64 done, qint64 total)
{
    m_bar->setProgress(done, total);
    m_count->setText(ui::progressText(done, total));
}

void StartWindow::showFailure(const QString& path, const Error& error)
{
    m_title->setText(tr("%1 was not opened").arg(QFileInfo(path).completeBaseName()));
    setWindowTitle(m_title->text());
    m_path->setText(QDir::toNativeSeparators(path));
    m_bar->hide();
    m_count->hide();
    m_cancel->hide();
    m_error->showError(error);
    m_buttons->show();
    show();
    adjustSize();
    resize(std::max(width(), kWidth), height());
    m_buttons->setFocus(Qt::OtherFocusReason);
}

} // namespace tracseq::app
