// The messages of the open chat: their order, their days, and which of them stand together.

import { arrange, byId, element } from "./dom.js";
import { bubble } from "./bubbles.js";
import { dayName, dayOf } from "./moments.js";

const TOGETHER_MS = 5 * 60_000;

export function createLog(hands) {
  const thread = byId("thread");
  const shown = new Map();
  const days = new Map();
  let zone;
  let now = null;
  let botName = "Bot";

  const ordered = () => [...shown.values()].sort((a, b) => a.message.message_id - b.message.message_id);
  const draw = (message) => bubble(message, { zone, botName, ...hands });

  function put(message, fresh) {
    const old = shown.get(message.message_id);
    const wire = JSON.stringify(message);
    if (old?.wire === wire) return;
    const node = draw(message);
    if (fresh && !old) node.classList.add("fresh");
    if (old) swap(old.node, node);
    shown.set(message.message_id, { message, wire, node, day: dayOf(message.date, zone) });
  }

  function lay() {
    const items = ordered();
    group(items);
    const groups = Map.groupBy(items, (item) => item.day);
    for (const day of days.keys()) if (!groups.has(day)) days.delete(day);
    arrange(thread, [...groups.keys()].map(daySection));
    for (const [day, members] of groups) {
      const section = days.get(day);
      arrange(section, [section.firstChild, ...members.map((item) => item.node)]);
    }
  }

  function daySection(day) {
    if (!days.has(day)) days.set(day, element("section", { class: "day" }, element("h2")));
    const title = days.get(day).firstChild;
    const words = dayName(day, now === null ? day : dayOf(now, zone));
    if (title.textContent !== words) title.textContent = words;
    return days.get(day);
  }

  function redraw() {
    for (const item of shown.values()) {
      const node = draw(item.message);
      item.node.replaceWith(node);
      Object.assign(item, { node, day: dayOf(item.message.date, zone) });
    }
    lay();
  }

  return {
    name: (name) => (botName = name),
    clear() {
      shown.clear();
      days.clear();
      thread.replaceChildren();
    },
    take(messages) {
      const kept = new Set(messages.map((message) => message.message_id));
      for (const id of shown.keys()) if (!kept.has(id)) shown.delete(id);
      for (const message of messages) put(message, false);
      lay();
    },
    put(message) {
      put(message, true);
      lay();
    },
    remove(id) {
      shown.delete(id);
      lay();
    },
    setClock(newNow, newZone) {
      const moved = newZone !== zone;
      now = newNow;
      zone = newZone;
      if (moved) redraw();
      else lay();
    },
    size: () => shown.size,
    newest: () => ordered().at(-1)?.message ?? null,
    messages: () => ordered().map((item) => item.message),
  };
}

function together(before, after) {
  const apart = Date.parse(after.message.date) - Date.parse(before.message.date);
  return before.message.from === after.message.from && before.day === after.day && apart < TOGETHER_MS;
}

function group(items) {
  items.forEach((item, at) => {
    const [before, after] = [items[at - 1], items[at + 1]];
    item.node.classList.toggle("first", !before || !together(before, item));
    item.node.classList.toggle("last", !after || !together(item, after));
  });
}

// A keyboard user who stood on a button of the old bubble stands on the new one's first.
function swap(old, node) {
  const held = old.contains(document.activeElement);
  old.replaceWith(node);
  if (held) (node.querySelector(".inline-button") ?? node).focus({ preventScroll: true });
}
