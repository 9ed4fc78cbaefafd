"""Things worth knowing: the list, a topic, and a topic that a question asks for."""

import re

from bot.content.topics import Topic
from bot.engine.reading import tidy
from bot.engine.turn import Turn
from bot.model.screen import Button, Press, Screen


async def show_list(turn: Turn) -> None:
    """Show all topics as buttons."""
    rows = tuple((_button(topic),) for topic in _topics(turn))
    await turn.say(Screen(turn.words.say("learn-title"), rows))


def _topics(turn: Turn) -> tuple[Topic, ...]:
    return turn.content.topics[turn.content.language(turn.person.language)]


def _button(topic: Topic) -> Button:
    return Button(topic.title, Press("d", 0, "topic", topic.id))


async def show_topic(turn: Turn, topic: str) -> None:
    """Show a topic with its source, its review date and what to read next."""
    found = turn.content.topic(turn.content.language(turn.person.language), topic)
    if found is None:
        turn.toast = turn.words.say("toast-old")
        return
    reviewed = turn.words.say("topic-source", source=found.source, reviewed=found.reviewed.isoformat())
    rows = tuple((_button(other),) for other in _topics(turn) if other.id in found.next)
    await turn.say(Screen(f"<b>{found.title}</b>\n\n{found.text}\n\n{reviewed}", rows))


def asked_topic(turn: Turn, text: str) -> str | None:
    """Return the topic that a text asks for; None when none of the topics' words is in it."""
    said = tidy(text)
    hits = {t.id: sum(bool(re.search(rf"\b{re.escape(word)}", said)) for word in t.asked) for t in _topics(turn)}
    best = max(hits, key=lambda topic: hits[topic])
    return best if hits[best] else None
