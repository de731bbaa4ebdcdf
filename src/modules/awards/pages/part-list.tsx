import { Facts, type Html } from '#ui/index.ts'

/** What another module says of an application. */
export const PartList = ({
  title,
  rows,
}: {
  title: string
  rows: readonly { label: string; text: string }[]
}): Html => (
  <section class="flow">
    <h2>{title}</h2>
    <Facts items={rows.map(({ label, text }) => [label, text])} />
  </section>
)
