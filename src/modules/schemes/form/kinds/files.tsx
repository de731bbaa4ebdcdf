// What is handed in. The bytes arrive as files do everywhere; here stands which they are and from which day.
import { addMonths } from '#platform/calendar/index.ts'
import { optionalDate, optionalText } from '#platform/forms/fields.ts'
import { typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { DateField, FileField, type Html, Receipt, SwitchField } from '#ui/index.ts'
import { inputName, part, rowsOf, type Parts } from '../answers.ts'
import type { FormField } from '../definition.ts'
import type { Inputs, Kind } from './kind.ts'
import { Group } from './parts.tsx'
import { filledRows, mostRows } from './rows.tsx'
import { dateText } from './words.ts'

const most = 10

const dated = ({ valid_months }: FormField): boolean => valid_months !== undefined

const validity = ({ valid_months = 0 }: FormField): string =>
  t(`発行から${valid_months}か月以内のもの`, `Issued within the last ${valid_months} months`)

const pleaseAttach = (): string => t('ファイルを添えてください', 'Please attach a file')

const fileText = (row: Parts): string => {
  const on = part(row, 'on')
  const name = part(row, 'name')
  return on === '' ? name : t(`${name}（${dateText(on)}発行）`, `${name} (issued ${dateText(on)})`)
}

const Kept = ({ form, name, at, field, receipts }: Inputs & { at: number }): Html => {
  const of = (code: string) => `${name}-${at}-${code}`
  const title = typed(form, of('name'))
  const id = typed(form, of('file'))
  const receipt = receipts?.get(id)
  return (
    <div class="scheme-file">
      <input type="hidden" name={of('file')} value={id} />
      <input type="hidden" name={of('name')} value={title} />
      {receipt === undefined ? (
        <p>
          <a href={`/files/${id}`}>{title}</a>
        </p>
      ) : (
        <Receipt {...receipt} href={`/files/${id}`} />
      )}
      {dated(field) && (
        <DateField form={form} name={of('on')} label={t(`${title}の発行日`, `Issue date of ${title}`)} required />
      )}
      <SwitchField form={form} name={of('remove')} label={t(`${title}を外す`, `Take ${title} out`)} />
    </div>
  )
}

const New = ({ form, name, at, field, required }: Inputs & { at: number }): Html => (
  <div class="scheme-file">
    <FileField
      form={form}
      name={`${name}-${at}-upload`}
      label={at > 1 ? t('もう1つ添える', 'Add another') : t('ファイルを選ぶ', 'Choose a file')}
      required={required && at === 1}
    />
    {dated(field) && <DateField form={form} name={`${name}-${at}-on`} label={t('発行日', 'Issue date')} required />}
  </div>
)

export const files: Kind = {
  label: { ja: '書類・ファイル', en: 'Documents' },
  shape: 'rows',
  empty: pleaseAttach,
  maxRows: most,
  parts: (field) => [
    {
      code: 'file',
      label: t('ファイル', 'File'),
      read: optionalText({ max: 40 }),
      needed: true,
      empty: pleaseAttach(),
    },
    { code: 'name', label: t('ファイルの名前', 'Name of the file'), read: optionalText({ max: 400 }), needed: false },
    {
      code: 'on',
      label: t('発行日', 'Issue date'),
      read: optionalDate().transform((on) => on ?? ''),
      needed: dated(field),
    },
  ],
  wrong: (field, row, today) => {
    const on = part(row, 'on')
    if (!dated(field) || on === '') return null
    if (on > today)
      return { part: 'on', why: t('発行日は今日までの日にしてください', 'Please choose a day up to today') }
    return on < addMonths(today, -(field.valid_months ?? 0))
      ? {
          part: 'on',
          why: t(
            `${validity(field)}が必要です。新しいものを取り直してください`,
            `${validity(field)}, please get a new one`,
          ),
        }
      : null
  },
  words: (_, answer) => ({ text: rowsOf(answer).map(fileText).join(t('、', ', ')) }),
  factTypes: ({ code, label }) => ({ [code]: { type: 'yes', words: t(`${label}を出している`, `${label} handed in`) } }),
  facts: ({ code }) => ({ [code]: true }),
  Input: (inputs) => {
    const { form, name, field, help } = inputs
    const kept = filledRows(form, name, ['file'])
    const next = (kept.at(-1) ?? 0) + 1
    const more = kept.length < (field.max ?? most)
    return (
      <Group {...inputs} help={[help, dated(field) && validity(field)].filter(Boolean).join(' ') || undefined}>
        {kept.map((at) => (
          <Kept {...inputs} at={at} />
        ))}
        {more && <New {...inputs} at={next} />}
      </Group>
    )
  },
}

interface Arrived {
  id: string
  name: string
}

/**
 * What was posted, with the files that came beside it (by the name of their input) and without those that are not this form's or are
 * to be taken out. `kept`: the files it has already, by id.
 */
export function withFiles(
  field: FormField,
  values: Readonly<Record<string, string | readonly string[]>>,
  kept: ReadonlyMap<string, string>,
  arrived: Readonly<Record<string, Arrived>>,
): Record<string, string | readonly string[]> {
  const result = { ...values }
  for (let at = 1; at <= mostRows; at += 1) {
    const of = (code: string) => inputName(field.code, at, code)
    const own = { values, errors: {} }
    const before = typed(own, of('file'))
    const upload = Object.hasOwn(arrived, of('upload')) ? arrived[of('upload')] : undefined
    const name = typed(own, of('remove')) === 'yes' ? undefined : kept.get(before)
    if (upload !== undefined) Object.assign(result, { [of('file')]: upload.id, [of('name')]: upload.name })
    else if (name !== undefined) Object.assign(result, { [of('name')]: name })
    else for (const code of ['file', 'name', ...(before === '' ? [] : ['on'])]) delete result[of(code)]
  }
  return result
}
