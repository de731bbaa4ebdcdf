// The whole vision on one page: policies open, everything beneath an aim folded.
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { visionPaths } from '../paths.ts'
import { levelWords } from '../phrases.ts'
import type { TreeNode } from '../rules.ts'

interface TreeProps {
  tree: readonly TreeNode[]
  served: ReadonlyMap<string, number>
}

const Served = ({ count }: { count: number | undefined }): Html | null =>
  count === undefined || count === 0 ? null : (
    <span class="chip good">
      {t(`つながる取組 ${count}件`, count === 1 ? '1 thing serves it' : `${count} things serve it`)}
    </span>
  )

function Branch({ node, served }: { node: TreeNode; served: TreeProps['served'] }): Html {
  const words = (
    <>
      <span class="chip">{t(levelWords[node.level])}</span> {node.label} <Served count={served.get(node.id)} />
    </>
  )
  if (node.children.length === 0) {
    return (
      <p class="tree-leaf">
        {node.level !== 'measure' && <span class="chip">{t(levelWords[node.level])}</span>}{' '}
        <a href={visionPaths.node(node.id)}>{node.label}</a> <Served count={served.get(node.id)} />
      </p>
    )
  }
  return (
    <details class="tree-branch">
      <summary>{words}</summary>
      <ul class="tree" role="list">
        {node.children.map((child) => (
          <li>
            <Branch node={child} served={served} />
          </li>
        ))}
      </ul>
      {(served.get(node.id) ?? 0) > 0 && (
        <p class="tree-more">
          <a href={visionPaths.node(node.id)}>
            {t(`「${node.label}」につながる取組を見る`, `What serves “${node.label}”`)}
          </a>
        </p>
      )}
    </details>
  )
}

const lead = () =>
  t(
    `この${town().ja}の産業が目指す姿を、基本方針から一つひとつの取組までたどれます。募集などは、どの取組につながるかを示して公開しています。`,
    'What the local economy is heading for, from policies down to single measures. Every challenge here says which measures it serves.',
  )

export const VisionTree = ({ tree, served }: TreeProps): Html => (
  <>
    <PageHead title={t('まちのビジョン', 'The vision')} lead={lead()} />
    {tree.length === 0 && (
      <Empty
        title={t('ビジョンはまだ登録されていません', 'No vision is registered yet')}
        action={<LinkButton href="/">{t('はじめのページへ', 'To the front page')}</LinkButton>}
      >
        {t('決まり次第、ここに掲載します。', 'It will appear here once it is decided.')}
      </Empty>
    )}
    {tree.map((policy) => (
      <section class="flow">
        <h2>{t(`基本方針${policy.id}　${policy.label}`, `Policy ${policy.id}: ${policy.label}`)}</h2>
        <p>
          <Served count={served.get(policy.id)} />
        </p>
        {policy.children.map((aim) => (
          <Branch node={aim} served={served} />
        ))}
      </section>
    ))}
  </>
)
