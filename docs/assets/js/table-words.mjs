// What the tables say to a reader, and how they compare what a reader types.

const plurals = new Intl.PluralRules("pl");
const count = (number, one, few, many) => `${number.toLocaleString("pl-PL")} ${{ one, few }[plurals.select(number)] ?? many}`;
const rows = (number) => count(number, "wiersz", "wiersze", "wierszy");

export const WORDS = {
  filter: "Szukaj w tabeli",
  csv: "Pobierz CSV",
  more: (number) => `Pokaż następne ${rows(number)}`,
  numberColumn: (label) => `${label} (liczba)`,
};

export const SAID = {
  shown(shown, found, total, filtered) {
    const part = shown < found ? `Widać ${shown} z ${found}. ` : "";
    return filtered ? `${part}Pasuje ${rows(found)} z ${total}.` : `${part}Tabela ma ${rows(total)}.`;
  },
  sorted: (label, up) => `Posortowano według „${label}”, ${up ? "rosnąco" : "malejąco"}.`,
  saved: (number) => `Zapisano plik CSV: ${rows(number)}.`,
  failed: "Nie udało się wczytać reszty wierszy. Proszę sprawdzić połączenie z internetem.",
};

/** A text without case and diacritics: "Łódź" is found by "lodz". Letters with a stroke have no decomposition. */
export function fold(text) {
  return text.toLocaleLowerCase("pl").replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "").replace(/\u00a0/g, " ");
}
