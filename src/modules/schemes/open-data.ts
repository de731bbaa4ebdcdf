// Public schemes as open data, in the words of the Government Interoperability Framework (451-4 制度). Pure.
import { today } from '#platform/calendar/index.ts'
import { applyingOf } from './content.ts'
import type { OpenScheme } from './queries/open-data.ts'
import { periodOf } from './standing.ts'

export interface About {
  /** 全国地方公共団体コード */
  code: string
  municipality: string
  now: Date
  href(id: string): string
}

interface Column {
  /** In JSON; never changes. */
  name: string
  /** In CSV. */
  heading: string
  /** Null: not known, which is not the same as nothing. */
  of(scheme: OpenScheme, about: About): string | number | null
}

/** One record is one line. */
const line = (text: string | null): string | null => text?.replace(/\s*\n\s*/g, ' ').trim() || null
const list = (codes: readonly string[]): string | null => (codes.length === 0 ? null : codes.join(';'))

/** Our calls end at a moment: the last day on which one can apply. */
function days(scheme: OpenScheme, now: Date): { first: string | null; last: string | null } {
  if (applyingOf(scheme) !== 'here') return { first: scheme.opens_on, last: scheme.closes_on }
  const { opens_at = null, closes_at = null } = periodOf(scheme, now) ?? {}
  return {
    first: opens_at && today(opens_at),
    last: closes_at && today(new Date(closes_at.getTime() - 1)),
  }
}

export const columns: readonly Column[] = [
  { name: 'area_code', heading: '全国地方公共団体コード', of: (_, { code }) => code },
  { name: 'id', heading: 'ID', of: ({ id }) => id },
  { name: 'area_name', heading: '地方公共団体名', of: (_, { municipality }) => municipality },
  { name: 'title', heading: 'タイトル（制度名）', of: ({ title }) => line(title) },
  { name: 'subtitle', heading: 'サブタイトル', of: ({ subtitle }) => line(subtitle) },
  { name: 'kind', heading: 'サービス種別', of: ({ kind }) => kind },
  { name: 'organization', heading: '制度所管組織', of: ({ department }) => line(department) },
  { name: 'law', heading: '根拠法令', of: ({ law }) => line(law) },
  { name: 'summary', heading: '概要', of: ({ summary }) => line(summary) },
  { name: 'content', heading: '内容', of: ({ content }) => line(content) },
  { name: 'for_whom', heading: '対象者', of: ({ for_whom }) => line(for_whom) },
  { name: 'audiences', heading: '対象者区分', of: ({ audiences }) => list(audiences) },
  { name: 'employees_max', heading: '従業員条件_上限人数', of: ({ employees_max }) => employees_max },
  { name: 'costs', heading: '用途・対象物', of: ({ costs_words }) => line(costs_words) },
  { name: 'amount', heading: '給付上限額', of: ({ amount_words }) => line(amount_words) },
  { name: 'rate', heading: '最大補助率', of: ({ rate_words }) => line(rate_words) },
  { name: 'how_to_apply', heading: '申請届出方法', of: ({ how_to_apply }) => line(how_to_apply) },
  { name: 'opens_on', heading: '公募開始日', of: (scheme, { now }) => days(scheme, now).first },
  { name: 'closes_on', heading: '公募終了日', of: (scheme, { now }) => days(scheme, now).last },
  { name: 'topics', heading: 'お困りごと', of: ({ topics }) => list(topics) },
  { name: 'keywords', heading: 'キーワード', of: ({ keywords }) => line(list(keywords)) },
  { name: 'contact', heading: 'お問い合わせ', of: ({ contact }) => line(contact) },
  { name: 'url', heading: '詳細参照先', of: ({ id }, { href }) => href(id) },
  { name: 'original_url', heading: '出典_URL', of: ({ source_url }) => source_url },
  { name: 'source', heading: '出典', of: ({ source }) => line(source) },
  { name: 'source_on', heading: '出典_情報の日付', of: ({ source_on }) => source_on },
  { name: 'published_on', heading: '公開開始日', of: ({ published_at }) => published_at && today(published_at) },
  { name: 'changed_on', heading: '最終更新日', of: ({ changed_at }) => changed_at && today(changed_at) },
]

export const csvRow = (scheme: OpenScheme, about: About): string[] =>
  columns.map(({ of }) => String(of(scheme, about) ?? ''))

export const jsonRow = (scheme: OpenScheme, about: About): Record<string, string | number | null> =>
  Object.fromEntries(columns.map(({ name, of }) => [name, of(scheme, about)]))
