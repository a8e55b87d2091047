// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/desktop/dropped_files.h"
#include "app/desktop/found_things.h"
#include "app/desktop/label_commands.h"
#include "app/desktop/panels.h"
#include "app/desktop/project_command.h"
#include "app/desktop/scan_commands.h"
#include "app/desktop/several_command.h"
#include "core/base/lab_setting.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "translations/translations.h"
#include "ui/accounts/door.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/sign_in_page.h"
#include "ui/import/import_launcher.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/status_line.h"
#include "ui/sync/server_link.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

const auto kThemeKey = "window/theme"_L1;
const auto kLanguageKey = "window/language"_L1;
const auto kLastLabKey = "lab/last"_L1;
const auto kLabSuffix = ".tracseq"_L1;
constexpr int kSettleMs = 1500;
constexpr int kPatienceMs = 300; ///< opening that takes longer is shown
constexpr int kCountMs = 400;

QString settingsPath(const Options& options)
{
    return options.settingsPath.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                     u"/tracseq.ini"_s
               : options.settingsPath;
}

QString firstLabPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/lab"_s +
           kLabSuffix;
}

QString systemLanguage()
{
    return QLocale::system().name().section(u'_', 0, 0);
}

} // namespace

QString systemUser()
{
    for (const char* variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty()) {
            return name;
        }
    }
    return u"local"_s;
}

Application::Application(QApplication& application, const Options& options,
                         Surroundings surroundings)
    : m_options(options)
    , m_settings(settingsPath(options), QSettings::IniFormat)
    , m_theme(application)
    , m_surroundings(std::move(surroundings))
    , m_tries(*m_surroundings.clock)
{
    m_theme.setChoice(ui::Theme::choiceFromName(
        options.themeName.isEmpty() ? m_settings.value(kThemeKey).toString() : options.themeName));
    loadLanguage(application);
    application.installEventFilter(this);
    m_messages.follow(m_tasks);
    m_opener.setMaxThreadCount(1);
    m_openingTimer.setSingleShot(true);
    m_openingTimer.setInterval(kPatienceMs);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountMs);
    connect(&m_countTimer, &QTimer::timeout, this, &Application::showCounts);
    connect(&m_startWindow, &StartWindow::openOtherRequested, this, [this] { askForLab(false); });
    connect(&m_startWindow, &StartWindow::newLabRequested, this, [this] { askForLab(true); });
    connect(&m_startWindow, &StartWindow::cancelRequested, this, [this] {
        if (m_joins != nullptr) {
            *m_joins = false;
        }
    });
}

Application::~Application()
{
    if (m_joins != nullptr) {
        *m_joins = false;
    }
    closeLab();
}

bool Application::eventFilter(QObject* watched, QEvent* event)
{
    const bool touched = event->type() == QEvent::KeyPress ||
                         event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::Wheel || event->type() == QEvent::TouchBegin;
    if (touched && m_lab != nullptr) {
        m_lab->database().writer().notePerson();
        const bool covered = m_window == nullptr || m_window->isCovered();
        if (!m_keeper->noteActivity() && !covered) {
            return true; // came too late, as the first key after the night does
        }
    }
    return QObject::eventFilter(watched, event);
}

void Application::loadLanguage(QApplication& application)
{
    const QString code = m_settings.value(kLanguageKey, systemLanguage()).toString();
    // Numbers and dates keep the forms of the user's system unless another language is chosen.
    if (QLocale(code).language() != QLocale::system().language()) {
        QLocale::setDefault(QLocale(code));
    }
    installTranslations(application, QLocale());
}

void Application::offerLanguages()
{
    const QStringList codes = translatedLanguages();
    QList<ui::LanguageChoice> choices;
    for (const QString& code : codes) {
        choices.append({code, code == u"en"_s ? u"English"_s : QLocale(code).nativeLanguageName()});
    }
    const QString chosen = m_settings.value(kLanguageKey, systemLanguage()).toString();
    m_window->setLanguages(choices, codes.contains(chosen) ? chosen : u"en"_s);
}

