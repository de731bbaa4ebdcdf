// One letter: closed until the applicant opens it, then its words and its file.
import { today } from '#platform/calendar/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  DateField,
  DateText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Proof,
  TwoColumns,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { appealUntil } from '../appeal.ts'
import { titleOf } from '../kinds/index.ts'
import { letterPaths } from '../paths.ts'
import type { Letter } from '../queries/letters.ts'
import { Paper } from './paper.tsx'

interface LetterProps {
  letter: Letter
  /** Of the scheme. */
  scheme: string
  /** Its PDF, once it was made. */
  file: FileRecord | null
  /** Somebody of the applicant who has not opened it yet. */
  mayOpen: boolean
  mayRead: boolean
  /** Staff see who opened it. */
  staff: boolean
  mayPost: boolean
  form: FormState
}

const Closed = ({ letter, mayOpen }: LetterProps): Html => (
  <Notice kind="info" title={t('まだ開いていません', 'Not opened yet')}>
    <p class="letter-closed">
      {mayOpen
        ? t(
            '開くと、受け取ったことと日時を記録します。不服を申し立てる期間などは、その翌日から数えます。',
            'Opening it notes that you received it, and when. Periods such as that for objecting count from the next day.',
          )
        : t(
            '申請した方が開くと、ここで読めるようになります。',
            'It can be read here once the applicant has opened it.',
          )}
    </p>
    {mayOpen && (
      <ActionForm
        action={letterPaths.opening(letter.id)}
        label={t('開いて受け取る', 'Open and receive it')}
        kind="primary"
      />
    )}
  </Notice>
)

const FileBox = ({ letter, file }: LetterProps): Html => (
  <Box title={t('通知書のPDF', 'The letter as PDF')}>
    {file === null ? (
      <p>
        {t(
          'いま作っています。少し待ってから、ページを開き直してください。',
          'It is being made. Please open this page again in a moment.',
        )}
      </p>
    ) : (
      <>
        <LinkButton kind="second" href={letterPaths.pdf(letter.id)} download>
          {t('PDFを保存する', 'Save the PDF')}
        </LinkButton>
        <Facts items={[[t('ページ数', 'Pages'), file.pages === null ? null : String(file.pages)]]} />
        <Proof sha256={file.sha256} />
        <p>
          {t(
            '出したときのまま保存しています。あとから変わることはありません。',
            'It is kept as it was issued and never changes.',
          )}
        </p>
      </>
    )}
  </Box>
)

const Received = ({ letter, staff }: LetterProps): Html => {
  const { opened_at, opened_name, posted_on, appeal_months, application } = letter
  const until = opened_at === null || appeal_months === null ? null : appealUntil(today(opened_at), appeal_months)
  return (
    <Box title={t('受け取り', 'Receipt')}>
      <Facts
        items={[
          [
            t('開いた日時', 'Opened'),
            opened_at === null ? t('まだ開いていません', 'Not yet') : <DateText at={opened_at} />,
          ],
          [t('開いた人', 'Opened by'), staff && opened_name !== '' && opened_name],
          [t('郵送した日', 'Posted'), posted_on !== null && <DateText on={posted_on} />],
          [t('審査請求の期限', 'Last day to object'), until !== null && <DateText on={until} />],
        ]}
      />
      <p>
        <a href={applicationPaths.one(application)}>{t('申請を見る', 'See the application')}</a>
      </p>
    </Box>
  )
}

const Posting = ({ letter, form }: LetterProps): Html => (
  <Box title={t('紙で送ったとき', 'When it was sent on paper')}>
    <Form action={letterPaths.posting(letter.id)}>
      <DateField form={form} name="posted_on" label={t('郵送した日', 'Posted on')} required />
      <p>{t('一度記録すると変えられません。', 'Once noted, it cannot be changed.')}</p>
      <FormActions>
        <Button kind="second">{t('記録する', 'Note it')}</Button>
      </FormActions>
    </Form>
  </Box>
)

export const LetterPage = (props: LetterProps): Html => {
  const { letter, scheme, mayRead, mayOpen, mayPost, form } = props
  const open = mayRead && !mayOpen
  return (
    <>
      <PageHead
        title={open ? t(titleOf(letter.kind, letter.content.title)) : t('通知書', 'Letter')}
        lead={t(`${scheme}（${letter.applicant_name}）`, `${scheme} (${letter.applicant_name})`)}
      />
      <ErrorSummary form={form} labels={{ posted_on: t('郵送した日', 'Posted on') }} />
      <TwoColumns
        aside={
          <>
            {open && <FileBox {...props} />}
            <Received {...props} />
            {mayPost && letter.posted_on === null && <Posting {...props} />}
          </>
        }
      >
        {open ? <Paper content={letter.content} /> : <Closed {...props} />}
      </TwoColumns>
    </>
  )
}
