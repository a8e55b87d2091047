// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/base/task_list.h"

#include <QSignalSpy>
#include <QThread>
#include <catch2/catch.hpp>
#include <thread>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

/// Delivers what workers have posted so far.
void deliver()
{
    QCoreApplication::sendPostedEvents();
}

} // namespace

TEST_CASE("a task begins running, reports from a worker, and finishes")
{
    TaskList list;
    QSignalSpy added(&list, &TaskList::taskAdded);
    QSignalSpy changed(&list, &TaskList::taskChanged);

    const auto handle = list.begin(u"Import a.csv"_s, true);
    CHECK(added.count() == 1);
    CHECK(list.task(handle->id())->state == TaskState::Running);
    CHECK(list.runningCount() == 1);

    bool onUiThread = true;
    QObject::connect(&list, &TaskList::taskChanged, &list,
                     [&] { onUiThread = onUiThread && QThread::currentThread() == list.thread(); });
    std::thread([&] {
        CHECK(handle->update(40, 100));
        handle->finish(u"40 samples imported."_s);
        handle->fail(Error(ErrorCode::DatabaseBusy)); // the first verdict stands
    }).join();
    CHECK(changed.isEmpty());
    deliver();
    CHECK(changed.count() == 2);
    CHECK(onUiThread);

    const TaskInfo info = *list.task(handle->id());
    CHECK(info.state == TaskState::Finished);
    CHECK(info.message == u"40 samples imported."_s);
    CHECK(info.done == info.total);
    CHECK(list.runningCount() == 0);
}

TEST_CASE("a thousand updates in one go are one report")
{
    TaskList list;
    const auto handle = list.begin(u"Work"_s, false);
    QSignalSpy changed(&list, &TaskList::taskChanged);
    for (int i = 1; i <= 1000; ++i) {
        CHECK(handle->update(i, 1000));
    }
    deliver();
    CHECK(changed.count() >= 1);
    CHECK(changed.count() <= 10);
}

TEST_CASE("cancel reaches the worker at its next update, if the task can be cancelled")
{
    TaskList list;
    const auto handle = list.begin(u"Work"_s, true);
    const auto stubborn = list.begin(u"Must end"_s, false);
    list.cancel(handle->id());
    list.cancel(stubborn->id());
    list.cancel(4711);
    CHECK_FALSE(handle->update(1, 2));
    CHECK(stubborn->update(1, 2));
    CHECK(list.task(handle->id())->cancelRequested);

    handle->fail(Error(ErrorCode::Cancelled));
    deliver();
    CHECK(list.task(handle->id())->state == TaskState::Cancelled);
    CHECK_FALSE(list.task(handle->id())->cancelRequested);
    CHECK(list.task(stubborn->id())->state == TaskState::Running);
}

TEST_CASE("a failure carries its error and the sentence for people")
{
    TaskList list;
    const auto handle = list.begin(u"Work"_s, false);
    const Error error(ErrorCode::FileNotReadable, {u"a.csv"_s, u"no such file"_s});
    handle->fail(error);
    deliver();
    const TaskInfo info = *list.task(handle->id());
    CHECK(info.state == TaskState::Failed);
    REQUIRE(info.error);
    CHECK(info.error->code() == ErrorCode::FileNotReadable);
    CHECK(info.message == errorText(error));
}

TEST_CASE("a dropped handle ends its task")
{
    TaskList list;
    const TaskId finished = list.begin(u"Dropped"_s, true)->id();
    auto handle = list.begin(u"Cancelled, then dropped"_s, true);
    const TaskId cancelled = handle->id();
    list.cancel(cancelled);
    handle.reset();
    deliver();
    CHECK(list.task(finished)->state == TaskState::Finished);
    CHECK(list.task(cancelled)->state == TaskState::Cancelled);
}

TEST_CASE("ended tasks are kept up to a bound, and can be cleared; running ones stay")
{
    TaskList list;
    const auto running = list.begin(u"Runs"_s, false);
    QSignalSpy removed(&list, &TaskList::taskRemoved);
    for (int i = 0; i < TaskList::kKeptEnded + 3; ++i) {
        list.begin(QString::number(i), false)->finish();
        deliver();
    }
    CHECK(removed.count() == 3);
    CHECK(list.tasks().size() == TaskList::kKeptEnded + 1);
    list.clearEnded();
    CHECK(removed.count() == TaskList::kKeptEnded + 3);
    REQUIRE(list.tasks().size() == 1);
    CHECK(list.tasks().first().id == running->id());
}

TEST_CASE("a handle may outlive the list")
{
    auto list = std::make_unique<TaskList>();
    const auto handle = list->begin(u"Work"_s, true);
    list.reset();
    CHECK(handle->update(1, 2));
    handle->finish();
}
