"""Where somebody stands: what comes next, help, privacy, stopping."""

from bot.content.load import CONSENT_VERSION, POLICY_DATE
from bot.engine.turn import Turn
from bot.model.decision import Decision, PlanKind
from bot.model.diary import Load, Session
from bot.model.person import PersonState
from bot.model.screen import Rows, Screen
from bot.model.words import Say
from bot.render.exercise import dose_words
from bot.render.moments import moment
from bot.rules.session import in_volume


def load_words(words: Say, load: Load | Session) -> str:
    """Return a load in words: "a run of 30 minutes"."""
    if isinstance(load, Session):
        return words.say("load-session")
    kind = words.say(f"load-{load.kind}")
    return words.say("load-minutes", kind=kind, minutes=load.minutes) if load.minutes else kind


def dose_line(turn: Turn, decision: Decision) -> str:
    """Return today's exercise in one line."""
    if decision.dose is None:
        return turn.words.say("dose-none")
    return turn.words.say("dose-line", dose=dose_words(turn.words, in_volume(decision.dose)))


def next_line(turn: Turn, decision: Decision) -> str:
    """Return what we ask next and when, in one line."""
    asking = [p for p in decision.plans if p.kind in {PlanKind.CHECK_IN, PlanKind.FOLLOW_UP}]
    if not asking:
        return ""
    when = moment(turn.words, asking[0].due.astimezone(turn.zone), turn.today)
    return turn.words.say(f"next-{asking[0].kind}", when=when)


def next_lines(turn: Turn, decision: Decision) -> list[str]:
    """Return when the next check-in and the next exercise come, each in a line; what comes when neither does."""
    lines = []
    for kind in (PlanKind.CHECK_IN, PlanKind.EXERCISE):
        due = next((plan.due for plan in decision.plans if plan.kind is kind), None)
        if due is not None:
            lines.append(turn.words.say(f"next-{kind}", when=moment(turn.words, due.astimezone(turn.zone), turn.today)))
    return lines or [turn.words.say("next-line", when=turn.words.say("next-none"))]


async def show_menu(turn: Turn) -> None:
    """Answer what we did not understand with a short menu."""
    await turn.say(Screen(turn.words.say("menu"), menu(turn)))


def menu(turn: Turn) -> Rows:
    """Return the buttons of the menu; before the set-up there is only one way on."""
    if not turn.ready:
        return ((turn.do("start"), turn.do("learn")),)
    return (
        (turn.do("checkin"), turn.do("log")),
        (turn.do("exercise"), turn.do("plan")),
        (turn.do("learn"), turn.do("danger")),
    )


async def show_privacy(turn: Turn) -> None:
    """Say what is kept, where, for how long, who can see it, and the rights; and which version was agreed to."""
    words, agreed = turn.words, turn.person.consent_version
    version = words.say("privacy-version", version=str(CONSENT_VERSION), date=POLICY_DATE)
    own = words.say("privacy-agreed", version=str(agreed)) if agreed is not None else words.say("privacy-not-agreed")
    text = "\n\n".join((words.say("privacy", days=turn.backup_days), f"{version} {own}"))
    rights = ((turn.do("export"), turn.do("delete")), (turn.do("stop"),))
    await turn.say(Screen(text, rights if turn.person.stored else ((turn.do("start"),),)))


async def stop(turn: Turn) -> None:
    """Stop all messages until /start; who has stopped already, or never begun, is told so."""
    turn.below = True
    if not turn.ready:
        await turn.say(Screen(turn.words.say("stopped-already"), ((turn.do("start"),),)))
        return
    await turn.tx.set_state(turn.person.id, PersonState.STOPPED)
    await turn.tx.cancel_plans(turn.person.id, "stopped", turn.now)
    await turn.say(Screen(turn.words.say("stopped"), ((turn.do("start"),),)))
