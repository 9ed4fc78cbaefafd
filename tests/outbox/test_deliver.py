"""Delivery under faults: at least once, repeats only where nobody can know, and nobody waits for somebody else."""

import asyncio

import pytest

from bot.emulator import AnswerLost, Dropped, Person, Refused
from bot.model.person import Card, PersonState
from bot.model.screen import Button, Press, Screen
from tests.outbox.conftest import NOW, Office, texts

SEND, EDIT = "sendMessage", "editMessageText"
FLOOD = Refused(429, "Too Many Requests: retry after 1", retry_after=1)
LONG_FLOOD = Refused(429, "Too Many Requests: retry after 3600", retry_after=3600)
BROKEN = Refused(500, "Internal Server Error")


async def test_messages_arrive_in_order_and_once(office: Office, robin: Person) -> None:
    for number in range(5):
        await office.want(robin, f"message {number}")
    await office.deliver(robin)
    assert texts(robin) == [f"message {number}" for number in range(5)]
    await office.deliver(robin)
    assert office.called(SEND) == 5


async def test_a_message_is_shown_with_its_buttons_and_its_silence(office: Office, robin: Person) -> None:
    screen = Screen("<b>How</b> is it?", ((Button("Fine", Press("a", 1, "pain", "0")),),))
    await office.want(robin, screen, silent=True)
    await office.deliver(robin)
    assert (robin.last.text, robin.last.buttons, robin.last.silent) == ("How is it?", (("Fine",),), True)
    assert robin.last.data == (("a:1:pain:0",),)


async def test_a_key_that_shares_the_place_comes_and_goes(office: Office, robin: Person) -> None:
    await office.want(robin, Screen("Where?", ask_place="Share my location"))
    await office.deliver(robin)
    assert robin.reply_keyboard
    assert robin.reply_keyboard.has("Share my location")
    await office.want(robin, Screen("Thank you", clear_keys=True))
    await office.deliver(robin)
    assert robin.reply_keyboard is None


@pytest.mark.parametrize("times", [1, 3])
async def test_what_was_dropped_before_it_had_an_effect_arrives_once(office: Office, robin: Person, times: int) -> None:
    office.emulator.fail(SEND, times, error=Dropped())
    card = await office.want(robin, "hello")
    await office.deliver(robin)
    assert texts(robin) == ["hello"]
    assert await office.card(card) == ("shown", None)


async def test_a_new_message_whose_answer_was_lost_is_repeated_once(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, error=AnswerLost())
    card = await office.want(robin, "hello")
    await office.deliver(robin)
    assert texts(robin) == ["hello", "hello"]
    assert await office.card(card) == ("shown", None)


async def test_a_new_message_whose_answers_are_all_lost_is_not_repeated_for_ever(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, 2, error=AnswerLost())
    card = await office.want(robin, "hello")
    await office.want(robin, "next")
    await office.deliver(robin)
    assert texts(robin) == ["hello", "hello", "next"]
    assert await office.card(card) == ("failed", "uncertain")


async def test_tries_that_certainly_had_no_effect_do_not_use_up_the_one_repeat(office: Office, robin: Person) -> None:
    """After an hour without a network, one lost answer must not be the end of a message."""
    office.emulator.fail(SEND, 4, error=Dropped())
    office.emulator.fail(SEND, 1, error=BROKEN)
    card = await office.want(robin, "hello")
    await office.deliver(robin)
    assert texts(robin) == ["hello"]
    assert await office.card(card) == ("shown", None)


async def test_an_edit_whose_answer_is_lost_again_and_again_ends_with_the_right_words(
    office: Office, robin: Person
) -> None:
    card = await office.want(robin, "first")
    await office.deliver(robin)
    office.emulator.fail(EDIT, 4, error=AnswerLost())
    await office.change(card, "second")
    await office.deliver(robin)
    assert texts(robin) == ["second"]
    assert await office.card(card) == ("shown", None)


async def test_an_edit_that_is_dropped_again_and_again_ends_with_the_right_words(office: Office, robin: Person) -> None:
    card = await office.want(robin, "first")
    await office.deliver(robin)
    office.emulator.fail(EDIT, 4, error=Dropped())
    await office.change(card, "second")
    await office.deliver(robin)
    assert texts(robin) == ["second"]


