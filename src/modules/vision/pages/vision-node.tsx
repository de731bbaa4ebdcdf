// One node: where it stands, what lies beneath it, what serves it.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Crumb, DateText, Empty, type Html, LinkButton, PageHead, Timeline } from '#ui/index.ts'
import { visionPaths } from '../paths.ts'
import { levelWords } from '../phrases.ts'
import { stepWords } from '../parts.ts'
import type { ServingThing, Step } from '../queries/tree.ts'
import type { VisionNode } from '../rules.ts'

interface NodeProps {
  node: VisionNode
  /** From the policy down to its parent. */
  above: readonly VisionNode[]
  children: readonly VisionNode[]
  served: ReadonlyMap<string, number>
  things: readonly ServingThing[]
  /** The newest first. */
  steps: readonly Step[]
  /** Of later modules. */
  parts: readonly Html[]
}

export const nodeCrumbs = ({ node, above }: Pick<NodeProps, 'node' | 'above'>): Crumb[] => [
  { label: t('まちのビジョン', 'The vision'), href: visionPaths.tree() },
  ...above.map(({ id, label }) => ({ label, href: visionPaths.node(id) })),
  { label: node.label },
]

const Beneath = ({ nodes, served }: { nodes: readonly VisionNode[]; served: NodeProps['served'] }): Html => (
  <ul class="plain-list" role="list">
    {nodes.map(({ id, label }) => (
      <li>
        <a href={visionPaths.node(id)}>{label}</a>
        {(served.get(id) ?? 0) > 0 && t(`（つながる取組 ${served.get(id)}件）`, ` (${served.get(id)} serve it)`)}
      </li>
    ))}
  </ul>
)

const History = ({ steps }: Pick<NodeProps, 'steps'>): Html => (
  <section class="flow">
    <h2>{t('これまでの歩み', 'What happened so far')}</h2>
    <Timeline
      items={steps.flatMap(({ name, title, href, on }) => {
        const words = stepWords[name]
        if (words === undefined) return []
        return [{ on, title: <a href={href}>{title}</a>, body: t(words) }]
      })}
    />
  </section>
)

export function VisionNodePage({ node, above, children, served, things, steps, parts }: NodeProps): Html {
  const count = served.get(node.id) ?? 0
  const beneath = children[0]
  return (
    <>
      <PageHead
        title={node.label}
        chips={<Chip kind="key">{`${t(levelWords[node.level])} ${node.id}`}</Chip>}
        lead={above.at(-1)?.label}
      />
      {beneath !== undefined && (
        <section class="flow">
          <h2>{t(levelWords[beneath.level])}</h2>
          <Beneath nodes={children} served={served} />
        </section>
      )}
      <section class="flow">
        <h2>
          {count > 0
            ? t(`つながる取組（${count}件）`, `What serves it (${count})`)
            : t('つながる取組', 'What serves it')}
        </h2>
        {things.length === 0 ? (
          <Empty
            title={t('公開中のものはまだありません', 'Nothing public serves it yet')}
            action={<LinkButton href="/opportunities">{t('いまの募集を見る', 'See the challenges')}</LinkButton>}
          >
            {t(
              '新しい募集がこの取組を選ぶと、ここに並びます。',
              'Challenges that choose this measure will be listed here.',
            )}
          </Empty>
        ) : (
          <ul class="plain-list" role="list">
            {things.map(({ title, href, at }) => (
              <li>
                <a href={href}>{title}</a>{' '}
                <small>
                  <DateText at={at} time={false} />
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      {parts}
      {steps.length > 0 && <History steps={steps} />}
    </>
  )
}
