// Speaks to the emulator: requests, and the stream of events of one person.

const EVENTS = [
  "snapshot", "message", "edited", "deleted", "toast", "answered", "typing", "commands", "keyboard", "clock",
];
const SILENCE = "The emulator does not answer; is it still running?";
const PATIENCE_MS = 30_000;
const PEEK_MS = 5_000;
const AGAIN_MS = 1_500;

export class WireError extends Error {
  constructor(sentence, status = 0) {
    super(sentence);
    this.status = status;
  }
}

export const get = (path) => request(path, { signal: AbortSignal.timeout(PATIENCE_MS) });

export const post = (path, body = {}, patience = PATIENCE_MS) =>
  request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });

export const postForm = (path, form) =>
  request(path, { method: "POST", body: form, signal: AbortSignal.timeout(PATIENCE_MS) });

async function request(path, options) {
  const answer = await fetch(path, options).catch(() => {
    throw new WireError(SILENCE);
  });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new WireError(body?.error ?? `The emulator answered with error ${answer.status}.`, answer.status);
  return body;
}

const streamOf = (userId) => `/chat/users/${userId}/events`;

export function listen(userId, { event, state, gone }) {
  let source = null;
  let again = 0;
  let closed = false;
  const open = () => {
    source = new EventSource(streamOf(userId));
    source.onopen = () => state("open");
    source.onerror = () => {
      state("lost");
      // The browser gives up for good on an error status; we do not.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(reopen, AGAIN_MS);
    };
    for (const name of EVENTS) source.addEventListener(name, (sent) => event(name, JSON.parse(sent.data)));
  };
  const reopen = async () => {
    const people = await get("/chat/users").catch(() => null);
    if (closed) return;
    if (people !== null && !people.some((one) => one.id === userId)) gone();
    else open();
  };
  open();
  return () => {
    closed = true;
    clearTimeout(again);
    source.close();
  };
}

export function peek(userId) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(streamOf(userId));
    const finish = (settle, value) => {
      clearTimeout(late);
      source.close();
      settle(value);
    };
    const late = setTimeout(() => finish(reject, new WireError(SILENCE)), PEEK_MS);
    source.addEventListener("snapshot", (sent) => finish(resolve, JSON.parse(sent.data)));
    source.onerror = () => finish(reject, new WireError(SILENCE));
  });
}
