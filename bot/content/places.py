"""Read the cities that no time zone is named after."""

from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml


class Places(Strict):
    """Names that people type, by the time zone they mean."""

    zones: dict[str, tuple[str, ...]]


def load_places(file: Traversable) -> dict[str, tuple[str, ...]]:
    """Read the names, each with its zones: a large country has several."""
    zones = read_toml(file, Places).zones
    found: dict[str, tuple[str, ...]] = {}
    for zone, names in zones.items():
        for name in names:
            found[name] = (*found.get(name, ()), zone)
    return found


class _Likely(Strict):
    zones: tuple[str, ...]


def load_likely_zones(file: Traversable) -> tuple[str, ...]:
    """Read the zones in which most people live, the likeliest first."""
    return read_toml(file, _Likely).zones
