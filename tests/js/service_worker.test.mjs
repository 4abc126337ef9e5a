// What the service worker decides, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isEssential, isOutage, isWorthKeeping, kindOf, marked, pathIn, superfluous } from "../../deploy/service_worker/rules.mjs";
import { LONGEST_WAIT, Turns } from "../../deploy/service_worker/turns.mjs";

test("paths inside the guide, also where it stands in a folder of a host", () => {
  const scope = "https://gmina.example/poradnik/";
  assert.equal(pathIn(scope, scope), "");
  assert.equal(pathIn(scope, `${scope}kalkulatory/raty/?a#b`), "kalkulatory/raty/");
  assert.equal(pathIn(scope, `${scope}prawo/index.html`), "prawo/");
  assert.equal(pathIn(scope, "https://gmina.example/"), null);
  assert.equal(pathIn(scope, "https://obca.example/poradnik/"), null);
});

test("what never changes, what is asked for anew, and what is left to the browser", () => {
  const kinds = { "assets/css/base.0123abcd.css": "asset", "assets/python/pyodide-0.29.5-x/pyodide.mjs": "asset", "": "page", "prawo/": "page", "404.html": "page",
    prawo: "folder", "kalkulatory/raty/osadz/": "other", "zmiany.xml": "other", "pdf/poradnik.pdf": "other", "assets/css/base.css": "other" };
  for (const [path, kind] of Object.entries(kinds)) assert.equal(kindOf(path), kind, path);
});

test("whoever saves data gets what is read and computed with", () => {
  const paths = ["assets/css/base.0123abcd.css", "assets/search/parts/um.0123abcd.json", "assets/python/calculators-0123abcd.zip", "assets/python/spreadsheet-0123abcd.zip"];
  assert.deepEqual(paths.filter(isEssential), [paths[0], paths[2]]);
});

test("the day of a copy is the server's, or this device's where the server says nothing", () => {
  const now = new Date(2026, 10, 25, 12);
  assert.equal(dayOf(new Date(2026, 0, 2, 12).toUTCString(), now), "2026-01-02");
  assert.equal(dayOf(null, now), "2026-11-25");
  assert.equal(dayOf("bzdura", now), "2026-11-25");
});

test("a copy says so in its head, once", () => {
  assert.equal(marked("<head></head><p></head>", "2026-01-02"), '<head><meta name="copied-on" content="2026-01-02"></head><p></head>');
});

test("only whole answers of our own are kept", () => {
  assert.ok(isWorthKeeping({ status: 200, type: "basic", redirected: false }));
  for (const wrong of [{ status: 206 }, { status: 404 }, { type: "opaque" }, { redirected: true }]) assert.ok(!isWorthKeeping({ status: 200, type: "basic", redirected: false, ...wrong }));
});

test("an outage is a server that has failed; what it knows not to exist is an answer", () => {
  assert.deepEqual([200, 304, 403, 404, 410, 500, 502, 503, 504, 511].map((status) => isOutage({ status })), [false, false, false, false, false, true, true, true, true, true]);
  // A redirect, that of a network which first wants a word with its guest among them, goes to the browser.
  assert.ok(!isOutage({ status: 0 }));
});

test("the oldest visited pages go, the listed ones never", () => {
  assert.deepEqual(superfluous(["a/", "b/", "c/", "lista/"], ["lista/"], 3), []);
  assert.deepEqual(superfluous(["a/", "lista/", "b/", "c/"], ["lista/"], 2), ["a/"]);
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work under way by item, each with `done()`, `fail(error)`; like fetch it fails when its signal says stop. */
function desk() {
  const open = new Map();
  const work = (item, signal) => new Promise((resolve, reject) => {
    const end = (settled) => (value) => open.delete(item) && settled(value);
    open.set(item, { done: end(resolve), fail: end(reject) });
    signal.addEventListener("abort", () => end(reject)(signal.reason));
  });
  return { open, work };
}

test("what is fetched steps aside and begins anew", async () => {
  const { open, work } = desk();
  const turns = new Turns();
  const all = turns.each(["", "a", "b", "c", "d"], work);
  await settle();
  assert.deepEqual([...open.keys()], ["", "a", "b"]);
  open.get("").done();
  await settle();
  turns.wait();
  turns.wait();
  await settle();
  assert.deepEqual([...open.keys()], []);
  turns.goOn();
  await settle();
  assert.equal(open.size, 3);
  const seen = new Set();
  for (; open.size; await settle()) for (const [item, { done }] of open) seen.add(item) && done();
  await all;
  assert.deepEqual([...seen].sort(), ["a", "b", "c", "d"]);
});

test("nobody waits for ever for a page that was closed", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { open, work } = desk();
  const turns = new Turns();
  turns.wait();
  const all = turns.each(["a"], work);
  await settle();
  assert.equal(open.size, 0);
  context.mock.timers.tick(LONGEST_WAIT);
  await settle();
  open.get("a").done();
  await all;
});

test("a failure that nobody asked for is one", async () => {
  const { open, work } = desk();
  const all = new Turns().each(["a"], work);
  await settle();
  open.get("a").fail(new Error("no network"));
  await assert.rejects(all, /no network/);
});
