import type { OidcFault } from '#platform/auth/oidc.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { withNext } from '#platform/http/way-back.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

/** Known there, not yet here. No account is made or found by what the provider says of an e-mail address. */
export const FirstTimePage = ({ label }: { label: string }): Html => (
  <div class="narrow">
    <PageHead
      title={t(`この${label}は、まだ結び付いていません`, `This ${label} is not linked yet`)}
      lead={t(
        `はじめに、まちポートのアカウントでログインしてください。「ログインの方法」の画面で結び付けると、次からは${label}でログインできます。`,
        `Please sign in to your Machiport account first. Link it on the page of your ways of signing in; from then on ${label} opens this site.`,
      )}
    />
    <p>
      <LinkButton href={withNext(accountPaths.signIn, accountPaths.ways)}>
        {t('ログインして結び付ける', 'Sign in and link it')}
      </LinkButton>{' '}
      <LinkButton kind="second" href={withNext(accountPaths.register, accountPaths.ways)}>
        {t('はじめての方：登録する', 'New here? Register')}
      </LinkButton>
    </p>
  </div>
)

const words: Readonly<Record<Exclude<OidcFault, 'unknown'>, Phrase>> = {
  denied: { ja: '画面で取りやめたため、ログインしませんでした。', en: 'You stopped there, so you are not signed in.' },
  expired: {
    ja: '時間がたちすぎたか、別の画面から戻ったため、受け付けられませんでした。もう一度お試しください。',
    en: 'It took too long, or you came back by another page. Please try again.',
  },
  taken: {
    ja: 'このIDは、すでにほかのアカウントに結び付いています。そのアカウントでログインするか、窓口へお知らせください。',
    en: 'This ID is linked to another account. Sign in to that one, or call us.',
  },
  away: {
    ja: 'いま、相手のサービスにつながりません。ほかの方法でログインするか、しばらくおいてお試しください。',
    en: 'Their service cannot be reached at the moment. Sign in another way, or try again later.',
  },
  failed: {
    ja: '相手のサービスからの答えを確かめられなかったため、ログインしませんでした。もう一度お試しください。',
    en: 'We could not verify what their service answered, so you are not signed in. Please try again.',
  },
}

interface FaultProps {
  label: string
  fault: Exclude<OidcFault, 'unknown'>
  signedInAlready: boolean
}

export const OidcFaultPage = ({ label, fault, signedInAlready }: FaultProps): Html => (
  <div class="narrow">
    <PageHead title={t(`${label}を使えませんでした`, `${label} could not be used`)} lead={t(words[fault])} />
    <p>
      <LinkButton href={signedInAlready ? accountPaths.ways : accountPaths.signIn}>
        {signedInAlready
          ? t('ログインの方法へ', 'To your ways of signing in')
          : t('ログインの画面へ', 'To the sign-in page')}
      </LinkButton>
    </p>
  </div>
)
