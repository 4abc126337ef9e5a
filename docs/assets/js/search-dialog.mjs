// The dialog of the search: a field, a line that says how many answers there are, the answers as a list of links.
//
// A list of links in a dialog, not a combobox: each answer has three lines, which screen readers read poorly as an option.
import { Index } from "./search-query.mjs";
import { SAID, WORDS } from "./search-words.mjs";

const INDEX = new URL("../search/index.json", import.meta.url);
const SITE = new URL("../../", import.meta.url);
const PAGE = 10; // answers shown at once
const SAY_AFTER = 400; // ms of rest before a screen reader is told, so that it does not talk into the typing

const get = async (url) => {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${reply.status} ${url}`);
  return reply.json();
};

class Search {
  constructor(questions) {
    this.turn = 0;
    this.field = element("input", { type: "search", id: "search-field", autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
    this.field.setAttribute("autocapitalize", "off");
    this.field.setAttribute("aria-describedby", "search-hint");
    this.status = element("p", { className: "search__status", ariaHidden: "true" }); // the spoken line says the same
    this.spoken = element("p", { className: "visually-hidden" });
    this.spoken.setAttribute("role", "status");
    this.list = element("ol", { className: "search__results" });
    this.list.setAttribute("role", "list"); // Safari forgets the role of a list without marks
    this.list.setAttribute("aria-label", WORDS.results);
    this.more = element("button", { type: "button", className: "md-button search__more", hidden: true });
    this.retry = element("button", { type: "button", className: "md-button search__more", textContent: WORDS.retry, hidden: true });
    this.box = element("dialog", { className: "search md-typeset" });
    this.box.setAttribute("aria-label", WORDS.title);
    this.box.append(this.form(), this.output(questions));
    document.body.append(this.box);
    this.listen();
  }

  form() {
    const form = element("form", { className: "search__form" });
    form.setAttribute("role", "search");
    const label = element("label", { htmlFor: "search-field", textContent: WORDS.label });
    const close = element("button", { type: "button", className: "search__close", textContent: WORDS.close });
    close.addEventListener("click", () => this.box.close());
    const hint = element("p", { id: "search-hint", className: "search__hint", textContent: `${WORDS.hint} ` });
    hint.append(element("span", { className: "search__arrows", textContent: WORDS.arrows }));
    form.append(label, close, this.field, hint);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await this.show(); // Enter may come before the answers to the last letter
      if (this.box.open) this.links()[0]?.click();
    });
    return form;
  }

  output(questions) {
    const output = element("div", { className: "search__output" });
    const elsewhere = element("p", { className: "search__elsewhere" });
    elsewhere.append(element("a", { href: questions, textContent: WORDS.questions }), " · ",
      element("a", { href: new URL("wspoltworzenie/", SITE).href, textContent: WORDS.ask }));
    output.append(this.status, this.spoken, this.list, this.more, this.retry, elsewhere);
    return output;
  }

  listen() {
    this.field.addEventListener("input", () => this.changed());
    this.more.addEventListener("click", () => this.showMore());
    this.retry.addEventListener("click", () => {
      this.field.focus(); // the button goes
      this.changed();
    });
    this.box.addEventListener("keydown", (event) => this.move(event));
    this.box.addEventListener("click", (event) => {
      // The dialog's own area is what lies around its content; a link that opens here closes the search.
      if (event.target === this.box) this.box.close();
      const link = event.target.closest("a");
      if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) this.leave(link);
    });
  }

  /** Shows the dialog, with `typed` in the field or else what was asked last; closing it gives the focus back to where it was. */
  open(typed) {
    if (this.box.open) return;
    this.box.showModal();
    this.field.focus();
    if (typed) this.field.value = typed;
    else this.field.select();
    this.index().catch(() => this.say(SAID.failed));
    if (typed || !this.retry.hidden || !this.field.value) this.changed();
  }

  index() {
    this.loading ??= get(INDEX)
      .then((manifest) => {
        const index = new Index(manifest, (name) => get(new URL(name, INDEX)));
        index.warm();
        return index;
      })
      .catch((error) => {
        this.loading = undefined;
        throw error;
      });
    return this.loading;
  }

  changed() {
    this.most = PAGE;
    return this.show();
  }

  async showMore() {
    const before = this.links().length;
    this.most += PAGE;
    await this.show();
    this.links()[before]?.focus();
  }

  /** Searches and draws; what a later key has overtaken is dropped. */
  async show() {
    const turn = ++this.turn;
    const text = this.field.value;
    if (text.trim().length < 2) return this.draw([], text.trim() ? SAID.short : "");
    const waiting = setTimeout(() => turn === this.turn && this.say(SAID.loading), 300);
    try {
      const found = await (await this.index()).search(text, this.most);
      if (turn !== this.turn) return undefined;
      return this.draw(found.results, summary(found), found.marks, found.total);
    } catch {
      if (turn === this.turn) this.draw([], SAID.failed, undefined, 0, true);
      return undefined;
    } finally {
      clearTimeout(waiting);
    }
  }

  draw(results, said, marks, total = 0, failed = false) {
    this.list.replaceChildren(...results.map((one) => item(one, marks)));
    const left = Math.min(PAGE, total - results.length);
    this.more.hidden = left <= 0;
    this.more.textContent = WORDS.more(left);
    this.retry.hidden = !failed;
    this.say(said);
  }

  say(text) {
    this.status.textContent = text;
    clearTimeout(this.saying);
    this.saying = setTimeout(() => (this.spoken.textContent = text), SAY_AFTER);
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  /** Escape closes; arrows go through the answers and back to the field; a letter typed on an answer goes on in the field. */
  move(event) {
    // A search field would take the first Escape to empty itself.
    if (event.key === "Escape") {
      event.preventDefault();
      this.box.close();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [this.field, ...this.links()];
    const place = stops.indexOf(document.activeElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    if (place >= 0 && next !== undefined) {
      event.preventDefault();
      stops[Math.min(Math.max(next, 0), stops.length - 1)].focus();
    } else if (place > 0 && /^[\p{L}\p{N}]$/u.test(event.key)) {
      this.field.focus();
    }
  }

  /** Closes the search and takes the keyboard to the answer, also where the theme only scrolls. */
  leave(link) {
    this.box.close();
    const { hash } = link;
    const land = () => requestAnimationFrame(() => {
      const target = (hash && document.getElementById(decodeURIComponent(hash.slice(1)))) || document.querySelector("article h1");
      if (!target) return;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
    if (link.pathname === location.pathname) land();
    else afterNavigation(land);
  }
}

function summary({ total, missing, guessed, results }) {
  if (!total) return SAID.none;
  if (guessed.length) return SAID.guessed(guessed, total);
  return missing ? SAID.missing(total) : SAID.found(results.length, total);
}

/** Calls once, when the theme has put another page in. */
function afterNavigation(call) {
  let first = true; // document$ repeats the page that is there
  const subscription = window.document$.subscribe(() => {
    if (!first) {
      subscription.unsubscribe();
      call();
    }
    first = false;
  });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** An answer: the question as a link, where it stands, how it begins. */
function item({ url, title, trail, excerpt }, marks) {
  const link = element("a", { href: new URL(url, SITE).href });
  link.append(line("search__title", marks(title)));
  if (trail) link.append(line("search__trail", [[trail, false]]));
  const made = element("li", { className: "search__result" });
  made.append(link);
  if (excerpt) made.append(line("search__excerpt", marks(excerpt)));
  return made;
}

function line(className, parts) {
  const made = element("span", { className });
  made.append(...parts.map(([text, hit]) => (hit ? element("mark", { textContent: text }) : text)));
  return made;
}

let search;

/** Opens the search; `link` leads to the list of all questions, `typed` is what the reader has typed since asking for it. */
export function openSearch(link, typed) {
  search ??= new Search(link.href);
  search.open(typed);
}
