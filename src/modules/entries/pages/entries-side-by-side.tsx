// All entries of a challenge next to each other, for the organization and its coordinator.
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, DateText, Empty, type Html, LinkButton, Notice, PageHead, Pagination, Prose, Tabs } from '#ui/index.ts'
import { PersonPhoto } from '#modules/members/index.ts'
import type { PersonName } from '../others.ts'
import { entryPaths } from '../paths.ts'
import { stateChips, stateWords } from '../phrases.ts'
import type { EntryDetail } from '../queries/entry.ts'
import { perPage } from '../queries/lists.ts'
import { daysWaited, isOpen, patienceDays } from '../rules.ts'
import { type State, states } from '../tables.ts'

interface SideBySideProps {
  opportunity: { id: string; title: string; href: string; seats: number; closed: boolean }
  shown: State | null
  counts: ReadonlyMap<State, number>
  entries: readonly { entry: EntryDetail; people: readonly PersonName[]; unread: number }[]
  total: number
  page: number
  now: Date
  mayAnswer: boolean
}

const hrefOf = (opportunity: string, state: State | null, page = 1): string =>
  withQuery(entryPaths.of(opportunity), { state, page })

const Waits = ({ entry, now }: { entry: EntryDetail; now: Date }): Html | null => {
  const days = daysWaited(entry, now)
  if (entry.waits_for === null || days === 0) return null
  const words =
    entry.waits_for === 'organization'
      ? t(`${days}日、お返事を待っています`, `Has waited ${days} days for you`)
      : t(`相手のお返事を待って${days}日`, `Waiting for them for ${days} days`)
  return <p class={['entry-waits', days >= patienceDays && 'long']}>{words}</p>
}

const Entrant = ({ entry, people, unread, now }: SideBySideProps['entries'][number] & { now: Date }): Html => (
  <article class="entrant">
    <header>
      <div class="chips">
        <Chip kind={stateChips[entry.state]}>{t(stateWords[entry.state])}</Chip>
        {entry.introduced && <Chip>{t('調整役の紹介', 'Introduced')}</Chip>}
        {unread > 0 && <Chip kind="key">{t(`新着 ${unread}件`, `${unread} new`)}</Chip>}
      </div>
      <h2 class="with-photo">
        {people.map(({ id, name, photo }) => (
          <PersonPhoto person={{ id, display_name: name, photo }} />
        ))}
        <a href={entryPaths.page(entry.id)}>{people.map(({ name }) => name).join(t('、', ', '))}</a>
      </h2>
      <Waits entry={entry} now={now} />
    </header>
    <div>
      <h3>{t('できること', 'Skills')}</h3>
      <p>
        {[...new Set(people.flatMap(({ skills }) => skills))].slice(0, 8).join(t('、', ', ')) ||
          t('公開されていません', 'Not shown')}
      </p>
    </div>
    <div>
      <h3>{t('動機', 'Motive')}</h3>
      <Prose text={entry.motive} />
    </div>
    <div>
      <h3>{t('聞いておきたいこと', 'Questions')}</h3>
      {entry.questions === '' ? <p>{t('なし', 'None')}</p> : <Prose text={entry.questions} />}
    </div>
    <div>
      <h3>{t('始められる日', 'Can start')}</h3>
      <p>{entry.start_on === null ? t('相談して決める', 'To be agreed') : <DateText on={entry.start_on} />}</p>
    </div>
    <footer>
      <p>
        <DateText at={entry.created_at} time={false} />
        {t(' に応募', '')}
      </p>
      <LinkButton kind={isOpen(entry.state) ? 'primary' : 'second'} small href={entryPaths.page(entry.id)}>
        {isOpen(entry.state) ? t('読んで返事をする', 'Read and answer') : t('見る', 'See')}
      </LinkButton>
    </footer>
  </article>
)

const Remaining = ({ opportunity }: Pick<SideBySideProps, 'opportunity'>): Html => (
  <Notice
    kind="wait"
    title={t('募集は終了しましたが、お返事していない応募があります', 'Closed, but some entries are unanswered')}
  >
    <p>{t('全員にお返事をして、募集を結びましょう。', 'Please answer everybody.')}</p>
    <LinkButton small href={entryPaths.remaining(opportunity.id)}>
      {t('残りの方へまとめてお返事する', 'Answer all who remain')}
    </LinkButton>
  </Notice>
)

export function SideBySide(props: SideBySideProps): Html {
  const { opportunity, shown, counts, entries, total, page, now, mayAnswer } = props
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const open = states.filter(isOpen).reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  return (
    <>
      <PageHead
        title={t('届いた応募', 'Entries')}
        lead={
          <>
            <a href={opportunity.href}>{opportunity.title}</a>
            <br />
            {t(
              `募集人数 ${opportunity.seats}人・決まった人 ${counts.get('accepted') ?? 0}組`,
              `${opportunity.seats} wanted, ${counts.get('accepted') ?? 0} accepted`,
            )}
          </>
        }
      />
      {opportunity.closed && open > 0 && mayAnswer && <Remaining opportunity={opportunity} />}
      {all === 0 ? (
        <Empty
          title={t('応募はまだ届いていません', 'No entries yet')}
          action={
            <LinkButton kind="second" href={opportunity.href}>
              {t('募集のページを見る', 'See the challenge')}
            </LinkButton>
          }
        >
          {t('届くと、電子メールとお知らせでお伝えします。', 'You will hear by e-mail and in your notices.')}
        </Empty>
      ) : (
        <>
          <Tabs
            label={t('状態', 'State')}
            items={[
              { href: hrefOf(opportunity.id, null), label: t('すべて', 'All'), current: shown === null, count: all },
              ...states
                .filter((state) => counts.has(state) || state === shown)
                .map((state) => ({
                  href: hrefOf(opportunity.id, state),
                  label: t(stateWords[state]),
                  current: state === shown,
                  count: counts.get(state) ?? 0,
                })),
            ]}
          />
          <div class="entrants">
            {entries.map((one) => (
              <Entrant {...one} now={now} />
            ))}
          </div>
          <Pagination page={page} perPage={perPage} total={total} hrefOf={(n) => hrefOf(opportunity.id, shown, n)} />
        </>
      )}
    </>
  )
}
