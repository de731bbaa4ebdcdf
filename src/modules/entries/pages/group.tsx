// Entering together: the link, who has joined, and the page behind the link.
import { t } from '#platform/i18n/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { ActionForm, Box, Canvas, type Html, LinkButton, Notice, PageHead, Prose } from '#ui/index.ts'
import type { PersonName } from '../others.ts'
import { entryPaths } from '../paths.ts'
import type { About } from './entry-form.tsx'

export const GroupLink = ({ href }: { href: string }): Html => (
  <Notice kind="info" title={t('なかまに渡すリンク', 'The link for the others')}>
    <p>
      {t(
        'このリンクを、一緒に取り組む人だけに送ってください。開いた人は、内容を読んでから加わるかを決めます。',
        'Send this link only to those who will do it with you. They read your entry and then decide.',
      )}
    </p>
    <p class="entry-link">
      <code>{href}</code>
    </p>
  </Notice>
)

interface GroupBoxProps {
  id: string
  group_name: string
  people: readonly PersonName[]
  /** The whole address; only for those in it. */
  invitation: string | null
  mayOpen: boolean
  mayLeave: boolean
}

export function GroupBox({ id, group_name, people, invitation, mayOpen, mayLeave }: GroupBoxProps): Html | null {
  if (people.length < 2 && invitation === null && !mayOpen) return null
  return (
    <Box title={group_name === '' ? t('一緒に応募する人', 'Who enters together') : group_name}>
      <ul>
        {people.map(({ name }, i) => (
          <li>
            {name}
            {i === 0 && people.length > 1 && t('（代表）', ' (leads)')}
          </li>
        ))}
      </ul>
      {invitation !== null && <GroupLink href={invitation} />}
      {invitation === null && mayOpen && (
        <ActionForm
          action={entryPaths.group(id)}
          kind="second"
          small
          label={t('なかまを誘うリンクをつくる', 'Make a link for others')}
        />
      )}
      {mayLeave && (
        <ActionForm
          action={entryPaths.leaving(id)}
          kind="plain"
          small
          confirm={t('この応募から抜けますか。', 'Leave this entry?')}
          label={t('この応募から抜ける', 'Leave this entry')}
        />
      )}
    </Box>
  )
}

interface JoinProps {
  about: About
  secret: string
  leader: string
  group_name: string
  motive: string
  /** Has a profile. */
  ready: boolean
}

export const JoinPage = ({ about, secret, leader, group_name, motive, ready }: JoinProps): Html => (
  <>
    <PageHead
      title={t('一緒に応募しませんか', 'Would you enter together?')}
      lead={t(`${leader}さんが、あなたを応募のなかまに誘っています。`, `${leader} invites you to enter together.`)}
    />
    <Canvas
      items={[
        [t('課題', 'Challenge'), <a href={about.href}>{about.title}</a>],
        [t('事業者', 'Organization'), about.organization_name],
        [t('グループの名前', "The group's name"), group_name !== '' && group_name],
        [t('動機', 'The motive'), <Prose text={motive} />],
      ]}
    />
    <p>
      {t(
        '加わると、あなたの表示名と公開を認めたプロフィールが事業者に伝わります。同じ募集に、別に応募することはできなくなります。',
        'When you join, the organization sees your display name and visible profile. You can then not enter the same challenge separately.',
      )}
    </p>
    {ready ? (
      <ActionForm action={entryPaths.join(secret)} label={t('なかまに加わる', 'Join')} />
    ) : (
      <>
        <p>
          {t(
            '先にプロフィールを書いてください。保存すると、この画面に戻ります。',
            'Please write your profile first; when you save it, you come back to this page.',
          )}
        </p>
        <LinkButton href={memberPaths.profileThen(entryPaths.join(secret))}>
          {t('プロフィールを書く', 'Write my profile')}
        </LinkButton>
      </>
    )}
    <p>
      <LinkButton kind="plain" href="/opportunities">
        {t('加わらない', 'Not this time')}
      </LinkButton>
    </p>
  </>
)
