// Certifications as open data: the same names as on the page, and only them. Pure.
import { writeCsv } from '#platform/tabular/index.ts'
import { type About, publisherOf } from './open-data.ts'
import type { Certification } from './queries/certified.ts'

export const certifiedJson = (all: readonly Certification[], about: About) => ({
  publisher: publisherOf(about),
  accessURL: about.href,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  certifications: all.map(({ id, title, certified, others }) => ({
    id,
    title,
    holders: certified.map(({ name, corporate_number, decided_on, valid_until }) => ({
      name,
      corporateNumber: corporate_number,
      certifiedOn: decided_on,
      validUntil: valid_until,
    })),
    otherHolders: others,
  })),
})

export const certifiedCsv = (all: readonly Certification[], { code }: About): string =>
  writeCsv(
    ['全国地方公共団体コード', '認定ID', '認定', '名称', '法人番号', '認定日', '期限'],
    all.flatMap(({ id, title, certified }) =>
      certified.map(({ name, corporate_number, decided_on, valid_until }) => [
        code,
        id,
        title,
        name,
        corporate_number ?? '',
        decided_on,
        valid_until ?? '',
      ]),
    ),
  )