void Application::connectShell()
{
    connect(&m_theme, &ui::Theme::changed, this,
            [this] { m_settings.setValue(kThemeKey, ui::Theme::choiceName(m_theme.choice())); });
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, [this](const QString& code) {
        m_settings.setValue(kLanguageKey, code);
        m_messages.post(ui::Tone::Info,
                        tr("The language changes when TracSeq is started the next time."));
    });
    connect(&m_window->statusLine(), &ui::StatusLine::syncClicked, &m_navigator,
            [this] { m_navigator.open(u"sync.status"_s); });
    connect(&m_window->statusLine(), &ui::StatusLine::tasksClicked, &m_navigator,
            [this] { m_navigator.open(u"shell.tasks"_s); });
}

void Application::connectUndo()
{
    changes::UndoStack& stack = m_services->undo;
    QAction* undo = m_window->undoAction();
    QAction* redo = m_window->redoAction();
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(undo, &QAction::triggered, &stack, &changes::UndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &changes::UndoStack::redo);
    const auto show = [&stack, undo, redo] {
        const auto label = [](const QString& verb, const QString& title) {
            return title.isEmpty() ? verb : verb + u": "_s + QString(title).replace(u'&', u"&&"_s);
        };
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(label(tr("&Undo"), stack.undoTitle()));
        redo->setText(label(tr("&Redo"), stack.redoTitle()));
    };
    connect(&stack, &changes::UndoStack::changed, undo, show);
    connect(&stack, &changes::UndoStack::finished, &m_messages,
            [this](const QString& title, bool redone) {
                m_messages.post(ui::Tone::Good, redone ? tr("Done again: %1").arg(title)
                                                       : tr("Taken back: %1").arg(title));
            });
    connect(&stack, &changes::UndoStack::failed, &m_messages,
            [this](const Error& error) { m_messages.postError(error); });
    show();
}

void Application::addLabCommands()
{
    auto* open = new QAction(ui::icon(u"document-open"_s), tr("&Open lab…"), m_window.get());
    open->setShortcut(QKeySequence::Open);
    connect(open, &QAction::triggered, this, [this] { askForLab(false); });
    auto* fresh = new QAction(ui::icon(u"document-new"_s), tr("&New lab…"), m_window.get());
    connect(fresh, &QAction::triggered, this, [this] { askForLab(true); });
    m_window->addCommand(ui::MainWindow::Menu::File, open);
    m_window->addCommand(ui::MainWindow::Menu::File, fresh);
    m_window->addSeparator(ui::MainWindow::Menu::File);
}

void Application::addImport()
{
    database::TaskRunner& runner = m_services->lab->tasks();
    auto* import = new ui::ImportLauncher(
        {m_services->lab->store(), runner, m_tasks, m_services->undo, m_services->user},
        m_navigator, m_messages, m_window.get());
    ui::permit(*import->action(), true, refusalOf(u"samples.create"_s));
    m_window->addCommand(ui::MainWindow::Menu::File, import->action());
    m_window->addSeparator(ui::MainWindow::Menu::File);
    connect(m_window.get(), &ui::MainWindow::filesDropped, import,
            [this, &runner](const QStringList& paths) { openDropped(paths, runner, m_navigator); });
    import->recover();
}

