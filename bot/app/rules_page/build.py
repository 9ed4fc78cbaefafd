"""Put the rules page together from the policy, the danger signs and the words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import time

from bot.app.rules_page.blocks import Block, Heading, Rule, Table, Text, Threshold
from bot.content.danger import DangerSign, load_danger_signs
from bot.content.errors import ContentError
from bot.content.load import DEFAULT_LANGUAGE, load_content
from bot.content.policy import Dosed, Entry, PolicyFile, load_policy, load_policy_entries, load_policy_file
from bot.content.rules_page import RulesPageWords, RuleWords, Theme, load_rules_page
from bot.model.diary import Flag
from bot.model.words import Say

_SIGNS = ("sign", "what it may be", "be seen", "source", "firmness", "reviewed")
_DOSES = ("stage", "exercise", "dose", "legs", "a day", "source", "firmness")
_LADDER = ("step", "rounds", "run", "walk", "running in all", "session")


def build_page() -> list[Block]:
    """Return the page; raise ContentError or PolicyError when a rule or a threshold has no words."""
    load_policy()
    page, entries, words = load_rules_page(), load_policy_entries(), load_content().words[DEFAULT_LANGUAGE]
    check_words(page, entries)
    values = {name: _value(entry) for name, entry in entries.items()}
    blocks: list[Block] = [Heading(page.title, 1), *(Text(_filled(text, values)) for text in page.introduction)]
    for theme in page.themes:
        blocks += _theme(theme, values, words)
        blocks += _thresholds(theme, page, entries)
    return [*blocks, *_danger(page, words), *_ladder(load_policy_file()), *_doses(page, load_policy_file(), words)]


def check_words(page: RulesPageWords, entries: Mapping[str, Entry]) -> None:
    """Check that every rule of a threshold and every threshold has its words, and that there are no others."""
    told = [rule.id for theme in page.themes for rule in theme.rules]
    wanted = {rule for entry in entries.values() for rule in entry.rules}
    wrong = sorted((wanted - set(told)) | {rule for rule in told if told.count(rule) > 1}) or sorted(
        set(page.thresholds) ^ set(entries)
    )
    if wrong:
        raise ContentError(f"rules_page.toml: {wrong[0]}: is missing, stands twice, or is not in the policy")


def _theme(theme: Theme, values: Mapping[str, str], words: Say) -> Iterator[Block]:
    yield Heading(theme.title)
    yield Text(_filled(theme.says, values))
    for rule in theme.rules:
        yield _rule(rule, values, words)


def _rule(rule: RuleWords, values: Mapping[str, str], words: Say) -> Rule:
    return Rule(rule.id, _filled(rule.says, values), words.say(f"why-{rule.id}"), rule.source, rule.firmness)


def _filled(text: str, values: Mapping[str, str]) -> str:
    try:
        return text.format_map(values)
    except KeyError as error:
        raise ContentError(f"rules_page.toml: {error.args[0]}: is not a threshold") from None


def _thresholds(theme: Theme, page: RulesPageWords, entries: Mapping[str, Entry]) -> Iterator[Threshold]:
    """Give the thresholds of a theme: those whose first rule stands in it."""
    rules = {rule.id for rule in theme.rules}
    for name, entry in entries.items():
        if entry.rules[0] in rules:
            yield Threshold(
                name=name,
                words=page.thresholds[name],
                value=f"{_value(entry)} {entry.unit}" if _is_counted(entry) else f"{_value(entry)} ({entry.unit})",
                range=f"{_shown(entry.minimum)} to {_shown(entry.maximum)}",
                rules=", ".join(entry.rules),
                source=entry.source,
                firmness=entry.firmness,
                reviewed=entry.reviewed.isoformat(),
            )


def _is_counted(entry: Entry) -> bool:
    return entry.unit.isalpha() and not isinstance(entry.value, time)


def _value(entry: Entry) -> str:
    values = entry.value if isinstance(entry.value, tuple) else (entry.value,)
    return ", ".join(map(_shown, values))


def _shown(value: float | time) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else f"{value:g}"


def _danger(page: RulesPageWords, words: Say) -> Iterator[Block]:
    yield Heading("Danger signs")
    yield Text("Each stops the programme (G0). Where it was unclear how soon, the sooner was taken.")
    yield Table(_SIGNS, tuple(_sign(flag, sign, page, words) for flag, sign in load_danger_signs().flags.items()))


def _sign(flag: Flag, sign: DangerSign, page: RulesPageWords, words: Say) -> tuple[str, ...]:
    label = f"danger-sign-{flag}"
    name = words.say(label) if words.has(label) else page.signs[flag]
    soon, source = page.tiers[sign.urgency], "; ".join(sign.sources)
    return name, words.say(f"danger-{flag}"), soon, source, sign.firmness, sign.reviewed.isoformat()


def _ladder(file: PolicyFile) -> Iterator[Block]:
    ladder = file.ladder
    yield Heading("The walk-run ladder")
    yield Text(
        f"In minutes. Easy talking pace, flat ground, a day between runs. Source: {ladder.source} ({ladder.firmness}; "
        f"reviewed {ladder.reviewed})."
    )
    yield Table(_LADDER, tuple(_step(number, *step) for number, step in enumerate(ladder.steps, start=1)))


def _step(number: int, rounds: int, run: int, walk: int) -> tuple[str, ...]:
    return tuple(map(str, (f"W{number}", rounds, run, walk, rounds * run, rounds * (run + walk))))


def _doses(page: RulesPageWords, file: PolicyFile, words: Say) -> Iterator[Block]:
    yield Heading("The doses of each stage")
    yield Text(
        "Lightest first: the next is offered when the one before was green and settled. In stage 3 the heavy raises "
        "follow the days in the stage, and the quick rebounds take turns with them."
    )
    yield Table(_DOSES, tuple(_dose_rows(page, file.rungs, words)))


def _dose_rows(page: RulesPageWords, rungs: Iterable[Dosed], words: Say) -> Iterator[tuple[str, ...]]:
    for rung in rungs:
        amount = f"{rung.reps}" if rung.hold_s is None else f"{rung.hold_s} s"
        yield (
            page.stages[rung.stage],
            words.say(f"exercise-{rung.exercise}"),
            f"{rung.sets} x {amount}",
            "one" if rung.one_leg else "two",
            "twice" if rung.times_a_day > 1 else "once",
            rung.source,
            rung.firmness,
        )
