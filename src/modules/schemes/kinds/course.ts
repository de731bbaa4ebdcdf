import type { Kind } from './kind.ts'

export const course: Kind = {
  id: 'course',
  label: { ja: '講座・研修', en: 'Course' },
  chip: 'plain',
  description: { ja: '学ぶ場をひらく', en: 'A place to learn' },
}
