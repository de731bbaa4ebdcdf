import { t } from '#platform/i18n/index.ts'
import { ActionForm, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { privacyPaths } from '../paths.ts'

interface OwnPageProps {
  leaving: { erase_on: string } | undefined
  /** Staff first give back their role. */
  mayLeave: boolean
  days: number
}

const Leaving = ({ leaving, mayLeave, days }: OwnPageProps): Html => {
  if (leaving !== undefined) {
    return (
      <Notice kind="wait" title={t(`${leaving.erase_on} に退会します`, `You will leave on ${leaving.erase_on}`)}>
        <p>
          {t(
            'それまでは、これまでどおり使えます。取りやめるときは、下のボタンを押してください。',
            'Until then everything works as before. To stay, press the button.',
          )}
        </p>
        <ActionForm action={privacyPaths.staying}>{t('退会を取りやめる', 'Stay')}</ActionForm>
      </Notice>
    )
  }
  if (!mayLeave) {
    return (
      <p>
        {t(
          '担当者・審査員などの役割がある間は退会できません。管理者に役割を外してもらってください。',
          'While you hold a role you cannot leave. Please ask an administrator to take it away first.',
        )}
      </p>
    )
  }
  return (
    <>
      <p>
        {t(
          `申し出から${days}日後に、次のようにします。その日までは、いつでも取りやめられます。`,
          `${days} days after you ask, this happens. Until then you can take it back at any time.`,
        )}
      </p>
      <ul class="bullets">
        <li>
          {t(
            'プロフィール、写真、同意、動機、メッセージ、お知らせ、メールの控えを消します。',
            'Your profile, photograph, consents, motives, messages, notices and copies of mail are erased.',
          )}
        </li>
        <li>
          {t(
            '返事を待っている応募は取り下げ、続いている取組は終わりにします。',
            'Entries without an answer are withdrawn; matches that run are ended.',
          )}
        </li>
        <li>
          {t(
            '相手方の画面では、お名前が「退会した方」になります。',
            'The other side no longer sees your name, but that somebody left.',
          )}
        </li>
        <li>
          {t(
            '結んだ取り決めと支払いの記録は、法令にあわせて7年残り、その後お名前を消します。',
            'Agreements and payments stay for seven years, as the law wants; then your name goes.',
          )}
        </li>
      </ul>
      <ActionForm action={privacyPaths.leaving} kind="danger">
        {t('退会を申し出る', 'Ask to leave')}
      </ActionForm>
    </>
  )
}

export const OwnPage = (props: OwnPageProps): Html => (
  <>
    <PageHead title={t('自分の情報と退会', 'Your data and leaving')} />
    <h2>{t('自分の情報を受け取る', 'Receive your data')}</h2>
    <p>
      {t(
        'お預かりしているあなたの情報を、読める形（HTML）とデータ（JSON）、写真を一つのファイル（ZIP）にしてお渡しします。',
        'What we keep about you, as a page to read (HTML), as data (JSON) and with your photograph, in one file (ZIP).',
      )}
    </p>
    <ActionForm action={privacyPaths.download} kind="second">
      {t('自分の情報を受け取る（ZIP）', 'Receive my data (ZIP)')}
    </ActionForm>
    <p>
      {t(
        '担当者があなたについて書いた覚え書きなどは、窓口での開示請求で受け付けます。',
        'For notes that staff wrote about you, please make a request for disclosure at the office.',
      )}
    </p>
    <h2>{t('退会する', 'Leave')}</h2>
    <Leaving {...props} />
    <p>
      <LinkButton kind="plain" href="/privacy">
        {t('個人情報の扱い', 'Privacy notice')}
      </LinkButton>
    </p>
  </>
)
