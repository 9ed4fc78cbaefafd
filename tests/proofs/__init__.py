"""Proofs under load and violence: each prints figures, and a small version of each runs with the tests."""
