"""One turn: everything that handling one event, or one due plan, of one person may need."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.content import Content
from bot.content.lexicon import load_lexicon
from bot.content.words import Words
from bot.engine.history import build_history
from bot.engine.understanding import Understander, Understanding, load_understanding
from bot.model.decision import Decision
from bot.model.diary import History, Profile
from bot.model.person import Card, Form, Person
from bot.model.policy import Policy
from bot.model.questionnaire import Questionnaire
from bot.model.screen import Button, Press, Screen, can_change, without_buttons
from bot.rules import decide
from bot.store import Transaction


@cache
def _understander(language: str) -> Understander:
    return load_understanding(load_lexicon(language))


@dataclass
class Turn:
    """The open transaction, the present instant and the person. `below`: answer in a new message.

    A tap changes the message that was tapped. A typed answer gets a new message below it, because that is where
    the person looks, and because a screen reader tells of new messages only.
    """

    tx: Transaction
    now: datetime
    content: Content
    policy: Policy
    person: Person
    below: bool = False
    plan: int | None = None  # the plan that this turn carries out
    silent: bool = False
    toast: str | None = None
    link: str | None = None  # the label of the link that brought them
    card: Card | None = None  # the message that was tapped, when it is to be changed whatever it showed
    _history: History | None = field(default=None, repr=False)

    @property
    def words(self) -> Words:
        """The sentences in the person's language."""
        return self.content.words[self.content.language(self.person.language)]

    def understand(self, text: str) -> Understanding:
        """Return what a text asks or tells: danger first, then a topic."""
        return _understander(self.content.language(self.person.language))(text)

    @property
    def zone(self) -> ZoneInfo:
        """The person's zone; UTC until they have told it."""
        return ZoneInfo(self.person.zone or "UTC")

    @property
    def local(self) -> datetime:
        """The present instant on the person's wall clock."""
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The person's local date."""
        return self.local.date()

    def questionnaire(self, form: Form) -> Questionnaire:
        """Return the questionnaire of a form."""
        return self.content.questionnaires[form.questionnaire]

    async def history(self) -> History:
        """Return the person's profile and days."""
        if self._history is None:
            self._history = build_history(self.person, await self.tx.forms(self.person.id))
        return self._history

    async def decide(self) -> Decision:
        """Return what the rules say."""
        return decide(await self.history(), self.now, self.policy)

    async def profile(self) -> Profile:
        """Return the answers of the set-up and the settings."""
        return (await self.history()).profile

    async def reload(self) -> None:
        """Forget what was loaded of the person, after something of it was written."""
        self._history = None
        self.person = await self.tx.person(self.person.id) or self.person

    async def replan(self) -> Decision:
        """Decide anew after something was told, and make the plans follow."""
        await self.tx.heard_from(self.person.id, self.now)
        await self.reload()
        decision = await self.decide()
        await self.tx.replan(self.person.id, decision.plans, self.now)
        return decision

    async def say(self, screen: Screen) -> None:
        """Send a message that belongs to no form."""
        person = self.person.id if self.person.stored else None
        await self.tx.new_card(self.person.id, screen, self.now, person=person, plan=self.plan, silent=self.silent)

    async def show(self, form: Form, screen: Screen) -> None:
        """Show a form's screen: in the message that it has, or in a new one when it has none or we answer below."""
        card = self.card or await self.tx.newest_card_of(form.id)
        if card is None or self.below or not can_change(card.wanted):
            await self._show_below(form, screen, card)
        else:
            await self.tx.change_card(card.id, screen.to_json())

    async def _show_below(self, form: Form, screen: Screen, card: Card | None) -> None:
        if card is not None and can_change(card.wanted):
            await self.tx.change_card(card.id, without_buttons(card.wanted))
        await self.tx.new_card(
            *(self.person.id, screen, self.now),
            person=self.person.id,
            form=form.id,
            plan=self.plan,
            silent=self.silent,
        )
        self.plan = None  # one plan, one message

    def do(self, what: str, key: str | None = None, row: int = 0, value: str = "") -> Button:
        """Return a button that does something, labelled with the words of `key`."""
        return Button(self.words.say(key or f"do-{what}"), Press("d", row, what, value))


async def fresh(turn: Turn, form: Form) -> Form:
    """Return the form as it is stored by this time."""
    stored = await turn.tx.form(form.id)
    if stored is None:
        raise AssertionError("a form does not go while it is being filled in")
    return stored
