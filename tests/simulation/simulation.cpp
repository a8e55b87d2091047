// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

#include <QDir>

namespace tracseq::tests {

namespace {

constexpr int kMostLabs = 5;

class ModelTransport final : public sync::Transport {
public:
    ModelTransport(ModelServer& server, QString user)
        : m_server(server)
        , m_user(std::move(user))
    {
    }
    Result<sync::Welcome> hello(const sync::Hello& hello) override
    {
        return m_server.hello(m_user, hello);
    }
    Status push(const Uuid& epoch, const Uuid& device,
                const std::vector<sync::OutgoingChange>& changes) override
    {
        return m_server.push(m_user, epoch, device, changes);
    }
    Result<sync::Page> pull(const Uuid& epoch, qint64 after, int most) override
    {
        return m_server.pull(epoch, after, most);
    }
    Result<sync::ReservedNumbers> reserve(const QString& kind, qint64 count) override
    {
        return m_server.reserve(kind, count);
    }

private:
    ModelServer& m_server;
    QString m_user;
};

QString templateFolder()
{
    // Memory, where there is some: a run opens and copies many labs.
    const QString memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

/// A lab file that is copied: making one anew takes longer than a whole run.
const QString& pristineLab()
{
    static const QTemporaryDir folder(templateFolder() + QStringLiteral("/sim-XXXXXX"));
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("pristine.tracseq"));
        const FakeClock clock;
        const auto lab = lab::Lab::open(file, clock);
        return lab ? file : QString();
    }();
    return path;
}

} // namespace

ModelSimServer::ModelSimServer(ServerFault fault)
    : m_server(lab::entities(), m_clock, fault)
{
    m_server.addMember(QStringLiteral("anna"), accounts::Role::LabAdministrator);
    m_server.addMember(QStringLiteral("ben"), accounts::Role::LabTechnician);
    m_server.addMember(QStringLiteral("chen"), accounts::Role::PrincipalInvestigator);
}

std::unique_ptr<sync::Transport> ModelSimServer::connect(const QString& user)
{
    return std::make_unique<ModelTransport>(m_server, user);
}

bool ModelSimServer::keep()
{
    m_kept = m_server.copy();
    return true;
}

bool ModelSimServer::goBack(bool newEpoch)
{
    if (!m_kept) {
        return false;
    }
    m_server.restoreFrom(*m_kept, newEpoch);
    return true;
}

std::map<Uuid, ServerRow> ModelSimServer::rows()
{
    std::map<Uuid, ServerRow> rows;
    for (const auto& [id, row] : m_server.rows()) {
        QJsonObject fields;
        for (const auto& [name, value] : row.fields) {
            fields.insert(name, value);
        }
        rows[id] = {QString::fromLatin1(row.entity->name), row.deleted, row.createdAt,
                    row.updatedAt, fields};
    }
    return rows;
}

Simulation::Simulation(quint64 seed, SimServer& server, int steps)
    : m_server(server)
    , m_steps(steps)
    , m_random(seed)
    , m_folder(templateFolder() + QStringLiteral("/sim-XXXXXX"))
    , m_kinds(someKinds(m_random))
{
    const int labs = 2 + static_cast<int>(m_random() % 2);
    for (int i = 0; i < labs; ++i) {
        addLab();
    }
}

void Simulation::addLab()
{
    const QStringList people = m_server.people();
    std::vector<QString> users = {people.at(static_cast<qsizetype>(m_random() % 3))};
    if (m_random() % 3 == 0) { // a workstation that two share
        const QString other = people.at(static_cast<qsizetype>(m_random() % 3));
        if (other != users.front()) {
            users.push_back(other);
        }
    }
    const QString name = QStringLiteral("lab%1.tracseq").arg(m_labs.size());
    m_labs.push_back(
        std::make_unique<SimLab>(m_folder.filePath(name), pristineLab(), users, m_kinds));
}

