// What the host's snippet fills in: texts in the fragment, by the names of the form's fields. They become the form's own beginning,
// so that "Wyczyść" comes back to them, and nothing is computed before somebody asks.
import * as fields from "./form-fields.mjs";
import * as memory from "./form-memory.mjs";

const calculator = document.querySelector("housing-calculator");
const form = calculator.querySelector("form");
const key = memory.keyOf(calculator.getAttribute("name"), calculator.dataset.prefix);

/** Makes a text what the control holds in an untouched form; false when the control does not know it. */
function preset(control, text) {
  if (control.type !== "select-one") {
    control.defaultValue = control.value = text;
    return true;
  }
  const before = control.value;
  fields.choose(control, text);
  if (control.value !== text) {
    control.value = before;
    return false;
  }
  for (const option of control.options) option.defaultSelected = option.value === text;
  control.value = text;
  return true;
}

for (const [name, text] of new URLSearchParams(location.hash.slice(1))) {
  const control = fields.controls(form).find((one) => one.name === name);
  // For whoever puts the snippet into their page; readers have no use for it.
  if (!control || !preset(control, text)) console.warn(`poradnik-kalkulator: data-${name}="${text}" nie pasuje do żadnego pola`);
  else control.closest("details")?.setAttribute("open", "");
}
fields.showChosen(form);
// What was typed under other presets belongs to another snippet.
if (memory.recall(key) && memory.recall(key).fragment !== location.hash) memory.forget(key);
