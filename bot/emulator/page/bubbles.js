// Draws one message as a bubble.

import { element } from "./dom.js";
import { render } from "./entities.js";
import { icon } from "./icons.js";
import { buttonRows } from "./buttons.js";
import { mediaOf } from "./media.js";
import { timeOf } from "./moments.js";

const HOLD_MS = 500;

export function bubble(message, { zone, botName, tap, command, menu }) {
  const node = element("article", { class: "message", "data-testid": "message", tabindex: -1 });
  node.dataset.messageId = message.message_id;
  node.dataset.from = message.from;
  const sender = message.from === "bot" ? botName : "You";
  node.setAttribute("aria-label", `${sender}, ${timeOf(message.date, zone)}`);
  node.append(body(message, zone, command, menu));
  if (message.buttons?.length) node.append(buttonRows(message, tap));
  return node;
}

function body(message, zone, command, menu) {
  const media = mediaOf(message);
  const words = message.text || message.caption || "";
  const kind = message.photo ? "photo" : message.other === "sticker" ? "sticker" : null;
  const node = element("div", { class: "bubble", "data-kind": kind, "data-bare": !words && media !== null }, media);
  const texts = words ? render(words, message.entities, { command }) : [];
  const text = element("div", { class: "text", dir: "auto", "data-testid": "message-text" }, ...texts);
  node.append(element("div", { class: "words" }, words ? text : null, stamp(message, zone)));
  if (message.from === "user" && message.text) node.append(menuButton(node, message, menu));
  return node;
}

function stamp(message, zone) {
  const date = new Date(message.date);
  return element(
    "span",
    { class: "stamp" },
    message.silent ? mark("silent", "Sent without a sound") : null,
    message.edited ? element("span", {}, "edited") : null,
    element("time", { datetime: date.toISOString() }, timeOf(date, zone)),
  );
}

function mark(name, words) {
  return element("span", { class: "mark", role: "img", "aria-label": words, title: words }, icon(name));
}

function menuButton(node, message, menu) {
  const open = () => menu(button, message);
  const attributes = {
    type: "button", class: "bubble-menu", "aria-label": "What to do with this message", "aria-haspopup": "menu",
    "data-testid": "message-menu", onclick: open,
  };
  const button = element("button", attributes, icon("down"));
  node.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    open();
  });
  hold(node, open);
  return button;
}

// Phones without a contextmenu event open it by a long press.
function hold(node, open) {
  let timer = 0;
  node.addEventListener("touchstart", () => (timer = setTimeout(open, HOLD_MS)), { passive: true });
  for (const name of ["touchend", "touchmove", "touchcancel", "contextmenu"]) {
    node.addEventListener(name, () => clearTimeout(timer), { passive: true });
  }
}
