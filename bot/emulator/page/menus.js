// A small menu beside a button or a message: arrows move, Enter chooses, Esc closes.

import { element } from "./dom.js";
import { icon } from "./icons.js";

let close = () => {};

export function openMenu(anchor, items, label) {
  close();
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label }, ...items.map(entry));
  const before = document.activeElement;
  document.body.append(menu);
  place(menu, anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");
  close = shut(menu, anchor, before);
  menu.addEventListener("keydown", (event) => walk(event, menu));
  menu.addEventListener("click", (event) => event.target.closest("[role=menuitem]") && close());
  setTimeout(() => document.addEventListener("pointerdown", outside));
  menu.firstChild.focus();
}

function entry({ name, label, action, hook }) {
  const attributes = { type: "button", role: "menuitem", tabindex: -1, "data-testid": hook, onclick: () => setTimeout(action) };
  return element("button", attributes, icon(name), label);
}

function shut(menu, anchor, before) {
  return () => {
    close = () => {};
    document.removeEventListener("pointerdown", outside);
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    before?.focus?.({ preventScroll: true });
  };
}

function outside(event) {
  if (!event.target.closest(".menu")) close();
}

function walk(event, menu) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key in moves) {
    event.preventDefault();
    items.at(moves[event.key] % items.length).focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

function place(menu, box) {
  const edge = 8;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = box.bottom + 4;
  const top = below + height > innerHeight - edge ? box.top - height - 4 : below;
  const within = (at, size, room) => Math.max(edge, Math.min(at, room - size - edge));
  menu.style.top = `${within(top, height, innerHeight)}px`;
  menu.style.left = `${within(box.left, width, innerWidth)}px`;
}
