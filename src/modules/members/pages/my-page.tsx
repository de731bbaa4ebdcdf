import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Card,
  CardList,
  Chip,
  Empty,
  Facts,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  TwoColumns,
} from '#ui/index.ts'
import { skillLabel } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { affiliationLabels, kindLabels } from '../phrases.ts'
import type { OrganizationCard } from '../queries/cards.ts'
import type { Person } from '../queries/person.ts'
import type { AffiliationRole } from '../tables.ts'
import type { Turn } from '../turns.ts'
import { TurnTable } from './turn-table.tsx'

interface MyPageProps {
  name: string
  turns: readonly Turn[]
  /** Works at the desk. */
  staff: boolean
  /** False for the auditor, who only looks. */
  mayEdit: boolean
  person: Person | null
  organizations: readonly (OrganizationCard & { role: AffiliationRole })[]
  /** Organizations this person has claimed; staff have not answered yet. */
  claimed: readonly { name: string; slug: string }[]
  /** To belong to an organization, sent to this account's address. */
  invitations: readonly { id: string; name: string }[]
  /** Of other modules. */
  parts: readonly (Html | null)[]
}

const Step = ({
  done,
  title,
  href,
  children,
}: {
  done?: boolean
  title: string
  href: string
  children: string
}): Html => (
  <Card
    title={title}
    href={href}
    chips={
      done !== undefined && (
        <Chip kind={done ? 'good' : 'wait'}>{done ? t('済み', 'Done') : t('これから', 'To do')}</Chip>
      )
    }
  >
    <p>{children}</p>
  </Card>
)

const Turns = ({ turns }: Pick<MyPageProps, 'turns'>): Html => (
  <TurnTable
    turns={turns}
    empty={
      <Empty
        title={t('いま、返事が必要なものはありません', 'Nothing needs your answer')}
        action={<LinkButton href="/my/matches">{t('合う募集を見る', 'See what fits you')}</LinkButton>}
      >
        {t('応募や面談の返事が要るときは、ここに並びます。', 'Entries and interviews to answer will stand here.')}
      </Empty>
    }
  />
)

/** Until both are done. */
const FirstSteps = ({ person }: Pick<MyPageProps, 'person'>): Html => (
  <CardList label={t('はじめの準備', 'First steps')}>
    <Step done={person !== null} title={t('プロフィールを書く', 'Write your profile')} href={memberPaths.profile}>
      {t(
        'できること・時間・関わり方。あとから何度でも直せます。',
        'Skills, hours, how you want to take part. You can change it at any time.',
      )}
    </Step>
    <Step
      done={(person?.photo ?? null) !== null}
      title={t('写真を入れる', 'Put in a photo')}
      href={memberPaths.myPhoto}
    >
      {t(
        '仕事の様子や好きなものでもかまいません。あとからでも入れられます。',
        'Your work or something you like will do. It can wait.',
      )}
    </Step>
    <Step
      done={person?.findable ?? false}
      title={t('見つけてもらう設定', 'Let yourself be found')}
      href={memberPaths.consent}
    >
      {t(
        '同意すると、調整役や事業者が、合う課題をご案内できます。',
        'With your consent, coordinators and organizations can bring you challenges that fit.',
      )}
    </Step>
    <Step title={t('合う募集を見る', 'See what fits you')} href="/my/matches">
      {t(
        '書いたことと突き合わせて、合うわけといっしょに並べます。',
        'Compared with what you wrote, each with the reason why it fits.',
      )}
    </Step>
  </CardList>
)

