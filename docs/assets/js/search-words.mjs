// What the search says to a reader.

const plurals = new Intl.PluralRules("pl");
const places = (number) => `${number.toLocaleString("pl-PL")} ${{ one: "odpowiedź", few: "odpowiedzi" }[plurals.select(number)] ?? "odpowiedzi"}`;
const quoted = (words) => "„" + words.join("”, „") + "”";

export const WORDS = {
  title: "Szukaj w poradniku",
  label: "Czego Państwo szukają?",
  hint: "Wystarczą pojedyncze słowa, w dowolnej formie, także bez polskich liter.",
  arrows: "Strzałki przechodzą po odpowiedziach.",
  close: "Zamknij",
  results: "Znalezione odpowiedzi",
  more: (left) => `Pokaż następne ${places(left)}`,
  questions: "Wszystkie pytania",
  ask: "Zadaj pytanie",
  retry: "Spróbuj jeszcze raz",
};

export const SAID = {
  loading: "Wczytuję wyszukiwarkę.",
  short: "Proszę wpisać co najmniej dwie litery.",
  found: (shown, total) => (shown < total ? `Znaleziono ${places(total)}, widać ${shown.toLocaleString("pl-PL")}.` : `Znaleziono ${places(total)}.`),
  missing: (total) => `Żadna odpowiedź nie ma wszystkich tych słów. Podobnych jest ${total.toLocaleString("pl-PL")}.`,
  guessed: (words, total) => `W poradniku nie ma ${words.length > 1 ? "słów" : "słowa"} ${quoted(words)}. Z podobnymi: ${places(total)}.`,
  none: "Tych słów nie ma w poradniku. Można wpisać inne, przejrzeć wszystkie pytania albo zadać nam swoje.",
  failed: "Nie udało się wczytać wyszukiwarki. Proszę sprawdzić połączenie z internetem.",
};
