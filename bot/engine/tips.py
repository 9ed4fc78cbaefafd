"""The tip of the day, below a message that is shown anyway; which one was shown is kept with that day's check-in."""

from dataclasses import replace
from datetime import date, timedelta

from bot.engine.turn import Turn
from bot.model.decision import Decision
from bot.model.person import Form
from bot.model.screen import Button, Press, Screen
from bot.rules.tips import TOPIC, Moment, tip

SHOWN = "@tip"  # the moment that the tip of a day's check-in was about


async def below(turn: Turn, form: Form, decision: Decision, screen: Screen) -> Screen:
    """Return the verdict of a check-in with the tip of the day below it; on other days, or without a tip, as it was."""
    if form.day != turn.today:
        return screen
    told = await turn.told()
    if SHOWN not in form.answers and tip(told, decision, {}, turn.policy) is None:
        return screen  # as on most days, whatever was shown in the last month
    moment = tip(told, decision, await _shown(turn), turn.policy)
    topic = turn.content.topic(turn.language, TOPIC[moment]) if moment else None
    if moment is None or topic is None:
        return screen
    await turn.tx.save_answer(form.id, SHOWN, moment.value, turn.now)
    button = Button(topic.title, Press("d", 0, "topic", topic.id))
    text = f"{screen.text}\n\n{turn.words.say('tip-line', tip=turn.words.say(f'tip-{moment}'))}"
    return replace(screen, text=text, buttons=(*screen.buttons, (button,)))


async def _shown(turn: Turn) -> dict[date, Moment]:
    since = turn.today - timedelta(days=turn.policy.time.tip_quiet_days)
    forms = await turn.tx.forms(turn.person.id, ("check_in",), since)
    return {form.day: Moment(form.answers[SHOWN]) for form in forms if SHOWN in form.answers}
