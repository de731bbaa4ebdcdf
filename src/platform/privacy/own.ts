// What the platform itself keeps about people.
import { sql } from 'kysely'
import { holding, type Privacy, personal, shown, technical } from './declaration.ts'

const role_grant = holding('role_grant', {
  label: { ja: '役割', en: 'Roles' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    account: technical,
    role: shown('役割', 'Role'),
    granted_by: technical,
    granted_at: shown('与えた日時', 'Granted'),
  },
  erase: 'rows',
})

const audit_line = holding('audit_line', {
  label: { ja: '操作の記録', en: 'Audit' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    seq: shown('番号', 'No.'),
    at: shown('とき', 'When'),
    account: technical,
    actor: personal('名前', 'Name', ''),
    acting_for: technical,
    origin: shown('受け取り方', 'Origin'),
    action: shown('したこと', 'Act'),
    subject: shown('対象', 'Subject'),
    subject_id: technical,
    // May be about others: whoever asks sees the records themselves instead.
    changes: technical,
    request_id: technical,
    address: personal('発信元', 'Address', ''),
    prev: technical,
    hash: technical,
    salt: technical,
    personal_hash: technical,
    erased_by: technical,
  },
  erase: 'last',
  kept: {
    ja: 'いつ・どの操作があったかは、記録の鎖を保つために残します。名前・内容・発信元は消えます。',
    en: 'When and which act stays, so that the chain holds. Name, contents and address go.',
  },
})

const fact = holding('fact', {
  label: { ja: 'できごと', en: 'Facts' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    id: technical,
    name: shown('できごと', 'Fact'),
    at: shown('とき', 'When'),
    account: technical,
    subject: technical,
    subject_id: technical,
    measures: technical,
    data: technical,
  },
  erase: 'nothing',
  kept: {
    ja: '施策の効果を数えるもとです。名前も連絡先もなく、だれのものかはわからなくなります。',
    en: 'The figures are counted from it. It holds neither names nor addresses; whose it was can no longer be told.',
  },
})

const mail = holding('mail', {
  label: { ja: '送ったメール', en: 'Mail' },
  whose: ({ emails }) => sql`lower(to_address) = any (${[...emails]})`,
  columns: {
    id: technical,
    to_address: shown('宛先', 'To'),
    locale: technical,
    subject: shown('件名', 'Subject'),
    paragraphs: shown('本文', 'Text'),
    // May carry a link that signs in.
    link_href: technical,
    link_label: technical,
    refusal_href: technical,
    state: shown('状態', 'State'),
    attempts: technical,
    last_error: technical,
    created_at: shown('作った日時', 'Written'),
    sent_at: shown('送った日時', 'Sent'),
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`created_at`,
    sinceWords: { ja: '作った日', en: 'the day it was written' },
    what: 'rows',
    why: {
      ja: '届いたかどうかのお問い合わせに応えるため。1年を過ぎて役に立つことはありません。',
      en: 'To answer whether something was sent. After a year nobody asks.',
    },
  },
})

const file = holding('file', {
  label: { ja: '写真・取り込んだ名簿', en: 'Photographs, lists that were read in' },
  whose: ({ person }) => sql`subject = 'person_photo' and subject_id = ${person}`,
  columns: {
    id: technical,
    name: shown('ファイル名', 'Name'),
    type: shown('種類', 'Type'),
    bytes: shown('大きさ（バイト）', 'Bytes'),
    sha256: shown('SHA-256', 'SHA-256'),
    pages: technical,
    uploaded_by: technical,
    uploaded_at: shown('受け取った日時', 'Received'),
    public: technical,
    subject: technical,
    subject_id: technical,
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`case when subject = 'import_batch' then uploaded_at end`,
    sinceWords: {
      ja: '名簿を取り込んだ日（写真は本人がいるあいだ）',
      en: 'the import of the list (photographs stay with their person)',
    },
    what: 'rows',
    why: { ja: '取り込みの誤りを直すため', en: 'To mend mistakes of an import' },
  },
})

const kept_form = holding('kept_form', {
  label: { ja: '入力の預かり', en: 'Kept forms' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    secret_hash: technical,
    path: shown('画面', 'Page'),
    form_values: shown('入力した内容', 'What was typed'),
    account: technical,
    expires_at: shown('消える日時', 'Gone at'),
  },
  erase: 'rows',
  retention: {
    after: { days: 1 },
    since: sql`expires_at`,
    sinceWords: { ja: '預かりの期限', en: 'its own end' },
    what: 'rows',
    why: { ja: '入力を続けるためだけの預かりです。', en: 'Kept only until the typing goes on.' },
  },
})

export const platformPrivacy: Privacy = {
  file: {
    name: { ja: '操作・通知記録ファイル', en: 'Operations and mail' },
    purpose: {
      ja: '操作の正しさを後から確かめ、通知を届けるため',
      en: 'To be able to verify what was done, and to deliver notices',
    },
    people: { ja: 'アカウントを持つ人', en: 'Everyone with an account' },
    source: { ja: '操作のつど自動で記録', en: 'Recorded with each act' },
    recipients: { ja: 'なし', en: 'None' },
    sensitive: false,
  },
  holdings: [role_grant, audit_line, fact, mail, file, kept_form],
  mentions: [
    {
      table: 'mail',
      columns: ['subject', 'paragraphs', 'last_error'],
      about: ({ ids }) => sql`exists (select from unnest(${[...ids]}::text[]) id where strpos(link_href, id) > 0)`,
    },
  ],
  impersonal: {
    municipality: { ja: '自治体と担当課の連絡先', en: 'The municipality and its department' },
    audit_head: { ja: '記録の鎖の端', en: 'The end of the audit chain' },
    rate_limit: { ja: '回数だけ。だれのものかはハッシュで、最長1時間', en: 'Counters under a hash, an hour at most' },
    'finding.document': {
      ja: '検索の索引。もとの行と同じときに変わり、消えます。人のものは、見る人ごとに見せるものだけ',
      en: 'The index of the search: changes and goes with its row; of people, for each reader what they may see',
    },
    'finding.term': { ja: '検索の言葉ごとの件数', en: 'In how many documents a term is' },
    'finding.word': { ja: 'カタカナの言葉と件数。1時間ごとに作り直し', en: 'Katakana words, counted anew each hour' },
    'finding.total': { ja: '索引の件数', en: 'How many documents there are' },
    migration: { ja: '適用した版', en: 'Versions applied' },
  },
}
