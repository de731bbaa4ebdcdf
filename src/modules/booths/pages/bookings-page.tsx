// /tickets/CODE/bookings: a participant sees what is free, books and cancels.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, clockText, dayText, Empty, type Html, PageHead } from '#ui/index.ts'
import { boothPaths } from '../paths.ts'
import type { Booking, Booth, Slot } from '../queries.ts'

interface BookingsProps {
  code: string
  title: string
  participant: string
  booths: readonly Booth[]
  slots: readonly Slot[]
  bookings: readonly Booking[]
  /** The first moment that cannot be booked any more. */
  now: Date
  mayBook: boolean
}

const clock = ({ starts_at, ends_at }: Slot): string => `${clockText(starts_at)}–${clockText(ends_at)}`
const span = (slot: Slot): string => `${dayText(slot.starts_at)} ${clock(slot)}`

export const ownBookings = ({
  bookings,
  participant,
  booths,
  slots,
}: Omit<BookingsProps, 'code' | 'title' | 'now' | 'mayBook'>) =>
  slots.flatMap((slot) => {
    const booking = bookings.find((one) => one.slot === slot.id && one.participant === participant)
    const booth = booths.find(({ id }) => id === booking?.booth)
    return booking && booth ? [{ booking, booth, slot }] : []
  })

const Own = (props: BookingsProps): Html => {
  const own = ownBookings(props)
  if (own.length === 0)
    return (
      <Empty title={t('まだ予約がありません', 'No bookings yet')}>
        {t('下から、ブースと時間を選んでください。', 'Choose a booth and a time below.')}
      </Empty>
    )
  return (
    <ul class="booth-own">
      {own.map(({ booking, booth, slot }) => (
        <li>
          <div>
            <strong>{span(slot)}</strong>
            <p>
              {booth.name} {booth.place}
            </p>
          </div>
          {props.mayBook && slot.starts_at > props.now && (
            <ActionForm
              action={boothPaths.cancellation(props.code, booking.id)}
              kind="plain"
              small
              label={t('取り消す', 'Cancel')}
              confirm={t('この予約を取り消します。よろしいですか。', 'Cancel this booking?')}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Null while it can be booked. */
function whyNot(booth: string, slot: Slot, { bookings, participant, now, mayBook }: BookingsProps): string | null {
  if (bookings.some((one) => one.booth === booth && one.slot === slot.id)) return t('予約済み', 'taken')
  if (bookings.some((one) => one.participant === participant && one.slot === slot.id))
    return t('ほかの予約の時間', 'you are elsewhere')
  return slot.starts_at <= now || !mayBook ? t('終了', 'over') : null
}

const BoothTimes = ({ booth, props }: { booth: Booth; props: BookingsProps }): Html => {
  const { code, slots, bookings, participant } = props
  const mine = bookings.find((one) => one.booth === booth.id && one.participant === participant)
  const own = slots.find(({ id }) => id === mine?.slot)
  // A fair of one day says it once, at the top.
  const oneDay = new Set(slots.map(({ starts_at }) => dayText(starts_at))).size === 1
  const words = oneDay ? clock : span
  return (
    <section class="booth-card flow">
      <h3>{booth.name}</h3>
      {booth.place !== '' && <p>{booth.place}</p>}
      {booth.wants !== '' && <p>{booth.wants}</p>}
      {own !== undefined ? (
        <p>
          <strong>{t(`${words(own)}に予約しています。`, `You have booked ${words(own)}.`)}</strong>
        </p>
      ) : (
        <ul class="booth-slots">
          {slots.map((slot) => {
            const why = whyNot(booth.id, slot, props)
            return (
              <li>
                {why === null ? (
                  <ActionForm
                    action={boothPaths.bookings(code)}
                    kind="second"
                    small
                    hidden={{ booth: booth.id, slot: slot.id }}
                    label={t(`${words(slot)}を予約`, `Book ${words(slot)}`)}
                  />
                ) : (
                  <span class="booth-taken">{`${words(slot)} ${why}`}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const leadOf = ({ title, slots: [first] }: BookingsProps): string =>
  first === undefined ? title : `${title} ${dayText(first.starts_at)}`

export const BookingsPage = (props: BookingsProps): Html => (
  <>
    <PageHead title={t('面接の予約', 'Bookings')} lead={leadOf(props)} />
    <p>
      {t(
        '1つの時間に1か所、1つのブースに1回まで予約できます。始まるまでは取り消せます。',
        'One booth at a time, and each booth once. Bookings can be cancelled until they begin.',
      )}
    </p>
    <p>
      {t(
        '予約すると、あなたのお名前とフリガナが、そのブースの会社に見えます。取り消すと、見えなくなります。',
        'The firm at a booth you book sees your name and its reading; once you cancel, it no longer does.',
      )}
    </p>
    <h2>{t('あなたの予約', 'Your bookings')}</h2>
    <Own {...props} />
    <h2>{t('ブースと空いている時間', 'Booths and free times')}</h2>
    {props.booths.length === 0 || props.slots.length === 0 ? (
      <Empty title={t('準備中です', 'Being prepared')}>
        {t('ブースと時間が決まると、ここで予約できます。', 'Once booths and times are set, you can book here.')}
      </Empty>
    ) : (
      props.booths.map((booth) => <BoothTimes booth={booth} props={props} />)
    )}
    <p>
      <a href={`/tickets/${props.code}`}>{t('参加票に戻る', 'Back to the ticket')}</a>
    </p>
  </>
)
