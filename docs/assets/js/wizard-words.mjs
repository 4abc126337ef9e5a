// Everything the wizard's scripts say; what is wrong with a field is said by Python.
import { size } from "./words.mjs";

const REASONS = {
  "K-WASM": "Ta przeglądarka blokuje WebAssembly, bez którego kreator nie może sprawdzić danych. Pomaga inna lub nowsza przeglądarka albo zgoda administratora.",
  "K-SIEC": "Nie udało się pobrać plików, które sprawdzają dane. Proszę sprawdzić połączenie z internetem.",
  "K-CISZA": "Sprawdzanie danych utknęło.",
  "K-PROCES": "Przeglądarka nie pozwoliła uruchomić sprawdzania w tle.",
};

/** One sentence for the status line of each state of Python; empty when there is nothing to announce. */
export function announcement(state, waiting) {
  switch (state.name) {
    case "asking":
      return `Włączone jest oszczędzanie danych, a sprawdzanie musi pobrać ${size(state.total)}.`;
    case "downloading":
    case "starting":
      return waiting ? "Pobieram to, co sprawdza dane. Krok zostanie sprawdzony, gdy tylko będzie gotowe." : "";
    case "ready":
      return waiting ? "Sprawdzam…" : "";
    case "failed":
      return `${REASONS[state.code] ?? "Sprawdzanie danych nie działa."} Kod błędu: ${state.code}. To, co wpisano, zostało zachowane.`;
    default:
      return "";
  }
}

/** Numbers that change too often to be announced. */
export function detail(state) {
  if (state.name === "downloading") return `Pobrano ${size(state.loaded)} z ${size(state.total)}.`;
  return state.name === "starting" ? "Pliki są na miejscu, jeszcze chwila." : "";
}

export const BUTTONS = { asking: "Pobierz i sprawdzaj", failed: "Spróbuj ponownie" };
export const PROGRESS = "Pobieranie sprawdzania danych";

export const NEXT = { step: "Dalej", last: "Pokaż wynik" };
export const SAID = {
  draftFound: "Wczytano szkic zapisany w tej przeglądarce.",
  draftForgotten: "Szkic został usunięty. Formularz jest pusty.",
  chooseFirst: "Najpierw proszę wybrać sposób pomocy w kroku 2.",
  rowAdded: (count) => `Dodano pozycję ${count}.`,
  rowRemoved: (count) => `Usunięto pozycję. Pozostało: ${count}.`,
  saved: (name) => `Zapisano plik ${name}.`,
  copied: "Skopiowano treść pliku.",
  notCopied: "Przeglądarka nie pozwala kopiować. Treść jest zaznaczona; proszę użyć skrótu Ctrl+C.",
};