void Application::askForLab(bool isNew)
{
    // A window of the main window is hidden with it while the door covers it.
    QWidget* parent = m_door != nullptr     ? static_cast<QWidget*>(m_door)
                      : m_window != nullptr ? static_cast<QWidget*>(m_window.get())
                                            : &m_startWindow;
    auto* dialog = new QFileDialog(parent, isNew ? tr("New lab") : tr("Open lab"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("TracSeq labs (*%1)").arg(kLabSuffix));
    dialog->setDefaultSuffix(kLabSuffix.mid(1));
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDirectory(QFileInfo(m_settings.value(kLastLabKey).toString()).path());
    connect(dialog, &QFileDialog::fileSelected, this, &Application::openLab);
    dialog->open();
}

std::optional<QString> Application::refusedOptions() const
{
    if (m_options.panelId.isEmpty() || panelIds().contains(m_options.panelId)) {
        return std::nullopt;
    }
    return tr("There is no panel “%1”. Use one of: %2.")
        .arg(m_options.panelId, panelIds().join(u", "_s));
}

void Application::start()
{
    const QString last = m_settings.value(kLastLabKey).toString();
    openLab(!m_options.labPath.isEmpty() ? QFileInfo(m_options.labPath).absoluteFilePath()
            : last.isEmpty()             ? firstLabPath()
                                         : last);
}

void Application::openLab(const QString& path)
{
    if (m_opening ||
        (m_window != nullptr && !m_window->mayLeave([this, path] { openAnyway(path); }))) {
        return;
    }
    openAnyway(path);
}

void Application::openAnyway(const QString& path)
{
    m_opening = true;
    m_openingTimer.disconnect(this);
    connect(&m_openingTimer, &QTimer::timeout, this, [this, path] {
        if (m_window == nullptr && m_door == nullptr) {
            m_startWindow.showOpening(path);
        }
    });
    m_openingTimer.start();
    m_opener.start([this, path] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const auto open = [&path]() -> Result<Opened> {
            auto database = database::Database::open(path);
            if (!database) {
                return failure(database.error());
            }
            const auto connection = (*database)->openReader();
            if (!connection) {
                return failure(connection.error());
            }
            const auto entrance = accounts::entranceOf(**connection);
            if (!entrance) {
                return failure(entrance.error());
            }
            return Opened{std::move(*database), *entrance};
        };
        auto opened = std::make_shared<Result<Opened>>(open());
        m_courier.deliver(this, [this, path, opened] { showLab(path, std::move(*opened)); });
    });
}

void Application::showLab(const QString& path, Result<Opened> opened)
{
    m_opening = false;
    m_openingTimer.stop();
    if (!opened) {
        if (m_door != nullptr) {
            m_door->signInPage().strip().showError(opened.error());
        } else if (m_window == nullptr) {
            m_startWindow.showFailure(path, opened.error());
        } else {
            m_messages.postError(opened.error());
            m_navigator.open(u"shell.messages"_s);
        }
        Q_EMIT labRefused(path, opened.error());
        return;
    }
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    closeLab();
    m_labPath = path;
    m_lab =
        lab::Lab::over(std::move(opened->database), *m_surroundings.clock, m_surroundings.hasher);
    makeKeeper();
    makeLink();
    m_settings.setValue(kLastLabKey, path);
    const bool alone = opened->entrance == accounts::Entrance::Open ||
                       (opened->entrance == accounts::Entrance::New &&
                        m_settings.value(labSetting(path, u"without_accounts"_s)).toBool());
    const auto arriving = std::exchange(m_arriving, {});
    if (alone) {
        enter(soleUser(), arriving ? arriving->second : QString());
    } else {
        showDoorFirst(opened->entrance);
        if (arriving && opened->entrance == accounts::Entrance::New) {
            // The lab of the server has nothing yet: whoever joins it first makes the accounts.
            m_lab->accounts().setDirectory(m_link->directoryOf(arriving->first, arriving->second));
            m_door->showOwnerOf(arriving->first);
        }
        if (arriving && opened->entrance == accounts::Entrance::SignIn) {
            m_door->showSignIn(arriving->first);
            m_door->trySignIn(arriving->first, arriving->second);
        }
    }
    m_startWindow.hide();
    QApplication::setQuitOnLastWindowClosed(quits);
    if (m_lab->database().wasNotClosed()) {
        checkIntegrity();
    }
}

void Application::closeWindow()
{
    m_countTimer.stop();
    if (m_window != nullptr) {
        if (m_window->isVisible()) {
            m_window->leave();
        }
        m_window.reset();
    }
    m_navigator.setCurrent({}, {});
    m_panels = ui::PanelRegistry();
    m_services.reset();
}

void Application::closeLab()
{
    closeWindow();
    delete m_door;
    if (m_keeper != nullptr) {
        m_keeper->signOut(); // the lab waits for it
    }
    m_keeper.reset();
    m_link.reset();
    m_lab.reset();
}

void Application::enter(const QString& user, const QString& password)
{
    m_services = std::make_unique<LabServices>(*m_lab, user, m_keeper->isSignedIn());
    makeWindow(m_labPath);
    m_link->begin(user, password);
    Q_EMIT labOpened(m_labPath);
}

