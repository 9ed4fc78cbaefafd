// Where a person writes: one draft for each chat, sending, and editing what was sent.

import { byId } from "./dom.js";

const TALLEST_PX = 150;

export function createComposer({ send, edit, commands }) {
  const field = byId("composer");
  const drafts = new Map();
  let owner = null;
  let editing = null;

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
  };
  const changed = () => {
    byId("send").disabled = field.value.trim() === "";
    grow();
  };
  const fill = (text) => {
    field.value = text;
    changed();
  };
  const stopEditing = () => {
    if (editing === null) return;
    editing = null;
    byId("editing").hidden = true;
    fill(drafts.get(owner) ?? "");
  };
  const submit = async () => {
    const text = field.value.trim();
    if (text === "") return;
    const [person, target] = [owner, editing];
    if (target !== null) stopEditing();
    else fill("");
    commands().hide();
    const done = await (target === null ? send(text) : edit(target, text));
    if (!done && owner === person && field.value === "") fill(text);
  };
  const keydown = (event) => {
    if (event.isComposing || commands().key(event)) return;
    if (event.key === "Escape" && editing !== null) return stopEditing();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  field.addEventListener("input", () => {
    changed();
    commands().typed(field.value);
  });
  field.addEventListener("keydown", keydown);
  byId("editing-stop").addEventListener("click", stopEditing);
  byId("compose").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
    field.focus();
  });
  return {
    open(userId) {
      if (owner === userId) return;
      if (editing !== null) stopEditing();
      else if (owner !== null) drafts.set(owner, field.value);
      owner = userId;
      fill(drafts.get(userId) ?? "");
      commands().hide();
    },
    edit(message) {
      if (editing === null) drafts.set(owner, field.value);
      editing = message.message_id;
      byId("editing").hidden = false;
      fill(message.text);
      field.focus();
    },
    placeholder: (words) => (field.placeholder = words ?? "Message"),
    clear: () => editing === null && fill(""),
    mode: (mode) => (byId("foot").dataset.mode = mode),
    focus: () => field.focus(),
  };
}
