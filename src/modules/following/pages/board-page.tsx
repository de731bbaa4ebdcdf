// All matches by stage, side by side; one under the other on a phone.
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'
import type { Stage } from '../board.ts'

export const BoardPage = ({ stages }: { stages: readonly Stage[] }): Html => (
  <>
    <PageHead
      title={t('取組の一覧', 'All matches')}
      lead={t(
        '応募から終わりまで、段階ごとに並べています。待っている日数の長いものから並べます。',
        'By stage, from the entry to the end; those that have waited longest first.',
      )}
      actions={
        <LinkButton kind="second" href="/desk">
          {t('今日の机へ', 'To my desk')}
        </LinkButton>
      }
    />
    <div class="board">
      {stages.map(({ id, title, count, items }) => (
        <section class="board-stage" aria-labelledby={`stage-${id}`}>
          <h2 id={`stage-${id}`}>
            {t(title)} <span class="board-count">{count}</span>
          </h2>
          <ul role="list">
            {items.map(({ title: about, who, href, days }) => (
              <li>
                <a href={href}>{about}</a>
                <span>{who}</span>
                <span>{t(`${days}日`, days === 1 ? '1 day' : `${days} days`)}</span>
              </li>
            ))}
          </ul>
          {count > items.length && items.length > 0 && (
            <p class="soft">{t(`ほか${count - items.length}件`, `${count - items.length} more`)}</p>
          )}
          {items.length === 0 && <p class="soft">{t('ありません', 'None')}</p>}
        </section>
      ))}
    </div>
  </>
)
