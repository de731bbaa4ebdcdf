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

export const unkept: Phrase = { ja: '未確定・現在の内容', en: 'Not kept: as it stands now' }

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
