// Published awards as open data: JSON by the schema of the 360Giving standard 1.4, CSV for spreadsheets. Pure.
import { today } from '#platform/calendar/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { municipalityNumber } from '#platform/text/index.ts'
import { stateLabels } from './phrases.ts'
import type { PersonsGroup, PublishedAward } from './queries/published.ts'

export interface About {
  /** 全国地方公共団体コード */
  code: string
  municipality: string
  /** The whole address of the list. */
  href: string
}

/** JP-JCN is 法人番号 at org-id.guide; whoever has none gets a number of this list. */
const organizationId = ({ id, corporate_number }: PublishedAward, { code }: About): string =>
  corporate_number === null ? `${code}-recipient-${id}` : `JP-JCN-${corporate_number}`

const fundingOrganization = ({ code, municipality }: About) => ({
  id: `JP-JCN-${municipalityNumber(code)}`,
  name: municipality,
})

const grant = (award: PublishedAward, about: About) => ({
  id: `${about.code}-${award.id}`,
  title: award.title,
  description: `${award.scheme_title}（${award.fiscal_year}年度・${stateLabels[award.state].ja}）`,
  currency: 'JPY',
  amountAwarded: award.yen,
  awardDate: award.decided_on,
  dateModified: award.published_at.toISOString(),
  recipientOrganization: [
    {
      id: organizationId(award, about),
      name: award.recipient_name ?? '',
      ...(award.corporate_number !== null && { companyNumber: award.corporate_number }),
    },
  ],
  fundingOrganization: [fundingOrganization(about)],
  grantProgramme: [{ code: award.scheme, title: award.scheme_title }],
  dataSource: about.href,
})

export const publisherOf = (about: About) => ({ name: about.municipality, identifier: fundingOrganization(about).id })

/** Persons stand in no grant: only their number and sum, by programme and fiscal year, of three or more. */
export const awardsJson = (awards: readonly PublishedAward[], persons: readonly PersonsGroup[], about: About) => ({
  version: '1.4',
  publisher: publisherOf(about),
  accessURL: about.href,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  grants: awards.map((award) => grant(award, about)),
  individuals: persons.map(({ scheme, scheme_title, fiscal_year, count, yen }) => ({
    grantProgramme: [{ code: scheme, title: scheme_title }],
    fiscalYear: fiscal_year,
    count,
    currency: 'JPY',
    amountAwarded: yen,
  })),
})

export const awardsCsv = (awards: readonly PublishedAward[], about: About): string =>
  writeCsv(
    [
      '全国地方公共団体コード',
      'ID',
      '年度',
      '制度',
      '件名',
      '交付先',
      '法人番号',
      '金額（円）',
      '決定日',
      '状態',
      '公表日',
    ],
    awards.map((award) => [
      about.code,
      award.id,
      String(award.fiscal_year),
      award.scheme_title,
      award.title,
      award.recipient_name ?? '',
      award.corporate_number ?? '',
      String(award.yen),
      award.decided_on,
      stateLabels[award.state].ja,
      today(award.published_at),
    ]),
  )
