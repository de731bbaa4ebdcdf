// The staff's own page of a scheme: what to do now, what is missing, its calls, its text, what was done.
import type { PastChange } from '#platform/audit/index.ts'
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, Chip, type Html, LinkButton, Notice, PageHead, SaidList, TwoColumns } from '#ui/index.ts'
import { kindOf } from '../kinds/index.ts'
import type { ManageLink } from '../asides.ts'
import { schemePaths } from '../paths.ts'
import { stateChip, stateWords } from '../phrases.ts'
import { CallTable } from './call-table.tsx'
import { Checklist } from './checklist.tsx'
import { History } from './history.tsx'
import { NextAct, type NextActProps } from './next-act.tsx'

export interface ManageProps extends NextActProps {
  /** Of later modules, those that the reader may follow. */
  links: readonly ManageLink[]
  /** Codes of the parts about which somebody has decided. */
  decided: ReadonlySet<string>
  /** The scheme in words, to be read before it is public. */
  said: readonly Said[]
  history: readonly PastChange[]
  mayDelete: boolean
  mayPlan: boolean
  now: Date
  /** Of the calls, from 1. */
  page: number
  /** The id of a copy. */
  copyId: string
  /** It was changed while somebody decided. */
  meanwhile: boolean
}

const pays = ({ source, information_only, kind }: ManageProps['scheme']): boolean =>
  source === null && !information_only && kindOf(kind).money !== null

const Ways = ({ scheme, links, mayWrite, mayDelete, copyId }: ManageProps): Html => (
  <Box title={t('この制度の道具', 'For this scheme')}>
    {links
      .filter(({ plan, early }) => plan === undefined && (scheme.published_at !== null || (early && pays(scheme))))
      .map(({ label, href }) => (
        <LinkButton kind="second" href={href(scheme.id)}>
          {t(label)}
        </LinkButton>
      ))}
    <LinkButton kind="second" href={schemePaths.file(scheme.id)}>
      {t('ファイルに書き出す', 'Save it as a file')}
    </LinkButton>
    {mayWrite && (
      <ActionForm action={schemePaths.copy(scheme.id)} hidden={{ id: copyId }} kind="second">
        {t('写して新しい制度にする', 'Copy it into a new one')}
      </ActionForm>
    )}
    {mayDelete && (
      <LinkButton kind="plain" href={schemePaths.deletion(scheme.id)}>
        {t('下書きを消す', 'Delete the draft')}
      </LinkButton>
    )}
  </Box>
)

export function ManagePage(props: ManageProps): Html {
  const { scheme, said, history, meanwhile } = props
  const kind = kindOf(scheme.kind)
  return (
    <>
      <PageHead
        title={scheme.title || t('名前のない制度', 'Scheme without a name')}
        chips={
          <>
            <Chip kind={kind.chip}>{t(kind.label)}</Chip>{' '}
            <Chip kind={stateChip[scheme.state]}>{t(stateWords[scheme.state])}</Chip>
          </>
        }
        lead={scheme.summary || undefined}
        actions={
          <LinkButton kind="second" href={schemePaths.page(scheme.id)}>
            {scheme.published_at === null
              ? t('仕上がりを見る', 'See how it looks')
              : t('公開のページを見る', 'See the public page')}
          </LinkButton>
        }
      />
      {meanwhile && (
        <Notice kind="error" title={t('内容が変わっています', 'The text has changed')}>
          {t(
            '読んでいるあいだに直されました。下の新しい内容をお確かめください。',
            'It was changed while you read. Please look at it as it is now.',
          )}
        </Notice>
      )}
      <TwoColumns
        early
        aside={
          <>
            <NextAct {...props} />
            <Ways {...props} />
          </>
        }
      >
        {scheme.source === null && <Checklist {...props} />}
        {scheme.stages.length > 0 && <CallTable {...props} />}
        <section class="flow" id="text">
          <h2>{t('書かれている内容', 'What it says')}</h2>
          <SaidList fields={said} />
        </section>
        {history.length > 0 && <History history={history} />}
      </TwoColumns>
    </>
  )
}
