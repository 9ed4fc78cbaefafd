"""One person who sends too much is told so once, loses nobody else's time, and is still heard about danger."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.emulator import Person
from bot.handlers.allowance import BURST, MOST_PEOPLE, Allowance, Verdict
from tests.world import World

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
ROBIN, ALEX = 1, 2
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def taken(allowance: Allowance, times: int, every: timedelta = timedelta(), begin: datetime = NOW) -> list[Verdict]:
    return [allowance.take(ROBIN, begin + number * every) for number in range(times)]


def test_a_thumb_is_never_too_fast_and_two_seconds_between_are_enough_for_ever() -> None:
    assert set(taken(Allowance(), BURST)) == {Verdict.TAKE}
    assert set(taken(Allowance(), 1000, 2 * SECOND)) == {Verdict.TAKE}


def test_the_surplus_is_told_once_and_a_minute_later_all_is_well() -> None:
    allowance = Allowance()
    taken(allowance, BURST)
    assert taken(allowance, 3) == [Verdict.SAY_SO, Verdict.SET_ASIDE, Verdict.SET_ASIDE]
    assert set(taken(allowance, BURST, begin=NOW + 60 * SECOND)) == {Verdict.TAKE}
    assert allowance.take(ROBIN, NOW + 60 * SECOND) is Verdict.SAY_SO


def test_others_have_an_allowance_of_their_own_and_not_all_are_remembered() -> None:
    allowance = Allowance()
    taken(allowance, BURST + 1)
    assert allowance.take(ALEX, NOW) is Verdict.TAKE
    for person in range(10, 10 + MOST_PEOPLE):
        allowance.take(person, NOW)
    assert allowance.take(ROBIN, NOW) is Verdict.TAKE, "forgotten"


def test_a_clock_that_goes_back_gives_nothing_and_takes_nothing() -> None:
    allowance = Allowance()
    taken(allowance, BURST)
    assert allowance.take(ROBIN, NOW - SECOND) is Verdict.SAY_SO
    assert allowance.take(ROBIN, NOW) is Verdict.SET_ASIDE, "a second back and forth earns nothing"
    assert allowance.take(ROBIN, NOW - HOUR) is Verdict.SET_ASIDE
    assert allowance.take(ROBIN, NOW - HOUR + 2 * SECOND) is Verdict.TAKE


def test_what_waited_through_an_outage_is_no_flood() -> None:
    assert set(taken(Allowance(), 200, 36 * SECOND)) == {Verdict.TAKE}, "two hours of texts, all handed over at once"


@pytest.fixture
async def strict(tmp_path: Path) -> AsyncIterator[World]:
    """Give a bot with the allowance that people have; the clock stands still, so nothing is given back."""
    here = World(tmp_path)
    here.burst = BURST
    await here.boot()
    yield here
    await here.close()


async def flood(world: World, person: Person) -> None:
    """Type more than the allowance."""
    for _ in range(BURST + 10):
        person.say("hello")
    await world.settle()


async def test_the_surplus_has_no_effect_but_one_kind_word(strict: World) -> None:
    robin, alex = strict.somebody(), strict.somebody("Alex")
    await flood(strict, robin)
    said = [message.text for message in robin.from_bot]
    assert sum(text.startswith("That was a lot at once") for text in said) == 1
    before = len(said)
    alex.say("/start")
    robin.say("/help")
    await strict.settle()
    assert len(robin.from_bot) == before
    assert alex.last.shows("Not for me")
    strict.clock.move_to(strict.clock() + timedelta(minutes=1))
    robin.say("/help")
    await strict.settle()
    assert len(robin.from_bot) > before


@pytest.mark.parametrize("words", ["heard a pop in my achilles and cannot walk", "/danger"])
async def test_danger_is_read_however_much_somebody_sends(strict: World, words: str) -> None:
    robin = strict.somebody()
    await flood(strict, robin)
    before = len(robin.from_bot)
    robin.say(words)
    await strict.settle()
    assert len(robin.from_bot) == before + 1
    assert not robin.last.text.startswith("That was a lot")


async def test_the_button_below_the_kind_word_works_and_other_taps_end_their_spinner(strict: World) -> None:
    robin = strict.somebody()
    await flood(strict, robin)
    message = next(message for message in robin.from_bot if message.text.startswith("That was a lot"))
    before = len(robin.from_bot)
    tapped = robin.tap_data(message.message_id, "d:0:help:")
    robin.tap(message.message_id, 0, 0)
    await strict.settle()
    assert not robin.waits_for(tapped)
    assert len(robin.from_bot) == before + 1


async def test_somebody_who_blocks_the_bot_is_heard_after_any_flood(strict: World) -> None:
    robin = strict.somebody()
    robin.say("/start")
    await strict.settle()
    await flood(strict, robin)
    robin.block()
    await strict.settle()
    person, _ = await strict.program.engine.planned(robin.id)
    assert person is not None
    assert person.state == "gone"


async def test_a_text_without_a_date_is_taken(strict: World) -> None:
    robin = strict.somebody()
    robin.say("/start")
    await strict.settle()
    update = {"message_id": 1, "from": {"id": robin.id, "is_bot": False, "first_name": "R"}, "text": "/help"}
    strict.emulator.inject({"message": update | {"date": None, "chat": {"id": robin.id, "type": "private"}}})
    await strict.settle()
    assert strict.emulator.pending_updates == 0
    assert robin.last.text.startswith("What I can do")
