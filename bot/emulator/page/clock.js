// The movable clock: what time it is in the test world, what is planned, and three ways forward.

import { byId, element } from "./dom.js";
import { distance, roughly } from "./moments.js";
import { post } from "./wire.js";

const MOVE_MS = 180_000;

export function createClock({ person, changed, moved, failed }) {
  const buttons = [...document.querySelectorAll("[data-move]")];

  const show = (clock) => {
    byId("clock").hidden = clock === null;
    document.body.dataset.clock = clock === null ? "none" : "shown";
    byId("clock-open").hidden = clock === null;
    if (clock === null) return changed(null);
    write(clock);
    changed(clock);
  };
  const lock = (on, words) => {
    byId("clock").setAttribute("aria-busy", String(on));
    for (const button of buttons) button.disabled = on;
    byId("clock-progress").textContent = words;
  };
  const move = async (button) => {
    const asked = person();
    lock(true, "Moving the clock…");
    try {
      const clock = await post("/clock", { user: asked, move: button.dataset.move }, MOVE_MS);
      if (asked === person()) show(clock);
      lock(false, `It is now ${clock.local}.`);
      moved();
    } catch (error) {
      lock(false, "");
      failed(error);
    }
    button.focus({ preventScroll: true });
  };
  for (const button of buttons) button.addEventListener("click", () => move(button));
  return { show };
}

function write(clock) {
  say("clock-now", clock.local);
  say("clock-zone", clock.zone ?? "Zone not known yet");
  const [next] = clock.planned;
  say("clock-soon", next ? `${next.title} ${roughly(clock.now, next.due)}` : "Nothing planned");
  plan(clock);
}

function say(id, words) {
  if (byId(id).textContent !== words) byId(id).textContent = words;
}

function plan({ now, planned }) {
  const list = byId("planned");
  const before = new Set([...list.children].map((row) => row.dataset.key));
  const first = list.children.length === 0;
  const rows = planned.map((item) => row(item, now, before, first));
  const empty = element("li", { class: "nothing" }, "Nothing is planned.");
  list.replaceChildren(...(rows.length ? rows : [empty]));
}

function row({ due, local, title }, now, before, first) {
  const key = `${due} ${title}`;
  const node = element(
    "li",
    { class: "planned", "data-testid": "planned-item", "data-key": key },
    element("strong", {}, title),
    element("time", { datetime: due }, local),
    element("small", {}, distance(now, due)),
  );
  if (!first && !before.has(key)) node.classList.add("fresh");
  return node;
}
