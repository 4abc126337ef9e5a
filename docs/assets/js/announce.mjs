// Sentences for those who listen. Screen readers announce what changes in a region (role="status") that they know already: so a region is
// rendered before it speaks, and the same sentence again, or the first one of a new region, comes a moment later.
export const MOMENT = 100; // ms
const coming = new WeakMap();

/** Says a sentence in a region. `fresh`: the region has just been made. */
export function announce(region, sentence, { fresh = false } = {}) {
  clearTimeout(coming.get(region));
  const say = () => (region.textContent = sentence);
  if (!fresh && sentence !== region.textContent) {
    say();
    return;
  }
  region.textContent = "";
  if (sentence) coming.set(region, setTimeout(say, MOMENT));
}
