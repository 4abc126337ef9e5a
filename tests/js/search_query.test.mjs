// Finding records for typed words, on a small index of three pages and two towns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, Index, nearly, sound, soundBeginnings, variants, wordsOf } from "../../docs/assets/js/search-query.mjs";

const RECORDS = [
  ["raty/", "Raty", "Długi", ""], ["raty/#a", "Ile rat?", "Długi › Raty", "Najwyżej tyle rat."], ["raty/#b", "Raty i odsetki", "Długi › Raty", ""],
  ["odsetki/", "Odsetki", "Prawo", ""], ["miasta/a/", "Miasto A", "Miasta", ""], ["miasta/b/", "Miasto B", "Miasta", ""],
];
const FILES = {
  "parts/0.r.json": RECORDS.slice(0, 3),
  "parts/1.s.json": RECORDS.slice(3),
  "parts/ra.1.json": [["rat  a y ach", [0, 1, 1, 2], [50, 40, 30, 5]], ["ratunek ", [5], [90]]],
  "parts/od.2.json": [["odset ki ek kami", [2, 1], [20, 40]], ["odpracowa c l la", [0], [9]]],
  "parts/gm.3.json": [["gmin a y", [0], [1], 1]],
  "parts/5.4.json": [["5 ", [3], [7]]],
  "parts/na.5.json": [["na ", [4], [1]]],
  "parts/kr.6.json": [["krotko ", [0], [10]], ["krwawo ", [0, 2], [10, 10]], ["krzywo ", [0, 2], [10, 10]], ["krucho ", [0, 2], [10, 10]], ["krzepko ", [3], [90]], ["krewko ", [0, 2], [10, 90]]],
};
const MANIFEST = { words: { ra: "1", od: "2", gm: "3", 5: "4", na: "5", kr: "6" }, records: ["r", "s"], size: 3, pages: [0, 3], towns: 4, stop: "na od za" };

function index(asked = []) {
  return new Index(MANIFEST, async (name) => {
    asked.push(name);
    return FILES[name];
  });
}
const urls = async (text, most) => (await index().search(text, most)).results.map(({ url }) => url);

test("words are compared without case and diacritics", () => {
  assert.equal(fold("ZAŻÓŁĆ gęślą Jaźń"), "zazolc gesla jazn");
  assert.deepEqual(wordsOf("TBS-u, PIT-em i 67a; społeczno-gospodarczy"), ["tbs", "pit", "67a", "spoleczno", "gospodarczy"]);
  assert.deepEqual(wordsOf("art. 5 ust.2 § 3, 4 raty, pkt 61 i części 7"), ["art", "5", "ust", "2", "3", "raty", "pkt", "61", "czesci"]);
});

test("negation and movable endings come off", () => {
  assert.ok(variants("nieodpracowana").includes("odpracowana"));
  assert.ok(variants("odpracowalibysmy").includes("odpracowali"));
  assert.ok(variants("odpracowalem").includes("odpracowal"));
  assert.deepEqual(variants("rata"), []);
});

test("one slip is nearly the same, two are not", () => {
  for (const slip of ["umorzenia", "umorzeni", "umorzeniie", "uomrzenie", "umorzenie"]) assert.ok(nearly(slip, "umorzenie"), slip);
  for (const other of ["umarzania", "umor", "uomrzenei"]) assert.ok(!nearly(other, "umorzenie"), other);
});

test("every form finds the same answers, the best first", async () => {
  const expected = ["raty/", "raty/#a", "miasta/a/", "raty/#b"];
  // No more than two answers of a page stand among the first; the third follows.
  for (const form of ["rata ", "raty ", "RATACH ", "rat "]) assert.deepEqual(await urls(form), expected, form);
});

test("a whole word comes before one that only begins so", async () => {
  assert.deepEqual((await urls("rat")).at(-1), "raty/#b");
  assert.ok((await urls("rat")).includes("miasta/b/"));
  assert.deepEqual(await urls("ratun"), ["miasta/b/"]);
});

test("answers with all words come first, and the reader is told when there is none", async () => {
  assert.deepEqual((await urls("odsetki raty"))[0], "raty/#b");
  const { missing, total } = await index().search("ratunek odsetkami ");
  assert.ok(missing && total === 3);
  assert.ok(!(await index().search("odsetki raty")).missing);
});

test("words that say nothing are left out unless there is nothing else", async () => {
  assert.deepEqual(await urls("od raty "), await urls("raty "));
  assert.deepEqual((await index().rank("od ")).asked.map(({ word }) => word), ["od"]);
});

