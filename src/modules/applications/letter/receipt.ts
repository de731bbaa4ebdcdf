// The receipt of an application: what arrived, when, and its proof, with everything that was answered.
import { join } from 'node:path'
import { today } from '#platform/calendar/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { letter } from '#platform/letters/index.ts'
import { clockText, dayText, sizeText } from '#ui/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type CallTerms, printedAnswers, type SaidSection } from '#modules/schemes/index.ts'
import { numberText } from '../phrases.ts'
import type { Application } from '../queries/applications.ts'

const template = join(import.meta.dirname, 'receipt.typ')

interface Printed {
  application: Application
  terms: CallTerms
  said: readonly SaidSection[]
  files: readonly FileRecord[]
  /** The municipality's name. */
  town: string
}

/** Of an application that was submitted. */
export function receiptPdf({ application, terms, said, files, town }: Printed): Uint8Array<ArrayBuffer> {
  const at = application.submitted_at ?? application.created_at
  const number = numberText(application)
  const asked = application.asked_yen
  const arrived = application.received_at
  const pages = (count: number) => t(`${count}ページ`, count === 1 ? '1 page' : `${count} pages`)
  return letter(template, {
    lang: locale() === 'en' ? 'en' : 'ja',
    title: t('申請の受付票', 'Receipt of an application'),
    on: today(at),
    town,
    lead: t('次のとおり、申請を受け付けました。', 'We have received the following application.'),
    facts: [
      { label: t('受付番号', 'Number'), text: number },
      { label: t('制度', 'Scheme'), text: terms.title },
      { label: t('申請者', 'Applicant'), text: application.applicant_name },
      { label: t('受付日時', 'Received'), text: `${dayText(at)} ${clockText(at)}` },
      ...(arrived === null
        ? []
        : [{ label: t('紙の到着', 'Paper arrived'), text: `${dayText(arrived)} ${clockText(arrived)}` }]),
      ...(asked === null ? [] : [{ label: t('見込みの額', 'Estimated amount'), text: yenText(asked) }]),
      {
        label: t('提出書類', 'Documents'),
        text: t(
          `${files.length}点・${application.pages ?? 0}ページ`,
          `${files.length}, pages: ${application.pages ?? 0}`,
        ),
      },
      {
        label: t('申請内容のSHA-256', 'SHA-256 of the application'),
        text: (application.sha256 ?? '').replace(/(.{32})/, '$1\n'),
      },
    ],
    sections: said.map(({ title, answers }) => ({
      title,
      answers: printedAnswers(answers),
    })),
    'files-title': t('提出書類', 'Documents'),
    files: files.map(({ name, bytes, pages: count, sha256 }) => ({
      name,
      facts: [sizeText(bytes), ...(count === null ? [] : [pages(count)])].join(t('・', ', ')),
      sha256,
    })),
    footer: `${town}　まちポート　${number}`,
  })
}
