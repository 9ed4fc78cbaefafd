"""Achilles Coach: check-ins, rules and exercises for runners with Achilles tendon pain, over Telegram."""
