"""Tests of the content files."""