async def test_a_flood_is_waited_for_and_then_delivered_once(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, error=FLOOD)
    await office.want(robin, "hello")
    loop = asyncio.get_running_loop()
    began = loop.time()
    await office.deliver(robin)
    assert loop.time() - began >= 1
    assert texts(robin) == ["hello"]


async def test_somebody_who_blocked_us_is_gone_with_all_plans_and_others_are_not(
    office: Office, robin: Person, alex: Person
) -> None:
    robin.block()
    card = await office.want(robin, "hello")
    later = await office.want(robin, "again")
    await office.want(alex, "hello")
    await office.deliver(robin, alex)
    assert texts(alex) == ["hello"]
    assert await office.card(card) == ("failed", "gone")
    assert await office.card(later) == ("failed", "gone")
    assert office.called(SEND) == 2, "after one refusal nothing more is tried"
    async with office.store.transaction() as tx:
        gone, there = await tx.person(robin.id), await tx.person(alex.id)
        assert gone
        assert there
        assert (gone.state, there.state) == (PersonState.GONE, PersonState.ACTIVE)
        assert await tx.planned(robin.id) == []
        assert len(await tx.planned(alex.id)) == 1
        assert [reason for _, reason in await tx.ledger(robin.id)] == ["gone"]


async def test_a_deleted_account_is_gone(office: Office, robin: Person) -> None:
    robin.deactivate()
    await office.want(robin, "hello")
    await office.deliver(robin)
    async with office.store.transaction() as tx:
        person = await tx.person(robin.id)
    assert person
    assert person.state is PersonState.GONE


async def test_one_person_who_fails_for_ever_holds_nobody_up(office: Office, robin: Person, alex: Person) -> None:
    office.emulator.fail(SEND, None, error=Dropped(), chat_id=robin.id)
    await office.want(robin, "hello")
    office.outbox.wake(robin.id)
    for number in range(5):
        await office.want(alex, f"message {number}")
        office.outbox.wake(alex.id)
    await office.until(lambda: len(texts(alex)) == 5)
    assert texts(robin) == []
    office.emulator.heal()
    await office.deliver(robin)
    assert texts(robin) == ["hello"]


async def test_one_person_in_a_flood_holds_nobody_up(office: Office, robin: Person, alex: Person) -> None:
    office.emulator.fail(SEND, error=LONG_FLOOD, chat_id=robin.id)
    await office.want(robin, "hello")
    office.outbox.wake(robin.id)
    await office.until(lambda: office.called(SEND) == 1)
    await office.want(alex, "hello")
    office.outbox.wake(alex.id)
    await office.until(lambda: texts(alex) == ["hello"])
    assert texts(robin) == []
    await office.outbox.close()
    office.open()
    await office.deliver(robin)
    assert texts(robin) == ["hello"]


async def test_somebody_who_writes_after_an_outage_does_not_wait_for_the_end_of_a_long_pause(
    office: Office, robin: Person
) -> None:
    office.open(pause_s=60)
    office.emulator.fail(SEND, error=Dropped())
    await office.want(robin, "hello")
    office.outbox.wake(robin.id)
    await office.paused(robin)
    assert texts(robin) == []
    await office.want(robin, "reply")
    office.outbox.wake(robin.id)
    await office.idle()
    assert texts(robin) == ["hello", "reply"]


async def test_the_heartbeat_does_not_cut_a_pause_short(office: Office, robin: Person) -> None:
    office.open(pause_s=60)
    office.emulator.fail(SEND, None, error=Dropped())
    await office.want(robin, "hello")
    office.outbox.wake(robin.id)
    await office.paused(robin)
    for _ in range(5):
        await office.outbox.wake_all()
        await asyncio.sleep(0.02)  # time enough for what must not happen
    assert office.called(SEND) == 1


async def test_the_pause_grows_and_never_overflows(office: Office, robin: Person) -> None:
    office.open(pause_s=1e-9)
    office.emulator.fail(SEND, 30, error=Dropped())
    await office.want(robin, "hello")
    await office.deliver(robin)
    assert office.called(SEND) == 31
    assert texts(robin) == ["hello"]


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(office: Office, robin: Person) -> None:
    card = await office.want(robin, "first")
    await office.deliver(robin)
    await office.bot.delete_message(robin.id, robin.last.message_id)
    await office.change(card, "second")
    await office.deliver(robin)
    assert texts(robin) == ["second"]
    await office.change(card, "third")
    await office.deliver(robin)
    assert texts(robin) == ["third"]


