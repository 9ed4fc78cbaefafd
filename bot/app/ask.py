"""`bot ask`: what we answer to a free text, in words or as a line of JSON for each line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from bot.content.lexicon import load_lexicon
from bot.content.load import DEFAULT_LANGUAGE, Content, load_content
from bot.content.questions import OFF_TOPIC
from bot.content.words import Words
from bot.engine.understanding import FLAG_OF, Understander, Understanding, load_understanding
from bot.model.diary import Flag
from bot.model.emergency import Emergency
from bot.model.screen import plain
from bot.render.danger import danger_words
from bot.render.emergency import distress_words

MOST_BYTES = 100_000  # of one line


class AskError(ValueError):
    """A line is no question; the message names the line."""


def answer(text: str) -> str:
    """Return what the chat would say to a text."""
    understood = load_understanding(load_lexicon(DEFAULT_LANGUAGE))(text)
    content = load_content()
    words = content.words[DEFAULT_LANGUAGE]
    if understood.red_flag:
        return plain("\n\n".join(_danger(understood, words)))
    if understood.topic == OFF_TOPIC:
        return plain(words.say("ask-off_topic"))
    if understood.topic is None:
        return plain(_unsure(understood, content, words))
    topic = content.topic(DEFAULT_LANGUAGE, understood.topic)
    return "" if topic is None else plain(f"{topic.title}\n\n{topic.text}\n\n{topic.source}, {topic.reviewed}")


def _danger(understood: Understanding, words: Words) -> Iterator[str]:
    flag = FLAG_OF.get(understood.flag or "")
    if flag is not None and flag is not Flag.UNDER18 and understood.tier is not None:
        yield words.say("danger-noticed")
        yield danger_words(words, flag, understood.tier, Emergency())
    elif understood.flag == "rf_distress":
        yield distress_words(words, Emergency())
    else:
        yield words.say(f"told-{understood.flag}")
    if understood.ask:
        yield "\n".join((words.say("ask-questions"), *(f"• {words.say(f'ask-{name}')}" for name in understood.ask)))


def _unsure(understood: Understanding, content: Content, words: Words) -> str:
    found = [content.topic(DEFAULT_LANGUAGE, name) for name in understood.candidates]
    titles = [f"• {topic.title}" for topic in found if topic is not None]
    return "\n".join((words.say("did-you-mean"), *titles)) if titles else words.say("ask-empty")


def answers(lines: Iterable[bytes]) -> Iterator[str | AskError]:
    """Give a line of JSON for each line {"q": text}, and an error for each that is not one."""
    understand = load_understanding(load_lexicon(DEFAULT_LANGUAGE))
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _line(_question(line), understand)
            except ValueError as error:
                yield AskError(f"line {number}: {error}")


def _question(line: bytes) -> str:
    if len(line) > MOST_BYTES:
        raise ValueError(f"more than {MOST_BYTES} bytes")
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("this is no JSON") from None
    if not isinstance(read, dict) or not isinstance(read.get("q"), str):
        raise ValueError('expected {"q": "a text"}')  # noqa: TRY004 - it is the value of a line that is wrong
    return str(read["q"])


def _line(text: str, understand: Understander) -> str:
    return json.dumps({"q": text, **asdict(understand(text))})
