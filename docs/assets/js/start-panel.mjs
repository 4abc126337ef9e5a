// Shows the state of Python beside a calculator: announcements in the status line, numbers and buttons below it.
import { announce } from "./announce.mjs";
import * as calculatorWords from "./words.mjs";

export class StartPanel {
  #status;
  #box = element("div", "calc-start");
  #text = element("p", "calc-start-text");
  #bar = element("progress", "calc-progress");
  #button = element("button", "md-button calc-start-button");
  #words;
  #shown = null;

  /** Makes the panel below the status line. `onPress()` is called by its button; `words` is a module like words.mjs. */
  constructor(status, onPress, words = calculatorWords) {
    this.#status = status;
    this.#words = words;
    this.#bar.setAttribute("aria-label", words.PROGRESS);
    this.#button.type = "button";
    this.#button.addEventListener("click", onPress);
    status.after(this.#box);
  }

  /** `waiting`: a submitted form waits for Python. `quiet`: no announcement (a page that opens when Python already runs). */
  show(state, { waiting, quiet }) {
    this.#text.textContent = this.#words.detail(state);
    this.#button.textContent = this.#words.BUTTONS[state.name];
    if (state.name === "downloading") Object.assign(this.#bar, { max: state.total, value: state.loaded });
    else this.#bar.removeAttribute("value");
    if (this.#box.dataset.state !== state.name) this.#arrange(state.name);
    const said = this.#words.announcement(state, waiting);
    if (!quiet && said !== this.#shown) this.say(said);
    this.#shown = said;
  }

  /** Announces one sentence in the status line; `seen: false` for what stands on the page anyway, `fresh` for a line that has just appeared. */
  say(sentence, { seen = true, fresh = false } = {}) {
    this.#status.classList.toggle("visually-hidden", !seen);
    announce(this.#status, sentence, { fresh });
  }

  remove() {
    this.#box.remove();
  }

  /** Puts in only what the state needs, so that nothing empty is left to be seen or reached by the keyboard. */
  #arrange(name) {
    const parts = [];
    if (this.#text.textContent) parts.push(this.#text);
    if (name === "downloading" || name === "starting") parts.push(this.#bar);
    if (name in this.#words.BUTTONS) parts.push(this.#button);
    this.#box.replaceChildren(...parts);
    this.#box.dataset.state = name;
    this.#box.hidden = parts.length === 0;
  }
}

function element(tag, className) {
  return Object.assign(document.createElement(tag), { className });
}
