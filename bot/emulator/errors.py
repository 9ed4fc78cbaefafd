"""The refusals of the Bot API, in Telegram's own words."""


class ApiError(Exception):
    """A call that the Bot API refuses: HTTP code, description, and for floods the seconds to wait."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(reason: str) -> ApiError:
    """Return a refusal with code 400."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """Return a refusal with code 403."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """Return a refusal with code 409."""
    return ApiError(409, f"Conflict: {reason}")


def too_many(seconds: int) -> ApiError:
    """Return a refusal with code 429 that asks to wait `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unsupported(what: str) -> ApiError:
    """Return the refusal of something that Telegram knows and this emulator does not."""
    return bad_request(f"{what} is not supported by this emulator")
