// What the app has told this person, newest first.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Chip, DateText, Empty, type Html, LinkButton, PageHead, Pagination } from '#ui/index.ts'
import { messagePaths } from '../paths.ts'
import { type Notice, perPage } from '../queries.ts'

interface NoticeListProps {
  notices: readonly Notice[]
  total: number
  unread: number
  page: number
}

const Item = ({ notice: { id, subject, body, created_at, read_at } }: { notice: Notice }): Html => (
  <li class={['notice-item', read_at === null && 'unread']}>
    <p class="notice-item-head">
      {read_at === null && <Chip kind="key">{t('未読', 'New')}</Chip>}{' '}
      <a href={messagePaths.notice(id)}>{t(subject)}</a>
    </p>
    {body[0] !== undefined && <p class="notice-item-body">{t(body[0])}</p>}
    <p class="notice-item-time">
      <DateText at={created_at} />
    </p>
  </li>
)

export const NoticeList = ({ notices, total, unread, page }: NoticeListProps): Html => (
  <>
    <PageHead
      title={t('お知らせ', 'Notices')}
      lead={
        unread > 0
          ? t(`まだ読んでいないお知らせが${unread}件あります。`, unread === 1 ? '1 is new.' : `${unread} are new.`)
          : undefined
      }
      actions={
        unread > 0 && (
          <ActionForm
            action={messagePaths.reading()}
            kind="second"
            small
            label={t('すべて既読にする', 'Mark all as read')}
          />
        )
      }
    />
    {total === 0 ? (
      <Empty
        title={t('お知らせはまだありません', 'Nothing yet')}
        action={
          <LinkButton kind="second" href="/opportunities">
            {t('募集をさがす', 'Find a challenge')}
          </LinkButton>
        }
      >
        {t(
          '応募や返事があると、ここと電子メールでお知らせします。',
          'When something happens, we tell you here and by e-mail.',
        )}
      </Empty>
    ) : (
      <>
        <ul class="notice-list" role="list">
          {notices.map((notice) => (
            <Item notice={notice} />
          ))}
        </ul>
        <Pagination page={page} perPage={perPage} total={total} hrefOf={(n) => messagePaths.notices(n)} />
      </>
    )}
  </>
)
