"""The engine: one event or one due plan, one transaction, one commit."""

import asyncio
import logging
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.content import Content
from bot.engine import check_in, consent_first, gate, guide, note, standing, texts
from bot.engine.due import fire
from bot.engine.edited import note_of, on_edited
from bot.engine.fingerprint import fingerprint
from bot.engine.places import zone_at
from bot.engine.setup import ask_zone, start
from bot.engine.taps import on_tap
from bot.engine.turn import Aside, Turn, understander
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, open_question
from bot.metrics import Metrics
from bot.model.event import Command, Edited, Event, InGroup, Left, Place, Returned, Said, Tap, Unreadable
from bot.model.person import Card, Form, Guide, Look, Person, PersonState, PlanRow, PlanState, stranger
from bot.model.policy import Policy
from bot.model.questionnaire import AnswerType
from bot.model.screen import Screen
from bot.settings import BACKUP_DAYS
from bot.store import Store, Transaction

LOG = logging.getLogger(__name__)
BATCH = 200  # due plans taken in one look
TOGETHER = 8  # due plans that share a commit: a tap that comes meanwhile waits for so many at most
SLICE = 500  # people, or old marks, that the housekeeping looks at in one transaction
MOST_TRIES = 3
MOST_ASIDES = 3  # times that something is made aside for one event
PUT_OFF = timedelta(minutes=10)
UNDECIDED_KEPT = timedelta(days=7)  # somebody who pressed /start and never agreed
GUIDES_KEPT = timedelta(days=7)  # as long as a form may be finished
UPDATES_KEPT = timedelta(days=3)  # Telegram repeats an update for a day at most; ids may start anew after a week


