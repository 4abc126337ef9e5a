// What a reader has typed, kept while they walk about the guide, and links that carry it when they ask for one.

const kept = new Map();

/** The key of a form: its page and its place on it. */
export function keyOf(name, prefix) {
  return `kalkulator ${location.pathname} ${name} ${prefix}`;
}

/** Remembers { fields, computed, fragment } until the tab is closed. */
export function remember(key, form) {
  kept.set(key, form);
  try {
    sessionStorage.setItem(key, JSON.stringify(form));
  } catch {
    // No storage (private mode, full): the map above still serves instant navigation.
  }
}

export function forget(key) {
  kept.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** What was remembered, or null. */
export function recall(key) {
  if (kept.has(key)) return kept.get(key);
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

/** The address of this page with the inputs in its fragment, which browsers never send to a server. */
export function link(name, fields, defaults) {
  const changed = Object.entries(fields).filter(([field, value]) => value !== (defaults[field] ?? ""));
  const address = new URL(location.pathname, location.href);
  address.hash = new URLSearchParams([["k", name], ...changed]).toString();
  return address.href;
}

/** The inputs that this page's fragment carries for a calculator, or null. */
export function linked(name) {
  const pairs = new URLSearchParams(location.hash.slice(1));
  if (pairs.get("k") !== name) return null;
  pairs.delete("k");
  return Object.fromEntries(pairs);
}
