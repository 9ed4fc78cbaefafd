"""What rendering needs of a language's sentences."""

from typing import Protocol


class Say(Protocol):
    """The sentences of one language; values are escaped when they are filled in."""

    def say(self, key: str, **values: str | float) -> str:
        """Return a sentence with its values filled in."""
        ...

    def has(self, key: str) -> bool:
        """Tell whether there is such a sentence."""
        ...
