import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

interface PaginationProps {
  /** From 1. */
  page: number
  perPage: number
  hrefOf: (page: number) => string
  /** Of all things listed. */
  total: number
  /** So many of them can be turned to. */
  most?: number
}

/** First, last and two on each side; 0 stands for a gap. */
export const shownPages = (page: number, pages: number): number[] => {
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 1,
  )
  return near.flatMap((n, i) => {
    const before = near[i - 1] ?? n - 1
    return n - before === 1 ? [n] : n - before === 2 ? [n - 1, n] : [0, n]
  })
}

const Step = ({ href, next }: { href: string; next: boolean }): Html => (
  <a class="page-step" href={href} rel={next ? 'next' : 'prev'}>
    {!next && <Icon name="back" />}
    <span>{next ? t('次へ', 'Next') : t('前へ', 'Previous')}</span>
    {next && <Icon name="next" />}
  </a>
)

/** Says how many there are, and turns the pages where there is more than one. */
export function Pagination({ page, perPage, hrefOf, total, most = total }: PaginationProps): Html | null {
  if (total === 0) return null
  const pages = Math.ceil(Math.min(total, most) / perPage)
  const count = total.toLocaleString('ja')
  if (pages <= 1) return <p class="total">{t(`全${count}件`, `${count} in all`)}</p>
  return (
    <nav class="pagination" aria-label={t('ページ送り', 'Pages')}>
      <p class="total">{t(`全${count}件（${page}／${pages}ページ）`, `${count} in all (page ${page} of ${pages})`)}</p>
      <ul>
        {page > 1 && (
          <li>
            <Step href={hrefOf(page - 1)} next={false} />
          </li>
        )}
        {shownPages(page, pages).map((n) => (
          <li class="page-number">
            {n === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(n)}
                aria-current={n === page ? 'page' : undefined}
                aria-label={t(`${n}ページ`, `Page ${n}`)}
              >
                {n}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Step href={hrefOf(page + 1)} next />
          </li>
        )}
      </ul>
    </nav>
  )
}
