"""What somebody may set for themselves: one card that lists it all, and asks what is tapped."""

from datetime import date, timedelta

from bot.engine.standing import next_lines
from bot.engine.turn import Turn, fresh
from bot.engine.walk import answer, close, correct, open_form
from bot.model.decision import Decision, PlanKind
from bot.model.diary import Profile
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Rows, Screen
from bot.render.moments import clock, day, near_day
from bot.render.questions import label, question_screen

AWAY_DAYS = (3, 7, 14)
WEEK = 7
PHYSIO = ("ceiling", "stage", "stretching")
HELD_BACK = tuple(kind for kind in PlanKind if kind is not PlanKind.TRIAGE)  # the advice on danger waits for nobody


async def form_of(turn: Turn) -> Form:
    """Return the one form of a person's settings, made when there is none."""
    form = await turn.tx.newest_form(turn.person.id, "settings")
    if form is None:
        form = await close(turn, await open_form(turn, "settings", turn.today))
    return form


async def command(turn: Turn) -> None:
    """Show the settings in a new message."""
    turn.below = True
    await show(turn, await form_of(turn))


async def show(turn: Turn, form: Form) -> None:
    """Show the settings in the message of `form`; what was being asked there is let go."""
    form = await close(turn, form)
    await turn.show(form, await _main(turn))


async def show_physio(turn: Turn, form: Form) -> None:
    """Show what the person's own physio has set."""
    await turn.show(form, await _physio(turn, await close(turn, form)))


async def unlink(turn: Turn, form: Form) -> None:
    """Take the label of the link away."""
    await turn.tx.set_link(turn.person.id, None)
    await turn.reload()
    await show(turn, form)


async def ask_pause(turn: Turn) -> None:
    """Ask until when somebody is away, in a new message."""
    turn.below = True
    form = await form_of(turn)
    await correct(turn, form, turn.questionnaire(form).the("pause"))


