// The state machine around Python, with a worker that does as the test says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PythonRuntime } from "../../docs/assets/js/python-runtime.mjs";

// The watchdog's timers must not keep the test run alive.
const { setTimeout: realTimeout } = globalThis;
globalThis.setTimeout = (...given) => realTimeout(...given).unref();

const PLACES = { sizes: { wasm: { size: 80, transfer: 30 }, archive: { size: 20, transfer: 10 } } };

class FakeWorker {
  sent = [];
  terminated = false;
  postMessage(message) {
    this.sent.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  say(message) {
    this.onmessage({ data: message });
  }
  reply(id, generation, answer) {
    this.say({ type: "reply", id, generation, reply: JSON.stringify(answer) });
  }
}

function visit(options = {}) {
  const workers = [];
  const states = [];
  const createWorker = () => workers[workers.push(new FakeWorker()) - 1];
  const runtime = new PythonRuntime({ createWorker, places: PLACES, ...options });
  runtime.watch((state) => states.push(state.name));
  return { runtime, workers, states };
}

const settled = (promise) => Promise.race([promise, new Promise((resolve) => realTimeout(() => resolve("open"), 5))]);

test("goes through its states once, however often it is started", () => {
  const { runtime, workers, states } = visit();
  assert.equal(runtime.state.total, 40);
  runtime.start();
  runtime.start();
  workers[0].say({ type: "progress", loaded: 12, total: 40 });
  assert.deepEqual(runtime.state, { name: "downloading", loaded: 12, total: 40 });
  workers[0].say({ type: "starting" });
  workers[0].say({ type: "ready" });
  runtime.start();
  runtime.retry();
  assert.equal(workers.length, 1);
  assert.deepEqual(states, ["idle", "downloading", "downloading", "starting", "ready"]);
});

test("asks first on a metered connection", () => {
  const { runtime, workers } = visit({ connection: { saveData: true } });
  runtime.start();
  assert.equal(runtime.state.name, "asking");
  runtime.start();
  assert.equal(workers.length, 0);
  runtime.start({ confirmed: true });
  assert.equal(runtime.state.name, "downloading");
});

test("computes the last question of each form when it is ready", async () => {
  const { runtime, workers } = visit();
  runtime.start();
  const first = runtime.ask({ n: 1 }, 1);
  const second = runtime.ask({ n: 2 }, 1);
  const other = runtime.ask({ n: 3 }, 2);
  workers[0].say({ type: "ready" });
  const asked = workers[0].sent.filter((message) => message.type === "ask");
  assert.deepEqual(asked.map((message) => JSON.parse(message.request).n), [2, 3]);
  for (const { id, generation, request } of asked) workers[0].reply(id, generation, { got: JSON.parse(request).n });
  assert.deepEqual(await second, { got: 2 });
  assert.deepEqual(await other, { got: 3 });
  assert.equal(await settled(first), "open");
});

test("drops replies for a page that is gone", async () => {
  const { runtime, workers } = visit();
  runtime.start();
  workers[0].say({ type: "ready" });
  const asked = runtime.ask({ n: 1 }, 7);
  const { id } = workers[0].sent.at(-1);
  runtime.drop(7);
  workers[0].reply(id, 7, { got: 1 });
  workers[0].reply(99, 7, { got: 1 });
  assert.equal(await settled(asked), "open");
});

test("a failure can be retried, and what was asked meanwhile is answered then", async () => {
  const { runtime, workers } = visit();
  runtime.start();
  const asked = runtime.ask({ n: 1 }, 1);
  workers[0].say({ type: "failed", code: "K-SIEC" });
  assert.deepEqual(runtime.state, { name: "failed", code: "K-SIEC" });
  assert.ok(workers[0].terminated);
  runtime.start(); // only retry() leaves a failure
  assert.equal(workers.length, 1);
  runtime.retry();
  workers[1].say({ type: "ready" });
  const { id } = workers[1].sent.at(-1);
  workers[1].reply(id, 1, { got: 1 });
  assert.deepEqual(await asked, { got: 1 });
});

test("a crash of the worker is a failure with a code", () => {
  const { runtime, workers } = visit();
  runtime.start();
  workers[0].onerror({ preventDefault() {} });
  assert.equal(runtime.state.code, "K-PROCES");
  runtime.retry();
  workers[1].say({ type: "ready" });
  workers[1].onerror({ preventDefault() {} });
  assert.equal(runtime.state.code, "K-AWARIA");
});

test("a worker that cannot be made is a failure with a code", () => {
  const { runtime } = visit({
    createWorker() {
      throw new Error("forbidden");
    },
  });
  runtime.start();
  assert.deepEqual(runtime.state, { name: "failed", code: "K-PROCES" });
});

test("the watchdog bites when nothing moves, not while bytes arrive", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { runtime, workers } = visit({ patience: { downloading: 100, starting: 100, computing: 100 } });
  runtime.start();
  for (let loaded = 1; loaded < 5; loaded++) {
    context.mock.timers.tick(90);
    workers[0].say({ type: "progress", loaded, total: 40 });
  }
  assert.equal(runtime.state.name, "downloading");
  context.mock.timers.tick(101);
  assert.deepEqual(runtime.state, { name: "failed", code: "K-CISZA" });
});

test("the watchdog rests when there is nothing to wait for, and bites a computation that hangs", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { runtime, workers } = visit({ patience: { downloading: 100, starting: 100, computing: 100 } });
  runtime.start();
  workers[0].say({ type: "starting" });
  workers[0].say({ type: "ready" });
  context.mock.timers.tick(1000);
  runtime.ask({}, 1);
  workers[0].reply(workers[0].sent.at(-1).id, 1, {});
  context.mock.timers.tick(1000);
  assert.equal(runtime.state.name, "ready");
  runtime.ask({}, 1);
  context.mock.timers.tick(101);
  assert.equal(runtime.state.code, "K-CISZA");
});
