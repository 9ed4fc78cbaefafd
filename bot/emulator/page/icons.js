// The page's own line drawings, on a grid of 24.

const SPACE = "http://www.w3.org/2000/svg";

const DRAWINGS = {
  alert: "M12 8v5M12 16.5v.01M12 3.5 2.8 19.5h18.4Z",
  attach: "M19.5 11.5 12 19a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.1l7-7",
  block: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
  close: "M6 6l12 12M18 6 6 18",
  contact: "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 19.5c.6-3.4 3.4-5.2 7-5.2s6.4 1.8 7 5.2",
  copy: "M9 9h10.5v10.5H9ZM5.5 15H4.5V4.5H15v1",
  dark: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  down: "M6 9.5l6 6 6-6",
  edit: "M4.5 19.5l1-4L15.8 5.2a1.9 1.9 0 0 1 2.7 0l.3.3a1.9 1.9 0 0 1 0 2.7L8.5 18.5ZM14 7l3 3",
  file: "M6.5 3.5h7l4.5 4.5v12.5H6.5ZM13.5 3.5V8H18M9.5 13h5M9.5 16.5h5",
  keys: "M4 4.5h6.5V11H4ZM13.5 4.5H20V11h-6.5ZM4 14h6.5v5.5H4ZM13.5 14H20v5.5h-6.5Z",
  light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  link: "M9 6.5H5.5v12h12V15M13 4.5h6.5V11M19 5l-8 8",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  next: "M5 5.5l8.5 6.5L5 18.5ZM18.5 5.5v13",
  offline: "M3.5 3.5l17 17M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4.5-2.6M19 12a10 10 0 0 0-6-2.9M12 19v.01",
  people: "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5ZM2.8 19c.4-3.2 2.9-4.9 6.2-4.9s5.8 1.7 6.2 4.9M15.5 5.4a3.2 3.2 0 0 1 0 5.8M17.6 14.5c2 .6 3.3 2.1 3.6 4.5",
  photo: "M4 5.5h16v13H4ZM4.5 16l4.5-4.5 4 4 2.5-2.5 4 4M15.5 9v.01",
  pin: "M12 21c4.5-4.8 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.2 6.5 11ZM12 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6Z",
  plus: "M12 5v14M5 12h14",
  send: "M4.5 12 3.5 4.5 21 12 3.5 19.5ZM4.5 12H12",
  silent: "M6.5 16.5h11c-1.2-1.5-1.5-3-1.5-6a4 4 0 0 0-6.5-3M8 10.5c0 3-.3 4.5-1.5 6M10.5 19.5h3M4 4l16 16",
  slash: "M5 7h14M5 12h14M5 17h9",
  sticker: "M12 3.5a8.5 8.5 0 1 0 8.5 8.5M12 3.5c0 5 3 8.5 8.5 8.5M12 3.5 20.5 12M8.5 14c1 1.6 2.2 2.3 3.5 2.3s2.3-.5 3-1.3M9 9.5v.01",
  sunrise: "M3.5 18.5h17M7 18.5a5 5 0 0 1 10 0M12 3.5v6M9.5 6 12 3.5 14.5 6M4.5 12l1.5 1.2M19.5 12 18 13.2",
  unblock: "M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2",
  voice: "M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5a2.8 2.8 0 0 1-5.6 0v-5A2.8 2.8 0 0 1 12 3.5ZM6 11a6 6 0 0 0 12 0M12 17v3.5",
};

export function icon(name) {
  const svg = document.createElementNS(SPACE, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SPACE, "path");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

export function drawIcons(root) {
  for (const node of root.querySelectorAll("[data-icon]")) node.prepend(icon(node.dataset.icon));
}
