"""Tests: the rules alone, and stories through the real program."""
