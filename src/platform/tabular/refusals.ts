// What cannot be read at all, and what to do about it.
import { Refusal } from '#platform/errors.ts'

export const notText = () =>
  new Refusal(400, {
    ja: '文字を読み取れませんでした。UTF-8 か Shift_JIS の CSV、または Excel（.xlsx）で保存し直してください。',
    en: 'We could not read the characters. Please save the file as CSV (UTF-8 or Shift_JIS) or as Excel (.xlsx).',
  })

export const emptyTable = () =>
  new Refusal(400, {
    ja: '表が空です。見出しと1行以上のデータがあるファイルを選んでください。',
    en: 'The table is empty. Please choose a file with a heading line and at least one line of data.',
  })

export const notWorkbook = () =>
  new Refusal(400, {
    ja: 'Excel のファイルとして開けませんでした。Excel で開き、.xlsx か CSV で保存し直してください。',
    en: 'We could not open this as an Excel file. Please open it in Excel and save it as .xlsx or CSV.',
  })

export const tooLarge = (rows: number) =>
  new Refusal(413, {
    ja: `表が大きすぎます（Excel は${rows.toLocaleString('ja')}行、展開して50MBまで）。CSVで保存すると読み込めます。`,
    en: `The table is too large (Excel: ${rows.toLocaleString('en')} rows, 50 MB unpacked). Saved as CSV it can be read.`,
  })

export const largeJson = () =>
  new Refusal(413, {
    ja: 'JSONのファイルが大きすぎます（64MBまで）。分けるか、CSVで保存してください。',
    en: 'The JSON file is too large (64 MB at most). Please split it, or save it as CSV.',
  })

export const noSheet = (sheets: readonly string[]) =>
  new Refusal(400, {
    ja: `その名前のシートはありません。シート：${sheets.join('、')}`,
    en: `There is no sheet of that name. Sheets: ${sheets.join(', ')}`,
  })

export const brokenQuotes = (line: number) =>
  new Refusal(400, {
    ja: `${line.toLocaleString('ja')}行目あたりで、引用符（"）が閉じていないか、1行が長すぎます。表計算ソフトで開き、CSVで保存し直してください。`,
    en: `Near line ${line.toLocaleString('en')} a quotation mark is not closed, or a line is too long. Please open the file in a spreadsheet and save it as CSV again.`,
  })
