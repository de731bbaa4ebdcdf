import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'following.pulse_given': { ja: '今週の調子を知らせた', en: 'Said how it goes' },
  'following.note_added': { ja: '取組の記録を書いた', en: 'Wrote a note of work' },
  'following.followed_up': { ja: '様子を見て連絡した', en: 'Got in touch' },
  'following.asked': { ja: '今週の調子を尋ねた', en: 'Asked how it goes' },
  'following.ended': { ja: '取組を終えた', en: 'Ended the work' },
  'following.thanked': { ja: 'お礼のことばを贈った', en: 'Sent thanks' },
  'following.story_written': { ja: 'まとめを書いた', en: 'Wrote the story' },
  'following.story_approved': { ja: 'まとめの公開に同意した', en: 'Approved the story' },
}
