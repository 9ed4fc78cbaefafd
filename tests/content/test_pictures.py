"""The pictures are those of the drawings, in every language, and small enough for a phone."""

import json

import pytest

from bot.content.drawings import picture, picture_name
from bot.content.make_drawings import FOLDER, MADE, drawn, fingerprint, languages, sources, translations, words_in
from bot.emulator.images import size_of

DRAWINGS = sorted(file.stem for file in FOLDER.glob("*.svg"))
MOST_BYTES = 200_000  # a second on a slow phone


def test_every_picture_is_made_from_its_drawing_as_it_is() -> None:
    made = json.loads(MADE.read_text(encoding="utf-8"))
    wanted = {name: fingerprint(svg) for name, svg in sources().items()}
    assert made == wanted, "run `make drawings`"
    assert {file.stem for file in FOLDER.glob("*.png")} == set(wanted)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_picture_is_sharp_and_light(drawing: str) -> None:
    content, digest = picture(f"{drawing}.en") or (b"", "")
    assert size_of(content) == (1200, 750)
    assert len(content) < MOST_BYTES
    assert len(digest) == 24


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_every_word_of_a_drawing_is_translated(drawing: str) -> None:
    words = words_in((FOLDER / f"{drawing}.svg").read_text(encoding="utf-8"))
    assert words, "a drawing says in its title what it shows"
    for language in set(languages()) - {"en"}:
        assert [text for text in words if text not in translations(language)] == [], language


def test_words_are_replaced_and_those_without_a_translation_stay() -> None:
    svg = '<svg><title>Low</title><text x="1">Low &amp; high</text><text>&#56; sets</text></svg>'
    assert (
        drawn(svg, {"Low": "Tief"})
        == '<svg><title>Tief</title><text x="1">Low &amp; high</text><text>8 sets</text></svg>'
    )


def test_a_language_without_pictures_gets_the_english_ones() -> None:
    assert picture_name("sites", "xx") == "sites.en"
    assert picture_name("no_such_drawing", "en") is None
    assert picture("no_such_drawing.en") is None
    assert picture("../fonts/x") is None
