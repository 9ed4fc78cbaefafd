"""Every conversation, in one visible list: forms, views, things to do, commands."""

from collections.abc import Awaitable, Callable

from bot.engine import (
    background,
    check_in,
    danger,
    delete,
    exercise,
    follow_up,
    learn,
    load_log,
    profile,
    settings,
    setup,
    standing,
)
from bot.engine.turn import Turn
from bot.engine.walk import FLOWS, Flow, Step
from bot.model.screen import Press

FLOWS.update(
    {
        "setup": Flow(
            setup.complete,
            setup.screen,
            after={"consent": setup.after_consent, "zone": setup.after_zone},
            lasting=True,
            again={
                **dict.fromkeys(("side", "site", "baseline_pain", "running", "longest_run"), profile.changed),
                **dict.fromkeys(("check_in_time", "exercise_time"), settings.changed),
            },
        ),
        "background": Flow(
            background.complete,
            background.screen,
            again=dict.fromkeys(("since", "changed", "shoes", "flatter", "fits", "birth_year"), background.answered),
        ),
        "settings": Flow(
            settings.show,
            settings.screen,
            again=dict.fromkeys(
                ("rest_days", "pause", "quiet", "strict", "ceiling", "stage", "stretching", "language"),
                settings.changed,
            ),
        ),
        "zone": Flow(setup.zone_changed, setup.screen, after={"zone": setup.after_zone}),
        "check_in": Flow(check_in.complete, check_in.screen, correctable=True),
        "log": Flow(load_log.complete, load_log.screen, after={"confirm": load_log.after_confirm}, correctable=True),
        "follow_up": Flow(follow_up.complete, follow_up.screen, correctable=True),
        "exercise": Flow(exercise.complete, exercise.screen, after={"later": exercise.after_later}),
        "danger": Flow(
            danger.complete,
            danger.screen,
            after={"sign": danger.after_sign, "cleared": danger.after_cleared, "confirm": danger.after_confirm},
            lasting=True,
        ),
        "delete": Flow(delete.complete),
    }
)

VIEWS: dict[tuple[str, str], Step] = {
    ("background", "more"): background.all_at_once,
    ("background", "later"): background.later,
    ("background", "enough"): background.enough,
    ("background", "profile"): profile.show,
    ("setup", "profile"): profile.show,
    ("setup", "settings"): settings.show,
    ("setup", "physio"): settings.show_physio,
    ("settings", "settings"): settings.show,
    ("settings", "physio"): settings.show_physio,
    ("settings", "unlink"): settings.unlink,
    ("check_in", "why"): check_in.show_why,
    ("check_in", "verdict"): check_in.show_verdict,
    ("check_in", "correct"): check_in.show_corrections,
    ("follow_up", "why"): follow_up.show_why,
    ("follow_up", "verdict"): follow_up.show_verdict,
    ("log", "correct"): load_log.show_corrections,
    ("log", "verdict"): load_log.complete,
}

Deed = Callable[[Turn], Awaitable[None]]

COMMANDS: dict[str, Deed] = {
    "start": setup.start,
    "checkin": check_in.command,
    "log": load_log.command,
    "exercise": exercise.command,
    "plan": standing.show_plan,
    "learn": learn.show_list,
    "danger": danger.command,
    "zone": setup.change_zone,
    "privacy": standing.show_privacy,
    "delete": delete.command,
    "profile": profile.command,
    "settings": settings.command,
    "pause": settings.ask_pause,
    "back": settings.come_back,
    "stop": standing.stop,
    "help": standing.show_help,
}

BEFORE_CONSENT = {"start", "privacy", "help", "delete", "learn", "danger"}


async def run_command(turn: Turn, name: str) -> None:
    """Do what a command says; one that we do not have gets the menu."""
    deed = COMMANDS.get(name, standing.show_menu)
    wrong_zone = name == "zone" and turn.person.zone is not None  # told in the set-up, and to be put right at once
    if name not in BEFORE_CONSENT and not wrong_zone and not await setup.is_ready(turn):
        deed = setup.start
    await deed(turn)


async def do(turn: Turn, press: Press) -> None:
    """Do what a button asks for that belongs to no form."""
    if press.question == "topic":
        await learn.show_topic(turn, press.value)
    elif press.question == "theme":
        await learn.show_theme(turn, press.value)
    elif press.question in COMMANDS:
        turn.below = True
        await run_command(turn, press.question)
    else:
        turn.toast = turn.words.say("toast-old")
