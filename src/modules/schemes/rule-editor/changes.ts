// What one version of rules changed, in words.
import { t } from '#platform/i18n/index.ts'
import type { RuleSet } from '../rules/rule-set.ts'

function listChanges<T>(title: string, before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  const same = (key: string) => JSON.stringify(before.get(key)) === JSON.stringify(after.get(key))
  return [
    ...[...after.keys()]
      .filter((key) => !before.has(key))
      .map((key) => t(`${title}を加えた：${key}`, `${title} added: ${key}`)),
    ...[...after.keys()]
      .filter((key) => before.has(key) && !same(key))
      .map((key) => t(`${title}を直した：${key}`, `${title} changed: ${key}`)),
    ...[...before.keys()]
      .filter((key) => !after.has(key))
      .map((key) => t(`${title}を消した：${key}`, `${title} removed: ${key}`)),
  ]
}

const named = <T>(list: readonly T[], name: (one: T, i: number) => string): Map<string, T> =>
  new Map(list.map((one, i) => [name(one, i), one]))

export function ruleChanges(before: RuleSet, after: RuleSet): string[] {
  const said = [
    ...listChanges(
      t('要件', 'Condition'),
      named(before.lines, ({ words }) => words),
      named(after.lines, ({ words }) => words),
    ),
    ...listChanges(
      t('金額の手順', 'Amount step'),
      named(before.amount, ({ words }) => words),
      named(after.amount, ({ words }) => words),
    ),
    ...listChanges(
      t('途中の値', 'Value'),
      new Map(Object.entries(before.values)),
      new Map(Object.entries(after.values)),
    ),
    ...listChanges(
      t('例', 'Example'),
      named(before.examples, ({ title }) => title),
      named(after.examples, ({ title }) => title),
    ),
  ]
  const moved =
    said.length === 0 && JSON.stringify([before.lines, before.amount]) !== JSON.stringify([after.lines, after.amount])
  return moved ? [t('順番を変えた', 'The order changed')] : said
}
