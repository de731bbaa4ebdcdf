// What this module itself keeps about people.
import { sql } from 'kysely'
import { holding, leftName, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'

const leaving = holding('leaving', {
  label: { ja: '退会の申し出', en: 'Leaving' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    person: technical,
    asked_at: shown('申し出た日時', 'Asked'),
    erase_on: shown('消去する日', 'To be erased on'),
  },
  erase: 'rows',
})

const disclosure_request = holding('disclosure_request', {
  label: { ja: '開示請求', en: 'Requests for disclosure' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    person: technical,
    asked_by: personal('請求した人', 'Asked by', leftName),
    on_behalf: shown('代理人による', 'On behalf'),
    identity_check: shown('本人確認', 'Identity check'),
    received_on: shown('受け付けた日', 'Received'),
    due_on: shown('期限', 'Due'),
    note: personal('メモ', 'Note', ''),
    made_at: shown('作った日時', 'Made'),
    handed_on: shown('渡した日', 'Handed over'),
    handed_how: shown('渡し方', 'How'),
    created_account: technical,
    created_at: shown('入力した日時', 'Entered'),
  },
  erase: 'columns',
  kept: {
    ja: '請求があり、期限までに応じたことを示すため、日付だけを残します。',
    en: 'Only the days stay, to show that it was answered in time.',
  },
  retention: {
    after: { years: 3 },
    since: sql`coalesce(handed_on, due_on)`,
    sinceWords: { ja: '渡した日', en: 'the day it was handed over' },
    what: 'columns',
    why: { ja: '審査請求などに備えるため', en: 'For appeals' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '開示請求・退会ファイル', en: 'Requests and leaving' },
    purpose: {
      ja: '開示請求と退会に、期限までに応じるため',
      en: 'To answer requests for disclosure and leaving in time',
    },
    people: { ja: '開示を請求した人、退会を申し出た人', en: 'Whoever asked' },
    source: { ja: '本人または代理人の請求', en: 'From the person or who acts for them' },
    recipients: { ja: 'なし', en: 'None' },
    sensitive: false,
  },
  holdings: [leaving, disclosure_request],
  impersonal: { retention_run: { ja: '毎日の消去の件数', en: 'Counts of what was erased each day' } },
}
