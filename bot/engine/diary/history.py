"""A diary that has been checked, as the history that the rules look at."""

from bot.engine.diary.form import ActivityForm, DayForm, DiaryForm, ExerciseForm, ProfileForm
from bot.model.diary import Day, History, Load, Profile, Session, Stage


def to_history(form: DiaryForm) -> History:
    """Return the history of a diary."""
    profile = _profile(form.profile)
    return History(profile, tuple(_day(day, profile.stage) for day in form.days))


def _profile(told: ProfileForm) -> Profile:
    return Profile(
        timezone=told.timezone,
        side=told.side,
        site=told.site,
        birth_year=told.birth_year,
        baseline_pain=told.baseline_pain,
        stage=told.stage,
        run_step=told.run_step,
        running=told.running,
        longest_run_min=told.longest_run_min,
        check_in_time=told.check_in_time,
        exercise_time=told.exercise_time,
        started_on=told.started_on,
        strict=told.strict,
    )


def _day(told: DayForm, stage: Stage) -> Day:
    return Day(
        date=told.date,
        morning_pain=told.morning_pain,
        stiffness_min=told.stiffness_min,
        limp=told.limp,
        hop_pain=told.hop_pain,
        heel_rises=None if told.heel_rises is None else (told.heel_rises.left, told.heel_rises.right),
        red_flags=frozenset(told.red_flags),
        cleared=told.cleared,
        activities=tuple(_load(activity) for activity in told.activities),
        exercises=tuple(_session(session, stage) for session in told.exercises),
        follow_up_pain=told.follow_up_pain,
        follow_up_48h_pain=told.follow_up_48h_pain,
        planned_run_min=told.planned_run_min,
    )


def _load(told: ActivityForm) -> Load:
    return Load(told.kind, told.at, told.minutes, told.pain_during, told.limp)


def _session(told: ExerciseForm, stage: Stage) -> Session:
    return Session(
        stage=told.stage or stage,
        at=told.at,
        completed=told.completed,
        one_leg=told.one_leg,
        sets=told.sets,
        reps=told.reps,
        hold_s=told.hold_s,
        pain_during=told.pain_during,
    )
