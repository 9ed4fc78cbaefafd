// The reply keyboard that the bot puts under the composer.

import { byId, element } from "./dom.js";

export function createKeyboard({ say, askLocation, sendContact, placeholder }) {
  const box = byId("keys");
  const toggle = byId("keys-toggle");
  let keyboard = null;

  const open = (shown) => {
    box.hidden = !shown;
    toggle.setAttribute("aria-expanded", String(shown));
    toggle.setAttribute("aria-label", shown ? "Hide the bot's keyboard" : "Show the bot's keyboard");
  };
  const press = (button) => {
    if (keyboard.one_time) open(false);
    if (button.request_location) askLocation();
    else if (button.request_contact) sendContact();
    else say(button.text);
  };
  const draw = (button) =>
    element(
      "button",
      { type: "button", class: "reply-button", "data-testid": "reply-button", dir: "auto", onclick: () => press(button) },
      button.text,
    );
  toggle.addEventListener("click", () => open(box.hidden));
  return {
    show(given) {
      if (JSON.stringify(given) === JSON.stringify(keyboard)) return;
      keyboard = given;
      box.replaceChildren(...(given?.rows ?? []).map((row) => element("div", { class: "button-row" }, ...row.map(draw))));
      toggle.hidden = given === null;
      placeholder(given?.placeholder ?? null);
      open(given !== null);
    },
  };
}
