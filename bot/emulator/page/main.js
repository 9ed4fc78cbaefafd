// Puts the page together: the people, the open chat with its stream, and the clock.

import { byId, initials } from "./dom.js";
import * as actions from "./actions.js";
import { createAttach } from "./attach.js";
import { answered } from "./buttons.js";
import { createClock } from "./clock.js";
import { createCommands } from "./commands.js";
import { createComposer } from "./composer.js";
import { startDialogs } from "./dialogs.js";
import { startDrawers } from "./drawers.js";
import { startHead } from "./head.js";
import { drawIcons } from "./icons.js";
import { createKeyboard } from "./keyboard.js";
import { createLog } from "./log.js";
import { openMenu } from "./menus.js";
import { browserLanguage, startNewPerson } from "./newperson.js";
import { createPeople } from "./people.js";
import { createScroll } from "./scroll.js";
import { startTheme } from "./theme.js";
import { alert, failed, startAlerts, toast } from "./toasts.js";
import { createUnread } from "./unread.js";
import { get, listen, post } from "./wire.js";

let users = [];
let open = null;
let hangUp = () => {};
let ready = false;

const person = () => open;
const user = () => users.find((one) => one.id === open);

async function attempt(job) {
  try {
    await job();
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

const say = (text) => {
  scroll.toEnd();
  return attempt(() => actions.sendText(open, text));
};

drawIcons(document);
startTheme();
startDialogs();
startAlerts();
const scroll = createScroll();
const drawers = startDrawers();
const commands = createCommands({
  run: (text) => {
    composer.clear();
    say(text);
  },
});
const composer = createComposer({
  send: say,
  edit: (id, text) => attempt(() => actions.editText(open, id, text)),
  commands: () => commands,
});
const log = createLog({
  tap: (id, row, column) => actions.tap(open, id, row, column),
  command: say,
  menu: (anchor, message) => openMenu(anchor, messageItems(message), "Message"),
});
const attach = createAttach({
  location: (latitude, longitude) => attempt(() => actions.sendLocation(open, latitude, longitude)),
  photo: (file) => attempt(() => actions.sendPhoto(open, file)),
  other: (kind) => attempt(() => actions.sendOther(open, kind)),
});
const keyboard = createKeyboard({
  say,
  askLocation: attach.askLocation,
  sendContact: () => attempt(() => actions.sendOther(open, "contact")),
  placeholder: composer.placeholder,
});
const unread = createUnread({ others: () => users.map((one) => one.id).filter((id) => id !== open), changed: drawPeople });
const people = createPeople({ choose, factsOf: unread.factsOf });
const clock = createClock({ person, changed: timeChanged, moved: unread.lookAtAll, failed });
const head = startHead({ isBlocked: () => user()?.blocked ?? false, setBlocked, drawers });

function drawPeople() {
  people.draw(users, open);
}

function messageItems(message) {
  return [
    { name: "edit", label: "Edit", hook: "edit-message", action: () => composer.edit(message) },
    { name: "copy", label: "Copy", hook: "copy-message", action: () => attempt(() => navigator.clipboard.writeText(message.text)) },
  ];
}

function timeChanged(given) {
  const zone = given === null ? undefined : given.zone ?? "UTC";
  log.setClock(given?.now ?? new Date().toISOString(), zone);
}

function choose(userId) {
  drawers.close();
  if (open === userId) return;
  hangUp();
  open = userId;
  ready = false;
  log.clear();
  keyboard.show(null);
  head.typing(null);
  composer.mode("wait");
  composer.open(userId);
  history.replaceState(null, "", `#${userId}`);
  hangUp = listen(userId, { event: (name, data) => ON[name](data), state: connection, gone: beginAgain });
  drawPeople();
}

// An emulator that was started anew knows none of the people of the last one.
function beginAgain() {
  hangUp();
  open = null;
  beginUntilItWorks();
}

function connection(state) {
  byId("lost").hidden = state === "open";
}

function settle() {
  unread.read(open, log.messages());
  const blocked = user()?.blocked ?? false;
  composer.mode(blocked ? "blocked" : log.size() === 0 ? "start" : "write");
  head.welcome(log.size() === 0);
}

const ON = {
  snapshot(given) {
    byId("log").setAttribute("aria-live", "off");
    clock.show(given.clock ?? null);
    log.take(given.messages);
    commands.show(given.commands);
    keyboard.show(given.keyboard);
    user().blocked = given.blocked;
    settle();
    if (!ready) scroll.toEnd();
    ready = true;
    setTimeout(() => byId("log").setAttribute("aria-live", "polite"), 500);
  },
  message(given) {
    log.put(given);
    settle();
    if (given.from === "bot") {
      head.typing(null);
      scroll.arrived();
    } else {
      scroll.toEnd();
    }
  },
  edited(given) {
    log.put(given);
    settle();
  },
  deleted({ message_id: id }) {
    log.remove(id);
    settle();
  },
  toast: ({ text, alert: waits }) => text && (waits ? alert(text) : toast(text)),
  answered: ({ callback_query_id: id }) => answered(id),
  typing: ({ action }) => head.typing(action),
  commands: (given) => commands.show(given),
  keyboard: (given) => keyboard.show(given),
  clock: (given) => clock.show(given),
};

function setBlocked(blocked) {
  return attempt(async () => {
    await (blocked ? actions.block(open) : actions.unblock(open));
    user().blocked = blocked;
    settle();
  });
}

async function addPerson(facts) {
  const added = await post("/chat/users", facts);
  users = await get("/chat/users");
  choose(added.id);
}

async function begin() {
  const bot = await get("/chat/bot");
  head.bot(bot);
  log.name(bot.first_name);
  byId("bot-avatar").textContent = initials(bot.first_name);
  users = await get("/chat/users");
  if (users.length === 0) await addPerson({ first_name: "Alex", language_code: browserLanguage() });
  else choose(users.find((one) => String(one.id) === location.hash.slice(1))?.id ?? users[0].id);
}

async function beginUntilItWorks() {
  try {
    await begin();
  } catch {
    connection("lost");
    setTimeout(beginUntilItWorks, 2000);
  }
}

startNewPerson((facts) => attempt(() => addPerson(facts)));
byId("start").addEventListener("click", () => say("/start"));
byId("unblock").addEventListener("click", () => setBlocked(false));
beginUntilItWorks();
