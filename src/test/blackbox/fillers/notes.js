'use strict';
// What ExcelJS, standing for any web application, sees of a marked workbook. Usage: node notes.js FILE; prints JSON.
const ExcelJS = require('exceljs');

(async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(process.argv[2]);
  const notes = {};
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.note) notes[`${sheet.name}!${cell.address}`] = cell.note.texts.map((part) => part.text).join('');
    }));
  }
  console.log(JSON.stringify({ sheets: book.worksheets.map((sheet) => sheet.name), notes }));
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
