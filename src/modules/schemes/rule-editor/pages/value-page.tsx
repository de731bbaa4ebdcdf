// A named sum that the rest of the rules shares.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, type Html, TextArea, TextField } from '#ui/index.ts'
import type { Fact } from '../../rules/facts.ts'
import { rulePaths } from '../paths.ts'
import { FactNames } from './fact-names.tsx'
import { ItemForm, type ItemProps } from './item-form.tsx'

interface ValuePageProps extends ItemProps {
  code: string | null
  facts: readonly Fact[]
}

export const ValuePage = ({ code, facts, ...item }: ValuePageProps): Html => {
  const { form, scheme, version } = item
  const labels = {
    code: t('式での名前', 'Name in expressions'),
    words: t('ことば', 'Words'),
    is: t('式', 'Expression'),
  }
  return (
    <>
      <ItemForm {...item} labels={labels}>
        <TextField
          form={form}
          name="words"
          label={labels.words}
          required
          maxlength={200}
          help={t('例：補助対象経費', 'Such as: eligible cost')}
        />
        <TextField
          form={form}
          name="code"
          label={labels.code}
          required
          maxlength={40}
          width="medium"
          help={t(
            '英小文字で。例：eligible_cost（式では value.eligible_cost）',
            'Small letters. Such as eligible_cost (value.eligible_cost in expressions)',
          )}
        />
        <TextArea
          form={form}
          name="is"
          label={labels.is}
          required
          rows={3}
          help={t('例：least(eligible(form.costs), 300000)', 'Such as least(eligible(form.costs), 300000)')}
        />
        <FactNames facts={facts} />
      </ItemForm>
      {code !== null && (
        <ActionForm
          action={`${rulePaths.value(scheme, code)}/removal`}
          hidden={{ version: String(version) }}
          kind="plain"
          confirm={t('この値を消しますか。', 'Remove this value?')}
        >
          {t('消す', 'Remove')}
        </ActionForm>
      )}
    </>
  )
}
