// 確認: everything that was answered, once more, before it is sent.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
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
  SwitchField,
  TwoColumns,
} from '#ui/index.ts'
import { type CallTerms, SaidAnswers, sayAnswers } from '#modules/schemes/index.ts'
import type { KeptJudgement } from '../judgement.ts'
import { applicationPaths } from '../paths.ts'
import { nextToWrite, type Progress } from '../progress.ts'
import type { Application } from '../queries/applications.ts'
import { JudgementBox } from './judgement.tsx'
import { WhatIsMissing } from './sections.tsx'

const whatIsLeft = ({ sections }: Progress): string =>
  sections.some(({ missing }) => missing.length > 0)
    ? t('まだ書かれていないところがあります', 'Something is still missing')
    : t('直すところがあります', 'Something is to be put right')

interface CheckProps {
  application: Application
  terms: CallTerms
  progress: Progress
  judgement: KeptJudgement
  form: FormState
  /** Why it cannot be submitted now; null where it can. */
  why: string | null
  /** Somebody else saved something while it was being checked. */
  meanwhile?: boolean
  mayDecide: boolean
  /** What later modules have to say before it is sent. */
  parts: readonly Html[]
}

const what = (corrected: boolean) =>
  corrected
    ? {
        title: t('出し直す前の確認', 'Check before you hand it in again'),
        after: t(
          '出し直すと、担当がもう一度確かめます。受付番号と受付日時は変わりません。',
          'We check it once more. Its number and the time of receipt stay.',
        ),
        button: t('この内容で出し直す', 'Hand it in again'),
      }
    : {
        title: t('提出の前の確認', 'Check before you submit'),
        after: t(
          '提出すると、受付番号をお渡しします。提出したあとは、内容を変えられません。',
          'You get a number at once. What was submitted can no longer be changed.',
        ),
        button: t('この内容で提出する', 'Submit it'),
      }

/** As the page is called, also in the crumbs. */
export const checkTitle = ({ state }: Pick<Application, 'state'>): string => what(state === 'correction').title

const Send = ({ application, judgement, form }: CheckProps): Html => (
  <>
    {judgement.outcome === 'not' && (
      <Notice kind="wait" title={t('要件を満たしていない項目があります', 'A condition is not met')}>
        {t(
          'このまま提出することもできますが、交付されない見込みです。理由は「要件との照らし合わせ」をご覧ください。',
          'You can submit it all the same, but it will probably not be awarded. The reasons stand beside.',
        )}
      </Notice>
    )}
    <Form action={applicationPaths.submission(application.id)}>
      <HiddenField name="version" value={String(application.version)} />
      <SwitchField
        form={form}
        name="confirmed"
        label={t('書いた内容に間違いがないことを確かめました', 'I have checked that all of it is right')}
        required
      />
      <p>{what(application.state === 'correction').after}</p>
      <FormActions>
        <Button>{what(application.state === 'correction').button}</Button>
        <LinkButton kind="second" href={applicationPaths.one(application.id)}>
          {t('まだ提出しない', 'Not yet')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)

/** What is missing is told above; whoever has read to the end goes on from there. */
const GoOn = ({ application: { id }, progress }: CheckProps): Html | null => {
  const next = nextToWrite(progress)
  return next === undefined ? null : (
    <FormActions>
      <LinkButton href={applicationPaths.section(id, next.code)}>{t('続きを書く', 'Go on writing')}</LinkButton>
      <LinkButton kind="second" href={applicationPaths.one(id)}>
        {t('申請のページへ', 'To the application')}
      </LinkButton>
    </FormActions>
  )
}

export const CheckPage = (props: CheckProps): Html => {
  const { application, terms, progress, judgement, form, why, meanwhile, mayDecide, parts } = props
  const { id } = application
  const open = new Set(progress.sections.map(({ code }) => code))
  return (
    <>
      <PageHead
        title={checkTitle(application)}
        lead={t(`${terms.title}（${application.applicant_name}）`, `${terms.title} (${application.applicant_name})`)}
      />
      <TwoColumns aside={<JudgementBox judgement={judgement} />}>
        {meanwhile && (
          <Notice kind="error" title={t('ほかの方が内容を変えました', 'Somebody else changed it')}>
            {t(
              '下は、いま保存されている内容です。もう一度確かめてください。',
              'Below is what is stored now. Please check it again.',
            )}
          </Notice>
        )}
        <ErrorSummary form={form} />
        {why !== null && (
          <Notice kind="error" title={t('いまは提出できません', 'It cannot be submitted now')}>
            {why}
          </Notice>
        )}
        {!progress.ready && (
          <Notice kind="wait" title={whatIsLeft(progress)}>
            <WhatIsMissing id={id} progress={progress} />
          </Notice>
        )}
        <SaidAnswers
          sections={sayAnswers(terms.definition, application.answers)}
          changeAt={(code) => (open.has(code) ? applicationPaths.section(id, code) : null)}
        />
        {parts}
        {!progress.ready && why === null && <GoOn {...props} />}
        {progress.ready && why === null && mayDecide && <Send {...props} />}
        {!mayDecide && (
          <Notice kind="info">{t('提出は、申請する方が行います。', 'Only the applicant submits it.')}</Notice>
        )}
      </TwoColumns>
    </>
  )
}
