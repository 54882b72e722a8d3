'use strict';
// Fills with SheetJS (community edition): a phone app or an online converter. Usage: node sheetjs.js JOBS.json
const fs = require('fs');
const XLSX = require('xlsx');

const DAY = 24 * 3600 * 1000;

function typed(entry, before) {
  if (entry.how === 'number') return Object.assign({ t: 'n', v: Number(entry.typed) }, before && before.z ? { z: before.z } : {});
  if (entry.how === 'date') {
    return { t: 'n', v: Math.round((Date.parse(entry.typed + 'T00:00:00Z') - Date.UTC(1899, 11, 30)) / DAY), z: 'dd/mm/yyyy' };
  }
  return { t: 's', v: entry.typed };
}

function widened(range, address) {
  const box = XLSX.utils.decode_range(range || address);
  const cell = XLSX.utils.decode_cell(address);
  box.s.r = Math.min(box.s.r, cell.r);
  box.s.c = Math.min(box.s.c, cell.c);
  box.e.r = Math.max(box.e.r, cell.r);
  box.e.c = Math.max(box.e.c, cell.c);
  return XLSX.utils.encode_range(box);
}

for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const book = XLSX.readFile(job.source, { cellNF: true, cellStyles: true });
  for (const entry of job.entries) {
    const sheet = book.Sheets[entry.sheet];
    if (!sheet) throw new Error(`no sheet ${entry.sheet} in ${job.source}`);
    sheet[entry.cell] = typed(entry, sheet[entry.cell]);
    sheet['!ref'] = widened(sheet['!ref'], entry.cell);
  }
  const ending = job.target.slice(job.target.lastIndexOf('.') + 1);
  XLSX.writeFile(book, job.target, { bookType: ending === 'xls' ? 'biff8' : ending, bookSST: true });
}
