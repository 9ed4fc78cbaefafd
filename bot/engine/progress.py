"""Progress: the last weeks as a picture, with what it shows in words."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.content.fonts import font
from bot.content.words import Words
from bot.engine.turn import Turn
from bot.model.diary import History
from bot.model.person import MediaKind
from bot.model.policy import Policy
from bot.model.screen import Button, Press, Screen
from bot.render.progress import caption
from bot.rules.outlook import has_answers
from bot.rules.trail import since, trail

SPANS = (14, 42, 90)  # days
USUAL = 42


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture and what it shows in words."""

    png: bytes
    words: str


async def show(turn: Turn) -> None:
    """Send the picture of the days asked for, six weeks when none are; with nothing told there is none."""
    turn.below = True
    history, span = await turn.history(), span_of(turn.argument)
    if not any(has_answers(day) for day in history.days if day.date <= turn.today):
        await turn.say(Screen(turn.words.say("progress-none"), ((turn.do("checkin"), turn.do("log")),)))
        return
    key = ("progress", history, turn.today, span, turn.words.language)
    picture = turn.aside(key, partial(make, history, turn.today, span, turn.policy, turn.words))
    screen = Screen(picture.words, (_spans(turn, span), (turn.do("report"), turn.do("plan"))))
    if await turn.says_twice(screen):
        return
    media = await turn.keep(MediaKind.PHOTO, "progress.png", picture.png)
    await turn.say(Screen(screen.text, screen.buttons, media=media))


def span_of(argument: str) -> int:
    """Return the span that comes nearest to the days asked for."""
    digits = "".join(letter for letter in argument if letter in "0123456789")[:4]
    return min(SPANS, key=lambda span: abs(span - int(digits))) if digits else USUAL


def make(history: History, today: date, span: int, policy: Policy, words: Words) -> Picture:
    """Draw the picture; pure, and too slow for the event loop. What draws is loaded here: no start waits for it."""
    from bot.render.pictures import PHONE, Fonts, draw_progress  # noqa: PLC0415 - lazy

    found = trail(history, since(today, span), today, policy)
    fonts = Fonts(font("Regular"), font("Bold"))
    return Picture(draw_progress(found, words, fonts, PHONE), caption(words, found))


def _spans(turn: Turn, shown: int) -> tuple[Button, ...]:
    others = [span for span in SPANS if span != shown]
    return tuple(Button(turn.words.say("do-days", days=n), Press("d", 0, "progress", str(n))) for n in others)
