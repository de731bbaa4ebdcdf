import type { FormState } from '#platform/forms/state.ts'
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
  Prose,
  TextArea,
} from '#ui/index.ts'
import { eventPaths } from '#modules/events/index.ts'
import type { Figures } from '../figures.ts'
import { afterwardsPaths } from '../paths.ts'
import { FiguresOfEvent } from './figures-list.tsx'

interface ReportWords {
  came_of_it: string
  next_steps: string
}

const Words = ({ came_of_it, next_steps }: ReportWords): Html => (
  <>
    <h3>{t('この催しから生まれたこと', 'What came of it')}</h3>
    <Prose text={came_of_it} />
    {next_steps !== '' && (
      <>
        <h3>{t('これから', 'What comes next')}</h3>
        <Prose text={next_steps} />
      </>
    )}
  </>
)

/** As it stands on the event's page. */
export const ReportSection = ({ figures, words }: { figures: Figures; words: ReportWords }): Html => (
  <section class="flow" id="report">
    <h2>{t('開催報告', 'Report')}</h2>
    <FiguresOfEvent figures={figures} />
    <Words {...words} />
  </section>
)

interface ReportPageProps {
  event: string
  figures: Figures
  published: boolean
  /** Null for whoever only reads. */
  form: FormState | null
  words: ReportWords | null
  differing: readonly Said[] | undefined
}

export const ReportPage = ({ event, figures, published, form, words, differing }: ReportPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('開催報告', 'Report')}
      lead={
        published
          ? t('公開済みです。数は公開したときのものです。', 'Published. The figures are those of that moment.')
          : t(
              '数は、いまの記録から計算しています。公開すると、その時点の数で残ります。',
              'Computed from what is recorded now. Publishing keeps them as they are then.',
            )
      }
    />
    <FiguresOfEvent figures={figures} />
    {form === null ? (
      words !== null && <Words {...words} />
    ) : (
      <>
        {differing !== undefined && <Meanwhile differing={differing} />}
        <ErrorSummary form={form} />
        <Form action={afterwardsPaths.report(event)}>
          <HiddenField form={form} name="version" />
          <TextArea
            form={form}
            name="came_of_it"
            label={t('この催しから生まれたこと', 'What came of it')}
            help={t(
              '参加していない区民の方にも伝わるように。お名前を書くときは、ご本人の了解を得てください。',
              'So that somebody who was not there understands. Name people only with their consent.',
            )}
            required
            rows={8}
            max={3000}
          />
          <TextArea form={form} name="next_steps" label={t('これから', 'What comes next')} rows={4} max={2000} />
          <FormActions>
            <Button>{published ? t('直す', 'Save') : t('保存して確かめる', 'Save and look at it')}</Button>
            <a href={eventPaths.manage(event)}>{t('催しの管理へ戻る', 'Back to the event')}</a>
          </FormActions>
        </Form>
      </>
    )}
  </div>
)

interface PreviewPageProps {
  event: string
  figures: Figures
  words: ReportWords
  version: number
  /** It is over, and not yet reported. */
  ready: boolean
  /** Somebody wrote on meanwhile. */
  changed: boolean
}

export const PreviewPage = ({ event, figures, words, version, ready, changed }: PreviewPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('公開前の確認', 'Before it is published')}
      lead={t('催しのページに、このように載ります。', 'It will stand on the event’s page like this.')}
    />
    {changed && (
      <Notice kind="error">
        {t(
          'ほかの方が文章を直しました。もう一度お確かめください。',
          'Somebody else has changed the words. Please look again.',
        )}
      </Notice>
    )}
    {!ready && (
      <Notice kind="info">
        {t('催しを「終了」にすると公開できます。', 'It can be published once the event is closed.')}{' '}
        <a href={eventPaths.manage(event)}>{t('催しの管理へ', 'To the event')}</a>
      </Notice>
    )}
    <ReportSection figures={figures} words={words} />
    <FormActions>
      {ready && (
        <ActionForm action={afterwardsPaths.publication(event)} hidden={{ version: String(version) }}>
          {t('公開する', 'Publish')}
        </ActionForm>
      )}
      <LinkButton kind="second" href={afterwardsPaths.report(event)}>
        {t('直す', 'Change')}
      </LinkButton>
    </FormActions>
  </div>
)
