// What a scheme of somebody else's list is for, and for whom, by its words. Pure; only what is named is taken, nothing is supposed.

type Words = readonly (readonly [pattern: RegExp, code: string])[]

const kindWords: Words = [
  [/融資|貸付|かりる|借り|利子|信用保証/, 'loan'],
  [/補助|助成|給付|支援金|協力金|奨励金|交付金|もらう/, 'grant'],
  [/認定|認証|表彰/, 'certification'],
  [/相談|専門家|アドバイ|コンサル/, 'advice'],
  [/講座|研修|セミナー|スクール/, 'course'],
]

const topicWords: Words = [
  [/設備|機械|備品/, 'equipment'],
  [
    /(?<![A-Za-z])(IT|DX|ICT|IoT)(?![A-Za-z])|デジタル|クラウド|システム|ソフトウェア|アプリ|情報通信|テレワーク/,
    'digital',
  ],
  [/販路|広報|宣伝|展示会|通販|マーケティング|集客|EC(?![A-Za-z])/, 'sales'],
  [/店舗|事務所|オフィス|家賃|テナント/, 'premises'],
  [/創業|起業|開業|スタートアップ/, 'founding'],
  [/人材|採用|雇用|求人|研修|リスキリング|従業員/, 'people'],
  [/働き方|ワークスタイル|テレワーク|在宅勤務|健康経営|メンタル|ストレス|福利厚生/, 'workplace'],
  [/資金繰り|融資|運転資金|貸付|支払/, 'funds'],
  [/研究|商品開発|製品開発|知的財産|特許|試作/, 'development'],
  [/海外|輸出|越境/, 'overseas'],
  [/承継|後継/, 'succession'],
  [/環境対策|省エネ|脱炭素|再生可能|CO2/, 'environment'],
  [/防災|災害対応|BCP|事業継続/, 'resilience'],
  [/地域課題|社会課題|まちづくり|商店街|ソーシャルビジネス/, 'community'],
]

const audienceWords: Words = [
  [/企業|事業者|事業主|法人|商店(?!街)|店舗/, 'business'],
  [/創業|起業|開業/, 'founder'],
  [/団体|NPO|商店街|組合|教育機関|医療機関|福祉施設|学校/, 'association'],
  [/個人(?!事業)|住民|市民|区民|都民|在住|学生|生徒|保護者/, 'individual'],
]

const found = (words: Words, text: string): string[] => {
  const wide = text.normalize('NFKC')
  return words.flatMap(([pattern, code]) => (pattern.test(wide) ? [code] : []))
}

/** The first that fits. */
export const kindFor = (text: string, usual = 'other'): string => found(kindWords, text)[0] ?? usual
export const topicsFor = (text: string): string[] => found(topicWords, text)
export const audiencesFor = (text: string): string[] => found(audienceWords, text)

/** 「20名以下」 「5人以下 / 20人以下」: the largest firm it is for; null where there is no such line. */
export function employeesMax(text: string): number | null {
  const limits = [...text.normalize('NFKC').matchAll(/(\d{1,6})\s*[名人]以下/g)].map(([, digits]) => Number(digits))
  return limits.length === 0 ? null : Math.max(...limits)
}
