"""Tests of values into words and pictures."""
