// Every field shows what was typed exactly, whatever it is, and is tied to its label, help and error.
import * as fc from 'fast-check'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { wholeNumber } from '#platform/text/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import {
  CheckboxField,
  DateField,
  ErrorSummary,
  FileField,
  HiddenField,
  MoneyField,
  NameFields,
  PostalCodeField,
  RadioField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
  TimeField,
} from './index.ts'

const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&lt;𠮷辻󠄀'
const options = [{ value: nasty, label: nasty, help: nasty }]

const fieldsOf = (form: FormState, text: string): Html[] => {
  const field = { form, name: 'x', label: text, help: text }
  return [
    <TextField {...field} maxlength={10} suffix={text} placeholder={text} />,
    <TextArea {...field} max={10} />,
    <SelectField {...field} options={options} empty={text} />,
    <RadioField {...field} options={options} />,
    <CheckboxField {...field} options={options} />,
    <SwitchField {...field} />,
    <DateField {...field} />,
    <TimeField {...field} />,
    <MoneyField {...field} />,
    <FileField {...field} receipt={{ name: text, bytes: 1, sha256: text, href: text }} />,
    <PostalCodeField {...field} fills={{ address: text }} />,
    <NameFields form={form} />,
    <HiddenField form={form} name="x" />,
    <ErrorSummary form={form} labels={{ x: text }} />,
  ]
}

test('No typed value becomes an element or an attribute', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(nasty), fc.string({ unit: 'binary' })), (text) => {
      const form = { values: { x: text, family_name: text }, errors: { x: text } }
      for (const html of fieldsOf(form, text)) {
        const root = parse(String(html))
        expect(root.querySelectorAll('script, img, [onerror]')).toEqual([])
      }
    }),
  )
})

test('A text comes back to the reader as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const form = { values: { x: text }, errors: {} }
      const input = parse(String(<TextField form={form} name="x" label="あ" />)).querySelector('input')
      expect(input?.getAttribute('value')).toBe(text)
    }),
  )
})

test('An amount is shown with commas, and read the same from what is shown, from plain and from full-width digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.boolean(), (amount, kept) => {
      const form = kept ? { values: { yen: String(amount) }, errors: {} } : emptyForm
      const field = <MoneyField form={form} name="yen" label="金額" value={String(amount)} />
      const shown = parse(String(field)).querySelector('input')?.getAttribute('value') ?? ''
      expect(shown).toBe(amount.toLocaleString('en-US'))
      const wide = shown.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      const read = [shown, String(amount), wide, `${shown}円`].map((text) => wholeNumber(text))
      expect(read).toEqual([amount, amount, amount, amount])
    }),
  )
  const typed = ['１２３４', '12,34', '00012', '4,080円/月']
  const again = typed.map((yen) =>
    parse(String(<MoneyField form={{ values: { yen }, errors: {} }} name="yen" label="金額" />))
      .querySelector('input')
      ?.getAttribute('value'),
  )
  expect(again).toEqual(typed)
})

test('Every field with an error is marked, described by the error, and reached from the summary', () => {
  const form = { values: {}, errors: { x: 'なおしてください' } }
  for (const html of fieldsOf(form, 'あ').slice(0, 11)) {
    const root = parse(String(html))
    const [first] = root.querySelectorAll('input:not([type=hidden]), select, textarea')
    expect(first?.getAttribute('id')).toBe('x')
    expect(root.querySelector('#x-error')?.textContent).toBe('＊なおしてください')
    expect(root.querySelectorAll('[aria-invalid=true]').length).toBeGreaterThan(0)
    const described = root.querySelectorAll('[aria-describedby]').map((e) => e.getAttribute('aria-describedby'))
    expect(described.join(' ').split(' ')).toContain('x-error')
  }
  const link = parse(String(<ErrorSummary form={form} />)).querySelector('a')
  expect(link?.getAttribute('href')).toBe('#x')
})

test('Without errors there is no summary', () => {
  expect(String(<ErrorSummary form={{ values: {}, errors: {} }} />)).toBe('')
})

test('A password is never sent back', () => {
  const form = { values: { x: 'secret' }, errors: {} }
  expect(String(<TextField form={form} name="x" label="合言葉" type="password" />)).not.toContain('secret')
})

test('A day from the database is shown as people write it, with its era', () => {
  const html = String(<DateField form={{ values: { x: '2027-01-08' }, errors: {} }} name="x" label="日" />)
  expect(parse(html).querySelector('input')?.getAttribute('value')).toBe('2027年1月8日')
  expect(parse(html).querySelector('#x-era')?.textContent).toBe('令和9年1月8日（金）')
})
