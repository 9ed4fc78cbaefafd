"""Things worth knowing: the themes, a theme's topics, a topic with what it means for today, a topic asked for."""

from bot.content.topics import Topic
from bot.engine.turn import Turn
from bot.model.decision import Decision
from bot.model.diary import PhysioPlan
from bot.model.screen import Button, Press, Screen
from bot.render.exercise import dose_words
from bot.rules import ceiling
from bot.rules.session import in_volume

WEEK = 7  # days


async def show_list(turn: Turn) -> None:
    """Show the themes as buttons."""
    themes = dict.fromkeys(topic.theme for topic in _topics(turn))
    rows = tuple((Button(turn.words.say(f"theme-{theme}"), Press("d", 0, "theme", theme)),) for theme in themes)
    await turn.say(Screen(turn.words.say("learn-title"), rows))


async def show_theme(turn: Turn, theme: str) -> None:
    """Show the topics of a theme as buttons."""
    topics = [topic for topic in _topics(turn) if topic.theme == theme]
    if not topics:
        turn.toast = turn.words.say("toast-old")
        return
    rows = (*((_button(topic),) for topic in topics), (turn.do("learn"),))
    await turn.say(Screen(turn.words.say("learn-theme", theme=turn.words.say(f"theme-{theme}")), rows))


def _topics(turn: Turn) -> tuple[Topic, ...]:
    return turn.content.topics[turn.language]


def _button(topic: Topic) -> Button:
    return Button(topic.title, Press("d", 0, "topic", topic.id))


async def show_topic(turn: Turn, topic: str) -> None:
    """Show a topic with its drawing, what it means for today, its source, its review date and what to read next."""
    found = turn.content.topic(turn.language, topic)
    if found is None:
        turn.toast = turn.words.say("toast-old")
        return
    source = turn.words.say("topic-source", source=found.source, reviewed=found.reviewed.isoformat())
    parts = [f"<b>{found.title}</b>", found.text, await _for_today(turn, found), source]
    rows = tuple((_button(other),) for other in _topics(turn) if other.id in found.next)
    picture = turn.picture(found.drawing.removesuffix(".svg")) if found.drawing else None
    await turn.say(Screen("\n\n".join(filter(None, parts)), rows, picture=picture))


async def _for_today(turn: Turn, topic: Topic) -> str:
    """Return what a topic means for the person's own plan today; nothing for a stranger."""
    if not topic.today or not turn.ready:
        return ""
    decision = await turn.decide()
    key = "refer" if decision.flag is not None else topic.today
    line = turn.words.say(f"today-{key}", **await _facts(turn, decision))
    return f"{turn.words.say('today-title')}\n{line}"


async def _facts(turn: Turn, decision: Decision) -> dict[str, str | float]:
    history = await turn.history()
    told = any(day.date == turn.today and day.morning_pain is not None for day in history.days)
    physio = history.profile.physio or PhysioPlan()
    weeks = (turn.today - history.profile.started_on).days // WEEK if history.profile.started_on else 0
    return {
        "stage": turn.words.say(f"stage-{decision.stage}"),
        "dose": dose_words(turn.words, in_volume(decision.dose)) if decision.dose else "none",
        "baseline": decision.baseline or 0,
        "cap": str(decision.cap_minutes or "none"),
        "ceiling": str(ceiling(turn.policy, history.profile)),
        "offers": "yes" if decision.offers else "no",
        "verdict_key": decision.verdict.value if told else "none",
        "settled": {True: "yes", False: "no", None: "unknown"}[decision.settled],
        "site": history.profile.site.value,
        "weeks": weeks,
        "run_step": str(decision.run_step or "none"),
        "physio_ceiling": "none" if physio.pain_ceiling is None else str(ceiling(turn.policy, history.profile)),
        "physio_stretch": {True: "yes", False: "no", None: "none"}[physio.stretching],
    }


async def did_you_mean(turn: Turn, topics: tuple[str, ...]) -> None:
    """Offer the topics that a question may be about."""
    found = [topic for topic in _topics(turn) if topic.id in topics]
    rows = (*((_button(topic),) for topic in found), (turn.do("learn"),))
    await turn.say(Screen(turn.words.say("did-you-mean"), rows))
