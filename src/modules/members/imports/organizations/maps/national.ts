// 国税庁 法人番号公表サイト: 30 columns without a heading line; and gBizINFO's extract of it for one municipality.
import { isCorporateNumber } from '#platform/text/index.ts'
import type { OrganizationMap } from '../targets.ts'

const headings = [
  'sequenceNumber', 'corporateNumber', 'process', 'correct', 'updateDate', 'changeDate', 'name', 'nameImageId', 'kind', 'prefectureName',
  'cityName', 'streetNumber', 'addressImageId', 'prefectureCode', 'cityCode', 'postCode', 'addressOutside', 'addressOutsideImageId',
  'closeDate', 'closeCause', 'successorCorporateNumber', 'changeCause', 'assignmentDate', 'latest', 'enName', 'enPrefectureName',
  'enCityName', 'enAddressOutside', 'furigana', 'hihyoji',
] as const // prettier-ignore

export const nationalMap: OrganizationMap = {
  id: 'national-corporate-numbers',
  name: { ja: '国税庁 法人番号の全件・差分ファイル', en: 'National corporate-number file' },
  headless: { headings, isRow: (cells) => isCorporateNumber(cells[headings.indexOf('corporateNumber')]?.trim() ?? '') },
  recognise: ['corporateNumber', 'prefectureName', 'streetNumber'],
  byCorporateNumber: true,
  fullWidth: true,
  kind: 'npo',
  columns: {
    name: ['name'],
    name_kana: ['furigana'],
    corporate_number: ['corporateNumber'],
    postal_code: ['postCode'],
    address: [['prefectureName', 'cityName', 'streetNumber']],
    kind_code: ['kind'],
    process: ['process'],
    closed_on: ['closeDate'],
    latest: ['latest'],
    abroad: ['addressOutside'],
  },
  separators: { address: '' },
}

export const gBizInfoMap: OrganizationMap = {
  id: 'gbizinfo-companies',
  name: { ja: 'gBizINFO 法人基本情報', en: 'gBizINFO corporations' },
  recognise: ['corporateID', 'corporateName', 'location'],
  byCorporateNumber: true,
  fullWidth: true,
  kind: 'npo',
  columns: {
    name: ['corporateName'],
    name_kana: ['corporateKana'],
    corporate_number: ['corporateID'],
    address: ['location'],
    kind_code: ['corporateType'],
  },
}
