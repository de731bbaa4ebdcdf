// One way to answer with a page.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Layout, type Crumb } from './layout.tsx'

interface Shown {
  title: string
  crumbs?: Crumb[]
  wide?: boolean
  head?: Node
  status?: 200 | 201 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
}

export function show(c: Ctx, { title, crumbs, wide, head, status = 200 }: Shown, body: Html): Response {
  // Heard first by those who hear the page: it is the same page again, and something is to be put right.
  const heard = status === 422 ? t(`入力の確認：${title}`, `Please check: ${title}`) : title
  const page = (
    <Layout title={heard} view={c.var.view} crumbs={crumbs} wide={wide} head={head}>
      {body}
    </Layout>
  )
  return c.html(`<!doctype html>${page}`, status)
}
