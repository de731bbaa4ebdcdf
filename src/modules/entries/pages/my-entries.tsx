import { t } from '#platform/i18n/index.ts'
import { Card, CardList, Chip, DateText, Empty, type Html, LinkButton, PageHead, Pagination } from '#ui/index.ts'
import { entryPaths } from '../paths.ts'
import { ownStateWords, stateChips } from '../phrases.ts'
import type { EntryDetail } from '../queries/entry.ts'
import { perPage } from '../queries/lists.ts'

interface OwnEntry {
  entry: EntryDetail
  title: string
  organization_name: string
  unread: number
}

const One = ({ item: { entry, title, organization_name, unread } }: { item: OwnEntry }): Html => (
  <Card
    title={title}
    href={entryPaths.page(entry.id)}
    by={organization_name}
    chips={
      <>
        <Chip kind={stateChips[entry.state]}>{t(ownStateWords[entry.state])}</Chip>
        {entry.waits_for === 'person' && <Chip kind="wait">{t('あなたの番です', 'Your turn')}</Chip>}
        {unread > 0 && <Chip kind="key">{t(`新しいメッセージ ${unread}件`, `${unread} new`)}</Chip>}
      </>
    }
    facts={[
      [t('応募した日', 'Entered on'), <DateText at={entry.created_at} time={false} />],
      [t('なかま', 'Group'), entry.people.length > 1 && t(`${entry.people.length}人`, `${entry.people.length} people`)],
    ]}
  />
)

export const MyEntries = ({
  items,
  total,
  page,
}: {
  items: readonly OwnEntry[]
  total: number
  page: number
}): Html => (
  <>
    <PageHead title={t('自分の応募', 'My entries')} />
    {total === 0 ? (
      <Empty
        title={t('まだ応募はありません', 'No entries yet')}
        action={<LinkButton href="/opportunities">{t('募集をさがす', 'Find a challenge')}</LinkButton>}
      >
        {t(
          '気になる課題に応募すると、返事や面談の予定がここに並びます。',
          'When you enter a challenge, its answers and interviews are listed here.',
        )}
      </Empty>
    ) : (
      <>
        <CardList label={t('自分の応募', 'My entries')}>
          {items.map((item) => (
            <One item={item} />
          ))}
        </CardList>
        <Pagination page={page} perPage={perPage} total={total} hrefOf={(n) => entryPaths.mine(n)} />
      </>
    )}
  </>
)
