export const email = 'kikuno.hagakure@example.jp'

/** Nothing of this may be found after erasing, but where a declaration keeps it. */
export const traces = [
  '葉隠',
  '菊乃',
  'ハガクレ',
  'キクノ',
  'きくの',
  email,
  '03-9876-5432',
  '0398765432',
  '9876543',
  '202.0.113.9',
]

/** Words of somebody else about somebody else: they stay. */
export const others = '花さんへ：来週の水曜にお願いします。'
