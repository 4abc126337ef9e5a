// The one Python that all calculators of all pages of a visit share. A module is loaded once a visit, also across instant navigation.
import places from "./python-files.mjs";
import { PythonRuntime } from "./python-runtime.mjs";

export const runtime = new PythonRuntime({
  createWorker: () => new Worker(new URL("./python-worker.mjs", import.meta.url), { type: "module", name: "python" }),
  places,
  connection: navigator.connection,
});
