"""What happens to a person's chat, handed to the pages that watch it."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

Event = tuple[str, object]
Events = asyncio.Queue[Event | None]

BACKLOG = 1000


class Watchers:
    """The pages that watch, by person; somebody whom nobody watches costs nothing."""

    def __init__(self) -> None:
        self._events: defaultdict[int, list[Events]] = defaultdict(list)
        self._closed = False

    @property
    def count(self) -> int:
        """The number of pages that watch."""
        return sum(len(streams) for streams in self._events.values())

    @contextmanager
    def watching(self, user_id: int) -> Iterator[Events]:
        """Give the events of a person, from now on; None in them is the end."""
        events = Events(BACKLOG)
        self._events[user_id].append(events)
        if self._closed:
            end(events)
        try:
            yield events
        finally:
            self._events[user_id].remove(events)
            if not self._events[user_id]:
                del self._events[user_id]

    def tell(self, user_id: int, name: str, data: Callable[[], object]) -> None:
        """Hand an event to whoever watches this person."""
        if user_id in self._events:
            made = data()
            for events in self._events[user_id]:
                _hand(events, (name, made))

    def tell_all(self, name: str, data: Callable[[int], object] = lambda _user_id: None) -> None:
        """Hand an event to all who watch anybody; `data` makes it for a person."""
        for user_id in self._events:
            self.tell(user_id, name, partial(data, user_id))

    def close(self) -> None:
        """End every stream, and each that begins later."""
        self._closed = True
        for streams in self._events.values():
            for events in streams:
                end(events)


def end(events: Events) -> None:
    """End one stream."""
    _hand(events, None)


def _hand(events: Events, event: Event | None) -> None:
    """Hand an event over; a page too slow for its backlog loses the stream, and comes back for a new snapshot."""
    if events.full():
        while not events.empty():
            events.get_nowait()
        event = None
    events.put_nowait(event)
