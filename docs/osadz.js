// <poradnik-kalkulator>: a calculator of the guide on another site. The page that describes it: wspoltworzenie/osadz-kalkulator.
// A plain script at an address that never changes, for a town's page names it once and for years. It asks for nothing but the frame.
(() => {
  const guide = new URL("./", document.currentScript.src);
  const SANDBOX = ["scripts", "same-origin", "forms", "popups", "popups-to-escape-sandbox", "downloads", "modals"];
  const FIRST = 640; // px, until the frame says how tall it is
  const SETTLED = 600; // ms in which a smooth scroll ends
  const TALLEST = 30_000; // px; whatever goes wrong inside, the host's page does not grow without end

  class EmbeddedCalculator extends HTMLElement {
    #frame;
    #listener;
    #name;

    connectedCallback() {
      // Of an element that is still on the line the link inside, which names the frame, may not be there.
      if (document.readyState !== "loading") this.#start();
      else document.addEventListener("DOMContentLoaded", () => this.#start(), { once: true });
    }

    #start() {
      if (this.#frame || !this.isConnected) return;
      const name = this.getAttribute("name") ?? "";
      if (!/^[a-z0-9-]+$/.test(name)) return;
      const fallback = [...this.childNodes];
      const frame = document.createElement("iframe");
      this.#frame = frame;
      frame.title = this.#name ??= this.title || this.textContent.trim() || `Kalkulator: ${name}`;
      frame.loading = "lazy";
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      frame.sandbox.add(...SANDBOX.map((right) => `allow-${right}`));
      frame.src = new URL(`kalkulatory/${name}/osadz/#${this.#presets()}`, guide).href;
      Object.assign(this.style, { display: "block" });
      Object.assign(frame.style, { display: "block", width: "100%", height: `${FIRST}px`, border: "0" });
      // The frame learns from this greeting whom it may answer.
      frame.addEventListener("load", () => frame.contentWindow.postMessage({ poradnik: "hello" }, guide.origin));
      this.#listener = ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== guide.origin) return;
        this.#obey(data, fallback);
      };
      window.addEventListener("message", this.#listener);
      this.append(frame);
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#listener);
      this.#frame?.remove();
      this.#frame = null;
    }

    /** The form's fields that the snippet fills in, in the fragment, which browsers never send to a server. */
    #presets() {
      const given = [...this.attributes].filter(({ name }) => name.startsWith("data-"));
      return new URLSearchParams(given.map(({ name, value }) => [name.slice("data-".length), value]));
    }

    /** Scrolls the host's page to a place in the frame (px from its top) unless that can be seen. */
    #show(place) {
      const top = this.#frame ? this.#frame.getBoundingClientRect().top + place : 0;
      if (top < 0 || top > window.innerHeight / 2) window.scrollBy({ top: top - 80 });
    }

    #obey(data, fallback) {
      const { poradnik, value } = data ?? {};
      const number = Math.min(Number(value), TALLEST);
      if (!(number >= 0)) return;
      if (poradnik === "height") {
        this.#frame.style.height = `${number}px`;
        // Until the frame answers, the link inside the element is the way to the calculator.
        for (const node of fallback) node.remove();
      }
      // Some browsers let a frame scroll the page around it, some do not; where the former have come to rest, nothing is left to do.
      if (poradnik === "reveal") setTimeout(() => this.#show(number), SETTLED);
    }
  }

  if (!customElements.get("poradnik-kalkulator")) customElements.define("poradnik-kalkulator", EmbeddedCalculator);
})();
