// Where whoever holds a certification sees that its term ends: on the application, in the list of their own, among what waits for them.
import { datePhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { dayText, LinkButton, Notice } from '#ui/index.ts'
import { type ApplicationPart, applicationPaths, applicationsOf, type RowLinks } from '#modules/applications/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import { type Renewal, renewalsDue } from './renewals.ts'

const again = ({ scheme, application }: Renewal): string => applicationPaths.begin(scheme, application)

export const renewalTurn: ApplicationPart = async (c, { id }, reader) => {
  if (reader === 'staff') return null
  const [one] = await c.var.read((db) => renewalsDue(db, c.var.now, { applications: [id] }))
  if (one === undefined) return null
  return (
    <Notice
      kind="wait"
      title={t(`認定の期限は${dayText(one.valid_until)}です`, `It holds until ${dayText(one.valid_until)}`)}
    >
      <p>
        {t(
          '続けるには、期限までに更新を申請してください。前回の答えが入った申請書から始められます。',
          'To go on, please apply for renewal before that day. You begin with the answers of last time.',
        )}
      </p>
      <LinkButton href={again(one)}>{t('更新を申請する', 'Apply for renewal')}</LinkButton>
    </Notice>
  )
}

export const renewalLinks: RowLinks = async (db, applications, now) =>
  new Map(
    (await renewalsDue(db, now, { applications })).map((one) => [
      one.application,
      { label: { ja: '更新を申請する', en: 'Renew' }, href: again(one) },
    ]),
  )

export const renewalTurns: TurnSource = async (db, { person, organizations }, now) => {
  if (person === null && organizations.size === 0) return []
  const mine = (await applicationsOf(db, { person, organizations: [...organizations.keys()] })).filter(
    ({ untold }) => !untold,
  )
  return (await renewalsDue(db, now, { applications: mine.map(({ id }) => id) })).map((one) => {
    const day = datePhrase(one.valid_until)
    return {
      about: one.title,
      who: one.applicant_name,
      state: { ja: `認定の更新（期限 ${day.ja}）`, en: `Renewal, by ${day.en}` },
      kind: 'wait' as const,
      href: again(one),
      action: { ja: '更新を申請する', en: 'Renew' },
    }
  })
}
