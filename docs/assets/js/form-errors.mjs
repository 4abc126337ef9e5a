// Errors of a form: a summary on top that links to the fields, and a message at each field. Their words come from Python.
import { errorAtField } from "./words.mjs";

/** Shows the reply's errors and moves the focus to the summary. */
export function show(form, prefix, reply) {
  clear(form);
  for (const error of reply.errors) {
    const field = error.field && fieldOf(form, error.field);
    if (field) mark(field, error);
  }
  const summary = form.querySelector(".calc-errors");
  summary.innerHTML = reply.html;
  summary.hidden = false;
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "start" });
}

/** Takes all errors away. */
export function clear(form) {
  const summary = form.querySelector(".calc-errors");
  summary.hidden = true;
  summary.replaceChildren();
  for (const message of form.querySelectorAll(".calc-error")) {
    message.hidden = true;
    message.textContent = "";
  }
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
}

/** Follows a link of the summary into its field, opening what hides it. Does nothing for other clicks. */
export function follow(event, form) {
  const link = event.target.closest?.("a[href*='#']");
  const target = link && form.querySelector(`#${CSS.escape(decodeURIComponent(link.hash.slice(1)))}`);
  if (!target) return;
  // Without this the theme would treat the link as one to another place of the page and scroll there by itself.
  event.preventDefault();
  event.stopPropagation();
  target.closest("details")?.setAttribute("open", "");
  target.focus();
}

function fieldOf(form, name) {
  return form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

function mark(field, error) {
  const place = field.querySelector(".calc-error");
  if (place) {
    place.textContent = errorAtField(error);
    place.hidden = false;
  }
  field.querySelector("input, select, textarea")?.setAttribute("aria-invalid", "true");
  field.closest("details")?.setAttribute("open", "");
}
