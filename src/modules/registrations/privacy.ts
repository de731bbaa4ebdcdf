// What this module keeps about people.
import { sql } from 'kysely'
import { sendJobs } from '#platform/jobs/index.ts'
import { holding, leftName, leftText, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'
import { offerJob } from './offering.ts'

const over = sql`exists (select from event e
  where e.municipality = registration.municipality and e.id = registration.event and e.ends_at <= now())`

const registration = holding('registration', {
  label: { ja: '催しの申込み', en: 'Applications for events' },
  whose: ({ person, emails }) => sql`(person = ${person} or email_key = any (${[...emails]}))`,
  subject: 'id',
  columns: {
    id: technical,
    event: shown('催しの番号', 'Event'),
    receipt: shown('受付番号', 'Receipt'),
    person: technical,
    email: personal('メールアドレス', 'E-mail', null),
    email_key: technical,
    phone: personal('電話番号', 'Telephone', ''),
    locale: technical,
    ticket: shown('種別の番号', 'Ticket'),
    size: shown('人数', 'People'),
    answers: personal('質問への答え', 'Answers', '{}'),
    // Nobody comes any more: a seat to come is free again, and what is over stays counted.
    state: {
      ...shown('状態', 'State'),
      erased: sql`case when state in ('declined', 'cancelled', 'lapsed') or ${over} then state else 'cancelled' end`,
    },
    queue: {
      ...shown('キャンセル待ちの順', 'Place in the waiting list'),
      erased: sql`case when ${over} then queue end`,
    },
    offered_until: { ...shown('ご案内の期限', 'Offer until'), erased: sql`case when ${over} then offered_until end` },
    walk_in: shown('当日参加', 'Walk-in'),
    override: shown('特別な取り扱い', 'Override'),
    override_reason: {
      label: { ja: 'その理由', en: 'Its reason' },
      given: 'judged',
      erased: sql`case when override is null then '' else ${leftText} end`,
    },
    origin: shown('受け取り方', 'Origin'),
    created_account: technical,
    created_at: shown('申し込んだ日時', 'Applied'),
    confirmed_at: shown('確かめた日時', 'Confirmed'),
    decided_at: shown('決まった日時', 'Decided'),
    cancelled_at: shown('取り消した日時', 'Cancelled'),
    reminded: technical,
    version: technical,
  },
  erase: 'columns',
  kept: {
    ja: '席の数と抽選の証明が変わらないように、だれのものかを消した行だけを残します。電話番号は、催しの終わりから30日で消します。',
    en: 'The row stays without who it was, so that seats and the proof of a draw stay what they were. Telephone numbers are removed 30 days after the event.',
  },
  retention: {
    after: { years: 3 },
    since: sql`(select e.ends_at from event e where e.municipality = registration.municipality and e.id = event)`,
    sinceWords: { ja: '催しの終わり', en: 'the end of the event' },
    what: 'columns',
    why: {
      ja: '初めての方や前回外れた方を、次の抽選で確かめるため',
      en: 'So that the next draw knows who is new and who lost the last one',
    },
  },
})

const participant = holding('participant', {
  label: { ja: '催しに参加する人', en: 'Those who come to events' },
  whose: ({ person, emails }) =>
    sql`registration in (select r.id from registration r where r.person = ${person} or r.email_key = any (${[...emails]}))`,
  subject: 'id',
  columns: {
    id: technical,
    event: technical,
    registration: technical,
    position: shown('何人目', 'Place in the group'),
    name: personal('名前', 'Name', leftName),
    name_kana: personal('フリガナ', 'Reading', ''),
    code: technical,
    own_key: technical,
    organization_name: personal('所属', 'Organization', ''),
    industry: personal('業種', 'Industry', null),
    kind: personal('立場', 'Kind', null),
    resident: personal('区内在住・在勤・在学', 'Lives or works here', false),
    needs: personal('必要なこと', 'Needs', '{}'),
    needs_words: personal('必要なこと（自由記入）', 'Needs in words', ''),
  },
  erase: 'columns',
  kept: {
    ja: '来た人の数が変わらないように、だれのものかを消した行だけを残します。必要なこと（車椅子、アレルギーなど）は、催しの終わりから30日で消します。',
    en: 'The row stays without who it was, so that the count of those who came stays. What somebody needs is removed 30 days after the event.',
  },
  retention: {
    after: { years: 3 },
    since: sql`(select e.ends_at from event e where e.municipality = participant.municipality and e.id = event)`,
    sinceWords: { ja: '催しの終わり', en: 'the end of the event' },
    what: 'columns',
    why: {
      ja: '次の催しで、同じ人とまた同じ卓にならないようにするため',
      en: 'So that the next event seats people with others than before',
    },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '催しの申込みファイル', en: 'Applications for events' },
    purpose: {
      ja: '催しの席を公平に決め、当日の受付と連絡をするため',
      en: 'To give seats fairly, and for the day itself',
    },
    people: { ja: '催しに申し込んだ人と、一緒に来る人', en: 'Who applied for an event, and who comes along' },
    source: { ja: '本人の申込み（画面・紙・電話・窓口）', en: 'From the person who applied' },
    recipients: { ja: '催しの主催者（申し込んだ催しの分だけ）', en: 'The organizer of that event' },
    // 必要なこと（車椅子など）は要配慮個人情報になりうる。
    sensitive: true,
  },
  holdings: [registration, participant],
  // Whoever waits is offered the seats at once, not at the next act.
  beforeErasing: async (tx, municipality, one) => {
    const { rows } = await sql<{ event: string }>`
      select distinct event from registration
      where ${registration.whose(one)} and state in ('admitted', 'offered') and not ${over}`.execute(tx)
    await sendJobs(
      tx,
      offerJob,
      rows.map(({ event }) => ({ municipality, event })),
    )
  },
}
