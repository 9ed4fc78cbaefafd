// Turns a text and its entities (offsets in UTF-16 units) into nodes.

import { element } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

export function render(text, entities, { command }) {
  const ordered = [...(entities ?? [])]
    .map((entity) => ({ ...entity, end: Math.min(entity.offset + entity.length, text.length) }))
    .filter((entity) => entity.end > entity.offset)
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  return span(text, 0, text.length, ordered, command);
}

function span(text, start, end, entities, command) {
  const nodes = [];
  let at = start;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.end, end);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inside = others.filter((other) => other.offset < stop);
    nodes.push(wrap(entity, text.slice(entity.offset, stop), span(text, entity.offset, stop, inside, command), command));
    at = BLOCKS.has(entity.type) && text[stop] === "\n" ? stop + 1 : stop;
    rest = leftover(entity, others, stop);
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

// An entity that begins inside another and outlives it goes on after it.
function leftover(entity, others, stop) {
  return others
    .filter((other) => other.end > stop)
    .map((other) => ({ ...other, offset: Math.max(other.offset, stop) }));
}

function wrap(entity, plain, children, command) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, ...children);
  const build = BUILDERS[entity.type];
  return build ? build(entity, plain, children, command) : element("span", {}, ...children);
}

const BUILDERS = {
  pre: (entity, plain, children) =>
    element("pre", { tabindex: 0, "data-language": entity.language }, element("code", {}, ...children)),
  blockquote: (entity, plain, children) => element("blockquote", {}, ...children),
  expandable_blockquote: (entity, plain, children) => expandable(children),
  spoiler: (entity, plain, children) => spoiler(children),
  url: (entity, plain, children) => link(/^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`, children),
  text_link: (entity, plain, children) => link(entity.url, children),
  email: (entity, plain, children) => link(`mailto:${plain}`, children),
  phone_number: (entity, plain, children) => link(`tel:${plain.replace(/[^+\d]/g, "")}`, children),
  bot_command: (entity, plain, children, command) =>
    element("button", { type: "button", class: "command", onclick: () => command(plain) }, ...children),
  mention: (entity, plain, children) => element("span", { class: "tag" }, ...children),
  hashtag: (entity, plain, children) => element("span", { class: "tag" }, ...children),
  cashtag: (entity, plain, children) => element("span", { class: "tag" }, ...children),
};

export function safeAddress(address) {
  try {
    const url = new URL(address);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, children) {
  const href = safeAddress(address);
  if (href === null) return element("span", {}, ...children);
  return element("a", { href, target: "_blank", rel: "noopener noreferrer", title: href }, ...children);
}

function spoiler(children) {
  const words = element("span", { class: "spoiler-words" }, ...children);
  words.inert = true;
  const cover = element("span", {
    class: "spoiler", role: "button", tabindex: 0, "aria-label": "Hidden text: show it", onclick: show, onkeydown: key,
  }, words);
  function show(event) {
    event.preventDefault();
    words.inert = false;
    cover.removeEventListener("click", show);
    cover.removeEventListener("keydown", key);
    cover.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  }
  function key(event) {
    if (event.key === "Enter" || event.key === " ") show(event);
  }
  return cover;
}

function expandable(children) {
  const words = element("div", { class: "quote-words" }, ...children);
  const more = element("button", { type: "button", class: "quote-more", "aria-expanded": "false" }, "Show more");
  const quote = element("blockquote", { class: "expandable" }, words, more);
  more.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = open ? "Show less" : "Show more";
  });
  requestAnimationFrame(() => {
    if (words.scrollHeight <= words.clientHeight + 2) more.remove();
  });
  return quote;
}
