// Which of our kinds an event of somebody else's list is, by its words and by the list's own category. Pure.

/** The first that fits. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [/面接会|就職(相談|説明|面接)会|合同(企業)?説明会|合同企業/, 'interview-fair'],
  [/出店(者|団体)?(の)?募集/, 'stall'],
  [/ピッチ|ビジネス(プラン)?コンテスト/, 'pitch'],
  [/見学|ツアー|探訪|めぐり|巡り|ウオーク|ウォーク|散策|収穫体験|農業体験|観察会/, 'tour'],
  [/ワークショップ|手作り|工作|クラフト/, 'workshop'],
  [/交流/, 'exchange'],
  [/講座|教室|セミナー|講演|講習|研修|説明会|学習会|勉強会|スクール/, 'course'],
]

export function kindFor(title: string, category: string): string {
  const words = byWords.find(([pattern]) => pattern.test(title))?.[1]
  return words ?? (/セミナー|資格/.test(category) ? 'course' : 'other')
}

const online = /オンライン|zoom|webex|youtube|teams|ウェブ開催|web開催/i

/** 「オンライン」 alone is online; beside a place it is both. */
export function formFor(venue: string): 'onsite' | 'online' | 'hybrid' {
  const text = venue.normalize('NFKC')
  if (!online.test(text)) return 'onsite'
  const rest = text.replace(/\([^)]*\)/g, '').replace(new RegExp(online, 'gi'), '')
  return /[\p{L}]*(館|センター|室|ホール|公園|役所|役場|プラザ|学校|会場|図書|ルーム|広場|店|ビル|階)/u.test(rest)
    ? 'hybrid'
    : 'online'
}

/** 「【中止】…」, and remarks that say it is so; 雨天中止 and 中止の場合があります do not. */
export const isCancelled = (title: string, note: string): boolean =>
  /[【[（(]\s*(開催)?中止/.test(title) ||
  /中止のお知らせ/.test(title) ||
  /(影響により|のため、?)\s*中止\s*(。|$)/.test(note)
