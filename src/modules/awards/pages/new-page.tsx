// 起案を始める: which applications, and what of each.
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  PageHead,
  Tabs,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { type Application, applicationPaths, numberText, StateChip } from '#modules/applications/index.ts'
import { CallTabs, outcomeWords } from '#modules/schemes/index.ts'
import type { DecisionKind, FreshItem, Outcome } from '../kinds.ts'
import { awardPaths } from '../paths.ts'
import { mostItems } from '../rules.ts'

export interface Candidate {
  application: Application
  fresh: FreshItem
  /** Of whoever proposes: somebody else has to. */
  own: boolean
  /** What may be decided of it now. */
  outcomes: readonly Outcome[]
  /** Every outcome may be decided. */
  stands: boolean
  /** Why not every outcome, or why none is chosen beforehand. */
  why: Phrase | null
  /** Its outcome stands chosen as the page opens. */
  chosen: boolean
}

interface Call {
  call: string
  scheme: string
  call_title: string
  fiscal_year: number
  title: string
  department: string
  kind: string
}

interface NewProps {
  kind: DecisionKind
  kinds: readonly DecisionKind[]
  calls: readonly Call[]
  call: Call
  candidates: readonly Candidate[]
  /** So many more are in another proposal. */
  elsewhere: number
  /** What the panel proposed is filled in. */
  panel: boolean
  form: FormState
}

const selected = (form: FormState, { application: { id }, fresh, chosen }: Candidate): string => {
  const typed = form.values[`outcome_${id}`]
  return typeof typed === 'string' ? typed : chosen ? fresh.outcome : ''
}

const Standing = ({ application: { state }, stands, why, outcomes, scheme }: Candidate & { scheme: string }): Html => (
  <>
    <StateChip state={state} kind={scheme} />
    {why !== null && (
      <small>
        {t(why)}
        {(stands ? [] : outcomes).map(({ label }) =>
          t(`「${label.ja}」だけ選べます。`, ` Only “${label.en}” can be chosen.`),
        )}
      </small>
    )}
  </>
)

const columns = ({ form, call }: NewProps): Column<Candidate>[] => [
  { label: t('受付番号', 'Number'), tight: true, cell: ({ application }) => numberText(application) },
  {
    label: t('申請者', 'Applicant'),
    head: true,
    cell: ({ application: { id, applicant_name } }) => <a href={applicationPaths.one(id)}>{applicant_name}</a>,
  },
  {
    label: t('状態', 'State'),
    cell: (one) => <Standing {...one} scheme={call.kind} />,
  },
  {
    label: t('判定', 'Rules'),
    cell: ({ application: { judgement } }) => (judgement === null ? '' : t(outcomeWords[judgement.outcome])),
  },
  {
    label: t('金額の案', 'Amount'),
    align: 'end',
    cell: ({ fresh }) => (fresh.yen === null ? '' : yenText(fresh.yen)),
  },
  {
    label: t('結論の案', 'Proposed'),
    cell: (one) =>
      one.own ? (
        t('ほかの担当者が起案します（あなたの所属先）', 'Somebody else proposes it: yours')
      ) : (
        <div class="select">
          <select
            name={`outcome_${one.application.id}`}
            aria-label={t(`${one.application.applicant_name}の結論`, `Outcome of ${one.application.applicant_name}`)}
          >
            <option value="">{t('今回は入れない', 'Not in this one')}</option>
            {one.outcomes.map(({ code, label }) => (
              <option value={code} selected={code === selected(form, one)}>
                {t(label)}
              </option>
            ))}
          </select>
        </div>
      ),
  },
]

const titleOf = ({ kind, call }: NewProps): string =>
  t(`${call.title}　${kind.label.ja}`, `${call.title}: ${kind.label.en}`)

export const NewPage = (props: NewProps): Html => {
  const { kind, kinds, calls, call, candidates, elsewhere, panel, form } = props
  const here = { scheme: call.scheme, call: call.call, kind: kind.code }
  return (
    <>
      <PageHead title={t('決定を起案する', 'Propose a decision')} lead={call.title} />
      <Tabs
        label={t('決定の種類', 'Kind of decision')}
        items={kinds.map(({ code, label }) => ({
          href: awardPaths.new({ ...here, kind: code }),
          label: t(label),
          current: code === kind.code,
        }))}
      />
      <CallTabs calls={calls} current={call.call} hrefOf={(call) => awardPaths.new({ ...here, call })} />
      {candidates.length === 0 && (
        <Empty title={t('いま決められる申請はありません', 'No application is ready')}>
          {t(
            '形式審査や審査が終わると、ここに出ます。ほかの起案に入っている申請は出ません。',
            'They appear here once their check or review is done. Those in another proposal do not.',
          )}
          <LinkButton kind="second" href={applicationPaths.list(call.scheme)}>
            {t('申請の一覧を見る', 'See the applications')}
          </LinkButton>
        </Empty>
      )}
      {(candidates.length > 0 || Object.keys(form.values).length > 0) && (
        <Form action={awardPaths.new(panel ? { ...here, from: 'panel' } : here)} wide>
          <ErrorSummary form={form} labels={{ title: t('件名', 'Title'), words: t('趣旨', 'Purpose') }} />
          <HiddenField name="call" value={call.call} />
          <TextField
            form={form}
            name="title"
            label={t('件名', 'Title')}
            required
            maxlength={100}
            value={titleOf(props)}
          />
          <TextArea
            form={form}
            name="words"
            label={t('趣旨', 'Purpose')}
            max={2000}
            rows={3}
            help={t(
              'なぜ今、この申請をまとめて決めるのか。審査調書の最初に載ります。',
              'Why these are decided now. It stands first in the dossier.',
            )}
          />
          {candidates.length > 0 && (
            <>
              <h2>{t('申請ごとの結論の案', 'Proposed for each application')}</h2>
              <p>
                {t(
                  `一度に${mostItems}件まで。金額・条件・理由は、次のページで1件ずつ直せます。`,
                  `At most ${mostItems} at once. Amount, conditions and reason can be changed on the next page.`,
                )}
              </p>
              {elsewhere > 0 && (
                <p>
                  {t(
                    `ほかの起案に入っている申請${elsewhere}件は、ここに出ません。`,
                    `Applications in another proposal, not shown here: ${elsewhere}.`,
                  )}
                </p>
              )}
              <DataTable
                caption={t('申請', 'Applications')}
                captionHidden
                columns={columns(props)}
                rows={candidates}
                empty=""
              />
            </>
          )}
          <FormActions>
            <Button>
              {candidates.length > 0 ? t('下書きをつくる', 'Make a draft') : t('もう一度確かめる', 'Look once more')}
            </Button>
          </FormActions>
        </Form>
      )}
    </>
  )
}
