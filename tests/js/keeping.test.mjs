// When the guide begins to be kept, without a browser: after quiet, never beside Python's start.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeping, QUIET } from "../../docs/assets/js/keeping.mjs";

const settle = () => new Promise((resolve) => setImmediate(resolve));

function visit(context, options = {}) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const said = [];
  let listener;
  const runtime = {
    watch(given) {
      listener = given;
      given({ name: "idle" });
    },
  };
  const keeping = new Keeping({
    runtime, saveData: false, loaded: Promise.resolve(), idle: (work) => work(), begin: () => said.push("begin"), hold: (busy) => said.push(busy ? "wait" : "go on"), ...options,
  });
  return { keeping, said, python: (...names) => names.forEach((name) => listener({ name })), pass: (time) => context.mock.timers.tick(time) };
}

test("an open calculator is enough, after a while of quiet, once", async (context) => {
  const { keeping, said, pass } = visit(context);
  keeping.visited();
  await settle();
  pass(QUIET - 1);
  assert.deepEqual(said, []);
  pass(1);
  keeping.visited();
  await settle();
  pass(10 * QUIET);
  assert.deepEqual(said, ["begin"]);
});

test("the wait begins when the page has loaded", async (context) => {
  let load;
  const { keeping, said, pass } = visit(context, { loaded: new Promise((resolve) => (load = resolve)) });
  keeping.visited();
  pass(10 * QUIET);
  load();
  await settle();
  assert.deepEqual(said, []);
  pass(QUIET);
  assert.deepEqual(said, ["begin"]);
});

test("nothing begins beside Python's start, whenever the browser finds time", async (context) => {
  let work;
  const { keeping, said, python, pass } = visit(context, { idle: (given) => (work = given) });
  keeping.visited();
  await settle();
  pass(QUIET);
  python("downloading", "downloading", "starting");
  work();
  pass(10 * QUIET);
  assert.deepEqual(said, ["wait"]);
  python("ready");
  pass(QUIET);
  work();
  assert.deepEqual(said, ["wait", "go on", "begin"]);
});

test("what has begun waits while Python starts", async (context) => {
  const { keeping, said, python, pass } = visit(context);
  keeping.visited();
  await settle();
  pass(QUIET);
  python("downloading", "failed", "downloading", "starting", "ready");
  pass(10 * QUIET);
  assert.deepEqual(said, ["begin", "wait", "go on", "wait", "go on"]);
});

test("whoever saves data has the guide kept only by computing", async (context) => {
  const { keeping, said, python, pass } = visit(context, { saveData: true });
  keeping.visited();
  await settle();
  python("asking");
  pass(10 * QUIET);
  python("downloading", "failed");
  pass(10 * QUIET);
  assert.deepEqual(said, ["wait", "go on"]);
  python("downloading", "starting", "ready");
  pass(QUIET);
  assert.equal(said.at(-1), "begin");
});

test("a page without a calculator keeps nothing; a wizard that has started Python does", async (context) => {
  const { said, python, pass } = visit(context);
  pass(10 * QUIET);
  assert.deepEqual(said, []);
  python("downloading", "starting", "ready");
  pass(QUIET);
  assert.equal(said.at(-1), "begin");
});

test("where Python does not start, an open calculator still counts", async (context) => {
  const { keeping, said, python, pass } = visit(context);
  keeping.visited();
  await settle();
  python("downloading", "failed");
  pass(QUIET);
  assert.deepEqual(said, ["wait", "go on", "begin"]);
});
