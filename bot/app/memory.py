"""How the running bot treats its memory: what is loaded stays, and what is freed goes back to the system."""

import ctypes
import gc

# The names and numbers of <malloc.h> of the GNU C library.
M_TRIM_THRESHOLD, M_ARENA_MAX = -1, -8
YOUNG = 20_000  # objects; with Python's own 700, looking for garbage was a fifteenth of a tap
LEAST_GIVEN_BACK = 128 * 1024  # bytes: its own first threshold, which else grows with the largest picture ever drawn


def give_back() -> None:
    """Have the memory of a picture (20 to 30 MB) go back to the system when it is drawn.

    Call this before any thread is begun, since each may keep what it had. It is for the GNU C library, and changes
    nothing elsewhere.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TRIM_THRESHOLD, LEAST_GIVEN_BACK)


def settle() -> None:
    """Keep what is loaded for good, so that no later look for garbage goes through all of it and holds us up.

    While it is being loaded there is no look at all (`gc.disable()`): it would find next to nothing and take a tenth of
    a start. What little there is stays (1,800 small objects of 156,000). From here on it is looked for seldom: of nine
    thousand taps it found a hundred objects, since nearly all that is let go of is gone at once.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    gc.enable()
