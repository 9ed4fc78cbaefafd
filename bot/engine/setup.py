"""Getting started: consent, the few questions, the time zone, and coming back."""

from zoneinfo import ZoneInfo

from bot.content.load import CONSENT_VERSION
from bot.engine import check_in, danger
from bot.engine.places import Zones
from bot.engine.turn import Turn, fresh
from bot.engine.walk import answer, begin, begin_new, plain, proceed, told
from bot.model.decision import Decision
from bot.model.person import Form, FormStatus, PersonState
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import clock, day, moment


async def start(turn: Turn) -> None:
    """Greet a stranger with the consent screen, go on where somebody left off, or welcome them back."""
    turn.below = True
    turn.person = await turn.tx.meet(turn.person.id, turn.person.language, turn.now)
    form = await _form(turn)
    if form is None:
        await begin(turn, "setup", turn.today)
    elif form.is_open or form.status is FormStatus.STOPPED:
        await _resume(turn, form)
    else:
        await _welcome_back(turn)


async def is_ready(turn: Turn) -> bool:
    """Tell whether somebody has agreed and finished the set-up."""
    return turn.person.state is PersonState.ACTIVE


async def _form(turn: Turn) -> Form | None:
    return await turn.tx.newest_form(turn.person.id, "setup")


async def _resume(turn: Turn, form: Form) -> None:
    if form.status is FormStatus.STOPPED:
        await turn.tx.drop_answers(form.id, ("consent",), turn.now)
        await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
    await proceed(turn, await fresh(turn, form))


async def _welcome_back(turn: Turn) -> None:
    await turn.tx.set_state(turn.person.id, PersonState.ACTIVE)
    decision = await turn.replan()
    buttons = ((turn.do("checkin"), turn.do("log")), (turn.do("plan"), turn.do("help")))
    await turn.say(Screen(turn.words.say("welcome-back", when=next_moment(turn, decision)), buttons))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the set-up; the zone may be typed, so its candidates come as buttons elsewhere."""
    if question.link_id == "consent":
        return plain(turn, form, question, title="")
    if question.link_id == "zone":
        return Screen(turn.words.say("setup-zone"), ask_place=turn.words.say("share-place"))
    return plain(turn, form, question)


async def after_consent(turn: Turn, form: Form) -> None:
    """Go on when somebody agrees; let them go kindly when not, or when they are under 18."""
    if form.answers["consent"] == "agree":
        await turn.tx.consent(turn.person.id, CONSENT_VERSION, turn.now)
        await turn.show(form, Screen(turn.words.say("setup-agreed")))
        turn.below = True
        await proceed(turn, form)
    else:
        await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
        await turn.show(form, Screen(turn.words.say(f"setup-refused-{form.answers['consent']}")))


async def after_zone(turn: Turn, form: Form) -> None:
    """Store the zone, show it back as a time to check, and go on."""
    await turn.tx.set_zone(turn.person.id, form.answers["zone"])
    await turn.reload()
    turn.below = True
    here = turn.words.say("moment", day=day(turn.words, turn.today), time=clock(turn.local.time()))
    zone = form.answers["zone"].replace("_", " ")
    await turn.say(Screen(turn.words.say("setup-zone-set", here=here, zone=zone), clear_keys=True))
    await proceed(turn, form)


async def choose_zone(turn: Turn, form: Form, found: Zones) -> None:
    """Take the one zone that a typed place means, offer several, and say so when there is none."""
    turn.below = True
    question = turn.questionnaire(form).question("zone")
    if found.sure and len(found.zones) == 1 and question is not None:
        await answer(turn, form, question, found.zones[0])
        return
    if not found.zones:
        await turn.say(Screen(turn.words.say("setup-zone-unknown"), ask_place=turn.words.say("share-place")))
        return
    rows = tuple((Button(_zone_label(turn, zone), Press("a", form.id, "zone", zone)),) for zone in found.zones)
    await turn.say(Screen(turn.words.say("setup-zone-which"), rows))


def _zone_label(turn: Turn, zone: str) -> str:
    local = turn.now.astimezone(ZoneInfo(zone))
    return turn.words.say("zone-label", zone=zone.replace("_", " "), time=clock(local.time()))


async def change_zone(turn: Turn) -> None:
    """Ask for the time zone again, for somebody who has moved or travelled."""
    turn.below = True
    await begin_new(turn, "zone")


async def zone_changed(turn: Turn, _: Form) -> None:
    """Plan everything anew in the new zone, and say what comes next."""
    decision = await turn.replan()
    turn.below = True
    await turn.say(Screen(turn.words.say("next-line", when=next_moment(turn, decision))))


def next_moment(turn: Turn, decision: Decision) -> str:
    """Return when the next message comes, in words."""
    if not decision.plans:
        return turn.words.say("next-none")
    return moment(turn.words, decision.plans[0].due.astimezone(turn.zone), turn.today)


async def complete(turn: Turn, form: Form) -> None:
    """Put somebody on the programme and do the first check-in at once."""
    first = turn.person.state is not PersonState.ACTIVE
    await turn.tx.set_state(turn.person.id, PersonState.ACTIVE)
    decision = await turn.replan()
    lines = "\n".join(told(turn, form))
    await turn.show(form, Screen(f"{turn.words.say('setup-done')}\n\n{lines}"))
    turn.below = True
    if form.answers.get("danger") == "some":
        await danger.command(turn)
    elif first and decision.flag is None:
        await check_in.open_for(turn, turn.today)
