// 教示: until when one may object. Pure.
import { addDays, lastDay, nextOfficeDay } from '#platform/calendar/index.ts'

/**
 * The last day on which one may object (行政不服審査法18条, 民法140・142・143条): months count from the day after one knew of it; the
 * next office day where the last one is closed.
 */
export const appealUntil = (known_on: string, months: number): string =>
  nextOfficeDay(lastDay(addDays(known_on, 1), months))

/** As the letter says it. */
export const appealWords = (town: string, months: number): string[] => [
  `この決定に不服があるときは、この決定があったことを知った日の翌日から起算して${months}か月以内に、${town}長に対して審査請求をすることができます。`,
  `この決定の取消しを求める訴えは、この決定（審査請求をした場合は、その裁決）があったことを知った日の翌日から起算して6か月以内に、${town}を被告として（訴訟において${town}を代表する者は、${town}長となります。）提起することができます。`,
  'いずれも、決定（裁決）の日の翌日から起算して1年を経過したときは、正当な理由がない限り、することができません。',
]
