// What a person can do in a chat: one request each, in the order in which they were done.

import { post, postForm } from "./wire.js";

const queues = new Map();

function inOrder(userId, job) {
  const before = queues.get(userId) ?? Promise.resolve();
  const next = before.catch(() => null).then(job);
  queues.set(userId, next);
  return next;
}

const act = (userId, what, body) => inOrder(userId, () => post(`/chat/users/${userId}/${what}`, body));

export const sendText = (userId, text) => act(userId, "text", { text });

export const editText = (userId, messageId, text) => act(userId, "edit", { message_id: messageId, text });

export const tap = (userId, messageId, row, column) => act(userId, "tap", { message_id: messageId, row, column });

export const sendLocation = (userId, latitude, longitude) => act(userId, "location", { latitude, longitude });

export const sendOther = (userId, kind) => act(userId, kind, {});

export const block = (userId) => act(userId, "block", {});

export const unblock = (userId) => act(userId, "unblock", {});

export function sendPhoto(userId, file) {
  const form = new FormData();
  form.append("photo", file);
  return inOrder(userId, () => postForm(`/chat/users/${userId}/photo`, form));
}
