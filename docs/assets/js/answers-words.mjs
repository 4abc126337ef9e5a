// Everything that the tools under an answer say.
export const BUTTONS = { copy: "Kopiuj link", print: "Drukuj tę odpowiedź" };

export const SAID = {
  copied: "Skopiowano link do tej odpowiedzi.",
  letterCopied: "Skopiowano treść wiadomości.",
  letterNotCopied: "Przeglądarka nie pozwala kopiować. Treść jest zaznaczona; proszę skopiować ją z klawiatury.",
  notCopied: "Przeglądarka nie pozwala kopiować. Proszę skopiować adres z paska przeglądarki; prowadzi już do tej odpowiedzi.",
};

/** What stands under a printed answer: where it comes from and of which day it is. */
export function source(address, lawDay, today) {
  return `Poradnik mieszkaniowy: ${address}. Stan prawny na ${lawDay}, wydrukowano ${today}.`;
}
