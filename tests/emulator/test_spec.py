"""The compact description of the Bot API, and how it is made."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.emulator import compact_spec
from bot.emulator.scalars import WrongValueError
from bot.emulator.spec import Spec, load_spec
from tests.emulator.checking import bot_api, faults

FULL = {
    "version": "Bot API 0.1",
    "methods": {
        "wave": {
            "name": "wave",
            "description": ["Waves."],
            "returns": ["Boolean"],
            "fields": [{"name": "to", "types": ["Integer"], "required": True, "description": "Whom"}],
        },
        "rest": {"name": "rest", "description": ["Rests."], "returns": ["Boolean"]},
    },
    "types": {
        "Hand": {"name": "Hand", "subtypes": ["Left"]},
        "Left": {
            "name": "Left",
            "fields": [{"name": "type", "types": ["String"], "required": True, "description": 'Side, always "left"'}],
        },
    },
}


def test_the_compact_form_keeps_what_checking_needs() -> None:
    assert compact_spec.compact(FULL) == {
        "version": "Bot API 0.1",
        "methods": {
            "wave": {"returns": ["Boolean"], "fields": {"to": [True, "Integer"]}},
            "rest": {"returns": ["Boolean"], "fields": {}},
        },
        "types": {
            "Hand": {"any": ["Left"]},
            "Left": {"fields": {"type": [True, "String"]}, "always": {"type": "left"}},
        },
    }


def test_the_script_writes_what_it_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, script = tmp_path / "full.json", tmp_path / "compact_spec.py"
    source.write_text(json.dumps(FULL))
    monkeypatch.setattr("sys.argv", ["compact_spec", str(source)])
    monkeypatch.setattr(compact_spec, "__file__", str(script))
    compact_spec.main()

    assert json.loads((tmp_path / "bot_api.json").read_text()) == compact_spec.compact(FULL)


def test_the_shipped_description_is_whole() -> None:
    spec = load_spec()
    named = {kind for method in spec.methods.values() for one in method.fields.values() for kind in one.types}
    plain = {kind.replace("Array of ", "") for kind in named}

    assert bot_api()["version"] == "Bot API 10.1"
    assert len(spec.methods) == 180
    assert plain - set(spec.kinds) == {"Integer", "String", "Boolean", "Float"}


@pytest.fixture
def spec() -> Spec:
    return load_spec()


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("7", "Integer", 7),
        ("-7", "Integer", -7),
        ("true", "Boolean", True),
        ("False", "Boolean", False),
        ("1.5", "Float", 1.5),
        ("2", "Float", 2.0),
        (7, "String", "7"),
        ("[1, 2]", "Array of Integer", [1, 2]),
        ('{"type": "default"}', "BotCommandScope", {"type": "default"}),
    ],
)
def test_values_that_came_as_text_get_their_types(spec: Spec, value: Any, kind: str, expected: Any) -> None:
    assert spec.fit(value, [kind], "x", text=True) == expected


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("7.5", "Integer"),
        ("seven", "Integer"),
        ("maybe", "Boolean"),
        ("nan", "Float"),
        ("far", "Float"),
        (True, "Integer"),
        (True, "Float"),
        (True, "String"),
        ({}, "String"),
        ("{}", "Array of Integer"),
        ('["1"]', "Array of Integer"),
        ('{"type": "nowhere"}', "BotCommandScope"),
        ('{"type": "nowhere"}', "BotCommandScopeDefault"),
        ("x", "InputFile"),
        ({"text": 5}, "RichTextBold"),
    ],
)
def test_values_of_another_type_do_not_fit(spec: Spec, value: Any, kind: str) -> None:
    with pytest.raises(WrongValueError):
        spec.fit(value, [kind], "x", text=True)


def test_a_lenient_reading_drops_unknown_fields_at_any_depth(spec: Spec) -> None:
    button = {"text": "x", "callback_data": "x"}
    markup = {"inline_keyboard": [[button | {"colour": "red"}]]}

    assert spec.fit(markup, ["InlineKeyboardMarkup"], "x", strict=False) == {"inline_keyboard": [[button]]}


def test_a_type_that_holds_itself_is_read(spec: Spec) -> None:
    rich = ["plain ", {"type": "bold", "text": ["bold", {"type": "italic", "text": "both"}]}]

    assert spec.fit(rich, ["RichText"], "x") == rich


def test_the_tests_own_checker_finds_what_is_wrong() -> None:
    user = {"id": 1, "is_bot": False, "first_name": "Ann"}

    assert faults(user, ["User"]) == []
    assert faults(user | {"colour": "red"}, ["User"]) == ["result: User has no field colour"]
    assert faults({"id": "1", "is_bot": False}, ["User"]) == [
        "result.id: '1' is no Integer",
        "result: User lacks first_name",
    ]
    assert faults([user, 5], ["Array of User"]) == ["result[1]: 5 is no User"]
    assert faults({"status": "asleep", "user": user}, ["ChatMemberMember"]) == ["result.status is not member"]
