"""The consent asked anew when the policy's version has risen: one card, and until it is answered only care goes on."""

from bot.content.load import CONSENT_VERSION
from bot.engine import doubt
from bot.engine.standing import next_lines, stop
from bot.engine.turn import Turn, fresh
from bot.engine.walk import open_form, plain, proceed
from bot.model.decision import PlanKind
from bot.model.person import Form, Person, PersonState
from bot.model.questionnaire import Question
from bot.model.screen import Screen


def is_outdated(person: Person) -> bool:
    """Tell whether somebody agreed to an older version than there is by this time."""
    return person.consent_version is not None and person.consent_version < CONSENT_VERSION


async def ask(turn: Turn) -> None:
    """Show the card; a second time it comes down to where the conversation is."""
    form = await _form(turn) or await open_form(turn, "consent", turn.today, str(CONSENT_VERSION))
    if not form.is_open:  # they had stopped in place of agreeing, and are back
        await turn.tx.drop_answers(form.id, ("renew",), turn.now)
    turn.below = True
    await proceed(turn, await fresh(turn, form))


async def _form(turn: Turn) -> Form | None:
    form = await turn.tx.newest_form(turn.person.id, "consent")
    return form if form is not None and form.subject == str(CONSENT_VERSION) else None


async def holds(turn: Turn, kind: PlanKind) -> bool:
    """Tell whether a planned message waits for the consent: every one but those about a danger."""
    if not is_outdated(turn.person) or kind is PlanKind.TRIAGE:
        return False
    return (await turn.decide()).flag is None and await doubt.open_doubt(turn) is None


async def ask_once(turn: Turn) -> None:
    """Show the card in place of a planned message, unless it has been shown."""
    form = await _form(turn)
    if form is None or not form.is_open:
        await ask(turn)


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return the card: what has changed in each version since the one agreed to."""
    agreed, words = turn.person.consent_version or 0, turn.words
    versions = words.say("consent-since", agreed=str(agreed), version=str(CONSENT_VERSION))
    changes = [f"• {words.say(f'consent-changed-{version}')}" for version in range(agreed + 1, CONSENT_VERSION + 1)]
    return plain(turn, form, question, title="\n".join((words.say("consent-title"), "", versions, *changes)))


async def complete(turn: Turn, form: Form) -> None:
    """Go on when somebody agrees, else stop all messages; a danger that was being asked about is said before."""
    if form.answers["renew"] == "agree":
        await turn.tx.consent(turn.person.id, CONSENT_VERSION, turn.now)
        await turn.tx.set_state(turn.person.id, PersonState.ACTIVE)
        lines = "\n".join(next_lines(turn, await turn.replan()))
        text = f"{turn.words.say('consent-thanks')}\n\n{lines}"
        await turn.show(form, Screen(text, ((turn.do("checkin"), turn.do("plan")),)))
    else:
        await turn.clear_buttons(form)
        await doubt.give_up(turn)
        await stop(turn)
