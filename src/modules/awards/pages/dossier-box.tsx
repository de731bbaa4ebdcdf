// 審査調書: as it stands now while nothing is settled, and as it was kept each time.
import { t } from '#platform/i18n/index.ts'
import { Box, DateText, Facts, type Html, LinkButton, sizeText } from '#ui/index.ts'
import { awardPaths } from '../paths.ts'
import { stageWords, unkeptWords } from '../phrases.ts'
import type { Decision } from '../queries/decisions.ts'
import { type KeptDossier, keptNow, readNow } from '../queries/dossiers.ts'

const Kept = ({ id, decision, stage, kept_at, pdf, sha256, bytes }: KeptDossier): Html => (
  <li>
    <strong>
      {pdf === null ? t(stageWords[stage]) : <a href={awardPaths.kept(decision, id)}>{t(stageWords[stage])}</a>}
    </strong>
    {pdf === null && <p>{t('PDFを作っています。', 'The PDF is being made.')}</p>}
    <Facts
      items={[
        [t('日時', 'On'), <DateText at={kept_at} />],
        [t('大きさ', 'Size'), bytes !== null && sizeText(bytes)],
        ['SHA-256', sha256 !== null && <span class="application-proof">{sha256}</span>],
      ]}
    />
  </li>
)

export const DossierBox = ({ decision, dossiers }: { decision: Decision; dossiers: readonly KeptDossier[] }): Html => (
  <Box title={t('審査調書', 'Dossier')}>
    <LinkButton kind="second" href={awardPaths.dossier(decision.id)} download>
      {t('審査調書（PDF）', 'Dossier (PDF)')}
    </LinkButton>
    {readNow(decision, dossiers) === undefined && (
      <p>{t(unkeptWords(decision.state, keptNow(decision, dossiers) !== undefined).sentence)}</p>
    )}
    {dossiers.length > 0 && (
      <>
        <h3>{t('保存した調書', 'Kept')}</h3>
        <ol class="flow">
          {dossiers.map((one) => (
            <Kept {...one} />
          ))}
        </ol>
      </>
    )}
  </Box>
)
