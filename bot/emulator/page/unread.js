// Counts what the bot has sent to the people whose chats are not open.

import { gist } from "./media.js";
import { recall, remember } from "./memory.js";
import { peek } from "./wire.js";

// A browser keeps six connections to one host, so the others are looked at in turn and never streamed.
const PAUSE_MS = 3_000;

export function createUnread({ others, changed }) {
  const facts = new Map();
  const seen = new Map(recall("seen", []));
  let turn = 0;

  const note = (userId, messages, isOpen) => {
    const newest = messages.at(-1)?.message_id ?? 0;
    if (isOpen || newest < (seen.get(userId) ?? 0)) seen.set(userId, isOpen ? newest : 0);
    if (isOpen) remember("seen", [...seen]);
    const after = seen.get(userId) ?? 0;
    const unread = messages.filter((message) => message.from === "bot" && message.message_id > after).length;
    const preview = messages.length ? gist(messages.at(-1)).replace(/\s+/g, " ").slice(0, 80) : "";
    facts.set(userId, { unread, preview });
    changed();
  };
  const look = async (userId) => {
    const snapshot = await peek(userId).catch(() => null);
    if (snapshot !== null && others().includes(userId)) note(userId, snapshot.messages, false);
  };
  const lookAtAll = async () => {
    for (const userId of others()) await look(userId);
  };
  const goRound = async () => {
    const people = others();
    if (!document.hidden && people.length > 0) await look(people[turn++ % people.length]);
    setTimeout(goRound, PAUSE_MS);
  };
  goRound();
  return {
    factsOf: (userId) => facts.get(userId) ?? { unread: 0, preview: "" },
    read: (userId, messages) => note(userId, messages, true),
    lookAtAll,
  };
}
