// What the editors of the form and of the rules share: the versions there are, and that somebody else was first.
import { t } from '#platform/i18n/index.ts'
import { Chip, DateText, type Html, Notice } from '#ui/index.ts'

interface VersionListProps {
  /** The newest first. */
  versions: readonly { number: number; published_at: Date | null }[]
  hrefOf: (number: number) => string
}

export const VersionList = ({ versions, hrefOf }: VersionListProps): Html => (
  <section class="form-section">
    <h2>{t('版', 'Versions')}</h2>
    <ul class="scheme-versions" role="list">
      {versions.map(({ number, published_at }) => (
        <li>
          <a href={hrefOf(number)}>{t(`第${number}版`, `Version ${number}`)}</a>{' '}
          {published_at === null ? <Chip kind="wait">{t('下書き', 'Draft')}</Chip> : <DateText at={published_at} />}
        </li>
      ))}
    </ul>
  </section>
)

/** What one version changed against the one before. */
export const VersionChanges = ({ before, changes }: { before: number; changes: readonly string[] }): Html => (
  <section class="form-section">
    <h2>{t(`第${before}版から変わったこと`, `What changed since version ${before}`)}</h2>
    {changes.length === 0 ? (
      <p>{t('変わったことはありません。', 'Nothing.')}</p>
    ) : (
      <ul>
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    )}
  </section>
)

export const ChangedMeanwhile = (): Html => (
  <Notice kind="error" title={t('ほかの方が先に変えました', 'Somebody else changed it first')}>
    {t('下は、いまの内容です。もう一度お試しください。', 'Below is how it is now. Please try again.')}
  </Notice>
)