@dataclass(frozen=True, slots=True)
class Reply:
    """What is left to do after the commit: the little note on a tap, and the message that is to be delivered next.

    It is read in the turn itself, so that the outbox need not wait for a transaction of its own before it can send.
    """

    toast: str | None = None
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many messages wait, and since when the oldest of them, or of the plans that are due, does."""

    waiting: int
    oldest: datetime | None
    oldest_s: float


class Engine:
    """Load, decide, apply."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        content: Content,
        policy: Policy,
        metrics: Metrics | None = None,
        *,
        backup_days: int = BACKUP_DAYS,
    ) -> None:
        self._metrics = metrics or Metrics()
        self._store = store
        self._backup_days = backup_days
        self._clock = clock
        self._content = content
        self._policy = policy
        self._rules = fingerprint(policy)
        # One at a time: two would not be faster, and each thread keeps the memory of its largest picture.
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")

    def _turn(self, tx: Transaction, now: datetime, person: Person, made: dict[Hashable, object] | None = None) -> Turn:
        """Return a turn of somebody's; `made` is what was made aside for it, None: it makes everything itself."""
        known = self._content, self._policy, person, self._rules
        return Turn(tx, now, *known, backup_days=self._backup_days, made=made)

    async def warm_up(self) -> None:
        """Load what understands free text, in a thread, so that nobody waits while the first text is understood."""
        for language in self._content.words:
            await asyncio.get_running_loop().run_in_executor(self._aside, understander, language)

    async def handle(self, event: Event) -> Reply:
        """Take an event: its effects, its answer and its update_id are committed together.

        What takes long, such as a picture, is made between two tries: the first is rolled back and has no effect, the
        second finds it made. Where the answers have changed in between, it is made anew; the last try makes it itself.
        """
        made: dict[Hashable, object] = {}
        for _ in range(MOST_ASIDES):
            try:
                return await self._handle(event, made)
            except Aside as aside:
                made[aside.key] = await asyncio.get_running_loop().run_in_executor(self._aside, aside.work)
        return await self._handle(event, None)

    async def _handle(self, event: Event, made: dict[Hashable, object] | None) -> Reply:
        now = self._clock()
        async with self._store.transaction() as tx:
            if not await tx.is_new_update(event.update_id, now):
                return Reply()
            await tx.phone_speaks(event.person, event.language)
            person = await tx.person(event.person) or stranger(event.person, event.language)
            turn = self._turn(tx, now, person, made)
            await _dispatch(turn, event)
            return Reply(turn.toast, await tx.next_card(event.person))

    async def hold_back(self, event: Event, *, say_so: bool) -> Reply:
        """Take an event of somebody who sends too much: it has no effect, unless it is about danger."""
        now = self._clock()
        async with self._store.transaction() as tx:
            if not await tx.is_new_update(event.update_id, now):
                return Reply()
            person = await tx.person(event.person) or stranger(event.person, event.language)
            turn = self._turn(tx, now, person)
            if _is_about_danger(turn, event):
                await _dispatch(turn, event)
            elif say_so:
                await turn.say(Screen(turn.words.say("too-many"), ((turn.do("danger"),),)))
            return Reply(turn.toast, await tx.next_card(event.person))

    async def apologise(self, event: Event) -> None:
        """Tell somebody that their message could not be worked on, and mark it as seen."""
        now = self._clock()
        async with self._store.transaction() as tx:
            await tx.is_new_update(event.update_id, now)
            person = await tx.person(event.person) or stranger(event.person, event.language)
            turn = self._turn(tx, now, person)
            await turn.say(Screen(turn.words.say("sorry"), ((turn.do("help"),),)))

    async def set_aside(self, event: Event) -> None:
        """Mark an update as seen that cannot be worked on, and do nothing else with it."""
        async with self._store.transaction() as tx:
            await tx.is_new_update(event.update_id, self._clock())

    async def look(self) -> Look:
        """Return when the next plan, or step of a guided session, is due, and whether a message waits."""
        async with self._store.transaction() as tx:
            return await tx.look()

    async def tick(self, most: int = BATCH, wake: Callable[[int], None] = lambda _: None) -> int:
        """Take up to `most` plans whose time has come, the oldest first, and every guided step that is over.

        Return how many there were. `wake` hears of each person whose turn is committed. One person's error is theirs
        alone.
        """
        taken = await self._guide_on(self._clock(), wake)
        async with self._store.transaction() as tx:
            plans = await tx.due(self._clock(), most)
        for first in range(0, len(plans), TOGETHER):
            await self._fire_together(plans[first : first + TOGETHER], wake)
        return taken + len(plans)

    async def _fire_together(self, plans: Sequence[PlanRow], wake: Callable[[int], None]) -> None:
        """Take some plans one after the other, each in a transaction of its own, which share a commit."""
        ended = await asyncio.gather(*(self._fire(plan, wake) for plan in plans), return_exceptions=True)
        for error in filter(None, ended):  # the database is out of reach, say
            raise error

    async def _fire(self, plan: PlanRow, wake: Callable[[int], None]) -> None:
        now = self._clock()
        try:
            async with self._store.transaction() as tx:
                current, person = await tx.plan(plan.id), await tx.person(plan.person)
                if current is not None and person is not None and current.state is PlanState.PLANNED:
                    turn = self._turn(tx, now, person)
                    turn.below = True
                    fate = await fire(turn, current)
                    self._metrics.due.labels(fate).inc()
        except Exception as error:  # noqa: BLE001 - whatever fails for one person must not stop the others
            LOG.error("plan %s failed: %s", plan.id, type(error).__name__)  # noqa: TRY400 - a traceback may hold answers
            await self._put_off(plan, now)
        wake(plan.person)

    async def _guide_on(self, now: datetime, wake: Callable[[int], None]) -> int:
        """Take every guided session a step on whose step is over; return how many there were."""
        async with self._store.transaction() as tx:
            due = await tx.due_guides(now, BATCH)
        for session in due:
            try:
                await self._step_on(session, now)
            except Exception as error:  # noqa: BLE001 - whatever fails for one person must not stop the others
                LOG.error("guide %s failed: %s", session.form, type(error).__name__)  # noqa: TRY400 - a traceback may hold answers
                await self._hold_on(session)
            wake(session.person)
        return len(due)

    async def _step_on(self, session: Guide, now: datetime) -> None:
        async with self._store.transaction() as tx:
            current, person = await tx.guide(session.form), await tx.person(session.person)
            if current == session and person is not None:
                await guide.on_time(self._turn(tx, now, person), session)

    async def _hold_on(self, session: Guide) -> None:
        """Let a session that we cannot take on wait for the person."""
        async with self._store.transaction() as tx:
            await tx.put_guide(replace(session, due_at=None, paused=True))

    async def _put_off(self, plan: PlanRow, now: datetime) -> None:
        async with self._store.transaction() as tx:
            if plan.tries + 1 >= MOST_TRIES:
                await tx.settle_plan(plan.id, PlanState.SKIPPED, "defect", now)
            else:
                await tx.failed_plan(plan.id, now + PUT_OFF, now)

    async def mend(self) -> int:
        """Give a plan to every active person who has none, and forget old marks; return how many were mended.

        It goes through all people, some at a time: whoever waits for an answer waits for one slice at most.
        """
        now = self._clock()
        while await self._forget(now):
            pass
        mended, after = 0, 0
        while (slice_ := await self._mend_from(after, now)) is not None:
            after, lost = slice_
            mended += lost
        return mended

    async def _forget(self, now: datetime) -> bool:
        """Forget some old marks; return whether there may be more."""
        async with self._store.transaction() as tx:
            gone = (
                await tx.forget_updates(now - UPDATES_KEPT, SLICE),
                await tx.forget_undecided(now - UNDECIDED_KEPT, SLICE),
                await tx.forget_guides((now - GUIDES_KEPT).date(), SLICE),
            )
        return SLICE in gone

    async def _mend_from(self, after: int, now: datetime) -> tuple[int, int] | None:
        """Mend the people who follow a number; return the last of them and how many were mended, None at the end."""
        async with self._store.transaction() as tx:
            last = await tx.next_people(after, SLICE)
            if last is None:
                return None
            lost = await tx.active_without_plan(after, last)
            for person in filter(None, [await tx.person(lost_id) for lost_id in lost]):
                turn = self._turn(tx, now, person)
                await tx.replan(person.id, (await turn.decide()).plans, now)
        return last, len(lost)

    async def backlog(self) -> Backlog:
        """Return what waits to be delivered or done."""
        now = self._clock()
        async with self._store.transaction() as tx:
            waiting, oldest = await tx.backlog(now)
        return Backlog(waiting, oldest, 0.0 if oldest is None else (now - oldest).total_seconds())

    async def next_due_at(self) -> datetime | None:
        """Return when the next plan is due, or the next step of a guided session is over."""
        return (await self.look()).next_at

    async def planned(self, person: int) -> tuple[Person | None, list[PlanRow]]:
        """Return somebody and what is planned for them."""
        async with self._store.transaction() as tx:
            return await tx.person(person), await tx.planned(person)

    async def unreachable(self, person: int) -> None:
        """Stop everything for somebody who cannot be reached any more."""
        now = self._clock()
        async with self._store.transaction() as tx:
            await _gone(tx, person, now)