void Simulation::fail(const QString& what)
{
    if (m_failure.isEmpty()) {
        m_failure = what;
    }
}

SimLab& Simulation::anyLab()
{
    return *m_labs[m_random() % m_labs.size()];
}

QString Simulation::run()
{
    // Every lab meets the server once before anybody works: work in a chain of nobody's is a
    // matter of its own.
    for (const auto& lab : m_labs) {
        for (const QString& user : lab->users()) {
            const auto transport = m_server.connect(user);
            if (const auto met = lab->exchange(*transport, user, m_random); !met) {
                fail(QStringLiteral("first exchange: ") + met.error().name());
            }
        }
    }
    for (int step = 0; step < m_steps && m_failure.isEmpty(); ++step) {
        oneStep();
    }
    if (m_failure.isEmpty()) {
        settleDown();
    }
    if (m_failure.isEmpty()) {
        checkLog();
        checkNumbers();
        checkEqual();
        checkNothingLost();
        checkAudits();
    }
    return m_failure;
}

void Simulation::oneStep()
{
    SimLab& lab = anyLab();
    const int what = static_cast<int>(m_random() % 100);
    if (what < 58) {
        lab.work(m_random);
    } else if (what < 82) {
        exchange(lab);
    } else if (what < 88) {
        if (!m_late.empty()) {
            const std::size_t which = m_random() % m_late.size();
            const Letter letter = m_late[which];
            m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(which));
            static_cast<void>(
                m_server.connect(letter.user)->push(letter.epoch, letter.device, letter.changes));
        }
    } else if (what < 92) {
        lab.crash();
    } else if (what < 94) {
        lab.keepCopy();
    } else if (what < 95) {
        if (lab.hasCopy()) {
            lab.putCopyBack();
            m_putBack = true;
        }
    } else if (what < 96) {
        if (m_labs.size() < kMostLabs) {
            const QString path =
                m_folder.filePath(QStringLiteral("lab%1.tracseq").arg(m_labs.size()));
            lab.copyTo(path + QStringLiteral(".from"));
            m_labs.push_back(std::make_unique<SimLab>(path, path + QStringLiteral(".from"),
                                                      lab.users(), m_kinds));
        }
    } else if (what < 98) {
        m_server.keep();
    } else {
        m_server.goBack(m_random() % 2 == 0);
    }
}

void Simulation::exchange(SimLab& lab)
{
    const QString user = lab.users()[m_random() % lab.users().size()];
    FaultyTransport transport(m_server.connect(user), user, m_random, m_late,
                              static_cast<int>(m_random() % 25));
    const auto done = lab.exchange(transport, user, m_random);
    if (!done && done.error().code() != ErrorCode::ServerUnreachable &&
        done.error().code() != ErrorCode::ServerReplaced) {
        fail(QStringLiteral("exchange: %1 %2")
                 .arg(done.error().name(), done.error().arguments().join(u' ')));
    }
}

void Simulation::settleDown()
{
    m_late.clear();
    constexpr int kRounds = 8;
    for (int round = 0; round < kRounds && m_failure.isEmpty(); ++round) {
        bool quiet = true;
        for (const auto& lab : m_labs) {
            for (const QString& user : lab->users()) {
                const auto done = lab->exchange(*m_server.connect(user), user, m_random);
                if (!done) {
                    return fail(QStringLiteral("exchange at the end: %1 %2")
                                    .arg(done.error().name(), done.error().arguments().join(u' ')));
                }
                quiet = quiet && done->sent == 0 && done->taken == 0;
            }
        }
        if (quiet) {
            for (const auto& lab : m_labs) {
                if (lab->position().pending != 0) {
                    fail(QStringLiteral("%1 changes of %2 are never decided about")
                             .arg(lab->position().pending)
                             .arg(lab->path()));
                }
            }
            return;
        }
    }
    fail(QStringLiteral("it never comes to rest"));
}

} // namespace tracseq::tests
