// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/connect_dialog.h"

#include "core/base/error_text.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <utility>

namespace tracseq::ui {

using Phase = sync::EngineState::Phase;
using sync::ServerAddress;
using sync::ServerTrial;
using namespace Qt::StringLiterals;

namespace {

constexpr int kConnectWidth = 580;
constexpr qint64 kTickMs = 5 * 60'000;
enum Encryption { Checked, Unchecked, None };

} // namespace

ConnectDialog::ConnectDialog(ServerLink& link, const Situation& situation, QWidget* parent)
    : QDialog(parent)
    , m_link(link)
    , m_situation(situation)
    , m_strip(new ErrorStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_try(new QPushButton(tr("&Test connection"), this))
    , m_connect(new QPushButton(tr("&Connect"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
    , m_goesOn(std::make_shared<std::atomic<bool>>(true))
{
    setObjectName(u"connectDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(situation.joins ? tr("Join the lab of a server")
                                   : tr("Connect this lab to a server"));
    setMinimumWidth(kConnectWidth);
    m_try->setObjectName(u"tryServer"_s);
    m_connect->setObjectName(u"connectServer"_s);
    m_connect->setDefault(true);
    makePrimary(m_connect);
    m_pages->addWidget(makeAddressPage());
    m_pages->addWidget(makeProgressPage());
    auto* box = new QDialogButtonBox(this); // in the order of the platform
    box->addButton(m_close, QDialogButtonBox::RejectRole);
    box->addButton(m_connect, QDialogButtonBox::AcceptRole);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpaceS);
    buttons->addWidget(m_try);
    buttons->addWidget(box, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceM);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    connect(m_try, &QPushButton::clicked, this, [this] {
        ask([this](const ServerAddress&, const ServerTrial& trial) { showTrial(trial); });
    });
    // Not without a trial: a lab keeps the server that it was once given.
    connect(m_connect, &QPushButton::clicked, this, [this] {
        ask([this](const ServerAddress& address, const ServerTrial&) { begin(address); });
    });
    connect(m_close, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(&m_link, &ServerLink::changed, this, &ConnectDialog::follow);
    connect(&m_link, &ServerLink::exchanged, this, &ConnectDialog::finish);
    check();
    (m_host->text().isEmpty() ? m_host : static_cast<QLineEdit*>(m_password))->setFocus();
}

ConnectDialog::~ConnectDialog()
{
    *m_goesOn = false;
}

void ConnectDialog::reject()
{
    if (m_done) {
        accept();
        return;
    }
    // Whoever is not signed in must not go on under another name than the server knows.
    if (m_pages->currentIndex() == 1 && !m_situation.signedIn) {
        m_link.disconnectFrom();
    }
    QDialog::reject();
}

QWidget* ConnectDialog::makeAddressPage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceXs);
    const auto line = [&](const char* name, const QString& text) {
        auto* edit = new QLineEdit(text, page);
        edit->setObjectName(QLatin1String(name));
        connect(edit, &QLineEdit::textChanged, this, &ConnectDialog::check);
        return edit;
    };
    const auto row = [&](const QString& label, QWidget* editor, bool required) {
        auto* made = new FieldRow(label, editor, {}, page);
        made->setRequired(required);
        column->addWidget(made);
        return made;
    };
    auto* about = new ToneLabel(tr("Your administrator has these: they are the same on every "
                                   "computer of the lab."),
                                Tone::Muted, page);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(metrics::kSpaceS);
    const auto known = m_link.address();
    m_host = line("serverHost", known ? known->host : QString());
    m_host->setPlaceholderText(u"db.example.org"_s);
    connect(m_host, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.size() - std::exchange(m_typed, text.size()) > 1) {
            takePasted();
        }
    });
    connect(m_host, &QLineEdit::editingFinished, this, &ConnectDialog::takePasted);
    m_port = line("serverPort", known ? known->port : u"5432"_s);
    m_database = line("serverDatabase", known ? known->database : u"lab"_s);
    m_encryption = new QComboBox(page);
    m_encryption->setObjectName(u"serverEncryption"_s);
    m_encryption->addItems({tr("Encrypted, certificate of the server checked"),
                            tr("Encrypted, certificate not checked"), tr("Not encrypted")});
    m_certificate =
        line("serverCertificate", known ? known->parameter(u"sslrootcert"_s) : QString());
    const QString mode = known ? known->parameter(u"sslmode"_s) : QString();
    m_encryption->setCurrentIndex(mode == u"require"   ? Unchecked
                                  : mode == u"disable" ? None
                                                       : Checked);
    QAction* choose =
        m_certificate->addAction(icon(u"document-open"_s), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose the file"));
    connect(choose, &QAction::triggered, this, &ConnectDialog::chooseCertificate);
    connect(m_encryption, &QComboBox::currentIndexChanged, this, &ConnectDialog::check);
    m_login = line("serverLogin", m_situation.login);
    m_login->setReadOnly(m_situation.signedIn);
    m_password = new PasswordField(page);
    m_password->setObjectName(u"serverPassword"_s);
    connect(m_password, &QLineEdit::textChanged, this, &ConnectDialog::check);
    m_remember = new QCheckBox(tr("Remember the password on this computer"), page);
    m_remember->setToolTip(tr("In the keychain of this computer, and nowhere else."));
    m_remember->setObjectName(u"serverRemember"_s);
    m_remember->setAccessibleName(m_remember->text());
    m_link.askKeychain(m_remember, [box = m_remember](const Status& there) {
        box->setEnabled(there.has_value());
        if (!there) {
            box->setChecked(false);
            box->setToolTip(errorText(there.error()));
        }
    });
    m_adopt = new QCheckBox(tr("Send what was done in this lab so far"), page);
    m_adopt->setObjectName(u"serverAdopt"_s);
    m_adopt->setAccessibleName(m_adopt->text());
    m_adopt->setChecked(m_situation.hasWork);
    row(tr("Server"), m_host, true);
    row(tr("Port"), m_port, true);
    row(tr("Database"), m_database, true);
    row(tr("Encryption"), m_encryption, false);
    m_certificateRow = row(tr("Certificate"), m_certificate, true);
    m_certificateRow->setHint(tr("The file with the server's certificate, from your "
                                 "administrator."));
    row(tr("Login name"), m_login, true);
    row(tr("Password"), m_password, true);
    row({}, m_remember, false);
    m_adoptRow = row({}, m_adopt, false);
    m_adoptRow->setHint(tr("Needs an administrator's account on the server. Without it, what is "
                           "here stays on this computer."));
    m_adoptRow->setVisible(m_situation.hasWork);
    column->addStretch();
    return page;
}

QWidget* ConnectDialog::makeProgressPage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceS);
    m_headline = new QLabel(page);
    m_headline->setObjectName(u"connectHeadline"_s);
    m_headline->setFont(fonts::title());
    m_headline->setWordWrap(true);
    m_detail = new ToneLabel(Tone::Muted, page);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_bar = new ThinBar(page);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_detail);
    column->addStretch(2);
    return page;
}

