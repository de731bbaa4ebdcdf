// The product's own lists, as fields and labels.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { divisions, industries } from './data/industries.ts'
import { skillGroups as groups, skills } from './data/skills.ts'

export interface Choice {
  value: string
  label: string
  group?: string
}

const skillByCode = new Map<string, Phrase>(skills.map(({ code, label }) => [code, label]))
const industryByCode = new Map<string, Phrase>(industries.map(({ code, label }) => [code, label]))
const unknown = (code: string): Phrase => ({ ja: code, en: code })

export const skillPhrase = (code: string): Phrase => skillByCode.get(code) ?? unknown(code)
export const skillLabel = (code: string): string => t(skillPhrase(code))
export const isSkill = (code: string): boolean => skillByCode.has(code)

export const skillOptions = (): Choice[] =>
  groups.flatMap((group) =>
    skills
      .filter((skill) => skill.group === group.code)
      .map(({ code, label }) => ({ value: code, label: t(label), group: t(group.label) })),
  )
export const skillGroups = (): Choice[] => groups.map(({ code, label }) => ({ value: code, label: t(label) }))
export const skillsInGroup = (group: string): readonly string[] =>
  skills.filter((skill) => skill.group === group).map(({ code }) => code)

export { divisions as industryDivisions }
export const industryLabel = (code: string): string => t(industryByCode.get(code) ?? unknown(code))
export const industryOptions = (): Choice[] =>
  divisions.flatMap((division) =>
    industries
      .filter((industry) => industry.division === division.code)
      .map(({ code, label }) => ({ value: code, label: `${code} ${t(label)}`, group: t(division.label) })),
  )
export const divisionOptions = (): Choice[] => divisions.map(({ code, label }) => ({ value: code, label: t(label) }))
export const industriesInDivision = (division: string): string[] =>
  industries.filter((industry) => industry.division === division).map(({ code }) => code)
const divisionByCode = new Map<string, string>(industries.map(({ code, division }) => [code, division]))
/** The 大分類 of a 中分類. */
export const industryDivisionOf = (code: string): string | undefined => divisionByCode.get(code)
/** 大分類 and 中分類 by code. */
export const industryLabels: Readonly<Record<string, Phrase>> = Object.fromEntries(
  [...divisions, ...industries].map(({ code, label }) => [code, label]),
)
