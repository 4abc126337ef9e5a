// The one Python that all calculators of all pages of a visit share. A module is loaded once a visit, also across instant navigation.
import places from "./python-files.mjs";
import { PythonRuntime } from "./python-runtime.mjs";

export const runtime = new PythonRuntime({
  createWorker: () => new Worker(new URL("./python-worker.mjs", import.meta.url), { type: "module", name: "python" }),
  places,
  connection: navigator.connection,
});

// Whoever has used a calculator can go on without a network. This waits until the answer is there, for it must not slow that down.
const QUIET = 5000; // ms
let asked = false;
runtime.watch(({ name }) => {
  if (name !== "ready" || asked) return;
  asked = true;
  setTimeout(() => import("./offline.mjs").then(({ keep }) => keep()), QUIET);
});
