// The account to be paid to: from the answers, its doubts before any money leaves, and how it is said.
import { t, type Phrase } from '#platform/i18n/index.ts'
import { z } from 'zod'
import {
  type Answers,
  fieldsOf,
  findBank,
  findBranch,
  type FormDefinition,
  formOf,
  sayAnswers,
  toHolder,
} from '#modules/schemes/index.ts'
import type { BankAccount } from '../tables.ts'

const shape = z.object({
  bank: z.string(),
  branch: z.string(),
  kind: z.string(),
  number: z.string(),
  holder: z.string(),
})
const code = 'account'

/** A form of one question, to ask for it again. */
export function accountForm(): FormDefinition {
  const label = t('振込先の口座', 'Account to be paid to')
  const { sections } = formOf({ code, kind: 'bank', needed: true, label })
  return { sections: sections.map((section) => ({ ...section, title: label })) }
}

export const accountAnswers = ({ bank, branch, kind, number, holder }: BankAccount): Answers => ({
  [code]: { bank, branch, kind, number, holder },
})

/** What was answered to that form. */
export const answeredAccount = (answers: Answers): BankAccount => shape.parse(answers[code])

/** The first account that was asked for in an application; null where none was. */
export function accountIn(definition: FormDefinition, answers: Answers): BankAccount | null {
  const field = fieldsOf(definition).find(({ kind }) => kind === 'bank')
  const read = shape.safeParse(field && answers[field.code])
  return read.success ? read.data : null
}

/** 「ﾐｽﾞﾉ」 as people read it: ミズノ. */
export const readable = (holder: string): string => holder.normalize('NFKC')

/** みずほ、本店 …, whole: for whoever pays and for whose it is. */
export const accountText = (account: BankAccount): string =>
  readable(sayAnswers(accountForm(), accountAnswers(account))[0]?.answers[0]?.text ?? '')

/** ···4321: for the audit. */
export const masked = ({ bank, branch, number }: BankAccount): string => `${bank}-${branch} ***${number.slice(-3)}`

export interface Doubt {
  why: Phrase
  /** How the holder could be written. */
  holder?: string
}

/** What a bank would send back, with what to do about it. */
export function doubtsOf({ bank, branch, number, holder }: BankAccount): Doubt[] {
  const doubts: Doubt[] = []
  const known = findBank(bank)
  if (known === undefined)
    doubts.push({
      why: {
        ja: `銀行番号「${bank}」は、いまの金融機関の一覧にありません。統合か廃止のあとかもしれません。申請者に口座を直してもらってください。`,
        en: `There is no bank ${bank} any more. Ask the applicant for another account.`,
      },
    })
  else if (findBranch(bank, branch) === undefined)
    doubts.push({
      why: {
        ja: `${known.name}に支店番号「${branch}」は、いまありません。統合か廃止のあとかもしれません。申請者に口座を直してもらってください。`,
        en: `${known.name} has no branch ${branch} any more. Ask the applicant for another account.`,
      },
    })
  if (!/^\d{7}$/.test(number))
    doubts.push({
      why: {
        ja: '口座番号が7桁ではありません。申請者に直してもらってください。',
        en: 'The account number has not seven digits.',
      },
    })
  const { text, lost } = toHolder(holder)
  if (text !== holder || lost.length > 0)
    doubts.push({
      why:
        lost.length > 0
          ? {
              ja: `口座名義の「${lost.join('')}」は銀行に送れない文字です。${/\p{Script=Han}/u.test(holder) ? '申請者に口座を直してもらってください。' : ''}`,
              en: `Banks cannot read “${lost.join('')}” in the holder’s name.`,
            }
          : {
              ja: '口座名義を、銀行に送れる書き方にします。',
              en: 'The holder’s name is to be written as banks read it.',
            },
      ...(text !== '' && text.length <= 30 && !/\p{Script=Han}/u.test(holder) && { holder: text }),
    })
  else if (holder === '' || holder.length > 30)
    doubts.push({
      why: {
        ja: '口座名義は30文字までです。申請者に直してもらってください。',
        en: 'The holder’s name has at most 30 signs.',
      },
    })
  return doubts
}
