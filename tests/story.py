"""Replay a story: what people do, and what the bot then shows them, in one text file.

    /start                  a command             say: ran 30 min        a typed text
    tap: 3                  a button that is shown
    maybe tap: 3            a button, if it is shown
    tap old: 3              a button that was shown once (an old phone, a second finger)
    tap on: Tue 3 Mar | 3   a button of the newest message with these words
    tap both: 3 | 4         two buttons before the bot has answered
    steal: 3                press a button of the person who was `as` before
    forge: a:1:pain:3       send made-up button data
    long: 5000              type so many characters
    place: 52.5 13.4        share a location      sticker / voice / photo / contact / change: new text
    send: poll              a video, document, audio, poll, dice, venue ...; `send: video | words` with a caption
    forward: 4              send on somebody else's text
    reply: How sore | 4     answer the newest message of the bot that has these words
    in a group: /start@name a text in a group with the bot in it; what the bot says there is shown as `group:`
    block / unblock         block the bot
    as Alex                 go on as another person (made when new)
    language: de            people who are new from here on have their phone in German
    wait 24h / wait 30m / wait 20s / wait until 09:00   let time pass
    sleep 5h                the bot is down for so long, and comes back
    crash                   end the bot and start it again
    fail: sendMessage drop  the next such call fails: drop, lost (the answer is lost), flood, refuse
    plans / ledger          show what is planned, or what became of it
    use: parts/runner.txt   do what another file does, without its words
    lived: 5 light isometric, 15 slow             good days until yesterday, with the lightest, else the heaviest dose
    counted: 14 days ago 20 25                    heel rises counted then, left and right

The rest is what is seen: `bot:` a new message, `edit:` a changed one, `toast:` a note on a tap, `plan:` and `ledger:`.
A line that begins with `|` goes on with the one above. Run pytest with --rewrite to write what is seen into the files.
"""

import inspect
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.content.make_drawings import FOLDER
from bot.emulator import AnswerLost, Dropped, Group, Person, Refused, SeenMessage
from tests.past import count, live
from tests.world import World

SEEN = ("bot:", "group:", "bot (silent):", "edit:", "toast:", "plan:", "ledger:", "|")
STORIES = Path(__file__).parent / "stories"
LONGEST = 4096
DRAWN = {file.read_bytes(): file.stem for file in FOLDER.glob("*.png")}
UNITS = {"h": "hours", "m": "minutes", "s": "seconds", "d": "days"}
FAULTS: dict[str, Refused | Dropped | AnswerLost] = {
    "drop": Dropped(),
    "lost": AnswerLost(),
    "flood": Refused(429, "Too Many Requests: retry after 1", retry_after=1),
    "refuse": Refused(400, "Bad Request: can't parse entities: Unsupported start tag"),
}


