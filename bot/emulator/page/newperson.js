// The dialog that adds a fake person with a name and a language.

import { byId, element } from "./dom.js";
import { openDialog } from "./dialogs.js";

const LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pt", "pl", "tr", "uk", "ru", "ar", "fa", "hi", "bn", "id", "ja", "ko", "zh"];

export const browserLanguage = () => (navigator.language || "en").split("-")[0].toLowerCase();

function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function startNewPerson(add) {
  const codes = [...new Set([...LANGUAGES, browserLanguage()])];
  const options = codes.map((code) => element("option", { value: code }, `${languageName(code)} (${code})`));
  byId("language").replaceChildren(...options);
  byId("new-user").addEventListener("click", () => {
    byId("person-form").reset();
    byId("language").value = browserLanguage();
    openDialog("person");
    byId("first-name").focus();
  });
  byId("person-form").addEventListener("submit", (event) => {
    event.preventDefault();
    byId("person").close();
    const first = byId("first-name").value.trim();
    const last = byId("last-name").value.trim();
    add({ first_name: first, ...(last && { last_name: last }), language_code: byId("language").value });
  });
}
