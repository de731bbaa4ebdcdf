// 割り当て: who reads what. Pure, and the same for the same input.

export interface Reviewer {
  account: string
  person: string | null
  organizations: readonly string[]
  /** None: anything. */
  topics: readonly string[]
  /** What they already have to read. */
  load: number
  /** Null: as many as it needs. */
  most: number | null
  /** Applicants (organizations, persons) with whom they once declared a conflict. */
  conflicts: ReadonlySet<string>
}

export interface Applied {
  id: string
  organization: string | null
  person: string | null
  topics: readonly string[]
  /** Accounts that read it, or were taken off it. */
  known: readonly string[]
  /** So many more. */
  needs: number
}

export interface Assignment {
  application: string
  reviewer: string
}

/** Never their own firm or themselves, never once in conflict about them, never twice. */
export const isFree = (
  reviewer: Pick<Reviewer, 'account' | 'person' | 'organizations' | 'conflicts'>,
  { organization, person, known }: Pick<Applied, 'organization' | 'person' | 'known'>,
): boolean =>
  !known.includes(reviewer.account) &&
  (organization === null ||
    (!reviewer.organizations.includes(organization) && !reviewer.conflicts.has(organization))) &&
  (person === null || (reviewer.person !== person && !reviewer.conflicts.has(person)))

export const knowsTopic = ({ topics }: Pick<Reviewer, 'topics'>, about: readonly string[]): boolean =>
  topics.length === 0 || topics.some((topic) => about.includes(topic))

/** Whoever has least to read is asked first, whom few can read comes first; then work moves to whoever still has two less. */
export function assign(applications: readonly Applied[], reviewers: readonly Reviewer[]): Assignment[] {
  const sorted = reviewers.toSorted((a, b) => (a.account < b.account ? -1 : 1))
  const load = new Map(sorted.map(({ account, load }) => [account, load]))
  const of = ({ account }: Reviewer): number => load.get(account) ?? 0
  const hasRoom = (one: Reviewer): boolean => one.most === null || of(one) < one.most
  const add = ({ account }: Reviewer, by: 1 | -1) => load.set(account, (load.get(account) ?? 0) + by)
  const work = applications
    .map((application) => ({
      application,
      able: sorted.filter((one) => isFree(one, application) && knowsTopic(one, application.topics)),
      chosen: new Set<Reviewer>(),
    }))
    .toSorted((a, b) => a.able.length - b.able.length || (a.application.id < b.application.id ? -1 : 1))
  // Each turn gives out more, or makes the loads more alike, so it ends; what moves away leaves room for what was short.
  for (let changed = true; changed;) {
    changed = false
    for (const { application, able, chosen } of work) {
      if (chosen.size >= application.needs) continue
      const least = able.filter((one) => !chosen.has(one) && hasRoom(one)).toSorted((a, b) => of(a) - of(b))
      for (const one of least.slice(0, application.needs - chosen.size)) {
        chosen.add(one)
        add(one, 1)
        changed = true
      }
    }
    for (const { able, chosen } of work) {
      for (const from of chosen) {
        const to = able.find((one) => !chosen.has(one) && hasRoom(one) && of(one) + 1 < of(from))
        if (to === undefined) continue
        chosen.delete(from)
        chosen.add(to)
        add(from, -1)
        add(to, 1)
        changed = true
      }
    }
  }
  return work.flatMap(({ application, chosen }) =>
    [...chosen].map(({ account }) => ({ application: application.id, reviewer: account })),
  )
}
