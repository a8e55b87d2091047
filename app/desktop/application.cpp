// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/desktop/panels.h"
#include "translations/translations.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/status_line.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

const auto kThemeKey = "window/theme"_L1;
const auto kLanguageKey = "window/language"_L1;
constexpr int kSettleMs = 1500;

QString settingsPath(const Options& options)
{
    return options.settingsPath.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                     u"/tracseq.ini"_s
               : options.settingsPath;
}

QString systemLanguage()
{
    return QLocale::system().name().section(u'_', 0, 0);
}

} // namespace

Application::Application(QApplication& application, const Options& options)
    : m_options(options)
    , m_settings(settingsPath(options), QSettings::IniFormat)
    , m_theme(application)
{
    m_theme.setChoice(ui::Theme::choiceFromName(
        options.themeName.isEmpty() ? m_settings.value(kThemeKey).toString() : options.themeName));
    loadLanguage(application);
    m_messages.follow(m_tasks);
    registerPanels(m_panels);
    m_window = std::make_unique<ui::MainWindow>(
        m_panels, ui::PanelContext{m_tasks, m_navigator, m_messages, m_settings}, m_theme);
    m_window->setWindowTitle(QApplication::applicationDisplayName());
    offerLanguages();
    connectShell();
}

Application::~Application() = default;

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
    connect(&m_window->statusLine(), &ui::StatusLine::tasksClicked, &m_navigator,
            [this] { m_navigator.open(u"shell.tasks"_s); });
}

void Application::start()
{
    m_window->showRestored();
    if (!m_options.panelId.isEmpty()) {
        m_navigator.open(m_options.panelId);
    }
    if (!m_options.screenshot.isEmpty()) {
        QTimer::singleShot(kSettleMs, this, &Application::takeScreenshot);
    }
}

void Application::takeScreenshot()
{
    const bool saved = m_window->grab().save(m_options.screenshot);
    QApplication::exit(saved ? 0 : 1);
}

} // namespace tracseq::app
