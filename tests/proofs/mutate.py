"""Real updates, made wrong: in structure, types, ids, texts, button data, entities, numbers, kinds of chats."""

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]
Place = tuple[Any, Any]  # a container, and a key or an index of it

ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53, 2**63 - 1, 2**63, 2**80, -(2**63), 0.5, 1e308, "", "0", "x"),
    *([], {}, [[]], [None], {"": None}, [{}], "x" * 5000, "🙃" * 3000, "\0", "\u202e", "NaN", "-0", "1" * 400),
)
TEXTS = (
    *(
        "/",
        "/start@",
        "/start " + "x" * 4000,
        "//",
        "/\0",
        "<b>",
        "&amp;",
        "'; DROP TABLE person; --",
        "١٢٣",
        "½",
        "3,5",
    ),
    *("9" * 300, "-1", "1e9", "0x10", "²", "ran 99999999999999999999 min pain 3", "ran ٣ min", "\n\n\n", "\u200b" * 99),
    *(
        "heard a pop",
        "/zone",
        "/delete",
        "/stop",
        "/danger",
        "yes",
        "no",
        "Berlin",
        "24:61",
        "e\u0301" * 999,
        "a:b:c:d",
    ),
)
DATA = (
    *(
        "",
        ":",
        ":::",
        "a:1:pain:99",
        "a:-1:pain:3",
        "a:1:pain:",
        "a:999999999999999999:pain:3",
        "t:1:limp:yes",
        "a:x:y:z",
    ),
    *("v:1:why:", "v:1:verdict:", "q:1:pain:", "q:2:zone:", "d:0:delete:", "d:0:topic:nothing", "d:0:theme:", "d:0:x:"),
    *(
        "a:1:zone:Mars/Base",
        "a:1:consent:agree",
        "a:2:pain:\u0661",
        "z:1:a:b",
        "a:1:pain:3:4",
        "\0",
        "🙃" * 16,
        "a" * 64,
    ),
)
CHAT_TYPES = ("group", "supergroup", "channel", "sender", "", "PRIVATE", None, 7)


class Mutator:
    """Makes updates wrong in one to three ways."""

    def __init__(self, recorded: list[Json], people: list[int], chance: random.Random) -> None:
        self._recorded, self._people, self._chance = recorded, people, chance
        self._ways: tuple[Callable[[Json], None], ...] = (
            *(self._value, self._value, self._lose, self._add, self._text, self._text, self._data, self._data),
            *(self._chat, self._entities, self._id),
        )

    def __iter__(self) -> Iterator[Json]:
        """Yield wrong updates for ever."""
        while True:
            update = self._from_somebody(copy.deepcopy(self._chance.choice(self._recorded)))
            for _ in range(self._chance.randint(1, 3)):
                self._chance.choice(self._ways)(update)
            yield update

    def _from_somebody(self, update: Json) -> Json:
        """Let it come from one of the people of this world."""
        person = self._chance.choice(self._people)
        for container, key in list(_places(update)):
            if key in {"from", "chat"} and isinstance(container[key], dict) and container[key].get("id", 0) > 0:
                container[key]["id"] = person
        return update

    def _somewhere(self, update: Json) -> Place | None:
        places = [place for place in _places(update) if place[1] != "update_id"]
        return self._chance.choice(places) if places else None

    def _value(self, update: Json) -> None:
        if place := self._somewhere(update):
            place[0][place[1]] = copy.deepcopy(self._chance.choice(ODD_VALUES))

    def _lose(self, update: Json) -> None:
        if place := self._somewhere(update):
            del place[0][place[1]]

    def _add(self, update: Json) -> None:
        dicts = [update, *(c[k] for c, k in _places(update) if isinstance(c[k], dict))]
        kinds = (
            "photo",
            "sticker",
            "location",
            "poll",
            "text",
            "new_chat_members",
            "via_bot",
            "reply_markup",
            "unknown",
        )
        self._chance.choice(dicts)[self._chance.choice(kinds)] = copy.deepcopy(self._chance.choice(ODD_VALUES))

    def _text(self, update: Json) -> None:
        self._set(update, "text", TEXTS)

    def _data(self, update: Json) -> None:
        self._set(update, "data", DATA)

    def _chat(self, update: Json) -> None:
        self._set(update, "type", CHAT_TYPES)

    def _entities(self, update: Json) -> None:
        offset, length = self._chance.choices((-1, 0, 1, 5000, 2**40, "3", None), k=2)
        wrong = [{"type": self._chance.choice(("bold", "x", 1)), "offset": offset, "length": length}]
        for container, key in list(_places(update)):
            if key == "text" and isinstance(container, dict):
                container["entities"] = wrong

    def _id(self, update: Json) -> None:
        self._set(update, "id", (0, -5, 2**52, 2**63, 2**70, "12", 1.5, None, [], -1_002_000_000_001))

    def _set(self, update: Json, name: str, values: tuple[Any, ...]) -> None:
        named = [place for place in _places(update) if place[1] == name]
        if named:
            container, key = self._chance.choice(named)
            container[key] = copy.deepcopy(self._chance.choice(values))


def _places(value: Any) -> Iterator[Place]:
    """Yield every place in a tree of JSON."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in list(inside):
        yield value, key
        yield from _places(below)
