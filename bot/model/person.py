"""What the store keeps: people, forms, plans and cards, as frozen rows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.model.decision import PlanKind
from bot.model.questionnaire import Answers


class PersonState(StrEnum):
    """Where somebody stands with us: not agreed yet, on the programme, stopped by choice, or out of reach."""

    NEW = "new"
    ACTIVE = "active"
    STOPPED = "stopped"
    GONE = "gone"


class FormStatus(StrEnum):
    """FHIR's words for a response: `in-error` is one that was not meant."""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    AMENDED = "amended"
    STOPPED = "stopped"
    IN_ERROR = "in-error"


class PlanState(StrEnum):
    """What became of a planned message."""

    PLANNED = "planned"
    CLAIMED = "claimed"  # on its way
    SENT = "sent"
    ANSWERED = "answered"
    EXPIRED = "expired"
    SKIPPED = "skipped"
    UNCERTAIN = "uncertain"  # nobody knows whether it arrived
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has written to us. We keep no name."""

    id: int
    state: PersonState
    language: str
    zone: str | None
    consent_version: int | None
    last_answer_at: datetime | None
    link: str | None = None  # the label of the link that they came by
    own_language: str | None = None  # None: as the phone
    stored: bool = True


def stranger(person: int, language: str) -> Person:
    """Return somebody of whom nothing is stored: they have not pressed /start, or have deleted everything."""
    return Person(person, PersonState.NEW, language, None, None, None, stored=False)


@dataclass(frozen=True, slots=True)
class Form:
    """One filled or half-filled questionnaire of one person and local day."""

    id: int
    person: int
    questionnaire: str
    version: int
    day: date
    subject: str
    status: FormStatus
    opened_at: datetime
    answers: Answers = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether a question of it may still wait for an answer."""
        return self.status is FormStatus.IN_PROGRESS

    @property
    def is_done(self) -> bool:
        """Whether all of it is answered, at once or amended since."""
        return self.status in {FormStatus.COMPLETED, FormStatus.AMENDED}

    @property
    def counts(self) -> bool:
        """Whether its answers count: it was neither left nor taken back."""
        return self.is_open or self.is_done


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A stored plan: what is to be sent, when (UTC), and what became of it."""

    id: int
    person: int
    kind: PlanKind
    subject: str
    day: date
    due_at: datetime
    hours: int | None
    state: PlanState
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the clock finds: when the next thing of anybody is due (UTC), and whether a message waits."""

    next_at: datetime | None
    waits: bool


class MediaKind(StrEnum):
    """How a stored file is shown: as a picture in the chat, or as a file to keep."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or a file made for one person; it is forgotten once it has been sent."""

    kind: MediaKind
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PastPlan:
    """A line of the ledger: what was planned, when it went out or was due (UTC), and what became of it."""

    id: int
    kind: PlanKind
    at: datetime
    state: PlanState
    reason: str | None
    sent: bool  # it was put on its way


@dataclass(frozen=True, slots=True)
class Card:
    """A message on somebody's screen: `wanted` is the screen as JSON, `shown_digest` what Telegram has.

    `shown_picture` tells which picture or file it has been shown with: a drawing's name, or "media:<row>".
    """

    id: int
    person: int | None
    chat: int
    wanted: str
    wanted_digest: str
    shown_digest: str | None
    message_id: int | None
    silent: bool
    reminder: bool
    tries: int
    shown_picture: str | None = None
    due_at: datetime | None = None  # of the plan that it carries out


@dataclass(frozen=True, slots=True)
class Guide:
    """Where somebody is in a guided session: the step, and when it is over (UTC; None: it waits for the person)."""

    form: int
    person: int
    step: int  # from 1; the odd ones are sets, the even ones rests
    due_at: datetime | None = None
    paused: bool = False
