// Work that is done a few things at a time and steps aside when asked (tests/js/service_worker.test.mjs). deploy/offline.py puts it before worker.js.

/** How many things are done at once: some of a browser's connections to the server stay free for the reader. */
const AT_ONCE = 3;
/** Milliseconds after which a page that asked to wait, and was closed since, is waited for no longer. */
export const LONGEST_WAIT = 60_000;

export class Turns {
  #stop = new AbortController();
  #pause = null;
  #resume = null;
  #timer = 0;

  /** Breaks off what is being done; it begins anew after `goOn`. */
  wait() {
    if (this.#pause) return;
    this.#pause = new Promise((resolve) => (this.#resume = resolve));
    this.#timer = setTimeout(() => this.goOn(), LONGEST_WAIT);
    this.#stop.abort();
  }

  goOn() {
    if (!this.#pause) return;
    clearTimeout(this.#timer);
    this.#stop = new AbortController();
    this.#pause = null;
    this.#resume();
  }

  /** Calls `work(item, signal)` for each item; rejects with the first failure. */
  async each(items, work) {
    const waiting = [...items];
    const one = async () => {
      for (;;) {
        await this.#pause;
        if (!waiting.length) return;
        const item = waiting.shift();
        const { signal } = this.#stop;
        try {
          await work(item, signal);
        } catch (error) {
          if (!signal.aborted) throw error;
          waiting.unshift(item);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }
}
