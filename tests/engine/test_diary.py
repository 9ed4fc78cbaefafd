"""Tests of reading diaries: what they mean, what is refused and how, and that simulating them is steady."""

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.policy import load_policy
from bot.engine.diary import MOST_BYTES, DiaryError, read_diary, simulate, simulated_days
from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Session, Side, Site, Stage
from bot.rules import replay_mornings
from bot.rules.planning import prompts_on

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
POLICY = load_policy()
FULL = """{"profile": {"timezone": "Europe/Berlin", "side": "right", "site": "insertional",
   "birth_year": 1988, "baseline_pain": 2, "stage": "load", "run_step": 3, "running": true, "longest_run_min": 40,
   "check_in_time": "07:30", "exercise_time": "19:45", "started_on": "2026-02-28", "strict": true},
 "days": [{"date": "2026-03-01", "morning_pain": 2, "stiffness_min": 15, "limp": true, "hop_pain": 1,
   "heel_rises": {"left": 20, "right": 25}, "red_flags": ["rupture", "dvt"], "cleared": true,
   "activities": [{"kind": "run", "at": "18:00", "minutes": 30, "pain_during": 2, "limp": true}],
   "exercises": [{"stage": "isometric", "at": "19:00", "completed": false, "one_leg": true, "sets": 5,
                  "reps": null, "hold_s": 30, "pain_during": 1}],
   "follow_up_pain": 3, "follow_up_48h_pain": 4, "planned_run_min": 25}]}"""


def diary(*days: dict[str, Any], **profile: Any) -> bytes:
    """Return a diary in bytes, with a zone unless told otherwise."""
    return json.dumps({"profile": {"timezone": "Europe/Berlin", **profile}, "days": days}).encode()


def refusal(raw: bytes, now: datetime = NOW) -> str:
    """Return the sentence that refuses a diary."""
    with pytest.raises(DiaryError) as caught:
        read_diary(raw, now)
    return str(caught.value)


# --- what a diary means


def test_every_field_reaches_the_history() -> None:
    history = read_diary(FULL.encode(), NOW)

    assert history.profile == Profile(
        timezone="Europe/Berlin",
        side=Side.RIGHT,
        site=Site.INSERTIONAL,
        birth_year=1988,
        baseline_pain=2,
        stage=Stage.LOAD,
        run_step=3,
        running=True,
        longest_run_min=40,
        check_in_time=time(7, 30),
        exercise_time=time(19, 45),
        started_on=date(2026, 2, 28),
        strict=True,
    )
    assert history.days == (
        Day(
            date=date(2026, 3, 1),
            morning_pain=2,
            stiffness_min=15,
            limp=True,
            hop_pain=1,
            heel_rises=(20, 25),
            red_flags=frozenset({Flag.RUPTURE, Flag.DVT}),
            cleared=True,
            activities=(Load(LoadKind.RUN, time(18), 30, 2, limp=True),),
            exercises=(Session(Stage.ISOMETRIC, time(19), False, True, 5, None, 30, 1),),
            follow_up_pain=3,
            follow_up_48h_pain=4,
            planned_run_min=25,
        ),
    )


def test_all_but_the_zone_and_the_dates_may_be_left_out() -> None:
    history = read_diary(diary({"date": "2026-03-01"}), NOW)

    assert history == History(Profile("Europe/Berlin"), (Day(date(2026, 3, 1)),))


def test_null_means_left_out() -> None:
    told = json.loads(FULL)
    profile = dict.fromkeys(told["profile"]) | {"timezone": "Europe/Berlin"}
    day = dict.fromkeys(told["days"][0]) | {"date": "2026-03-01"}

    assert read_diary(diary(day, **profile), NOW) == read_diary(diary({"date": "2026-03-01"}), NOW)


def test_a_diary_without_days_says_nothing() -> None:
    for raw in (diary(), b'{"profile": {"timezone": "Asia/Tokyo"}}'):
        assert list(simulate(read_diary(raw, NOW), POLICY)) == []


