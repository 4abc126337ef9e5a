// <data-table>: sorts, filters, pages and saves a table that is complete without it (macros/data_table.py).
//
// Rows that did not fit into the page (data-rest) are fetched when a reader first sorts, filters, saves or asks for them.
import { announce } from "./announce.mjs";
import { fold, SAID, WORDS } from "./table-words.mjs";
import { save } from "./result-tools.mjs";

const PAGE = 100; // rows shown at once
const collator = new Intl.Collator("pl", { numeric: true, sensitivity: "base" });

class DataTable extends HTMLElement {
  connectedCallback() {
    if (this.table) return;
    this.table = this.querySelector("table");
    this.body = this.table.tBodies[0];
    this.rows = [...this.body.rows];
    this.limit = PAGE;
    this.append(this.more());
    this.prepend(this.tools());
    for (const head of this.heads()) this.makeSortable(head);
    this.show();
  }

  heads() {
    return [...this.table.tHead.rows[0].cells];
  }

  /** The filter box, the download button and the line that says how many rows there are. */
  tools() {
    const box = element("div", { className: "data-table__tools" });
    const id = `szukaj-${this.getAttribute("name")}`;
    this.filter = element("input", { type: "search", id, autocomplete: "off" });
    this.filter.addEventListener("input", () => this.changed());
    const button = element("button", { type: "button", className: "md-button data-table__csv", textContent: WORDS.csv });
    button.addEventListener("click", () => this.download());
    this.status = element("p", { className: "data-table__status" });
    this.status.setAttribute("role", "status");
    const label = element("label", { htmlFor: id, textContent: WORDS.filter });
    const field = element("div", { className: "data-table__filter" });
    field.append(label, this.filter);
    box.append(field, button, this.status);
    return box;
  }

  more() {
    this.moreButton = element("button", { type: "button", className: "md-button data-table__more", hidden: true });
    this.moreButton.addEventListener("click", async () => {
      await this.load();
      const first = this.matching()[this.limit];
      this.limit += PAGE;
      this.show();
      // The button moves away or vanishes; the keyboard goes on at the first row that came.
      first?.querySelector("a")?.focus();
    });
    return this.moreButton;
  }

  makeSortable(head) {
    const button = element("button", { type: "button", className: "data-table__sort", textContent: head.textContent });
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", async () => {
      await this.load();
      this.sort(head, head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending");
    });
  }

  sort(head, direction) {
    for (const other of this.heads()) other.setAttribute("aria-sort", other === head ? direction : "none");
    const column = head.cellIndex;
    const keyOf = head.dataset.sort === "number" ? numberOf : textOf;
    const keyed = this.rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
    const sign = direction === "ascending" ? 1 : -1;
    keyed.sort((a, b) => compare(a.key, b.key, sign));
    this.rows = keyed.map(({ row }) => row);
    this.body.append(...this.rows);
    this.show(SAID.sorted(head.textContent, direction === "ascending"));
  }

  async changed() {
    await this.load();
    this.limit = PAGE;
    this.show();
  }

  /** Sets the filter from outside (a link of the map) and goes to the table. */
  filterBy(text) {
    this.filter.value = text;
    this.filter.focus();
    this.changed();
  }

  /** Fetches the rows that the page left out, once. */
  load() {
    if (!this.dataset.rest) return undefined;
    this.loading ??= fetch(this.dataset.rest)
      .then((reply) => (reply.ok ? reply.json() : Promise.reject(new Error(reply.status))))
      .then(({ rows }) => {
        const made = document.createElement("tbody");
        made.innerHTML = rows.join("").replaceAll('href="@@/', `href="${this.dataset.base}`);
        this.rows.push(...made.rows);
        this.body.append(...made.rows);
        delete this.dataset.rest;
        this.querySelector(".data-table__rest")?.remove();
      })
      .catch(() => {
        this.loading = undefined;
        this.failed = true;
      });
    return this.loading;
  }

  matching() {
    const words = fold(this.filter.value).split(/\s+/).filter(Boolean);
    if (!words.length) return this.rows;
    this.texts ??= new WeakMap();
    return this.rows.filter((row) => {
      if (!this.texts.has(row)) this.texts.set(row, fold(row.textContent));
      return words.every((word) => this.texts.get(row).includes(word));
    });
  }

  show(said = "") {
    const found = this.matching();
    const shown = new Set(found.slice(0, this.limit));
    for (const row of this.rows) row.hidden = !shown.has(row);
    const total = this.dataset.rest ? Number(this.dataset.total) : this.rows.length;
    const left = (this.filter.value ? found.length : total) - shown.size;
    this.moreButton.hidden = left <= 0;
    this.moreButton.textContent = WORDS.more(Math.min(left, PAGE));
    const sentence = [said, SAID.shown(shown.size, this.filter.value ? found.length : total, total, Boolean(this.filter.value)),
      this.failed ? SAID.failed : ""].filter(Boolean).join(" ");
    // What the reader asked for is news, even when it sounds the same; a key that changes nothing is none.
    if (said || this.failed || sentence !== this.status.textContent) announce(this.status, sentence);
    this.failed = false;
  }

  async download() {
    await this.load();
    const kinds = this.heads().map((head) => head.dataset.sort);
    const titles = this.heads().flatMap((head, column) => (kinds[column] === "number" ? [head.textContent, WORDS.numberColumn(head.textContent)] : [head.textContent]));
    const lines = this.matching().map((row) => [...row.cells].flatMap((cell, column) =>
      kinds[column] === "number" ? [plain(cell), valueOf(cell).replace(".", ",")] : [plain(cell)]));
    const text = [titles, ...lines].map((line) => line.map(quoted).join(";")).join("\r\n");
    save({ name: `${this.getAttribute("name")}.csv`, text: `\uFEFF${text}\r\n` });
    this.show(SAID.saved(lines.length));
  }
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** A cell as one line of text: the points of a list parted by semicolons. */
function plain(cell) {
  const points = [...cell.querySelectorAll("li")];
  const texts = points.length ? points.map((point) => point.textContent) : [cell.textContent];
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).join("; ");
}

/** A field of CSV; a text that a spreadsheet would take for a formula is marked as text. */
function quoted(text) {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The number of a cell as text with a point; empty where it is not known. */
const valueOf = (cell) => cell.dataset.value ?? (/^\d+$/.test(cell.textContent) ? cell.textContent : "");
const numberOf = (cell) => (valueOf(cell) === "" ? null : Number(valueOf(cell)));
const textOf = (cell) => (cell.classList.contains("nd") ? null : cell.textContent.trim());

/** Orders two keys; what is not known stands last in either direction. */
function compare(a, b, sign) {
  if (a === null || b === null) return (a === null) - (b === null);
  return sign * (typeof a === "number" ? a - b : collator.compare(a, b));
}

customElements.define("data-table", DataTable);

// A link of the map that also filters the table it leads to.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-filter]");
  const table = link && document.querySelector(`${link.getAttribute("xlink:href")} data-table`);
  if (!table || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  table.filterBy(link.dataset.filter);
  table.scrollIntoView({ block: "start" });
});
