"""Read the cities that no time zone is named after."""

from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml


class Places(Strict):
    """Names that people type, by the time zone they mean."""

    zones: dict[str, tuple[str, ...]]


def load_places(file: Traversable) -> dict[str, str]:
    """Read the names, each with its zone."""
    zones = read_toml(file, Places).zones
    return {name: zone for zone, names in zones.items() for name in names}
