// The list of the bot's commands, filtered while one is typed.

import { byId, element } from "./dom.js";

export function createCommands({ run }) {
  const box = byId("commands");
  const button = byId("commands-open");
  const composer = byId("composer");
  let commands = [];
  let marked = -1;

  const mark = (at) => {
    marked = at;
    [...box.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
    const row = box.children[at];
    if (row) composer.setAttribute("aria-activedescendant", row.id);
    else composer.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  };
  const choose = (command) => {
    hide();
    run(`/${command}`);
  };
  const hide = () => {
    box.hidden = true;
    button.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const list = (beginning) => {
    const fitting = commands.filter(({ command }) => command.startsWith(beginning));
    if (fitting.length === 0) return hide();
    box.replaceChildren(...fitting.map((command) => row(command, choose)));
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
    mark(-1);
  };
  const typed = (text) => {
    const match = /^\/([a-z0-9_]*)$/i.exec(text);
    if (match) list(match[1].toLowerCase());
    else hide();
  };
  const key = (event) => {
    if (box.hidden) return false;
    const count = box.children.length;
    const moves = { ArrowDown: (marked + 1) % count, ArrowUp: (Math.max(marked, 0) - 1 + count) % count };
    if (event.key in moves) mark(moves[event.key]);
    else if (event.key === "Escape") hide();
    else if (event.key === "Enter" && marked >= 0) box.children[marked].click();
    else if (event.key === "Tab") box.children[Math.max(marked, 0)].click();
    else return false;
    event.preventDefault();
    return true;
  };
  button.addEventListener("click", () => {
    if (box.hidden) list("");
    else hide();
    composer.focus();
  });
  return {
    show(given) {
      commands = given ?? [];
      button.hidden = commands.length === 0;
      button.setAttribute("aria-label", "The bot's commands");
    },
    typed,
    key,
    hide,
  };
}

function row({ command, description }, choose) {
  return element(
    "div",
    { role: "option", id: `command-${command}`, class: "command-row", "data-testid": "command", onclick: () => choose(command) },
    element("strong", {}, `/${command}`),
    element("span", {}, description),
  );
}
