"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by their vowels."""

import re


def grade(text: str) -> float:
    """Return the school grade (US) that the text asks for."""
    words = re.findall(r"[A-Za-z][A-Za-z'-]*", text)
    sentences = max(1, len(re.findall(r"[.!?]+(?=\s|$)", text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """Count the syllables of an English word, roughly: groups of vowels, less a silent e."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(re.findall(r"[aeiouy]+", letters))
    silent = re.search(r"[^aeiouyl]e$|[^td]ed$", letters)
    return max(1, count - bool(silent))
