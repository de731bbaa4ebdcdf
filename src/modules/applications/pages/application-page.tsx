// An application's own page: how far it is, what can be done, and once submitted its receipt.
import type { FileRecord } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Box,
  Chip,
  DateText,
  Facts,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Proof,
  Receipt,
  TwoColumns,
  typedIn,
} from '#ui/index.ts'
import { type CallTerms, SaidAnswers, type SaidSection, schemePaths } from '#modules/schemes/index.ts'
import type { KeptJudgement } from '../judgement.ts'
import type { Reader } from '../parts.ts'
import { applicationPaths } from '../paths.ts'
import { numberText } from '../phrases.ts'
import { nextToWrite, type Progress } from '../progress.ts'
import type { Application } from '../queries/applications.ts'
import type { Supporter } from '../queries/supporters.ts'
import { canWithdraw, isOpen } from '../rules.ts'
import { states } from '../states.ts'
import { shownState } from '../telling.ts'
import { JudgementBox } from './judgement.tsx'
import { SupportBox } from './support.tsx'
import { Sections } from './sections.tsx'
import { Waiting } from './waiting.tsx'

interface ApplicationProps {
  application: Application
  terms: CallTerms
  said: readonly SaidSection[]
  progress: Progress
  judgement: KeptJudgement
  files: readonly FileRecord[]
  reader: Reader
  /** Of the firm, or somebody from outside who was asked to. */
  mayWrite: boolean
  /** Of the firm, or the person whose it is: hands it in, takes it back, asks others in. */
  mayDecide: boolean
  supporters: readonly Supporter[]
  /** A letter waits to be opened: nothing else says what was decided. */
  untold: boolean
  /** What later modules say of it: what to do now; what came of it; beside it. */
  turns: readonly Html[]
  sections: readonly Html[]
  asides: readonly Html[]
}

const Writing = ({ application: { id, organization }, terms, progress, mayDecide }: ApplicationProps): Html => {
  const next = nextToWrite(progress)
  return (
    <>
      <Notice kind="info" title={t('この申請は、まだ提出されていません', 'This is not submitted yet')}>
        {!mayDecide
          ? t(
              '書いた内容は保存されます。提出は、申請する方が行います。',
              'What you write is kept. The applicant submits it.',
            )
          : organization === null
            ? t(
                '書いた内容は保存されます。いつやめても、続きを書けます。',
                'What you write is kept. You can stop at any time and go on later.',
              )
            : t(
                '書いた内容は保存され、同じ事業者の方ならだれでも続きを書けます。',
                'What you write is kept, and anybody of the same firm can go on with it.',
              )}
        <p>
          {t('締切：', 'Deadline: ')}
          <DateText at={terms.closes_at} until />
        </p>
      </Notice>
      <h2>{t('書くところ', 'What to fill in')}</h2>
      <Sections id={id} progress={progress} />
      <p class="form-actions">
        {!progress.ready && next !== undefined && (
          <LinkButton href={applicationPaths.section(id, next.code)}>{t('続きを書く', 'Go on writing')}</LinkButton>
        )}
        <LinkButton kind={progress.ready ? 'primary' : 'second'} href={applicationPaths.check(id)}>
          {mayDecide ? t('内容を確かめて提出する', 'Check and submit') : t('内容を確かめる', 'Check it')}
        </LinkButton>
      </p>
      <p>
        <a href={applicationPaths.whole(id)}>{t('すべてを1ページで書く', 'Write all of it on one page')}</a>
      </p>
    </>
  )
}

/** What is asked for stands above it, section by section. */
const Correcting = ({ application, progress }: ApplicationProps): Html => (
  <p class="form-actions">
    <LinkButton kind={progress.ready ? 'primary' : 'second'} href={applicationPaths.check(application.id)}>
      {t('直した内容を確かめて出し直す', 'Check the corrections and hand it in again')}
    </LinkButton>
  </p>
)

