"""Help by situation: a short answer, and the button that does it."""

from dataclasses import dataclass

from bot.engine.standing import menu
from bot.engine.turn import Turn
from bot.model.screen import Button, Press, Screen

ALL = "all"  # the list of every command


@dataclass(frozen=True, slots=True)
class Situation:
    """What somebody is in: the commands that help, and the topics that explain."""

    commands: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


SITUATIONS = {
    "hurts_more": Situation(("danger", "checkin"), ("flare_up",)),
    "ran": Situation(("log",), ("rule_24h",)),
    "torn": Situation(("danger",), ("rupture_fear",)),
    "run_again": Situation(("today", "plan"), ("return_to_run",)),
    "slow": Situation(("plan",), ("time_course", "get_help")),
    "physio": Situation(("settings", "exercise", "log")),
    "away": Situation(("pause", "zone", "stop")),
    "too_many": Situation(("settings", "pause", "history", "stop")),
    "mistake": Situation(("edit", "checkin", "cancel")),
    "data": Situation(("export", "history", "privacy", "delete")),
}


async def show_help(turn: Turn) -> None:
    """Ask what it is about; before the set-up there is only one way on."""
    if not turn.ready:
        await turn.say(Screen(turn.words.say("help-stranger"), (*menu(turn), (_button(turn, "data"),))))
        return
    rows = tuple((_button(turn, name),) for name in (*SITUATIONS, ALL))
    await turn.say(Screen(turn.words.say("help"), rows))


def _button(turn: Turn, name: str) -> Button:
    return Button(turn.words.say(f"situation-{name}"), Press("d", 0, "situation", name))


async def show_situation(turn: Turn, name: str, commands: tuple[str, ...]) -> None:
    """Show the answer to a situation; `commands` are those that there are, for the list of all."""
    turn.below = True
    situation = SITUATIONS.get(name)
    if name == ALL:
        await _show_all(turn, commands)
    elif situation is None:
        turn.toast = turn.words.say("toast-old")
    else:
        await turn.say(Screen(turn.words.say(f"situation-{name}-answer"), _ways_on(turn, situation)))


def _ways_on(turn: Turn, situation: Situation) -> tuple[tuple[Button, ...], ...]:
    language = turn.language
    found = [turn.content.topic(language, topic) for topic in situation.topics]
    topics = [Button(topic.title, Press("d", 0, "topic", topic.id)) for topic in found if topic is not None]
    return tuple((button,) for button in (*map(turn.do, situation.commands), *topics, turn.do("help")))


async def _show_all(turn: Turn, commands: tuple[str, ...]) -> None:
    lines = [turn.words.say("help-command", name=name, what=turn.words.say(f"command-{name}")) for name in commands]
    text = "\n".join((turn.words.say("help-all"), "", *lines))
    await turn.say(Screen(text, ((turn.do("help"),),)))
