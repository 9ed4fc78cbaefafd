"""Every conversation, in one visible list: forms, views, things to do, commands."""

from collections.abc import Awaitable, Callable

from bot.engine import (
    cancel,
    check_in,
    danger,
    delete,
    doubt,
    exercise,
    export,
    follow_up,
    learn,
    ledger,
    load_log,
    outcome,
    plan,
    progress,
    report,
    setup,
    situations,
    standing,
    today,
    weekly,
)
from bot.engine.turn import Turn
from bot.engine.walk import FLOWS, Flow, Step
from bot.model.person import PersonState
from bot.model.screen import Press

FLOWS.update(
    {
        "setup": Flow(
            setup.complete,
            setup.screen,
            after={"consent": setup.after_consent, "zone": setup.after_zone},
            lasting=True,
        ),
        "zone": Flow(setup.zone_changed, setup.screen, after={"zone": setup.after_zone}),
        "check_in": Flow(check_in.complete, check_in.screen, correctable=True),
        "log": Flow(load_log.complete, load_log.screen, after={"confirm": load_log.after_confirm}, correctable=True),
        "follow_up": Flow(follow_up.complete, follow_up.screen, correctable=True),
        "exercise": Flow(
            outcome.complete,
            exercise.screen,
            after={
                "begin": exercise.after_begin,
                "later": exercise.after_later,
                "finish": exercise.after_finish,
                "holds": exercise.after_finish,
                "last_reps": exercise.after_finish,
            },
            correctable=True,
        ),
        "weekly": Flow(weekly.complete, weekly.screen, after={"hop": weekly.after_hop}, correctable=True),
        "danger": Flow(
            danger.complete,
            danger.screen,
            after={"sign": danger.after_sign, "cleared": danger.after_cleared, "confirm": danger.after_confirm},
            lasting=True,
        ),
        "doubt": Flow(
            doubt.complete,
            doubt.screen,
            after={"sudden": doubt.after, "can_rise": doubt.after, "gap": doubt.after},
            lasting=True,
        ),
        "delete": Flow(delete.complete, delete.screen),
        "may_run": Flow(
            today.complete,
            today.screen,
            after={"pain": today.after_told, "yesterday": today.after_told},
            correctable=True,
        ),
    }
)

VIEWS: dict[tuple[str, str], Step] = {
    ("check_in", "why"): check_in.show_why,
    ("check_in", "verdict"): check_in.show_verdict,
    ("check_in", "correct"): check_in.show_corrections,
    ("follow_up", "why"): follow_up.show_why,
    ("follow_up", "verdict"): follow_up.show_verdict,
    ("log", "correct"): load_log.show_corrections,
    ("log", "verdict"): load_log.complete,
    ("exercise", "why_dose"): exercise.show_why,
    ("exercise", "ways"): exercise.show_ways,
    ("exercise", "verdict"): exercise.show_card,
    ("exercise", "lighter"): exercise.wish_lighter,
    ("exercise", "correct"): outcome.show_corrections,
    ("weekly", "correct"): weekly.show_corrections,
    ("weekly", "verdict"): weekly.complete,
    ("weekly", "leave_hop"): weekly.leave_hop,
    ("weekly", "leave_heel_left"): weekly.leave_left,
    ("weekly", "leave_heel_right"): weekly.leave_right,
    ("weekly", "leave_overall"): weekly.leave_overall,
}

Deed = Callable[[Turn], Awaitable[None]]


async def _stop(turn: Turn) -> None:
    """Stop all messages; the advice on a doubtful danger is not one that may be lost by it."""
    await doubt.give_up(turn)
    await standing.stop(turn)


COMMANDS: dict[str, Deed] = {
    "start": setup.start,
    "checkin": check_in.command,
    "log": load_log.command,
    "exercise": exercise.command,
    "weekly": weekly.command,
    "plan": plan.show,
    "today": today.command,
    "progress": progress.show,
    "report": report.show,
    "learn": learn.show_list,
    "danger": danger.command,
    "zone": setup.change_zone,
    "privacy": standing.show_privacy,
    "delete": delete.command,
    "stop": _stop,
    "help": situations.show_help,
    "history": ledger.show,
    "export": export.command,
    "cancel": cancel.command,
}

# What Telegram's menu lists: what is used most. /help names the rest.
LISTED = (
    *("checkin", "log", "exercise", "plan", "today", "progress", "learn", "danger", "stop", "export", "privacy"),
    "help",
)

# What also works before the set-up, and for somebody who has stopped.
BEFORE_CONSENT = {
    *("start", "privacy", "help", "delete", "learn", "danger", "stop", "history", "export", "cancel"),
}
# Buttons and words that are no command of the menu.
HIDDEN: dict[str, Deed] = {"second": exercise.second, "lighter": exercise.lighter_next}


async def run_command(turn: Turn, name: str) -> None:
    """Do what a command says; one that we do not have gets the menu."""
    deed = (COMMANDS | HIDDEN).get(name, standing.show_menu)
    if name not in BEFORE_CONSENT and not await setup.is_ready(turn):
        deed = standing.stop if turn.person.state is PersonState.STOPPED else setup.start  # only /start ends a stop
    await deed(turn)


async def do(turn: Turn, press: Press) -> None:
    """Do what a button asks for that belongs to no form."""
    if press.question == "topic":
        await learn.show_topic(turn, press.value)
    elif press.question == "theme":
        await learn.show_theme(turn, press.value)
    elif press.question == "situation":
        await situations.show_situation(turn, press.value, tuple(COMMANDS))
    elif press.question == "history" and press.value == "older":
        await ledger.show_older(turn, press.row)
    elif press.question in COMMANDS | HIDDEN:
        turn.below, turn.argument = True, press.value
        await run_command(turn, press.question)
    else:
        turn.toast = turn.words.say("toast-old")
