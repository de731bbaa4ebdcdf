// What the modules call their acts, subjects and fields: what has no words keeps its code.
import type { Origin } from '#platform/auth/actor.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import type { AuditSubject, Module } from '#platform/module.ts'
import { type Column, platformPrivacy } from '#platform/privacy/index.ts'
import type { AuditLine } from './queries.ts'

type Labelled = Pick<Column, 'label' | 'words'>

export interface Words {
  acts: ReadonlyMap<string, Phrase>
  subjects: ReadonlyMap<string, AuditSubject>
  /** By `subject.field`, and by `module.field` where one table's act tells of another's. */
  fields: ReadonlyMap<string, Labelled>
}

const origins: Readonly<Record<Origin, Phrase>> = {
  web: { ja: '画面', en: 'On the screen' },
  paper: { ja: '紙', en: 'Paper' },
  phone: { ja: '電話', en: 'Telephone' },
  counter: { ja: '窓口', en: 'Counter' },
  import: { ja: '取り込み', en: 'Import' },
  demo: { ja: '見本', en: 'Demo' },
}

export function wordsOf(modules: readonly Module[], acts: ReadonlyMap<string, Phrase>): Words {
  const subjects = new Map<string, AuditSubject>()
  const fields = new Map<string, Labelled>()
  const add = (owner: string, columns: Readonly<Record<string, Labelled | null>> = {}) => {
    for (const [name, column] of Object.entries(columns)) {
      const key = `${owner}.${name}`
      if (column !== null && !fields.has(key)) fields.set(key, column)
    }
  }
  for (const { name, subjects: own = {}, privacy } of [
    { name: 'platform', privacy: platformPrivacy },
    ...modules,
  ] as const) {
    for (const [table, subject] of Object.entries(own)) {
      subjects.set(table, subject)
      add(table, subject.columns)
      add(name, subject.columns)
    }
    for (const { table, label, columns } of privacy?.holdings ?? []) {
      if (!subjects.has(table)) subjects.set(table, { label })
      add(table, columns)
      add(name, columns)
    }
  }
  return { acts, subjects, fields }
}

export const actWords = ({ acts }: Words, action: string): string => t(acts.get(action) ?? { ja: action, en: action })

export const subjectWords = ({ subjects }: Words, subject: string): string =>
  t(subjects.get(subject)?.label ?? { ja: subject, en: subject })

export const originWords = (origin: string): string =>
  t(new Map<string, Phrase>(Object.entries(origins)).get(origin) ?? { ja: origin, en: origin })

function valueWords(value: unknown, words: Column['words'] = {}): string {
  if (value === null || value === undefined || String(value) === '') return '—'
  if (typeof value === 'boolean') return value ? t('はい', 'Yes') : t('いいえ', 'No')
  if (Array.isArray(value)) return value.map((one) => valueWords(one, words)).join(t('、', ', '))
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return t(words[text] ?? { ja: text, en: text })
}

/** Each field that changed, as [its name, before → after]. */
export const changeWords = ({ fields }: Words, { action, subject, changes }: AuditLine): [string, string][] =>
  Object.entries(changes).map(([field, [before, after]]) => {
    const [module] = action.split('.')
    const known = fields.get(`${subject}.${field}`) ?? fields.get(`${module}.${field}`)
    const words = known?.words ?? (field.endsWith('origin') ? origins : {})
    const label = known?.label ?? { ja: field, en: field }
    return [t(label), `${valueWords(before, words)} → ${valueWords(after, words)}`]
  })
