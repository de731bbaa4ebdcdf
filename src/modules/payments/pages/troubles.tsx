// Seen before anybody approves: accounts that are no longer those of the batch, or that no bank takes, and what to do.
import { t } from '#platform/i18n/index.ts'
import { DataTable, DateText, type Html, Notice } from '#ui/index.ts'
import { accountText } from '../bank/account.ts'
import { paymentPaths } from '../paths.ts'
import type { Batch } from '../queries/batches.ts'
import type { Trouble } from '../queries/troubles.ts'

const toDo = ({ state }: Batch): string =>
  state === 'approved'
    ? t(
        'ファイルには、まとまりをつくったときの口座が入っています。銀行に出していなければ、まとまりを取り消し、いまの口座を確かめてからつくり直してください。出したあとなら、銀行に組戻しを相談してください。',
        'The file holds the accounts as they were. If the bank does not have it, make the batch void, check the accounts as they are now, and make it anew; otherwise ask the bank to call them back.',
      )
    : t(
        'このままでは承認できません。差し戻すと、支払は「支払待ち」に戻ります。いまの口座を確かめてから、まとまりをつくり直してください。',
        'It cannot be approved like this. Return it: its payments are due again. Check the accounts as they are now, then make it anew.',
      )

const Now = ({ now }: Trouble): Html | string =>
  now === null ? (
    t('変わっていません', 'The same')
  ) : now.returned_words !== '' ? (
    t('申請者に戻し、入力を待っています', 'Returned: waits for the applicant')
  ) : (
    <>
      {accountText(now)}
      <p class="field-help">
        <DateText at={now.changed_at} />　
        {now.checked_account === null ? t('未確認', 'Not checked yet') : t('確認済み', 'Checked')}
      </p>
    </>
  )

export const Troubles = ({ batch, troubles }: { batch: Batch; troubles: readonly Trouble[] }): Html | null =>
  troubles.length === 0 ? null : (
    <>
      <Notice
        kind="error"
        title={t(
          `口座が変わったか、使えなくなった支払が${troubles.length}件あります`,
          `Accounts of ${troubles.length} payments changed, or cannot be used`,
        )}
      >
        {toDo(batch)}
      </Notice>
      <DataTable
        caption={t('確かめる口座', 'Accounts to look at')}
        columns={[
          {
            label: t('支払先', 'Paid to'),
            head: true,
            cell: ({ transfer: { application, applicant_name } }) => (
              <a href={paymentPaths.accountLook(application)}>{applicant_name}</a>
            ),
          },
          {
            label: t('まとまりをつくったとき', 'In this batch'),
            cell: ({ transfer, doubts }) => (
              <>
                {accountText(transfer)}
                {doubts.map(({ why }) => (
                  <p class="field-help">{t(why)}</p>
                ))}
              </>
            ),
          },
          { label: t('いま', 'Now'), cell: (one) => <Now {...one} /> },
        ]}
        rows={troubles}
        empty={null}
      />
    </>
  )
