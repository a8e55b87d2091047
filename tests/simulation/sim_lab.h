// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/sync/exchange.h"
#include "tests/simulation/faulty_transport.h"
#include "tests/support/fake_clock.h"

namespace tracseq::tests {

/// One workstation: a lab file, a clock that jumps, and who works at it.
class SimLab {
public:
    /// `pristine` is a lab file that was just made, to be copied: making one takes longer.
    /// `kinds`: of the rows that its people work on.
    SimLab(QString path, const QString& pristine, std::vector<QString> users,
           std::vector<const database::Entity*> kinds);

    /// One random thing that a person does. Refusals are no failures.
    void work(Random& random);
    Result<sync::ExchangeReport> exchange(sync::Transport& transport, const QString& user,
                                          Random& random);
    /// The program dies between two transactions and starts again.
    void crash();
    void keepCopy();
    void putCopyBack();
    [[nodiscard]] bool hasCopy() const { return m_hasCopy; }
    /// Another workstation gets a copy of this file, unsent work and all.
    void copyTo(const QString& path);

    [[nodiscard]] lab::Lab& lab() { return *m_lab; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    [[nodiscard]] const std::vector<QString>& users() const { return m_users; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const std::vector<const database::Entity*>& kinds() const { return m_kinds; }
    sync::LabPosition position();

private:
    void open();
    Result<changes::Written> write(Random& random, const QString& title,
                                   const changes::Store::Work& work,
                                   const std::optional<Uuid>& undoes = std::nullopt);
    [[nodiscard]] const database::Entity& randomKind(Random& random) const;
    void insert(Random& random);
    void update(Random& random);
    void decide(Random& random);
    void step(Random& random);
    void draw(Random& random);
    void remove(Random& random);
    void takeBack(Random& random);

    QString m_path;
    std::vector<QString> m_users;
    std::vector<const database::Entity*> m_kinds;
    FakeClock m_clock;
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<sync::LabSide> m_side;
    std::vector<Uuid> m_groups;
    bool m_hasCopy = false;
};

/// Samples and some other kinds, with what their rows have to refer to. Each run works on a few, so
/// that people meet in the same rows however many kinds there are; many runs have them all.
std::vector<const database::Entity*> someKinds(Random& random);

/// A value that the field may have. Texts are few, so that devices want the same places.
std::optional<database::Value> randomValue(Random& random, const database::Field& field,
                                           database::Connection& connection);

} // namespace tracseq::tests