/** What came of it stands before what was written in it: whoever comes back comes for that. */
const Submitted = ({ application, said, files, sections }: ApplicationProps): Html => (
  <>
    {application.submitted_at !== null && (
      <Facts
        items={[
          [t('受付番号', 'Number'), numberText(application)],
          [t('受付日時', 'Received'), <DateText at={application.submitted_at} />],
          [t('紙の到着', 'Paper arrived'), application.received_at && <DateText at={application.received_at} />],
          [t('受け取り方', 'Came in'), application.origin !== 'web' && typedIn(application.origin)],
          [t('見込みの額', 'Estimated amount'), application.asked_yen !== null && yenText(application.asked_yen)],
          [
            t('提出書類', 'Documents'),
            t(
              `${files.length}点・${application.pages ?? 0}ページ`,
              `${files.length} ${files.length === 1 ? 'file' : 'files'}, pages: ${application.pages ?? 0}`,
            ),
          ],
        ]}
      />
    )}
    {application.sha256 !== null && (
      <Proof sha256={application.sha256}>
        <a href={applicationPaths.submitted(application.id)} download>
          {t('もとのファイル（JSON）で確かめる', 'Check it with its file (JSON)')}
        </a>
      </Proof>
    )}
    {sections}
    <SaidAnswers sections={said} />
  </>
)

const Documents = ({ files }: ApplicationProps): Html => (
  <section class="flow">
    <h2>{t('提出書類の控え', 'Receipts of documents')}</h2>
    {files.map((file) => (
      <Receipt {...file} href={`/files/${file.id}`} />
    ))}
  </section>
)

const Acts = ({ application, untold }: ApplicationProps): Html | null => {
  const { id, state, scheme } = application
  return (
    <Box title={t('この申請について', 'About this application')}>
      <p>
        <a href={schemePaths.page(scheme)}>{t('制度の説明を見る', 'See the scheme')}</a>
      </p>
      {state !== 'draft' && (
        <LinkButton kind="second" href={applicationPaths.receipt(id)} download>
          {t('受付票（PDF）', 'Receipt (PDF)')}
        </LinkButton>
      )}
      {state === 'draft' && (
        <ActionForm
          action={applicationPaths.deletion(id)}
          label={t('下書きを消す', 'Delete the draft')}
          kind="danger"
          confirm={t('この下書きを消しますか。元には戻せません。', 'Delete this draft? It cannot be brought back.')}
        />
      )}
      {!untold && canWithdraw(application) && (
        <ActionForm
          action={applicationPaths.withdrawal(id)}
          label={t('申請を取り下げる', 'Withdraw it')}
          kind="danger"
          confirm={t('この申請を取り下げますか。元には戻せません。', 'Withdraw this application? It cannot be undone.')}
        />
      )}
    </Box>
  )
}

export const ApplicationPage = (props: ApplicationProps): Html => {
  const { application, terms, files, judgement, mayWrite, mayDecide, reader, supporters, untold, turns, asides } = props
  const state = shownState({ state: application.state, untold, terms })
  const open = isOpen(application)
  const writes = open && mayWrite
  return (
    <>
      <PageHead
        title={terms.title}
        lead={application.applicant_name}
        chips={<Chip kind={state.chip}>{t(state.label)}</Chip>}
      />
      <TwoColumns
        aside={
          <>
            {asides}
            {mayDecide && <Acts {...props} />}
            {mayDecide && (supporters.length > 0 || states[application.state].next.length > 0) && (
              <SupportBox application={application} supporters={supporters} />
            )}
            <JudgementBox
              judgement={judgement}
              note={open ? undefined : t('提出されたときの内容での目安です。', 'A guide, by what was submitted.')}
            />
          </>
        }
      >
        {reader !== 'staff' && !untold && <Waiting state={application.state} />}
        {turns}
        {writes && application.state === 'correction' && <Correcting {...props} />}
        {writes && application.state === 'draft' ? <Writing {...props} /> : <Submitted {...props} />}
        {files.length > 0 && <Documents {...props} />}
      </TwoColumns>
    </>
  )
}
