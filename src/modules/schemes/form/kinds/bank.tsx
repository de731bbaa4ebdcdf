// Where money is paid to. Bank and branch are stored by code; the holder as a transfer file can carry it.
import { type FormState, typed } from '#platform/forms/state.ts'
import { field as reader, first } from '#platform/forms/field.ts'
import { t } from '#platform/i18n/index.ts'
import { clean, plainDigits } from '#platform/text/index.ts'
import { NumberField, RadioField, TextField } from '#ui/index.ts'
import { toHolder } from '../../zengin/holder.ts'
import { part, partsOf } from '../answers.ts'
import { findBank, findBranch, searchBanks, searchBranches, titled } from '../banks.ts'
import { labelIn, oneOf, pleaseChoose } from './choices.tsx'
import type { Kind } from './kind.ts'
import { Group } from './parts.tsx'

/** As the 総合振込 file numbers them. */
const accountKinds = () => [
  { code: '1', label: t('普通', 'Ordinary') },
  { code: '2', label: t('当座', 'Current') },
  { code: '4', label: t('貯蓄', 'Savings') },
]
const holderMax = 30

type Outcome = { value: string } | { error: string }
const text = (read: (typed: string) => Outcome) =>
  reader((input) => {
    const typed = clean(first(input))
    return typed === '' ? { value: '' } : typed.length > 200 ? { error: t('長すぎます', 'Too long') } : read(typed)
  })

const bank = text((typed) => {
  const [one, ...others] = searchBanks(typed)
  if (one === undefined)
    return {
      error: t(
        '見つかりません。銀行の名前か、4桁の番号を入力してください',
        'Not found. Please enter the name of the bank or its four digits',
      ),
    }
  if (others.length === 0) return { value: one.code }
  const names = [one, ...others].map(titled)
  return {
    error: t(
      `どれですか。番号で入力してください：${names.join('、')}`,
      `Which one? Please enter its number: ${names.join(', ')}`,
    ),
  }
})

const number = text((typed) => {
  const digits = plainDigits(typed)
  return /^\d{1,7}$/.test(digits)
    ? { value: digits.padStart(7, '0') }
    : { error: t('口座番号は7桁の数字です', 'An account number has seven digits') }
})

const holder = text((typed) => {
  const { text, lost } = toHolder(typed)
  if (lost.length > 0) {
    const signs = lost.join('')
    return {
      error:
        text === '' || /\p{Script=Han}/u.test(signs)
          ? t(
              `「${signs}」は銀行に送れない文字です。通帳にあるカタカナで入力してください`,
              `Banks cannot read “${signs}”. Please write it in kana, as in the passbook`,
            )
          : t(
              `「${signs}」は銀行に送れない文字です。「${text}」でよければ、そう入力してください`,
              `Banks cannot read “${signs}”. If “${text}” is right, please write it so`,
            ),
    }
  }
  return text.length <= holderMax
    ? { value: text }
    : {
        error: t(
          `${holderMax}文字まで（゛゜も1文字）です。いま${text.length}文字あります`,
          `At most ${holderMax} signs (marks count); now ${text.length}`,
        ),
      }
})

/** The branch as typed, once the bank is known. */
function whyNotBranch(bank: string, typed: string): string | null {
  const [one, ...others] = searchBranches(bank, typed)
  if (one !== undefined && others.length === 0) return null
  const name = findBank(bank)?.name ?? bank
  if (one === undefined)
    return t(
      `「${typed}」は${name}の支店にありません。統合・廃止された支店かもしれません。通帳か銀行のサイトで、いまの支店をお確かめください`,
      `${name} has no branch “${typed}”. It may have been merged or closed: please check with the bank`,
    )
  const names = [one, ...others].map(titled)
  return t(
    `どの支店ですか。番号で入力してください：${names.join('、')}`,
    `Which branch? Please enter its number: ${names.join(', ')}`,
  )
}

