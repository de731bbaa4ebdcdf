// The names, groups together. One form: each button says whom it is about.
import { t } from '#platform/i18n/index.ts'
import { Button, Chip, clockText, Empty, type Html } from '#ui/index.ts'
import { registrationStateWords } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { folded, type Guest } from '../queries/door.ts'
import { whyNoSeat } from '../rules.ts'
import type { DoorProps } from './door-page.tsx'

/** By reading, as one looks for somebody. */
const byName = (a: Guest | undefined, b: Guest | undefined): number =>
  (a?.name_kana || a?.name || '').localeCompare(b?.name_kana || b?.name || '', 'ja')

export function DoorList(props: DoorProps): Html {
  const { event, session, shown, guests, q } = props
  const groups = [...Map.groupBy(shown, ({ registration }) => registration)].toSorted(([, a], [, b]) =>
    byName(a[0], b[0]),
  )
  if (shown.length === 0 && guests.length > 0) {
    return (
      <Empty title={t(`「${q}」さんは見つかりませんでした`, `Nobody found for “${q}”`)}>
        {t('姓だけ、フリガナだけでもさがせます。', 'The family name or its reading alone is enough.')}
      </Empty>
    )
  }
  const list = (
    <ul class="door-list">
      {groups.map(([registration, members]) => (
        <Group {...props} registration={registration} members={members} />
      ))}
    </ul>
  )
  if (!props.may || props.shut !== null) return list
  return (
    <form method="post" action={dayPaths.checkins(event.id, session.id)}>
      {list}
    </form>
  )
}

type GroupProps = DoorProps & { registration: string; members: readonly Guest[] }

const Group = ({ registration, members, ...props }: GroupProps): Html => {
  const [first] = members
  const missing = members.filter(({ checkin }) => checkin === null).length
  const together = props.may && props.shut === null && first?.state === 'admitted' && missing > 1
  return (
    <li class="door-group">
      {(first?.size ?? 1) > 1 && (
        <p class="door-together">
          <span>{t(`${first?.size}名の組`, `A group of ${first?.size}`)}</span>
          {together && (
            <Button kind="second" small name="group" value={registration}>
              {t(`${missing}名まとめて受付`, `Check in all ${missing}`)}
            </Button>
          )}
        </p>
      )}
      {members.map((guest) => (
        <One {...props} guest={guest} />
      ))}
    </li>
  )
}

const One = ({ guest, ...props }: DoorProps & { guest: Guest }): Html => (
  <div
    class={['door-guest', guest.checkin !== null && 'in']}
    id={`guest-${guest.id}`}
    data-guest={guest.id}
    data-hash={guest.hash}
    data-name={guest.name}
    data-walk-in={guest.walk_in ? '' : undefined}
    data-find={folded([guest.name, guest.name_kana, guest.organization_name].join('|'))}
    data-why={guest.state === 'admitted' ? undefined : t(whyNoSeat[guest.state] ?? registrationStateWords[guest.state])}
  >
    <div class="door-name">
      <strong>{guest.name}</strong>
      <span class="door-about">{[guest.name_kana, guest.organization_name].filter(Boolean).join('　')}</span>
    </div>
    <Standing {...props} guest={guest} />
  </div>
)

/** The pattern of a row for a walk-in, for devices without a connection. */
export const NewGuest = (props: DoorProps): Html => (
  <template data-new-guest>
    <li class="door-group">
      <One {...props} guest={pattern} />
    </li>
  </template>
)
const pattern: Guest = {
  id: '{id}',
  registration: '',
  position: 1,
  size: 1,
  name: '{name}',
  name_kana: '',
  organization_name: '',
  walk_in: true,
  state: 'admitted',
  hash: '',
  checkin: null,
}

const Standing = ({ guest, event, session, may, shut }: DoorProps & { guest: Guest }): Html => {
  if (guest.state !== 'admitted') return <Chip kind="wait">{t(registrationStateWords[guest.state])}</Chip>
  const open = may && shut === null
  return (
    <div class="door-act">
      <span class="door-in" data-in hidden={guest.checkin === null}>
        {guest.walk_in ? t('当日参加', 'Walk-in') : t('受付済み', 'Here')}{' '}
        <time data-at>{guest.checkin === null ? '' : clockText(guest.checkin.at)}</time>
      </span>
      {open && (
        <span data-undo hidden={guest.checkin === null}>
          <Button
            kind="plain"
            small
            name="participant"
            value={guest.id}
            formaction={dayPaths.undo(event.id, session.id)}
            label={t(`${guest.name}さんの受付を取り消す`, `Undo: ${guest.name}`)}
          >
            {t('取り消す', 'Undo')}
          </Button>
        </span>
      )}
      {open && (
        <span data-tap hidden={guest.checkin !== null}>
          <Button name="participant" value={guest.id} label={t(`受付：${guest.name}さん`, `Check in ${guest.name}`)}>
            {t('受付', 'Check in')}
          </Button>
        </span>
      )}
      {!open && guest.checkin === null && <span class="door-about">{t('未受付', 'Not yet')}</span>}
    </div>
  )
}
