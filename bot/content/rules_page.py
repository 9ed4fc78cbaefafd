"""Read the words of the rules page: the rules by theme, and what each threshold is."""

from importlib import resources

from bot.content.errors import Strict, read_toml
from bot.content.policy import Firmness
from bot.model.decision import Urgency
from bot.model.diary import Flag, Stage


class RuleWords(Strict):
    """One rule in a physiotherapist's words; {name} stands for the value of a threshold."""

    id: str
    says: str
    source: str
    firmness: Firmness


class Theme(Strict):
    """Rules that belong together."""

    title: str
    says: str
    rules: tuple[RuleWords, ...]


class RulesPageWords(Strict):
    """All the words of the page."""

    title: str
    introduction: tuple[str, ...]
    themes: tuple[Theme, ...]
    thresholds: dict[str, str]
    stages: dict[Stage, str]
    tiers: dict[Urgency, str]
    signs: dict[Flag, str]  # those that the chat does not list


def load_rules_page() -> RulesPageWords:
    """Read content/rules_page.toml; raise ContentError when it does not fit."""
    return read_toml(resources.files("bot.content") / "rules_page.toml", RulesPageWords)
