"""People who chat with the bot as people do, and note what they saw confirmed."""

import asyncio
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial

from bot.content import load_content
from bot.emulator import Emulator, Person, SeenMessage
from bot.model.questionnaire import AnswerType
from bot.model.screen import Press, plain, unpack
from bot.render.questions import DONE, told_lines
from tests.world import SETUP

GLANCE_S = 0.03  # how often somebody looks whether the screen has changed
LONGEST_S = 120.0  # a question of the set-up that has not come by then never comes
PATIENCE_S = 3.0  # after so long somebody goes on, answered or not
THINKING_S = (0.02, 0.4)
NEWEST = 4  # messages that somebody still looks at
CONTENT = load_content()
TYPED = (
    *("ran 30 min pain 2", "swam 1 h", "4", "yes", "done", "later", "hello", "can i stretch", "limp"),
    *("/checkin", "/log", "/exercise", "/plan", "/learn", "/start", "/help"),
)
SIGNS = "heard a pop in my achilles"
AGREED = "agree"
MOVES = {"later"}  # the card then says when it asks again, in other words than the button's
SEVERAL = {
    question.link_id
    for questionnaire in CONTENT.questionnaires.values()
    for question in questionnaire.questions
    if question.type is AnswerType.SEVERAL
}


@dataclass(frozen=True)
class Answer:
    """An answer that somebody gave by a tap: the form's row, the question, the value."""

    form: int
    question: str
    value: str


@dataclass(frozen=True)
class _Tapped:
    answer: Answer
    label: str
    message_id: int
    words: str
    queries: tuple[str, ...]


@dataclass
class Runner:
    """Somebody with a phone, and what they have seen."""

    person: Person
    chance: random.Random
    emulator: Emulator
    confirmed: list[Answer] = field(default_factory=list)
    _waiting: list[_Tapped] = field(default_factory=list)

    async def set_up(self) -> None:
        """Go through the set-up to the first check-in, each answer when its question is shown."""
        self.person.say("/start")
        for act in SETUP:
            if act.startswith("say:"):
                await self._until(lambda: self.person.reply_keyboard is not None)
                self.person.say(act.removeprefix("say:"))
            else:
                await self._until(partial(self._is_offered, act))
                pressed = {label: press for press, label in presses(self.person.last)}
                self._press(self.person.last, pressed[act], act)
        await self._until(lambda: any(message.words.startswith("Check-in") for message in self.person.newest(NEWEST)))

    def _is_offered(self, label: str) -> bool:
        return any(message.shows(label) for message in self.person.newest(1))

    async def _until(self, seen: Callable[[], bool]) -> None:
        async with asyncio.timeout(LONGEST_S):
            while not seen():  # noqa: ASYNC110 - a screen does not call
                await asyncio.sleep(GLANCE_S)
        self.look()

    async def live(self, ended: asyncio.Event) -> None:
        """Chat until told to end; then see what is confirmed by and by."""
        if not self.person.messages:
            self.person.say("/start")
        while not ended.is_set():
            await asyncio.sleep(self.chance.uniform(*THINKING_S))
            self._act()
            if self.chance.random() < 0.95:  # the others do not wait for the answer
                await self._see_an_answer(ended)
            self.look()

    def look(self) -> None:
        """Note which of the answers given are confirmed by this time."""
        settled = [tapped for tapped in self._waiting if self._is_confirmed(tapped)]
        self._waiting = [tapped for tapped in self._waiting if tapped not in settled]
        self.confirmed += [tapped.answer for tapped in settled]

    def _is_confirmed(self, tapped: _Tapped) -> bool:
        """Tell whether the message that was tapped no longer asks, and has a new line that repeats the answer.

        The label alone may stand in a line about something else ("20" minutes of another load). So where it is no line
        of the question's own, the tap has been answered, too, and without a note, which says that it came too late.
        """
        message = self.person.message(tapped.message_id)
        asks = {(press.row, press.question) for press, _ in presses(message) if press.kind == "a"}
        new = set(message.words.splitlines()) - set(tapped.words.splitlines())
        told = bool(new & own_lines(tapped.answer)) or (
            self._is_taken(tapped) and any(tapped.label in line for line in new)
        )
        return told and (tapped.answer.form, tapped.answer.question) not in asks

    def _is_taken(self, tapped: _Tapped) -> bool:
        noted = {toast.callback_query_id for toast in self.person.toasts}
        return all(query not in noted and self.person.was_answered(query) for query in tapped.queries)

    async def _see_an_answer(self, ended: asyncio.Event) -> None:
        """Wait until the screen changes, and then until it stays as it is for a moment."""
        first = before = self._screen()
        for _ in range(int(PATIENCE_S / GLANCE_S)):
            await asyncio.sleep(GLANCE_S)
            now = self._screen()
            if (now != first and now == before) or ended.is_set():
                return
            before = now

    def _screen(self) -> object:
        return [(message.message_id, message.words, message.data) for message in self.person.newest(NEWEST)]

    def _act(self) -> None:
        newest = self.person.newest(NEWEST)
        asking = [message for message in reversed(newest) if any(press.kind == "a" for press, _ in presses(message))]
        roll = self.chance.random()
        if newest and self.person.reply_keyboard is not None and not newest[-1].buttons:
            self.person.say("Berlin")
        elif asking and roll < 0.93:
            self._tap(asking[0])
        elif not asking and roll < 0.7:
            return  # nothing is asked: wait for what comes
        elif newest and newest[-1].buttons and roll < 0.85:
            self._tap(newest[-1])
        else:
            self.person.say(SIGNS if self.chance.random() < 0.01 else self.chance.choice(TYPED))

    def _tap(self, message: SeenMessage) -> None:
        sensible = [(press, label) for press, label in presses(message) if _is_sensible(press)]
        if not sensible:
            self.person.say(self.chance.choice(TYPED))
            return
        press, label = self.chance.choice(sensible)
        self._press(message, press, label, times=2 if self.chance.random() < 0.1 else 1)  # a finger that trembles

    def _press(self, message: SeenMessage, press: Press, label: str, times: int = 1) -> None:
        in_haste = self.emulator.pending_of(self.person.id) > 0  # what is on its way may make this tap mean nothing
        queries = tuple(self.person.tap_data(message.message_id, press.pack()) for _ in range(times))
        if press.kind == "a" and is_repeated(press) and not in_haste:
            answer = Answer(press.row, press.question, press.value)
            self._waiting.append(_Tapped(answer, label, message.message_id, message.words, queries))


