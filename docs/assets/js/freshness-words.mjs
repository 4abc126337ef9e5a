// What a page says about values of law that may have changed since the site was built.

/** "2026-12-31" as "31.12.2026". */
const written = (day) => day.split("-").reverse().join(".");

/** Beside a value: the last day it is known for and, where the build knew it, what follows. */
export function beside(until, next) {
  return next ? `ta wartość obowiązywała do ${written(until)}; ${next}` : `tę wartość znamy do ${written(until)}; proszę sprawdzić nową`;
}

/** At the top of the page. */
export const page = {
  passed: (count) => `Uwaga: na tej stronie mogły się zmienić wartości z przepisów. Oznaczyliśmy je w tekście (ile ich jest: ${count}).`,
  old: (built) => `Ta wersja poradnika powstała ${written(built)}, ponad rok temu. Proszę sprawdzić, czy przepisy nadal brzmią tak samo.`,
  link: "Stan prawny: wszystkie wartości z datami",
};
