// The public list, with its filters at the start.
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  type Option,
  CardList,
  Empty,
  Filters as Fold,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  RadioField,
  SearchForm,
  SelectField,
  SwitchField,
  TextField,
  TwoColumns,
} from '#ui/index.ts'
import { type Filters, isNarrowed, listHref } from '../filters.ts'
import { kinds } from '../kinds/index.ts'
import { opportunityPaths } from '../paths.ts'
import type { OpportunityCardData } from '../queries/cards.ts'
import { perPage } from '../queries/list.ts'
import { OpportunityCard } from './opportunity-card.tsx'

interface ListProps {
  filters: Filters
  cards: readonly OpportunityCardData[]
  total: number
  today: string
  /** Groups of skills. */
  skillGroups: readonly Option[]
}

const any = () => t('すべて', 'Any')

function Narrowing({ filters: f, skillGroups }: Pick<ListProps, 'filters' | 'skillGroups'>): Html {
  const form = {
    values: {
      kind: f.kind,
      place: f.place,
      skill: f.skill,
      paid: f.paid,
      area: f.area,
      sdg: String(f.sdg ?? ''),
      sort: f.sort,
      ended: f.ended ? 'yes' : '',
    },
    errors: {},
  }
  const one = (name: string, label: string, options: readonly Option[]) => (
    <SelectField form={form} name={name} label={label} options={options} empty={any()} width="full" />
  )
  return (
    <>
      {one(
        'kind',
        t('種類', 'Kind'),
        kinds.map(({ id, label }) => ({ value: id, label: t(label) })),
      )}
      {one('skill', t('力の分野', 'Field'), skillGroups)}
      {one('place', t('場所', 'Place'), [
        { value: 'online', label: t('オンラインでできる', 'Can be done online') },
        { value: 'onsite', label: t('現地に行ける', 'On site') },
      ])}
      {one('paid', t('報酬', 'Reward'), [
        { value: 'paid', label: t('あり', 'Paid') },
        { value: 'unpaid', label: t('なし（プロボノなど）', 'Unpaid') },
      ])}
      <TextField form={form} name="area" label={t('町名など', 'Neighbourhood')} />
      {one(
        'sdg',
        'SDGs',
        sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) })),
      )}
      <RadioField
        form={form}
        name="sort"
        label={t('並べ方', 'Order')}
        options={[
          { value: 'newest', label: t('新しい順', 'Newest first') },
          { value: 'closing', label: t('締切が近い順', 'Closing soon first') },
        ]}
      />
      <SwitchField form={form} name="ended" label={t('受付が終わったものも見る', 'Include those that have ended')} />
    </>
  )
}

const Aside = ({ filters, skillGroups }: Pick<ListProps, 'filters' | 'skillGroups'>): Html => (
  <SearchForm
    action={opportunityPaths.list()}
    value={filters.q}
    label={t('募集をさがす', 'Find a challenge')}
    placeholder={t('例：英語', 'English')}
  >
    <Fold>
      <Narrowing filters={filters} skillGroups={skillGroups} />
    </Fold>
  </SearchForm>
)

const Nothing = ({ filters }: { filters: Filters }): Html =>
  isNarrowed(filters) ? (
    <Empty
      title={t('条件に合う募集は見つかりませんでした', 'No challenge fits')}
      action={
        <LinkButton href={opportunityPaths.list()}>{t('条件を外して、すべて見る', 'Clear and see all')}</LinkButton>
      }
    >
      {t('言葉を短くするか、条件を一つ外してみてください。', 'Try a shorter word, or leave out one condition.')}
    </Empty>
  ) : (
    <Empty
      title={t('いま受付中の募集はありません', 'No challenge takes entries now')}
      action={
        <LinkButton kind="second" href={listHref({ ...filters, ended: true, page: 1 })}>
          {t('これまでの募集を見る', 'See earlier ones')}
        </LinkButton>
      }
    >
      {t('新しい募集は、公開され次第ここに並びます。', 'New ones appear here as soon as they are published.')}
    </Empty>
  )

export function OpportunityList({ filters, cards, total, today, skillGroups }: ListProps): Html {
  return (
    <>
      <PageHead
        title={t('募集をさがす', 'Find a challenge')}
        lead={t(
          `${town().ja}内の会社・商店・団体が、力を貸してくれる人を待っています。初めての方は、2〜3時間の「はじめの一歩」からどうぞ。`,
          `Firms, shops and groups of the ${town().en} are waiting for somebody to help. New to this? Begin with a first step of two or three hours.`,
        )}
      />
      <TwoColumns side="start" aside={<Aside filters={filters} skillGroups={skillGroups} />}>
        {cards.length === 0 ? (
          <Nothing filters={filters} />
        ) : (
          <>
            <CardList label={t('募集', 'Challenges')}>
              {cards.map((card) => (
                <OpportunityCard card={card} today={today} level={2} />
              ))}
            </CardList>
            <Pagination
              page={filters.page}
              perPage={perPage}
              total={total}
              hrefOf={(page) => listHref(filters, { page })}
            />
          </>
        )}
      </TwoColumns>
    </>
  )
}