@dataclass
class Story:
    """A story being replayed in a world."""

    world: World
    people: dict[str, Person] = field(default_factory=dict)
    name: str = "Robin"
    before: str = "Robin"
    quiet: bool = False
    language: str = "en"
    lines: list[str] = field(default_factory=list)
    shown: dict[str, dict[int, str]] = field(default_factory=dict)
    toasts: dict[str, int] = field(default_factory=dict)
    pressed: dict[str, dict[str, tuple[int, str]]] = field(default_factory=dict)
    group: Group | None = None

    async def replay(self, text: str) -> str:
        """Do what the story does and return it with what was seen."""
        for line in text.splitlines():
            if not line.startswith(SEEN):
                self._tell(line)
                if line.strip() and not line.startswith("#"):
                    await self._act(line)
        return "\n".join(self.lines) + "\n"

    def _tell(self, line: str) -> None:
        if not self.quiet:
            self.lines.append(line)

    @property
    def me(self) -> Person:
        """The person who acts."""
        if self.name not in self.people:
            self.people[self.name] = self.world.somebody(self.name, self.language)
        return self.people[self.name]

    async def _act(self, line: str) -> None:
        verb, _, rest = line.partition(":") if not line.startswith("/") else ("say", "", line)
        word, _, argument = line.partition(" ")
        act = _WORDS.get(word) or _ACTS.get(verb)
        assert act is not None, f"a story cannot do this: {line}"
        done = act(self, argument.strip() if word in _WORDS else rest.strip())
        if inspect.isawaitable(done):
            await done
        await self.world.settle()
        for name in self.people:
            self._see(name)

    def _see(self, name: str) -> None:
        """Tell what changed on a person's screen."""
        known, person = self.shown.setdefault(name, {}), self.people[name]
        for message in person.from_bot:
            now = _words(message)
            self._remember(name, message)
            if known.get(message.message_id) != now:
                head = "edit" if message.message_id in known else "bot (silent)" if message.silent else "bot"
                known[message.message_id] = now
                self._show(name, head, now)
        for toast in person.toasts[self.toasts.get(name, 0) :]:
            if toast.text:
                self._show(name, "toast", toast.text)
        self.toasts[name] = len(person.toasts)

    def _show(self, name: str, head: str, words: str) -> None:
        whom = f"({name}) " if len(self.people) > 1 else ""
        first, *more = words.split("\n")
        self._tell(f"{head}: {whom}{first}")
        for line in more:
            self._tell(f"| {line}".rstrip())

    def _remember(self, name: str, message: SeenMessage) -> None:
        for labels, data in zip(message.buttons, message.data, strict=True):
            for label, value in zip(labels, data, strict=True):
                if value is not None:
                    self.pressed.setdefault(name, {})[label] = (message.message_id, value)

    # What a story can do.

    def say(self, text: str) -> None:
        """Type a text."""
        self.me.say(text.encode().decode("unicode_escape") if "\\u" in text else text)

    def long(self, length: str) -> None:
        """Type so many characters; a phone cuts them into messages that Telegram takes."""
        text = ("a long day at work, then dinner and a film, " * int(length))[: int(length)]
        for at in range(0, len(text), LONGEST):
            self.me.say(text[at : at + LONGEST])

    def tap(self, label: str) -> None:
        """Press a button that is shown."""
        self.me.tap_label(label)

    def maybe_tap(self, label: str) -> None:
        """Press a button if the newest message with buttons shows it."""
        shown = [message for message in self.me.from_bot if message.buttons]
        if shown and shown[-1].shows(label):
            self.tap(label)

    def tap_on(self, value: str) -> None:
        """Press a button of the newest message that shows some words."""
        words, label = (part.strip() for part in value.split("|"))
        message = [m for m in self.me.from_bot if words in m.words and m.shows(label)][-1]
        row = next(at for at, labels in enumerate(message.buttons) if label in labels)
        self.me.tap(message.message_id, row, message.buttons[row].index(label))

    def tap_old(self, label: str) -> None:
        """Press a button that was shown once."""
        self.me.tap_data(*self.pressed[self.name][label])

    def tap_both(self, labels: str) -> None:
        """Press two buttons before the bot has answered."""
        for label in labels.split("|"):
            self.me.tap_data(*self.pressed[self.name][label.strip()])

    def steal(self, label: str) -> None:
        """Send another person's button as one's own."""
        mine = self.me.from_bot[-1].message_id
        self.me.tap_data(mine, self.pressed[self.before][label][1])

    def forge(self, data: str) -> None:
        """Send made-up button data."""
        self.me.tap_data(self.me.from_bot[-1].message_id, data)

    def place(self, value: str) -> None:
        """Share a location."""
        latitude, longitude = value.split()
        self.me.share_location(float(latitude), float(longitude))

    def send(self, what: str) -> None:
        """Send something that is no text."""
        kind, _, caption = what.partition("|")
        self.me.send(kind.strip(), caption.strip())

    def reply(self, value: str) -> None:
        """Answer a message of the bot's."""
        words, text = (part.strip() for part in value.split("|"))
        message = [m for m in self.me.from_bot if words in m.words][-1]
        self.me.reply(message.message_id, text)

    async def in_a_group(self, text: str) -> None:
        """Write into a group, and show what the bot says there."""
        self.group = self.group or self.world.emulator.add_group("Runners", added_by=self.me)
        known = len(self.group.from_bot)
        self.group.say(self.me, text)
        await self.world.settle()
        for message in self.group.from_bot[known:]:
            self._tell("group: " + _words(message).replace("\n", "\n| "))

    def change(self, text: str) -> None:
        """Change the last text that was typed."""
        self.me.edit([m for m in self.me.messages if not m.from_bot][-1].message_id, text)

    def switch(self, name: str) -> None:
        """Go on as another person."""
        self.before, self.name = self.name, name

    def speak(self, language: str) -> None:
        """Give the phones of those who are new a language."""
        self.language = language

    async def wait(self, span: str) -> None:
        """Let time pass while the bot runs."""
        await self.world.wait(self._span(span))

    async def sleep(self, span: str) -> None:
        """Let time pass while the bot is down."""
        until = self.world.clock() + self._span(span)
        await self.world.crash()
        self.world.clock.move_to(until)
        await self.world.boot()

    def _span(self, span: str) -> timedelta:
        if span.startswith("until"):
            return self._until(span.removeprefix("until ").strip())
        match = re.fullmatch(r"(\d+)\s*([hmsd])", span)
        assert match, f"a story waits like this: 24h, 30m, 20s, 2d; not {span}"
        return timedelta(**{UNITS[match[2]]: int(match[1])})

    def _until(self, wall: str) -> timedelta:
        now = self.world.clock().astimezone(ZoneInfo("Europe/Berlin"))
        hour, minute = map(int, wall.split(":"))
        then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return (then if then > now else then + timedelta(days=1)) - now

    async def crash(self, _: str) -> None:
        """End the bot and start it again."""
        await self.world.crash()
        await self.world.boot()

    def fail(self, what: str) -> None:
        """Let the next call of a method fail."""
        method, _, fault = what.partition(" ")
        self.world.emulator.fail(method, error=FAULTS[fault])

    async def plans(self, _: str) -> None:
        """Show what is planned for the person."""
        person, rows = await self.world.program.engine.planned(self.me.id)
        zone = ZoneInfo(person.zone if person and person.zone else "UTC")
        for row in rows:
            self._tell(f"plan: {row.due_at.astimezone(zone):%a %d %b %H:%M} {row.kind}")

    async def ledger(self, _: str) -> None:
        """Show what became of everything that was planned for the person."""
        async with self.world.program.store.transaction() as tx:
            for row, reason in await tx.ledger(self.me.id):
                self._tell(f"ledger: {row.day:%a %d %b} {row.kind} {row.state} {reason or ''}".rstrip())

    async def use(self, file: str) -> None:
        """Do what another file does, without its words."""
        was, self.quiet = self.quiet, True
        await self.replay((STORIES / file).read_text(encoding="utf-8"))
        self.quiet = was

    async def lived(self, told: str) -> None:
        """Have good days behind oneself."""
        await live(self.world, self.me.id, told)

    async def counted(self, told: str) -> None:
        """Have counted heel rises."""
        await count(self.world, self.me.id, told)


