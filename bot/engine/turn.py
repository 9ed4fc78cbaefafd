"""One turn: everything that handling one event, or one due plan, of one person may need."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from bot.content import Content
from bot.content.drawings import picture_name
from bot.content.lexicon import load_lexicon
from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.content.words import Words
from bot.engine import past
from bot.engine.history import build_history
from bot.engine.understanding import Understander, Understanding, load_understanding
from bot.model.decision import Decision
from bot.model.diary import History, Profile, Told
from bot.model.emergency import Emergency
from bot.model.person import Card, Form, Media, MediaKind, Person, PersonState
from bot.model.policy import Policy
from bot.model.questionnaire import Questionnaire
from bot.model.screen import Button, Press, Screen, can_change, same_words, without_buttons
from bot.rules.calendar import local_date
from bot.rules.course import Course
from bot.rules.decide import decide_on
from bot.rules.rebuild import course_on
from bot.settings import BACKUP_DAYS
from bot.store import Transaction

DOUBLE_TAP = timedelta(seconds=10)  # within which the same button is taken to have been pressed once

T = TypeVar("T")


class Aside(Exception):  # noqa: N818 - not an error: a wish, which the engine grants
    """Work that would hold up everybody: done in a thread without the transaction, then the event comes once more."""

    def __init__(self, key: Hashable, work: Callable[[], object]) -> None:
        super().__init__()
        self.key = key
        self.work = work


@cache
def understander(language: str) -> Understander:
    """Return what understands texts in a language; the first time, a quarter of a second goes into making it."""
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
    rules: str  # the fingerprint of the rules and the policy
    below: bool = False
    plan: int | None = None  # the plan that this turn carries out
    silent: bool = False
    toast: str | None = None
    replied_form: int | None = None  # the person has picked a message of this form to answer
    backup_days: int = BACKUP_DAYS  # what is deleted leaves the backups after so many days
    made: dict[Hashable, object] | None = None  # by work that was done aside; None: do it here
    tapped: int | None = None  # the message whose button was pressed
    typed: int | None = None  # the message that was typed, so that a later change of it finds its answer
    argument: str = ""  # what stood behind a command, or on a button that does one
    link: str | None = None  # the label of the link that brought them
    card: Card | None = None  # the message that was tapped, when it is to be changed whatever it showed
    _local: tuple[str | None, datetime] | None = field(default=None, repr=False)  # with the zone that it was told for
    _history: History | None = field(default=None, repr=False)
    _told: Told | None = field(default=None, repr=False)
    _decided: tuple[Told, Course, Decision] | None = field(default=None, repr=False)  # and what it was made on

    @property
    def ready(self) -> bool:
        """Whether the person has agreed, finished the set-up, and not stopped."""
        return self.person.state is PersonState.ACTIVE

    @property
    def language(self) -> str:
        """The language of ours that the person is spoken to in."""
        return self.content.language(self.person.language)

    @property
    def words(self) -> Words:
        """The sentences in the person's language."""
        return self.content.words[self.language]

    @property
    def phrases(self) -> Phrases:
        """What people type in the person's language."""
        return self.content.phrases[self.language]

    @property
    def numbers(self) -> NumberWords:
        """The number words of the person's language."""
        return self.content.numbers[self.language]

    def understand(self, text: str) -> Understanding:
        """Return what a text asks or tells: danger first, then a topic."""
        return understander(self.language)(text)

    @property
    def zone(self) -> ZoneInfo:
        """The person's zone; UTC until they have told it."""
        return ZoneInfo(self.person.zone or "UTC")

    @property
    def where(self) -> Emergency:
        """Whom to call in the country of the person's zone."""
        return self.content.whom_to_call(self.person.zone)

    @property
    def local(self) -> datetime:
        """The present instant on the person's wall clock."""
        if self._local is None or self._local[0] != self.person.zone:
            self._local = self.person.zone, self.now.astimezone(self.zone)
        return self._local[1]

    @property
    def today(self) -> date:
        """The person's local date."""
        return self.local.date()

    def questionnaire(self, form: Form) -> Questionnaire:
        """Return the questionnaire of a form."""
        return self.content.questionnaires[form.questionnaire]

    async def history(self) -> History:
        """Return the person's profile and all of their days."""
        if self._history is None:
            self._history = build_history(self.person, await self.tx.forms(self.person.id))
        return self._history

    async def told(self) -> Told:
        """Return what is enough for today: the profile and the newest days, where older ones have been put by."""
        if self._told is None:
            self._told = await past.recent(self.tx, self.person, self.today, self.rules) or await self.history()
            await past.put_by(self.tx, self.person, self._told, self.today, self.policy, self.rules)
        return self._told

    async def told_since(self, day: date) -> Told:
        """Return what tells of a day and of all later ones, too."""
        told = await self.told()
        return told if day > told.past.until else await self.history()

    async def decide(self) -> Decision:
        """Return what the rules say; nothing is planned for somebody who has stopped."""
        _, _, decision = await self._decide()
        return decision if self.ready else replace(decision, plans=())

    async def course(self) -> Course:
        """Return the state of the programme today, which is only to be looked at."""
        _, course, _ = await self._decide()
        return course

    async def _decide(self) -> tuple[Told, Course, Decision]:
        told = await self.told()
        if self._decided is None or self._decided[0] != told:  # what was written may tell the rules nothing
            course = course_on(told, local_date(told.profile.timezone, self.now), self.policy)
            self._decided = told, course, decide_on(course, told, self.now)
        return self._decided

    async def profile(self) -> Profile:
        """Return the answers of the set-up and the settings."""
        return (await self.told()).profile

    async def reload(self) -> None:
        """Forget what was loaded of the person, after something of it was written."""
        self._history = self._told = None
        self.person = await self.tx.person(self.person.id) or self.person

    async def replan(self) -> Decision:
        """Decide anew after something was told, and make the plans follow."""
        await self.tx.heard_from(self.person.id, self.now)
        await self.reload()
        decision = await self.decide()
        await self.tx.replan(self.person.id, decision.plans, self.now)
        return decision

    def picture(self, drawing: str) -> str | None:
        """Return the picture of a drawing with words in the person's language; None when there is none."""
        return picture_name(drawing, self.words.language)

    async def keep(self, kind: MediaKind, name: str, content: bytes) -> int:
        """Keep a picture or a file that was made for the person, for `Screen.media`."""
        return await self.tx.keep_media(self.person.id, Media(kind, name, content), self.now)

    def aside(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what `work` makes; it is pure, and `key` names everything that it hangs on."""
        if self.made is None:
            return work()
        if key not in self.made:
            raise Aside(key, work)
        return cast("T", self.made[key])

    async def says_twice(self, screen: Screen) -> bool:
        """Tell whether a second press of the same button asks for what was said a moment ago."""
        if not self.tapped:
            return False
        last = await self.tx.last_wanted(self.person.id, self.now - DOUBLE_TAP)
        return last is not None and same_words(last, screen)

    async def say(self, screen: Screen) -> None:
        """Send a message that belongs to no form. A picture whose text is too long for a caption goes before it."""
        person = self.person.id if self.person.stored else None
        for part in _parts(screen):
            await self.tx.new_card(self.person.id, part, self.now, person=person, plan=self.plan, silent=self.silent)

    async def show(self, form: Form, screen: Screen) -> None:
        """Show a form's screen: in the message that it has, or in a new one when it has none or we answer below."""
        card = self.card or await self.tx.newest_card_of(form.id)
        if card is None or self.below or not _takes(card, screen):
            await self._show_below(form, screen, card)
        else:
            *_, words = _parts(screen)  # a change cannot put a picture before the message
            await self.tx.change_card(card.id, words.to_json())

    async def _show_below(self, form: Form, screen: Screen, card: Card | None) -> None:
        if card is not None and can_change(card.wanted):
            await self.tx.change_card(card.id, without_buttons(card.wanted))
        *before, screen = _parts(screen)
        for part in before:
            await self.say(part)
        await self.tx.new_card(
            *(self.person.id, screen, self.now),
            person=self.person.id,
            form=form.id,
            plan=self.plan,
            silent=self.silent,
        )
        self.plan = None  # one plan, one message

    async def clear_buttons(self, form: Form) -> None:
        """Take the buttons off a form's message: what they offered is over."""
        card = await self.tx.newest_card_of(form.id)
        if card is not None and can_change(card.wanted):
            await self.tx.change_card(card.id, without_buttons(card.wanted))

    async def show_here(self, screen: Screen) -> None:
        """Show what belongs to no form in the message that was tapped, or in a new one."""
        card = await self._tapped_card()
        if card is None or not _takes(card, screen):
            await self.say(screen)
        else:
            await self.tx.give_card(card.id, None)
            await self.tx.change_card(card.id, screen.to_json())

    async def take_card(self, form: Form) -> Card | None:
        """Return the message that was tapped, which belongs to `form` from here on; None when nothing was tapped."""
        card = await self.tx.card_of_message(self.person.id, self.tapped) if self.tapped else None
        if card is not None:
            await self.tx.give_card(card.id, form.id)
        return card

    async def take_over(self, form: Form) -> None:
        """Go on with a form in the message that was tapped; below it when the form has a newer message."""
        card, own = await self._tapped_card(), await self.tx.newest_card_of(form.id)
        if card is None or (own is not None and own.id > card.id):
            self.below = True
            return
        if own is not None and own.id != card.id and can_change(own.wanted):
            await self.tx.change_card(own.id, without_buttons(own.wanted))
        await self.tx.give_card(card.id, form.id)

    async def _tapped_card(self) -> Card | None:
        card = await self.tx.card_of_message(self.person.id, self.tapped) if self.tapped and not self.below else None
        return card if card is not None and can_change(card.wanted) else None

    def do(self, what: str, key: str | None = None, row: int = 0, value: str = "") -> Button:
        """Return a button that does something, labelled with the words of `key`."""
        return Button(self.words.say(key or f"do-{what}"), Press("d", row, what, value))


def _takes(card: Card, screen: Screen) -> bool:
    """Tell whether a message can be changed into a screen: below a picture, which stays, there is room for less."""
    return can_change(card.wanted) and (card.shown_picture is None or screen.fits_below_a_picture)


def _parts(screen: Screen) -> tuple[Screen, ...]:
    """Return the screen, in two where its text is too long to stand below its picture or file."""
    if (screen.picture is None and screen.media is None) or screen.fits_below_a_picture:
        return (screen,)
    return (Screen("", picture=screen.picture, media=screen.media), replace(screen, picture=None, media=None))


async def fresh(turn: Turn, form: Form) -> Form:
    """Return the form as it is stored by this time."""
    stored = await turn.tx.form_of(form.person, form.id)
    if stored is None:
        raise AssertionError("a form does not go while it is being filled in")
    return stored