const bankText = (code: string): string => {
  const bank = findBank(code)
  return bank === undefined ? code : titled(bank)
}
const branchText = (bank: string, code: string): string => {
  const branch = findBranch(bank, code)
  return branch === undefined ? code : titled(branch)
}

/** Stored codes shown with their names, and the holder in letters as people write them. */
function withNames(form: FormState, name: string): FormState {
  const [bank, branch, holder] = ['bank', 'branch', 'holder'].map((code) => typed(form, `${name}-${code}`))
  const values = {
    [`${name}-bank`]: bankText(bank ?? ''),
    [`${name}-branch`]: branchText((bank ?? '').slice(0, 4), branch ?? ''),
    [`${name}-holder`]: (holder ?? '').replace(/[｡-ﾟ]+/g, (kana) => kana.normalize('NFKC')),
  }
  return { ...form, values: { ...form.values, ...values } }
}

export const bankKind: Kind = {
  label: { ja: '振込先の口座', en: 'Bank account' },
  shape: 'parts',
  parts: () => [
    { code: 'bank', label: t('銀行', 'Bank'), read: bank, needed: true },
    { code: 'branch', label: t('支店', 'Branch'), read: text((value) => ({ value })), needed: true },
    {
      code: 'kind',
      label: t('口座の種類', 'Kind of account'),
      read: oneOf(accountKinds()),
      needed: true,
      empty: pleaseChoose(),
    },
    { code: 'number', label: t('口座番号', 'Account number'), read: number, needed: true },
    { code: 'holder', label: t('口座名義（カナ）', 'Holder, in kana'), read: holder, needed: true },
  ],
  wrong: (_, parts) => {
    const [bank, branch] = [part(parts, 'bank'), part(parts, 'branch')]
    const why = branch === '' || findBank(bank) === undefined ? null : whyNotBranch(bank, branch)
    return why === null ? null : { part: 'branch', why }
  },
  tidy: (parts) => {
    const [one, ...others] = searchBranches(part(parts, 'bank'), part(parts, 'branch'))
    return one === undefined || others.length > 0 ? parts : { ...parts, branch: one.code }
  },
  words: (_, answer) => {
    const parts = partsOf(answer)
    const of = (code: string) => part(parts, code)
    return {
      text: [
        bankText(of('bank')),
        branchText(of('bank'), of('branch')),
        labelIn(accountKinds(), of('kind')),
        of('number'),
        of('holder').normalize('NFKC'),
      ]
        .filter((piece) => piece !== '')
        .join(t('、', ', ')),
    }
  },
  factTypes: () => ({}),
  facts: () => ({}),
  Input: ({ field: _, ...rest }) => {
    const shown = { form: withNames(rest.form, rest.name), required: rest.required }
    const of = (code: string) => `${rest.name}-${code}`
    return (
      <Group {...rest}>
        <div data-banks={of('bank')} data-branches={of('branch')}>
          <TextField
            {...shown}
            name={of('bank')}
            label={t('銀行', 'Bank')}
            width="medium"
            help={t('名前か4桁の番号。例：みずほ、0001', 'Its name or its four digits')}
          />
          <TextField
            {...shown}
            name={of('branch')}
            label={t('支店', 'Branch')}
            width="medium"
            help={t('名前か3桁の番号', 'Its name or its three digits')}
          />
        </div>
        <RadioField
          {...shown}
          name={of('kind')}
          label={t('口座の種類', 'Kind of account')}
          inline
          options={accountKinds().map(({ code, label }) => ({ value: code, label }))}
        />
        <NumberField
          {...shown}
          name={of('number')}
          label={t('口座番号', 'Account number')}
          help={t('7桁の数字。短いときは頭に0が付きます。', 'Seven digits; shorter ones get zeros in front.')}
        />
        <TextField
          {...shown}
          name={of('holder')}
          label={t('口座名義（カナ）', 'Holder, in kana')}
          width="medium"
          help={t('通帳を開いた次のページのとおりに', 'As on the first page of the passbook')}
        />
      </Group>
    )
  },
}
