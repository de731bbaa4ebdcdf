// What stands on an application's page of its money.
import { type ApplicationPart, isApplicant } from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { Closing, MoneySection, MoneyTurn } from './pages/money.tsx'
import { canPay } from './policy.ts'
import { moneyOf } from './queries/whole.ts'
import { isSettled } from './rules/settled.ts'

export const moneySection: ApplicationPart = async (c, application) => {
  const { actor, now } = c.var
  const money = await c.var.read((db) => moneyOf(db, application.id))
  if (money.payments.length === 0 && money.recoveries.length === 0) return null
  const [own, mayPay] = [isApplicant(actor, application), canPay(actor)]
  return (
    <MoneySection
      {...money}
      application={application.id}
      now={now}
      own={own}
      mayPay={mayPay}
      showsAccount={own || mayPay}
    />
  )
}

/** Of whoever has to do something now. */
export const moneyTurn: ApplicationPart = async (c, application, reader) => {
  if (reader === 'supporter') return null
  const { money, terms } = await c.var.read(async (db) => ({
    money: await moneyOf(db, application.id),
    terms: await callTerms(db, application),
  }))
  if (reader === 'applicant') return <MoneyTurn {...money} application={application.id} now={c.var.now} />
  const standing = { state: application.state, stages: terms.stages }
  return canPay(c.var.actor) && isSettled(standing, money.payments, money.recoveries) ? (
    <Closing application={application.id} />
  ) : null
}
