// A 振込のまとまり that never reached the bank is taken back.
import { t } from '#platform/i18n/index.ts'
import { Button, CheckboxField, Form, FormActions, type Html, TextArea } from '#ui/index.ts'
import { paymentPaths } from '../paths.ts'
import type { BatchProps } from './batch.tsx'

export const Voiding = ({ batch, transfers, form, mayVoid }: BatchProps): Html | null => {
  if (batch.state !== 'approved' || transfers.some(({ result }) => result !== null)) return null
  return (
    <>
      <h2>{t('銀行に出さないとき', 'If the bank is not to have it')}</h2>
      {mayVoid ? (
        <Form action={paymentPaths.voiding(batch.id)}>
          <p>
            {t(
              '取り消すと、支払は「支払待ち」に戻り、このファイルは取り出せなくなります。記録は残ります。',
              'Its payments are due again, and its file cannot be taken any more. It stays on record.',
            )}
          </p>
          <TextArea form={form} name="words" label={t('取り消す理由', 'Why it is void')} required rows={2} />
          <CheckboxField
            form={form}
            name="unsent"
            label={t('銀行への確認', 'The bank')}
            required
            options={[
              {
                value: 'yes',
                label: t(
                  'このファイルを銀行に出していない（または、銀行で取り消した）ことを確かめました',
                  'I have made sure that the bank does not have this file, or has cancelled it',
                ),
              },
            ]}
          />
          <FormActions>
            <Button kind="second">{t('まとまりを取り消す', 'Make it void')}</Button>
          </FormActions>
        </Form>
      ) : (
        <p>
          {t(
            'つくった人のほかの担当者が、理由を書いて取り消せます。',
            'Another officer than its maker can make it void, with a reason.',
          )}
        </p>
      )}
    </>
  )
}
