"""The audit of the proofs sees each loss and each repeat too many."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.emulator import SeenMessage
from bot.emulator.queries import ANSWER_WITHIN
from bot.model.screen import Press
from bot.store.open import connect
from tests.proofs.audit import Audit
from tests.proofs.crowd import Crowd, is_repeated, presses
from tests.world import KEY, SETUP, World, do

HELLO = '{"text": "hello", "buttons": []}'
LOSSES = {
    "DELETE FROM seen_update WHERE id = (SELECT max(id) FROM seen_update)": "had no effect",
    f"UPDATE card SET wanted = '{HELLO}' WHERE id = 1":  # noqa: S608 - ours
    "message 1 in chat",
    "UPDATE card SET message_id = 999999 WHERE id = 2": "message 2 in chat",
    "DELETE FROM card WHERE id = 1": "message 1 is no longer in the database",
    "DELETE FROM answer WHERE question = 'side'": "was seen confirmed and is not stored",
    "UPDATE plan SET sent_at = 1 WHERE id = (SELECT min(id) FROM plan)": "counts as sent and has no message",
    "DELETE FROM plan": "is active and has no plan",
}


@pytest.fixture
async def audit(world: World) -> Audit:
    """Return the audit of a world with one person who has gone through the set-up."""
    crowd = Crowd(world.emulator, 1, 1)
    await crowd.set_up(1)
    await world.settle()
    crowd.look()
    return Audit(world.settings.database, KEY, world.emulator, crowd)


def test_where_nothing_is_lost_it_says_so(audit: Audit) -> None:
    audit.all()
    assert audit.figures.lost == []
    assert audit.figures.counts["answers seen confirmed"] == 7


@pytest.mark.parametrize(("harm", "named"), LOSSES.items(), ids=LOSSES)
def test_a_loss_is_named(audit: Audit, world: World, harm: str, named: str) -> None:
    with connect(world.settings.database, KEY) as connection:
        connection.execute(harm)
    audit.all()
    assert [named in lost for lost in audit.figures.lost] == [True]


async def say_behind_its_back(audit: Audit, world: World) -> None:
    """Have something said that the database does not know, as a message whose answer was lost."""
    await world.program.application.bot.send_message(audit.crowd.runners[0].person.id, "hello")


async def test_a_message_whose_answer_was_lost_may_come_twice_and_no_more(audit: Audit, world: World) -> None:
    await say_behind_its_back(audit, world)
    audit.repeats_of_uncertain()
    assert audit.figures.lost == []
    await say_behind_its_back(audit, world)
    audit.repeats_of_uncertain()
    assert ["1 repeats at most on Mon 02 Mar, not 2" in lost for lost in audit.figures.lost] == [True]


async def test_one_that_was_given_up_may_have_come_twice_too(audit: Audit, world: World) -> None:
    with connect(world.settings.database, KEY) as connection:
        connection.execute(f"UPDATE card SET wanted = '{HELLO}', error = 'uncertain' WHERE id = 2")  # noqa: S608 - ours
    for _ in range(3):
        await say_behind_its_back(audit, world)
    audit.repeats_of_uncertain()
    assert audit.figures.lost == []
    await say_behind_its_back(audit, world)
    audit.repeats_of_uncertain()
    assert len(audit.figures.lost) == 1


async def test_only_what_was_in_flight_at_a_kill_may_come_again(audit: Audit, world: World) -> None:
    await say_behind_its_back(audit, world)
    kill = world.clock() + timedelta(minutes=1)
    audit.repeats([kill])
    assert audit.figures.lost == []
    audit.repeats([])
    assert len(audit.figures.lost) == 1, "there was no kill"
    audit.figures.lost.clear()
    await say_behind_its_back(audit, world)
    audit.repeats([kill])
    assert any("was in flight at a kill" in lost for lost in audit.figures.lost)
    assert any("one repeat for the kill" in lost for lost in audit.figures.lost)


@pytest.mark.parametrize("when", ["In an hour", "Tonight", "Tomorrow"])
async def test_what_moves_a_prompt_is_not_waited_for_as_no_screen_repeats_it(world: World, when: str) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", *SETUP, "/exercise", "Later")
    press = button(robin.last, when)
    await do(world, robin, when)
    assert when not in robin.last.words
    assert not is_repeated(press)


@pytest.mark.parametrize("note", ["comes", "is lost"])
async def test_a_line_about_something_else_confirms_no_tap_that_came_too_late(world: World, note: str) -> None:
    """Of another load it may say 20 minutes as well. The note that refuses a tap may be lost, since it is sent once."""
    crowd = Crowd(world.emulator, 1, 1)
    (runner,) = crowd.runners
    robin = runner.person
    await do(world, robin, "/start", *SETUP)
    world.clock.move_to(world.clock() + timedelta(days=1))
    await world.settle()
    await do(world, robin, "/checkin", "2", "5", "Other")
    asks_minutes, twenty = robin.last, button(robin.last, "20")
    robin.tap_data(asks_minutes.message_id, replace(twenty, question="yesterday", value="several").pack())
    await world.settle()
    runner._press(asks_minutes, twenty, "20")  # noqa: SLF001 - what it saw before
    if note == "is lost":
        world.clock.move_to(world.clock() + ANSWER_WITHIN + timedelta(minutes=1))
    await world.settle()
    assert len(robin.toasts) == (1 if note == "comes" else 0)
    await do(world, robin, "Long walk", "Swim", "Done", "20")
    crowd.look()
    assert "20" in robin.last.words
    assert runner.confirmed == []
    runner._press(robin.last, button(robin.last, "3"), "3")  # noqa: SLF001 - as above
    await world.settle()
    crowd.look()
    assert [(answer.question, answer.value) for answer in runner.confirmed] == [("walk_load_pain", "3")]


def button(message: SeenMessage, label: str) -> Press:
    """Return what a button means."""
    return next(press for press, text in presses(message) if text == label)
