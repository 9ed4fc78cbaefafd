"""The label of a physio's link is stored with the consent and not before, and only when it is a plain short label."""

import pytest

from bot.emulator import Person as Phone
from bot.model.person import Person
from tests.world import World

AGREE, REFUSE = "I agree, and I am 18 or older", "Not for me"


async def stored(world: World, phone: Phone) -> Person:
    """Return what is stored of somebody once all is settled."""
    await world.settle()
    person, _ = await world.program.engine.planned(phone.id)
    assert person is not None
    return person


async def test_a_label_is_stored_with_the_consent_and_not_before(world: World) -> None:
    robin = world.somebody()
    robin.say("/start PHYSIO_Anna-1")
    assert (await stored(world, robin)).link is None
    robin.tap_label(REFUSE)
    assert (await stored(world, robin)).link is None
    robin.say("/start PHYSIO_Anna-1")
    assert (await stored(world, robin)).link is None
    robin.tap_label(AGREE)
    assert (await stored(world, robin)).link == "PHYSIO_Anna-1"


@pytest.mark.parametrize("label", ["a" * 33, "a b", "<b>", "caf\u00e9", "a.b", ""])
async def test_what_is_no_plain_short_label_is_passed_over(world: World, label: str) -> None:
    robin = world.somebody()
    robin.say(f"/start {label}")
    await world.settle()
    robin.tap_label(AGREE)
    person = await stored(world, robin)
    assert person.consent_version is not None
    assert person.link is None


async def test_a_forged_label_is_passed_over(world: World) -> None:
    robin = world.somebody()
    robin.say("/start ok")
    await world.settle()
    message, data = robin.from_bot[-1], robin.from_bot[-1].data[0][0]
    assert data is not None
    robin.tap_data(message.message_id, data.replace(":ok", ":<script>"))
    assert (await stored(world, robin)).link == "ok", "what the screen itself brought along counts"
