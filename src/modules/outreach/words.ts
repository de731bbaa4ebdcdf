// What the mails say, in plain sentences. Who sends them and how to refuse stands at the end of every mail (platform/mail).
import type { Phrase } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'

const closes = (until: Phrase): Phrase => ({ ja: `締切は${until.ja}です。`, en: `The deadline is ${until.en}.` })

const why = (reasons: readonly string[]): Phrase => ({
  ja: `ご登録の内容が「${reasons.slice(0, 4).join('」「')}」に合うため、お知らせします。`,
  en: `Your record seems to meet: ${reasons.slice(0, 4).join('; ')}.`,
})

const most = (yen: number | null): Phrase[] =>
  yen === null
    ? []
    : [{ ja: `受けられる額の目安は、最大${formatYen(yen)}です。`, en: `At most about ${formatYen(yen, 'sign')}.` }]

interface Told {
  title: string
  summary: string
  until: Phrase
  reasons: readonly string[]
  most_yen: number | null
}

export const subjectOf = ({ title }: Pick<Told, 'title'>): Phrase => ({
  ja: `使えそうな支援制度：${title}`,
  en: `Support that may fit you: ${title}`,
})

export const bodyOf = ({ summary, until, reasons, most_yen }: Told): Phrase[] => [
  ...(summary === '' ? [] : [{ ja: summary, en: summary }]),
  why(reasons),
  ...most(most_yen),
  closes(until),
]

export const listSubject: Phrase = { ja: '使えそうな支援制度（一覧のお知らせ）', en: 'Support that may fit you (list)' }

const because = (reasons: readonly string[]): Phrase =>
  reasons.length === 0
    ? { ja: '', en: '' }
    : {
        ja: `合うところ：${reasons.slice(0, 4).join('、')}`,
        en: `. Your record seems to meet: ${reasons.slice(0, 4).join('; ')}`,
      }

export const listBody = (all: readonly Omit<Told, 'summary'>[]): Phrase[] => [
  {
    ja: '今週募集が始まった制度のうち、使えそうなものをまとめてお知らせします。',
    en: 'These opened lately and may fit you.',
  },
  ...all.map(({ title, until, reasons, most_yen }) => ({
    ja: `・${title}（${most_yen === null ? '' : `最大${formatYen(most_yen)}・`}締切 ${until.ja}）${because(reasons).ja}`,
    en: `- ${title} (${most_yen === null ? '' : `at most ${formatYen(most_yen, 'sign')}; `}deadline ${until.en})${because(reasons).en}`,
  })),
]
