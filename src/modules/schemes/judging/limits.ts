// What a scheme says of itself beside its rules: whom it is for, and how large a firm may be. As lines, to stand before those of its rules. Pure.
import { t } from '#platform/i18n/index.ts'
import { sizeBands } from '#modules/members/index.ts'
import { audienceLabels } from '../audiences.ts'
import { knownFacts } from '../rules/facts.ts'
import type { JudgedLine } from '../rules/judge.ts'
import type { ApplicantRecord } from './applicant.ts'

export interface Limits {
  /** None: for everybody. */
  audiences: readonly string[]
  employees_max: number | null
}

const trades = ['business', 'founder']

/** Of which audiences each kind is: schools and public bodies are of none, and use what is for everybody. */
const audiencesOf: Readonly<Record<ApplicantRecord['kind'], readonly string[]>> = {
  company: trades,
  sole_proprietor: trades,
  factory: trades,
  farm: trades,
  bank: ['business'],
  shopping_street: ['association'],
  npo: ['association'],
  industry_group: ['association'],
  university: [],
  public: [],
  person: ['founder', 'individual'],
}

const ofFirms: ReadonlySet<string> = new Set(
  ['industry', 'size_band', 'founded_year', 'years'].map((name) => `applicant.${name}`),
)

/** What a person's record can never say is asked when they apply. */
export const askedOfPerson = ({ missing, ...judged }: JudgedLine): JudgedLine => ({
  ...judged,
  missing: missing.filter(({ name }) => !ofFirms.has(name)),
})

const readsFirm = ({ missing }: JudgedLine): boolean => missing.some(({ name }) => ofFirms.has(name))

const size = knownFacts.filter(({ name }) => name === 'applicant.size_band')

/** `21-50`, against 49: not known, and the record cannot say more. */
function fitsIn(band: string, most: number): JudgedLine['state'] {
  const [from = '', to = from] = band.split('-')
  if (Number(from) > most) return 'unmet'
  return to !== '' && Number(to) <= most ? 'met' : 'unknown'
}

const line = (id: string, words: string, state: JudgedLine['state'], missing: JudgedLine['missing'] = []) => ({
  line: { id, article: '', words, must: '', unmet: '', duplicate: false },
  state,
  missing,
})

/**
 * Whom it is for is said only to those for whom it is not. Where it does not say whom it is for, its rules do: those that ask what only firms
 * have are for firms.
 * @param judged the lines of its rules
 */
export function limitLines(
  { audiences, employees_max }: Limits,
  { kind, size_band }: ApplicantRecord,
  judged: readonly JudgedLine[] = [],
): JudgedLine[] {
  const whom = audienceLabels(audiences).map((label) => t(label))
  const band = sizeBands.find((one) => one === size_band)
  return [
    ...(whom.length > 0 && !audiencesOf[kind].some((one) => audiences.includes(one))
      ? [line('audience', t(`対象は「${whom.join('」「')}」`, `For: ${whom.join(', ')}`), 'unmet')]
      : []),
    ...(kind === 'person' && whom.length === 0 && judged.some(readsFirm)
      ? [line('audience', t('事業者が対象です', 'For firms'), 'unmet')]
      : []),
    ...(employees_max === null || kind === 'person'
      ? []
      : [
          line(
            'employees',
            t(`従業員${employees_max}人まで`, `At most ${employees_max} people`),
            band === undefined ? 'unknown' : fitsIn(band, employees_max),
            band === undefined ? size : [],
          ),
        ]),
  ]
}
