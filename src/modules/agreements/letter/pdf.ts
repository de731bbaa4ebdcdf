// The document of the terms: what the page says, as a PDF in the reader's language.
import { join } from 'node:path'
import { today } from '#platform/calendar/index.ts'
import { letter } from '#platform/letters/index.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { clockText, dayText } from '#ui/index.ts'
import { sideWords } from '../phrases.ts'
import type { Agreement, Consent, Version } from '../queries/agreement.ts'
import { termLines } from '../term-lines.ts'

const template = join(import.meta.dirname, 'terms.typ')

interface Printed {
  agreement: Agreement
  version: Version
  consents: readonly Consent[]
  title: string
}

export function termsPdf(
  { agreement, version, consents, title }: Printed,
  municipality: string,
): Uint8Array<ArrayBuffer> {
  const given = consents.filter((one) => one.version === version.version)
  const worker = given.find(({ side }) => side === 'person')?.name
  const on = today(agreement.agreed_at ?? version.created_at)
  return letter(template, {
    lang: locale() === 'en' ? 'en' : 'ja',
    title,
    heading: t('業務の条件', 'Terms of the work'),
    on,
    date: dayText(on),
    lead: t(`「${title}」について、次のとおり取り決めます。`, `On “${title}” the following is agreed.`),
    lines: termLines(version.terms, worker),
    'consents-heading': t('同意の記録', 'Consents'),
    consents: (['organization', 'person'] as const).map((side) => {
      const one = given.find((consent) => consent.side === side)
      return {
        side: t(sideWords[side]),
        name: one?.name ?? t('（まだ同意していません）', '(not yet)'),
        at: one === undefined ? '' : `${dayText(one.given_at)} ${clockText(one.given_at)}`,
      }
    }),
    footer: t(
      `${municipality}　まちポート　第${version.version}版　${agreement.id}`,
      `${municipality} Machiport, version ${version.version}, ${agreement.id}`,
    ),
  })
}
