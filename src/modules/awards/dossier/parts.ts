// What other modules say of an application to whoever decides: on its page, and in the dossier.
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { type ReviewResult, resultsOf } from '#modules/reviewing/index.ts'
import { findingsOf } from '#modules/screening/index.ts'

export interface DossierPart {
  title: string
  rows: { label: string; text: string }[]
}

/** Of those of which there is something to say; the same number of queries for one and for many. */
type Part = (db: Db, applications: readonly Application[]) => Promise<Map<string, DossierPart>>

const formal: Part = async (db, applications) => {
  const said = (ok: boolean) => (ok ? t('よい', 'All right') : t('足りない', 'Not all right'))
  const parts = [...(await findingsOf(db, applications))].filter(([, findings]) => findings.length > 0)
  return new Map(
    parts.map(([id, findings]) => [
      id,
      {
        title: t('形式審査', 'Formal check'),
        rows: findings.map(({ label, ok, note }) => ({ label, text: note === '' ? said(ok) : `${said(ok)}　${note}` })),
      },
    ]),
  )
}

const review: Part = async (db, applications) => {
  const results = await resultsOf(
    db,
    applications.map(({ id }) => id),
  )
  return new Map(
    [...results].flatMap(([id, result]) =>
      result.score === null ? [] : [[id, scored({ ...result, score: result.score })]],
    ),
  )
}

const scored = ({ score, rank, reviews, spread, comments }: ReviewResult & { score: number }): DossierPart => ({
  title: t('審査員の採点', 'Scores'),
  rows: [
    {
      label: t('点数', 'Score'),
      text: t(`${score.toFixed(1)}点（100点満点、${reviews}人）`, `${score.toFixed(1)} of 100 (${reviews})`),
    },
    ...(rank === null ? [] : [{ label: t('順位', 'Rank'), text: t(`${rank}位`, String(rank)) }]),
    ...(spread === null ? [] : [{ label: t('開き', 'Spread'), text: spread.toFixed(1) }]),
    ...comments.map((text, i) => ({ label: t(`講評 ${i + 1}`, `Comment ${i + 1}`), text })),
  ],
})

/** In the order in which they are read. */
export const dossierParts: Part[] = [formal, review]

/** By application. */
export async function dossierSections(
  db: Db,
  applications: readonly Application[],
): Promise<Map<string, DossierPart[]>> {
  const parts: Map<string, DossierPart>[] = []
  for (const part of dossierParts) parts.push(await part(db, applications))
  return new Map(applications.map(({ id }) => [id, parts.flatMap((part) => part.get(id) ?? [])]))
}
