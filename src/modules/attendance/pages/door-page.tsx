// The door of one session, for a telephone held in one hand.
import { t } from '#platform/i18n/index.ts'
import { Button, clockText, Empty, type Html, Notice, PageHead, SearchForm, shortDay, Tabs } from '#ui/index.ts'
import { today } from '#platform/calendar/index.ts'
import type { EventRow, Session } from '#modules/events/index.ts'
import { dayPaths } from '../paths.ts'
import type { Guest, Live } from '../queries/door.ts'
import { unknownTicket } from '../rules.ts'
import { DoorList, NewGuest } from './door-list.tsx'

export interface DoorProps {
  event: EventRow
  sessions: readonly Session[]
  session: Session
  guests: readonly Guest[]
  /** Those whom the search found; all without one. */
  shown: readonly Guest[]
  live: Live
  q: string
  /** What the last tap did. */
  told: { ok: boolean; words: string } | null
  /** There are more people than seats. */
  over: string | null
  /** Why nobody can be checked in just now. */
  shut: string | null
  may: boolean
  walkIn: Html | null
}

export const DoorPage = (props: DoorProps): Html => {
  const { event, session, may, shut } = props
  return (
    <div
      class="door"
      data-door={may && shut === null ? dayPaths.sync(event.id, session.id) : undefined}
      data-live={dayPaths.live(event.id, session.id)}
      data-unsent={t('まだ送っていない記録：{n}件', '{n} entries not sent yet')}
      data-offline={t(
        '通信が切れています。このまま受付を続けられます。つながると自動で送ります。',
        'No connection. Go on: what you tap is sent as soon as there is one.',
      )}
      data-came={t('{name}さんを受け付けました', '{name} is checked in')}
      data-undone={t('{name}さんの受付を取り消しました', 'The check-in of {name} is taken back')}
      data-about={t('{time}　{name}：', '{time} {name}: ')}
      data-ticket={t('読み取った参加票', 'A ticket that was read')}
      data-already={t('{name}さんは受付済みです', '{name} was checked in before')}
      data-unknown={t(
        'この端末の名簿にない参加票です。つながったときに確かめます。',
        'Not in the list on this device. It is looked up once there is a connection.',
      )}
      data-unread={t(unknownTicket)}
      data-refused={t(
        'このアカウントからは受付を送れませんでした。主催の責任者に確かめてください。受付はこの端末に残っています。',
        'This account may not send check-ins. Please ask whoever is in charge; what you tapped is kept on this device.',
      )}
      data-sign-in={t(
        'ログインが切れました。画面を開き直してログインしてください。受付はこの端末に残っています。',
        'You were signed out. Open the page again and sign in; what you tapped is kept on this device.',
      )}
    >
      <PageHead title={t('受付', 'Check-in')} lead={event.title} />
      {props.sessions.length > 1 && <Sessions {...props} />}
      <Count {...props} />
      <div data-said role="status">
        {props.told !== null && <Notice kind={props.told.ok ? 'success' : 'error'}>{props.told.words}</Notice>}
        {props.over !== null && <Notice kind="wait">{props.over}</Notice>}
      </div>
      <div class="flow" role="status" data-late data-close={t('確認しました', 'Noted')} />
      {shut !== null && <Notice kind="info">{shut}</Notice>}
      <Search {...props} />
      <DoorList {...props} />
      {props.walkIn}
      {props.walkIn !== null && <NewGuest {...props} />}
    </div>
  )
}

const Sessions = ({ event, sessions, session }: DoorProps): Html => (
  <Tabs
    label={t('回', 'Sessions')}
    items={sessions.map((one, i) => ({
      href: dayPaths.session(event.id, one.id),
      label: one.title || `${t(`第${i + 1}回`, `Session ${i + 1}`)} ${shortDay(today(one.starts_at))}`,
      current: one.id === session.id,
    }))}
  />
)

const Count = ({ event, session, live }: DoorProps): Html => (
  <div class="door-count">
    <p class="door-when">
      {shortDay(today(session.starts_at))} {clockText(session.starts_at)}–{clockText(session.ends_at)}
    </p>
    <p class="door-number">
      <span>{t('来場', 'Here')}</span> <strong data-present>{live.present}</strong>
      <span class="door-of">
        {' / '}
        <span data-expected>{live.expected}</span>
        {t('名', '')}
      </span>
    </p>
    <p class="door-walk-ins">
      {t('当日参加', 'Walk-ins')} <span data-walk-ins>{live.walkIns}</span>
      {t('名', '')}
    </p>
    <a class="door-reload" href={dayPaths.session(event.id, session.id)}>
      {t('読み直す', 'Reload')}
    </a>
    <p class="door-unsent" data-queue hidden />
  </div>
)

const Search = ({ event, session, q, may, shut, guests }: DoorProps): Html => (
  <div class="door-search flow">
    {may && shut === null && <Scanner event={event.id} session={session.id} />}
    {guests.length > 0 && (
      <SearchForm
        action={dayPaths.session(event.id, session.id)}
        value={q}
        label={t('名前・フリガナ・所属でさがす', 'Search by name, reading or organization')}
        placeholder={t('例：みずの', 'e.g. Mizuno')}
      />
    )}
    {guests.length === 0 && (
      <Empty title={t('まだ申込みがありません', 'No applications yet')}>
        {t('申し込まずに来た方は、下の「当日参加」で受け付けられます。', 'Whoever comes without can be added below.')}
      </Empty>
    )}
  </div>
)

/** A hand scanner types into the field; with JavaScript the device's own camera reads. */
const Scanner = ({ event, session }: { event: string; session: string }): Html => (
  <div class="door-scanner flow">
    <div data-scan hidden>
      <button type="button" class="button primary" data-scan-start>
        {t('カメラで参加票を読む', 'Read tickets with the camera')}
      </button>
      <button type="button" class="button second" data-scan-stop hidden>
        {t('カメラを止める', 'Stop the camera')}
      </button>
      <p
        class="door-camera"
        data-scan-words
        data-denied={t(
          'カメラを使えません。ブラウザーの設定で許可するか、名前でさがしてください。',
          'The camera cannot be used. Allow it in the browser’s settings, or search by name.',
        )}
        data-aim={t('QRコードを枠の中に映してください', 'Hold the QR code into the frame')}
      />
      <video data-scan-video muted playsinline hidden />
    </div>
    <details class="door-code">
      <summary>{t('参加票のコードを入力する', 'Type in a ticket’s code')}</summary>
      <form class="search-row" method="post" action={dayPaths.checkins(event, session)}>
        <input type="text" name="code" autocomplete="off" aria-label={t('参加票のコード', 'The ticket’s code')} />
        <Button>{t('受付する', 'Check in')}</Button>
      </form>
    </details>
  </div>
)
