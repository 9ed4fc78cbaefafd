"""Tests of the understanding of free text."""