test("a very common word, cut to its best records, excludes no other", async () => {
  const { found, missing } = await index().rank("odsetki gminy ");
  assert.deepEqual(found.map(({ number }) => number), [3, 2, 0]);
  assert.ok(!missing);
});

test("slips and unknown endings still find", async () => {
  assert.deepEqual((await urls("odsteki "))[0], "odsetki/");
  assert.deepEqual((await urls("odpracowalbym "))[0], "raty/");
  assert.deepEqual(await urls("kosmos "), []);
});

test("a word that is only nearly there is told as such, a beginning is not", async () => {
  assert.deepEqual((await index().search("Ódstęki raty ")).guessed, ["Ódstęki"]);
  assert.deepEqual((await index().search("odset")).guessed, []);
});

test("a slip comes before a cut ending, and long endings come off long words only", async () => {
  assert.deepEqual(await urls("odsetkim "), ["odsetki/", "raty/#b"]); // one letter too many
  assert.deepEqual(await urls("odpracowaniem "), []); // "odpracowa" is no form
  assert.deepEqual(await urls("ratamix "), []); // three letters come off only where five stay
  assert.deepEqual(await urls("ratunekami "), ["miasta/b/"]); // seven letters stay
  assert.deepEqual(await urls("naxyz "), []); // "na" tells nothing
});

test("slips among the first letters are found", async () => {
  for (const slip of ["dosetki ", "osdetki ", "oodsetki ", "oxdsetki "]) assert.equal((await urls(slip))[0], "odsetki/", slip);
});

test("a word spelled as it is heard counts nearly as one spelled right", async () => {
  for (const heard of ["zadłurzenie", "zadłóżenie", "zadłórzenie"]) assert.equal(sound(fold(heard)), sound("zadluzenie"), heard);
  assert.equal(sound(fold("pszedawnienie")), sound("przedawnienie"));
  assert.equal(sound(fold("hałópa")), sound("chalupa"));
  assert.notEqual(sound("rata"), sound("rada"));
  assert.ok(soundBeginnings("horoba").includes("ch"));
  assert.deepEqual(soundBeginnings("rata"), []);
  assert.ok(soundBeginnings("pszedawnienie").includes("pr"));
  assert.deepEqual(await urls("krutko "), ["raty/"]);
  assert.deepEqual((await index().search("krutko ratunek ")).guessed, ["krutko"]);
  assert.deepEqual((await urls("odrzetki ")), []); // "sets" is not heard so
});

test("a single digit is looked up where law is cited", async () => {
  assert.deepEqual(await urls("§ 5 "), ["odsetki/"]);
  assert.deepEqual(await urls("5 "), []);
});

test("a sentence is ordered by what its words weigh, not by how many of them an answer has", async () => {
  const sentence = "krotko krwawo krzywo krucho krzepko ratunek";
  const { found, missing } = await index().rank(`${sentence} odsetki `);
  assert.deepEqual(found.map(({ number }) => number), [3, 2, 0]); // two weighty words before four light ones; number 5 has one only
  assert.ok(!missing);
});

test("of a few words an answer may lack one and still be the better", async () => {
  const ranked = async (text) => (await index().rank(text)).found.map(({ number }) => number);
  assert.deepEqual(await ranked("krotko krwawo krewko "), [2, 0]);
  assert.deepEqual((await ranked("krotko krewko "))[0], 0); // of two words it may not
});

test("matching words are marked in any form", async () => {
  const { marks } = await index().search("raty ");
  assert.deepEqual(marks("Ile rat, ratownik?").filter(([, hit]) => hit), [["rat", true]]);
});

test("files are asked for once, and again after a failure", async () => {
  const asked = [];
  const one = index(asked);
  await one.search("raty");
  await one.search("rata");
  assert.equal(asked.filter((name) => name.startsWith("parts/ra")).length, 1);
  let fail = true;
  const other = new Index(MANIFEST, async (name) => {
    if (fail) throw new Error("offline");
    return FILES[name];
  });
  await assert.rejects(other.search("raty"));
  fail = false;
  assert.equal((await other.search("raty")).results.length, 4);
});

test("what results show of the answers can be fetched ahead, the towns stay out", async () => {
  const asked = [];
  await new Index({ ...MANIFEST, towns: 3 }, async (name) => asked.push(name)).warm();
  assert.deepEqual(asked, ["parts/0.r.json"]);
});
