// 使える支援策 for whoever has not signed in: what it is, and the way that needs no account.
import { t } from '#platform/i18n/index.ts'
import { type Html, PageHead, Ways } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'

export const FitsStranger = (): Html => (
  <>
    <PageHead
      title={t('使える支援策', 'Support that fits')}
      lead={t(
        'ログインすると、ご登録の会社・商店・団体やあなた自身の内容と、いま募集している支援策の要件を照らし合わせ、使えそうなものを理由とともにお見せします。',
        'Sign in, and we set what is kept of your organization, or of you, beside the conditions of every open scheme, and show which seem to fit, and why.',
      )}
    />
    <Ways
      items={[
        {
          href: `/sign-in?${new URLSearchParams({ next: schemePaths.fits() })}`,
          title: t('ログインして見る', 'Sign in to see them'),
          text: t(
            '登録のある会社・商店・団体の方、これから始める方',
            'If your organization is registered here, or you are about to begin',
          ),
        },
        {
          href: schemePaths.find(),
          title: t('ログインせずに、質問に答えてさがす', 'Answer questions, without an account'),
          text: t('5つまでの質問に答えるだけです。登録はいりません。', 'At most five questions; nothing to register.'),
        },
      ]}
    />
  </>
)
