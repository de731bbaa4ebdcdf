import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  MoneyField,
  SelectField,
  TextField,
} from '#ui/index.ts'
import { bases, chosenBases } from '../bases.ts'
import { budgetPaths } from '../paths.ts'
import type { LedgerProps } from './ledger-page.tsx'

export const AppropriationForm = ({ scheme, fiscal_year, form, id }: LedgerProps): Html => (
  <Form action={budgetPaths.scheme(scheme.id)}>
    <ErrorSummary
      form={form}
      labels={{
        basis: t('内容', 'What'),
        yen: t('金額', 'Amount'),
        words: t('理由', 'Reason'),
        document_number: t('文書番号', 'Document number'),
      }}
    />
    <FormSection
      title={t(`${fiscal_year}年度の予算額を入れる`, `Enter the budget of ${fiscal_year}`)}
      help={t(
        '記入は消せません。まちがえたときは、反対の補正を入れてください。',
        'An entry cannot be removed; a wrong one is undone by its opposite.',
      )}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="fiscal_year" value={String(fiscal_year)} />
      <SelectField
        form={form}
        name="basis"
        label={t('内容', 'What')}
        required
        options={chosenBases.map((value) => ({ value, label: t(bases[value].label) }))}
        empty={t('選んでください', 'Please choose')}
      />
      <MoneyField form={form} name="yen" label={t('金額', 'Amount')} required />
      <TextField
        form={form}
        name="words"
        label={t('理由', 'Reason')}
        help={t(
          '例：第2回定例会で可決。個人の名前は書かないでください。',
          'Such as: by the second session. Please name nobody.',
        )}
        required
        maxlength={200}
      />
      <TextField
        form={form}
        name="document_number"
        label={t('文書番号', 'Document number')}
        width="medium"
        maxlength={60}
      />
    </FormSection>
    <FormActions>
      <Button>{t('台帳に入れる', 'Enter it')}</Button>
    </FormActions>
  </Form>
)
