"""Tests of the emulated Bot API and its chat page."""
