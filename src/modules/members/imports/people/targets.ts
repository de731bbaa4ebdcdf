// What a file may tell of a person.
import type { Phrase } from '#platform/i18n/index.ts'
import type { ColumnMap } from '../column-map.ts'

export const targets = {
  name: { ja: '氏名', en: 'Full name' },
  family_name: { ja: '姓', en: 'Family name' },
  given_name: { ja: '名', en: 'Given name' },
  kana: { ja: 'フリガナ', en: 'Reading of the name' },
  family_kana: { ja: 'セイ', en: 'Reading of the family name' },
  given_kana: { ja: 'メイ', en: 'Reading of the given name' },
  display_name: { ja: '表示名', en: 'Display name' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  phone: { ja: '電話番号', en: 'Telephone' },
  postal_code: { ja: '郵便番号', en: 'Postal code' },
  area: { ja: '住所・地域', en: 'Address or area' },
  occupation: { ja: '職業・所属', en: 'Occupation' },
  bio: { ja: '自己紹介', en: 'About the person' },
  skills: { ja: 'できること', en: 'Skills' },
  looking_for: { ja: '求めること', en: 'What they look for' },
  hours_per_week: { ja: '週の時間', en: 'Hours a week' },
  days: { ja: '曜日', en: 'Days' },
  available_from_on: { ja: '始められる日', en: 'Available from' },
  available_until_on: { ja: 'いつまで', en: 'Available until' },
  place: { ja: '場所', en: 'Place' },
  reward: { ja: '報酬', en: 'Paid or not' },
  home_town: { ja: 'ふるさと', en: 'Home town' },
  registered_on: { ja: '登録日', en: 'Registered on' },
  key: { ja: 'ファイルの中の番号（ID）', en: "The file's own id" },
} as const satisfies Record<string, Phrase>

export type Target = keyof typeof targets
export type PersonMap = ColumnMap<Target>

/** The headings that lists and the answers to forms commonly have. */
export const usualHeadings: PersonMap = {
  id: 'people-common-headings',
  name: { ja: 'よくある見出し', en: 'Common headings' },
  recognise: [],
  columns: {
    name: ['氏名', 'お名前', '名前', '氏名(漢字)', 'お名前(漢字)', 'フルネーム', '会員名', 'Name', 'name', 'Full name'],
    family_name: ['姓', '氏', '苗字', '名字', 'family_name', 'Last name'],
    given_name: ['名', 'given_name', 'First name'],
    kana: [
      'フリガナ', 'ふりがな', '氏名カナ', '氏名(カナ)', '氏名(フリガナ)', '氏名(ふりがな)', 'お名前(フリガナ)', 'お名前(ふりがな)', 'お名前(カナ)', '氏名フリガナ',
      'カナ', 'かな', 'よみがな', '読み仮名', '読み',
    ], // prettier-ignore
    family_kana: ['セイ', '姓カナ', '姓(カナ)', '姓(フリガナ)', 'family_kana'],
    given_kana: ['メイ', '名カナ', '名(カナ)', '名(フリガナ)', 'given_kana'],
    display_name: ['表示名', 'ニックネーム', '呼び名', 'display_name'],
    email: ['メールアドレス', 'メール', 'Eメール', 'E-mail', 'Email', 'email', 'e-mail', 'ユーザー名'],
    phone: ['電話番号', '電話', '携帯電話', '携帯番号', '連絡先電話番号', 'TEL', 'Tel', 'phone'],
    postal_code: ['郵便番号', '〒', 'postal_code'],
    area: ['住所', '地域', 'お住まいの地域', 'お住まい', '居住地', '住所・地域', '住所/地域', 'area'],
    occupation: ['職業・所属', '職業/所属', ['職業', '所属'], ['勤務先', '役職'], 'お仕事', '仕事', 'occupation'],
    bio: ['自己紹介', 'プロフィール', '自己PR', '経歴', 'bio'],
    skills: ['できること', 'スキル', '得意なこと', '提供できること', '専門分野', '得意分野', 'skills'],
    looking_for: ['求めること', 'さがしていること', '探していること', 'やりたいこと', '希望', 'looking_for'],
    hours_per_week: ['週の時間', '週に使える時間', '活動できる時間', '稼働時間', '週の稼働時間', 'hours_per_week'],
    days: ['曜日', '活動できる曜日', '都合のよい曜日', '希望曜日', 'days'],
    available_from_on: [
      '始められる日',
      '開始可能日',
      '活動開始日',
      '活動開始可能日',
      '参加できる日',
      'available_from_on',
    ],
    available_until_on: ['いつまで', '終了予定日', '活動終了日', '活動できる期限', 'available_until_on'],
    place: ['場所', '活動場所', '働き方', '活動方法', 'place'],
    reward: ['報酬', '報酬の希望', '有償・無償', 'reward'],
    home_town: ['ふるさと', '出身地', '出身', 'home_town'],
    registered_on: ['登録日', '登録日時', '申込日', '申込日時', 'タイムスタンプ', 'Timestamp', 'registered_on'],
    key: ['会員番号', '登録番号', '管理番号', 'ID', 'id'],
  },
  separators: { occupation: '、' },
}
