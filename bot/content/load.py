"""Load everything that we ask and say into one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from bot.content.emergency import country_of, load_emergency
from bot.content.errors import ContentError
from bot.content.exercises import Exercise, load_exercises
from bot.content.factors import Factor, load_factors
from bot.content.numbers import NumberWords, load_number_words
from bot.content.phrases import Phrases, load_phrases
from bot.content.places import load_likely_zones, load_places
from bot.content.questionnaires import load_questionnaires
from bot.content.topics import Topic, load_topics
from bot.content.words import Words, load_words
from bot.model.emergency import Emergency
from bot.model.questionnaire import Questionnaire

__all__ = ["CONSENT_VERSION", "DEFAULT_LANGUAGE", "POLICY_DATE", "Content", "ContentError", "load_content"]

DEFAULT_LANGUAGE = "en"
CONSENT_VERSION = 1  # raise it when the consent screen or /privacy changes in meaning
POLICY_DATE = "2026-11-27"  # the day on which /privacy and docs/privacy.md were last changed in meaning


@dataclass(frozen=True, slots=True)
class Content:
    """All content: questionnaires and exercises by id, whom to call by country, the rest by language."""

    questionnaires: Mapping[str, Questionnaire]
    exercises: Mapping[str, Exercise]
    words: Mapping[str, Words]
    topics: Mapping[str, tuple[Topic, ...]]
    numbers: Mapping[str, NumberWords]
    phrases: Mapping[str, Phrases]
    places: Mapping[str, tuple[str, ...]]
    emergency: Mapping[str, Emergency]
    factors: tuple[Factor, ...]
    likely_zones: tuple[str, ...]

    def language(self, code: str) -> str:
        """Return the language that we speak to somebody whose phone says `code`."""
        short = code.split("-", maxsplit=1)[0].lower()
        return short if short in self.words else DEFAULT_LANGUAGE

    def whom_to_call(self, zone: str | None) -> Emergency:
        """Return whom to call in the country of a time zone; nothing but general words when we are not sure."""
        return self.emergency.get(country_of(zone) or "", Emergency())

    def topic(self, language: str, topic: str) -> Topic | None:
        """Return a topic, None when there is none of that id."""
        return next((found for found in self.topics[language] if found.id == topic), None)


@cache
def load_content() -> Content:
    """Load and check the content files; raise ContentError naming the file and field that is wrong."""
    root = resources.files("bot.content")
    languages = sorted(entry.name.removesuffix(".ftl") for entry in (root / "words").iterdir() if _is_words(entry))
    default = load_words(root / "words", DEFAULT_LANGUAGE, DEFAULT_LANGUAGE)
    others = [code for code in languages if code != DEFAULT_LANGUAGE]
    spoken = {code: load_words(root / "words", code, DEFAULT_LANGUAGE, default) for code in others}
    return Content(
        questionnaires=_with_languages(load_questionnaires(root / "questionnaires"), languages),
        exercises=load_exercises(root / "exercises.toml"),
        words={code: spoken.get(code, default) for code in languages},
        topics={code: load_topics(root / "topics", code, DEFAULT_LANGUAGE) for code in languages},
        numbers={code: load_number_words(root / "numbers" / f"{code}.toml") for code in languages},
        places=load_places(root / "places.toml"),
        emergency=load_emergency(root / "emergency.toml"),
        factors=load_factors(root / "factors.toml"),
        likely_zones=load_likely_zones(root / "likely_zones.toml"),
        phrases={code: load_phrases(root / "phrases" / f"{code}.toml") for code in languages},
    )


def _with_languages(found: dict[str, Questionnaire], languages: list[str]) -> dict[str, Questionnaire]:
    """Offer each language that has words as an answer to the question of the settings."""
    settings = found["settings"]
    questions = tuple(
        replace(q, options=(*q.options, *languages)) if q.link_id == "language" else q for q in settings.questions
    )
    return {**found, "settings": replace(settings, questions=questions)}


def _is_words(entry: Traversable) -> bool:
    return entry.name.endswith(".ftl")