def _words(message: SeenMessage) -> str:
    """Return a message as a story shows it; a receipt is different each time."""
    rows = ["  ".join(f"[{label}]" for label in row) for row in message.buttons]
    return re.sub(r"((?:Receipt|Beleg): )[0-9A-F]{10}", r"\1...", "\n".join([*_beside(message), message.words, *rows]))


def _beside(message: SeenMessage) -> list[str]:
    """Return what stands above the words: a drawing by its name, another picture, a file."""
    if message.photo is not None:
        return [f"({DRAWN.get(message.photo, 'a picture')})"]
    return [] if message.document is None else ["(a file)"]


Act = Callable[[Story, str], Awaitable[None] | object]

_ACTS: dict[str, Act] = {
    "say": Story.say,
    "long": Story.long,
    "tap": Story.tap,
    "maybe tap": Story.maybe_tap,
    "tap old": Story.tap_old,
    "tap on": Story.tap_on,
    "tap both": Story.tap_both,
    "steal": Story.steal,
    "forge": Story.forge,
    "send": Story.send,
    "forward": lambda story, text: story.me.forward(text),
    "reply": Story.reply,
    "language": Story.speak,
    "in a group": Story.in_a_group,
    "place": Story.place,
    "change": Story.change,
    "caption": lambda story, words: story.me.send_photo(caption=words),
    "fail": Story.fail,
    "use": Story.use,
    "lived": Story.lived,
    "counted": Story.counted,
}
_WORDS: dict[str, Act] = {
    "as": Story.switch,
    "wait": Story.wait,
    "sleep": Story.sleep,
    "crash": Story.crash,
    "plans": Story.plans,
    "ledger": Story.ledger,
    "block": lambda story, _: story.me.block(),
    "unblock": lambda story, _: story.me.unblock(),
    "sticker": lambda story, _: story.me.send_sticker(),
    "voice": lambda story, _: story.me.send_voice(),
    "photo": lambda story, _: story.me.send_photo(),
    "contact": lambda story, _: story.me.send_contact(),
}
