// The fields of a calculator's form: reading, filling, rows that can be added, dates picked from a calendar.
// Values are texts exactly as typed; what they mean is for Python to say.
import { PICK_DATE } from "./words.mjs";

/** Answers to questions, by form: { name: text }; also of questions that are not shown, those of other programmes. */
const kept = new WeakMap();

/** The controls that carry a value, in document order. */
export function controls(form) {
  return [...form.elements].filter((control) => control.name);
}

/** All fields as { name: typed text }. */
export function read(form) {
  return { ...kept.get(form), ...shown(form) };
}

function shown(form) {
  return Object.fromEntries(controls(form).map((control) => [control.name, control.value]));
}

/** Whether every required field has a text. */
export function isFilled(form) {
  return controls(form).every((control) => !control.required || control.value.trim());
}

/** What each field holds in an untouched form. */
export function defaults(form) {
  return Object.fromEntries(controls(form).map((control) => [control.name, untouched(control)]));
}

function untouched(control) {
  if (control.type !== "select-one") return control.defaultValue;
  return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? "";
}

/** Puts texts into the form: fields not mentioned are as in an untouched form, lists get as many rows as are needed. */
export function fill(form, fields) {
  for (const list of form.querySelectorAll("[data-list]")) {
    const row = new RegExp(`^${list.dataset.list}\\.(\\d+)\\.`);
    const last = Math.max(-1, ...Object.keys(fields).map((name) => Number(row.exec(name)?.[1] ?? -1)));
    setRows(list, Math.min(Math.max(last + 1, leastOf(list)), mostOf(list)));
  }
  const all = controls(form);
  keepAnswers(form, fields);
  for (const control of all) {
    choose(control, fields[control.name] ?? untouched(control));
    if (control.value !== untouched(control)) control.closest("details")?.setAttribute("open", "");
  }
  showChosen(form);
}

/** Puts a text into a control; a list that Python has yet to write gets it as an option, so that nothing is lost until then. */
export function choose(control, text) {
  const known = control.dataset.options === undefined || [...control.options].some((option) => option.value === text);
  if (!known) control.add(new Option(text, text));
  control.value = text;
}

/** Whether lists of the form wait for Python. */
export function lacksOptions(form) {
  return form.querySelector("[data-options]") !== null;
}

/** Puts in lists that were too long for the page, { name: options as HTML }; what is chosen stays chosen. Returns whether the focus is in one. */
export function putOptions(form, lists) {
  const waiting = [...form.querySelectorAll("[data-options]")];
  for (const control of waiting) {
    const [text, beginning] = [control.value, untouched(control)];
    control.innerHTML = lists[control.name];
    for (const option of control.options) option.defaultSelected = option.value === beginning;
    control.value = text;
    delete control.dataset.options;
  }
  return waiting.includes(document.activeElement);
}

function keepAnswers(form, fields) {
  kept.set(form, Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("conditions."))));
}

/** The programme, else the town, that the form chooses; empty where it chooses none. */
export function chosen(form) {
  return form.elements.programme?.value || form.elements.town?.value || "";
}

/** Whether the questions in the form are those of another programme than the chosen one. */
export function lacksQuestions(form) {
  const place = form.querySelector("[data-questions]");
  return place !== null && place.dataset.questions !== chosen(form);
}

/** Puts in the questions of the chosen programme, with the answers given to them before. Returns how many there are. */
export function putQuestions(form, html) {
  const place = form.querySelector("[data-questions]");
  keepAnswers(form, read(form));
  place.innerHTML = html;
  place.dataset.questions = chosen(form);
  for (const control of place.querySelectorAll("[name]")) control.value = kept.get(form)[control.name] ?? "";
  return place.querySelectorAll("[name]").length;
}

/** Shows what belongs to the chosen programme (the own terms: to none) and hides the rest. */
export function showChosen(form) {
  const chosen = form.elements.programme?.value;
  for (const part of form.querySelectorAll("[data-only-for]")) part.hidden = part.dataset.onlyFor !== chosen;
}

/** Gives a list that needs rows the first ones. */
export function startRows(form) {
  for (const list of form.querySelectorAll("[data-list]")) {
    while (rows(list).length < leastOf(list)) appendRow(list);
  }
}

function leastOf(list) {
  return Number(list.dataset.least ?? 0);
}

/** As many rows as Python takes; the wizard's lists have no limit of their own. */
function mostOf(list) {
  return Number(list.dataset.most ?? Infinity);
}

