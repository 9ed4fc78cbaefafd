"""Tests of the engine: typed answers, places, forms into days."""
