"""The plain form of letters: no accents, so that "können", "kónnen" and "konnen" are one word."""

import unicodedata


def fold(text: str) -> str:
    """Return a text without accents and with ss for sharp s; everything else stays."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("\u00df", "ss")
