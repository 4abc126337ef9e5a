// What the service worker decides, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isOutage, isWorthKeeping, kindOf, marked, pathIn, superfluous } from "../../deploy/service_worker/rules.mjs";

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

test("an outage is a gateway's answer", () => {
  assert.deepEqual([500, 501, 502, 503, 504, 505].map((status) => isOutage({ status })), [false, false, true, true, true, false]);
});

test("the oldest visited pages go, the listed ones never", () => {
  assert.deepEqual(superfluous(["a/", "b/", "c/", "lista/"], ["lista/"], 3), []);
  assert.deepEqual(superfluous(["a/", "lista/", "b/", "c/"], ["lista/"], 2), ["a/"]);
});
