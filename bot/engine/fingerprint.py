"""A fingerprint of the rules and their thresholds: what other rules have put by is not taken up."""

from functools import cache
from hashlib import sha256
from importlib import resources

from bot.model.policy import Policy

_ROOMS = ("bot.rules", "bot.model")
_READERS = ("history.py", "prescription.py")  # of the engine: they make days out of answers


def fingerprint(policy: Policy) -> str:
    """Return a text that is another one as soon as a rule or a threshold is another one."""
    return sha256(f"{policy!r}\n{_sources()}".encode()).hexdigest()


@cache
def _sources() -> str:
    """Return a digest of all that decides what days come to."""
    files = [file for room in _ROOMS for file in resources.files(room).iterdir() if file.name.endswith(".py")]
    files += [resources.files("bot.engine") / name for name in _READERS]
    whole = sha256()
    for file in sorted(files, key=str):
        whole.update(file.name.encode() + b"\n" + file.read_bytes())
    return whole.hexdigest()
