// Finds records of the guide for what a reader types, in any form of the words, with or without Polish letters.
//
// The index (deploy/search/parts.py) lies in small files named after the first letters of words; only those of the typed words are loaded.
// Nothing here touches the page, so that tests may run it anywhere.

const LETTERS = 2; // of a word that name its file
const FIRST = 10; // results shown at first
const OF_A_PAGE = 2; // of them, at most from one page
const OF_TOWNS = 3; // and from towns: with hundreds of them, they would push out the answers
const ENOUGH = 5; // results with all words; with fewer, those that lack a word follow
const BEGINNING = 0.6; // a word that only begins as typed counts as this much of a whole one
const SOUND = 0.9; // one that only sounds so, spelled as it is heard
const GUESS = 0.4; // and one that differs by a slip
const FEW = 2; // telling words: an answer that holds them all comes first
const LONG = 6; // telling words make a sentence: no answer holds them all, those with the weightiest come first
const ENDINGS = ["bysmy", "byscie", "bym", "bys", "by", "smy", "scie", "em", "es", "m", "s"];

/** A text without case and diacritics ("Łódź" -> "lodz"); deploy/search/polish.py does the same. */
export const fold = (text) => text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");

/** The folded words of a text; single letters tell nothing, single digits only in "art. 5", nor do the endings of "TBS-u" and "PIT-em". */
export const wordsOf = (text) => fold(text).replace(/(?<=[a-z])-[a-z]{1,3}(?![a-z0-9])/g, "")
  .match(/(?<=\b(?:art|ust|pkt)\.?\s*|§\s*)[0-9](?![a-z0-9])|[a-z0-9]{2,}/g) ?? [];

/** What is left of a word without nie- and the movable endings of verbs (umorzył|bym); the dictionary knows the rest or does not. */
export function variants(word) {
  const made = word.startsWith("nie") && word.length > 5 ? [word.slice(3)] : [];
  const ends = ENDINGS.filter((end) => word.endsWith(end) && word.length - end.length > 2).map((end) => word.slice(0, -end.length));
  return [...made, ...ends];
}

