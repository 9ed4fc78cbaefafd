// On a phone, the people and the plan slide in over the chat; on a wide page they stand beside it.

import { byId } from "./dom.js";

const narrow = matchMedia("(max-width: 1039px)");

export const isNarrow = () => narrow.matches;

export function startDrawers() {
  const people = drawer("people", [byId("people-open")], byId("people"));
  const clock = drawer("clock", [byId("clock-open"), byId("clock-toggle")], byId("clock-more"));
  const close = () => [people, clock].forEach((one) => one.close());
  byId("people-open").addEventListener("click", () => people.toggle());
  byId("clock-open").addEventListener("click", () => clock.toggle());
  byId("clock-toggle").addEventListener("click", () => clock.toggle());
  byId("people-close").addEventListener("click", close);
  byId("veil").addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  narrow.addEventListener("change", close);
  close();
  return { close, people: () => isNarrow() && people.open(), clock: () => isNarrow() && clock.open() };
}

function drawer(name, buttons, content) {
  const isOpen = () => document.body.dataset.drawer === name;
  const set = (shown) => {
    content.inert = narrow.matches && !shown;
    for (const button of buttons) button.setAttribute("aria-expanded", String(shown));
  };
  const open = () => {
    document.body.dataset.drawer = name;
    byId("veil").hidden = false;
    set(true);
    content.querySelector("button:not(:disabled)")?.focus({ preventScroll: true });
  };
  const close = () => {
    const held = content.contains(document.activeElement);
    if (isOpen()) {
      delete document.body.dataset.drawer;
      byId("veil").hidden = true;
      if (held) buttons[0].focus();
    }
    set(false);
  };
  return { open, close, toggle: () => (isOpen() ? close() : open()) };
}
