import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, part, partsOf } from '../answers.ts'
import { FormFields } from '../form-fields.tsx'
import { formOf } from '../new.ts'
import { checkAnswers, readAnswers, valuesOf } from '../read.ts'
import { sayAnswers } from '../said.ts'

const account = formOf({ code: 'account', kind: 'bank', needed: true })
const typed = (more: { bank?: string; branch?: string; number?: string; holder?: string }) =>
  readAnswers(
    account,
    Object.fromEntries(
      Object.entries({
        bank: 'みずほ銀行',
        branch: '丸の内中央支店',
        kind: '1',
        number: '1234567',
        holder: 'ﾐﾅﾓ',
        ...more,
      }).map(([code, text]) => [`f-account-${code}`, text]),
    ),
  )
const wrong = (more: Record<string, string>) => Object.values(typed(more).form.errors).join()

test('A bank and a branch are found by number, name or reading, and said with both', () => {
  const found = { bank: '0001', branch: '004', kind: '1', number: '1234567', holder: 'ﾐﾅﾓ' }
  for (const more of [
    {},
    { bank: '０００１' },
    { bank: '0001 みずほ', branch: '004 丸の内中央' },
    { branch: 'まるのうちちゅうおう' },
  ])
    expect(typed(more).answers['account']).toEqual(found)
  expect(sayAnswers(account, typed({}).answers)[0]?.answers[0]?.text).toBe(
    '0001 みずほ、004 丸の内中央、普通、1234567、ミナモ',
  )
  const values = valuesOf(account, typed({}).answers)
  for (const shown of ['0001 みずほ', '004 丸の内中央', 'ミナモ'])
    expect(String(FormFields({ definition: account, form: { values, errors: {} } }))).toContain(`value="${shown}"`)
})

test('A number that the record fills in as the corporate number is checked as one', () => {
  const form = formOf({ code: 'number', kind: 'line', from: 'corporate_number' })
  const read = (typed: string) => readAnswers(form, { 'f-number': typed })
  expect(read('123')).toMatchObject({ form: { errors: { 'f-number': '法人番号は13桁の数字です' } } })
  expect(read('4000020000019').form.errors['f-number']).toContain('検査数字が合いません')
  expect(read('３０００-０２０-０００-０１９')).toMatchObject({
    answers: { number: '3000020000019' },
    form: { errors: {} },
  })
  expect(read('')).toMatchObject({ form: { errors: {} } })
})

test('A branch that is not there is refused in words; of several one is asked for by number', () => {
  expect(wrong({ branch: '999' })).toBe(
    '「999」はみずほの支店にありません。統合・廃止された支店かもしれません。通帳か銀行のサイトで、いまの支店をお確かめください',
  )
  expect(wrong({ branch: 'しん' })).toContain('どの支店ですか。番号で入力してください：')
  expect(wrong({ bank: 'みなと町銀行' })).toBe('見つかりません。銀行の名前か、4桁の番号を入力してください')
  expect(typed({ branch: '999' }).answers['account']).toMatchObject({ branch: '999' })
})

test('A holder is written as banks can read it; where they cannot, a way is suggested', () => {
  const holder = (name: string) => part(partsOf(typed({ holder: name }).answers['account']), 'holder')
  expect(holder('カブシキガイシャ みなも')).toBe('ｶ)ﾐﾅﾓ')
  expect(wrong({ holder: '水面商店' })).toBe(
    '「水面商店」は銀行に送れない文字です。通帳にあるカタカナで入力してください',
  )
  expect(wrong({ holder: 'ミナモ＆タケ' })).toBe(
    '「&」は銀行に送れない文字です。「ﾐﾅﾓﾀｹ」でよければ、そう入力してください',
  )
  expect(wrong({ holder: 'パ'.repeat(16) })).toContain('30文字まで')
  fc.assert(
    fc.property(fc.stringMatching(/^[ぁ-んァ-ヴA-Za-z0-9ー]{1,14}$/), (name) => {
      expect(checkAnswers(account, typed({ holder: name }).answers).form.errors).toEqual({})
    }),
  )
})

test('An account number is filled up to seven digits; letters are refused', () => {
  expect(part(partsOf(typed({ number: '１２３４' }).answers['account']), 'number')).toBe('0001234')
  expect(wrong({ number: '12345678' })).toBe('口座番号は7桁の数字です')
})

const papers = formOf({ code: 'tax', kind: 'files', label: '納税証明書', needed: true, valid_months: 3, max: 2 })
const today = '2026-11-21'
const kept: Answers = { tax: [{ file: 'a', name: '証明.pdf', on: '2026-10-01' }] }

test('A file that arrived is kept with its day; a file of somebody else’s is not, whatever is posted', () => {
  const values = { 'f-tax-1-file': 'a', 'f-tax-1-on': '2026-10-01', 'f-tax-2-on': '令和8年11月1日' }
  const files = { 'f-tax-2-upload': { id: 'b', name: '写し.pdf' } }
  const both = [
    { file: 'a', name: '証明.pdf', on: '2026-10-01' },
    { file: 'b', name: '写し.pdf', on: '2026-11-01' },
  ]
  expect(readAnswers(papers, values, { kept, files, today }).answers).toEqual({ tax: both })
  const foreign = { ...values, 'f-tax-1-file': 'theirs', 'f-tax-1-name': 'x.pdf' }
  expect(readAnswers(papers, foreign, { kept, files, today }).answers).toEqual({ tax: [both[1]] })
  expect(readAnswers(papers, { ...values, 'f-tax-1-remove': 'yes' }, { kept, files, today }).answers).toEqual({
    tax: [both[1]],
  })
})

test('A paper too old, from the future or without its day is asked for again', () => {
  const at = (on: string) => {
    const values = { 'f-tax-1-file': 'a', ...(on === '' ? {} : { 'f-tax-1-on': on }) }
    const { form, missing } = readAnswers(papers, values, { kept, today })
    return [...Object.values(form.errors), ...missing.map(({ label }) => label)]
  }
  expect(at('2026-08-21')).toEqual([])
  expect(at('2026-08-20')).toEqual(['発行から3か月以内のものが必要です。新しいものを取り直してください'])
  expect(at('2026-11-22')).toEqual(['発行日は今日までの日にしてください'])
  expect(at('')).toEqual(['納税証明書 1行目 発行日'])
})

test('More than may be handed in is refused, and so is a period that ends before it begins', () => {
  const three = { tax: ['a', 'b', 'c'].map((file) => ({ file, name: file, on: today })) }
  expect(checkAnswers(papers, three, today).form.errors).toEqual({ 'f-tax': '2件までにしてください（いま3件）' })
  const term = formOf({ code: 'term', kind: 'period' })
  expect(readAnswers(term, { 'f-term-from': '2026-12-01', 'f-term-to': '2026-11-30' }).form.errors).toEqual({
    'f-term-to': '始まりの日と同じか、それより後の日にしてください',
  })
})
