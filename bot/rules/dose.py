"""Today's exercise: which, how much, and whether it is its day at all (L1, L4, L5, L7, L9, L10)."""

from datetime import timedelta
from itertools import takewhile

from bot.model.decision import Dose, Verdict
from bot.model.diary import Session, Site, Stage
from bot.model.policy import Rung
from bot.rules.course import Course, Done
from bot.rules.loads import HARD_STAGES, Part, at_least
from bot.rules.rebuild import not_settled
from bot.rules.running import gap_days

DOSE_RULES = {
    Stage.ISOMETRIC: "L1",
    Stage.SLOW: "L4",
    Stage.LOAD: "L7",
    Stage.PLYOMETRIC: "L9",
    Stage.MAINTAIN: "L10",
}


def dose(course: Course, verdict: Verdict) -> Dose | None:
    """Return the exercise of the day; None in danger, away, on a rest day, when skipped, and when none is due."""
    if verdict is Verdict.REFER or _is_off(course):
        return None
    if verdict is Verdict.REST or _is_irritated(course):
        return _holds(course) if _holds_allowed(course, verdict) else None
    return _by_stage(course)


def _is_off(course: Course) -> bool:
    profile, today = course.profile, course.today
    return profile.is_away(today) or profile.is_rest_day(today) or course.day.exercise_skipped


def _is_irritated(course: Course) -> bool:
    """Tell whether the tendon is to be left with holds today."""
    worst = max(course.pain, course.hop_pain)
    return not_settled(course) or course.sore or worst > course.top or course.red_hold or course.flare_since is not None


def _holds_allowed(course: Course, verdict: Verdict) -> bool:
    """Allow holds at pain up to the ceiling; on a day of rest only to somebody who has told it."""
    told = course.day.morning_pain
    return verdict is not Verdict.REST if told is None else told <= course.top


def _by_stage(course: Course) -> Dose | None:
    if course.stage in HARD_STAGES and not _is_hard_day(course):
        return None
    if course.stage is Stage.SLOW and _is_day_after_hard_raises(course):
        return _holds(course)
    return _made(course, course.stage, _rung(course))


def _is_hard_day(course: Course) -> bool:
    """Tell whether enough days have passed for the next hard session (L9), and in keeping for the next at all."""
    if course.last_hard is not None and course.age(course.last_hard) < gap_days(course):
        return False
    if course.stage is not Stage.MAINTAIN:
        return True
    return course.last_keeping is None or course.age(course.last_keeping) >= course.policy.keep_every_days


def _is_day_after_hard_raises(course: Course) -> bool:
    """Tell whether one-leg raises were hard yesterday, so that today is for holds (L4)."""
    return any(
        done.session.stage is Stage.SLOW
        and done.session.one_leg
        and at_least(done.session.pain_during, course.policy.slow_hard_pain)
        for done in takewhile(lambda done: course.age(done.date) == 1, reversed(course.sessions))
    )


def _holds(course: Course) -> Dose:
    rungs = course.policy.rungs[Stage.ISOMETRIC]
    mastered = _mastered(course, Stage.ISOMETRIC)
    return _made(course, Stage.ISOMETRIC, rungs[max(0, mastered - 1)])


def _rung(course: Course) -> Rung:
    rungs = course.policy.rungs[course.stage]
    if course.stage is Stage.LOAD:
        return _load_rung(course, rungs)
    if _may_advance(course):
        return rungs[min(_mastered(course, course.stage), len(rungs) - 1)]
    return rungs[max(0, _mastered(course, course.stage) - 1)]


def _may_advance(course: Course) -> bool:
    """Go one dose further only when today's answer is known and nothing has been cut."""
    return course.day.morning_pain is not None and course.volume_of(Part.EXERCISE) >= 1


def _load_rung(course: Course, rungs: tuple[Rung, ...]) -> Rung:
    """Take turns between heavy raises, heavier by the week, and quick rebounds once they have begun."""
    days = course.age(course.since)
    last = course.last_loading
    if last is not None and days >= course.policy.rebound_from_days and not _was_rebounds(course, last):
        return rungs[-1]
    return rungs[sum(1 for begins in course.policy.load_taper_days if days >= begins)]


def _was_rebounds(course: Course, session: Session) -> bool:
    return at_least(session.reps, course.policy.rebound_reps)


def _mastered(course: Course, stage: Stage) -> int:
    """Return how many doses of a stage, from the lightest, reach up to the heaviest done lately, green and settled."""
    first = course.today - timedelta(days=course.policy.count_valid_days)
    done = [d.session for d in course.sessions if d.good and d.date >= first and _is_full(d, stage)]
    rungs = course.policy.rungs[stage]
    return max((n for n, rung in enumerate(rungs, 1) if any(_reached(s, rung) for s in done)), default=0)


def _is_full(done: Done, stage: Stage) -> bool:
    return done.session.stage is stage and done.session.completed


def _reached(session: Session, rung: Rung) -> bool:
    return (
        (session.one_leg or not rung.one_leg)
        and at_least(session.sets, rung.sets)
        and at_least(session.reps, rung.reps)
        and at_least(session.hold_s, rung.hold_s)
    )


def _made(course: Course, stage: Stage, rung: Rung) -> Dose:
    return Dose(
        exercise=rung.exercise,
        stage=stage,
        sets=rung.sets,
        reps=rung.reps,
        hold_s=rung.hold_s,
        one_leg=rung.one_leg,
        volume=course.volume_of(Part.EXERCISE),
        times_a_day=rung.times_a_day,
        below_step=stage in HARD_STAGES and course.profile.site is Site.MIDPORTION,
    )
