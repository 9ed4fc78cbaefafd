// What can be sent beside words: a location, a photo, a sticker, a voice message, a contact.

import { byId, element } from "./dom.js";
import { openDialog } from "./dialogs.js";
import { openMenu } from "./menus.js";

const PLACES = [
  ["Berlin", 52.52, 13.405], ["London", 51.5074, -0.1278], ["New York", 40.7128, -74.006],
  ["Los Angeles", 34.0522, -118.2437], ["São Paulo", -23.5505, -46.6333], ["Nairobi", -1.2921, 36.8219],
  ["Kolkata", 22.5726, 88.3639], ["Kathmandu", 27.7172, 85.324], ["Tokyo", 35.6762, 139.6503],
  ["Sydney", -33.8688, 151.2093], ["Lord Howe Island", -31.5553, 159.0821], ["Honolulu", 21.3069, -157.8583],
];

export function createAttach({ location, photo, other }) {
  const items = [
    { name: "pin", label: "Location", hook: "attach-location", action: askLocation },
    { name: "photo", label: "Photo", hook: "attach-photo", action: () => byId("photo").click() },
    { name: "sticker", label: "Sticker", hook: "attach-sticker", action: () => other("sticker") },
    { name: "voice", label: "Voice message", hook: "attach-voice", action: () => other("voice") },
    { name: "contact", label: "Contact", hook: "attach-contact", action: () => other("contact") },
  ];
  byId("attach").addEventListener("click", () => openMenu(byId("attach"), items, "Attach"));
  byId("photo").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) photo(file);
    event.target.value = "";
  });
  startPlaces(location);
  return { askLocation };
}

const askLocation = () => openDialog("place");

function startPlaces(location) {
  const share = (latitude, longitude) => {
    byId("place").close();
    location(latitude, longitude);
  };
  const buttons = PLACES.map(([name, latitude, longitude]) =>
    element(
      "button",
      { type: "button", class: "place-button", "data-testid": "place", "data-place": name, onclick: () => share(latitude, longitude) },
      name,
    ),
  );
  byId("place-list").replaceChildren(...buttons);
  byId("place-form").addEventListener("submit", (event) => {
    event.preventDefault();
    share(byId("latitude").valueAsNumber, byId("longitude").valueAsNumber);
  });
}
