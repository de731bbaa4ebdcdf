// The people with a fixed story, whom one can sign in as (accounts.ts). 小宮山 恵 is the owner of the first challenge's factory.
import type { DemoPerson, DemoRole } from '../types.ts'

type Story = Pick<
  DemoPerson,
  | 'email'
  | 'area'
  | 'occupation'
  | 'bio'
  | 'offers_words'
  | 'looking_for'
  | 'skills'
  | 'hours_per_week'
  | 'days'
  | 'sdgs'
  | 'themes'
> &
  Partial<DemoPerson> & { full_name: string; roles: DemoRole[] }

const staff = (full_name: string, email: string, role: DemoRole, occupation: string, bio: string): Story => ({
  full_name,
  email,
  roles: [role],
  occupation,
  bio,
  area: '',
  offers_words: '',
  looking_for: '',
  skills: [],
  hours_per_week: 10,
  days: ['weekday_daytime'],
  sdgs: [],
  themes: [],
  findable: false,
  consented_at: null,
})

export const minamoPeople: readonly Story[] = [
  {
    full_name: '三浦 遥/ミウラ ハルカ',
    email: 'miura@demo.example',
    roles: [],
    area: 'みなも区水沢',
    occupation: '専門商社の営業（樹脂の原料）',
    bio: '樹脂の原料を扱う商社で働いて7年目です。東南アジアとヨーロッパのお客さまと、見積りや納期のやり取りを英語でしています。去年、鋳物町の工場で検査表の英訳を手伝い、職人さんの仕事の細かさに驚きました。机の上の取引の先に、こんな手があるのだと知って、もっと近くで役に立ちたくなりました。',
    offers_words: '英語の取引メールを5年、毎日書いています。返信の型づくりと、相手に聞き返す項目の整理が得意です。',
    looking_for: '平日の夜に、週4時間ほどで関われる町工場の取組',
    skills: [
      { skill: 'trade_email_en', level: 2, years: 5 },
      { skill: 'english', level: 2, years: 5 },
      { skill: 'sales_b2b', level: 2, years: 3 },
      { skill: 'drawing_reading', level: 1, years: null },
    ],
    hours_per_week: 4,
    days: ['weekday_evening'],
    place: 'either',
    reward: 'paid',
    languages: ['ja', 'en'],
    home_town: 'ほしみ町',
    sdgs: [8, 9],
    themes: ['factories', 'succession'],
    aims: ['2-1'],
    findable: true,
    experience_count: 1,
    links: ['https://miura-haruka.example/'],
    visibility: { home_town: 'members', full_name: 'members' },
  },
  staff(
    '佐伯 理沙/サエキ リサ',
    'saeki@demo.example',
    'coordinator',
    'みなも区 調整役',
    '信用金庫で12年、町工場と商店を自転車で回っていました。話を聞いて、人と人をおつなぎします。',
  ),
  staff(
    '中川 誠/ナカガワ マコト',
    'nakagawa@demo.example',
    'officer',
    'みなも区 産業振興課 主任',
    '副業と協業の事業を担当しています。',
  ),
  staff(
    '大野 香/オオノ カオリ',
    'ohno@demo.example',
    'administrator',
    'みなも区 産業振興課 課長',
    'このサイトの管理をしています。',
  ),
  staff(
    '守屋 千尋/モリヤ チヒロ',
    'moriya@demo.example',
    'officer',
    'みなも区 産業振興課 係長',
    '補助金と認定の審査をまとめています。',
  ),
  staff('早川 透/ハヤカワ トオル', 'hayakawa@demo.example', 'auditor', 'みなも区 監査担当', '記録を確かめる係です。'),
  staff('黒田 修一/クロダ シュウイチ', 'kuroda@demo.example', 'reviewer', '中小企業診断士', '審査会の委員です。'),
  staff(
    '朝比奈 由紀/アサヒナ ユキ',
    'asahina@demo.example',
    'reviewer',
    '大学の准教授（地域経済）',
    '審査会の委員です。',
  ),
  staff('西尾 健/ニシオ ケン', 'nishio@demo.example', 'reviewer', '信用金庫の創業支援担当', '審査会の委員です。'),
]

export const hoshimiPeople: readonly Story[] = [
  staff(
    '星 一郎/ホシ イチロウ',
    'hoshi@demo.example',
    'coordinator',
    'ほしみ町 しごと・移住課',
    '町に戻って6年です。山の仕事と、町の外の人の力をおつなぎします。',
  ),
]

/** Mail addresses of owners one can sign in as. */
export const ownerEmails: Readonly<Record<string, string>> = { '小宮山 恵': 'komiyama@demo.example' }
