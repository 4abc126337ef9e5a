"""Results as spreadsheets (XLSX). Apart from `calculators`, which needs the standard library only: this needs xlsxwriter."""
