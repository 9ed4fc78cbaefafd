// What a bubble carries beside words: photos, documents, places and the rest.

import { byId, element } from "./dom.js";
import { openDialog } from "./dialogs.js";
import { icon } from "./icons.js";

export function mediaOf(message) {
  if (message.photo) return photo(message);
  if (message.document) return documentCard(message.document);
  if (message.location) return place(message.location);
  return OTHERS[message.other]?.() ?? null;
}

const ownAddress = (url) => new URL(url, location.href).origin === location.origin;

function photo(message) {
  const { url, width, height } = message.photo;
  if (!ownAddress(url)) return null;
  const alt = message.caption || message.text || "Photo";
  const image = element("img", { src: url, width, height, alt });
  const open = () => enlarge(url, alt);
  return element("button", { type: "button", class: "photo", "aria-label": `Enlarge photo: ${alt}`, onclick: open }, image);
}

function enlarge(url, alt) {
  const image = byId("lightbox-photo");
  image.src = url;
  image.alt = alt;
  openDialog("lightbox");
}

function documentCard({ url, file_name: name }) {
  if (!ownAddress(url)) return null;
  const words = element("span", { class: "card-words" }, element("strong", {}, name), element("small", {}, "Download"));
  return element("a", { class: "card", href: url, download: name, "data-testid": "document" }, disc("file"), words);
}

function place({ latitude, longitude }) {
  const north = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? "S" : "N"}`;
  const east = `${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? "W" : "E"}`;
  const words = element("span", { class: "card-words" }, element("strong", {}, "Location"), element("small", {}, `${north}, ${east}`));
  const map = element("span", { class: "map", "aria-hidden": "true" }, icon("pin"));
  return element("div", { class: "place" }, map, element("div", { class: "card" }, words));
}

const disc = (name) => element("span", { class: "disc" }, icon(name));

function card(name, title, detail) {
  const words = element("span", { class: "card-words" }, element("strong", {}, title), element("small", {}, detail));
  return element("div", { class: "card" }, disc(name), words);
}

const OTHERS = {
  sticker: () => element("div", { class: "sticker", role: "img", "aria-label": "Sticker" }, icon("sticker")),
  voice: () => card("voice", "Voice message", "0:04"),
  contact: () => card("contact", "Contact", "A made-up number"),
};

export function gist(message) {
  const words = message.text || message.caption;
  if (words) return words;
  if (message.photo) return "Photo";
  if (message.document) return message.document.file_name;
  if (message.location) return "Location";
  return { sticker: "Sticker", voice: "Voice message", contact: "Contact" }[message.other] ?? "";
}
