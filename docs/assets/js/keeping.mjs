// When the guide begins to be kept on this device: a calculator has been open for a while and nothing else is going on.

/** Milliseconds of quiet that come first: longer than what a page, or a first result, still loads. */
export const QUIET = 5000;

export class Keeping {
  #parts;
  #wanted = false;
  #busy = false;
  #begun = false;
  #timer = 0;

  /**
   * `runtime`: Python (python-runtime.mjs), which nothing may slow down while it loads. `saveData`: the reader asked to load little, so
   * that only computing counts. `loaded`: a promise of the page's own load. `idle(work)` does it when the browser has time, `begin()`
   * begins to keep, `hold(busy)` says whether what has begun must wait.
   */
  constructor(parts) {
    this.#parts = parts;
    parts.runtime.watch(({ name }) => this.#follow(name));
  }

  /** A page with a calculator stands there. Going on to another page of the guide changes nothing. */
  async visited() {
    if (this.#wanted || this.#parts.saveData) return;
    this.#wanted = true;
    await this.#parts.loaded;
    this.#wait();
  }

  #follow(name) {
    const busy = name === "downloading" || name === "starting";
    if (busy !== this.#busy) this.#parts.hold(busy);
    this.#busy = busy;
    if (name === "ready") this.#wanted = true;
    // Every change begins the wait anew.
    if (name !== "idle") this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    if (this.#begun || this.#busy || !this.#wanted) return;
    this.#timer = setTimeout(() => this.#parts.idle(() => this.#begin()), QUIET);
  }

  #begin() {
    if (this.#begun || this.#busy) return;
    this.#begun = true;
    this.#parts.begin();
  }
}
