// What followed the events that had a survey: answers, wishes to meet again, a recording, ideas.
import type { AfterRows } from '#modules/afterwards/index.ts'
import type { AttendanceRows } from '#modules/attendance/index.ts'
import { idAt, random } from '../random.ts'
import { answerTo } from './applicants.ts'
import type { EventRows } from './index.ts'

const chapters = [
  { at: 0, title: 'はじめに' },
  { at: 250, title: '商店街の三つの困りごと' },
  { at: 1320, title: '卓ごとの発表' },
]
const ideas = [
  '閉めた後の店先を、月に一度、町工場の展示に貸す。',
  '仕込みの時間に手が足りない店へ、近くの副業の人が1時間だけ入る。',
]
const said = [
  '席替えのたびに自己紹介が短くなって、話が早く深くなりました。',
  '声が響いて、奥の席では聞き取りにくかったです。',
  '隣の工場の方と初めて話せました。',
  '時間があと10分ほしかったです。',
]

export function afterwardsOf(
  { events, questions, registrations, participants }: EventRows,
  { checkins }: AttendanceRows,
): AfterRows {
  const rows: AfterRows = { contacts: [], wishes: [], answers: [], thanked: [], materials: [], ideas: [] }
  const emails = new Map(registrations.map(({ id, email }) => [id, email]))
  const here = new Set(checkins.map(({ participant }) => participant))
  for (const { municipality, id: event, ends_at, created_account } of events) {
    const asked = questions.filter((one) => one.event === event && one.purpose === 'survey')
    if (asked.length === 0 || !ends_at) continue
    const r = random(1, `afterwards ${event}`)
    const at = new Date(ends_at)
    const by = { municipality, event, created_account, created_at: at }
    const [first, ...others] = participants.filter((one) => one.event === event && here.has(one.id))
    if (first === undefined) continue
    const shown = others.filter(({ registration }) => registration !== first.registration).slice(0, 9)
    const contact = { municipality, event, phone: null, agreed_at: at }
    for (const { id: participant, registration } of [first, ...shown])
      rows.contacts.push({ ...contact, participant, email: emails.get(registration) })
    // The first wants to meet two of them again; one of these wants it as well.
    const [both, alone] = shown
    const wish = (participant: string, wanted: string, mutual_at: Date | null) =>
      rows.wishes.push({ municipality, event, participant, wanted, mutual_at, made_at: at })
    if (both) wish(first.id, both.id, at)
    if (both) wish(both.id, first.id, at)
    if (alone) wish(first.id, alone.id, null)
    for (const key of others.slice(0, 14).map(() => idAt(r, at))) {
      const answers = asked.map(({ id, kind, options = [] }) => [id, answerTo(r, kind, [...options], said)])
      rows.answers.push({ municipality, event, key, answers: JSON.stringify(Object.fromEntries(answers)) })
    }
    rows.thanked.push({ municipality, event, sent_at: at })
    const material = { ...by, file: null }
    rows.materials.push(
      {
        ...material,
        id: idAt(r, at),
        title: '会の録画',
        audience: 'came',
        url: 'https://video.example/gocha',
        chapters: JSON.stringify(chapters),
      },
      {
        ...material,
        id: idAt(r, at),
        title: '卓ごとのまとめ',
        audience: 'everyone',
        url: 'https://slides.example/gocha',
        chapters: '[]',
      },
    )
    rows.ideas.push(...ideas.map((words) => ({ ...by, id: idAt(r, at), participant: null, words })))
  }
  return rows
}
