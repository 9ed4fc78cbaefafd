// The fake people: their list, and the one whose chat is open.

import { arrange, byId, element, initials } from "./dom.js";

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

export function createPeople({ choose, factsOf }) {
  const rows = new Map();

  const draw = (users, chosen) => {
    arrange(byId("people-list"), users.map((user) => rowOf(user, user.id === chosen)));
    const others = users.filter((user) => user.id !== chosen);
    const unread = others.reduce((sum, user) => sum + factsOf(user.id).unread, 0);
    badge(unread);
  };
  const rowOf = (user, open) => {
    if (!rows.has(user.id)) rows.set(user.id, blank(user, choose));
    const row = rows.get(user.id);
    fill(row.firstChild, user, factsOf(user.id), open);
    return row;
  };
  return { draw };
}

function badge(unread) {
  const node = byId("people-badge");
  node.hidden = unread === 0;
  node.textContent = unread > 99 ? "99+" : String(unread);
  byId("people-open").setAttribute("aria-label", unread === 0 ? "People" : `People, ${unread} unread`);
}

function blank(user, choose) {
  const attributes = { type: "button", class: "person", "data-testid": "user-item", onclick: () => choose(user.id) };
  const button = element("button", attributes);
  button.dataset.userId = user.id;
  return element("li", {}, button);
}

function fill(button, user, { unread, preview }, open) {
  const state = JSON.stringify([user, unread, preview, open]);
  if (button.dataset.state === state) return;
  button.dataset.state = state;
  if (open) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  const name = fullName(user);
  const face = element("span", { class: "avatar", "data-shade": user.id % 6, "aria-hidden": "true" }, initials(name));
  const detail = user.blocked ? "Has blocked the bot" : preview || "No messages yet";
  const words = element(
    "span",
    { class: "person-words" },
    element("span", { class: "person-name" }, element("strong", {}, name), element("span", { class: "language" }, user.language_code)),
    element("small", { dir: "auto" }, detail),
  );
  const count = unread > 0 && !open
    ? element("span", { class: "badge", "data-testid": "unread", "aria-label": `${unread} unread` }, String(unread))
    : null;
  button.replaceChildren(face, words, ...(count ? [count] : []));
}
