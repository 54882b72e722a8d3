'use strict';
// What ExcelJS sees of workbooks. Usage: node opened.js FILE...; prints JSON: per file, sheet -> [texts, numbers, sum of the numbers];
// without noughts, since it reads no result of a formula that gives 0.
const ExcelJS = require('exceljs');

function plain(value) {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return plain(value.result === undefined ? '' : value.result);
  if (value.richText) return value.richText.map((part) => part.text).join('');
  return 'text' in value ? plain(value.text) : value.error || '';
}

(async () => {
  const seen = {};
  for (const file of process.argv.slice(2)) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    seen[file] = {};
    for (const sheet of book.worksheets) {
      let texts = 0;
      let numbers = 0;
      let sum = 0;
      sheet.eachRow((row) => row.eachCell((cell) => {
        const value = cell.isMerged && cell.master !== cell ? '' : plain(cell.value);
        if (typeof value === 'number' && value !== 0) {
          numbers += 1;
          sum += value;
        } else if (typeof value === 'string' && value !== '') {
          texts += 1;
        }
      }));
      seen[file][sheet.name] = [texts, numbers, sum];
    }
  }
  console.log(JSON.stringify(seen));
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
