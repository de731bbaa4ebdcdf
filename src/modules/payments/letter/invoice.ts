// A copy of the invoice that an applicant confirmed here.
import { join } from 'node:path'
import { wareki } from '#platform/calendar/index.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { letter } from '#platform/letters/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { dayText } from '#ui/index.ts'
import { accountText } from '../bank/account.ts'
import type { Payment } from '../queries/payments.ts'
import { paymentKinds } from '../states.ts'
import type { Invoiced } from '../tables.ts'

interface Printed {
  payment: Payment
  invoiced: Invoiced
  number: string
  /** The municipality's name. */
  town: string
  on: string
}

export const invoicePdf = ({
  payment,
  invoiced: { name, title, account, address = [] },
  number,
  town,
  on,
}: Printed): Uint8Array<ArrayBuffer> =>
  letter(join(import.meta.dirname, 'invoice.typ'), {
    lang: locale() === 'en' ? 'en' : 'ja',
    title: t('請求書（控え）', 'Invoice (copy)'),
    on,
    day: t(wareki(on), dayText(on)),
    to: t(`${town}長　様`, `To the mayor of ${town}`),
    from: [...address, name],
    lead: t(
      `「${title}」の${paymentKinds[payment.kind].ja}として、次の額を請求します。`,
      `For “${title}” I ask for the following amount.`,
    ),
    amount: t(formatYen(payment.yen, 'letter'), formatYen(payment.yen, 'sign')),
    facts: [
      { label: t('受付番号', 'Number'), text: number },
      { label: t('支払の種類', 'Kind'), text: t(paymentKinds[payment.kind]) },
      {
        label: t('振込先', 'Paid to'),
        text: account === null ? t('（口座の記録がありません）', '(not on record)') : accountText(account),
      },
    ],
  })