async def _gone(tx: Transaction, person: int, now: datetime) -> None:
    await tx.set_state(person, PersonState.GONE)
    await tx.cancel_plans(person, "gone", now)
    await tx.give_up_chat(person, "gone", now)


def _is_about_danger(turn: Turn, event: Event) -> bool:
    match event:
        case Said(text=text):
            return turn.understand(text).red_flag
        case Command(name=name):
            return name == "danger"
        case Tap(data=data):
            return data == turn.do("danger").press.pack()
        case _:
            return False


async def _dispatch(turn: Turn, event: Event) -> None:
    """Look at every text for danger first; what is none goes to the conversation that it belongs to."""
    if isinstance(event, Said):
        await texts.find_replied(turn, event.reply_to)
    if isinstance(event, Said | Edited):
        turn.typed = event.message_id
    understood = await gate.look(turn, gate.text_of(event), event.name if isinstance(event, Command) else "")
    if understood is not None and understood.red_flag:
        await _keep_note(turn, event)
        await gate.stop_for(turn, understood)
        await check_in.show_anew(turn)
        return
    if not await consent_first.stands_before(turn, event):
        await _pass_on(turn, event, understood)


async def _pass_on(turn: Turn, event: Event, understood: Understanding | None) -> None:
    match event:
        case Tap(data=data, message_id=message_id):
            turn.tapped = message_id
            await on_tap(turn, data)
        case Command(name=name, argument=argument):
            turn.below, turn.argument = True, argument
            await texts.on_command(turn, name, argument)
        case Said(text=text):
            await texts.on_text(turn, text, understood)
        case Edited(text=text, message_id=message_id):
            await on_edited(turn, text, message_id)
        case Place(latitude=latitude, longitude=longitude):
            await _on_place(turn, zone_at(latitude, longitude))
        case Unreadable(what=what):
            turn.below = True
            await texts.say_and_ask_again(turn, f"unreadable-{what}")
        case _:
            await _about_the_chat(turn, event)


async def _keep_note(turn: Turn, event: Event) -> None:
    """Keep the words of a note also when they tell of danger: people expect that of a diary."""
    told: tuple[str, Form | None] | None = None
    match event:
        case Said(text=text):
            told = await note.meant(turn, text)
        case Edited(text=text, message_id=message_id):
            told = await note_of(turn, text, message_id)
        case Command(name="note", argument=argument) if turn.ready:
            told = argument, None
    if told is not None:
        await note.keep_quietly(turn, *told)


async def _about_the_chat(turn: Turn, event: Event) -> None:
    match event:
        case Left():
            await _gone(turn.tx, turn.person.id, turn.now)
        case Returned():
            if turn.person.state is PersonState.GONE:
                await start(turn)
        case InGroup():
            await turn.say(Screen(turn.words.say("in-a-group")))
        case _:
            await standing.show_menu(turn)


async def _on_place(turn: Turn, zone: str | None) -> None:
    """Take a shared place as the answer to the question for the zone; the place itself is not kept."""
    turn.below = True
    form = await turn.tx.newest_open(turn.person.id)
    question = open_question(turn, form) if form else None
    if form is None or question is None or question.type is not AnswerType.ZONE:
        await texts.say_and_ask_again(turn, "place-unasked")
    elif zone is None:
        await turn.say(ask_zone(turn, "setup-zone-unknown"))
    else:
        await answer(turn, form, question, zone)
