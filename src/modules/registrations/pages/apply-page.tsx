// One page to apply: for oneself, or for somebody who called.
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  RadioField,
  TextField,
} from '#ui/index.ts'
import { eventPaths, questionLabels } from '#modules/events/index.ts'
import { formErrorLabels } from '../error-labels.ts'
import {
  CompanionSection,
  type FieldsProps,
  NeedsSection,
  PersonSection,
  QuestionSection,
  ResidentSection,
  TicketField,
} from './application-fields.tsx'
import { EventLine } from './event-line.tsx'

interface ApplyPageProps extends FieldsProps {
  action: string
  /** Of a member: where the mail goes. */
  email: string | null
  /** Where all seats are taken: how many groups wait. */
  waiting: number | null
  /** What stands on the button. */
  send: string
}

/** How to reach them; a member's address is the account's. */
const ContactSection = ({ about: { who }, form, email }: Pick<ApplyPageProps, 'about' | 'form' | 'email'>): Html => (
  <FormSection title={t('連絡先', 'How to reach you')}>
    {who === 'member' ? (
      email !== null && <p>{t(`お知らせは ${email} にお送りします。`, `We write to ${email}.`)}</p>
    ) : (
      <TextField
        form={form}
        name="email"
        type="email"
        label={t('メールアドレス', 'E-mail address')}
        required={who === 'guest'}
        autocomplete={who === 'guest' ? 'email' : 'off'}
        help={
          who === 'guest'
            ? t(
                '確認のメールをお送りします。メールのリンクを開くまで、申込みは終わりません。',
                'We send a link to it; your application is complete once you have used the link.',
              )
            : t(
                'お持ちでなければ空欄で。お知らせは電話で伝えてください。',
                'Leave it empty if there is none, and tell them by telephone.',
              )
        }
      />
    )}
    <TextField
      form={form}
      name="phone"
      type="tel"
      label={t('電話番号', 'Telephone')}
      required={who === 'caller'}
      autocomplete={who === 'caller' ? 'off' : 'tel'}
      width="medium"
    />
    {who === 'caller' && (
      <RadioField
        form={form}
        name="origin"
        label={t('どこで受けたか', 'How they reached us')}
        required
        inline
        options={[
          { value: 'phone', label: t('電話', 'Telephone') },
          { value: 'counter', label: t('窓口', 'Counter') },
          { value: 'paper', label: t('紙', 'Paper') },
        ]}
      />
    )}
  </FormSection>
)

const DataNotice = ({ event: { organization, admission } }: FieldsProps['about']): Html => (
  <FormSection title={t('いただいた情報の扱い', 'What is done with your data')}>
    <p>
      {organization !== null
        ? t(
            `この催しの席を決め、ご連絡し、当日の受付をするために使います。主催者と${town().ja}の担当者が見ます。ほかの申込者には見えません。`,
            `It is used to give seats, to reach you and at the door. The organizer and the staff of the ${town().en} see it; others who apply do not.`,
          )
        : t(
            `この催しの席を決め、ご連絡し、当日の受付をするために使います。${town().ja}の担当者だけが見ます。ほかの申込者には見えません。`,
            `It is used to give seats, to reach you and at the door. Only the staff of the ${town().en} see it; others who apply do not.`,
          )}{' '}
      <a href="/privacy">{t('個人情報の扱いを詳しく見る', 'More on privacy')}</a>
    </p>
    {admission === 'draw' && (
      <p>
        {t(
          '抽選の名簿として公開されるのは、受付番号・人数・くじの数・優先枠と、職員が特別な取り扱いを決めたときのその理由だけです。お名前は載りません。',
          'The list of the draw is public: receipt, number of people, tickets, reserved seats, and the reason where staff decided on an override. No name is in it.',
        )}
      </p>
    )}
  </FormSection>
)

export function ApplyPage({ about, form, action, email, send, waiting }: ApplyPageProps): Html {
  const { event, questions } = about
  return (
    <>
      <PageHead title={t('参加の申込み', 'Apply to take part')} lead={<EventLine event={event} />} />
      {waiting !== null && (
        <Notice
          kind="wait"
          title={t('満席です。キャンセル待ちの申込みになります', 'All seats are taken: you would wait for one')}
        >
          {waiting === 0
            ? t(
                'いま待っている方はいません。席が空くと、メールでご案内します。',
                'Nobody waits yet. We write when a seat is free.',
              )
            : t(
                `いま${waiting}組が待っています。席が空くと、順にメールでご案内します。`,
                `${waiting} ${waiting === 1 ? 'group waits' : 'groups wait'} already. We write in order as seats become free.`,
              )}
        </Notice>
      )}
      <ErrorSummary form={form} labels={{ ...formErrorLabels(), ...questionLabels(questions) }} />
      <Form action={action}>
        <HiddenField form={form} name="id" />
        <PersonSection about={about} form={form} />
        <ContactSection about={about} form={form} email={email} />
        {about.tickets.length > 0 && (
          <FormSection title={t('種別', 'Ticket')}>
            <TicketField about={about} form={form} />
          </FormSection>
        )}
        <CompanionSection about={about} form={form} />
        <ResidentSection about={about} form={form} />
        <QuestionSection about={about} form={form} />
        <NeedsSection about={about} form={form} />
        <DataNotice {...about} />
        <FormActions>
          <Button>{send}</Button>
          <LinkButton kind="plain" href={eventPaths.page(event.id)}>
            {t('やめて戻る', 'Back')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
