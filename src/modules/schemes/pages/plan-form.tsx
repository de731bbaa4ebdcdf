// What the pages of a scheme's plans have round their fields: what became of a press, what to put right, the ways on.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  Meanwhile,
  type Node,
  Notice,
} from '#ui/index.ts'
import { BackToScheme } from '../crumbs.tsx'

/** As each page of a plan is given it by its route. */
export interface PlanState {
  form: FormState
  /** As the address says it after saving: `same` where nothing changed; undefined: nothing was saved just now. */
  saved: string | undefined
  /** Somebody else saved it first: what stands now otherwise than typed. */
  meanwhile?: readonly Said[] | undefined
}

interface PlanFormProps extends PlanState {
  action: string
  scheme: string
  labels: Readonly<Record<string, string>>
  children?: Node
}

export const PlanForm = ({ action, scheme, form, labels, saved, meanwhile, children }: PlanFormProps): Html => (
  <>
    {saved !== undefined && (
      <Notice kind="success">
        {saved === 'same'
          ? t(
              'すでにこの内容で保存されています。変えたところはありません。',
              'It is saved like this already: nothing changed.',
            )
          : t('保存しました。', 'Saved.')}
      </Notice>
    )}
    {meanwhile && <Meanwhile differing={meanwhile} />}
    <ErrorSummary form={form} labels={labels} />
    <Form action={action}>
      <HiddenField form={form} name="version" />
      {children}
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <BackToScheme scheme={scheme} />
      </FormActions>
    </Form>
  </>
)
