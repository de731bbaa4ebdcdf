// The scheme files that come with the software, with the plans of every module: each is read by its own, and nothing is left over.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decisionPlan } from '#modules/awards/index.ts'
import { paymentPlan } from '#modules/payments/index.ts'
import { plansIn, readSchemeFile, schemeKindOf, shippedSchemes } from '#modules/schemes/index.ts'
import '../src/modules.ts'

const shipped = shippedSchemes()

it('settle their check, their approval and what is told afterwards; what they pay and who scores goes with their stages', () => {
  const codes = ({ scheme }: (typeof shipped)[number]) =>
    Object.keys(plansIn(scheme))
      .filter((code) => code !== 'publication')
      .toSorted()
  const wanted = ({ scheme: { stages } }: (typeof shipped)[number]) => [
    'decision',
    'letters',
    ...(stages.includes('payment') ? ['payment'] : []),
    'reports',
    ...(stages.includes('review') ? ['review'] : []),
    'screening',
  ]
  expect(shipped.map((one) => [one.name, codes(one)])).toEqual(shipped.map((one) => [one.name, wanted(one)]))
  const advance = shipped.filter(
    ({ scheme }) => paymentPlan.shape.safeParse(scheme['payment']).data?.shares[0]?.months === 0,
  )
  expect(advance.map(({ name }) => name)).toEqual(['social-business'])
  for (const { scheme } of shipped) {
    const { conditions, valid_months } = decisionPlan.shape.parse(scheme['decision'])
    expect([conditions.length >= 4, valid_months !== null]).toEqual([
      true,
      schemeKindOf(scheme.text.kind).money === null,
    ])
  }
})

it.each(shipped.flatMap(({ name, scheme }) => Object.keys(plansIn(scheme)).map((code) => ({ name, code }))))(
  '$name: an unknown word under $code is refused, with its line',
  ({ name, code }) => {
    const text = readFileSync(new URL(`../src/modules/schemes/shipped/${name}.yaml`, import.meta.url), 'utf8')
    const broken = text.replace(new RegExp(`^${code}:.*$`, 'm'), `${code}:\n  no_such_word: 1`)
    const read = readSchemeFile(broken)
    expect('errors' in read && (read.errors[0]?.line ?? 0) > 30).toBe(true)
  },
)
