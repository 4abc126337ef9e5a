// What the guide says about working without a network.

/** "2026-12-31" as "31.12.2026". */
const written = (day) => day.split("-").reverse().join(".");

export const BANNER = {
  copied: (day) => `Nie ma połączenia z poradnikiem. To kopia strony z dnia ${written(day)}; prawo mogło się od tego czasu zmienić.`,
  old: "Ta kopia ma ponad miesiąc. Przed decyzją proszę sprawdzić aktualną stronę.",
  law: (day) => `Stan prawny w tej kopii: ${written(day)}.`,
  back: "Połączenie wróciło.",
  reload: "Wczytaj aktualną stronę",
};
export const SECTIONS = {
  kalkulatory: "Kalkulatory",
  oddluzanie: "Długi",
  remonty: "Remonty",
  inspiracje: "Inspiracje",
  wsparcie: "Wsparcie",
  prawo: "Prawo",
  miasta: "Miasta",
  "": "Pozostałe strony",
};
export const SAVED = {
  none: "Na tym urządzeniu nie ma jeszcze kopii. Powstanie, gdy otworzą Państwo dowolny kalkulator i zostawią go na chwilę otwartym.",
  count: (pages) => `Zapisane strony: ${pages}.`,
  forget: "Usuń kopię z tego urządzenia",
  forgotten: "Usunięto kopię. Poradnik działa teraz tylko z siecią. Nowa kopia powstanie, gdy znów otworzą Państwo kalkulator.",
  retry: "Spróbuj ponownie",
};
