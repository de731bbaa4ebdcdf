import type { Selectable } from 'kysely'
import type { MailTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, clockText, DataTable, dayText, Empty, Facts, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { mailStates } from '../phrases.ts'

type Mail = Selectable<MailTable>

export const MailListPage = ({ mails }: { mails: readonly Mail[] }): Html => (
  <>
    <PageHead
      title={t('送られたメール', 'Captured mail')}
      lead={t(
        '試用中のため、メールは外へ送られず、ここに残ります。',
        'In the demo no mail leaves this machine; it is kept here.',
      )}
    />
    <DataTable
      caption={t('送られたメール', 'Captured mail')}
      rows={mails}
      columns={[
        {
          label: t('件名', 'Subject'),
          head: true,
          cell: (mail) => <a href={`/dev/mail/${mail.id}`}>{mail.subject}</a>,
        },
        { label: t('宛先', 'To'), cell: (mail) => mail.to_address },
        { label: t('日時', 'When'), cell: (mail) => `${dayText(mail.created_at)} ${clockText(mail.created_at)}` },
        {
          label: t('状態', 'State'),
          cell: (mail) => (
            <Chip kind={mail.state === 'failed' ? 'bad' : 'good'}>
              {t(mailStates[mail.state] ?? { ja: mail.state, en: mail.state })}
            </Chip>
          ),
        },
      ]}
      empty={<Empty title={t('まだ送られていません', 'Nothing was sent yet')} />}
    />
  </>
)

export const MailPage = ({ mail, text }: { mail: Mail; text: string }): Html => (
  <>
    <PageHead title={mail.subject} />
    <Facts
      items={[
        [t('宛先', 'To'), mail.to_address],
        [t('日時', 'When'), `${dayText(mail.created_at)} ${clockText(mail.created_at)}`],
      ]}
    />
    <h2>{t('文字だけの部分', 'Text part')}</h2>
    <pre>{text}</pre>
    {mail.link_href !== null && (
      <p>
        <LinkButton href={mail.link_href}>{mail.link_label}</LinkButton>
      </p>
    )}
    <p>
      <a href={`/dev/mail/${mail.id}/html`}>{t('HTMLの部分を見る', 'See the HTML part')}</a>　
      <a href="/dev/mail">{t('一覧へ', 'Back to the list')}</a>
    </p>
  </>
)
