// What other modules say of an application to whoever decides: on its page, and in the dossier.
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { resultsOf } from '#modules/reviewing/index.ts'
import { findingsOf } from '#modules/screening/index.ts'

export interface DossierPart {
  title: string
  rows: { label: string; text: string }[]
}

/** Null: nothing to say. */
type Part = (db: Db, application: Application) => Promise<DossierPart | null>

const formal: Part = async (db, application) => {
  const findings = await findingsOf(db, application)
  if (findings.length === 0) return null
  const said = (ok: boolean) => (ok ? t('よい', 'All right') : t('足りない', 'Not all right'))
  return {
    title: t('形式審査', 'Formal check'),
    rows: findings.map(({ label, ok, note }) => ({ label, text: note === '' ? said(ok) : `${said(ok)}　${note}` })),
  }
}

const review: Part = async (db, application) => {
  const result = (await resultsOf(db, [application.id])).get(application.id)
  if (result === undefined || result.score === null) return null
  const { score, rank, reviews, spread, comments } = result
  return {
    title: t('審査員の採点', 'Scores'),
    rows: [
      { label: t('点数', 'Score'), text: t(`${score.toFixed(1)}点（100点満点、${reviews}人）`, `${score.toFixed(1)} of 100 (${reviews})`) },
      ...(rank === null ? [] : [{ label: t('順位', 'Rank'), text: t(`${rank}位`, String(rank)) }]),
      ...(spread === null ? [] : [{ label: t('ばらつき', 'Spread'), text: spread.toFixed(1) }]),
      ...comments.map((text, i) => ({ label: t(`講評 ${i + 1}`, `Comment ${i + 1}`), text })),
    ],
  }
} // prettier-ignore

/** In the order in which they are read. */
export const dossierParts: Part[] = [formal, review]

export async function dossierSections(db: Db, application: Application): Promise<DossierPart[]> {
  const said: DossierPart[] = []
  for (const part of dossierParts) {
    const words = await part(db, application)
    if (words !== null) said.push(words)
  }
  return said
}