async def come_back(turn: Turn) -> None:
    """End the pause; somebody who is not away is told so."""
    turn.below = True
    form = await form_of(turn)
    if _away_until(turn, await turn.profile()) is None:
        form = await close(turn, form)
        await turn.show(form, await _main(turn, turn.words.say("settings-not_away")))
    else:
        await answer(turn, form, turn.questionnaire(form).the("pause"), turn.today.isoformat())


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the settings with a way back."""
    back = Button(
        turn.words.say("view-verdict"), Press("v", form.id, "physio" if question.link_id in PHYSIO else "settings")
    )
    if question.link_id == "pause":
        return _pause(turn, form, back, await turn.profile())
    return question_screen(turn.words, form, question, "", (), extra=((back,),))


def _pause(turn: Turn, form: Form, back: Button, profile: Profile) -> Screen:
    rows: Rows = tuple(
        (
            Button(
                _away_words(turn, days), Press("a", form.id, "pause", (turn.today + timedelta(days=days)).isoformat())
            ),
        )
        for days in AWAY_DAYS
    )
    until, text = _away_until(turn, profile), turn.words.say("settings-pause")
    if until is not None:
        text = f"{turn.words.say('settings-away', day=near_day(turn.words, until, turn.today))}\n\n{text}"
        rows = ((_back_again(turn, form),), *rows)
    return Screen(text, (*rows, (back,)))


def _away_words(turn: Turn, days: int) -> str:
    until = near_day(turn.words, turn.today + timedelta(days=days), turn.today)
    return turn.words.say("settings-pause-days", days=days, weeks=days // WEEK, day=until)


def _back_again(turn: Turn, form: Form) -> Button:
    return Button(turn.words.say("settings-back"), Press("a", form.id, "pause", turn.today.isoformat()))


def _away_until(turn: Turn, profile: Profile) -> date | None:
    """Return the first day back of somebody who is away; None when they are here."""
    return profile.paused_until if profile.is_away(turn.today) else None


async def changed(turn: Turn, form: Form, question: Question) -> None:
    """Make the plans follow a setting at once, and say what comes next and when."""
    form = await close(turn, form)
    if question.link_id == "language":
        chosen = form.answers["language"]
        await turn.tx.set_own_language(turn.person.id, None if chosen == "phone" else chosen)
    elif question.link_id == "pause":
        await turn.tx.cancel_kinds(turn.person.id, HELD_BACK, "paused", turn.now)  # also what was put off by hand
    decision = await turn.replan()
    news = await _news(turn, form, question, decision)
    if question.link_id in PHYSIO:
        await turn.show(form, await _physio(turn, form, *news))
    else:
        await turn.show(form, await _main(turn, *news))


async def _news(turn: Turn, form: Form, question: Question, decision: Decision) -> list[str]:
    """Return what has changed, and what comes next."""
    words, profile = turn.words, await turn.profile()
    if question.link_id == "pause":
        until = _away_until(turn, profile)
        if until is None:
            return [words.say("settings-back-thanks"), *next_lines(turn, decision)]
        return [words.say("settings-paused", day=near_day(words, until, turn.today)), *next_lines(turn, decision)]
    news = [words.say("settings-kept")]
    if len(profile.rest_days) == WEEK:
        news.append(words.say("settings-rest_days-all"))
    if question.link_id in {"strict", "stretching"} and form.answers[question.link_id] == "yes":
        news.append(words.say(f"settings-{question.link_id}-means"))
    return [*news, *next_lines(turn, decision)]


async def _main(turn: Turn, *news: str) -> Screen:
    form, setup = await form_of(turn), await turn.tx.newest_form(turn.person.id, "setup")
    hours = setup.id if setup else 0
    words = turn.words
    parts = [
        words.say("settings-title"),
        "\n".join(news),
        "\n".join(await _lines(turn)),
        words.say("settings-how"),
    ]
    rows: Rows = (
        (_ask(turn, hours, "setup", "check_in_time"), _ask(turn, hours, "setup", "exercise_time")),
        (turn.do("zone"), _ask(turn, form.id, "settings", "rest_days")),
        (_ask(turn, form.id, "settings", "quiet"), _ask(turn, form.id, "settings", "pause")),
        (_ask(turn, form.id, "settings", "strict"), Button(words.say("view-physio"), Press("v", form.id, "physio"))),
        (_ask(turn, form.id, "settings", "language"), turn.do("profile")),
    )
    if _away_until(turn, await turn.profile()):
        rows = ((_back_again(turn, form),), *rows)
    if turn.person.link:
        rows = (*rows, (Button(words.say("view-unlink"), Press("v", form.id, "unlink")),))
    return Screen("\n\n".join(filter(None, parts)), rows)


def _ask(turn: Turn, form: int, questionnaire: str, question: str) -> Button:
    return Button(turn.words.say(f"{questionnaire}-{question}-name"), Press("q", form, question))


async def _lines(turn: Turn) -> list[str]:
    """Return each setting as it stands, in a line."""
    words, profile = turn.words, await turn.profile()
    until = _away_until(turn, profile)
    days = ", ".join(words.say(f"weekday-{number}") for number in sorted(profile.rest_days))
    language = _language(turn)
    if turn.person.own_language is None:
        language = words.say("settings-language-as_phone", language=language)
    quiet = (clock(profile.waking_until), clock(profile.waking_from))
    lines = [
        words.say("setup-check_in_time-told", value=clock(profile.check_in_time)),
        words.say("setup-exercise_time-told", value=clock(profile.exercise_time)),
        words.say("settings-zone-told", zone=profile.timezone.replace("_", " "), time=clock(turn.local.time())),
        words.say("settings-rest_days-told", value=days) if days else words.say("settings-rest_days-told-none"),
        words.say("settings-quiet-line", start=quiet[0], end=quiet[1]),
        words.say("settings-away", day=day(words, until)) if until else "",
        words.say("settings-strict-told") if profile.strict else "",
        words.say("settings-physio-told") if profile.physio else "",
        words.say("settings-language-told", value=language),
        words.say("settings-link-told", link=turn.person.link) if turn.person.link else "",
    ]
    return [line for line in lines if line]


def _language(turn: Turn) -> str:
    return _label(turn, "language", turn.language)


async def _physio(turn: Turn, form: Form, *news: str) -> Screen:
    words = turn.words
    settings = await form_of(turn)
    told = [words.say(f"settings-{q}-told", value=_value(turn, settings, q)) for q in PHYSIO]
    parts = [words.say("settings-physio"), "\n".join(news), "\n".join(told)]
    rows: Rows = tuple((_ask(turn, settings.id, "settings", question),) for question in PHYSIO)
    back = Button(words.say("view-verdict"), Press("v", form.id, "settings"))
    return Screen("\n\n".join(filter(None, parts)), (*rows, (back,)))


def _value(turn: Turn, settings: Form, question: str) -> str:
    return _label(turn, question, settings.answers.get(question, "none"))


def _label(turn: Turn, link_id: str, value: str) -> str:
    question = turn.content.questionnaires["settings"].question(link_id)
    return label(turn.words, "settings", question, value) if question else value


async def typed(turn: Turn, form: Form, question: Question, value: str) -> None:
    """Take a setting that was typed in one go."""
    turn.below = True
    await answer(turn, await fresh(turn, form), question, value)
