import { datePhrase } from '#platform/calendar/index.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import type { Table } from '#platform/tabular/index.ts'
import type { ChoosableField } from './policy.ts'
import type { AffiliationRole, Audience, Day, ImportOutcome, OrganizationKind, Place, RewardWish } from './tables.ts'

export const kindLabels: Record<OrganizationKind, Phrase> = {
  company: { ja: '会社', en: 'Company' },
  sole_proprietor: { ja: '個人事業主・お店', en: 'Sole proprietor or shop' },
  factory: { ja: '町工場', en: 'Factory' },
  shopping_street: { ja: '商店街', en: 'Shopping street' },
  npo: { ja: 'NPO・市民団体', en: 'Non-profit' },
  farm: { ja: '農家', en: 'Farm' },
  university: { ja: '大学・学校', en: 'University or school' },
  bank: { ja: '金融機関', en: 'Bank' },
  industry_group: { ja: '組合・業界団体', en: 'Industry group' },
  public: { ja: '公的機関', en: 'Public body' },
}

export const dayLabels: Record<Day, Phrase> = {
  weekday_daytime: { ja: '平日の日中', en: 'Weekday daytime' },
  weekday_evening: { ja: '平日の夜', en: 'Weekday evenings' },
  weekend: { ja: '土日・祝日', en: 'Weekends and holidays' },
}

export const placeLabels: Record<Place, Phrase> = {
  online: { ja: 'オンライン', en: 'Online' },
  onsite: { ja: '現地', en: 'On site' },
  either: { ja: 'どちらでも', en: 'Either' },
}

export const rewardLabels: Record<RewardWish, Phrase> = {
  paid: { ja: '報酬のある仕事', en: 'Paid work' },
  pro_bono: { ja: '報酬のない活動（プロボノ）', en: 'Pro bono' },
  either: { ja: 'どちらでも', en: 'Either' },
}

export const levelLabels: Record<number, Phrase> = {
  1: { ja: '少しわかる', en: 'Some idea' },
  2: { ja: '仕事でできる', en: 'Can do it at work' },
  3: { ja: '人に教えられる', en: 'Can teach it' },
}

export const audienceLabels: Record<Audience, Phrase> = {
  nobody: { ja: '自分と担当者だけ', en: 'Me and staff only' },
  members: { ja: '会員', en: 'Members' },
  all: { ja: 'だれでも', en: 'Everyone' },
}

const languageLabels = new Map<string, Phrase>([
  ['ja', { ja: '日本語', en: 'Japanese' }],
  ['en', { ja: '英語', en: 'English' }],
  ['zh', { ja: '中国語', en: 'Chinese' }],
  ['ko', { ja: '韓国語', en: 'Korean' }],
  ['other', { ja: 'その他', en: 'Other' }],
])
export const languageLabel = (code: string): string => t(languageLabels.get(code) ?? { ja: code, en: code })

export const fieldLabels: Record<ChoosableField, Phrase> = {
  area: { ja: 'お住まいの地域', en: 'Area' },
  occupation: { ja: '仕事', en: 'Occupation' },
  bio: { ja: '自己紹介', en: 'About me' },
  skills: { ja: 'できること', en: 'Skills' },
  looking_for: { ja: 'さがしていること', en: 'What I look for' },
  interests: { ja: '関心', en: 'Interests' },
  availability: { ja: '時間・曜日・期間', en: 'Hours, days and period' },
  languages: { ja: '言葉', en: 'Languages' },
  home_town: { ja: 'ふるさと', en: 'Home town' },
  links: { ja: '作品・実績のリンク', en: 'Links' },
  photo: { ja: '写真', en: 'Photo' },
  full_name: { ja: '氏名', en: 'Full name' },
}

/** A file as an officer knows it, not as a program calls it. */
export const formatLabels: Record<Table['format'], Phrase> = {
  csv: { ja: 'カンマ区切りの表（CSV）', en: 'Comma-separated (CSV)' },
  tsv: { ja: 'タブ区切りの表', en: 'Tab-separated' },
  xlsx: { ja: 'Excelの表', en: 'Excel' },
  json: { ja: 'JSON', en: 'JSON' },
}
export const encodingLabels: Record<NonNullable<Table['encoding']>, Phrase> = {
  'utf-8': { ja: '文字はUTF-8', en: 'UTF-8' },
  'utf-8-bom': { ja: '文字はUTF-8', en: 'UTF-8' },
  'utf-16le': { ja: '文字はUTF-16', en: 'UTF-16' },
  cp932: { ja: '文字はWindowsの日本語（シフトJIS）', en: 'Japanese Windows (Shift JIS)' },
}

export const affiliationLabels: Record<AffiliationRole, Phrase> = {
  representative: { ja: '代表者', en: 'Representative' },
  staff: { ja: '担当者', en: 'Staff' },
}

export const outcomeLabels: Record<ImportOutcome, Phrase> = {
  accepted: { ja: 'そのまま受け入れ', en: 'Accepted' },
  repaired: { ja: '直して受け入れ', en: 'Repaired' },
  rejected: { ja: '受け入れず', en: 'Rejected' },
  unchanged: { ja: '変わりなし', en: 'Unchanged' },
}

export const batchStateLabels: Record<'previewed' | 'running' | 'done' | 'failed', Phrase> = {
  previewed: { ja: '確認中', en: 'To be checked' },
  running: { ja: '取り込み中', en: 'Running' },
  done: { ja: '完了', en: 'Done' },
  failed: { ja: '中断', en: 'Stopped' },
}

export const sizeBands = ['1', '2-5', '6-20', '21-50', '51-100', '101-300', '301-'] as const
export const sizeLabel = (band: string): Phrase =>
  band.endsWith('-')
    ? { ja: `${band.slice(0, -1)}人以上`, en: `${band.slice(0, -1)} people or more` }
    : { ja: `${band.replace('-', '〜')}人`, en: band === '1' ? 'One person' : `${band.replace('-', '–')} people` }

const anyDay: Phrase = { ja: '', en: 'any day' }
const noEnd: Phrase = { ja: '', en: 'no end' }

/** From when until when somebody can take part: 2026年12月1日〜; null where they do not say. */
export function periodPhrase(person: {
  available_from_on: string | null
  available_until_on: string | null
}): Phrase | null {
  const { available_from_on: from, available_until_on: until } = person
  if (from === null && until === null) return null
  const first = from === null ? anyDay : datePhrase(from, 'plain')
  const last = until === null ? noEnd : datePhrase(until, 'plain')
  return { ja: `${first.ja}〜${last.ja}`, en: `${first.en} – ${last.en}` }
}
