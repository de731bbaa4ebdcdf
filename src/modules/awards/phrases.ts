import type { Phrase } from '#platform/i18n/index.ts'
import type { ChangeKind, DecisionState, DossierStage } from './tables.ts'

interface StateWords {
  label: Phrase
  chip: 'key' | 'good' | 'wait' | 'plain' | 'bad'
}

export const decisionWords: Readonly<Record<DecisionState, StateWords>> = {
  draft: { label: { ja: '起案中', en: 'Draft' }, chip: 'wait' },
  pending: { label: { ja: '決裁中', en: 'Being approved' }, chip: 'key' },
  returned: { label: { ja: '差戻し', en: 'Returned' }, chip: 'bad' },
  approved: { label: { ja: '決定済み', en: 'Decided' }, chip: 'good' },
  dropped: { label: { ja: '取りやめ', en: 'Dropped' }, chip: 'plain' },
}

/** Which dossier it is. */
export const stageWords: Readonly<Record<DossierStage, Phrase>> = {
  sent: { ja: '起案のとき', en: 'When it was sent on' },
  decided: { ja: '決裁のとき', en: 'When it was decided' },
}

interface Unkept {
  /** Beside the state, on the paper itself. */
  mark: Phrase
  sentence: Phrase
}

const fromNow: Phrase = { ja: 'いまの記録から作成', en: 'made from the records of today' }
const before: Phrase = { ja: '保存の始まる前のもの', en: 'from before dossiers were kept' }
const printing: Phrase = { ja: '保存した調書は印刷中', en: 'the kept one is being made' }
const both = (a: Phrase, b: Phrase): Phrase => ({ ja: `${a.ja}・${b.ja}`, en: `${a.en}; ${b.en}` })

/** What a dossier is that was not kept. `kept`: one was, and its file is still to be made. */
export function unkeptWords(state: DecisionState, kept: boolean): Unkept {
  if (state !== 'pending' && state !== 'approved')
    return {
      mark: { ja: '未確定・現在の内容', en: 'Not kept: as it stands now' },
      sentence: {
        ja: '未確定・現在の内容です。決裁に回すときと、決定するときに、そのままの形で保存します。',
        en: 'Not kept: as it stands now. It is kept unchanged when it is sent on, and when it is decided.',
      },
    }
  if (kept)
    return {
      mark: both(printing, fromNow),
      sentence: {
        ja: '保存した調書のPDFを作っています。できるまでは、いまの記録から作った調書をお読みください。',
        en: 'The PDF of the kept one is being made. Until then there is one made from the records of today.',
      },
    }
  return {
    mark: both(before, fromNow),
    sentence:
      state === 'approved'
        ? {
            ja: '調書の保存が始まる前の決定です。いまの記録から作った調書です。',
            en: 'This was decided before dossiers were kept. The dossier is made from the records of today.',
          }
        : {
            ja: '調書の保存が始まる前に決裁に回した案です。いまの記録から作った調書です。決定するときに、そのままの形で保存します。',
            en: 'This was sent on before dossiers were kept. The dossier is made from the records of today; it is kept unchanged when it is decided.',
          },
  }
}

export const changeKindWords: Readonly<Record<ChangeKind, Phrase>> = {
  amount: { ja: '金額の変更', en: 'Another amount' },
  content: { ja: '内容や期間の変更', en: 'Other content or period' },
  stop: { ja: '中止・廃止', en: 'To stop' },
}

export const changeStateWords: Readonly<Record<string, Phrase>> = {
  open: { ja: '審査中', en: 'Being decided' },
  approved: { ja: '承認', en: 'Approved' },
  declined: { ja: '不承認', en: 'Declined' },
  'taken-back': { ja: '取下げ', en: 'Taken back' },
}

/** Why it is not the budget of the call's year: after a carry-over, and once the books of that year are closed. */
export const laterBudget: Phrase = {
  ja: '募集の年度の予算は、繰越か出納閉鎖のため使えません。今の年度の予算で決定します。',
  en: 'The budget of the call’s year was carried over, or its books are closed: it is committed in this later year.',
}
