"""Getting started: consent, the few questions, the time zone, and coming back."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.content.load import CONSENT_VERSION
from bot.engine import background, check_in, danger, doubt
from bot.engine.consent import is_link, link_on, with_link
from bot.engine.places import Zones, zones_at_time
from bot.engine.reading import TypedClock
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ASKING, answer, begin, begin_new, close, is_kept, plain, proceed, told
from bot.model.decision import Decision
from bot.model.person import Form, FormStatus, PersonState
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import clock, day, moment
from bot.render.questions import question_screen

HOURS = {"check_in_time", "exercise_time"}


async def start(turn: Turn, link: str = "") -> None:
    """Greet a stranger with the consent screen, go on where somebody left off, or welcome them back.

    `link` is the label of the link that they came by; of somebody who has not agreed yet it is not kept.
    """
    turn.below = True
    turn.link = link if is_link(link) else None
    turn.person = await turn.tx.meet(turn.person.id, turn.person.language, turn.now)
    form = await _form(turn)
    if form is None:
        await begin(turn, "setup", turn.today)
    elif form.status is FormStatus.STOPPED or (form.is_open and ASKING not in form.answers):
        await _resume(turn, form)
    else:
        await close(turn, form)
        await _welcome_back(turn)


async def _form(turn: Turn) -> Form | None:
    return await turn.tx.newest_form(turn.person.id, "setup")


async def _resume(turn: Turn, form: Form) -> None:
    if form.status is FormStatus.STOPPED:
        await turn.tx.drop_answers(form.id, ("consent",), turn.now)
        await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
    await proceed(turn, await fresh(turn, form))


async def _welcome_back(turn: Turn) -> None:
    if turn.link:
        await turn.tx.set_link(turn.person.id, turn.link)
        await turn.say(Screen(turn.words.say("link-kept", link=turn.link)))
    await turn.tx.set_state(turn.person.id, PersonState.ACTIVE)
    decision = await turn.replan()
    await doubt.overdue(turn)
    buttons = ((turn.do("checkin"), turn.do("log")), (turn.do("plan"), turn.do("help")))
    when, days = next_moment(turn, decision), turn.policy.way_back_days
    await turn.say(Screen(turn.words.say("welcome-back", when=when, days=days), buttons))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the set-up; the zone may be typed, so its candidates come as buttons elsewhere."""
    if question.link_id == "consent":
        asked = question_screen(turn.words, form, question, "", ())
        return with_link(asked, form.id, turn.link, turn.words.say("link-told", link=turn.link)) if turn.link else asked
    if question.link_id == "zone":
        return ask_zone(turn, "setup-zone")
    if is_kept(turn, form):
        way = "settings" if question.link_id in HOURS else "profile"
        back = Button(turn.words.say("view-verdict"), Press("v", form.id, way))
        return question_screen(turn.words, form, question, "", (), extra=((back,),))
    asked = plain(turn, form, question)
    return replace(asked, picture=turn.picture("sites")) if question.link_id == "site" else asked


def ask_zone(turn: Turn, key: str) -> Screen:
    """Return a message that asks where somebody is, with keys to share the place or to tell the time instead."""
    return Screen(turn.words.say(key), ask_place=turn.words.say("share-place"), say_key=turn.words.say("tell-time"))


async def after_consent(turn: Turn, form: Form) -> None:
    """Go on when somebody agrees; let them go kindly when not, or when they are under 18."""
    if form.answers["consent"] == "agree":
        await turn.tx.consent(turn.person.id, CONSENT_VERSION, turn.now)
        link = turn.link or link_on(await turn.tx.newest_card_of(form.id))
        if link:
            await turn.tx.set_link(turn.person.id, link)
        await turn.show(form, Screen(turn.words.say("setup-agreed")))
        turn.below = True
        await proceed(turn, form)
    else:
        await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
        await turn.show(form, Screen(turn.words.say(f"setup-refused-{form.answers['consent']}")))


async def after_site(turn: Turn, form: Form) -> None:
    """Leave the drawing of the two places above what was answered, and go on below: a picture cannot be taken out."""
    if not turn.below:
        told_so_far = "\n".join((turn.words.say("setup-title"), "", *told(turn, form)))
        await turn.show(form, Screen(told_so_far))
        turn.below = True
    await proceed(turn, form)


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
        await turn.say(ask_zone(turn, "setup-zone-unknown"))
        return
    rows = tuple((Button(_zone_label(turn, zone), Press("a", form.id, "zone", zone)),) for zone in found.zones)
    await turn.say(Screen(turn.words.say("setup-zone-which"), rows))


async def choose_by_time(turn: Turn, form: Form, told: TypedClock) -> None:
    """Offer the zones in which it is the time that somebody told; each is shown with its time, to confirm."""
    turn.below = True
    likely = turn.content.likely_zones
    found = zones_at_time(turn.now, told.wall, likely, to_the_minute=told.to_the_minute, either_half=told.either_half)
    if not found.zones:
        await turn.say(ask_zone(turn, "setup-zone-no-such-time"))
        return
    rows = tuple((Button(_zone_label(turn, zone), Press("a", form.id, "zone", zone)),) for zone in found.zones)
    await turn.say(Screen(turn.words.say("setup-zone-by-time"), rows))


def _zone_label(turn: Turn, zone: str) -> str:
    local = turn.now.astimezone(ZoneInfo(zone))
    return turn.words.say("zone-label", zone=zone.replace("_", " "), time=clock(local.time()))


async def change_zone(turn: Turn) -> None:
    """Ask for the time zone again, for somebody who has moved or travelled."""
    turn.below = True
    await begin_new(turn, "zone")


async def zone_changed(turn: Turn, _: Form) -> None:
    """Plan everything anew in the new zone, and say what comes next; in the middle of the set-up go on with it."""
    setup = await _form(turn)
    if not turn.ready and setup is not None:
        await proceed(turn, setup)
        return
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
    first = not turn.ready
    await turn.tx.set_state(turn.person.id, PersonState.ACTIVE)
    decision = await turn.replan()
    rest = await background.form_of(turn)
    parts = [turn.words.say("setup-done"), "\n".join(told(turn, form))]
    some_danger = form.answers.get("danger") == "some" or decision.flag is not None
    more = () if some_danger or not background.is_left(turn, rest) else ((background.more(turn, rest),),)
    await turn.show(form, Screen("\n\n".join([*parts, *([turn.words.say("setup-more")] if more else [])]), more))
    turn.below = True
    if form.answers.get("danger") == "some":
        await danger.command(turn)
    elif first and decision.flag is None:
        await check_in.open_for(turn, turn.today)
