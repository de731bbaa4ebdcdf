// What is missing before a scheme may be handed in and published, in the order in which it is worked through. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { applyingOf } from './content.ts'
import type { FieldName } from './field-words.ts'
import { schemePaths } from './paths.ts'
import { phaseOf } from './phases.ts'
import type { SchemeDetail } from './queries/scheme.ts'

export interface Lack {
  /** A field of the text, or a part of its own page. */
  field: FieldName | 'form' | 'rules' | 'calls'
  why: Phrase
}

const lack = (field: Lack['field'], ja: string, en: string): Lack => ({ field, why: { ja, en } })

type Text = Pick<
  SchemeDetail,
  | 'title'
  | 'summary'
  | 'content'
  | 'for_whom'
  | 'department'
  | 'contact'
  | 'measures'
  | 'how_to_apply'
  | 'source_url'
  | 'information_only'
  | 'stages'
>

/** Of the text alone: a published scheme keeps it when it is changed. */
export function textLacks(scheme: Text): Lack[] {
  const applying = applyingOf(scheme)
  return [
    ...(scheme.title === '' ? [lack('title', '名前を入力してください。', 'Give it a name.')] : []),
    ...(scheme.summary === ''
      ? [lack('summary', '一覧に出る一文を入力してください。', 'Write the sentence for the list.')]
      : []),
    ...(scheme.content === '' ? [lack('content', '内容を入力してください。', 'Describe it.')] : []),
    ...(scheme.for_whom === '' ? [lack('for_whom', '対象となる方を入力してください。', 'Say whom it is for.')] : []),
    ...(applying !== 'here' && scheme.how_to_apply === ''
      ? [lack('how_to_apply', 'どこで申請するかを入力してください。', 'Say where one applies.')]
      : []),
    ...(applying === 'elsewhere' && scheme.source_url === null
      ? [lack('source_url', 'その団体のページのアドレスを入力してください。', 'Enter the address of its page.')]
      : []),
    ...(applying !== 'elsewhere' && scheme.department === ''
      ? [lack('department', '担当課を入力してください。', 'Name the department.')]
      : []),
    ...(scheme.contact === '' ? [lack('contact', 'お問い合わせ先を入力してください。', 'Say whom to ask.')] : []),
    ...(applying !== 'elsewhere' && scheme.measures.length === 0
      ? [lack('measures', 'ビジョンのどの取組につながるかを選んでください。', 'Choose which measure it serves.')]
      : []),
  ]
}

function partLacks({ forms, rules, calls }: SchemeDetail, now: Date): Lack[] {
  const published = (versions: readonly { published_at: Date | null }[]) =>
    versions.some(({ published_at }) => published_at !== null)
  return [
    ...(published(forms) ? [] : [lack('form', '申請書をつくり、公開してください。', 'Build its form and publish it.')]),
    ...(published(rules)
      ? []
      : [lack('rules', '判定ルールを書き、公開してください。', 'Write its rules and publish them.')]),
    ...(calls.some((call) => ['coming', 'open'].includes(phaseOf(call, now)))
      ? []
      : [lack('calls', 'これからの募集回を決めてください。', 'Plan a call that is still to close.')]),
  ]
}

export const whyNotPublishable = (scheme: SchemeDetail, now: Date): Lack[] => [
  ...textLacks(scheme),
  ...(applyingOf(scheme) === 'here' ? partLacks(scheme, now) : []),
]

/** Where it is mended. */
export function lackHref(id: string, field: Lack['field']): string {
  if (field === 'form') return schemePaths.form(id)
  if (field === 'rules') return schemePaths.rules(id)
  if (field === 'calls') return schemePaths.newCall(id)
  return `${schemePaths.edit(id)}#${field}`
}

export const partWords: Readonly<Record<'form' | 'rules' | 'calls', Phrase>> = {
  form: { ja: '申請書', en: 'Form' },
  rules: { ja: '判定ルール', en: 'Rules' },
  calls: { ja: '募集回', en: 'Call' },
}
