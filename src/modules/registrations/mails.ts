// What each step of an application says to whoever applied.
import { momentPhrase, untilPhrase } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import type { Registration } from './queries/registrations.ts'
import type { Word } from './telling.ts'

type Event = Pick<EventRow, 'title' | 'starts_at' | 'venue' | 'form' | 'admission'>

/** When and where. */
function whenAndWhere({ starts_at, venue, form }: Event): Phrase {
  const when = starts_at === null ? { ja: '', en: '' } : momentPhrase(starts_at)
  const online = form === 'onsite' ? '' : 'オンライン'
  const where = [venue, online].filter((part) => part !== '').join('・')
  return {
    ja: `日時　${when.ja}\n会場　${where}`,
    en: `When: ${when.en}\nWhere: ${venue}${form === 'onsite' ? '' : ' (online)'}`,
  }
}

const title = (event: Event, ja: string, en: string): Phrase => ({
  ja: `${ja}：${event.title}`,
  en: `${en}: ${event.title}`,
})

/** To somebody without an account: nothing is done until they say that it was them. */
export const confirmWord = (event: Event, registration: Registration, until: Date): Word => ({
  registration,
  subject: title(event, '申込みはまだ終わっていません', 'Please confirm your application'),
  body: [
    {
      ja: '催しの申込みを受け取りました。下のページで「申込みを確定する」を押すと、申込みが終わります。順番は、押していただいた時に決まります。',
      en: 'We received your application. It is complete once you press “Confirm my application” on the page below; your place in line counts from that moment.',
    },
    {
      ja: `${untilPhrase(until).ja} までにお願いします。心当たりがなければ、何もしなくてかまいません。申込みは消えます。`,
      en: `Please do so by ${untilPhrase(until).en}. If this was not you, do nothing and it is deleted.`,
    },
    whenAndWhere(event),
  ],
  label: { ja: '申込みを確かめる', en: 'Look at it and confirm' },
})

export const appliedWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, '申込みを受け付けました', 'We have your application'),
  body: [
    event.admission === 'draw'
      ? {
          ja: `参加する方は、受付が終わったあとに抽選で決まります。結果はメールでお知らせします。抽選の一覧に載る受付番号は ${registration.receipt} です。`,
          en: `Seats are drawn after applications close; we will write to you. In the list of the draw your group is ${registration.receipt}.`,
        }
      : {
          ja: '参加していただけるかどうかは、主催者が決めてメールでお知らせします。',
          en: 'The organizer decides who can come and will write to you.',
        },
    whenAndWhere(event),
  ],
})

export const admittedWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, '参加が決まりました', 'You have a seat'),
  body: [
    {
      ja: `お席をご用意しました（${registration.size}人）。当日は、下のページの参加票（QRコード）を受付でお見せください。`,
      en: `Your ${registration.size === 1 ? 'seat is' : `${registration.size} seats are`} ready. Show the ticket (QR code) on the page below at the door.`,
    },
    whenAndWhere(event),
    {
      ja: '来られなくなったときは、同じページから取り消してください。お席は、待っている次の方へご案内します。',
      en: 'If you cannot come, please cancel on the same page: your seat goes to somebody who waits.',
    },
  ],
  label: { ja: '参加票を開く', en: 'Open my ticket' },
})

export const waitingWord = (event: Event, registration: Registration, place: number): Word => ({
  registration,
  subject: title(event, 'キャンセル待ちです', 'You are on the waiting list'),
  body: [
    {
      ja: `いまは席がありません。キャンセル待ちの${place}番目です。席が空くと、順にメールでご案内します。`,
      en: `There is no seat at the moment. You are number ${place} on the waiting list; we write as soon as a seat is free for you.`,
    },
    whenAndWhere(event),
  ],
})

export const offeredWord = (event: Event, registration: Registration): Word => {
  const until = registration.offered_until === null ? { ja: '', en: '' } : untilPhrase(registration.offered_until)
  return {
    registration,
    subject: title(event, '席が空きました。お返事をお願いします', 'A seat is free: please answer'),
    body: [
      {
        ja: `席が空きました。${until.ja} まで、${registration.size}人分をお取り置きします。それまでに、下のページで「参加する」か「辞退する」を選んでください。`,
        en: `A seat is free. We hold ${registration.size === 1 ? 'it' : `${registration.size} seats`} for you until ${until.en}. Please answer on the page below by then.`,
      },
      {
        ja: 'お返事がないときは、次の方へご案内します。',
        en: 'Without an answer it goes to the next in line.',
      },
      whenAndWhere(event),
    ],
    label: { ja: '返事をする', en: 'Answer' },
  }
}