Result<ServerAddress> ConnectDialog::typed() const
{
    ServerAddress address;
    address.host = m_host->text().trimmed();
    address.port = m_port->text().trimmed();
    address.database = m_database->text().trimmed();
    address.user = m_login->text().trimmed();
    if (!address.host.startsWith(u'/')) {
        switch (m_encryption->currentIndex()) {
        case Checked:
            address.parameters = {{u"sslmode"_s, u"verify-full"_s},
                                  {u"sslrootcert"_s, m_certificate->text().trimmed()}};
            break;
        case Unchecked:
            address.parameters = {{u"sslmode"_s, u"require"_s}};
            break;
        default:
            address.parameters = {{u"sslmode"_s, u"disable"_s}};
        }
    }
    // Through the one reader, so that what it refuses is refused here.
    return sync::readServerAddress(address.connectionText());
}

void ConnectDialog::check()
{
    const bool socket = m_host->text().trimmed().startsWith(u'/');
    const bool needsFile = !socket && m_encryption->currentIndex() == Checked;
    m_encryption->setEnabled(!socket);
    m_certificateRow->setVisible(needsFile);
    const QString file = m_certificate->text().trimmed();
    m_certificateRow->setError(needsFile && !file.isEmpty() && !QFileInfo(file).isFile()
                                   ? tr("There is no such file.")
                                   : QString());
    showButtons();
}

