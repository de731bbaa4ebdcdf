// 支援制度の案内: of what one wants to hear, or not at all; and where the record is put right.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SwitchField,
  TwoColumns,
} from '#ui/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { topics } from '#modules/schemes/index.ts'
import { outreachPaths } from '../paths.ts'
import type { Why } from '../queries/why.ts'
import { mostMails } from '../rules.ts'
import { WhyBox } from './why.tsx'

interface WishProps {
  action: string
  form: FormState
  saved: boolean
  why: readonly Why[]
  /** Of a signed-in representative: where the record of each is put right. */
  firms: readonly { id: string; name: string }[]
  /** Read by whoever is signed in; else by the link of a mail. */
  signedIn: boolean
}

const Record = ({ firms }: Pick<WishProps, 'firms'>): Html => (
  <Box title={t('登録の内容を直す', 'Put the record right')}>
    <p>
      {t(
        '案内は、登録された業種・規模・所在地から選んでいます。違っていれば、直すとこれからの案内に反映されます。',
        'What is sent is chosen by industry, size and address on record. Once put right, what comes later fits better.',
      )}
    </p>
    {firms.map(({ id, name }) => (
      <LinkButton kind="second" href={memberPaths.editOrganization(id)}>
        {t(`${name}の登録を直す`, `Edit ${name}`)}
      </LinkButton>
    ))}
    {firms.length === 0 && (
      <LinkButton kind="second" href={`/sign-in?next=${encodeURIComponent(outreachPaths.mine())}`}>
        {t('ログインして登録を直す', 'Sign in to edit the record')}
      </LinkButton>
    )}
  </Box>
)

export const WishPage = ({ action, form, saved, why, firms, signedIn }: WishProps): Html => (
  <>
    <PageHead
      title={t('支援制度の案内', 'Mail about support')}
      lead={t(
        `使えそうな支援制度の募集が始まったときに、お知らせします。1週間に${mostMails}通までで、それより多いときは週に1通の一覧にまとめます。`,
        `You are told when support opens that may fit you: at most ${mostMails} mails a week, and one list of what is more.`,
      )}
    />
    {saved && <Notice kind="success" title={t('受け取り方を変えました', 'Saved')} />}
    <TwoColumns
      aside={
        <>
          {why.map((one) => (
            <WhyBox {...one} />
          ))}
          {(firms.length > 0 || !signedIn) && <Record firms={firms} />}
        </>
      }
    >
      <Form action={action}>
        <ErrorSummary form={form} />
        <FormSection title={t('受け取り方', 'What you want to hear of')}>
          <CheckboxField
            form={form}
            name="topics"
            label={t('知りたいこと', 'Topics')}
            help={t('何も選ばないときは、すべてお知らせします。', 'None chosen: everything.')}
            options={topics.map(({ code, label }) => ({ value: code, label: t(label) }))}
          />
          <SwitchField form={form} name="off" label={t('このような案内は不要です', 'I want no such mail')} />
        </FormSection>
        <FormActions>
          <Button>{t('変える', 'Save')}</Button>
        </FormActions>
      </Form>
    </TwoColumns>
  </>
)
