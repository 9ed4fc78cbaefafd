"""What is counted and timed, for whoever watches the bot: numbers only, of nobody in particular."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SPANS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)  # seconds
LATE = (1, 5, 15, 60, 300, 900, 3600, 10800)  # seconds
PREFIX = "bot"


class Metrics:
    """The bot's counters, in a registry of their own, so that two bots in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.due = self._counter("plans_due", "Planned messages whose time has come, by fate.", "fate")
        self.sent = self._counter("messages_sent", "Messages brought to a screen: reply, reminder, change.", "kind")
        self.uncertain = self._counter("messages_uncertain", "Sendings of which nobody knows whether they arrived.")
        self.failed = self._counter("messages_failed", "Messages that were given up, by reason.", "reason")
        self.updates = self._counter(
            "updates", "Updates taken in, by fate: done, set_aside, waiting, too_many.", "fate"
        )
        self.late = self._spans("reminder_late_seconds", "From the due instant to delivery.", LATE)
        self.handling = self._spans("update_seconds", "From an update's arrival to its commit.", SPANS)
        self.database = self._spans("transaction_seconds", "One transaction, with its commit.", SPANS)
        self.waiting = self._gauge("messages_waiting", "Messages that wait to be delivered.")
        self.overdue = self._gauge("oldest_overdue_seconds", "How long the oldest due message has waited.")

    def text(self) -> bytes:
        """Return all of them as Prometheus reads them."""
        return generate_latest(self.registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(name, about, labels, namespace=PREFIX, registry=self.registry)

    def _spans(self, name: str, about: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(name, about, namespace=PREFIX, registry=self.registry, buckets=buckets)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(name, about, namespace=PREFIX, registry=self.registry)
