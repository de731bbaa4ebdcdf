// What was found, by kind, with the words marked.
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  type Count,
  countedAtMost,
  type Found,
  markWords,
  type Piece,
  rankedAtMost,
  type Results,
  type Searchable,
  snippet,
} from '#platform/search/index.ts'
import { Empty, type Html, LinkButton, Notice, PageHead, Pagination, SearchForm, Tabs } from '#ui/index.ts'

interface SearchPageProps {
  q: string
  kind: string | null
  facet: string | null
  page: number
  perPage: number
  results: Results
  found: readonly Found[]
  searchables: readonly Searchable[]
}

type Narrow = Partial<Record<'kind' | 'facet', string | null>>

const hrefOf = (q: string, { kind, facet }: Narrow, page = 1): string => withQuery('/search', { q, kind, facet, page })

const sum = (counts: readonly Count[]): number => counts.reduce((all, { documents }) => all + documents, 0)

const Marked = ({ pieces }: { pieces: readonly Piece[] }): Html => (
  <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)

/** Only kinds in which something was found; below, the finer kinds of the chosen one. */
function Narrowing({ q, kind, facet, results: { counts }, searchables }: SearchPageProps): Html {
  const of = (one: string) => counts.filter((count) => count.kind === one)
  const kinds = searchables.filter((one) => of(one.kind).length > 0 || one.kind === kind)
  const facets = Object.entries(searchables.find((one) => one.kind === kind)?.facets ?? {}).flatMap(
    ([value, label]) => {
      const count = sum(counts.filter((one) => one.kind === kind && one.facet === value))
      return count > 0 || value === facet ? [{ value, label: t(label), count }] : []
    },
  )
  return (
    <>
      <Tabs
        label={t('種類でしぼる', 'Narrow by kind')}
        items={[
          { href: hrefOf(q, {}), label: t('すべて', 'All'), current: kind === null, count: sum(counts) },
          ...kinds.map((one) => ({
            href: hrefOf(q, { kind: one.kind }),
            label: t(one.label),
            current: kind === one.kind,
            count: sum(of(one.kind)),
          })),
        ]}
      />
      {facets.length > 1 && (
        <ul class="search-facets" aria-label={t('さらにしぼる', 'Narrow further')}>
          {facets.map(({ value, label, count }) => (
            <li>
              <a
                class="chip"
                href={hrefOf(q, { kind, facet: value === facet ? null : value })}
                aria-current={value === facet ? 'true' : undefined}
              >
                {label} {count.toLocaleString('ja')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const How = ({ q, results: { how, corrected, counts, total } }: SearchPageProps): Html => (
  <>
    {corrected !== null && (
      <Notice kind="info">
        {t(
          `「${q}」は見つからなかったので、「${corrected}」でさがしました。`,
          `Nothing has “${q}”; these have “${corrected}”.`,
        )}
      </Notice>
    )}
    {how === 'near' && total > 0 && (
      <Notice kind="info">
        {t(
          'すべての言葉を含むものは少ないので、一部を含む近いものも並べています。',
          'Few have every word; near ones with some of the words are listed too.',
        )}
      </Notice>
    )}
    {sum(counts) >= countedAtMost && (
      <Notice kind="info">
        {t(
          'とても多いので、数は途中までです。言葉を足してください。',
          'Very many: the counts are cut off. Add a word.',
        )}
      </Notice>
    )}
    {total > rankedAtMost && <p>{t('合うものから1,000件を並べています。', 'The best 1,000 are listed.')}</p>}
  </>
)

const Result = ({ title, href, by, text, words }: Found & { words: string }): Html => (
  <li>
    <h2 class="search-title">
      <a href={href}>
        <Marked pieces={markWords(title, words)} />
      </a>
    </h2>
    {by !== '' && <p class="card-by">{by}</p>}
    {text.trim() !== '' && (
      <p>
        <Marked pieces={snippet(text, words)} />
      </p>
    )}
  </li>
)

export function SearchPage(props: SearchPageProps): Html {
  const { q, kind, facet, page, perPage, results, found } = props
  const words = results.corrected ?? q
  return (
    <>
      <PageHead title={q === '' ? t('さがす', 'Search') : t(`「${q}」の検索結果`, `Results for “${q}”`)} />
      <SearchForm
        action="/search"
        value={q}
        label={t('サイト全体からさがす', 'Search the whole site')}
        placeholder={t('例：豆腐、ネットショップ、後継者', 'For example: tofu, online shop, successor')}
      />
      {q !== '' && <Narrowing {...props} />}
      {q !== '' && <How {...props} />}
      {q !== '' && results.total === 0 && (
        <Empty
          title={t('見つかりませんでした', 'Nothing found')}
          action={
            <LinkButton kind="second" href={kind === null ? '/opportunities' : hrefOf(q, {})}>
              {kind === null ? t('募集を見る', 'See the challenges') : t('すべての種類からさがす', 'Search every kind')}
            </LinkButton>
          }
        >
          {t('言葉を短くするか、別の言い方でお試しください。', 'Try a shorter word, or another one.')}
        </Empty>
      )}
      {found.length > 0 && (
        <>
          <ol class="search-results" start={(page - 1) * perPage + 1}>
            {found.map((one) => (
              <Result {...one} words={words} />
            ))}
          </ol>
          <Pagination
            page={page}
            perPage={perPage}
            most={rankedAtMost}
            total={results.total}
            hrefOf={(to) => hrefOf(q, { kind, facet }, to)}
          />
        </>
      )}
    </>
  )
}
