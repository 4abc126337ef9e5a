// <housing-calculator>: gives life to a calculator's form that the build has written into the page.
// What is typed goes to Python as it is and what Python says is shown as it is; no rule and no check lives here.
import * as errors from "./form-errors.mjs";
import * as fields from "./form-fields.mjs";
import * as memory from "./form-memory.mjs";
import * as tools from "./result-tools.mjs";
import { StartPanel } from "./start-panel.mjs";
import { SAID } from "./words.mjs";
import { keeping, runtime } from "./python.mjs";
import spreadsheet from "./spreadsheet-files.mjs";

let lastGeneration = 0;

class HousingCalculator extends HTMLElement {
  #form;
  #output;
  #toolbar;
  #panel;
  #prefix;
  #key;
  /** The worked answer as the build wrote it. */
  #example;
  #life;
  #generation = 0;
  /** The generation of requests for a programme's questions, which must not replace one for a result. */
  #questions = "";
  /** The generation of requests for lists that are too long for the page. */
  #lists = "";
  #waiting = false;
  /** The fields of the shown result, or null while the worked example stands there. */
  #computed = null;
  /** Stands in the place of an answer while the input is refused. */
  #instead = Object.assign(document.createElement("p"), { className: "calc-instead", textContent: SAID.resultLater });

