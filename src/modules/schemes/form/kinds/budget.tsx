// What money is spent on: lines with what it is, what it costs and how much of that may be aided. Sums are the server's.
import { optionalInteger, optionalText } from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { typed } from '#platform/forms/state.ts'
import { wholeNumber } from '#platform/text/index.ts'
import { type Html, MoneyField, SelectField, TextField } from '#ui/index.ts'
import { type Answer, part, rowsOf } from '../answers.ts'
import { factOptions, labelIn, oneOf, pleaseChoose } from './choices.tsx'
import type { Inputs, Kind } from './kind.ts'
import { limits } from './plain.tsx'
import { filledRows, Rows } from './rows.tsx'
import { yenOf, yenText } from './words.ts'

export interface Cost {
  /** One of the field's `lines`. */
  line: string
  what: string
  yen: number
  eligible_yen: number
}

const money = () =>
  optionalInteger({ min: 0, max: limits.yen.max }).transform((yen) => (yen === null ? '' : String(yen)))

/** The lines of a budget as numbers. */
export const costsOf = (answer: Answer | undefined): Cost[] =>
  rowsOf(answer).map((row) => ({
    line: part(row, 'line'),
    what: part(row, 'what'),
    yen: yenOf(part(row, 'yen')),
    eligible_yen: yenOf(part(row, 'eligible_yen')),
  }))

export const sumOf = (costs: readonly Cost[]): Pick<Cost, 'yen' | 'eligible_yen'> => ({
  yen: costs.reduce((sum, { yen }) => sum + yen, 0),
  eligible_yen: costs.reduce((sum, { eligible_yen }) => sum + eligible_yen, 0),
})

const sumText = (answer: Answer): string[] => {
  const { yen, eligible_yen } = sumOf(costsOf(answer))
  return [yen, eligible_yen].map((sum) => yenText(String(sum)))
}

const partLabels = () => ({
  line: t('費目', 'Cost line'),
  what: t('内容', 'What'),
  yen: t('金額', 'Amount'),
  eligible_yen: t('うち補助対象額', 'Of it eligible'),
})

/** What the rows of the page come to; the client script keeps it up to date while one types. */
function Sums({ form, name }: Inputs): Html {
  const sum = (code: string) =>
    filledRows(form, name, [code]).reduce(
      (sum, at) => sum + Math.max(0, wholeNumber(typed(form, `${name}-${at}-${code}`)) ?? 0),
      0,
    )
  const one = (code: 'yen' | 'eligible_yen', label: string) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <output data-sum={name} data-part={code} data-words={t('{n}円', '¥{n}')}>
          {yenText(String(sum(code)))}
        </output>
      </dd>
    </div>
  )
  return (
    <dl class="scheme-sums">
      {one('yen', t('合計', 'Sum'))}
      {one('eligible_yen', t('うち補助対象額', 'Of it eligible'))}
    </dl>
  )
}

export const budget: Kind = {
  label: { ja: '経費の表', en: 'Budget table' },
  shape: 'rows',
  maxRows: 50,
  parts: ({ lines }) => {
    const label = partLabels()
    return [
      { code: 'line', label: label.line, read: oneOf(lines), needed: true, empty: pleaseChoose() },
      { code: 'what', label: label.what, read: optionalText({ max: 200 }), needed: true },
      { code: 'yen', label: label.yen, read: money(), needed: true },
      { code: 'eligible_yen', label: label.eligible_yen, read: money(), needed: true },
    ]
  },
  wrong: (_, row) => {
    const [yen = null, eligible = null] = ['yen', 'eligible_yen'].map((code) => wholeNumber(part(row, code)))
    return yen !== null && eligible !== null && eligible > Math.max(0, yen)
      ? {
          part: 'eligible_yen',
          why: t('補助対象額は、金額より大きくできません', 'The eligible part cannot be more than the amount'),
        }
      : null
  },
  words: ({ lines }, answer) => {
    const said = rowsOf(answer).map((row) => [
      labelIn(lines, part(row, 'line')),
      part(row, 'what'),
      yenText(part(row, 'yen')),
      yenText(part(row, 'eligible_yen')),
    ])
    const [yen = '', eligible = ''] = sumText(answer)
    const sum = t(`合計 ${yen}（うち補助対象 ${eligible}）`, `Sum ${yen} (eligible ${eligible})`)
    return {
      text: [...said.map((row) => row.join(' / ')), sum].join('\n'),
      table: {
        head: Object.values(partLabels()),
        rows: said,
        foot: [t('合計', 'Sum'), '', yen, eligible],
        amounts: [2, 3],
      },
    }
  },
  factTypes: ({ code, label, lines }) => ({ [code]: { type: 'costs', words: label, options: factOptions(lines) } }),
  facts: ({ code }, answer) => ({ [code]: costsOf(answer) }),
  Input: (inputs) => {
    const { form, name, field } = inputs
    const label = partLabels()
    const at = (row: number) => (code: keyof typeof label) => ({
      form,
      name: `${name}-${row}-${code}`,
      label: label[code],
      required: true,
    })
    return (
      <>
        <Rows
          inputs={inputs}
          max={field.max ?? budget.maxRows}
          parts={Object.keys(label)}
          row={(row) => (
            <div class="scheme-cost">
              <SelectField
                {...at(row)('line')}
                options={field.lines.map((line) => ({ value: line.code, label: line.label }))}
                empty={pleaseChoose()}
                width="full"
              />
              <TextField {...at(row)('what')} />
              <MoneyField {...at(row)('yen')} />
              <MoneyField {...at(row)('eligible_yen')} />
            </div>
          )}
        />
        <Sums {...inputs} />
      </>
    )
  },
}
