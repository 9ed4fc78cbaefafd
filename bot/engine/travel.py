"""Whether somebody may have travelled: several answers in the small hours of the zone that they told."""

from datetime import date, timedelta

from bot.engine.settings import form_of
from bot.engine.turn import Turn
from bot.render.moments import clock

HINTED = "@travel_hint"  # the date of the last hint
FIRST_HOUR, LAST_HOUR = 1, 4  # from 01:00 to before 05:00, when few people are up
LATELY = timedelta(days=4)
SEVERAL = 3  # forms answered in those hours
SELDOM = timedelta(days=7)


async def hint(turn: Turn) -> str | None:
    """Return a question whether somebody has travelled, at most once a week; None when nothing points to it."""
    if not await _answers_at_night(turn):
        return None
    form = await form_of(turn)
    last = form.answers.get(HINTED)
    if last is not None and date.fromisoformat(last) != turn.today and turn.today - date.fromisoformat(last) < SELDOM:
        return None
    await turn.tx.save_answer(form.id, HINTED, turn.today.isoformat(), turn.now)
    return turn.words.say("travel-hint", time=clock(turn.local.time()))


async def _answers_at_night(turn: Turn) -> bool:
    """Tell whether answers come at night, from somebody who has not asked for a check-in at such an hour."""
    if FIRST_HOUR <= (await turn.profile()).check_in_time.hour <= LAST_HOUR:
        return False
    answered = await turn.tx.answered_at(turn.person.id, turn.now - LATELY)
    at_night = {form for form, at in answered if FIRST_HOUR <= at.astimezone(turn.zone).hour <= LAST_HOUR}
    return len(at_night) >= SEVERAL
