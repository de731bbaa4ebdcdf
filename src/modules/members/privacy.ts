// What this module keeps about people.
import { sql } from 'kysely'
import { holding, leftName, leftText, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'

const person = holding('person', {
  label: { ja: 'プロフィール', en: 'Profile' },
  whose: ({ person }) => sql`id = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    account: personal('アカウントの番号', 'Account number', null),
    family_name: personal('氏', 'Family name', leftName),
    given_name: personal('名', 'Given name', ''),
    family_kana: personal('氏のフリガナ', 'Family name, reading', ''),
    given_kana: personal('名のフリガナ', 'Given name, reading', ''),
    display_name: personal('表示名', 'Display name', leftName),
    email: personal('メールアドレス', 'E-mail', null),
    locale: personal('言語', 'Language', 'ja'),
    phone: personal('電話番号', 'Telephone', null),
    postal_code: personal('郵便番号', 'Postal code', null),
    area: personal('住んでいる地域', 'Area', ''),
    occupation: personal('職業', 'Occupation', ''),
    bio: personal('自己紹介', 'About', ''),
    offers_words: personal('できること（自由記入）', 'Skills in words', ''),
    looking_for: personal('さがしていること', 'Looking for', ''),
    hours_per_week: personal('週に使える時間', 'Hours a week', null),
    days: personal('曜日・時間帯', 'Days', '{}'),
    available_from_on: personal('参加できる期間（から）', 'Available from', null),
    available_until_on: personal('参加できる期間（まで）', 'Available until', null),
    place: personal('場所の希望', 'Place', 'either'),
    reward: personal('報酬の希望', 'Reward', 'either'),
    languages: personal('使える言語', 'Languages', '{}'),
    home_town: personal('ふるさと', 'Home town', null),
    links: personal('リンク', 'Links', '{}'),
    photo: personal('写真の番号', 'Photo number', null),
    sdgs: personal('関心（SDGs）', 'Interests: goals', '{}'),
    themes: personal('関心（テーマ）', 'Interests: themes', '{}'),
    aims: personal('関心（ビジョンの目標）', 'Interests: aims', '{}'),
    visibility: personal('だれに見せるか', 'Visibility', '{}'),
    findable: personal('見つけてもらう', 'Findable', false),
    experience_count: shown('終えた取組の数', 'Matches finished'),
    experience_kinds: personal('終えた取組の数（相手の種類ごと）', 'Matches finished, by kind of organization', '{}'),
    origin: shown('受け取り方', 'Origin'),
    source: personal('取り込んだ一覧', 'Imported from', null),
    source_key: personal('一覧での番号', 'Key in that list', null),
    email_key: technical,
    phone_key: technical,
    name_key: technical,
    version: technical,
    created_at: shown('登録した日時', 'Registered'),
    updated_at: shown('変えた日時', 'Changed'),
    erased_at: { label: { ja: '消去した日時', en: 'Erased' }, given: 'self', erased: sql`now()` },
  },
  erase: 'columns',
  kept: {
    ja: 'だれであるかを消した行だけを残します。応募や取り決めの相手方の記録と、件数の統計が壊れないためです。',
    en: 'The row stays without who it was, so that the records of the other side and the counts stay whole.',
  },
})

const person_skill = holding('person_skill', {
  label: { ja: 'できること', en: 'Skills' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    person: technical,
    skill: shown('できること', 'Skill'),
    level: shown('段階', 'Level'),
    years: shown('年数', 'Years'),
  },
  erase: 'rows',
})

const consent = holding('consent', {
  label: { ja: '同意', en: 'Consents' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    id: technical,
    person: technical,
    purpose: shown('何への同意か', 'To what'),
    text_version: shown('文の版', 'Text'),
    given_at: shown('同意した日時', 'Given'),
    withdrawn_at: shown('取り消した日時', 'Withdrawn'),
    evidence: shown('どこから', 'From where'),
  },
  erase: 'rows',
})

const affiliation = holding('affiliation', {
  label: { ja: '所属', en: 'Organizations' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    organization: shown('事業者の番号', 'Organization'),
    person: technical,
    role: shown('立場', 'As'),
    since: shown('いつから', 'Since'),
  },
  erase: 'rows',
})

const invitation = holding('invitation', {
  label: { ja: '招待', en: 'Invitations' },
  whose: ({ emails }) => sql`lower(email) = any (${[...emails]})`,
  columns: {
    id: technical,
    organization: shown('事業者の番号', 'Organization'),
    email: shown('メールアドレス', 'E-mail'),
    role: shown('立場', 'As'),
    token_hash: technical,
    invited_by: technical,
    created_at: shown('招待した日時', 'Invited'),
    expires_at: shown('期限', 'Until'),
    accepted_at: shown('受けた日時', 'Accepted'),
  },
  erase: 'rows',
  retention: {
    after: { days: 90 },
    since: sql`expires_at`,
    sinceWords: { ja: '招待の期限', en: 'its own end' },
    what: 'rows',
    why: { ja: '招待した事業者が、だれに送ったかを確かめるため', en: 'So that the organization sees whom it invited' },
  },
})

const claim = holding('claim', {
  label: { ja: '申し出（この事業者は私です）', en: 'Claims' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    organization: shown('事業者の番号', 'Organization'),
    person: technical,
    reason: personal('理由', 'Reason', leftText),
    state: shown('状態', 'State'),
    answer: personal('返事', 'Answer', ''),
    decided_by: technical,
    created_at: shown('申し出た日時', 'Claimed'),
    decided_at: shown('返事の日時', 'Answered'),
  },
  erase: 'rows',
  retention: {
    after: { years: 3 },
    since: sql`decided_at`,
    sinceWords: { ja: '返事の日', en: 'the answer' },
    what: 'columns',
    why: {
      ja: 'だれを代表者と認めたかの争いに備えるため',
      en: 'For disputes about who represents an organization',
    },
  },
})

const import_row = holding('import_row', {
  label: { ja: '取り込んだ行', en: 'Imported rows' },
  whose: ({ person }) => sql`subject = ${person}`,
  columns: {
    batch: technical,
    line: shown('行', 'Line'),
    outcome: shown('結果', 'Outcome'),
    title: personal('見出し', 'Title', leftName),
    notes: personal('直したところ', 'Notes', '[]'),
    subject: technical,
  },
  erase: 'columns',
  kept: { ja: '取り込みの件数と行の結果だけを残します。', en: 'Only the outcome of the line stays, for the counts.' },
  retention: {
    after: { years: 1 },
    since: sql`(select b.created_at from import_batch b where b.municipality = import_row.municipality and b.id = batch)`,
    sinceWords: { ja: '取り込んだ日', en: 'the import' },
    what: 'rows',
    why: { ja: '取り込みの誤りを直すため', en: 'To mend mistakes of an import' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '会員ファイル', en: 'Members' },
    purpose: {
      ja: '人と事業者を引き合わせ、産業施策をお知らせするため',
      en: 'To bring people and organizations together and to tell them of programmes',
    },
    people: { ja: '会員、および取り込んだ名簿に載る人', en: 'Members, and people of imported lists' },
    source: {
      ja: '本人が画面・紙・電話・窓口で登録、または所管課の名簿の取り込み',
      en: 'From the person, or from lists of the department',
    },
    recipients: {
      ja: 'なし（本人が選んだ項目だけを、ほかの会員・事業者に表示）',
      en: 'None (other members see what the person chose)',
    },
    sensitive: false,
  },
  holdings: [person, person_skill, consent, affiliation, invitation, claim, import_row],
  impersonal: {
    organization: { ja: '事業者・団体の公開の情報', en: 'Public facts of organizations' },
    organization_group: { ja: '団体どうしのつながり', en: 'Groups of organizations' },
    organization_photo: { ja: '事業者の紹介の写真', en: 'Photographs of organizations' },
    column_map: { ja: '名簿の見出しの対応', en: 'Headings of lists' },
    import_batch: { ja: '取り込みの件数', en: 'Counts of an import' },
    'search.organization': { ja: '事業者の行から作られる索引', en: 'An index made from the organization' },
  },
}
