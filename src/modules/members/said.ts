// The forms of a person and of an organization as text, for the second of two editors: labels, and words for what is stored as a code.
import type { FormState } from '#platform/forms/state.ts'
import type { SaidField } from '#platform/forms/said.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import type { Option } from '#ui/index.ts'
import { themes } from './data/themes.ts'
import type { OrganizationValues } from './forms/organization.ts'
import type { ProfileValues } from './forms/profile.ts'
import { industryLabel, skillLabel } from './lists.ts'
import { organizationContent, organizationValues } from './organization-content.ts'
import {
  audienceLabels,
  dayLabels,
  fieldLabels,
  kindLabels,
  languageLabel,
  levelLabels,
  placeLabels,
  rewardLabels,
  sizeLabel,
} from './phrases.ts'
import { choosableFields } from './policy.ts'
import { profileContent, profileValues, skillsOf, visibilityOf } from './profile-content.ts'
import type { Organization } from './queries/organization.ts'
import type { Person } from './queries/person.ts'

const one = (name: string, label: string, words?: (value: string) => string): SaidField => ({
  label,
  names: [name],
  words,
})
const from = (labels: Readonly<Record<string, Phrase>>) => (value: string) => {
  const known = labels[value]
  return known === undefined ? value : t(known)
}
const yes = () => t('はい', 'Yes')

export const organizationFields = (): SaidField[] => [
  one('name', t('名前', 'Name')),
  one('name_kana', t('フリガナ', 'Reading')),
  one('kind', t('種類', 'Kind'), from(kindLabels)),
  one('industry', t('業種', 'Industry'), industryLabel),
  one('corporate_number', t('法人番号', 'Corporate number')),
  one('size_band', t('人数', 'Size'), (band) => t(sizeLabel(band))),
  one('founded_year', t('創業の年', 'Founded in')),
  one('headline', t('ひとことで言うと', 'In one line')),
  one('story', t('ものがたり', 'Story')),
  one('makes', t('つくっているもの・していること', 'What it makes or does')),
  one('strengths', t('強み・設備', 'Strengths and machines')),
  one('professional', t('産業支援の専門家', 'Professional'), yes),
  one('specialities', t('専門', 'Specialities')),
  one('postal_code', t('郵便番号', 'Postal code')),
  one('address', t('所在地', 'Address')),
  one('area', t('町名', 'Neighbourhood')),
  one('phone', t('電話', 'Telephone')),
  one('email', t('メール', 'E-mail')),
  one('url', t('ウェブサイト', 'Website')),
  { label: t('地図の位置', 'Position on the map'), names: ['latitude', 'longitude'] },
  one('face_published', t('紹介ページの公開', 'Published'), yes),
]

/** What is stored, and what was typed as it would be stored. */
export const organizationSaid = (now: Organization, values: OrganizationValues) =>
  [organizationValues(now), organizationValues({ ...now, ...organizationContent(values) })] as const

export const profileFields = (aims: readonly Option[]): SaidField[] => [
  { label: t('氏名', 'Name'), names: ['family_name', 'given_name'] },
  { label: t('フリガナ', 'Reading'), names: ['family_kana', 'given_kana'] },
  one('display_name', t('表示名', 'Display name')),
  one('phone', t('電話番号', 'Telephone')),
  one('postal_code', t('郵便番号', 'Postal code')),
  one('area', t('お住まい・活動の地域', 'Area')),
  one('home_town', t('ふるさと', 'Home town')),
  one('skills', t('できること', 'Skills')),
  one('offers_words', t('できること（自分の言葉で）', 'Skills in your own words')),
  one('occupation', t('いまの仕事', 'Occupation')),
  one('bio', t('自己紹介', 'About you')),
  one('links', t('作品・実績のリンク', 'Links')),
  one('hours_per_week', t('週に使える時間', 'Hours a week')),
  one('days', t('都合のよい曜日', 'Days'), from(dayLabels)),
  one('available_from_on', t('始められる日', 'Available from')),
  one('available_until_on', t('いつまで', 'Available until')),
  one('place', t('場所', 'Place'), from(placeLabels)),
  one('reward', t('報酬', 'Reward'), from(rewardLabels)),
  one('languages', t('使える言葉', 'Languages'), languageLabel),
  one('looking_for', t('さがしていること', 'What you look for')),
  one('themes', t('関心のあるテーマ', 'Themes'), (code) =>
    t(themes.find((theme) => theme.code === code)?.label ?? { ja: code, en: code }),
  ),
  one(
    'aims',
    t('関心のあるまちの目標', 'Aims of the town'),
    (aim) => aims.find(({ value }) => value === aim)?.label ?? aim,
  ),
  one('sdgs', t('関心のある目標', 'Goals'), (goal) =>
    t(sdgs.find(({ number }) => String(number) === goal)?.label ?? { ja: goal, en: goal }),
  ),
  ...choosableFields.map((field) =>
    one(
      `see_${field}`,
      t(`だれに見せるか：${fieldLabels[field].ja}`, `Who may see: ${fieldLabels[field].en}`),
      from(audienceLabels),
    ),
  ),
]

/** A skill's row as one line: 英語のメール（仕事でできる・5年）. */
const skillLines = (skills: Person['skills']): string[] =>
  skills.map(({ skill, level, years }) => {
    const known = t(levelLabels[level] ?? { ja: '', en: '' })
    const long = years === null ? '' : t(`・${years}年`, `, ${years} years`)
    return t(`${skillLabel(skill)}（${known}${long}）`, `${skillLabel(skill)} (${known}${long})`)
  })

const withSkills = (person: Person): FormState['values'] => ({
  ...profileValues(person),
  skills: skillLines(person.skills),
})

export const profileSaid = (now: Person, values: ProfileValues) =>
  [
    withSkills(now),
    withSkills({ ...now, ...profileContent(values), visibility: visibilityOf(values), skills: skillsOf(values) }),
  ] as const
