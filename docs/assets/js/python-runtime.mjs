// One Python for the whole visit, as a state machine that anybody may watch:
// idle -> (asking) -> downloading -> starting -> ready, or -> failed with a code, from which retry() starts anew.

/** Milliseconds without any sign of life after which a start or a computation counts as hung. */
const PATIENCE = { downloading: 45_000, starting: 60_000, computing: 20_000 };

export class PythonRuntime {
  #worker = null;
  #watchdog = 0;
  #lastId = 0;
  #listeners = new Set();
  /** Questions without an answer yet, by message id: { generation, request, resolve, sent }. */
  #open = new Map();

  /**
   * `createWorker()` makes the worker, `places` is what deploy/pack.py writes about Python's files, `connection` is the
   * browser's `navigator.connection` (where it has one).
   */
  constructor({ createWorker, places, connection = null, patience = PATIENCE }) {
    Object.assign(this, { createWorker, places, connection, patience });
    this.total = Object.values(places.sizes).reduce((sum, file) => sum + file.transfer, 0);
    this.state = { name: "idle", total: this.total };
  }

  /** Calls `listener(state)` now and at every change; returns the function that stops it. */
  watch(listener) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  /** Starts Python unless it has been started. On a metered connection it first asks; `confirmed` is the reader's consent. */
  start({ confirmed = false } = {}) {
    if (!["idle", "asking"].includes(this.state.name)) return;
    if (this.connection?.saveData && !confirmed) {
      this.#enter({ name: "asking", total: this.total });
      return;
    }
    this.#launch();
  }

  /** Starts again after a failure. Questions asked meanwhile are answered then. */
  retry() {
    if (this.state.name === "failed") this.#launch();
  }

  /**
   * Promises the reply to a request (see calculators/browser.py); computed when Python is ready. A later question of the same
   * generation replaces the one that still waits; its promise then stays open, as does that of a dropped generation.
   * `library`: { archive, module } when another archive than the calculators' answers (see python-worker.mjs).
   */
  ask(request, generation, library = undefined) {
    const id = ++this.#lastId;
    this.drop(generation);
    return new Promise((resolve) => {
      this.#open.set(id, { generation, request, library, resolve, sent: false });
      this.#sendWaiting();
    });
  }

  /** Forgets the questions of a page that is gone; their replies will be ignored. */
  drop(generation) {
    for (const [id, question] of this.#open) if (question.generation === generation) this.#open.delete(id);
  }

  #launch() {
    this.#stop();
    for (const question of this.#open.values()) question.sent = false;
    this.#enter({ name: "downloading", loaded: 0, total: this.total });
    try {
      this.#worker = this.createWorker();
    } catch {
      this.#fail("K-PROCES");
      return;
    }
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(this.state.name === "ready" ? "K-AWARIA" : "K-PROCES");
    };
    this.#worker.postMessage({ type: "start", places: this.places });
    this.#watch("downloading");
  }

  #receive(message) {
    switch (message.type) {
      case "progress":
        this.#enter({ name: "downloading", loaded: message.loaded, total: message.total });
        this.#watch("downloading");
        break;
      case "starting":
        this.#enter({ name: "starting", total: this.total });
        this.#watch("starting");
        break;
      case "ready":
        this.#rest();
        this.#enter({ name: "ready" });
        this.#sendWaiting();
        break;
      case "failed":
        this.#fail(message.code);
        break;
      case "reply":
        this.#answer(message);
    }
  }

  #answer({ id, generation, reply }) {
    const question = this.#open.get(id);
    if (question?.generation === generation) {
      this.#open.delete(id);
      question.resolve(JSON.parse(reply));
    }
    if (![...this.#open.values()].some((other) => other.sent)) this.#rest();
  }

  #sendWaiting() {
    if (this.state.name !== "ready") return;
    for (const [id, question] of this.#open) {
      if (question.sent) continue;
      question.sent = true;
      const { generation, library } = question;
      this.#worker.postMessage({ type: "ask", id, generation, request: JSON.stringify(question.request), ...(library && { library }) });
      // A library may have to be downloaded first.
      this.#watch(library ? "downloading" : "computing");
    }
  }

  #watch(activity) {
    this.#rest();
    this.#watchdog = setTimeout(() => this.#fail("K-CISZA"), this.patience[activity]);
  }

  #rest() {
    clearTimeout(this.#watchdog);
  }

  #stop() {
    this.#rest();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #fail(code) {
    this.#stop();
    this.#enter({ name: "failed", code });
  }

  #enter(state) {
    this.state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
