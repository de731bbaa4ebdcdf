import { photoTypes } from '#platform/files/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  Empty,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  PageHead,
  TextField,
} from '#ui/index.ts'
import { memberPaths } from '../paths.ts'
import { audienceLabels } from '../phrases.ts'
import { defaultVisibility } from '../policy.ts'
import type { Organization } from '../queries/organization.ts'
import type { Person } from '../queries/person.ts'
import type { FacePhoto } from '../queries/photo.ts'
import { maxPhotos } from '../rules.ts'
import { PersonPhoto } from './person-photo.tsx'

const ChooseField = ({ form, label }: { form: FormState; label: string }): Html => (
  <FileField
    form={form}
    name="photo"
    label={label}
    help={t(
      'JPEG・PNG・WebP。撮影した場所や日時の記録は、受け取ったときに取り除きます。',
      'JPEG, PNG or WebP. Where and when it was taken is removed as it arrives.',
    )}
    accept={photoTypes}
    required
  />
)

export const PersonPhotoPage = ({ person, form }: { person: Person; form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('写真', 'Photo')}
      lead={t(
        '顔でなくても、仕事の様子や好きなものの写真でかまいません。',
        'It need not be your face: your work or something you like will do.',
      )}
    />
    <div class="photo-now">
      <PersonPhoto person={person} large />
      <div>
        <p>
          {t('見える人：', 'Seen by: ')}
          <strong>{t(audienceLabels[person.visibility['photo'] ?? defaultVisibility.photo])}</strong>{' '}
          <a href={`${memberPaths.profile}#see_photo`}>{t('変える', 'Change')}</a>
        </p>
        {person.photo !== null && (
          <ActionForm action={memberPaths.removeMyPhoto} kind="second" small>
            {t('写真を外す', 'Remove the photo')}
          </ActionForm>
        )}
      </div>
    </div>
    <ErrorSummary form={form} />
    <Form action={memberPaths.myPhoto} multipart>
      <ChooseField
        form={form}
        label={
          person.photo === null ? t('写真を選ぶ', 'Choose a photo') : t('別の写真に替える', 'Choose another photo')
        }
      />
      <FormActions>
        <Button>{t('この写真にする', 'Use this photo')}</Button>
        <a href={memberPaths.profile}>{t('プロフィールへ戻る', 'Back to the profile')}</a>
      </FormActions>
    </Form>
  </div>
)

interface OrganizationPhotosProps {
  organization: Organization
  photos: readonly FacePhoto[]
  form: FormState
}

export const OrganizationPhotosPage = ({ organization: o, photos, form }: OrganizationPhotosProps): Html => (
  <div class="narrow">
    <PageHead
      title={t(`${o.name}の写真`, `Photos of ${o.name}`)}
      lead={t(
        `紹介ページに${maxPhotos}枚まで載せられます。最初の1枚は、名簿にも出ます。`,
        `Up to ${maxPhotos} on the page. The first stands in the directory too.`,
      )}
      actions={
        <LinkButton kind="second" href={memberPaths.face(o.slug)}>
          {t('紹介ページへ', 'To its page')}
        </LinkButton>
      }
    />
    {photos.length === 0 ? (
      <Empty title={t('写真はまだありません', 'No photos yet')}>
        {t(
          '店先、作業の手元、できあがった品など、1枚あるだけで伝わり方が変わります。',
          'The shop front, hands at work, a finished piece: one picture says a lot.',
        )}
      </Empty>
    ) : (
      <ul class="photo-list" role="list">
        {photos.map(({ id, caption }, index) => (
          <li>
            <img
              src={memberPaths.facePhoto(o.slug, id)}
              alt={caption || t(`写真${index + 1}`, `Photo ${index + 1}`)}
              loading="lazy"
            />
            <p>{caption || t('説明なし', 'No words')}</p>
            <div class="photo-acts">
              {id === o.photo ? (
                <Chip kind="key">{t('最初の写真', 'First')}</Chip>
              ) : (
                <ActionForm action={memberPaths.coverPhoto(o.id, id)} kind="second" small>
                  {t('最初にする', 'Show first')}
                </ActionForm>
              )}
              <ActionForm action={memberPaths.removePhoto(o.id, id)} kind="second" small>
                {t('外す', 'Remove')}
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
    )}
    <ErrorSummary form={form} />
    {photos.length < maxPhotos && (
      <Form action={memberPaths.organizationPhotos(o.id)} multipart>
        <FormSection title={t('写真を加える', 'Add a photo')}>
          <ChooseField form={form} label={t('写真を選ぶ', 'Choose a photo')} />
          <TextField
            form={form}
            name="caption"
            label={t('写真の説明', 'What it shows')}
            help={t(
              '写真の下に出ます。目の見えない方には、読み上げで伝わります。例：旋盤で軸を削る様子',
              'Stands below it and is read out to people who cannot see. For example: turning a shaft on the lathe',
            )}
            maxlength={80}
          />
        </FormSection>
        <FormActions>
          <Button>{t('加える', 'Add')}</Button>
        </FormActions>
      </Form>
    )}
  </div>
)
