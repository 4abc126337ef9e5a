// The fields of the wizard: reading, filling, rows that can be added, also inside rows. Values are texts exactly as typed.
import { addPickers } from "./form-fields.mjs";

function controls(root) {
  return [...root.querySelectorAll("[name]")];
}

/** All fields that hold something, as { name: text }; ticked boxes of one name as { name: [value, …] }. */
export function read(root) {
  const fields = {};
  for (const control of controls(root)) {
    if (control.type === "checkbox") {
      if (control.checked) (fields[control.name] ??= []).push(control.value);
    } else {
      // An empty field stays in, so that a row without any text is still a row.
      fields[control.name] = control.value;
    }
  }
  return fields;
}

/** Puts texts into the fields; those not mentioned become as the build wrote them. Lists get as many rows as are needed. */
export function fill(root, fields) {
  for (const list of listsOf(root)) {
    const start = `${list.dataset.list}.`;
    const indices = Object.keys(fields).filter((name) => name.startsWith(start)).map((name) => parseInt(name.slice(start.length), 10));
    const last = Math.max(-1, ...indices);
    setRows(list, Math.min(last + 1, 100));
    for (const one of rowsOf(list)) fill(one, fields);
  }
  for (const control of controls(root)) {
    if (control.closest("[data-list]") && !root.matches?.(".calc-row")) continue;
    if (control.type === "checkbox") control.checked = [fields[control.name] ?? []].flat().includes(control.value);
    else control.value = fields[control.name] ?? untouched(control);
  }
}

function untouched(control) {
  if (control.type !== "select-one") return control.defaultValue;
  return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? "";
}

/** Lists that stand in `root` itself, not in a row of another of its lists. */
function listsOf(root) {
  return [...root.querySelectorAll("[data-list]")].filter((list) => {
    const outer = list.parentElement.closest("[data-list]");
    return !outer || !root.contains(outer);
  });
}

function rowsOf(list) {
  return [...list.querySelector(".calc-rows").children];
}

function setRows(list, count) {
  list.querySelector(".calc-rows").replaceChildren();
  for (let index = 0; index < count; index++) append(list);
}

/** One more row from the list's template; __0__ stands for its index and __n0__ for its number, in inner templates too. */
function append(list) {
  const { depth } = list.dataset;
  const index = rowsOf(list).length;
  const made = document.createElement("template");
  made.innerHTML = list.querySelector("template").innerHTML.replaceAll(`__${depth}__`, index).replaceAll(`__n${depth}__`, index + 1);
  const row = document.importNode(made.content, true).firstElementChild;
  addPickers(row);
  list.querySelector(".calc-rows").append(row);
  return row;
}

/** Adds a row and moves the focus into it. Returns how many there are. */
export function addRow(list) {
  append(list).querySelector("[name]").focus();
  return rowsOf(list).length;
}

/** Removes a row and numbers the rest anew; the focus goes to the next row's button, or to "add". Returns how many are left. */
export function removeRow(list, row) {
  const gone = rowsOf(list).indexOf(row);
  const start = `${list.dataset.list}.`;
  const fields = {};
  for (const [name, value] of Object.entries(read(list))) {
    const [index, ...rest] = name.slice(start.length).split(".");
    if (Number(index) !== gone) fields[[start + (index > gone ? index - 1 : index), ...rest].join(".")] = value;
  }
  fill(list.parentElement, fields);
  const left = rowsOf(list);
  const last = left[Math.min(gone, left.length - 1)];
  const button = last ? [...last.children].find((child) => child.matches(".calc-remove")) : [...list.children].find((child) => child.matches(".calc-add"));
  button.focus();
  return left.length;
}
