// The one Python that all calculators of all pages of a visit share. A module is loaded once a visit, also across instant navigation.
import places from "./python-files.mjs";
import { Keeping } from "./keeping.mjs";
import { PythonRuntime } from "./python-runtime.mjs";

export const runtime = new PythonRuntime({
  createWorker: () => new Worker(new URL("./python-worker.mjs", import.meta.url), { type: "module", name: "python" }),
  places,
  connection: navigator.connection,
});

// Whoever has opened a calculator can go on without a network. Not in the frame of another site: there it would serve nobody.
const possible = "serviceWorker" in navigator && window.top === window;
let offline = null;
const offlineModule = () => (offline ??= import("./offline.mjs"));

export const keeping = possible ? new Keeping({
  runtime,
  saveData: navigator.connection?.saveData,
  loaded: document.readyState === "complete" ? Promise.resolve() : new Promise((resolve) => window.addEventListener("load", resolve, { once: true })),
  idle: (work) => ("requestIdleCallback" in window ? requestIdleCallback(work) : work()),
  begin: () => offlineModule().then(({ keep }) => keep()),
  // A visit that neither keeps nor is served by what has been kept has nothing that could wait.
  hold: (busy) => (offline || navigator.serviceWorker.controller) && offlineModule().then(({ hold }) => hold(busy)),
}) : null;
