// The top of the chat: the bot's name, what it is doing, the menu, and its words of welcome.

import { byId, element, initials } from "./dom.js";
import { openMenu } from "./menus.js";

const TYPING_MS = 5_000;
const DOINGS = { upload_photo: "sending a photo…", upload_document: "sending a file…", find_location: "looking for a place…" };

export function startHead({ isBlocked, setBlocked, drawers }) {
  let timer = 0;
  let rest = "bot";

  const typing = (action) => {
    clearTimeout(timer);
    const words = action === null ? rest : DOINGS[action] ?? "typing…";
    byId("bot-status").textContent = words;
    byId("bot-status").classList.toggle("busy", action !== null);
    if (action !== null) timer = setTimeout(() => typing(null), TYPING_MS);
  };
  const items = () => [
    { name: "people", label: "People", hook: "menu-people", action: drawers.people },
    { name: "clock", label: "Clock", hook: "menu-clock", action: drawers.clock },
    isBlocked()
      ? { name: "unblock", label: "Unblock the bot", hook: "menu-unblock", action: () => setBlocked(false) }
      : { name: "block", label: "Block the bot", hook: "menu-block", action: () => setBlocked(true) },
  ];
  byId("menu").addEventListener("click", () => openMenu(byId("menu"), items(), "Chat"));
  return {
    typing,
    bot(bot) {
      rest = bot.username ? `@${bot.username}` : "bot";
      document.title = bot.first_name;
      byId("bot-name").textContent = bot.first_name;
      byId("log").after(card(bot));
      typing(null);
    },
    welcome: (shown) => byId("welcome") && (byId("welcome").hidden = !shown),
  };
}

function card(bot) {
  byId("welcome")?.remove();
  const face = element("span", { class: "avatar big", "aria-hidden": "true" }, initials(bot.first_name));
  const words = bot.description || bot.short_description;
  return element(
    "section",
    { id: "welcome", hidden: true, "aria-label": "About this bot" },
    face,
    element("h2", {}, bot.first_name),
    words ? element("p", { dir: "auto" }, words) : null,
  );
}