async def test_words_that_telegram_refuses_are_sent_once_more_without_tags(
    office: Office, robin: Person, caplog: pytest.LogCaptureFixture
) -> None:
    card = await office.want(robin, "<blink>Tom &amp; Robin</blink>")
    await office.want(robin, "next")
    await office.deliver(robin)
    assert texts(robin) == ["Tom & Robin", "next"]
    assert await office.card(card) == ("shown", None)
    assert "refused by Telegram" in caplog.text
    assert "Robin" not in caplog.text


async def test_words_that_telegram_refuses_twice_are_given_up_and_hold_nothing_up(
    office: Office, robin: Person
) -> None:
    card = await office.want(robin, "x" * 5000)
    await office.want(robin, "next")
    await office.deliver(robin)
    assert texts(robin) == ["next"]
    assert await office.card(card) == ("failed", "refused")
    assert office.called(SEND) == 3


async def test_a_bad_network_during_the_plain_try_does_not_lose_the_message(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, error=Refused(400, "Bad Request: can't parse entities"))
    office.emulator.fail(SEND, error=Dropped())
    await office.want(robin, "<b>hello</b>")
    await office.deliver(robin)
    assert texts(robin) == ["hello"]


async def test_fast_changes_collapse_into_few_edits(office: Office, robin: Person) -> None:
    card = await office.want(robin, "0")
    await office.deliver(robin)
    for number in range(1, 31):
        await office.change(card, str(number))
        office.outbox.wake(robin.id)
    await office.idle()
    assert texts(robin) == ["30"]
    assert office.called(EDIT) <= 30
    before = office.called(EDIT)
    for number in range(31, 61):
        await office.change(card, str(number))
    await office.deliver(robin)
    assert texts(robin) == ["60"]
    assert office.called(EDIT) == before + 1
    assert all(call.ok for call in office.emulator.calls), "nothing was 'not modified'"


async def test_what_changes_while_it_is_being_sent_is_edited_afterwards(office: Office, robin: Person) -> None:
    office.open(pause_s=60)
    office.emulator.fail(SEND, error=Dropped())
    card = await office.want(robin, "first")
    office.outbox.wake(robin.id)
    await office.paused(robin)
    await office.change(card, "second")
    await office.deliver(robin)
    assert texts(robin) == ["second"]
    assert office.called(EDIT) == 0


async def test_a_restart_delivers_what_was_wanted(office: Office, robin: Person, alex: Person) -> None:
    await office.want(robin, "hello")
    card = await office.want(alex, "first")
    await office.deliver(alex)
    await office.change(card, "second")
    await office.outbox.close()
    office.open()
    await office.outbox.wake_all()
    await office.idle()
    assert (texts(robin), texts(alex)) == (["hello"], ["second"])


async def test_a_crash_between_sending_and_marking_repeats_that_message_once(office: Office, robin: Person) -> None:
    office.open(pause_s=60)
    office.emulator.fail(SEND, error=AnswerLost())
    await office.want(robin, "hello")
    await office.want(robin, "next")
    office.outbox.wake(robin.id)
    await office.paused(robin)
    await office.outbox.close()
    office.open()
    await office.outbox.wake_all()
    await office.idle()
    assert texts(robin) == ["hello", "hello", "next"]


async def test_closing_in_the_middle_of_a_pause_ends_at_once_and_loses_nothing(office: Office, robin: Person) -> None:
    office.open(pause_s=60)
    office.emulator.fail(SEND, error=Dropped())
    card = await office.want(robin, "hello")
    office.outbox.wake(robin.id)
    await office.paused(robin)
    await office.outbox.close()
    assert await office.card(card) == ("wanted", None)


async def test_a_tap_gets_its_note_and_an_old_one_harms_nothing(office: Office, robin: Person) -> None:
    await office.want(robin, Screen("Tap", ((Button("Fine", Press("a", 1, "pain", "0")),),)))
    await office.deliver(robin)
    query = robin.tap_label("Fine")
    office.outbox.acknowledge(query, "Noted")
    office.outbox.acknowledge("no such query", None)
    await office.idle()
    assert not robin.waits_for(query)
    assert [toast.text for toast in robin.toasts] == ["Noted"]