/** Whether two words differ by one slip: a letter more, less, another, or two swapped. */
export function nearly(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

// Folded letters that sound the same, or whose Polish letters do: ch/h, rz/ż, ó/u.
const SOUNDS = [["ch", "h"], ["rz", "z"], ["u", "o"]];

const HARD = /(?<=[ptk])sz/g; // after these letters rz is heard as sz: "pszedawnienie"

/** How a folded word sounds: the same for "zadłużenie", "zadłurzenie" and "zadłóżenie". */
export const sound = (word) => SOUNDS.reduce((heard, [long, short]) => heard.replaceAll(long, short), word.replace(HARD, "rz"));

/** The beginnings of words that sound so and lie in other files: "horoba" -> "ch". */
export function soundBeginnings(word) {
  const made = SOUNDS.reduce((starts, [a, b]) => starts.flatMap((start) => [start, start.replaceAll(a, b), start.replaceAll(b, a)]),
    [word.slice(0, 2 * LETTERS).replace(HARD, "rz")]);
  return [...new Set(made.map((start) => start.slice(0, LETTERS)))].filter((start) => start !== word.slice(0, LETTERS));
}

/** The words whose files may hold what was meant when the slip is among the first letters: "muorzenie", "rtay", "uumorzenie". */
const otherBeginnings = (word) => [word[1] + word[0], word[0] + word[2], word.slice(1, 3)].filter((start) => start !== word.slice(0, LETTERS));

/** The index. `get(name)` resolves with the parsed file of that name under assets/search/ ("parts/um.0123456789.json"). */
export class Index {
  constructor(manifest, get) {
    this.manifest = manifest;
    this.get = get;
    this.stop = new Set(manifest.stop.split(" "));
    this.files = new Map();
  }

  /** A file, asked for once; after a failure it may be asked for again. */
  file(name) {
    if (!this.files.has(name)) {
      const asked = this.get(`parts/${name}.json`);
      asked.catch(() => this.files.delete(name));
      this.files.set(name, asked);
    }
    return this.files.get(name);
  }

  /** Fetches what results show of the answers, so that a query has to wait for its words only; of towns there may be too many. */
  async warm() {
    const { records, size, towns } = this.manifest;
    await Promise.allSettled(records.slice(0, Math.ceil(towns / size)).map((hash, file) => this.file(`${file}.${hash}`)));
  }

  /** The words that begin with the same letters: Map of form -> entries. */
  async part(word) {
    const name = word.slice(0, LETTERS);
    const hash = Object.hasOwn(this.manifest.words, name) ? this.manifest.words[name] : "";
    if (!hash) return new Map();
    const rows = await this.file(`${name}.${hash}`);
    return (rows.forms ??= formsOf(rows));
  }

  /** Entries for one typed word: {word, exact: whole words, loose: beginnings and slips with what they count, guessed: whether slips only}. */
  async entries(word, beginnings) {
    const forms = await this.part(word);
    const exact = new Set(forms.get(word));
    if (!exact.size) for (const other of variants(word)) for (const entry of (await this.part(other)).get(other) ?? []) exact.add(entry);
    const loose = new Map();
    const add = (found, factor) => found.forEach((entry) => exact.has(entry) || loose.has(entry) || loose.set(entry, factor));
    if (beginnings || !exact.size) for (const [form, found] of forms) if (form.startsWith(word)) add(found, BEGINNING);
    if (exact.size || loose.size) return { word, exact, loose, guessed: false };
    const heard = await this.heard(word, forms);
    for (const found of heard) add(found, SOUND);
    if (!heard.length) for (const found of await this.guesses(word, forms)) add(found, GUESS);
    return { word, exact, loose, guessed: loose.size > 0 };
  }

  /** Entries of words that sound like one that is not there. */
  async heard(word, forms) {
    if (word.length < 4) return [];
    const heard = sound(word);
    const same = (some) => [...some].filter(([form]) => sound(form) === heard).map(([, found]) => found);
    const here = same(forms);
    return here.length ? here : (await Promise.all(soundBeginnings(word).map((start) => this.part(start)))).flatMap(same);
  }

  /** Entries that may be meant by a word that is not there: one slip away, or without the ending of a name ("Airbnbie"). */
  async guesses(word, forms) {
    if (word.length < 4) return [];
    const near = (some) => [...some].filter(([form]) => nearly(form, word)).map(([, found]) => found);
    const slips = near(forms);
    if (slips.length) return slips;
    // A long ending may come off a long word only, or what is left would be any word.
    for (let cut = 1; cut <= 4 && word.length - cut >= (cut > 2 ? 5 : 3); cut++) {
      const stem = word.slice(0, -cut);
      if (forms.has(stem) && !this.stop.has(stem)) return [forms.get(stem)];
    }
    return (await Promise.all(otherBeginnings(word).map((start) => this.part(start)))).flatMap(near);
  }

  /** The best records: {found: [{number, words, exact, score}], asked: entries of each word, missing: whether all lack a word}. */
  async rank(text) {
    const typed = wordsOf(text);
    const telling = typed.filter((word, place) => !this.stop.has(word) && typed.indexOf(word) === place);
    const words = telling.length ? telling : typed;
    const finished = /\s$/.test(text);
    const asked = await Promise.all(words.map((word) => this.entries(word, !finished && word === typed.at(-1))));
    const sums = new Map();
    for (const { exact, loose } of asked) {
      for (const [number, { score, whole }] of bestOf(exact, loose)) {
        const sum = sums.get(number) ?? { number, words: 0, exact: 0, score: 0 };
        sums.set(number, { number, words: sum.words + 1, exact: sum.exact + whole, score: sum.score + score });
      }
    }
    // A word of which only the best records are kept stands in nearly all: its absence says nothing.
    const common = asked.filter(({ exact }) => [...exact].some((entry) => entry.cut)).length;
    const all = Math.max(1, words.length - common);
    const long = words.length >= LONG;
    const whole = (one) => one.words >= all && !long;
    // Between the two, an answer that lacks a word may be the better one: a note that mentions them all is none.
    const worth = (one) => one.score * (words.length > FEW && !long ? Math.min(1, one.words / all) ** 2 : 1);
    const strictly = (one) => words.length <= FEW && whole(one);
    const ordered = [...sums.values()].sort((a, b) => strictly(b) - strictly(a)
      || (strictly(a) && (b.words - a.words || b.exact - a.exact)) || worth(b) - worth(a) || a.number - b.number);
    const complete = ordered.filter(whole);
    const found = complete.length >= ENOUGH ? complete : ordered.filter((one) => one.words >= (long ? 2 : words.length / 2));
    return { found, asked, missing: found.length > 0 && !long && complete.length === 0 };
  }

  /** What to show: {total, missing, guessed: typed words that are not there, results: [{url, title, trail, excerpt}],
   *  marks: text -> [[part, whether it matches]]}. */
  async search(text, most = FIRST) {
    const { found, asked, missing } = await this.rank(text);
    const guessed = asked.filter((one) => one.guessed).map(({ word }) => asTyped(text, word));
    const numbers = this.spread(found.map((one) => one.number)).slice(0, most);
    const results = await Promise.all(numbers.map((number) => this.record(number)));
    return { total: found.length, missing, guessed, results, marks: (shown) => marked(shown, asked) };
  }

  /** What a result shows of a record. */
  async record(number) {
    const { records, size } = this.manifest;
    const file = Math.floor(number / size);
    const [url, title, trail, excerpt] = (await this.file(`${file}.${records[file]}`))[number % size];
    return { url, title, trail, excerpt };
  }

  /** The same records, but the first ones from several pages; what was passed over follows. */
  spread(numbers) {
    const { pages, towns } = this.manifest;
    const seen = new Map();
    const [first, later] = [[], []];
    for (const number of numbers) {
      const page = number >= towns ? "towns" : pages.findLastIndex((start) => start <= number);
      const times = seen.get(page) ?? 0;
      const most = page === "towns" ? OF_TOWNS : OF_A_PAGE;
      if (times < most && first.length < FIRST) first.push(number);
      else later.push(number);
      seen.set(page, times + 1);
    }
    return [...first, ...later];
  }
}

function formsOf(rows) {
  const forms = new Map();
  for (const [packed, steps, scores, cut] of rows) {
    const [start, ...ends] = packed.split(" ");
    let last = 0;
    const entry = { numbers: steps.map((step) => (last += step)), scores, cut: Boolean(cut), forms: new Set(ends.map((end) => start + end)) };
    for (const form of entry.forms) {
      if (!forms.has(form)) forms.set(form, []);
      forms.get(form).push(entry);
    }
  }
  return forms;
}

/** Map of a record's number -> the best score that a typed word has there, and whether the word stands there whole. */
function bestOf(exact, loose) {
  const best = new Map();
  const add = (entry, factor, whole) => entry.numbers.forEach((number, place) => {
    const score = entry.scores[place] * factor;
    const known = best.get(number);
    if (!known || (whole >= known.whole && score > known.score)) best.set(number, { score, whole });
  });
  for (const entry of exact) add(entry, 1, 1);
  for (const [entry, factor] of loose) add(entry, factor, 0);
  return best;
}

const asTyped = (text, word) => text.match(/[\p{L}\p{N}]+/gu).find((one) => fold(one) === word) ?? word;

function marked(text, asked) {
  const matches = (word) => asked.some(({ word: typed, exact, loose }) => (typed.length > 2 && word.startsWith(typed))
    || [...exact].some((entry) => entry.forms.has(word)) || (!exact.size && [...loose.keys()].some((entry) => entry.forms.has(word))));
  return text.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((part) => [part, /^[\p{L}\p{N}]/u.test(part) && matches(fold(part))]);
}
