// On one's own page and beside an entry: the home town's challenges, and what one did elsewhere.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, type Html, LinkButton } from '#ui/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { homeTownPaths } from '../paths.ts'
import type { Experience } from '../queries/experience.ts'
import type { HomeChallenges } from '../routes/elsewhere.ts'
import { WorkList } from './work-list.tsx'

const Choose = ({ label }: { label: string }): Html => (
  <p>
    <a href={homeTownPaths.page}>{label}</a>
  </p>
)

/** Null: no home town chosen. */
export const HomeTownBox = ({ home }: { home: HomeChallenges | null }): Html =>
  home === null ? (
    <Box title={t('ふるさと', 'Home town')}>
      <Choose label={t('ふるさとのまちを選ぶ', 'Choose your home town')} />
    </Box>
  ) : (
    <Box title={t(`ふるさと：${home.town}`, `Home town: ${home.town}`)}>
      <ul class="links" role="list">
        {home.challenges.map(({ title, organization_name, href }) => (
          <li>
            <a href={href}>{title}</a>
            <small class="below">{organization_name}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={home.list}>
          {t(`${home.town}の募集${home.total}件を見る`, `See all ${home.total} challenges of ${home.town}`)}
        </a>
      </p>
      <Choose label={t('ふるさとの設定', 'Settings')} />
    </Box>
  )

const byTown = (work: readonly Experience[]) => [...Map.groupBy(work, ({ town }) => town)]

/** `fresh`: without a profile here. */
export const ElsewhereBox = ({ work, fresh }: { work: readonly Experience[]; fresh: boolean }): Html => (
  <Box title={t('ほかのまちでの実績', 'Your work elsewhere')}>
    {byTown(work).map(([town, done]) => (
      <>
        <h3>{town}</h3>
        <WorkList work={done} />
      </>
    ))}
    <p class="soft">
      {t(
        'あなただけに見えています。応募したあと、応募のページで添えられます。',
        'Only you see this. Once you have entered, you can add it on the page of your entry.',
      )}
    </p>
    {fresh && (
      <LinkButton kind="second" href={memberPaths.profile}>
        {t('プロフィールを写して始める', 'Begin with your profile there')}
      </LinkButton>
    )}
  </Box>
)

interface EntryBoxProps {
  entry: string
  added: readonly Experience[]
  /** What the entrant may still add; empty for all others. */
  open: readonly Experience[]
  own: boolean
}

export const EntryBox = ({ entry, added, open, own }: EntryBoxProps): Html => (
  <Box title={t('ほかのまちでの実績', 'Work elsewhere')}>
    {byTown(added).map(([town, done]) => (
      <>
        <h3>{town}</h3>
        <WorkList work={done} />
      </>
    ))}
    {open.length > 0 && (
      <>
        <p>
          {t(
            `${open.map(({ title }) => `「${title}」`).join('')}を、事業者と担当者に見せられます。`,
            `You can show the organization and staff: ${open.map(({ title }) => title).join(', ')}.`,
          )}
        </p>
        <ActionForm action={homeTownPaths.experience(entry)} kind="second">
          {t('実績を添える', 'Add it to this entry')}
        </ActionForm>
      </>
    )}
    {own && added.length > 0 && (
      <ActionForm action={homeTownPaths.removal(entry)} kind="second" small>
        {t('添えた実績を外す', 'Take it off')}
      </ActionForm>
    )}
  </Box>
)
