"""Forms and answers: one form of a day, answers once, and what they were before."""

from datetime import timedelta

from bot.model.person import FormStatus
from bot.model.screen import Screen
from bot.store import Store
from tests.store.conftest import ALEX, DAY, HOUR, NOW, ROBIN, TODAY, look

BEFORE = "SELECT question, value, at, replaced_at FROM answer_before ORDER BY rowid"


async def test_the_form_of_a_day_is_made_once(store: Store) -> None:
    async with store.transaction() as tx:
        first = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        again = await tx.open_form(ROBIN, "check_in", 2, TODAY, "", NOW + HOUR)
        other_day = await tx.open_form(ROBIN, "check_in", 1, TODAY + DAY, "", NOW)
        other_subject = await tx.open_form(ROBIN, "follow_up", 1, TODAY, "load:1:24", NOW)
    assert again == first
    assert (first.version, first.status, first.opened_at, first.answers) == (1, FormStatus.IN_PROGRESS, NOW, {})
    assert len({first.id, other_day.id, other_subject.id}) == 3


async def test_a_day_may_have_many_forms_of_a_kind_that_is_told_often(store: Store) -> None:
    async with store.transaction() as tx:
        forms = [await tx.new_form(ROBIN, "log", 1, TODAY, NOW) for _ in range(3)]
        assert [form.subject for form in forms] == ["1", "2", "3"]
        assert len({form.id for form in forms}) == 3


async def test_a_repeated_answer_changes_nothing(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW + HOUR)
    assert await look(store, "SELECT value, at FROM answer") == [("4", int(NOW.timestamp()))]
    assert await look(store, BEFORE) == []


async def test_a_corrected_answer_keeps_what_it_was(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        for hours, value in enumerate(["4", "6", "4"]):
            await tx.save_answer(form.id, "pain", value, NOW + hours * HOUR)
        found = await tx.form(form.id)
    at = [int((NOW + hours * HOUR).timestamp()) for hours in range(3)]
    assert found
    assert found.answers == {"pain": "4"}
    assert await look(store, BEFORE) == [("pain", "4", at[0], at[1]), ("pain", "6", at[1], at[2])]


async def test_answers_taken_back_are_kept_beside(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        for question, value in (("pain", "4"), ("yesterday", "run"), ("minutes", "30")):
            await tx.save_answer(form.id, question, value, NOW)
        await tx.drop_answers(form.id, ("yesterday", "minutes", "never asked"), NOW + HOUR)
        found = await tx.form(form.id)
    assert found
    assert found.answers == {"pain": "4"}
    rows = await look(store, BEFORE)
    assert {(question, value) for question, value, *_ in rows} == {("yesterday", "run"), ("minutes", "30")}


async def test_closing_and_reopening_a_form_is_dated(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.set_status(form.id, FormStatus.COMPLETED, NOW + HOUR)
    assert await look(store, "SELECT status, closed_at FROM form") == [
        ("completed", int((NOW + HOUR).timestamp())),
    ]
    async with store.transaction() as tx:
        await tx.set_status(form.id, FormStatus.IN_PROGRESS, NOW)
    assert await look(store, "SELECT status, closed_at FROM form") == [("in-progress", None)]


async def test_the_history_leaves_out_what_was_not_meant_and_other_people(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        kept = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(kept.id, "pain", "4", NOW)
        for day, status in ((1, FormStatus.IN_ERROR), (2, FormStatus.STOPPED)):
            form = await tx.open_form(ROBIN, "check_in", 1, TODAY - day * DAY, "", NOW)
            await tx.set_status(form.id, status, NOW)
        amended = await tx.open_form(ROBIN, "log", 1, TODAY - 3 * DAY, "1", NOW)
        await tx.set_status(amended.id, FormStatus.AMENDED, NOW)
        theirs = await tx.open_form(ALEX, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(theirs.id, "pain", "9", NOW)

        everything = await tx.forms(ROBIN)
        assert [form.id for form in everything] == [amended.id, kept.id]
        assert [dict(form.answers) for form in everything] == [{}, {"pain": "4"}]
        assert [form.id for form in await tx.forms(ROBIN, ("check_in",))] == [kept.id]
        assert [form.id for form in await tx.forms(ROBIN, since=TODAY)] == [kept.id]
        assert await tx.forms(ROBIN, ("log", "danger"), TODAY) == []


async def test_the_open_question_is_the_one_that_was_shown_last(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.newest_open(ROBIN) is None
        check_in = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        log = await tx.new_form(ROBIN, "log", 1, TODAY, NOW)
        assert await tx.newest_open(ROBIN) is None, "a form that was never shown waits for nothing"
        await tx.new_card(ROBIN, Screen("log"), NOW, person=ROBIN, form=log.id)
        await tx.new_card(ROBIN, Screen("check-in"), NOW + timedelta(seconds=1), person=ROBIN, form=check_in.id)
        newest = await tx.newest_open(ROBIN)
        assert newest
        assert newest.id == check_in.id
        await tx.set_status(check_in.id, FormStatus.COMPLETED, NOW)
        newest = await tx.newest_open(ROBIN)
        assert newest
        assert newest.id == log.id


async def test_the_newest_form_of_a_kind_leaves_out_what_was_not_meant(store: Store) -> None:
    async with store.transaction() as tx:
        first = await tx.new_form(ROBIN, "log", 1, TODAY, NOW)
        second = await tx.new_form(ROBIN, "log", 1, TODAY, NOW)
        await tx.set_status(second.id, FormStatus.IN_ERROR, NOW)
        newest = await tx.newest_form(ROBIN, "log")
        assert newest
        assert newest.id == first.id
        assert await tx.newest_form(ROBIN, "danger") is None
        assert await tx.form(12345) is None


async def test_whatever_was_typed_is_read_as_it_was_written(store: Store) -> None:
    odd = [
        "",
        'a "quote" and a \\ stroke',
        "line\nline\r\ttab",
        "nul\x00 and \x01 and \x7f",
        "🦵🏽 ü 中 \u2028",
        "{}",
        "x" * 5000,
    ]
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        for number, value in enumerate(odd):
            await tx.save_answer(form.id, f'@{number} "odd" \\', value, NOW)
    async with store.transaction() as tx:
        (found,) = await tx.forms(ROBIN)
        (once_more,) = await tx.forms(ROBIN, ("check_in",), TODAY)
        assert found == once_more == await tx.form(form.id)
        assert list(found.answers.values()) == odd
