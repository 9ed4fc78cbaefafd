"""The drawings: told in words as well, large enough to read, and each one used."""

from importlib import resources
from xml.etree.ElementTree import Element, fromstring

import pytest

from bot.content.load import load_content

FOLDER = resources.files("bot.content") / "drawings"
DRAWINGS = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".svg"))
SVG = "{http://www.w3.org/2000/svg}"


def drawing(name: str) -> Element:
    """Read a drawing."""
    return fromstring((FOLDER / name).read_text(encoding="utf-8"))  # noqa: S314 - our own file


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_tells_what_it_shows_to_those_who_cannot_see_it(name: str) -> None:
    picture = drawing(name)
    title, told = picture.findtext(f"{SVG}title"), picture.findtext(f"{SVG}desc")
    assert picture.get("viewBox") == "0 0 800 500"
    assert title
    assert len((told or "").split()) >= 20


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_large_enough_to_read_and_loads_nothing(name: str) -> None:
    parts = list(drawing(name).iter())
    assert min(float(part.get("font-size", "99")) for part in parts if part.tag == f"{SVG}text") >= 22
    assert not {part.tag.removeprefix(SVG) for part in parts} & {"image", "script", "foreignObject", "style", "use"}


def test_every_drawing_is_used() -> None:
    content = load_content()
    topics = {topic.drawing for topic in content.topics["en"] if topic.drawing}
    cards = {f"exercise_{exercise}{legs}.svg" for exercise in content.exercises for legs in ("", "_one", "_both")}
    assert topics <= set(DRAWINGS)
    assert set(DRAWINGS) <= topics | cards


@pytest.mark.parametrize("exercise", load_content().exercises)
def test_every_exercise_is_drawn(exercise: str) -> None:
    assert f"exercise_{exercise}.svg" in DRAWINGS
