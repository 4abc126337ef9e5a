// <town-wizard>: asks step by step for one programme of a town. The form comes from the build; every step and the finished file are
// checked and written by Python (macros/wizard.py). No rule about towns lives here.
import * as draft from "./wizard-draft.mjs";
import * as errors from "./form-errors.mjs";
import * as rows from "./wizard-rows.mjs";
import { addPickers } from "./form-fields.mjs";
import { copy, save } from "./result-tools.mjs";
import { StartPanel } from "./start-panel.mjs";
import * as words from "./wizard-words.mjs";
import { runtime } from "./python.mjs";
import library from "./wizard-files.mjs";

const INSTRUMENT = "programme.instrument";
// Generations of calculators count up from 1 (calculators.mjs); the wizard's questions must not replace theirs.
const GENERATION = "wizard";

class TownWizard extends HTMLElement {
  #form;
  #steps;
  #step = 0;
  #result;
  #panel;
  #life;
  #waiting = false;
  #file = null;

  connectedCallback() {
    this.#form = this.querySelector("form");
    if (!this.#form) return;
    this.#steps = [...this.querySelectorAll(".wizard-step")];
    this.#result = this.querySelector(".wizard-result");
    this.#life = new AbortController();
    this.#panel = new StartPanel(this.querySelector(".calc-status"), () => this.#agree(), words);
    this.querySelector(".wizard-card").hidden = false;
    addPickers(this.#form);
    this.#listen();
    this.#watchPython();
    this.#openDraft();
  }

  disconnectedCallback() {
    this.#life?.abort();
    runtime.drop(GENERATION);
    this.#panel?.remove();
  }

  #listen() {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#life.signal });
    on(this.#form, "focusin", () => runtime.start());
    on(this, "click", (event) => this.#click(event));
    on(this.#form, "submit", (event) => {
      event.preventDefault();
      this.#next();
    });
    on(this.#form, "input", () => this.#remember());
    on(this.#form, "change", (event) => event.target.name === INSTRUMENT && this.#ask());
  }

  #watchPython() {
    let quiet = true;
    const stop = runtime.watch((state) => {
      this.#panel.show(state, { waiting: this.#waiting, quiet });
      quiet = false;
    });
    this.#life.signal.addEventListener("abort", stop);
  }

  #openDraft() {
    const before = draft.recall();
    if (before) {
      this.#fill(before.fields);
      this.#panel.say(words.SAID.draftFound, { fresh: true });
    }
    this.#show(this.#steps.findIndex((step) => step.dataset.step === before?.step), false);
  }

  #fill(fields) {
    rows.fill(this.#form, fields);
    this.#ask(fields);
    for (const page of this.querySelectorAll(".wizard-page")) page.open ||= !!page.querySelector(":checked");
  }

  /** Puts in the fields that belong to the chosen instrument, and opens the questions that other towns chose with it. */
  #ask(fields = rows.read(this.#form)) {
    const chosen = this.#form.elements[INSTRUMENT].value;
    const place = this.querySelector(".wizard-terms");
    const template = [...this.querySelectorAll("template[data-instrument]")].find((one) => one.dataset.instrument === chosen);
    place.replaceChildren(template ? document.importNode(template.content, true) : words.SAID.chooseFirst);
    rows.fill(place, fields);
    addPickers(place);
    for (const page of this.querySelectorAll(".wizard-page")) {
      page.open = page.dataset.instruments.split(" ").includes(chosen) || !!page.querySelector(":checked");
    }
  }

  /** Shows one step; `moved` when the reader went there, so that the focus goes along. */
  #show(index, moved = true) {
    this.#step = Math.max(0, index);
    this.#form.hidden = false;
    this.#result.hidden = true;
    this.#steps.forEach((step, place) => (step.hidden = place !== this.#step));
    this.#mark(this.#steps[this.#step].dataset.step);
    this.querySelector(".wizard-back").hidden = this.#step === 0;
    this.querySelector(".wizard-next").textContent = this.#step === this.#steps.length - 1 ? words.NEXT.last : words.NEXT.step;
    if (moved) this.#focus(this.#steps[this.#step].querySelector("h3"));
  }