void Application::makeWindow(const QString& path)
{
    registerPanels(m_panels, *m_services, *m_keeper,
                   {*m_link, [this](QWidget* parent) { askForServer(parent); },
                    // What asks for it is gone by then.
                    [this] {
                        QMetaObject::invokeMethod(this, &Application::renewLab,
                                                  Qt::QueuedConnection);
                    }});
    const ui::PanelContext context{
        m_tasks, m_navigator, m_messages, m_settings,
        [this](const QString& permission) { return refusalOf(permission); }};
    m_window = std::make_unique<ui::MainWindow>(m_panels, context, m_theme);
    const QString name = QFileInfo(path).completeBaseName();
    m_window->setWindowTitle(name);
    m_window->statusLine().setLabName(name, QDir::toNativeSeparators(path));
    showServer();
    addLabCommands();
    ui::permit(*addProjectCommand(*m_window, *m_services, m_messages), true,
               refusalOf(u"projects.create"_s));
    ui::permit(*addSeveralCommand(*m_window, m_navigator), true, refusalOf(u"samples.create"_s));
    addImport();
    addLabelCommands(*m_window, context, *m_services);
    addScanner(*m_window, context, *m_services);
    // Stays before the scanner's: what is scanned is activity too, and may come too late.
    QCoreApplication::instance()->installEventFilter(this);
    addAccountCommands();
    addFoundThings(m_window->palettePopup(), *m_services, m_panels, m_navigator);
    offerLanguages();
    connectShell();
    connectUndo();
    connect(&m_services->lab->hub(), &changes::ChangeHub::changed, &m_countTimer,
            [this](const changes::ChangeSet& set) {
                if (set.entities.contains(u"sample"_s) && !m_countTimer.isActive()) {
                    m_countTimer.start();
                }
            });
    m_window->panels().setPermissions(
        [this](const QString& permission) { return refusalOf(permission).isEmpty(); });
    m_window->showRestored();
    openWantedPanel();
    m_countTimer.start();
    takeScreenshotSoon();
}

void Application::openWantedPanel()
{
    if (!m_options.panelId.isEmpty() && !m_window->panels().open(m_options.panelId)) {
        m_messages.post(
            ui::Tone::Warning,
            refusedOptions().value_or(
                tr("The panel “%1” is not there for who works here now.").arg(m_options.panelId)));
    }
}

void Application::checkIntegrity()
{
    database::Database& database = m_lab->database();
    const auto task = m_tasks.begin(tr("Checking the lab file after it was not closed"), false);
    m_lab->tasks().background<bool>(
        this, task,
        [&database](Progress&) -> Result<bool> {
            const auto connection = database.openReader();
            if (!connection) {
                return failure(connection.error());
            }
            TRACSEQ_TRY(database::Database::checkIntegrity(**connection));
            return true;
        },
        [task](const Result<bool>& sound) {
            if (sound) {
                task->finish(tr("The lab file is sound."));
            } else {
                task->fail(sound.error());
            }
        });
}

void Application::showCounts()
{
    m_services->lab->tasks().read<qint64>(
        m_window.get(),
        [](database::Connection& connection) {
            database::EntityQuery all;
            all.entity = &samples::sampleEntity();
            return database::countRows(connection, all);
        },
        [this](const Result<qint64>& count) {
            if (count) {
                m_window->statusLine().setCounts(
                    *count == 1 ? tr("1 sample")
                                : tr("%1 samples").arg(QLocale().toString(*count)));
            }
        });
}

void Application::takeScreenshotSoon()
{
    if (!m_options.screenshot.isEmpty()) {
        QTimer::singleShot(kSettleMs, this, &Application::takeScreenshot);
    }
}

void Application::takeScreenshot()
{
    QWidget* shown = m_window != nullptr ? static_cast<QWidget*>(m_window.get()) : m_door;
    const bool saved = shown != nullptr && shown->grab().save(m_options.screenshot);
    QApplication::exit(saved ? 0 : 1);
}

} // namespace tracseq::app
