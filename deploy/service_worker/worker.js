// The service worker: after a calculator has been opened, the guide works without a network. Written into sw.js by deploy/offline.py, which
// puts VERSION, ASSETS (files with a hash in their names), PAGES (paths with a slash at their end), OTHERS (sitemap), NO_NETWORK and the
// content of rules.mjs and turns.mjs before it.
//
// Pages are asked for at every visit; their copies serve only when there is no answer, and say from which day they are. So a changed law is
// never hidden by a copy, and a new version need not hurry: this worker waits, as browsers let it do, until the last page of the version
// before is closed. Until then that version's files stay, and pages that are still open find what they ask for.

const { scope } = self.registration;
const PREFIX = `poradnik ${scope} `;
const FILES = `${PREFIX}pliki`;
const COPIES = `${PREFIX}strony ${VERSION}`;
const EXACTLY = { ignoreVary: true };
const turns = new Turns();

const at = (path) => scope + path;
const isOurs = (name) => name.startsWith(PREFIX);

/** The copy of a path, or undefined, also where the device's storage has failed. */
async function copyOf(name, path) {
  try {
    return await caches.match(at(path), { ...EXACTLY, cacheName: name });
  } catch {
    return undefined;
  }
}

/**
 * The store to which a visit may add, or null where there is none: made by `install` alone, so that nothing comes back after the reader
 * has had the copy taken off, while open pages are still served from here.
 */
async function storeOf(name) {
  return (await caches.has(name)) ? caches.open(name) : null;
}

async function pathsIn(name) {
  return (await (await caches.open(name)).keys()).map(({ url }) => pathIn(scope, url));
}

/** Keeps an answer. A full disk is no reason to stop: what fits is kept, the network serves the rest. */
async function keep(cache, path, response) {
  try {
    await cache.put(at(path), response);
  } catch (error) {
    if (error.name !== "QuotaExceededError") throw error;
  }
}

/**
 * Fetches what is not there yet. Without a network, or where a version has not been published whole, this throws: the version before stays,
 * and the browser tries again at a later visit.
 */
async function collect(name, paths, options) {
  const cache = await caches.open(name);
  await turns.each(paths, async (path, signal) => {
    if (await cache.match(at(path), EXACTLY)) return;
    const response = await fetch(at(path), { ...options, signal, priority: "low" });
    if (isWorthKeeping(response)) await keep(cache, path, response);
    else if (name === FILES || isOutage(response)) throw new Error(`${path}: ${response.status}`);
  });
}

async function install() {
  const open = (await self.clients.matchAll({ includeUncontrolled: true, type: "window" })).map(({ url }) => pathIn(scope, url));
  const before = (await caches.keys()).filter((name) => isOurs(name) && name !== FILES);
  const visited = (await Promise.all(before.map(pathsIn))).flat();
  // Whoever saves data gets what is open and what computes; most of it has come already and lies in the browser's own cache.
  const { saveData } = navigator.connection ?? {};
  const pages = saveData ? [NO_NETWORK] : [...PAGES, ...OTHERS, ...visited];
  const wanted = new Set([...pages, ...open].filter((path) => path !== null && (kindOf(path) === "page" || OTHERS.includes(path))));
  await collect(FILES, saveData ? ASSETS.filter(isEssential) : ASSETS);
  await collect(COPIES, wanted, { cache: "no-cache" });
}

async function activate() {
  for (const name of await caches.keys()) if (isOurs(name) && ![FILES, COPIES].includes(name)) await caches.delete(name);
  const files = await caches.open(FILES);
  for (const path of await pathsIn(FILES)) if (!ASSETS.includes(path)) await files.delete(at(path));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function asset(event, path) {
  const kept = await copyOf(FILES, path);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isWorthKeeping(response)) event.waitUntil(add(FILES, path, response.clone()).catch(() => {}));
  return response;
}

async function copied(response, status) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  const html = await response.text();
  return new Response(status ? html : marked(html, dayOf(headers.get("date"), new Date())), { status: status ?? 200, headers });
}

/** Adds to a store what a visit has brought; of pages that nobody listed only the latest stay. */
async function add(name, path, response) {
  const store = await storeOf(name);
  if (!store) return;
  await keep(store, path, response);
  if (name !== COPIES) return;
  for (const old of superfluous(await pathsIn(COPIES), [...PAGES, ...OTHERS])) await store.delete(at(old));
}

/** The network's answer, which is kept while it is read; null when there is none. */
async function ask(event, path) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (isWorthKeeping(response)) event.waitUntil(add(COPIES, path, response.clone()).catch(() => {}));
    return response;
  } catch {
    return null;
  }
}

async function page(event, path) {
  const copy = await copyOf(COPIES, path);
  const answer = ask(event, path);
  event.waitUntil(answer);
  const patience = copy ? new Promise((resolve) => setTimeout(resolve, PATIENCE, null)) : answer;
  const response = await Promise.race([answer, patience]);
  if (response && !(copy && isOutage(response))) return response;
  if (copy) return copied(copy);
  if (kindOf(path) === "folder" && (await copyOf(COPIES, `${path}/`))) return Response.redirect(at(`${path}/`) + new URL(event.request.url).search);
  const excuse = await copyOf(COPIES, NO_NETWORK);
  return excuse ? copied(excuse, 503) : Response.error();
}

async function other(event, path) {
  const response = await ask(event, path);
  if (response && !isOutage(response)) return response;
  return (await copyOf(COPIES, path)) ?? response ?? Response.error();
}

// docs/assets/js/offline.mjs: the reader waits for Python, and has got it.
self.addEventListener("message", ({ data }) => {
  if (data === "wait") turns.wait();
  if (data === "go on") turns.goOn();
});
self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathIn(scope, request.url);
  if (request.method !== "GET" || request.headers.has("range") || path === null) return;
  const kind = kindOf(path);
  if (kind === "asset") event.respondWith(asset(event, path));
  else if (OTHERS.includes(path)) event.respondWith(other(event, path));
  else if (kind !== "other") event.respondWith(page(event, path));
});
