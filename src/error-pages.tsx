// The three kinds of error, as pages: a refusal says what to do next; a bug shows only the request's id.
import { ConfirmationNeeded, notFound, Refusal, SignInNeeded } from '#platform/errors.ts'
import { isDatabaseAbsent } from '#platform/db/index.ts'
import type { Ctx } from '#platform/http/env.ts'
import { confirmationPath, keepForm, signInPath } from '#platform/http/kept-form.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { LinkButton, PageHead } from '#ui/index.ts'
import { show } from '#ui/show.tsx'

const titles: Record<Refusal['status'] | 500 | 503, Phrase> = {
  400: { ja: '受け付けられませんでした', en: 'We could not accept this' },
  403: { ja: 'この操作はできません', en: 'You cannot do this' },
  404: { ja: 'ページが見つかりません', en: 'Page not found' },
  409: { ja: 'いまは、この操作ができません', en: 'This cannot be done now' },
  413: { ja: '内容が大きすぎます', en: 'Too large' },
  429: { ja: '少し時間をおいてください', en: 'Please wait a little' },
  500: { ja: '思わぬ不具合が起きました', en: 'Something went wrong' },
  503: { ja: 'ただいま混み合っています', en: 'Temporarily unavailable' },
}

const bug: Phrase = {
  ja: '入力した内容は、ブラウザーの「戻る」で残っていることがあります。少し待ってもう一度お試しください。続くときは、下の番号を担当までお知らせください。',
  en: 'What you typed may still be there when you go back. Please try again shortly; if it happens again, tell us the number below.',
}
const away: Phrase = {
  ja: 'データベースにつながりません。数分おいて、もう一度お試しください。',
  en: 'We cannot reach our database. Please try again in a few minutes.',
}

interface Answer {
  status: Refusal['status'] | 500 | 503
  why: Phrase
  wayOn?: { href: string; label: Phrase } | undefined
  title?: Phrase | undefined
}

function answerFor(error: Error): Answer {
  if (error instanceof Refusal) return error
  return isDatabaseAbsent(error) ? { status: 503, why: away } : { status: 500, why: bug }
}

/** To a page that asks who they are, which leads back here with what they had typed. */
const askFirst = async (c: Ctx, wayTo: (next: string) => string): Promise<Response> =>
  c.redirect(c.req.method === 'POST' ? await keepForm(c, wayTo) : wayTo(c.var.view.path), 303)

export async function answerError(error: Error, c: Ctx): Promise<Response> {
  if (error instanceof SignInNeeded) return askFirst(c, signInPath)
  if (error instanceof ConfirmationNeeded) return askFirst(c, confirmationPath)
  const { status, why, wayOn, title = titles[status] } = answerFor(error)
  if (status >= 500)
    c.var.services.log.error({ id: c.var.requestId, error: { name: error.name, stack: error.stack } }, 'bug')
  // Before the municipality is known there is no frame to show: answer in plain words.
  if (c.get('view') === undefined) return c.text(`${t(why)}\n${c.var.requestId}\n`, status)
  return show(
    c,
    { title: t(title), status },
    <>
      <PageHead title={t(title)} lead={t(why)} />
      {status >= 500 && (
        <p class="request-id">{t(`お問い合わせ番号：${c.var.requestId}`, `Request id: ${c.var.requestId}`)}</p>
      )}
      <p>
        <LinkButton href={wayOn?.href ?? '/'}>
          {wayOn ? t(wayOn.label) : t('はじめのページへ', 'To the front page')}
        </LinkButton>
      </p>
    </>,
  )
}

export function answerMissing(c: Ctx): Promise<Response> {
  return answerError(notFound(), c)
}