export const declinedWord = (event: Event, registration: Registration, words: string): Word => ({
  registration,
  subject: title(event, '今回はご参加いただけません', 'We cannot offer you a seat this time'),
  body: [
    ...(words === '' ? [] : [{ ja: words, en: words }]),
    {
      ja: 'お申込みくださり、ありがとうございました。今回は席をご用意できませんでした。またの機会をお待ちしています。',
      en: 'Thank you for applying. We could not offer you a seat this time and hope to see you at another event.',
    },
  ],
})

export const cancelledWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, '申込みを取り消しました', 'Your application is cancelled'),
  body: [
    {
      ja: 'お知らせくださり、ありがとうございます。受付の期間中なら、もう一度お申し込みいただけます。',
      en: 'Thank you for telling us. While applications are open you can apply again.',
    },
  ],
})

export const cancelledForWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, '申込みを取り消しました', 'Your application is cancelled'),
  body: [
    {
      ja: '主催者が、あなたに代わって申込みを取り消しました。お心当たりのないときは、催しのページにあるお問い合わせ先か、自治体の担当課へお知らせください。',
      en: 'The organizer cancelled it for you. If you did not ask for that, please write to the contact on the page of the event, or to the municipality.',
    },
  ],
})

export const lapsedWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, 'お取り置きの期限が過ぎました', 'The seat held for you has lapsed'),
  body: [
    {
      ja: 'お返事の期限が過ぎたため、席は次の方へご案内しました。',
      en: 'The time to answer is over, and the seat was offered to the next in line.',
    },
  ],
})

/** The event is over, and they never had an answer that gave them a seat. */
export const notThisTimeWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, 'お席をご用意できませんでした', 'We had no seat for you'),
  body: [
    {
      ja: 'お待ちいただいていましたが、お席をご用意できないまま、催しが終わりました。お力になれず、申し訳ありません。お申込みくださり、ありがとうございました。',
      en: 'You were waiting for a seat, and the event has ended without our having one for you. We are sorry, and thank you for applying.',
    },
    { ja: 'またの機会をお待ちしています。', en: 'We hope to see you at another event.' },
  ],
})

/** Somebody applied again under an address that has applied already. */
export const againWord = (event: Event, registration: Registration): Word => ({
  registration,
  subject: title(event, 'すでにお申込みがあります', 'You have applied already'),
  body: [
    {
      ja: 'このメールアドレスでは、すでにお申込みがあります。下のページで、いまの状態を見たり、内容を変えたりできます。',
      en: 'There is an application under this address already. See how it stands, or change it, on the page below.',
    },
  ],
})

/** To an address that is not among those invited. */
export const uninvitedWord = (event: Event): Omit<Word, 'registration'> => ({
  subject: title(event, '招待された方だけの催しです', 'This event is by invitation only'),
  body: [
    {
      ja: 'この催しに申し込めるのは、主催者が招待した方だけです。このメールアドレスへの招待は見つかりませんでした。招待が届いた別のアドレスがあれば、そのアドレスでお申し込みください。',
      en: 'Only those whom the organizer invited can apply. This address is not among them; if your invitation came to another address, please apply with that one.',
    },
  ],
})

export const calledOffWord = (event: EventRow, registration: Registration): Word => ({
  registration,
  subject: title(event, '中止のお知らせ', 'Called off'),
  body: [
    {
      ja: 'お申し込みいただいた催しは、中止になりました。楽しみにしてくださったのに、申し訳ありません。',
      en: 'The event you applied for will not take place. We are sorry.',
    },
    ...(event.cancelled_words === '' ? [] : [{ ja: event.cancelled_words, en: event.cancelled_words }]),
    whenAndWhere(event),
  ],
})

export const changedWord = (event: Event, registration: Registration, lines: readonly Phrase[]): Word => ({
  registration,
  subject: title(event, '催しの内容が変わりました', 'The event has changed'),
  body: [
    { ja: 'お申し込みいただいた催しの内容が、次のように変わりました。', en: 'The event you applied for has changed:' },
    ...lines,
    {
      ja: 'ご都合が合わなくなったときは、下のページから取り消せます。',
      en: 'If it does not suit you any more, you can cancel on the page below.',
    },
  ],
})

export const reminderWord = (event: Event, registration: Registration, days: 'week' | 'day'): Word => ({
  registration,
  subject: days === 'week' ? title(event, 'まもなくです', 'Coming up') : title(event, 'あしたです', 'Tomorrow'),
  body: [
    whenAndWhere(event),
    {
      ja: '受付で、下のページの参加票（QRコード）をお見せください。一度開いておくと、電波がなくても表示できます。',
      en: 'Please show the ticket (QR code) on the page below at the door. Once opened, it also shows without a connection.',
    },
    {
      ja: '来られなくなったときは、同じページから取り消してください。お席は、待っている次の方へご案内します。',
      en: 'If you cannot come, please cancel on the same page: your seat goes to somebody who waits.',
    },
  ],
  label: { ja: '参加票を開く', en: 'Open my ticket' },
})