void ConnectDialog::showButtons()
{
    const bool onAddress = m_pages->currentIndex() == 0;
    const bool needsFile = m_certificateRow->isVisibleTo(m_pages->widget(0));
    bool portIsNumber = false;
    const int port = m_port->text().toInt(&portIsNumber);
    const bool ready = !m_busy && portIsNumber && port > 0 && port < 65536 &&
                       !m_host->text().trimmed().isEmpty() &&
                       !m_database->text().trimmed().isEmpty() &&
                       !m_login->text().trimmed().isEmpty() && !m_password->text().isEmpty() &&
                       (!needsFile || QFileInfo(m_certificate->text().trimmed()).isFile());
    m_try->setVisible(onAddress);
    m_connect->setVisible(onAddress);
    m_try->setEnabled(ready);
    m_connect->setEnabled(ready);
    m_pages->widget(0)->setEnabled(!m_busy);
    m_close->setText(onAddress              ? tr("Cancel")
                     : m_done               ? tr("Close")
                     : m_situation.signedIn ? tr("Go on in background")
                                            : tr("Stop"));
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy = busy;
    showButtons();
}

void ConnectDialog::chooseCertificate()
{
    auto* dialog =
        new QFileDialog(this, tr("Certificate of the server"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

void ConnectDialog::ask(std::function<void(const ServerAddress&, const ServerTrial&)> then)
{
    takePasted();
    const auto address = typed();
    if (!address) {
        showFailure(address.error());
        return;
    }
    setBusy(true);
    showNotice(Tone::Info, tr("Asking %1…").arg(address->name()));
    m_link.parts().tasks.background<ServerTrial>(
        this, std::make_shared<NoProgress>(),
        [address = *address, password = m_password->text(), goesOn = m_goesOn](Progress&) {
            return sync::tryServer(address, password, [goesOn] { return goesOn->load(); });
        },
        [this, address = *address, then = std::move(then)](const Result<ServerTrial>& trial) {
            setBusy(false);
            if (trial) {
                then(address, *trial);
            } else {
                showFailure(trial.error());
            }
        });
}

void ConnectDialog::takePasted()
{
    const auto pasted = sync::readPastedAddress(m_host->text());
    if (!pasted) {
        return;
    }
    const ServerAddress& address = pasted->address;
    m_host->setText(address.host);
    m_typed = address.host.size();
    m_port->setText(address.port);
    if (!address.database.isEmpty()) {
        m_database->setText(address.database);
    }
    if (!address.user.isEmpty() && !m_situation.signedIn) {
        m_login->setText(address.user);
    }
    if (!pasted->password.isEmpty()) {
        m_password->setText(pasted->password); // where nobody reads it
    }
    if (const QString mode = address.parameter(u"sslmode"_s); !mode.isEmpty()) {
        m_encryption->setCurrentIndex(mode == u"disable"            ? None
                                      : mode.startsWith(u"verify-") ? Checked
                                                                    : Unchecked);
    }
    if (const QString file = address.parameter(u"sslrootcert"_s); !file.isEmpty()) {
        m_certificate->setText(file);
    }
}

void ConnectDialog::showNotice(Tone tone, const QString& sentence, const QString& details)
{
    m_strip->showMessage(tone, sentence, details);
    fit();
}

void ConnectDialog::showFailure(const Error& error)
{
    m_strip->showError(error);
    fit();
    QLineEdit* wrong = m_host;
    switch (error.code()) {
    case ErrorCode::ServerPasswordWrong:
    case ErrorCode::SignInRefused:
        wrong = m_password;
        break;
    case ErrorCode::ServerNoMember:
        wrong = m_situation.signedIn ? m_password : m_login;
        break;
    case ErrorCode::ServerNoLab:
        wrong = m_database;
        break;
    default:
        break;
    }
    wrong->setFocus(Qt::OtherFocusReason);
    wrong->selectAll();
}

void ConnectDialog::fit()
{
    const auto grow = [this] {
        layout()->activate();
        const int needed =
            std::max(layout()->totalHeightForWidth(width()), layout()->totalMinimumSize().height());
        if (height() < needed) {
            resize(width(), needed);
        }
    };
    grow();
    QMetaObject::invokeMethod(this, grow, Qt::QueuedConnection); // when the strip has its lines
}

void ConnectDialog::showTrial(const ServerTrial& trial)
{
    QStringList sentences{tr("The server answers in %1 ms, accepts the password and has a lab.")
                              .arg(QLocale().toString(trial.answerMs))};
    bool good = true;
    if (!trial.encrypted && !trial.local) {
        good = false;
        sentences.append(tr("The connection is not encrypted: who is in the same network can read "
                            "everything."));
    } else if (m_encryption->currentIndex() == Unchecked && !trial.local) {
        good = false;
        sentences.append(tr("The connection is encrypted, but anybody could pass for the server."));
    }
    if (qAbs(trial.clockAhead) > kTickMs) {
        good = false;
        sentences.append(tr("The clocks of this computer and of the server differ by %1 minutes.")
                             .arg(QLocale().toString(qAbs(trial.clockAhead) / 60'000)));
    }
    showNotice(good ? Tone::Good : Tone::Warning, sentences.join(u' '));
    m_connect->setFocus();
}

void ConnectDialog::begin(const ServerAddress& address)
{
    if (m_situation.joins) {
        Q_EMIT joinRequested(address, m_password->take(), m_remember->isChecked());
        m_done = true;
        accept();
        return;
    }
    m_strip->clear();
    m_pages->setCurrentIndex(1);
    m_link.connectTo(address, m_password->text(), m_situation.hasWork && m_adopt->isChecked(),
                     m_remember->isChecked());
    follow();
    showButtons();
    m_close->setFocus();
}

void ConnectDialog::follow()
{
    const sync::EngineState* state = m_link.state();
    if (m_pages->currentIndex() == 0 || m_done || state == nullptr) {
        return;
    }
    m_headline->setText(tr("Getting what the lab has…"));
    m_bar->setProgress(state->done, state->total);
    m_detail->setText(state->total > 0 ? tr("%1 of %2 changes")
                                             .arg(QLocale().toString(state->done),
                                                  QLocale().toString(state->total))
                                       : tr("Connecting to %1").arg(m_link.address()->name()));
    if (state->problem && (state->phase == Phase::Waiting || state->phase == Phase::Stopped)) {
        m_strip->showError(*state->problem);
        fit();
    } else {
        m_strip->clear();
    }
    showButtons();
}

void ConnectDialog::finish(const sync::ExchangeReport& report)
{
    if (m_pages->currentIndex() == 0 || m_done) {
        return;
    }
    m_done = true;
    m_strip->clear();
    m_bar->hide();
    m_headline->setText(tr("Connected to %1").arg(m_link.address()->name()));
    m_detail->setText(tr("Changes that came: %1. Changes that were sent: %2.\nFrom here on they "
                         "are exchanged as they are made; without a connection they wait on this "
                         "computer.")
                          .arg(QLocale().toString(report.taken), QLocale().toString(report.sent)));
    if (report.notAdopted) {
        showNotice(Tone::Warning,
                   tr("What was done in this lab before stays on this computer: only an "
                      "administrator of the lab can send it. Connect once with such an account to "
                      "do so."),
                   errorText(*report.notAdopted));
    }
    showButtons();
    m_close->setDefault(true);
    m_close->setFocus();
}

} // namespace tracseq::ui
