// The document of the terms: what the page says, as a PDF.
import { join } from 'node:path'
import { today } from '#platform/calendar/index.ts'
import { letter } from '#platform/letters/index.ts'
import { locale, t, withLocale } from '#platform/i18n/index.ts'
import { clockText, dayText, typedIn } from '#ui/index.ts'
import { sideWords } from '../phrases.ts'
import type { Agreement, Consent, Version } from '../queries/agreement.ts'
import { commissionedOn } from '../rules.ts'
import { termLines } from '../term-lines.ts'

const template = join(import.meta.dirname, 'terms.typ')

interface Printed {
  agreement: Agreement
  version: Version
  consents: readonly Consent[]
  title: string
}

/** The document in the language of the moment. */
const part = (lang: 'ja' | 'en', { version, consents, title }: Printed, on: string, given: readonly Consent[]) => ({
  lang,
  heading: t('業務の条件', 'Terms of the work (a translation; the Japanese text is what was agreed)'),
  date: dayText(on),
  lead: t(`「${title}」について、次のとおり取り決めます。`, `On “${title}” the following is agreed.`),
  lines: termLines(version.terms, commissionedOn(consents), given.find(({ side }) => side === 'person')?.name),
  'consents-heading': t('同意の記録', 'Consents'),
  consents: (['organization', 'person'] as const).map((side) => {
    const one = given.find((consent) => consent.side === side)
    return {
      side: t(sideWords[side]),
      name: one?.name ?? t('（まだ同意していません）', '(not yet)'),
      at: one === undefined ? '' : [dayText(one.given_at), clockText(one.given_at), typedIn(one.origin)].join(' '),
    }
  }),
})

/** In Japanese, which is what both agreed to; for whoever reads English a translation follows. */
export function termsPdf(printed: Printed, municipality: string): Uint8Array<ArrayBuffer> {
  const { agreement, version, consents, title } = printed
  const given = consents.filter((one) => one.version === version.version)
  const on = today(given.at(-1)?.given_at ?? version.created_at)
  const inTurn = locale() === 'en' ? (['ja', 'en'] as const) : (['ja'] as const)
  return letter(template, {
    title,
    on,
    parts: inTurn.map((lang) => withLocale(lang, () => part(lang, printed, on, given))),
    footer: `${municipality}　まちポート　第${version.version}版　${agreement.id}`,
  })
}
