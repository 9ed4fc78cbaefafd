// The buttons under a bubble: taps that wait for their answer, links, and words to copy.

import { element } from "./dom.js";
import { safeAddress } from "./entities.js";
import { icon } from "./icons.js";
import { failed, toast } from "./toasts.js";

const PATIENCE_MS = 15_000;
const waiting = new Map();
const answeredEarly = new Set();

export function buttonRows(message, tap) {
  const rows = message.buttons.map((row, at) =>
    element("div", { class: "button-row" }, ...row.map((button, column) => draw(button, () => tap(message.message_id, at, column)))),
  );
  return element("div", { class: "buttons" }, ...rows);
}

function draw(button, tap) {
  if (button.kind === "url") return linkButton(button);
  if (button.kind === "copy") return plainButton(button, "copy", () => copy(button.copy ?? button.text));
  const node = plainButton(button, null, () => press(node, tap));
  return node;
}

function attributesOf(button) {
  return { class: "inline-button", "data-testid": "inline-button", "data-style": button.style, dir: "auto" };
}

function plainButton(button, mark, onclick) {
  const words = element("span", {}, button.text);
  return element("button", { ...attributesOf(button), type: "button", onclick }, words, mark && icon(mark));
}

function linkButton(button) {
  const href = safeAddress(button.url ?? "");
  const attributes = { ...attributesOf(button), href, target: "_blank", rel: "noopener noreferrer" };
  return element("a", attributes, element("span", {}, button.text), icon("link"));
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast("Copied.");
  } catch {
    failed(new Error("The browser does not allow this page to copy."));
  }
}

async function press(node, tap) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  try {
    const { callback_query_id: id } = await tap();
    if (answeredEarly.delete(id)) return rest(node);
    waiting.set(id, node);
    setTimeout(() => answered(id), PATIENCE_MS);
  } catch (error) {
    rest(node);
    failed(error);
  }
}

const rest = (node) => node.removeAttribute("aria-busy");

// The answer may overtake the reply to the tap itself.
export function answered(id) {
  if (!waiting.has(id)) {
    answeredEarly.add(id);
    setTimeout(() => answeredEarly.delete(id), PATIENCE_MS);
    return;
  }
  rest(waiting.get(id));
  waiting.delete(id);
}
