// The vision is public.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { nodeCrumbs, VisionNodePage } from './pages/vision-node.tsx'
import { VisionTree } from './pages/vision-tree.tsx'
import { measureParts, stepWords } from './parts.ts'
import { listNodes, servedCounts, servingThings, stepsOf } from './queries/tree.ts'
import { pathOf, treeOf } from './rules.ts'

export const routes = new Hono<Env>()

routes.get('/vision', async (c) => {
  const { nodes, served } = await c.var.read(async (db) => ({
    nodes: await listNodes(db),
    served: await servedCounts(db),
  }))
  return show(c, { title: t('まちのビジョン', 'The vision') }, <VisionTree tree={treeOf(nodes)} served={served} />)
})

routes.get('/vision/:id', async (c) => {
  const id = c.req.param('id')
  const path = found(pathOf(id))
  const page = await c.var.read(async (db) => {
    const nodes = await listNodes(db)
    const beneath = nodes.filter((node) => pathOf(node.id)?.includes(id)).map((node) => node.id)
    return {
      node: found(nodes.find((node) => node.id === id)),
      above: nodes.filter((node) => node.id !== id && path.includes(node.id)).sort((a, b) => a.id.length - b.id.length),
      children: nodes.filter((node) => node.parent === id),
      served: await servedCounts(db),
      things: await servingThings(db, beneath, 30),
      steps: await stepsOf(db, beneath, Object.keys(stepWords), 12),
      beneath,
    }
  })
  const parts: Html[] = []
  for (const part of measureParts) {
    const html = await part(c, page.beneath)
    if (html !== null) parts.push(html)
  }
  return show(c, { title: page.node.label, crumbs: nodeCrumbs(page) }, <VisionNodePage {...page} parts={parts} />)
})
