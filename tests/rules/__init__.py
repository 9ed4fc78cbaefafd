"""The rules, each held to its row of the evidence."""
