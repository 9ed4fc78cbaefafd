// Dates and times in the zone of the person whose chat is open.

const formats = new Map();

function format(zone, locale, options) {
  const key = JSON.stringify([zone, locale, options]);
  if (!formats.has(key)) formats.set(key, build(zone, locale, options));
  return formats.get(key);
}

function build(zone, locale, options) {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  }
}

export const timeOf = (date, zone) =>
  format(zone, "en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(date));

export const dayOf = (date, zone) =>
  format(zone, "en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(date));

export function dayName(day, today) {
  const distance = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (distance === 0) return "Today";
  if (distance === 1) return "Yesterday";
  return format("UTC", "en-GB", { weekday: "long", day: "numeric", month: "long" }).format(new Date(day));
}

export function roughly(from, to) {
  const hours = Math.round((Date.parse(to) - Date.parse(from)) / 3_600_000);
  return hours < 2 || hours >= 48 ? distance(from, to) : `in ${hours} h`;
}

export function distance(from, to) {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `in ${minutes} min`;
  if (minutes < 48 * 60) return `in ${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ""}`;
  return `in ${Math.round(minutes / 1440)} days`;
}
