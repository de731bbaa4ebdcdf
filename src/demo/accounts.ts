// Whom one can sign in as in the demo.
import type { Role } from '#platform/auth/actor.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { hoshimi, minamo } from './municipalities.ts'

export const demoPassword = 'machiport-demo'

interface DemoAccount {
  email: string
  name: string
  municipality: string
  roles: readonly Role[]
  who: Phrase
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'komiyama@demo.example',
    name: '小宮山 恵',
    municipality: minamo.code,
    roles: [],
    who: { ja: '町工場の専務（課題を出す）', en: 'Director of a factory (posts a challenge)' },
  },
  {
    email: 'miura@demo.example',
    name: '三浦 遥',
    municipality: minamo.code,
    roles: [],
    who: { ja: '副業で力を貸したい会社員', en: 'Employee who wants to help on the side' },
  },
  {
    email: 'saeki@demo.example',
    name: '佐伯 理沙',
    municipality: minamo.code,
    roles: ['coordinator'],
    who: { ja: '調整役', en: 'Coordinator' },
  },
  {
    email: 'nakagawa@demo.example',
    name: '中川 誠',
    municipality: minamo.code,
    roles: ['officer'],
    who: { ja: '事業担当', en: 'Programme officer' },
  },
  {
    email: 'moriya@demo.example',
    name: '守屋 千尋',
    municipality: minamo.code,
    roles: ['officer'],
    who: { ja: '係長（起案を決裁する）', en: 'Section chief (approves proposals)' },
  },
  {
    email: 'ohno@demo.example',
    name: '大野 香',
    municipality: minamo.code,
    roles: ['administrator'],
    who: { ja: '課長（決裁する・サイトの管理者）', en: 'Head of the division (decides; administrator)' },
  },
  {
    email: 'hayakawa@demo.example',
    name: '早川 透',
    municipality: minamo.code,
    roles: ['auditor'],
    who: { ja: '監査担当（読むだけ）', en: 'Auditor (reads only)' },
  },
  {
    email: 'kuroda@demo.example',
    name: '黒田 修一',
    municipality: minamo.code,
    roles: ['reviewer'],
    who: { ja: '審査員（中小企業診断士）', en: 'Reviewer (management consultant)' },
  },
  {
    email: 'asahina@demo.example',
    name: '朝比奈 由紀',
    municipality: minamo.code,
    roles: ['reviewer'],
    who: { ja: '審査員（大学の准教授・地域経済）', en: 'Reviewer (university, regional economy)' },
  },
  {
    email: 'nishio@demo.example',
    name: '西尾 健',
    municipality: minamo.code,
    roles: ['reviewer'],
    who: { ja: '審査員（信用金庫の創業支援）', en: 'Reviewer (bank, helps founders)' },
  },
  {
    email: 'hoshi@demo.example',
    name: '星 一郎',
    municipality: hoshimi.code,
    roles: ['coordinator'],
    who: { ja: 'ほしみ町の調整役', en: 'Coordinator of Hoshimi Town' },
  },
]
