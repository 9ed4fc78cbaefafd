"""Every conversation, in one visible list: forms, views, things to do, commands."""

from collections.abc import Awaitable, Callable

from bot.engine import (
    background,
    cancel,
    check_in,
    correct,
    danger,
    delete,
    doubt,
    edit,
    exercise,
    export,
    follow_up,
    learn,
    ledger,
    load_log,
    note,
    outcome,
    plan,
    profile,
    progress,
    report,
    settings,
    setup,
    situations,
    standing,
    today,
    weekly,
)
from bot.engine.turn import Turn
from bot.engine.walk import FLOWS, Flow, Step
from bot.model.person import Form, PersonState
from bot.model.screen import Press
from bot.rules.danger import DOUBT_QUESTIONS


def _then_verdict(step: Step) -> Step:
    """Return a step after which today's verdict says what holds by then: no "Run" may stand above a danger sign."""

    async def both(turn: Turn, form: Form) -> None:
        await step(turn, form)
        await check_in.show_anew(turn)

    return both


FLOWS.update(
    {
        "setup": Flow(
            setup.complete,
            screen=setup.screen,
            after={"consent": setup.after_consent, "zone": setup.after_zone, "site": setup.after_site},
            lasting=True,
            again={
                **dict.fromkeys(("side", "site", "baseline_pain", "running", "longest_run"), profile.changed),
                **dict.fromkeys(("check_in_time", "exercise_time"), settings.changed),
            },
        ),
        "background": Flow(
            background.complete,
            screen=background.screen,
            again=dict.fromkeys(("since", "changed", "shoes", "flatter", "fits", "birth_year"), background.answered),
        ),
        "settings": Flow(
            settings.show,
            screen=settings.screen,
            again=dict.fromkeys(
                ("rest_days", "pause", "quiet", "strict", "ceiling", "stage", "stretching", "language"),
                settings.changed,
            ),
        ),
        "zone": Flow(setup.zone_changed, screen=setup.screen, after={"zone": setup.after_zone}),
        "check_in": Flow(
            check_in.complete,
            check_in.settle,
            check_in.screen,
            edited=edit.show_result,
            facts=check_in.facts,
            after=dict.fromkeys(DOUBT_QUESTIONS, check_in.after_jump),
            correctable=True,
        ),
        "log": Flow(
            load_log.complete,
            load_log.settle,
            load_log.screen,
            edited=edit.show_result,
            after={"confirm": load_log.after_confirm},
            correctable=True,
        ),
        "follow_up": Flow(
            follow_up.show_verdict, follow_up.settle, follow_up.screen, edited=edit.show_result, correctable=True
        ),
        "exercise": Flow(
            outcome.complete,
            outcome.settle,
            exercise.screen,
            edited=edit.show_result,
            after={
                "begin": exercise.after_begin,
                "later": exercise.after_later,
                "finish": exercise.after_finish,
                "holds": exercise.after_finish,
                "last_reps": exercise.after_finish,
            },
            correctable=True,
        ),
        "weekly": Flow(
            weekly.complete,
            screen=weekly.screen,
            after={"hop": weekly.after_hop},
            edited=edit.show_result,
            correctable=True,
        ),
        "danger": Flow(
            danger.complete,
            screen=danger.screen,
            after={
                "sign": _then_verdict(danger.after_sign),
                "cleared": _then_verdict(danger.after_cleared),
                "confirm": _then_verdict(danger.after_confirm),
            },
            lasting=True,
        ),
        "doubt": Flow(
            doubt.complete,
            screen=doubt.screen,
            after=dict.fromkeys(DOUBT_QUESTIONS, _then_verdict(doubt.after)),
            lasting=True,
        ),
        "may_run": Flow(
            today.complete,
            screen=today.screen,
            after={"pain": today.after_told, "yesterday": today.after_told},
            correctable=True,
        ),
        "note": Flow(note.complete, edited=edit.show_result, correctable=True),
        "delete": Flow(delete.complete, screen=delete.screen),
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
    ("check_in", "correct"): correct.show,
    ("follow_up", "why"): follow_up.show_why,
    ("follow_up", "verdict"): follow_up.show_verdict,
    ("log", "correct"): correct.show,
    ("log", "verdict"): load_log.complete,
    ("exercise", "why_dose"): exercise.show_why,
    ("exercise", "ways"): exercise.show_ways,
    ("exercise", "verdict"): exercise.show_card,
    ("exercise", "lighter"): exercise.wish_lighter,
    ("exercise", "correct"): correct.show,
    ("weekly", "correct"): correct.show,
    ("weekly", "verdict"): weekly.complete,
    ("weekly", "leave_hop"): weekly.leave_hop,
    ("weekly", "leave_heel_left"): weekly.leave_left,
    ("weekly", "leave_heel_right"): weekly.leave_right,
    ("weekly", "leave_overall"): weekly.leave_overall,
    ("log", "days"): load_log.show_days,
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
    "edit": edit.command,
    "exercise": exercise.command,
    "weekly": weekly.command,
    "plan": plan.show,
    "today": today.command,
    "progress": progress.show,
    "report": report.show,
    "note": note.command,
    "learn": learn.show_list,
    "danger": danger.command,
    "zone": setup.change_zone,
    "privacy": standing.show_privacy,
    "delete": delete.command,
    "profile": profile.command,
    "settings": settings.command,
    "pause": settings.ask_pause,
    "back": settings.come_back,
    "stop": _stop,
    "help": situations.show_help,
    "history": ledger.show,
    "export": export.command,
    "cancel": cancel.command,
}

# What Telegram's menu lists: what is used most. /help names the rest.
LISTED = (
    *("checkin", "log", "exercise", "plan", "today", "progress", "edit", "learn", "danger", "settings", "help"),
    "privacy",
)

# What also works before the set-up, and for somebody who has stopped.
BEFORE_CONSENT = {
    *("start", "privacy", "help", "delete", "learn", "danger", "stop", "history", "export", "cancel"),
}
# Buttons and words that are no command of the menu.
HIDDEN: dict[str, Deed] = {"second": exercise.second, "lighter": exercise.lighter_next}


async def run_command(turn: Turn, name: str, argument: str | None = None) -> None:
    """Do what a command says; one that we do not have gets the menu."""
    turn.argument = turn.argument if argument is None else argument
    deed = (COMMANDS | HIDDEN).get(name, standing.show_menu)
    stopped = turn.person.state is PersonState.STOPPED
    wrong_zone = (
        name == "zone" and turn.person.zone is not None and not stopped
    )  # told in the set-up, put right at once
    if name not in BEFORE_CONSENT and not wrong_zone and not turn.ready:
        deed = standing.stop if stopped else setup.start  # only /start ends a stop
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
    elif press.question in {"day", "fill", "add"}:
        if not turn.ready or not await edit.do(turn, press):
            turn.toast = turn.words.say("toast-old")
    elif press.question == "edit" and turn.ready:
        await edit.show_days(turn)
    elif press.question in COMMANDS | HIDDEN:
        turn.below, turn.argument = True, press.value
        await run_command(turn, press.question)
    else:
        turn.toast = turn.words.say("toast-old")
