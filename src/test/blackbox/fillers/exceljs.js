'use strict';
// Fills with ExcelJS: a web application's export. Usage: node exceljs.js JOBS.json
const fs = require('fs');
const ExcelJS = require('exceljs');

function typed(entry) {
  if (entry.how === 'number') return Number(entry.typed);
  if (entry.how === 'date') return new Date(entry.typed + 'T00:00:00Z');
  return entry.typed;
}

(async () => {
  for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(job.source);
    for (const entry of job.entries) {
      book.getWorksheet(entry.sheet).getCell(entry.cell).value = typed(entry);
    }
    await book.xlsx.writeFile(job.target);
  }
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
