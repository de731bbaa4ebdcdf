// The terms of the accepted entries, agreed to by both, and what has been paid of the fee.
import { type AgreementRows, draftTerms, schedule } from '#modules/agreements/index.ts'
import { idAt, random } from './random.ts'
import { civilDay } from './time.ts'
import type { DemoWard } from './types.ts'

/** `by`: the account that stands for a person. */
export function agreementRows(
  ward: DemoWard,
  seed: number,
  until: Date,
  by: (person: string) => string,
): AgreementRows {
  const municipality = ward.municipality.code
  const r = random(seed, `${municipality}/agreements`)
  const challenge = new Map(ward.challenges.map((one) => [one.id, one]))
  const organization = new Map(ward.organizations.map((one) => [one.id, one]))
  const person = new Map(ward.people.map((one) => [one.id, one]))
  const today = civilDay(until)
  const rows: { [T in keyof AgreementRows]: AgreementRows[T][number][] } = {
    agreement: [],
    agreement_version: [],
    agreement_consent: [],
    payment: [],
  }
  for (const { entry, opportunity, began_on, ended_on, ...parties } of ward.engagements) {
    const [about, firm, worker] = [
      challenge.get(opportunity),
      organization.get(parties.organization),
      person.get(parties.person),
    ]
    const head = person.get(about?.created_by ?? '')
    if (about === undefined || firm === undefined || worker === undefined || head === undefined) continue
    const at = new Date(`${began_on}T06:00:00Z`)
    const id = idAt(r, at)
    const representative = `${head.family_name} ${head.given_name}`
    const terms = draftTerms(
      {
        organization: { name: firm.name, address: firm.address, representative },
        person: { name: worker.display_name },
        start_on: began_on,
        opportunity: { ...about, starts_on: null },
      },
      began_on,
    )
    const common = { municipality, agreement: id, version: 1 }
    rows.agreement.push({
      municipality,
      id,
      entry,
      opportunity,
      organization: firm.id,
      person: worker.id,
      version: 1,
      agreed_version: 1,
      agreed_at: at,
      ended_on,
      created_account: by(head.id),
      created_at: at,
    })
    rows.agreement_version.push({
      ...common,
      terms: JSON.stringify(terms),
      origin: 'demo',
      created_account: by(head.id),
      created_at: at,
    })
    for (const [side, one] of [
      ['organization', head],
      ['person', worker],
    ] as const) {
      rows.agreement_consent.push({
        ...common,
        side,
        name: `${one.family_name} ${one.given_name}`,
        account: by(one.id),
        address: 'demo',
        origin: 'demo',
        given_at: at,
      })
    }
    for (const due of schedule(terms)) {
      if (ended_on !== null && due.received_on > ended_on) continue
      const paid = due.due_on < today
      rows.payment.push({
        municipality,
        id: idAt(r, new Date(`${due.due_on}T00:00:00Z`)),
        agreement: id,
        ...due,
        paid_on: paid ? due.due_on : null,
        confirmed_at: paid ? new Date(`${due.due_on}T09:00:00Z`) : null,
      })
    }
  }
  return rows
}
