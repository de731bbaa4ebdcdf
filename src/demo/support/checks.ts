// The formal check: what officers found, and the one correction that is asked for.
import { addDays, nextOfficeDay, tokyoInstant } from '#platform/calendar/index.ts'
import type { ScreeningRows } from '#modules/screening/index.ts'
import { idAt, random } from '../random.ts'
import { type Applied, dayOf, type Town } from './applications.ts'

const by = ({ accountOf }: Town) => ({ account: accountOf('nakagawa@demo.example'), name: '中川 誠' })

/** What stands in a proposal, in review or further was complete. */
export const passedOf = (applied: readonly Applied[], town: Town) =>
  applied
    .filter(({ story }) => story.state === 'review' || story.decision !== undefined)
    .map(({ row, call, story }) => ({
      application: row.id,
      ...by(town),
      at: tokyoInstant(nextOfficeDay(dayOf(call, story.day + 2)), '10:40'),
    }))

const words =
  '申請をお出しいただき、ありがとうございます。通訳の見積りに日数の内訳がなく、補助の対象を確かめられませんでした。お手数ですが、「収支予算」の通訳・翻訳費を通訳と翻訳に分けて書き直し、見積書の写しを「提出書類」に添えて、もう一度お出しください。ほかの書類はそろっています。'

export function checksOf(applied: readonly Applied[], town: Town): ScreeningRows {
  const { ward, seed } = town
  const municipality = ward.municipality.code
  const r = random(seed, `support/checks/${municipality}`)
  const { account: checked_account, name: checked_name } = by(town)
  const asked = applied.filter(({ story }) => story.state === 'correction')
  return {
    screenings: asked.map(({ row, call, story }) => ({
      municipality,
      application: row.id,
      points: JSON.stringify({
        'document:registry': { ok: true, note: '' },
        'document:tax_certificate': { ok: true, note: '' },
        'document:fair_papers': { ok: true, note: '' },
        'section:applicant': { ok: true, note: '' },
        'section:plan': { ok: true, note: '' },
        'section:money': { ok: false, note: '通訳3日分と資料の翻訳が1行にまとまっている' },
      }),
      checked_account,
      checked_name,
      checked_at: tokyoInstant(nextOfficeDay(dayOf(call, story.day + 1)), '10:20'),
    })),
    corrections: asked.map(({ row, call, story }) => {
      const at = tokyoInstant(nextOfficeDay(dayOf(call, story.day + 1)), '10:30')
      return {
        municipality,
        id: idAt(r, at),
        application: row.id,
        words,
        sections: JSON.stringify([
          { code: 'money', words: '通訳と翻訳を2行に分けてください。' },
          { code: 'papers', words: '見積書の写しを添えてください。' },
        ]),
        due_on: row.due_on ?? addDays(dayOf(call, story.day), 20),
        asked_account: checked_account,
        asked_name: checked_name,
        asked_at: at,
      }
    }),
  }
}
