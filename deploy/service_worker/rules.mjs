// What the service worker decides, as pure functions (tests/js/service_worker.test.mjs). deploy/offline.py puts them before worker.js.

/** Milliseconds after which a page that does not come is shown from its copy. */
export const PATIENCE = 4000;
/** How many visited pages stay beside those that are kept anyway. */
export const VISITED = 60;

/** The path of an address inside the guide ("" is the start page), or null outside of it. */
export function pathIn(scope, address) {
  const plain = address.split(/[?#]/)[0];
  return plain.startsWith(scope) ? plain.slice(scope.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

/**
 * How a path is served: "asset" has a hash in its name and never changes, "page" is asked for anew each time, "folder" is a page without
 * its slash, "other" is the browser's own business. Frames of other sites (osadz/) keep nothing.
 */
export function kindOf(path) {
  if (/^assets\/(python\/|.*\.[0-9a-f]{8,}\.)/.test(path)) return "asset";
  if (/\/osadz\/$/.test(path)) return "other";
  if (path === "" || /(\/|\.html)$/.test(path)) return "page";
  return /(^|\/)[^./]+$/.test(path) ? "folder" : "other";
}

/** The day on which a copy was made, as year-month-day on this device's calendar: the server's clock, or this device's where it says nothing. */
export function dayOf(date, now) {
  const made = Number.isNaN(Date.parse(date ?? "")) ? now : new Date(date);
  return [made.getFullYear(), made.getMonth() + 1, made.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A page that says in its head that it is a copy, for docs/assets/js/freshness.mjs to tell the reader. */
export function marked(html, day) {
  return html.replace("</head>", `<meta name="copied-on" content="${day}"></head>`);
}

/** Whether a file with a hash in its name is needed to read and to compute; the search and spreadsheets come on top. */
export function isEssential(path) {
  return !/^assets\/(search\/|python\/spreadsheet-)/.test(path);
}

/** Whether an answer may be kept: complete, ours, and of this very address. */
export function isWorthKeeping({ status, type, redirected }) {
  return status === 200 && type === "basic" && !redirected;
}

/** Whether an answer says that the server cannot answer. A page that it knows not to exist (404) is an answer, and so is a redirect. */
export function isOutage({ status }) {
  return status >= 500;
}

/** The visited pages, oldest first, that must go so that at most `most` of them stay. */
export function superfluous(paths, listed, most = VISITED) {
  const visited = paths.filter((path) => !listed.includes(path));
  return visited.slice(0, Math.max(0, visited.length - most));
}
