"""How the exercise went: what it means, what goes well with it, and whether a second round is open."""

from bot.engine import guide
from bot.engine.correct import view
from bot.engine.prescription import dose_of, session_of
from bot.engine.standing import next_line
from bot.engine.turn import Turn, fresh
from bot.model.decision import Colour, Decision, PlanKind
from bot.model.diary import Profile, Session
from bot.model.person import Form
from bot.model.screen import Button, Screen
from bot.rules import ceiling, judge_session

TWICE = 2  # a dose that may be done twice a day has a second round


async def settle(turn: Turn, form: Form) -> None:
    """End the guide, and make the plans follow."""
    await guide.leave(turn, form)
    await turn.replan()
    await turn.tx.answer_plans(turn.person.id, PlanKind.EXERCISE, "", form.day, turn.now)


async def complete(turn: Turn, form: Form) -> None:
    """Say how it went and what that means."""
    form, decision, profile = await fresh(turn, form), await turn.decide(), await turn.profile()
    skipped = form.answers.get("begin") == "skip"
    again = not skipped and await second_is_open(turn, form, decision)
    text = _skipped(turn, form, profile) if skipped else _outcome(turn, form, profile)
    second = turn.words.say("exercise-second") if again else ""
    parts = [text, second, next_line(turn, decision)]
    own = await _skip_buttons(turn, form) if skipped else _outcome_buttons(turn, form, profile, again=again)
    last = (turn.do("plan"), turn.do("help")) if skipped else (view(turn, form, "correct"), turn.do("plan"))
    rows = (tuple(own), last)
    await turn.show(form, Screen("\n\n".join(filter(None, parts)), tuple(row for row in rows if row)))


def _outcome(turn: Turn, form: Form, profile: Profile) -> str:
    done, top = session_of(form), ceiling(turn.policy, profile)
    colour = judge_session(done, turn.policy, profile).colour
    pain = done.pain_during or 0
    hurt = form.answers.get("finish") == "hurt"
    if done.completed:
        head = turn.words.say("exercise-saved", pain=pain)
    else:
        head = turn.words.say(
            "exercise-saved-hurt" if hurt else "exercise-saved-partly", pain=pain, done=_part(turn, form, done)
        )
    parts = [head, turn.words.say(f"exercise-{colour}", ceiling=top)]
    if hurt and colour is Colour.GREEN:
        parts.append(turn.words.say("exercise-hurt-green", ceiling=top))
    if form.answers.get("@lighter") == "yes":
        parts.append(turn.words.say("exercise-lighter-noted"))
    return "\n\n".join(parts)


def _part(turn: Turn, form: Form, done: Session) -> str:
    """Return in words how much of a session was done."""
    sets, reps = done.sets or 0, done.reps or 0
    if done.hold_s:
        return turn.words.say("exercise-part-holds", sets=sets)
    more = int(form.answers.get("last_reps", 0)) if int(form.answers.get("@sets_done", 0)) else 0
    if more:
        return turn.words.say("exercise-part-sets-more", sets=sets, reps=reps, more=more)
    return turn.words.say("exercise-part-sets", sets=sets, reps=reps)


def _outcome_buttons(turn: Turn, form: Form, profile: Profile, *, again: bool) -> list[Button]:
    colour = judge_session(session_of(form), turn.policy, profile).colour
    sore = form.answers.get("finish") == "hurt" or colour is not Colour.GREEN
    buttons = [view(turn, form, "lighter")] if sore and form.answers.get("@lighter") != "yes" else []
    buttons += [turn.do("danger")] if colour is Colour.RED else []
    return buttons + ([turn.do("second")] if again else [])


def _skipped(turn: Turn, form: Form, profile: Profile) -> str:
    """Return the kind words for a skip; where it is sore, what that means."""
    why = form.answers.get("why", "not_today")
    if why != "sore":
        return turn.words.say(f"exercise-skipped-{why}")
    pain = int(form.answers["sore"])
    told = Session(dose_of(form).stage, pain_during=pain)
    colour, top = judge_session(told, turn.policy, profile).colour, ceiling(turn.policy, profile)
    return turn.words.say(f"exercise-sore-{colour}", pain=pain, ceiling=top)


async def _skip_buttons(turn: Turn, form: Form) -> list[Button]:
    """Return what goes well with a reason. A rest day is today's only; weekdays belong to the settings."""
    why = form.answers.get("why")
    if why == "other_training":
        return [turn.do("log")]
    if why != "sore":
        return []
    days = (await turn.history()).days
    told = any(told.date == turn.today and told.morning_pain is not None for told in days)
    return [turn.do("danger")] if told else [turn.do("checkin"), turn.do("danger")]


async def second_is_open(turn: Turn, form: Form, decision: Decision) -> bool:
    """Tell whether a second session is offered: the dose has one, and the first was whole and did not hurt."""
    first = form.day == turn.today and not form.subject and form.is_done and "pain" in form.answers
    if not first or decision.dose is None or decision.dose.times_a_day < TWICE:
        return False
    done = session_of(form)
    return done.completed and judge_session(done, turn.policy, await turn.profile()).colour is Colour.GREEN
