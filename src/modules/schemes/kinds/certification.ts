import type { Kind } from './kind.ts'

export const certification: Kind = {
  id: 'certification',
  label: { ja: '認定・表彰', en: 'Certification' },
  chip: 'good',
  description: { ja: '取組や品を認め、広く知らせる', en: 'Recognises what somebody does or makes' },
  money: null,
  usual: ['formal', 'correction', 'review', 'change', 'report'],
  help: {
    title: { ja: '例：ソーシャルビジネス認定', en: 'Such as “Certified social business”.' },
    summary: {
      ja: '何を認め、認められると何ができるかを一文で。',
      en: 'What is recognised, and what that is good for, in a sentence.',
    },
    content: {
      ja: '認定の基準、認定されるとできること（マークの使用、広報）、有効期間と更新。',
      en: 'Criteria, what the certified may do (the mark, publicity), how long it holds and how it is renewed.',
    },
    for_whom: {
      ja: '例：区内で社会の課題に取り組む事業を行う法人・団体',
      en: 'Such as: firms and groups here whose business meets a social need.',
    },
    how_to_apply: {
      ja: '例：このサイトから申請。書類と面談で審査します。',
      en: 'Such as: apply on this site; papers and an interview decide.',
    },
  },
}
