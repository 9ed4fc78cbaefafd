// Words that lie over the chat: answers to taps, errors, and alerts that wait for OK.

import { byId, element } from "./dom.js";
import { icon } from "./icons.js";
import { openDialog } from "./dialogs.js";

const MOST = 3;
const alerts = [];

function show(node, text) {
  const shelf = byId("toasts");
  shelf.append(node);
  while (shelf.children.length > MOST) shelf.firstChild.remove();
  setTimeout(() => node.remove(), Math.min(8000, 3000 + text.length * 45));
}

export const toast = (text) => show(element("p", { class: "toast", "data-testid": "toast" }, text), text);

export const failed = (error) =>
  show(
    element("p", { class: "toast error", role: "alert", "data-testid": "error" }, icon("alert"), error.message),
    error.message,
  );

export function alert(text) {
  alerts.push(text);
  if (!byId("alert").open) showAlert();
}

function showAlert() {
  if (alerts.length === 0) return;
  byId("alert-text").textContent = alerts.shift();
  openDialog("alert");
}

export const startAlerts = () => byId("alert").addEventListener("close", showAlert);
