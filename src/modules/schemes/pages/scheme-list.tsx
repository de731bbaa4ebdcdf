// The public list, with its filters at the start.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { CardList, Empty, type Html, LinkButton, Notice, PageHead, Pagination, TwoColumns } from '#ui/index.ts'
import { type Filters, isNarrowed, listHref } from '../filters.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeCardData } from '../queries/cards.ts'
import { perPage } from '../queries/list.ts'
import { Narrowing } from './narrowing.tsx'
import { SchemeCard } from './scheme-card.tsx'
import { type Counter, TalkToUs } from './talk-to-us.tsx'

interface ListProps {
  filters: Filters
  cards: readonly SchemeCardData[]
  total: number
  /** None has every word that was asked; these come near, the nearest first. */
  near: boolean
  now: Date
  counter: Counter
  /** Whoever acts for an organization sees what fits it. */
  member: boolean
  /** Of later modules. */
  links: readonly { label: Phrase; href: string }[]
}

const Nothing = ({ filters }: { filters: Filters }): Html =>
  isNarrowed(filters) ? (
    <Empty
      title={t('条件に合う制度は見つかりませんでした', 'No scheme fits')}
      action={
        <>
          {filters.when !== 'closed' && (
            <LinkButton kind="second" href={listHref(filters, { when: 'closed', page: 1 })}>
              {t('受け付けていない制度からさがす', 'Look among those that are closed')}
            </LinkButton>
          )}
          <LinkButton href={schemePaths.list()}>{t('条件を外して、すべて見る', 'Clear and see all')}</LinkButton>
        </>
      }
    >
      {t(
        '言葉を短くするか、条件を一つ外してみてください。質問に答えてさがすこともできます。',
        'Try a shorter word, leave out one condition, or answer a few questions instead.',
      )}
    </Empty>
  ) : (
    <Empty
      title={t('いま募集している制度は、まだありません', 'No scheme is open yet')}
      action={
        <LinkButton kind="second" href={listHref(filters, { when: 'closed' })}>
          {t('受け付けていない制度も見る', 'See those that are closed')}
        </LinkButton>
      }
    >
      {t('新しい募集は、始まり次第ここに並びます。', 'New calls appear here as soon as they are announced.')}
    </Empty>
  )

export function SchemeList({ filters, cards, total, near, now, counter, member, links }: ListProps): Html {
  return (
    <>
      <PageHead
        title={t('使える支援をさがす', 'Find support')}
        lead={t(
          `補助金、融資、相談、認定。${town().ja}の制度と、国・都などの制度を、締切の近い順に並べています。`,
          `Grants, loans, advice, certification: the ${town().en}’s own and those of others, whatever closes first on top.`,
        )}
        actions={
          <>
            {member && (
              <LinkButton kind="second" href={schemePaths.fits()}>
                {t('登録の内容で使えるものを見る', 'See what fits our record')}
              </LinkButton>
            )}
            <LinkButton href={schemePaths.find()}>{t('質問に答えてさがす', 'Answer a few questions')}</LinkButton>
          </>
        }
      />
      <TwoColumns side="start" aside={<Narrowing filters={filters} />}>
        {cards.length === 0 ? (
          <Nothing filters={filters} />
        ) : (
          <>
            {near && (
              <Notice kind="info" title={t('近いものを並べています', 'These come near')}>
                {t(
                  `「${filters.q}」の言葉がすべて入った制度はありません。近いと思われるものから並べています。`,
                  `No scheme has every word of “${filters.q}”. What seems nearest stands first.`,
                )}{' '}
                <a href={listHref(filters, { when: 'closed', page: 1 })}>
                  {t('受け付けていない制度からさがす', 'Look among those that are closed')}
                </a>
              </Notice>
            )}
            <CardList label={t('支援制度', 'Support schemes')}>
              {cards.map((card) => (
                <SchemeCard card={card} now={now} department={counter.department} level={2} />
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
        <TalkToUs counter={counter} />
        <nav class="scheme-near" aria-label={t('公表していること', 'What is published')}>
          <ul role="list">
            {links.map(({ label, href }) => (
              <li>
                <a href={href}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="scheme-data">
          {t('この一覧のデータ：', 'This list as data: ')}
          <a href={schemePaths.csv()}>CSV</a> <a href={schemePaths.json()}>JSON</a>{' '}
          <a href={schemePaths.feed()}>{t('新着（Atom）', 'News (Atom)')}</a>
        </p>
      </TwoColumns>
    </>
  )
}
