// Times proposed, one chosen.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { type News, organizationNames } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockEntry, movedOn, refuseUnless, sameVersion } from '../lock.ts'
import { meetingWords, timePhrase } from '../meeting-words.ts'
import { personNames } from '../others.ts'
import { entryPaths } from '../paths.ts'
import { canAnswer } from '../policy.ts'
import { interviewsOf } from '../queries/entry.ts'
import { isChoosable } from '../rules.ts'
import { entrantsOf, tellOrganization } from '../telling.ts'
import { cancelMeetings, stand } from './stand.ts'

const subject = 'entry'

const organizationName = async (tx: Tx, id: string): Promise<string> =>
  (await organizationNames(tx, [id])).get(id)?.name ?? ''

interface Proposal {
  id: string
  version: number
  proposals: Date[]
  minutes: number
  url: string | null
  note: string
}

/** Offers times; those offered before are taken back. */
export async function inviteToInterview(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, ...interview }: Proposal,
  now: Date,
): Promise<void> {
  const { entry, opportunity, viewer } = await lockEntry(tx, actor, id)
  allow(canAnswer(actor, viewer))
  if ((await interviewsOf(tx, id)).some((one) => one.id === interview.id)) return
  sameVersion(entry, version)
  refuseUnless(entry, 'invite')
  await cancelMeetings(tx, id, now)
  await tx
    .updateTable('interview')
    .set({ state: 'cancelled' })
    .where('entry', '=', id)
    .where('state', '=', 'fixed')
    .execute()
  const made = await tx
    .insertInto('interview')
    .values({
      municipality: actor.municipality,
      entry: id,
      ...interview,
      chosen: null,
      created_account: actor.account,
      created_at: now,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) throw movedOn(id)
  await stand(
    tx,
    entry,
    { state: 'interview' },
    { state: 'proposed', created_at: now, answered_at: null, chosen: null, minutes: interview.minutes },
  )
  await notify(tx, actor, {
    persons: entrantsOf(entry),
    subject: { ja: `面談のご案内：${opportunity.title}`, en: `Invitation to an interview: ${opportunity.title}` },
    body: [
      {
        ja: '事業者から、面談の候補の日時が届きました。都合のよい時間を1つ選んでください。',
        en: 'You are invited to an interview. Please choose the time that suits you.',
      },
      ...interview.proposals.map((at) => ({ ja: `・${timePhrase(at).ja}`, en: `- ${timePhrase(at).en}` })),
      ...meetingWords(await organizationName(tx, opportunity.organization), interview),
    ],
    href: entryPaths.page(id),
    label: { ja: '時間を選ぶ', en: 'Choose a time' },
  })
  await record(tx, actor, {
    action: 'entries.interview_proposed',
    subject,
    subject_id: id,
    before: { state: entry.state },
    after: { state: 'interview', proposals: interview.proposals, minutes: interview.minutes },
  })
}

/** `index` of the proposals, or null: none of them fits. */
export async function chooseTime(
  tx: Tx,
  actor: Actor,
  id: string,
  interview: string,
  index: number | null,
  now: Date,
): Promise<void> {
  const { entry, opportunity, viewer } = await lockEntry(tx, actor, id)
  allow(mayWrite(actor) && viewer === 'entrant')
  const meeting = found((await interviewsOf(tx, id)).find((one) => one.id === interview))
  const chosen = index === null ? null : found(meeting.proposals[index])
  const same =
    meeting.state === (chosen === null ? 'none_fit' : 'fixed') && meeting.chosen?.getTime() === chosen?.getTime()
  if (same) return
  if (meeting.state !== 'proposed' || entry.state !== 'interview') throw movedOn(id)
  if (chosen !== null && !isChoosable(chosen, now)) {
    throw new Refusal(
      409,
      {
        ja: 'この日時は過ぎています。ほかの時間を選んでください。',
        en: 'This time is past. Please choose another one.',
      },
      { href: entryPaths.page(id), label: { ja: '応募のページへ戻る', en: 'Back to the entry' } },
    )
  }
  const after = {
    ...meeting,
    state: chosen === null ? ('none_fit' as const) : ('fixed' as const),
    chosen,
    answered_at: now,
  }
  await tx
    .updateTable('interview')
    .set({ state: after.state, chosen, answered_at: now })
    .where('id', '=', interview)
    .execute()
  await stand(tx, entry, { state: 'interview' }, after)
  const entrant = (await personNames(tx, actor, [entry.person])).get(entry.person)?.name ?? ''
  if (chosen === null) {
    await tellOrganization(tx, actor, opportunity.organization, {
      subject: { ja: `面談の日時が合いませんでした：${opportunity.title}`, en: `No time fits: ${opportunity.title}` },
      body: [
        {
          ja: `${entrant}さんは、ご提案の日時のどれも都合が合わないそうです。別の日時を出してください。`,
          en: `None of the times you proposed is possible for ${entrant}. Please propose others.`,
        },
      ],
      href: entryPaths.page(id),
    })
  } else {
    const fixed = (other: string): News => ({
      subject: {
        ja: `面談の日時が決まりました：${opportunity.title}`,
        en: `The interview is fixed: ${opportunity.title}`,
      },
      body: [timePhrase(chosen), ...meetingWords(other, meeting)],
      href: entryPaths.page(id),
      label: { ja: '内容とカレンダー用ファイルを見る', en: 'Open, with a file for your calendar' },
    })
    await tellOrganization(tx, actor, opportunity.organization, fixed(entrant))
    // The others of a group; who chose knows.
    const organization = await organizationName(tx, opportunity.organization)
    await notify(tx, actor, { persons: entrantsOf(entry), ...fixed(organization) })
  }
  await record(tx, actor, {
    action: 'entries.interview_answered',
    subject,
    subject_id: id,
    before: { interview: meeting.state },
    after: { interview: after.state, chosen },
  })
}

/** Either side calls the meeting off; the organization proposes again or answers. */
export async function cancelInterview(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { entry, opportunity, viewer } = await lockEntry(tx, actor, id)
  allow(mayWrite(actor) && (viewer === 'entrant' || canAnswer(actor, viewer)))
  const meeting = (await interviewsOf(tx, id)).find(({ state }) => state === 'proposed' || state === 'fixed')
  if (meeting === undefined || entry.state !== 'interview') return
  await cancelMeetings(tx, id, now)
  await stand(tx, entry, { state: 'interview' }, { ...meeting, state: 'cancelled', answered_at: now })
  const news = {
    subject: { ja: `面談の取り消し：${opportunity.title}`, en: `Interview cancelled: ${opportunity.title}` },
    body: [{ ja: '面談の予定が取り消されました。', en: 'The interview was called off.' }],
    href: entryPaths.page(id),
  }
  if (viewer === 'entrant') await tellOrganization(tx, actor, opportunity.organization, news)
  else await notify(tx, actor, { persons: entrantsOf(entry), ...news })
  await record(tx, actor, {
    action: 'entries.interview_cancelled',
    subject,
    subject_id: id,
    before: { interview: meeting.state },
    after: { interview: 'cancelled' },
  })
}