  #mark(step) {
    for (const item of this.querySelectorAll(".wizard-path li")) {
      if (item.dataset.step === step) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
  }

  #focus(heading) {
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  #click(event) {
    const button = event.target.closest("button");
    if (event.target.closest(".calc-errors")) errors.follow(event, this.#form);
    else if (!button) return;
    else if (button.matches(".wizard-back")) this.#back();
    else if (button.matches(".wizard-change")) this.#show(0);
    else if (button.matches(".wizard-forget")) this.#forget();
    else if (button.matches(".calc-add")) this.#changeRows(words.SAID.rowAdded, rows.addRow, button);
    else if (button.matches(".calc-remove")) this.#changeRows(words.SAID.rowRemoved, rows.removeRow, button);
    else if (button.matches(".wizard-save")) this.#save();
    else if (button.matches(".wizard-copy")) this.#copy();
  }

  #changeRows(sentence, change, button) {
    this.#panel.say(sentence(change(button.closest("[data-list]"), button.closest(".calc-row"))));
    this.#remember();
  }

  #back() {
    errors.clear(this.#form);
    this.#show(this.#step - 1);
    this.#remember();
  }

  /** Checks the step; of the last one, the whole town. */
  async #next() {
    const whole = this.#step === this.#steps.length - 1;
    const reply = await this.#check(this.#steps[this.#step].dataset.step);
    if (!reply.ok) this.#showErrors(reply);
    else if (whole) this.#finish(await this.#check(null));
    else this.#pass(reply);
  }

  #pass(reply) {
    errors.clear(this.#form);
    this.#show(this.#step + 1);
    this.#panel.say(reply.announce);
    this.#remember();
  }

  #finish(reply) {
    if (!reply.ok) {
      this.#showErrors(reply);
      return;
    }
    errors.clear(this.#form);
    this.#file = reply.file;
    this.#result.innerHTML = reply.html;
    this.#form.hidden = true;
    this.#result.hidden = false;
    this.#mark(null);
    this.#panel.say(reply.announce);
    this.#focus(this.#result.querySelector("h3"));
  }

  #showErrors(reply) {
    this.#show(this.#steps.findIndex((step) => step.dataset.step === reply.step), false);
    this.#panel.say(reply.announce);
    errors.show(this.#form, this.dataset.prefix, reply);
  }

  async #check(step) {
    runtime.start();
    runtime.retry();
    this.#waiting = true;
    this.#panel.show(runtime.state, { waiting: true });
    const { prefix, base, repository, email } = this.dataset;
    const today = new Date();
    const on = new Date(today - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const reply = await runtime.ask({ fields: rows.read(this.#form), step, on, prefix, base, repository, email }, GENERATION, library);
    this.#waiting = false;
    return reply;
  }

  #agree() {
    runtime.start({ confirmed: true });
    runtime.retry();
  }

  #remember() {
    draft.keep({ fields: rows.read(this.#form), step: this.#steps[this.#step].dataset.step });
  }

  #forget() {
    runtime.drop(GENERATION);
    this.#waiting = false;
    draft.forget();
    errors.clear(this.#form);
    this.#fill({});
    this.#show(0);
    this.#panel.say(words.SAID.draftForgotten);
  }

  #save() {
    save({ ...this.#file, type: "text/markdown;charset=utf-8" });
    this.#panel.say(words.SAID.saved(this.#file.name));
  }

  async #copy() {
    if (await copy(this.#file.text)) {
      this.#panel.say(words.SAID.copied);
      return;
    }
    getSelection().selectAllChildren(this.#result.querySelector(".wizard-file"));
    this.#panel.say(words.SAID.notCopied);
  }
}

customElements.define("town-wizard", TownWizard);
