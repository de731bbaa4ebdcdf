import { newId } from '#platform/id.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Chip,
  Chips,
  Facts,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  TwoColumns,
} from '#ui/index.ts'
import { industryLabel } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { ActFor } from './act-for.tsx'
import { ClaimForm } from './claim-page.tsx'
import { isGroupKind } from '../rules.ts'
import { kindLabels, sizeLabel } from '../phrases.ts'
import type { Organization, Related } from '../queries/organization.ts'
import type { FacePhoto } from '../queries/photo.ts'

interface FacePageProps {
  /** What other modules add. */
  parts: readonly (Html | null)[]
  organization: Organization
  parents: readonly Related[]
  members: readonly Related[]
  photos: readonly FacePhoto[]
  /** This viewer's claim waits for an answer. */
  claimed: boolean
  may: { edit: boolean; managePeople: boolean; people: boolean; claim: boolean; staff: boolean }
}

const Relatives = ({ title, items }: { title: string; items: readonly Related[] }): Html | null =>
  items.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <p class="relatives">
        {items.map(({ name, slug }) => (
          <a class="chip-link" href={memberPaths.face(slug)}>
            {name}
          </a>
        ))}
      </p>
    </>
  )

/** The first large, the others below it. */
const Photos = ({ name, slug, photos }: { name: string; slug: string; photos: readonly FacePhoto[] }): Html | null =>
  photos.length === 0 ? null : (
    <ul class="face-photos" role="list">
      {photos.map(({ id, caption }, index) => (
        <li>
          <figure>
            <img
              src={memberPaths.facePhoto(slug, id)}
              alt={caption || t(`${name}の写真${index + 1}`, `Photo ${index + 1} of ${name}`)}
              loading={index === 0 ? undefined : 'lazy'}
            />
            {caption !== '' && <figcaption aria-hidden="true">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )

export const FacePage = ({ organization: o, parents, members, photos, claimed, may, parts }: FacePageProps): Html => (
  <>
    <PageHead
      title={o.name}
      lead={o.headline || null}
      chips={
        <>
          <Chip kind="key">{t(kindLabels[o.kind])}</Chip>
          {o.industry.map((code) => (
            <Chip>{industryLabel(code)}</Chip>
          ))}
          {o.professional && (
            <Chip kind={o.verified_at ? 'good' : 'plain'}>
              {o.verified_at ? t('確認済みの専門家', 'Verified professional') : t('専門家', 'Professional')}
            </Chip>
          )}
        </>
      }
      actions={
        <>
          {may.edit && (
            <LinkButton href={`/opportunities/new?organization=${o.id}`}>
              {t('課題を書く', 'Write a challenge')}
            </LinkButton>
          )}
          {may.edit && (
            <LinkButton kind="second" href={memberPaths.editOrganization(o.id)}>
              {t('紹介を直す', 'Edit')}
            </LinkButton>
          )}
          {may.edit && (
            <LinkButton kind="second" href={memberPaths.organizationPhotos(o.id)}>
              {t('写真', 'Photos')}
            </LinkButton>
          )}
          {may.people && (
            <LinkButton kind="second" href={memberPaths.organizationPeople(o.id)}>
              {t('メンバー', 'People')}
            </LinkButton>
          )}
          {may.managePeople && (isGroupKind(o.kind) || parents.length + members.length > 0) && (
            <LinkButton kind="second" href={memberPaths.groups(o.id)}>
              {t('会員・加盟店', 'Member firms')}
            </LinkButton>
          )}
        </>
      }
    />
    {claimed && (
      <Notice kind="info" title={t('申し出を受け取りました', 'We have your claim')}>
        {t(
          '担当者が確かめて、メールでお答えします。認められると、この紹介を直せるようになります。',
          'Staff will check it and answer by mail. Once approved, you can edit this page.',
        )}
      </Notice>
    )}
    <TwoColumns
      aside={
        <>
          <Box title={t('基本の情報', 'At a glance')}>
            <Facts
              items={[
                [
                  t('所在地', 'Address'),
                  (o.address.includes(o.area) ? o.address : `${o.address} ${o.area}`.trim()) || null,
                ],
                [
                  t('創業', 'Founded'),
                  o.founded_year === null ? null : t(`${o.founded_year}年`, String(o.founded_year)),
                ],
                [t('人数', 'Size'), o.size_band === null ? null : t(sizeLabel(o.size_band))],
                [t('電話', 'Telephone'), o.phone],
                [
                  t('ウェブ', 'Website'),
                  o.url === null ? null : (
                    <a href={o.url} rel="noopener nofollow">
                      {o.url}
                    </a>
                  ),
                ],
                [t('法人番号', 'Corporate number'), o.corporate_number],
              ]}
            />
            {may.claim && !claimed && (
              <details class="more">
                <summary>{t('この事業者は私です', 'This organization is mine')}</summary>
                <ClaimForm id={o.id} form={{ values: { id: newId() }, errors: {} }} />
              </details>
            )}
            {may.staff && (
              <>
                {o.professional && (
                  <ActionForm
                    action={memberPaths.badge(o.id)}
                    kind="second"
                    small
                    hidden={{ given: o.verified_at ? '' : 'yes' }}
                  >
                    {o.verified_at
                      ? t('確認済みのしるしを外す', 'Take the badge away')
                      : t('確認済みのしるしを付ける', 'Give the verified badge')}
                  </ActionForm>
                )}
                <ActFor kind="organization" id={o.id} name={o.name} />
              </>
            )}
          </Box>
          {parts}
        </>
      }
    >
      <Photos name={o.name} slug={o.slug} photos={photos} />
      {o.story !== '' && <Prose text={o.story} />}
      {o.makes !== '' && (
        <>
          <h2>{t('つくっているもの・していること', 'What it makes or does')}</h2>
          <Prose text={o.makes} />
        </>
      )}
      {o.strengths.length > 0 && (
        <>
          <h2>{t('強み・設備', 'Strengths and machines')}</h2>
          <ul class="plain-list">
            {o.strengths.map((strength) => (
              <li>{strength}</li>
            ))}
          </ul>
        </>
      )}
      {o.specialities.length > 0 && (
        <>
          <h2>{t('専門', 'Specialities')}</h2>
          <Chips>
            {o.specialities.map((speciality) => (
              <Chip>{speciality}</Chip>
            ))}
          </Chips>
        </>
      )}
      {o.story === '' && o.makes === '' && <p>{t('紹介文はまだありません。', 'There is no introduction yet.')}</p>}
      <Relatives title={t('属している団体', 'Belongs to')} items={parents.filter(({ shown }) => shown)} />
      <Relatives title={t('会員・加盟店', 'Member firms')} items={members.filter(({ shown }) => shown)} />
      <p>
        <LinkButton kind="second" href={`/opportunities?q=${encodeURIComponent(o.name)}`}>
          {t('この事業者の募集を見る', 'See its challenges')}
        </LinkButton>
      </p>
    </TwoColumns>
  </>
)
