// Fields of several inputs under one question.
import { optionalDate, optionalPostal, optionalText } from '#platform/forms/fields.ts'
import { typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { DateField, type Html, type Node, PostalCodeField, TextField } from '#ui/index.ts'
import { FieldGroup } from '#ui/field.tsx'
import { part, partsOf } from '../answers.ts'
import type { Inputs, Kind } from './kind.ts'
import { dateText } from './words.ts'

/** The question round its inputs; the error summary leads to it. */
export const Group = ({
  form,
  name,
  label,
  required,
  help,
  children,
}: Omit<Inputs, 'field'> & { children: Node }): Html => (
  <div id={name} class="scheme-group">
    <FieldGroup field={{ form, name, label, required, help, id: `${name}-group` }}>{children}</FieldGroup>
  </div>
)

const day = () => optionalDate().transform((on) => on ?? '')

export const period: Kind = {
  label: { ja: '期間', en: 'Period' },
  shape: 'parts',
  parts: () => [
    { code: 'from', label: t('始まりの日', 'From'), read: day(), needed: true },
    { code: 'to', label: t('終わりの日', 'To'), read: day(), needed: true },
  ],
  wrong: (_, parts) =>
    part(parts, 'to') !== '' && part(parts, 'to') < part(parts, 'from')
      ? {
          part: 'to',
          why: t('始まりの日と同じか、それより後の日にしてください', 'Please choose the first day or a later one'),
        }
      : null,
  words: (_, answer) => {
    const [from, to] = ['from', 'to'].map((code) => dateText(part(partsOf(answer), code)))
    return { text: t(`${from}から${to}まで`, `${from} to ${to}`) }
  },
  factTypes: ({ code, label }) => ({
    [`${code}_from`]: { type: 'date', words: t(`${label}（始まりの日）`, `${label} (first day)`) },
    [`${code}_to`]: { type: 'date', words: t(`${label}（終わりの日）`, `${label} (last day)`) },
  }),
  facts: ({ code }, answer) => ({
    [`${code}_from`]: part(partsOf(answer), 'from'),
    [`${code}_to`]: part(partsOf(answer), 'to'),
  }),
  Input: (inputs) => (
    <Group {...inputs}>
      <div class="scheme-pair">
        {period.parts(inputs.field).map(({ code, label }) => (
          <DateField form={inputs.form} name={`${inputs.name}-${code}`} label={label} required={inputs.required} />
        ))}
      </div>
    </Group>
  ),
}

const postalText = (digits: string): string => digits.replace(/^(\d{3})(\d{4})$/, '〒$1-$2')

export const address: Kind = {
  label: { ja: '住所', en: 'Address' },
  shape: 'parts',
  parts: () => [
    {
      code: 'postal_code',
      label: t('郵便番号', 'Postal code'),
      read: optionalPostal().transform((digits) => digits ?? ''),
      needed: true,
    },
    { code: 'address', label: t('住所', 'Address'), read: optionalText({ max: 200 }), needed: true },
  ],
  words: (_, answer) => ({
    text: [postalText(part(partsOf(answer), 'postal_code')), part(partsOf(answer), 'address')].join(' ').trim(),
  }),
  factTypes: () => ({}),
  facts: () => ({}),
  Input: ({ field, ...rest }) => {
    const [code, whole] = address.parts(field).map((one) => ({ ...one, name: `${rest.name}-${one.code}` }))
    const { form, required } = rest
    if (code === undefined || whole === undefined) return <></>
    const digits = typed(form, code.name)
    const shown = { ...form, values: { ...form.values, [code.name]: digits.replace(/^(\d{3})(\d{4})$/, '$1-$2') } }
    return (
      <Group {...rest}>
        <PostalCodeField
          form={shown}
          name={code.name}
          label={code.label}
          required={required}
          fills={{ address: whole.name }}
        />
        <TextField
          form={form}
          name={whole.name}
          label={whole.label}
          required={required}
          help={t('都道府県から番地、建物名まで', 'Prefecture, town, number, building')}
        />
      </Group>
    )
  },
}
