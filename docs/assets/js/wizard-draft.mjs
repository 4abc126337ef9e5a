// The draft of a town: what was typed and the step, kept in this browser until it is forgotten.
const KEY = "kreator-miasta";

export function keep(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // No storage (private mode, full): the form itself still holds everything until the page is left.
  }
}

/** { fields, step } or null. */
export function recall() {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY));
    return draft && typeof draft.fields === "object" ? draft : null;
  } catch {
    return null;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