const AboutMe = ({ person, mayEdit }: { person: Person; mayEdit: boolean }): Html => (
  <Box title={t('あなたの情報', 'About you')}>
    <Facts
      items={[
        [t('表示名', 'Display name'), person.display_name],
        [t('地域', 'Area'), person.area || null],
        [
          t('できること', 'Skills'),
          person.skills.length === 0 ? null : person.skills.map(({ skill }) => skillLabel(skill)).join(t('、', ', ')),
        ],
        [t('終えた取組', 'Finished work'), t(`${person.experience_count}件`, String(person.experience_count))],
      ]}
    />
    <ul class="links" role="list">
      <li>
        <a href="/my/matches">{t('あなたに合う募集', 'Challenges that fit you')}</a>
      </li>
      <li>
        <a href="/my/entries">{t('自分の応募', 'My entries')}</a>
      </li>
      {mayEdit && (
        <>
          <li>
            <a href={memberPaths.profile}>{t('プロフィールを直す', 'Edit your profile')}</a>
          </li>
          <li>
            <a href={memberPaths.myPhoto}>
              {person.photo === null
                ? t('写真を加える', 'Add a photo')
                : t('写真を替える・外す', 'Change or remove the photo')}
            </a>
          </li>
          <li>
            <a href={memberPaths.consent}>{t('見つけてもらう設定', 'Let yourself be found')}</a>
          </li>
        </>
      )}
      <li>
        <a href={memberPaths.person(person.id)}>{t('ほかの人からの見え方', 'How others see you')}</a>
      </li>
    </ul>
  </Box>
)

const Organizations = ({ organizations, claimed }: Pick<MyPageProps, 'organizations' | 'claimed'>): Html => (
  <>
    <h2>{t('所属している事業者・団体', 'Your organizations')}</h2>
    {claimed.map(({ name, slug }) => (
      <Notice kind="info">
        {t(`「${name}」の申し出を、担当者が確かめています。`, `Staff are checking your claim to ${name}.`)}{' '}
        <a href={memberPaths.face(slug)}>{t('紹介ページ', 'Its page')}</a>
      </Notice>
    ))}
    {organizations.length === 0 ? (
      <Empty
        title={t('まだありません', 'None yet')}
        action={
          <div class="two-buttons">
            <LinkButton href={memberPaths.organizations}>{t('名簿からさがす', 'Find it in the directory')}</LinkButton>
            <LinkButton kind="second" href={memberPaths.newOrganization}>
              {t('新しく登録する', 'Register a new one')}
            </LinkButton>
          </div>
        }
      >
        {t(
          '事業を営んでいる方は、名簿にある事業者の「この事業者は私です」から申し出るか、新しく登録してください。',
          'If you run a business, find it in the directory and claim it, or register it anew.',
        )}
      </Empty>
    ) : (
      <CardList>
        {organizations.map(({ id, name: title, slug, kind, role }) => (
          <Card
            title={title}
            href={memberPaths.face(slug)}
            by={t(kindLabels[kind])}
            chips={<Chip kind="key">{t(affiliationLabels[role])}</Chip>}
            actions={
              <>
                <LinkButton small href={`/opportunities/new?organization=${id}`}>
                  {t('課題を書く', 'Write a challenge')}
                </LinkButton>
                <LinkButton small kind="second" href={memberPaths.editOrganization(id)}>
                  {t('紹介を直す', 'Edit')}
                </LinkButton>
                <LinkButton small kind="second" href={memberPaths.organizationPeople(id)}>
                  {t('メンバー', 'People')}
                </LinkButton>
              </>
            }
          />
        ))}
      </CardList>
    )}
  </>
)

const Invitations = ({ invitations }: Pick<MyPageProps, 'invitations'>): Html => (
  <>
    {invitations.map(({ id, name }) => (
      <Notice kind="wait" title={t(`「${name}」から招待が届いています`, `${name} has invited you`)}>
        <a href={memberPaths.invitation(id)}>{t('招待を見る', 'See the invitation')}</a>
      </Notice>
    ))}
  </>
)

export const MyPage = ({
  name,
  person,
  organizations,
  claimed,
  invitations,
  turns,
  staff,
  mayEdit,
  parts,
}: MyPageProps): Html => (
  <>
    <PageHead
      title={t(`${name} さんのページ`, `${name}’s page`)}
      actions={staff ? <LinkButton href="/desk">{t('今日の机を開く', 'Open my desk')}</LinkButton> : undefined}
    />
    <TwoColumns
      aside={
        <>
          {person !== null && <AboutMe person={person} mayEdit={mayEdit} />}
          {parts}
        </>
      }
    >
      <Invitations invitations={invitations} />
      {!staff && (person === null || (!person.findable && organizations.length === 0)) && (
        <FirstSteps person={person} />
      )}
      <Turns turns={turns} />
      {(!staff || organizations.length > 0) && <Organizations organizations={organizations} claimed={claimed} />}
    </TwoColumns>
  </>
)
