import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Card,
  CardList,
  Chip,
  dayText,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  PageHead,
  PhoneLink,
  SwitchField,
  TextField,
} from '#ui/index.ts'
import { afterwardsPaths } from '../paths.ts'

export interface Other {
  id: string
  name: string
  organization_name: string
  wished: boolean
}

export interface Mutual extends Omit<Other, 'wished'> {
  email: string | null
  phone: string | null
}

interface WishesPageProps {
  ownKey: string
  open: boolean
  until: Date | null
  /** Agreed to be shown to the others. */
  shown: boolean
  others: readonly Other[]
  mutual: readonly Mutual[]
  form: FormState
}

const Reach = ({ email, phone }: Mutual): Html => (
  <>
    {email !== null && (
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
    )}
    {phone !== null && (
      <p>
        <PhoneLink phone={phone} />
      </p>
    )}
    {email === null && phone === null && (
      <p class="soft">{t('連絡先は取り下げられました。', 'They have taken back how to reach them.')}</p>
    )}
  </>
)

const MutualList = ({ mutual }: WishesPageProps): Html => (
  <section class="flow">
    <h2>{t('気持ちが合った方', 'You both want to meet again')}</h2>
    <CardList>
      {mutual.map((one) => (
        <Card title={one.name} by={one.organization_name || undefined}>
          <Reach {...one} />
        </Card>
      ))}
    </CardList>
  </section>
)

const ContactForm = ({ ownKey, form }: WishesPageProps): Html => (
  <Form action={afterwardsPaths.contact(ownKey)}>
    <FormSection
      title={t('名前を見せる', 'Show your name')}
      help={t(
        'この催しに来た方のうち、名前を見せると決めた方どうしが、お互いの名前と所属を見られます。主催者には伝わりません。連絡先は、お二人とも「また話したい」を選んだときだけ、その方に伝わります。',
        'Those who came and chose to be shown see each other’s name and organization. The organizer is not told. Somebody learns how to reach you only when both of you want to meet again.',
      )}
    >
      <SwitchField
        form={form}
        name="agree"
        label={t('この催しの参加者に名前を見せる', 'Show my name to those who came')}
        help={t('外すと、いつでも見えなくなります。', 'Untick it at any time to be hidden again.')}
      />
      <TextField
        form={form}
        name="email"
        type="email"
        label={t('伝えてよいメールアドレス', 'E-mail you agree to give')}
        help={t('メールか電話の、どちらかを入れてください。', 'Either this or a telephone number.')}
      />
      <TextField form={form} name="phone" type="tel" label={t('伝えてよい電話番号', 'Telephone you agree to give')} />
    </FormSection>
    <FormActions>
      <Button>{t('この内容にする', 'Save')}</Button>
    </FormActions>
  </Form>
)

const Tap = ({ ownKey, other }: { ownKey: string; other: Other }): Html =>
  other.wished ? (
    <ActionForm action={afterwardsPaths.takeBack(ownKey)} hidden={{ wanted: other.id }} kind="plain" small>
      {t('取り消す', 'Take back')}
    </ActionForm>
  ) : (
    <ActionForm action={afterwardsPaths.wishes(ownKey)} hidden={{ wanted: other.id }} kind="second" small>
      {t('また話したい', 'Meet again')}
    </ActionForm>
  )

const Others = ({ ownKey, others }: WishesPageProps): Html => (
  <section class="flow" id="others">
    <h2>{t('この催しに来た方', 'Who came')}</h2>
    <p class="soft">
      {t(
        '選んだことは、お相手も選ぶまで、だれにも伝わりません。',
        'Nobody learns whom you chose until they choose you too.',
      )}
    </p>
    <DataTable
      caption={t('この催しに来た方', 'Who came')}
      captionHidden
      rows={others}
      columns={[
        { label: t('名前', 'Name'), head: true, cell: ({ name }) => name },
        { label: t('所属', 'Organization'), cell: ({ organization_name }) => organization_name || '—' },
        {
          label: t('あなたの選択', 'Your choice'),
          cell: ({ wished }) => (wished ? <Chip kind="good">{t('選びました', 'Chosen')}</Chip> : '—'),
        },
        { label: '', cell: (other) => <Tap ownKey={ownKey} other={other} /> },
      ]}
      empty={
        <Empty title={t('まだだれもいません', 'Nobody yet')}>
          {t('名前を見せると決めた方が、ここに並びます。', 'Those who choose to be shown appear here.')}
        </Empty>
      }
    />
  </section>
)

export const WishesPage = (props: WishesPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('また話したい', 'Meet again')}
      lead={
        props.open && props.until
          ? t(
              `お二人とも「また話したい」を選ぶと、お互いの連絡先がわかります。${dayText(props.until)}まで選べます。`,
              `When both of you choose each other, each learns how to reach the other. Open until ${dayText(props.until)}.`,
            )
          : t('選べる期間は終わりました。', 'The time for choosing is over.')
      }
    />
    <ErrorSummary form={props.form} />
    {props.mutual.length > 0 && <MutualList {...props} />}
    {props.open && props.shown && <Others {...props} />}
    {props.open && <ContactForm {...props} />}
    {!props.open && props.mutual.length === 0 && <Empty title={t('気持ちが合った方はいません', 'Nobody this time')} />}
  </div>
)