def test_a_session_without_a_stage_is_of_the_stage_in_the_profile() -> None:
    day = read_diary(diary({"date": "2026-03-01", "exercises": [{}], "activities": [{}]}, stage="load"), NOW).days[0]

    assert (day.exercises, day.activities) == ((Session(Stage.LOAD),), (Load(LoadKind.OTHER),))


def test_a_byte_order_mark_is_no_reason_to_refuse() -> None:
    assert read_diary(b"\xef\xbb\xbf" + FULL.encode(), NOW).profile.strict


def test_today_is_told_by_the_clock_of_the_persons_zone() -> None:
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)

    assert read_diary(diary({"date": "2026-03-02"}), late).days[0].date == date(2026, 3, 2)
    assert refusal(diary({"date": "2026-03-02"}, timezone="Europe/London"), late).startswith("days.0.date: ")


def test_a_clearance_without_a_sign_changes_nothing() -> None:
    told, cleared = ({"date": "2026-03-01", "morning_pain": 2, **more} for more in ({}, {"cleared": True}))
    plain, with_it = (list(simulate(read_diary(diary(day), NOW), POLICY)) for day in (told, cleared))

    assert plain == with_it


# --- what is refused

DAY = {"date": "2026-03-01"}
REFUSED = {
    "pain of 11": (
        diary({**DAY, "morning_pain": 11}),
        "days.0.morning_pain: must be a whole number from 0 to 10, not 11.",
    ),
    "pain of -1": (diary({**DAY, "hop_pain": -1}), "days.0.hop_pain: must be a whole number from 0 to 10, not -1."),
    "pain in a word": (
        diary({**DAY, "follow_up_pain": "three"}),
        'days.0.follow_up_pain: must be a whole number from 0 to 10, not "three".',
    ),
    "half a point": (
        diary({**DAY, "follow_up_48h_pain": 2.5}),
        "days.0.follow_up_48h_pain: must be a whole number from 0 to 10, not 2.5.",
    ),
    "true for pain": (
        diary({**DAY, "morning_pain": True}),
        "days.0.morning_pain: must be a whole number from 0 to 10, not true.",
    ),
    "no number": (
        diary({**DAY, "morning_pain": float("nan")}),
        "days.0.morning_pain: must be a whole number from 0 to 10, not NaN.",
    ),
    "a baseline of 11": (
        diary(baseline_pain=11),
        "profile.baseline_pain: must be a whole number from 0 to 10, not 11.",
    ),
    "pain in the second session": (
        diary({**DAY, "exercises": [{}, {"stage": "slow", "pain_during": 12}]}),
        "days.0.exercises.1.pain_during: must be a whole number from 0 to 10, not 12.",
    ),
    "10,000 minutes": (
        diary({**DAY, "activities": [{"kind": "run", "minutes": 10_000}]}),
        "days.0.activities.0.minutes: must be a whole number from 1 to 600, not 10000.",
    ),
    "a run of no minutes": (
        diary({**DAY, "planned_run_min": 0}),
        "days.0.planned_run_min: must be a whole number from 1 to 600, not 0.",
    ),
    "a longest run of 601": (
        diary(longest_run_min=601),
        "profile.longest_run_min: must be a whole number from 0 to 600, not 601.",
    ),
    "stiffness between the choices": (
        diary({**DAY, "stiffness_min": 20}),
        "days.0.stiffness_min: must be one of 0, 5, 15, 30, 45, not 20.",
    ),
    "step 0": (diary(run_step=0), "profile.run_step: must be a whole number from 1 to 10, not 0."),
    "step 11": (diary(run_step=11), "profile.run_step: must be a whole number from 1 to 10, not 11."),
    "201 heel rises": (
        diary({**DAY, "heel_rises": {"left": 201, "right": 1}}),
        "days.0.heel_rises.left: must be a whole number from 0 to 200, not 201.",
    ),
    "heel rises of one side": (diary({**DAY, "heel_rises": {"left": 20}}), "days.0.heel_rises.right: is missing."),
    "a birth in 1899": (
        diary(birth_year=1899),
        "profile.birth_year: must be a whole number from 1900 to 2100, not 1899.",
    ),
    "a birth to come": (diary(birth_year=2027), "profile.birth_year: must not be in the future, and 2027 is."),
    "an hour of 25": (
        diary(check_in_time="25:00"),
        'profile.check_in_time: must be a time such as 09:00, not "25:00".',
    ),
    "a time without its zero": (
        diary({**DAY, "activities": [{"at": "9:00"}]}),
        'days.0.activities.0.at: must be a time such as 09:00, not "9:00".',
    ),
    "a time as a number": (diary(exercise_time=18), "profile.exercise_time: must be a time such as 09:00, not 18."),
    "an unknown sign": (
        diary({**DAY, "red_flags": ["rupture", "pop"]}),
        f'days.0.red_flags.1: must be one of {", ".join(Flag)}, not "pop".',
    ),
    "an unknown kind": (
        diary({**DAY, "activities": [{"kind": "jog"}]}),
        'days.0.activities.0.kind: must be one of run, walk, cycle, swim, strength, plyometric, other, not "jog".',
    ),
    "an unknown stage": (
        diary(stage=1),
        "profile.stage: must be one of isometric, slow, load, plyometric, maintain, not 1.",
    ),
    "an unknown side": (diary(side="middle"), 'profile.side: must be one of left, right, both, not "middle".'),
    "an unknown site": (diary(site=[]), "profile.site: must be one of midportion, insertional, unsure, not []."),
    "yes for true": (diary(strict="yes"), 'profile.strict: must be true or false, not "yes".'),
    "1 for true": (diary({**DAY, "limp": 1}), "days.0.limp: must be true or false, not 1."),
    "an unknown zone": (
        diary(timezone="Europe/Atlantis"),
        'profile.timezone: must be a time zone such as Europe/Berlin, not "Europe/Atlantis".',
    ),
    "a zone that is a path": (
        diary(timezone="../../etc/passwd"),
        'profile.timezone: must be a time zone such as Europe/Berlin, not "../../etc/passwd".',
    ),
    "no zone": (b'{"profile": {}}', "profile.timezone: is missing."),
    "a zone of null": (diary(timezone=None), "profile.timezone: is missing."),
    "no profile": (b'{"days": []}', "profile.timezone: is missing."),
    "no date": (diary({"morning_pain": 2}), "days.0.date: is missing."),
    "a date that is none": (
        diary({"date": "2026-02-30"}),
        'days.0.date: must be a date such as 2026-03-01, not "2026-02-30".',
    ),
    "a date with a time": (
        diary({"date": "2026-03-01T09:00"}),
        'days.0.date: must be a date such as 2026-03-01, not "2026-03-01T09:00".',
    ),
    "a date as a number": (diary({"date": 20260301}), "days.0.date: must be a date such as 2026-03-01, not 20260301."),
    "a date in digits of another script": (
        diary({"date": "٢٠٢٦-03-01"}),
        'days.0.date: must be a date such as 2026-03-01, not "\\u0662\\u0660\\u0662\\u0666-03-01".',
    ),
    "dates out of order": (
        diary({"date": "2026-03-02"}, DAY),
        "days.1.date: must be after the day before it in the diary, 2026-03-02, not 2026-03-01.",
    ),
    "a date twice": (
        diary(DAY, {"date": "2026-03-02"}, {"date": "2026-03-02"}),
        "days.2.date: 2026-03-02 stands there twice.",
    ),
    "a future date": (
        diary(DAY, {"date": "2026-11-23"}),
        "days.1.date: must not be in the future, and 2026-11-23 is after today, 2026-11-22.",
    ),
    "a start to come": (
        diary(started_on="2027-01-01"),
        "profile.started_on: must not be in the future, and 2027-01-01 is after today, 2026-11-22.",
    ),
    "a date of long ago": (diary({"date": "0001-01-01"}), "days.0.date: must be 2000-01-01 or later, not 0001-01-01."),
    "an unknown field": (diary({**DAY, "mornin_pain": 2}), "days.0.mornin_pain: there is no such field."),
    "an unknown field of null": (diary({**DAY, "mood": None}), "days.0.mood: there is no such field."),
    "an unknown field of the profile": (diary(name="Ann"), "profile.name: there is no such field."),
    "an unknown field beside": (
        b'{"profile": {"timezone": "UTC"}, "version": 1}',
        "version: there is no such field.",
    ),
    "a field with a strange name": (diary({**DAY, "a\n\u00e4": 1}), 'days.0."a\\n\\u00e4": there is no such field.'),
    "half a character": (
        b'{"profile": {"timezone": "\\ud800"}}',
        'profile.timezone: must be a time zone such as Europe/Berlin, not "\\ud800".',
    ),
    "a field with half a character": (b'{"\\ud800": 1}', "The diary: the name of a field in it is not text."),
    "a field twice": (
        b'{"profile": {"timezone": "UTC"}, "days": [{"date": "2026-03-01", "limp": true, "limp": false}]}',
        "days.0.limp: stands twice in one object.",
    ),
    "a field twice at the top": (b'{"days": [], "days": []}', "days: stands twice in one object."),
    "days that are no list": (
        b'{"profile": {"timezone": "UTC"}, "days": {"0": {}}}',
        'days: must be a list, not {"0": {}}.',
    ),
    "a day that is no object": (
        b'{"profile": {"timezone": "UTC"}, "days": ["2026-03-01"]}',
        'days.0: must be an object, not "2026-03-01".',
    ),
    "signs that are no list": (
        diary({**DAY, "red_flags": "rupture"}),
        'days.0.red_flags: must be a list, not "rupture".',
    ),
    "a list": (b"[]", "The diary: must be an object, not []."),
    "nothing": (b"", "The diary is not JSON: line 1, column 1: Expecting value."),
    "not JSON": (b'{"profile": ', "The diary is not JSON: line 1, column 13: Expecting value."),
    "not text": (b"\xff\xfe{", "The diary is not text in UTF-8."),
    "brackets without end": (
        b"[" * 100_000,
        "The diary is not a diary: it is nested too deeply, or a number in it is too long.",
    ),
    "a number without end": (
        b'{"profile": ' + b"9" * 5000 + b"}",
        "The diary is not a diary: it is nested too deeply, or a number in it is too long.",
    ),
    "more than 5 MB": (b" " * (MOST_BYTES + 1), "The diary is larger than 5 MB."),
    "a value that fills the screen": (
        diary({**DAY, "morning_pain": "x" * 100}),
        f'days.0.morning_pain: must be a whole number from 0 to 10, not "{"x" * 39}....',
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_refused_by_path_and_field(case: str) -> None:
    raw, sentence = REFUSED[case]

    assert refusal(raw) == sentence


# --- simulating

PAIN = st.integers(0, 10)
LOW = st.integers(0, 4)
MAYBE_PAIN = st.none() | LOW | PAIN
WALL = st.sampled_from(["00:30", "06:00", "12:15", "18:00", "23:30"])
ACTIVITY = st.fixed_dictionaries(
    {"kind": st.sampled_from([kind.value for kind in LoadKind])},
    optional={"at": WALL, "minutes": st.integers(1, 120), "pain_during": MAYBE_PAIN, "limp": st.booleans()},
)
EXERCISE = st.fixed_dictionaries(
    {"stage": st.sampled_from([stage.value for stage in Stage])},
    optional={
        "at": WALL,
        "completed": st.booleans(),
        "one_leg": st.booleans(),
        "sets": st.integers(1, 5),
        "reps": st.sampled_from([None, 10, 15, 20]),
        "hold_s": st.sampled_from([None, 20, 30]),
        "pain_during": MAYBE_PAIN,
    },
)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "morning_pain": MAYBE_PAIN,
        "stiffness_min": st.sampled_from([0, 5, 15, 30, 45]),
        "limp": st.sampled_from([False, False, False, True]),
        "hop_pain": MAYBE_PAIN,
        "heel_rises": st.fixed_dictionaries({"left": st.integers(5, 30), "right": st.integers(5, 30)}),
        "red_flags": st.lists(st.sampled_from([flag.value for flag in Flag]), max_size=1),
        "cleared": st.booleans(),
        "activities": st.lists(ACTIVITY, max_size=2),
        "exercises": st.lists(EXERCISE, max_size=2),
        "follow_up_pain": MAYBE_PAIN,
        "follow_up_48h_pain": MAYBE_PAIN,
        "planned_run_min": st.integers(1, 120),
    },
)
PROFILES = st.fixed_dictionaries(
    {"timezone": st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"])},
    optional={
        "side": st.sampled_from([side.value for side in Side]),
        "site": st.sampled_from([site.value for site in Site]),
        "birth_year": st.sampled_from([1960, 1990, 2007, 2012]),
        "baseline_pain": st.none() | LOW,
        "stage": st.sampled_from([stage.value for stage in Stage]),
        "run_step": st.none() | st.integers(1, 10),
        "running": st.booleans(),
        "longest_run_min": st.none() | st.integers(0, 90),
        "check_in_time": WALL,
        "exercise_time": WALL,
        "started_on": st.sampled_from([None, "2026-01-01", "2026-03-01"]),
        "strict": st.booleans(),
    },
)


@st.composite
def diaries(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a diary of up to fifty days, with gaps and empty days in it."""
    days, day = [], date(2026, 3, 1)
    for told in draw(st.lists(st.just({}) | TOLD, min_size=1, max_size=25)):
        days.append({"date": day.isoformat(), **told})
        day += timedelta(days=draw(st.sampled_from([1, 1, 1, 1, 2, 16])))
    return {"profile": draw(PROFILES), "days": days}


@given(diaries())
@settings(max_examples=100, deadline=None)
def test_each_day_of_the_diary_has_its_line_in_order(told: dict[str, Any]) -> None:
    lines = list(simulate(read_diary(json.dumps(told).encode(), NOW), POLICY))

    assert [line["date"] for line in lines] == [day["date"] for day in told["days"]]
    for line in lines:
        dues = [datetime.fromisoformat(prompt["due"]) for prompt in line["prompts"]]
        assert dues == sorted(dues)
        assert all(due.utcoffset() is not None and due.date().isoformat() == line["date"] for due in dues)
        assert line["verdict"] != "refer" or {prompt["kind"] for prompt in line["prompts"]} <= {"check_in", "nudge"}
        assert line["cap_minutes"] is None or line["verdict"] in {"run", "run_shorter"}


@given(diaries())
@settings(max_examples=100, deadline=None)
def test_a_day_left_out_is_a_day_without_answers(told: dict[str, Any]) -> None:
    """Only what such a day would have told of (colour, change, reasons) comes with the next day instead."""
    days = [told["days"][0], *(day for day in told["days"][1:] if len(day) > 1)]
    whole = list(simulate(read_diary(json.dumps(told).encode(), NOW), POLICY))
    without = list(simulate(read_diary(json.dumps({**told, "days": days}).encode(), NOW), POLICY))

    kept = {day["date"] for day in days}
    standing = ("date", "verdict", "settled", "stage", "run_step", "urgency", "cap_minutes", "prompts")
    assert [[line[name] for name in standing] for line in without] == [
        [line[name] for name in standing] for line in whole if line["date"] in kept
    ]


@given(diaries())
@settings(max_examples=100, deadline=None)
def test_looking_back_a_little_plans_the_same_as_looking_back_to_the_start(told: dict[str, Any]) -> None:
    history = read_diary(json.dumps(told).encode(), NOW)

    for (morning, _), simulated in zip(replay_mornings(history, POLICY), simulated_days(history, POLICY), strict=True):
        assert simulated.prompts == prompts_on(history, morning, morning.date, POLICY)
