import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  Box,
  Canvas,
  Chip,
  Chips,
  type Fact,
  Facts,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  TwoColumns,
} from '#ui/index.ts'
import { themes } from '../data/themes.ts'
import { skillLabel } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { dayLabels, languageLabel, levelLabels, periodPhrase, placeLabels, rewardLabels } from '../phrases.ts'
import type { Viewer } from '../policy.ts'
import { ActFor } from './act-for.tsx'
import { PersonPhoto } from './person-photo.tsx'
import type { Person } from '../queries/person.ts'

interface PersonPageProps {
  person: Person
  visible: ReadonlySet<string>
  viewer: Viewer
  /** Of the vision, in words. */
  aims: readonly string[]
  /** Staff, but not the auditor, may type in for them. */
  mayActFor: boolean
}

const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(t('、', ', ')))

/** What this viewer may see of a person; what they may not is not on the page at all. */
export function PersonPage({ person, visible, viewer, aims, mayActFor }: PersonPageProps): Html {
  const only = <T,>(field: string, value: T): T | null => (visible.has(field) ? value : null)
  const period = periodPhrase(person)
  const skills = only('skills', person.skills) ?? []
  const contact = viewer === 'staff' || viewer === 'self'
  const facts: Fact[] = [
    [
      t('時間', 'Hours'),
      only(
        'availability',
        person.hours_per_week === null
          ? null
          : t(`週${person.hours_per_week}時間まで`, `Up to ${person.hours_per_week} a week`),
      ),
    ],
    [t('曜日', 'Days'), only('availability', list(person.days.map((day) => t(dayLabels[day]))))],
    [t('期間', 'Period'), only('availability', period && t(period))],
    [t('場所', 'Place'), only('availability', t(placeLabels[person.place]))],
    [t('報酬', 'Reward'), only('availability', t(rewardLabels[person.reward]))],
    [t('言葉', 'Languages'), only('languages', list(person.languages.map(languageLabel)))],
    [t('地域', 'Area'), only('area', person.area || null)],
    [t('ふるさと', 'Home town'), only('home_town', person.home_town)],
    [
      t('氏名', 'Full name'),
      only('full_name', `${person.family_name} ${person.given_name}（${person.family_kana} ${person.given_kana}）`),
    ],
    [t('メール', 'E-mail'), contact ? person.email : null],
    [t('電話', 'Telephone'), contact ? person.phone : null],
  ]
  const told = facts.some(([, value]) => value !== null) || mayActFor
  return (
    <>
      <div class="person-head">
        <PersonPhoto person={{ ...person, photo: only('photo', person.photo) }} large />
        <PageHead
          title={person.display_name}
          lead={only('occupation', person.occupation || null) ?? undefined}
          chips={
            viewer !== 'stranger' && person.experience_count > 0 ? (
              <Chip kind="good">
                {t(`${town().ja}内での取組 ${person.experience_count}件`, `${person.experience_count} finished here`)}
              </Chip>
            ) : undefined
          }
        />
      </div>
      {viewer === 'self' && (
        <Notice kind="info">
          {t('ご自身にはすべての項目が見えています。', 'You see every field of your own.')}{' '}
          <a href={memberPaths.profile}>{t('プロフィールを直す', 'Edit my profile')}</a>
        </Notice>
      )}
      <TwoColumns
        aside={
          !told ? (
            ''
          ) : (
            <Box title={t('関わり方', 'How to take part')}>
              <Facts items={facts} />
              {mayActFor && <ActFor kind="person" id={person.id} name={person.display_name} />}
            </Box>
          )
        }
      >
        {visible.has('bio') && person.bio !== '' && <Prose text={person.bio} />}
        <h2>{t('できること', 'Skills')}</h2>
        {skills.length === 0 ? (
          <p>{t('公開されていません。', 'Not shown.')}</p>
        ) : (
          <Canvas
            items={skills.map(({ skill, level, years }) => [
              skillLabel(skill),
              `${t(levelLabels[level] ?? { ja: '', en: '' })}${years === null ? '' : t(`（${years}年）`, ` (${years} years)`)}`,
            ])}
          />
        )}
        {visible.has('skills') && person.offers_words !== '' && <Prose text={person.offers_words} />}
        {visible.has('looking_for') && person.looking_for !== '' && (
          <>
            <h2>{t('さがしていること', 'Looking for')}</h2>
            <Prose text={person.looking_for} />
          </>
        )}
        {visible.has('interests') && person.themes.length + person.sdgs.length + aims.length > 0 && (
          <>
            <h2>{t('関心', 'Interests')}</h2>
            <Chips>
              {themes
                .filter(({ code }) => person.themes.includes(code))
                .map(({ label }) => (
                  <Chip>{t(label)}</Chip>
                ))}
              {sdgs
                .filter(({ number }) => person.sdgs.includes(number))
                .map(({ label }) => (
                  <Chip>{t(label)}</Chip>
                ))}
              {aims.map((aim) => (
                <Chip>{aim}</Chip>
              ))}
            </Chips>
          </>
        )}
        {visible.has('links') && person.links.length > 0 && (
          <>
            <h2>{t('作品・実績', 'Work')}</h2>
            <ul>
              {person.links.map((link) => (
                <li>
                  <a href={link} rel="noopener nofollow">
                    {link}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          {viewer === 'stranger' ? (
            <LinkButton kind="second" href={`/sign-in?${new URLSearchParams({ next: memberPaths.person(person.id) })}`}>
              {t('ログインすると、会員に見せている項目も見られます', 'Sign in to see what members see')}
            </LinkButton>
          ) : (
            <LinkButton kind="second" href={memberPaths.people}>
              {t('名簿へ戻る', 'Back to the directory')}
            </LinkButton>
          )}
        </p>
      </TwoColumns>
    </>
  )
}
