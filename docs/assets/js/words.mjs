// Everything these scripts say to a reader.
const megabytes = new Intl.NumberFormat("pl-PL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Bytes as "3,1 MB" (a megabyte of a million bytes). */
export function size(bytes) {
  return `${megabytes.format(bytes / 1e6)} MB`;
}

/** Why the calculators do not work, by error code. The code is shown too, so that a reader can quote it. */
const REASONS = {
  "K-WASM": "Ta przeglądarka blokuje WebAssembly, bez którego kalkulator nie może liczyć. Pomaga inna lub nowsza przeglądarka albo zgoda administratora.",
  "K-SIEC": "Nie udało się pobrać plików kalkulatora. Proszę sprawdzić połączenie z internetem.",
  "K-CISZA": "Uruchamianie kalkulatora utknęło.",
  "K-START": "Kalkulator pobrał się, ale nie chce się uruchomić.",
  "K-PROCES": "Przeglądarka nie pozwoliła uruchomić kalkulatora w tle.",
  "K-AWARIA": "Kalkulator przerwał pracę w trakcie liczenia.",
};

/** One sentence for the status line of each state; empty when there is nothing to announce. */
export function announcement(state, waiting) {
  const then = waiting ? " Wynik pojawi się, gdy tylko kalkulator będzie gotowy." : "";
  switch (state.name) {
    case "asking":
      return `Włączone jest oszczędzanie danych, a kalkulator musi pobrać ${size(state.total)}.`;
    case "downloading":
      return `Pobieram kalkulator.${then}`;
    case "starting":
      return `Uruchamiam kalkulator.${then}`;
    case "ready":
      return waiting ? "Liczę…" : "Kalkulator jest gotowy.";
    case "failed":
      return `${REASONS[state.code] ?? REASONS["K-START"]} Kod błędu: ${state.code}. To, co wpisano, zostało zachowane.`;
    default:
      return "";
  }
}

/** What stands beside the progress bar: numbers that change too often to be announced. */
export function detail(state) {
  switch (state.name) {
    case "idle":
      return `Kalkulator uruchomi się, gdy zaczną Państwo wpisywać dane (pobierze raz ${size(state.total)}).`;
    case "downloading":
      return `Pobrano ${size(state.loaded)} z ${size(state.total)}.`;
    case "starting":
      return "Pliki są na miejscu, jeszcze chwila.";
    default:
      return "";
  }
}

export const BUTTONS = { asking: "Pobierz i uruchom", failed: "Spróbuj ponownie" };

export const SAID = {
  exampleFilled: "Wstawiono dane z przykładu. Proszę nacisnąć „Oblicz”.",
  cleared: "Formularz jest pusty.",
  resultLater: "Wynik pojawi się tutaj, gdy poprawią Państwo zaznaczone pola.",
  linkFilled: "Wstawiono dane z odnośnika.",
  linkCopied: "Skopiowano link. Zawiera wpisane dane, więc proszę go wysyłać tylko zaufanym osobom.",
  linkToCopy: "Przeglądarka nie pozwala kopiować. Proszę skopiować adres z paska przeglądarki; zawiera już wpisane dane.",
  textCopied: "Skopiowano tekst. Można go wkleić do pisma albo e-maila.",
  textToCopy: "Przeglądarka nie pozwala kopiować. Tekst jest zaznaczony pod przyciskami: proszę go skopiować samodzielnie.",
  csvSaved: "Zapisano plik CSV.",
  questionsShown: (count) => `Pojawiły się pytania wybranego programu: ${count}.`,
  listReady: "Lista jest gotowa.",
  xlsxComing: "Przygotowuję plik XLSX.",
  xlsxSaved: "Zapisano plik XLSX.",
  xlsxFailed: "Nie udało się przygotować pliku XLSX. Proszę sprawdzić połączenie z internetem i spróbować ponownie albo pobrać plik CSV.",
  rowAdded: (count) => `Dodano pozycję ${count}.`,
  rowsPasted: (count) => `Wklejono dane z arkusza. Wierszy: ${count}.`,
  rowsLeft: (count, most) => `Nie zmieściły się wszystkie wklejone wiersze. Brakuje: ${count}. Naraz policzymy najwyżej ${most}.`,
  rowRemoved: (count) => `Usunięto pozycję. Pozostało: ${count}.`,
};

/** What stands under a printed result: the day, where it comes from (an address without what was typed) and the day of the law. */
export function origin(day, address, lawDay) {
  const made = `Obliczono ${day} w Poradniku mieszkaniowym: ${address}.`;
  return lawDay ? `${made} Stan prawny na ${lawDay}.` : made;
}

export const NEW_TAB = "otwiera się w nowej karcie";
export const PICK_DATE = "Wybór z kalendarza";
export const LETTER = "Wynik jako tekst";
export const PROGRESS = "Pobieranie kalkulatora";

/** An error at its field: what is wrong, what is allowed, an example. */
export function errorAtField({ message, allowed, example }) {
  return [message, allowed && `Dozwolone: ${allowed}.`, example && `Na przykład: ${example}.`].filter(Boolean).join(" ");
}
