// Light or dark: follows the system until the person chooses.

import { byId } from "./dom.js";
import { icon } from "./icons.js";
import { recall, remember } from "./memory.js";

const system = matchMedia("(prefers-color-scheme: dark)");

const current = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");

function draw() {
  const other = current() === "dark" ? "light" : "dark";
  const button = byId("theme");
  button.replaceChildren(icon(other));
  button.setAttribute("aria-label", `Switch to ${other} colours`);
  button.title = button.getAttribute("aria-label");
}

function apply(theme) {
  document.documentElement.dataset.theme = theme;
  draw();
}

export function startTheme() {
  const chosen = recall("theme", null);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  byId("theme").addEventListener("click", () => {
    apply(current() === "dark" ? "light" : "dark");
    remember("theme", current());
  });
  system.addEventListener("change", draw);
  draw();
}
