// What the reader of a proposal may do now.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { stepNumbers } from '../forms.ts'
import { awardPaths } from '../paths.ts'
import { stepsFor } from '../plan.ts'
import type { Whole } from '../queries/whole.ts'

export interface Approver {
  account: string
  name: string
}

export interface May {
  edit: boolean
  drop: boolean
  approve: boolean
  deputise: boolean
}

interface ActProps {
  whole: Whole
  may: May
  /** Of officers and administrators, without the drafter. */
  approvers: readonly Approver[]
  form: FormState
}

const version = ({ decision }: Whole) => ({ version: String(decision.version) })

const Sending = ({ whole, approvers, form }: ActProps): Html => {
  const { decision, steps, plan } = whole
  const planned = stepsFor(plan, decision.kind)
  return (
    <Box title={t('決裁に回す', 'Send it on')}>
      <Form action={awardPaths.sending(decision.id)}>
        <HiddenField name="version" value={String(decision.version)} />
        {stepNumbers.slice(0, Math.max(planned.length, steps.length, 1)).map((n) => (
          <>
            <TextField
              form={form}
              required={n === 1}
              name={`title_${n}`}
              label={t(`${n}番目の決裁者の職`, `Title of approver ${n}`)}
              width="short"
              value={steps[n - 1]?.title ?? planned[n - 1] ?? ''}
            />
            <SelectField
              form={form}
              name={`account_${n}`}
              required={n === 1}
              label={t(`${n}番目の決裁者`, `Approver ${n}`)}
              empty={t('選んでください', 'Please choose')}
              value={steps[n - 1]?.account ?? ''}
              options={approvers.map(({ account, name }) => ({ value: account, label: name }))}
            />
          </>
        ))}
        <Button>{t('決裁に回す', 'Send it on')}</Button>
      </Form>
      <p>{t('起案した本人は決裁できません。', 'Whoever drafted it does not approve it.')}</p>
    </Box>
  )
}

const Approving = ({ whole, may, form }: ActProps): Html => {
  const { decision, steps } = whole
  const last = steps.filter(({ approved_at }) => approved_at === null).length === 1
  return (
    <Box title={may.approve ? t('あなたの決裁です', 'It is your turn') : t('代決する', 'Approve as deputy')}>
      <LinkButton kind="second" href={awardPaths.dossier(decision.id)} download>
        {t('審査調書（PDF）を読む', 'Read the dossier (PDF)')}
      </LinkButton>
      <Form action={awardPaths.approval(decision.id)}>
        <HiddenField name="version" value={String(decision.version)} />
        {may.deputise && (
          <TextArea
            form={form}
            name="deputy_reason"
            label={t('代決の理由', 'Why as deputy')}
            required
            rows={2}
            max={400}
            help={t(
              '決裁者が不在のときだけ。調書と記録に残ります。',
              'Only while the approver is away. It stays on the dossier.',
            )}
          />
        )}
        <Button>
          {last ? t('承認して決定する', 'Approve and decide') : t('承認して次に回す', 'Approve and pass on')}
        </Button>
      </Form>
      {last && (
        <p>
          {t(
            '最後の決裁です。すべての申請が決定し、通知が出ます。元には戻せません。',
            'This is the last approval: everything is decided and the applicants are told. It cannot be undone.',
          )}
        </p>
      )}
      <Form action={awardPaths.return(decision.id)}>
        <HiddenField name="version" value={String(decision.version)} />
        <TextArea
          form={form}
          name="return_note"
          label={t('差し戻す理由', 'Why it goes back')}
          required
          rows={3}
          max={2000}
        />
        <Button kind="second">{t('差し戻す', 'Return it')}</Button>
      </Form>
    </Box>
  )
}

export const NextAct = (props: ActProps): Html => {
  const { whole, may } = props
  const { decision, lacks } = whole
  return (
    <>
      {may.edit && lacks.length === 0 && <Sending {...props} />}
      {(may.approve || may.deputise) && <Approving {...props} />}
      {(may.edit || may.drop) && (
        <Box title={t('この起案について', 'About this proposal')}>
          {may.edit && (
            <LinkButton kind="second" href={awardPaths.edit(decision.id)}>
              {t('件名と趣旨を直す', 'Change title and purpose')}
            </LinkButton>
          )}
          {may.drop && decision.state === 'pending' && (
            <ActionForm
              action={awardPaths.takingBack(decision.id)}
              hidden={version(whole)}
              kind="second"
              label={t('決裁から引き取る', 'Take it back')}
              confirm={t(
                '引き取ると、決裁は最初からになります。よろしいですか。',
                'Approval will begin anew. Take it back?',
              )}
            />
          )}
          {may.drop && decision.state !== 'pending' && (
            <ActionForm
              action={awardPaths.dropping(decision.id)}
              hidden={version(whole)}
              kind="danger"
              label={t('起案を取りやめる', 'Drop it')}
              confirm={t(
                'この起案を取りやめますか。申請は、別の起案に入れられます。',
                'Drop this proposal? Its applications are free for another.',
              )}
            />
          )}
        </Box>
      )}
    </>
  )
}