/** Lets a sentence about the rows of a control's list stand above them, until they are made anew. */
export function noteRows(control, sentence) {
  const list = control.closest("[data-list]");
  list.querySelector(".calc-rows-note")?.remove();
  const note = Object.assign(document.createElement("p"), { className: "calc-rows-note", textContent: sentence });
  if (sentence) list.querySelector(".calc-rows").before(note);
}

/**
 * Spreads a column or two of a spreadsheet, pasted into a row's field, over as many rows as it has lines.
 * Returns { count, left } – the rows there are then and the lines for which there was no room –, or null when the text is an ordinary one.
 */
export function paste(control, text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const list = control.closest("[data-list]");
  if (!list || (lines.length < 2 && !text.includes("\t"))) return null;
  // The names of the columns, copied along with the numbers under them.
  if (!/\d/.test(lines[0]) && /\d/.test(lines[1])) lines.shift();
  const first = rows(list).indexOf(control.closest(".calc-rows > *"));
  const room = mostOf(list) - first;
  lines.slice(0, room).forEach((line, offset) => {
    const row = rows(list)[first + offset] ?? appendRow(list);
    const cells = [...row.querySelectorAll("[name]")];
    const start = offset === 0 ? Math.max(0, cells.indexOf(control)) : 0;
    line.split("\t").forEach((cell, place) => cells[start + place] && (cells[start + place].value = cell.trim()));
  });
  return { count: rows(list).length, left: Math.max(0, lines.length - room) };
}

function rows(list) {
  return [...list.querySelector(".calc-rows").children];
}

/** Appends one row made from the list's template, which writes `__i__` for its index and `__n__` for its number. */
function appendRow(list) {
  const index = rows(list).length;
  const row = list.querySelector("template").content.firstElementChild.cloneNode(true);
  number(row, "__i__", index);
  addPickers(row);
  list.querySelector(".calc-rows").append(row);
  return row;
}

function number(row, placeholder, index) {
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll(placeholder, index);
  }
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll("__n__", index + 1);
}

function setRows(list, count) {
  list.querySelector(".calc-rows-note")?.remove();
  list.querySelector(".calc-rows").replaceChildren();
  for (let index = 0; index < count; index++) appendRow(list);
}

/** Adds a row and moves the focus into it. Returns how many there are. */
export function addRow(list) {
  appendRow(list).querySelector("input, select")?.focus();
  return rows(list).length;
}

/** Removes a row and numbers the rest anew; the focus goes to the next row's button, or to "add". Returns how many are left. */
export function removeRow(list, row) {
  const values = rows(list).map((one) => [...one.querySelectorAll("[name]")].map((control) => control.value));
  const gone = rows(list).indexOf(row);
  values.splice(gone, 1);
  setRows(list, values.length);
  rows(list).forEach((one, index) => {
    one.querySelectorAll("[name]").forEach((control, place) => (control.value = values[index][place]));
  });
  const next = rows(list)[Math.min(gone, values.length - 1)];
  (next?.querySelector(".calc-remove") ?? list.querySelector(".calc-add")).focus();
  return values.length;
}

/** Puts a calendar button beside each date field (once), where the browser can open its own calendar. */
export function addPickers(root) {
  if (!("showPicker" in HTMLInputElement.prototype)) return;
  for (const field of root.querySelectorAll('input[data-type="date"]')) {
    if (field.nextElementSibling?.classList.contains("calc-picker")) continue;
    field.after(picker(field));
  }
}

function picker(field) {
  const calendar = document.createElement("input");
  Object.assign(calendar, { type: "date", tabIndex: -1, className: "calc-picker-date" });
  calendar.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "calc-picker-button" });
  const label = field.labels?.[0] ?? field.closest(".calc-field")?.querySelector("label");
  button.setAttribute("aria-label", `${PICK_DATE}: ${label?.textContent.trim() ?? ""}`);
  button.addEventListener("click", () => {
    calendar.value = isoOf(field.value);
    calendar.showPicker();
  });
  calendar.addEventListener("change", () => {
    if (calendar.value) field.value = calendar.value.split("-").reverse().join(".");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    button.focus();
  });
  const box = document.createElement("span");
  box.className = "calc-picker";
  box.append(button, calendar);
  return box;
}

/** Where the calendar opens: the day typed as 31.01.2027, or nothing. */
function isoOf(text) {
  const found = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  return found ? `${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}` : "";
}