  connectedCallback() {
    this.#form = this.querySelector(".calc-form");
    this.#output = this.querySelector(".calc-output");
    this.#toolbar = this.querySelector(".calc-tools");
    if (!this.#form || !this.#output) return;
    this.#prefix = this.dataset.prefix;
    this.#key = memory.keyOf(this.getAttribute("name"), this.#prefix);
    this.#example ??= this.#output.innerHTML;
    this.#generation = ++lastGeneration;
    this.#questions = `questions ${this.#generation}`;
    this.#lists = `lists ${this.#generation}`;
    this.#life = new AbortController();
    this.#panel = new StartPanel(this.querySelector(".calc-status"), () => this.#agree());
    this.querySelector(".calc-body").disabled = false;
    fields.startRows(this.#form);
    fields.addPickers(this.#form);
    this.#listen();
    this.#watchPython();
    this.#openWith();
    this.#askOptions();
    keeping?.visited();
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#instead.remove();
    runtime.drop(this.#generation);
    runtime.drop(this.#questions);
    runtime.drop(this.#lists);
    this.#panel?.remove();
  }

  #listen() {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#life.signal });
    on(this, "focusin", () => runtime.start());
    on(this, "pointerdown", () => runtime.start());
    on(this, "click", (event) => this.#click(event));
    on(this.#form, "submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    on(this.#form, "reset", (event) => {
      event.preventDefault();
      this.#clear();
    });
    on(this.#form, "input", () => {
      fields.showChosen(this.#form);
      this.#remember();
      this.#askQuestions({ announced: true });
    });
    on(this.#form, "paste", (event) => this.#paste(event));
    on(window, "hashchange", () => this.#openLinked());
  }

  #watchPython() {
    let quiet = true;
    const stop = runtime.watch((state) => {
      this.#panel.show(state, { waiting: this.#waiting, quiet });
      quiet = false;
    });
    this.#life.signal.addEventListener("abort", stop);
  }

  /** The page opens with what was typed here before, else with the inputs of its link. */
  #openWith() {
    const before = memory.recall(this.#key);
    // A link is followed once: whoever comes back to the page finds what they have changed since.
    if (before?.fragment !== location.hash && this.#openLinked()) return;
    if (!before) return;
    this.#fill(before.fields);
    if (before.computed && runtime.state.name === "ready") this.#compute(before.computed, { returning: true });
  }

  #openLinked() {
    const given = memory.linked(this.getAttribute("name"));
    // With two calculators of a kind on a page the link is for the first.
    if (!given || document.querySelector(`housing-calculator[name="${this.getAttribute("name")}"]`) !== this) return false;
    this.#fill(given);
    this.#panel.say(SAID.linkFilled);
    // A link may carry only a town; then the reader still has something to type.
    if (fields.isFilled(this.#form)) this.#submit();
    return true;
  }

  #click(event) {
    const button = event.target.closest?.("button");
    if (event.target.closest?.(".calc-errors, .calc-cautions")) errors.follow(event, this.#form);
    else if (!button) return;
    else if (button.matches(".calc-example")) this.#useExample();
    else if (button.matches(".calc-add")) this.#changeRows(SAID.rowAdded, fields.addRow, button);
    else if (button.matches(".calc-remove")) this.#changeRows(SAID.rowRemoved, fields.removeRow, button);
    else if (button.matches(".calc-copy-link")) this.#copyLink();
    else if (button.matches(".calc-copy-text")) this.#copyText();
    else if (button.matches(".calc-csv")) this.#saveTable();
    else if (button.matches(".calc-xlsx")) this.#saveSpreadsheet();
    else if (button.matches(".calc-print")) tools.print(this);
  }

  #paste(event) {
    const pasted = fields.paste(event.target, event.clipboardData?.getData("text/plain") ?? "");
    if (!pasted) return;
    event.preventDefault();
    this.#remember();
    const left = pasted.left ? SAID.rowsLeft(pasted.left, pasted.count) : "";
    // In the status line alone the next state of Python would wipe it out.
    fields.noteRows(event.target, left);
    this.#panel.say(`${SAID.rowsPasted(pasted.count)} ${left}`.trim());
  }

  #agree() {
    runtime.start({ confirmed: true });
    runtime.retry();
  }

  #submit() {
    runtime.start();
    runtime.retry();
    this.#compute(fields.read(this.#form), {});
  }

  async #compute(given, { returning = false }) {
    this.#waiting = true;
    if (runtime.state.name !== "ready") this.#panel.show(runtime.state, { waiting: true });
    const reply = await this.#ask(given, "result");
    this.#waiting = false;
    this.#assume(reply.unknown ?? []);
    if (reply.ok) this.#showResult(reply, given, returning);
    else this.#showErrors(reply);
  }

  /** Has Python write the questions of the chosen programme into the form; before it is ready they wait for it. */
  async #askQuestions({ announced = false } = {}) {
    if (!fields.lacksQuestions(this.#form)) return;
    const asked = fields.chosen(this.#form);
    const { html } = asked ? await this.#ask(fields.read(this.#form), "questions", { generation: this.#questions }) : { html: "" };
    if (asked !== fields.chosen(this.#form)) return;
    const count = fields.putQuestions(this.#form, html);
    if (announced && count) this.#panel.say(SAID.questionsShown(count));
  }

  /** Has Python write the lists that are too long for the page, once it runs; nothing starts it for them alone. */
  async #askOptions() {
    if (!fields.lacksOptions(this.#form)) return;
    const { lists } = await this.#ask({}, "options", { generation: this.#lists });
    if (fields.putOptions(this.#form, lists)) this.#panel.say(SAID.listReady);
  }

  #ask(given, want, { generation = this.#generation, library } = {}) {
    const today = new Date();
    const on = new Date(today - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const place = { prefix: this.#prefix, level: Number(this.dataset.level ?? 3), base: this.dataset.base ?? "" };
    const site = new URL(place.base || "./", document.baseURI).href;
    return runtime.ask({ calculator: this.getAttribute("name"), ...place, site, fields: given, on, want }, generation, library);
  }

  #showResult(reply, given, returning) {
    errors.clear(this.#form);
    this.#output.innerHTML = reply.html;
    this.#output.append(tools.origin());
    this.#showOutput();
    this.#toolbar.hidden = false;
    for (const button of this.#toolbar.querySelectorAll(".calc-csv, .calc-xlsx")) button.hidden = !reply.table;
    tools.withdraw(this.#toolbar);
    this.#computed = given;
    this.#remember();
    if (returning) return;
    this.#panel.say(reply.announce, { seen: false });
    tools.reveal(this.#output);
  }

  #showErrors(reply) {
    // An earlier result, or our example, beside refused inputs would pass for theirs.
    this.#output.hidden = this.#toolbar.hidden = true;
    this.#output.before(this.#instead);
    this.#computed = null;
    this.#remember();
    this.#panel.say(reply.announce);
    errors.show(this.#form, this.#prefix, reply);
  }

  #showOutput() {
    this.#instead.remove();
    this.#output.hidden = false;
  }

  #showExample() {
    this.#computed = null;
    this.#output.innerHTML = this.#example;
    this.#showOutput();
    this.#toolbar.hidden = true;
  }

  /** Shows the fields for parameters that the law does not give for these days, so that the reader may assume them. */
  #assume(unknown) {
    const group = this.querySelector("[data-assumed]");
    if (!group) return;
    for (const field of group.querySelectorAll(".calc-field")) {
      const typed = [...field.querySelectorAll("[name]")].some((control) => control.value);
      field.hidden = !typed && !unknown.includes(field.dataset.field.replace(/^assumed\./, ""));
    }
    group.hidden = !group.querySelector(".calc-field:not([hidden])");
  }

  #fill(given) {
    errors.clear(this.#form);
    // What was refused is gone, and there is no result of its own to come back to.
    if (this.#output.hidden) this.#showExample();
    fields.fill(this.#form, given);
    this.#assume([]);
    this.#askQuestions();
  }

  #useExample() {
    this.#fill(JSON.parse(this.dataset.example ?? "{}"));
    this.#remember();
    this.#panel.say(SAID.exampleFilled);
  }

  #clear() {
    runtime.drop(this.#generation);
    this.#waiting = false;
    this.#fill({});
    this.#showExample();
    memory.forget(this.#key);
    this.#panel.say(SAID.cleared);
  }

  #changeRows(sentence, change, button) {
    const count = change(button.closest("[data-list]"), button.closest(".calc-rows > *"));
    this.#remember();
    this.#panel.say(sentence(count));
  }

  #remember() {
    memory.remember(this.#key, { fields: fields.read(this.#form), computed: this.#computed, fragment: location.hash });
  }

  async #copyLink() {
    const address = memory.link(this.getAttribute("name"), this.#computed, fields.defaults(this.#form));
    if (await tools.copy(address)) {
      this.#panel.say(SAID.linkCopied);
      return;
    }
    history.replaceState(history.state, "", address);
    this.#panel.say(SAID.linkToCopy);
  }

  async #copyText() {
    const text = this.#ask(this.#computed, "text").then((reply) => reply.text);
    if (await tools.copyLater(text)) {
      this.#panel.say(SAID.textCopied);
      return;
    }
    tools.offer(this.#toolbar, await text);
    this.#panel.say(SAID.textToCopy);
  }

  async #saveTable() {
    const reply = await this.#ask(this.#computed, "csv");
    if (!reply.csv) return;
    tools.save(reply.csv);
    this.#panel.say(SAID.csvSaved);
  }

  async #saveSpreadsheet() {
    this.#panel.say(SAID.xlsxComing);
    const reply = await this.#ask(this.#computed, "xlsx", { library: { ...spreadsheet, optional: true } });
    if (reply.ok) tools.save(reply.file);
    this.#panel.say(reply.ok ? SAID.xlsxSaved : SAID.xlsxFailed);
  }
}

customElements.define("housing-calculator", HousingCalculator);