async def test_log_lines_of_failures_hold_no_words_and_no_names(
    office: Office, robin: Person, caplog: pytest.LogCaptureFixture
) -> None:
    office.emulator.fail(SEND, error=Dropped())
    await office.want(robin, "pain 7 in the left tendon")
    await office.deliver(robin)
    assert "card" in caplog.text
    assert "tendon" not in caplog.text
    assert "Robin" not in caplog.text


async def fate(office: Office, robin: Person) -> tuple[str, str | None]:
    """Return what the ledger says of Robin's check-in."""
    async with office.store.transaction() as tx:
        ((row, reason),) = await tx.ledger(robin.id)
    return row.state.value, reason


async def reminder(office: Office, robin: Person) -> None:
    """Put Robin's check-in on its way, as the tick does."""
    async with office.store.transaction() as tx:
        (plan,) = await tx.planned(robin.id)
        await tx.claim_plan(plan.id, NOW)
    await office.want(robin, "How sore?", plan=plan.id)


async def test_the_ledger_tells_a_reminder_on_its_way_from_one_that_has_arrived(office: Office, robin: Person) -> None:
    await reminder(office, robin)
    assert await fate(office, robin) == ("claimed", None)
    await office.deliver(robin)
    assert await fate(office, robin) == ("sent", None)


async def test_the_ledger_says_uncertain_where_nobody_can_know(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, 2, error=AnswerLost())
    await reminder(office, robin)
    await office.deliver(robin)
    assert await fate(office, robin) == ("uncertain", None)
    assert texts(robin) == ["How sore?", "How sore?"]


async def test_a_repeat_that_arrives_ends_the_uncertainty(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, error=AnswerLost())
    await reminder(office, robin)
    await office.deliver(robin)
    assert await fate(office, robin) == ("sent", None)


async def test_the_ledger_says_failed_and_why(office: Office, robin: Person) -> None:
    office.emulator.fail(SEND, 2, error=Refused(400, "Bad Request: can't parse entities"))
    await reminder(office, robin)
    await office.deliver(robin)
    assert await fate(office, robin) == ("failed", "refused")


async def test_a_reminder_to_somebody_who_left_has_failed(office: Office, robin: Person) -> None:
    await reminder(office, robin)
    robin.block()
    await office.deliver(robin)
    assert await fate(office, robin) == ("failed", "gone")


async def read(office: Office, person: Person) -> Card | None:
    """Return what waits first, as a turn reads it for the outbox."""
    async with office.store.transaction() as tx:
        return await tx.next_card(person.id)


async def test_what_a_turn_has_read_is_delivered_and_then_what_else_waits(office: Office, robin: Person) -> None:
    await office.want(robin, "first")
    await office.want(robin, "second")
    office.outbox.wake(robin.id, await read(office, robin))
    await office.idle()
    assert texts(robin) == ["first", "second"]
    assert await read(office, robin) is None


async def test_what_has_changed_since_a_turn_read_it_comes_out_as_it_is(office: Office, robin: Person) -> None:
    card = await office.want(robin, "early")
    await office.deliver(robin)
    await office.change(card, "late")
    read_late = await read(office, robin)
    await office.change(card, "latest")
    office.outbox.wake(robin.id, read_late)
    await office.idle()
    assert texts(robin) == ["latest"]
    assert await office.card(card) == ("shown", None)


async def test_what_is_no_longer_wanted_since_a_turn_read_it_is_not_sent(office: Office, robin: Person) -> None:
    card = await office.want(robin, "hello")
    first = await read(office, robin)
    async with office.store.transaction() as tx:
        await tx.give_up(card, "gone", NOW)
    office.outbox.wake(robin.id, first)
    await office.idle()
    assert texts(robin) == []


async def test_who_is_being_delivered_to_gets_nothing_twice(office: Office, robin: Person) -> None:
    await office.want(robin, "hello")
    first = await read(office, robin)
    office.outbox.wake(robin.id, first)
    office.outbox.wake(robin.id, first)
    await office.idle()
    assert texts(robin) == ["hello"]
    assert office.called(SEND) == 1
