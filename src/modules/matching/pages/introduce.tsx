// The one act: both are told, with the coordinator's words.
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  TextArea,
} from '#ui/index.ts'
import { type ChoosableField, fieldLabels } from '#modules/members/index.ts'
import { opportunityPaths } from '#modules/opportunities/index.ts'
import { matchingPaths } from '../paths.ts'
import type { Fit } from '../rules.ts'
import { FitReasons } from './fit-lines.tsx'

interface IntroduceProps {
  opportunity: { id: string; title: string; organization_name: string }
  name: string
  fit: Fit
  /** Why they cannot be introduced; null when they can. */
  why: Phrase | null
  form: FormState
  /** What the person does not show to other members. */
  hidden: ReadonlySet<ChoosableField>
}

const WordsForm = ({ opportunity, form }: { opportunity: string; form: FormState }): Html => (
  <Form action={matchingPaths.introductions(opportunity)}>
    <HiddenField form={form} name="id" />
    <HiddenField form={form} name="person" />
    <TextArea
      form={form}
      name="note"
      label={t('紹介のことば', 'Your words')}
      required
      rows={6}
      max={1000}
      help={t(
        'ご本人と事業者の両方が、このまま読みます。合うと思う点を、具体的に。',
        'Both read it as it stands. Say what you think they have in common.',
      )}
    />
    <Notice kind="info">
      {t(
        '送ると双方に知らせ、7日のあいだ（受付の締切が先なら、その日まで）返事を待ちます。見送りの理由は、あなただけに届きます。',
        'Both are told and have seven days to answer, or until the last day for entries. The reason for a “no” reaches only you.',
      )}
    </Notice>
    <FormActions>
      <Button>{t('双方に紹介する', 'Introduce them')}</Button>
      <LinkButton kind="plain" href={matchingPaths.candidates(opportunity)}>
        {t('やめる', 'Cancel')}
      </LinkButton>
    </FormActions>
  </Form>
)

/** The coordinator sees everything; what the others must not read is said before the words are written. */
const Unshown = ({ hidden }: { hidden: ReadonlySet<ChoosableField> }): Html | null => {
  const fields = [...hidden]
    .filter((field) => field !== 'full_name' && field !== 'photo')
    .map((field) => fieldLabels[field])
  if (fields.length === 0) return null
  const [ja, en] = [
    fields.map((field) => field.ja).join('、'),
    fields.map((field) => field.en.toLowerCase()).join(', '),
  ]
  return (
    <Notice kind="wait">
      {t(
        `ほかの会員に見せていない項目があります：${ja}。紹介のことばには書かないでください。`,
        `They do not show these to other members: ${en}. Please leave them out of your words.`,
      )}
    </Notice>
  )
}

const Instead = ({ opportunity }: { opportunity: string }): Html => (
  <p>
    <LinkButton href={opportunityPaths.page(opportunity)}>{t('募集のページを見る', 'See the challenge')}</LinkButton>{' '}
    <LinkButton kind="second" href={matchingPaths.candidates(opportunity)}>
      {t('候補の一覧へ戻る', 'Back to the candidates')}
    </LinkButton>
  </p>
)

export const IntroducePage = ({ opportunity, name, fit, why, form, hidden }: IntroduceProps): Html => (
  <>
    <PageHead
      title={t(`${name}さんを紹介する`, `Introduce ${name}`)}
      lead={
        <>
          {opportunity.title}
          <br />
          {opportunity.organization_name}
        </>
      }
    />
    <ErrorSummary form={form} labels={{ note: t('紹介のことば', 'Your words') }} />
    {why !== null && <Notice kind="wait">{t(why)}</Notice>}
    <FitReasons fit={fit} />
    {why === null && <Unshown hidden={hidden} />}
    {why === null ? <WordsForm opportunity={opportunity.id} form={form} /> : <Instead opportunity={opportunity.id} />}
  </>
)
