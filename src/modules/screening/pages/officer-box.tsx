// 担当: taken, handed to a colleague, given back.
import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Form,
  FormActions,
  HiddenField,
  type Html,
  type Option,
  SelectField,
} from '#ui/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { screeningPaths } from '../paths.ts'

interface OfficerProps {
  application: Pick<Application, 'id' | 'officer'>
  /** Of whoever looks. */
  account: string
  names: ReadonlyMap<string, string>
  /** To whom it can be handed; none: whoever looks may not. */
  colleagues: readonly Option[]
}

export const OfficerBox = ({ application: { id, officer }, account, names, colleagues }: OfficerProps): Html => {
  const action = screeningPaths.officer(id)
  const others = colleagues.filter(({ value }) => value !== officer && value !== account)
  return (
    <Box title={t('担当', 'Officer')}>
      <p>
        {officer === null
          ? t('担当はまだ決まっていません。', 'Nobody looks after it yet.')
          : t(
              `${names.get(officer) ?? '退任した職員'}さん${officer === account ? '（わたし）' : ''}`,
              `${names.get(officer) ?? 'Somebody who has left'}${officer === account ? ' (me)' : ''}`,
            )}
      </p>
      {colleagues.length > 0 && officer !== account && (
        <ActionForm
          action={action}
          hidden={{ officer: account, before: officer ?? '' }}
          label={t('わたしが担当する', 'Take it')}
          kind="second"
          small
        />
      )}
      {colleagues.length > 0 && officer === account && (
        <ActionForm
          action={action}
          hidden={{ officer: '', before: officer }}
          label={t('担当を外れる', 'Give it back')}
          kind="second"
          small
        />
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('ほかの職員に引き継ぐ', 'Hand it to somebody')}</summary>
          <Form action={action}>
            <HiddenField name="before" value={officer ?? ''} />
            <SelectField form={emptyForm} name="officer" label={t('引き継ぐ相手', 'To')} options={others} required />
            <FormActions>
              <Button kind="second" small>
                {t('引き継ぐ', 'Hand over')}
              </Button>
            </FormActions>
          </Form>
        </details>
      )}
    </Box>
  )
}
