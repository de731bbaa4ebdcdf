// It has arrived; what happens next.
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead, Timeline } from '#ui/index.ts'
import { entryPaths } from '../paths.ts'
import { GroupLink } from './group.tsx'

interface SentProps {
  id: string
  title: string
  organization_name: string
  created_at: Date
  /** Of the link for others; null when alone. */
  invitation: string | null
}

export const EntrySent = ({ id, title, organization_name, created_at, invitation }: SentProps): Html => (
  <>
    <PageHead title={t('応募を送りました', 'Your entry is sent', '応募（おうぼ）を送りました')} lead={title} />
    <Notice kind="success">
      {t(
        `${organization_name}に届きました。返事があると、電子メールとお知らせでお伝えします。`,
        `It has reached ${organization_name}. You will hear by e-mail and in your notices.`,
        `${organization_name}に届きました（とどきました）。返事が来たら、メールとお知らせで伝えます。`,
      )}
    </Notice>
    {invitation !== null && <GroupLink href={invitation} />}
    <h2>{t('これからの流れ', 'What happens next', 'このあと')}</h2>
    <Timeline
      items={[
        { title: t('応募を送った', 'Entry sent', '応募を送った'), at: created_at },
        {
          title: t('事業者が読んで返事をする', 'The organization reads and answers', '会社が読んで、返事をする'),
          body: t(
            '多くは3日以内です。7日たっても返事がないときは、調整役が事業者に声をかけます。',
            'Mostly within three days. After seven, a coordinator asks them.',
            'たいてい3日より早いです。7日たっても返事がないときは、調整役が会社に聞きます。',
          ),
          kind: 'now',
        },
        {
          title: t(
            '面談をする（オンラインなど）',
            'Interview, online or in person',
            '会って話す（オンラインでもいいです）',
          ),
          kind: 'later',
        },
        {
          title: t('一緒に取り組むかを決める', 'Decide whether to work together', 'いっしょにやるかどうかを決める'),
          kind: 'later',
        },
      ]}
    />
    <p>
      <LinkButton href={entryPaths.page(id)}>{t('送った応募を見る', 'See my entry', '送った応募を見る')}</LinkButton>{' '}
      <LinkButton kind="second" href="/opportunities">
        {t('ほかの募集も見る', 'See other challenges', 'ほかの募集も見る')}
      </LinkButton>
    </p>
  </>
)
