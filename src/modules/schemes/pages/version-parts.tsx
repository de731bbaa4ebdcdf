// What the editors of the form and of the rules share: the versions there are, and that somebody else was first.
import { t } from '#platform/i18n/index.ts'
import { momentText } from '../call-content.ts'
import { ActionForm, Chip, Empty, FormActions, type Html, Notice } from '#ui/index.ts'

interface VersionListProps {
  /** The newest first. */
  versions: readonly { number: number; published_at: Date | null }[]
  hrefOf: (number: number) => string
}

/** A draft, or since when it cannot be changed any more. */
export const VersionState = ({ published_at }: { published_at: Date | null }): Html =>
  published_at === null ? (
    <Chip kind="wait">{t('下書き', 'Draft')}</Chip>
  ) : (
    <>{t(`${momentText(published_at)}に確定`, `Settled ${momentText(published_at)}`)}</>
  )

export const VersionList = ({ versions, hrefOf }: VersionListProps): Html => (
  <section class="form-section">
    <h2>{t('版', 'Versions')}</h2>
    <ul class="scheme-versions" role="list">
      {versions.map(({ number, published_at }) => (
        <li>
          <a href={hrefOf(number)}>{t(`第${number}版`, `Version ${number}`)}</a>{' '}
          <VersionState published_at={published_at} />
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

interface BeginVersionProps {
  newest: { number: number } | undefined
  action: string
  /** Said where there is none yet. */
  title: string
  words: string
}

export const BeginVersion = ({ newest, action, title, words }: BeginVersionProps): Html =>
  newest === undefined ? (
    <Empty
      title={title}
      action={<ActionForm action={action}>{t('まっさらからつくる', 'Begin with a blank page')}</ActionForm>}
    >
      {words}
    </Empty>
  ) : (
    <Notice kind="info" title={t(`第${newest.number}版が確定しています`, `Version ${newest.number} is settled`)}>
      <p>
        {t('直すときは、この版を写して次の版をつくります。', 'To change it, start the next version as a copy of it.')}
      </p>
      <ActionForm action={action}>
        {t(`第${newest.number + 1}版をつくる`, `Start version ${newest.number + 1}`)}
      </ActionForm>
    </Notice>
  )

interface EndOfDraftProps {
  draft: { number: number; version: number }
  /** Nothing stands in the way of settling it. */
  ready: boolean
  /** By whoever reads the page. */
  maySettle: boolean
  settling: string
  discarding: string
}

/** A draft ends as a version, or not at all. */
export function EndOfDraft({ draft, ready, maySettle, settling, discarding }: EndOfDraftProps): Html {
  const hidden = { version: String(draft.version) }
  return (
    <>
      {ready && !maySettle && (
        <Notice kind="wait" title={t('ほかの職員が確定します', 'Another officer settles it')}>
          {t(
            '公開中の制度なので、最後に直した人とは別の職員が、このページを読んで確定します。',
            'The scheme is public: an officer other than who changed this last reads this page and settles it.',
          )}
        </Notice>
      )}
      <FormActions>
        {ready && maySettle && (
          <ActionForm action={settling} hidden={hidden} confirm={t('この版を確定しますか。', 'Settle this version?')}>
            {t(`第${draft.number}版を確定する`, `Settle version ${draft.number}`)}
          </ActionForm>
        )}
        <ActionForm
          action={discarding}
          hidden={hidden}
          kind="plain"
          confirm={t('この下書きを捨てますか。確定した版は残ります。', 'Throw this draft away? Settled versions stay.')}
        >
          {t('この下書きを捨てる', 'Throw this draft away')}
        </ActionForm>
      </FormActions>
    </>
  )
}