@cache
def own_lines(answer: Answer) -> frozenset[str]:
    """Return the lines by which a question of that name repeats an answer, whatever questionnaire asks it."""
    asked = [(each, each.question(answer.question)) for each in CONTENT.questionnaires.values()]
    found = [(each, question) for each, question in asked if question is not None]
    given = {answer.question: answer.value}
    told = [told_lines(CONTENT.words["en"], each, [question], given) for each, question in found]
    return frozenset(plain(line) for lines in told for line in lines)


def is_repeated(press: Press) -> bool:
    """Tell whether the screen will repeat an answer: not one that moves the prompt, nor "done" after several picks."""
    return press.question not in MOVES and (press.value != DONE or press.question not in SEVERAL)


def _is_sensible(press: Press) -> bool:
    """Tell whether somebody who goes on with the bot would press this."""
    if press.kind == "a" and press.question == "consent":
        return press.value == AGREED
    return not (press.kind == "d" and press.question in {"stop", "delete"})


def presses(message: SeenMessage) -> Iterator[tuple[Press, str]]:
    """Yield what the buttons of a message mean, each with what stands on it."""
    for labels, row in zip(message.buttons, message.data, strict=True):
        for label, data in zip(labels, row, strict=True):
            press = unpack(data) if data else None
            if press is not None:
                yield press, label


class Crowd:
    """Many of them at once; they chat from `begin` to `end`."""

    def __init__(self, emulator: Emulator, people: int, seed: int) -> None:
        self._ended = asyncio.Event()
        self.runners = [
            Runner(emulator.add_user(f"Runner {number}"), random.Random(f"{seed}:{number}"), emulator)  # noqa: S311 - chance, not secrecy
            for number in range(people)
        ]
        self._tasks: list[asyncio.Task[None]] = []

    async def set_up(self, known: int) -> None:
        """Have so many of them go through the set-up."""
        await asyncio.gather(*(runner.set_up() for runner in self.runners[:known]))

    def begin(self) -> None:
        """Have everybody chat."""
        self._tasks = [asyncio.create_task(runner.live(self._ended)) for runner in self.runners]

    async def end(self) -> None:
        """Have everybody put the phone away; raises what went wrong with somebody."""
        self._ended.set()
        await asyncio.gather(*self._tasks)

    def look(self) -> None:
        """Have everybody look once more."""
        for runner in self.runners:
            runner.look()
