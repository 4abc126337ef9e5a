// <saved-pages>: what this device keeps of the guide, with links; on the page about it also a way to take it off.
import { announce } from "./announce.mjs";
import { forget, pages } from "./offline.mjs";
import { SAVED, SECTIONS } from "./offline-words.mjs";

function button(text, listener) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "md-button", textContent: text });
  made.addEventListener("click", listener);
  return made;
}

function section(title, found) {
  const list = document.createElement("ul");
  for (const { title: text, href } of found.sort((one, other) => one.title.localeCompare(other.title, "pl"))) {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href, textContent: text }));
    list.append(item);
  }
  return [Object.assign(document.createElement("h3"), { textContent: title }), list];
}

class SavedPages extends HTMLElement {
  async connectedCallback() {
    this.#status = Object.assign(document.createElement("p"), { role: "status" });
    const found = await pages();
    const parts = Object.entries(SECTIONS).flatMap(([name, title]) => {
      const inside = found.filter(({ path }) => (path.split("/")[0] in SECTIONS ? path.split("/")[0] : "") === name);
      return inside.length ? section(title, inside) : [];
    });
    this.replaceChildren(this.#status, ...parts);
    announce(this.#status, found.length ? SAVED.count(found.length) : SAVED.none, { fresh: true });
    if (this.hasAttribute("retry")) this.#offerRetry();
    else if (found.length) this.append(button(SAVED.forget, () => this.#forget()));
  }

  #status;

  #offerRetry() {
    const again = () => location.reload();
    this.prepend(button(SAVED.retry, again));
    window.addEventListener("online", again, { once: true });
  }

  async #forget() {
    await forget();
    // The button goes; the keyboard goes on from what is said in its place. The region itself must stay, or it would not be heard.
    this.#status.tabIndex = -1;
    this.#status.focus();
    for (const part of [...this.children]) if (part !== this.#status) part.remove();
    announce(this.#status, SAVED.forgotten);
  }
}

customElements.define("saved-pages", SavedPages);
