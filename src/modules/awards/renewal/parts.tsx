// Where whoever holds a certification sees that its term ends: on the application, and among what waits for them.
import { datePhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { dayText, LinkButton, Notice } from '#ui/index.ts'
import { type ApplicationPart, applicationPaths, type ApplicationTurnSource } from '#modules/applications/index.ts'
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

export const renewalTurns: ApplicationTurnSource = async (db, mine, now) =>
  (await renewalsDue(db, now, { applications: mine.map(({ id }) => id) })).map((one) => {
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
