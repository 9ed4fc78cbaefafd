"""A diary as it comes from outside; what is left out, or null, has its default."""

from datetime import date, time
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from bot.engine.diary.answers import (
    AFlag,
    AKind,
    ASide,
    ASite,
    AStage,
    BirthYear,
    Count,
    LadderStep,
    LocalDate,
    LongestRun,
    Minutes,
    Pain,
    Seconds,
    Sets,
    Stiffness,
    WallTime,
    YesNo,
    Zone,
)
from bot.model.diary import LoadKind, Side, Site, Stage


class _Part(BaseModel):
    """A part of a diary: unknown fields are refused, and null means left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _null_is_left_out(cls, told: Any) -> Any:  # noqa: ANN401 - anything may come from outside
        if not isinstance(told, dict):
            return told
        return {name: value for name, value in told.items() if value is not None or name not in cls.model_fields}


class ProfileForm(_Part):
    """The set-up of the person."""

    timezone: Zone
    side: ASide = Side.LEFT
    site: ASite = Site.UNSURE
    birth_year: BirthYear | None = None
    baseline_pain: Pain | None = None
    stage: AStage = Stage.ISOMETRIC
    run_step: LadderStep | None = None
    running: YesNo = False
    longest_run_min: LongestRun | None = None
    check_in_time: WallTime = time(9, 0)
    exercise_time: WallTime = time(18, 0)
    started_on: LocalDate | None = None
    strict: YesNo = False


class HeelRises(_Part):
    """One-leg heel rises of each side."""

    left: Count
    right: Count


class ActivityForm(_Part):
    """A run or another load; one of unknown kind is `other`, which the rules take for a hard one."""

    kind: AKind = LoadKind.OTHER
    at: WallTime | None = None
    minutes: Minutes | None = None
    pain_during: Pain | None = None
    limp: YesNo = False


class ExerciseForm(_Part):
    """An exercise session; without a stage it is of the stage in the profile."""

    stage: AStage | None = None
    at: WallTime | None = None
    completed: YesNo = True
    one_leg: YesNo = False
    sets: Sets | None = None
    reps: Count | None = None
    hold_s: Seconds | None = None
    pain_during: Pain | None = None


class DayForm(_Part):
    """All that was told on one day."""

    date: LocalDate
    morning_pain: Pain | None = None
    stiffness_min: Stiffness | None = None
    limp: YesNo = False
    hop_pain: Pain | None = None
    heel_rises: HeelRises | None = None
    red_flags: tuple[AFlag, ...] = ()
    cleared: YesNo = False
    activities: tuple[ActivityForm, ...] = ()
    exercises: tuple[ExerciseForm, ...] = ()
    follow_up_pain: Pain | None = None
    follow_up_48h_pain: Pain | None = None
    planned_run_min: Minutes | None = None


class DiaryForm(_Part):
    """The whole diary."""

    profile: ProfileForm
    days: tuple[DayForm, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _name_the_zone(cls, told: Any) -> Any:  # noqa: ANN401 - anything may come from outside
        """Let a missing profile be refused by the field that it must have."""
        return {"profile": {}, **told} if isinstance(told, dict) else told


def dates_told(form: DiaryForm) -> list[tuple[str, date]]:
    """Return every date that may not lie in the future, with its path."""
    started = [] if form.profile.started_on is None else [("profile.started_on", form.profile.started_on)]
    return started + [(f"days.{index}.date", day.date) for index, day in enumerate(form.days)]
