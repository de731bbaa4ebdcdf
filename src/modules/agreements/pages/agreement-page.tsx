// The terms, who agreed to them, and what has been paid.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  Canvas,
  Chip,
  DateText,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  SwitchField,
  TextField,
  TwoColumns,
  typedIn,
} from '#ui/index.ts'
import { looksLikeEmployment } from '../employment.ts'
import { agreementPaths } from '../paths.ts'
import { sideWords, standChips, standWords } from '../phrases.ts'
import type { Agreement, Consent, Payment, Version } from '../queries/agreement.ts'
import { commissionedOn, missing, standOf } from '../rules.ts'
import type { Side } from '#modules/members/index.ts'
import { termLines } from '../term-lines.ts'
import { PaymentsSection } from './payments.tsx'

export interface AgreementPageProps {
  agreement: Agreement
  about: { title: string; href: string; entry: string; organization_name: string; person_name: string }
  /** The one looked at. */
  version: Version
  versions: readonly Version[]
  consents: readonly Consent[]
  payments: readonly Payment[]
  viewer: Side | 'staff'
  may: { propose: boolean; agree: Side | null; confirm: boolean }
  /** The full name by which they agree; null for staff who type in for somebody. */
  signs_as: string | null
  consent: FormState
  payment: FormState
  today: string
}

const of = (consents: readonly Consent[], version: number, side: Side) =>
  consents.find((one) => one.version === version && one.side === side)

const Next = ({ agreement, consents, may }: AgreementPageProps): Html => {
  const waiting = missing(consents, agreement.version)
  const stand = standOf(agreement)
  if (may.agree !== null && waiting.includes(may.agree)) {
    return (
      <Notice kind="wait">
        {t(
          '内容を読み、よければ「同意する」を押してください。変えたい所は、応募のやりとりで相談できます。',
          'Please read the terms and agree. If something should change, say so in the thread of the entry.',
        )}
      </Notice>
    )
  }
  if (stand === 'agreed')
    return (
      <Notice kind="success">
        {t('双方が同意しました。この条件で進めてください。', 'Both sides agreed. This is what holds.')}
      </Notice>
    )
  const who = waiting.map((side) => t(sideWords[side])).join(t('と', ' and '))
  return <Notice kind="info">{t(`${who}の同意を待っています。`, `Waiting for: ${who}.`)}</Notice>
}

const ConsentBox = ({ agreement, consents, may, consent, signs_as }: AgreementPageProps): Html | null =>
  may.agree === null || of(consents, agreement.version, may.agree) !== undefined ? null : (
    <Box title={t('この条件に同意する', 'Agree to these terms')}>
      <ErrorSummary form={consent} labels={{ name: t('お名前', 'Your name'), agree: t('同意', 'Consent') }} />
      <Form action={agreementPaths.consent(agreement.id)}>
        <HiddenField form={consent} name="version" />
        {signs_as === null ? (
          <TextField form={consent} name="name" label={t('書面にある氏名', 'The name on the paper')} required />
        ) : (
          <p>
            {t(
              `${signs_as}さんとして同意し、この氏名が書面に載ります。`,
              `You agree as ${signs_as}; so it stands in the document.`,
            )}
          </p>
        )}
        <SwitchField
          form={consent}
          name="agree"
          label={t('条件を読み、同意します', 'I have read the terms and agree')}
        />
        <Button>{t('同意する', 'Agree')}</Button>
      </Form>
    </Box>
  )

const Consents = ({ agreement, consents, version }: AgreementPageProps): Html => (
  <Box title={t('同意の記録', 'Consents')}>
    <ul class="plain-list" role="list">
      {(['organization', 'person'] as const).map((side) => {
        const given = of(consents, version.version, side)
        return (
          <li>
            <strong>{t(sideWords[side])}</strong>
            <br />
            {given === undefined
              ? t('まだです', 'Not yet')
              : [given.name, ' ', <DateText at={given.given_at} />, ' ', typedIn(given.origin)]}
          </li>
        )
      })}
    </ul>
    <LinkButton kind="second" href={`${agreementPaths.pdf(agreement.id)}?version=${version.version}`}>
      {t('書面を取り出す（PDF）', 'Take it as a PDF')}
    </LinkButton>
  </Box>
)

const Versions = ({ agreement, versions, version }: AgreementPageProps): Html | null =>
  versions.length < 2 ? null : (
    <Box title={t('これまでの版', 'Versions')}>
      <ul class="plain-list" role="list">
        {versions.map((one) => (
          <li>
            <a
              href={`${agreementPaths.page(agreement.id)}?version=${one.version}`}
              aria-current={one.version === version.version ? 'true' : undefined}
            >
              {t(`第${one.version}版`, `Version ${one.version}`)}
            </a>{' '}
            <DateText at={one.created_at} time={false} />
            {one.version === agreement.agreed_version && <Chip kind="good">{t('有効', 'In force')}</Chip>}
            {one.reason !== '' && <p class="soft">{one.reason}</p>}
          </li>
        ))}
      </ul>
    </Box>
  )

export function AgreementPage(props: AgreementPageProps): Html {
  const { agreement, about, version, consents, may, viewer } = props
  const stand = standOf(agreement)
  const worker = of(consents, version.version, 'person')?.name
  const odd = viewer !== 'person' && looksLikeEmployment(version.terms.signs)
  return (
    <TwoColumns
      aside={
        <>
          <ConsentBox {...props} />
          <Consents {...props} />
          <Versions {...props} />
        </>
      }
    >
      <PageHead
        chips={<Chip kind={standChips[stand]}>{t(standWords[stand])}</Chip>}
        title={t('仕事の条件', 'Terms of the work')}
        lead={
          <>
            <a href={about.href}>{about.title}</a>
            <br />
            {about.organization_name} ・ {about.person_name}
          </>
        }
        actions={
          may.propose ? (
            <LinkButton kind="second" href={agreementPaths.edit(agreement.id)}>
              {t('条件を変える', 'Change the terms')}
            </LinkButton>
          ) : undefined
        }
      />
      <Next {...props} />
      {odd && (
        <Notice
          kind="error"
          title={t(
            '雇用にあたるおそれがあります',
            'This may be employment',
            '会社に雇われる（やとわれる）働き方かもしれません',
          )}
        >
          {t(
            '働き方の答えから、業務委託ではなく雇用とみなされるおそれがあります。調整役か労働基準監督署にご相談ください。',
            'Going by the answers, this may count as employment. Please ask a coordinator or the Labour Standards Inspection Office.',
            '働き方の答えを見ると、「業務委託（ぎょうむいたく＝仕事だけをたのむこと）」ではなく、「雇用（こよう＝会社に雇われること）」かもしれません。調整役（ちょうせいやく）か労働基準監督署（ろうどうきじゅんかんとくしょ）に聞いてください。',
          )}
        </Notice>
      )}
      <Canvas
        items={termLines(version.terms, commissionedOn(consents), worker).map(({ label, text }): [string, Html] => [
          label,
          <Prose text={text} />,
        ])}
      />
      <p>
        <LinkButton kind="plain" href={about.entry}>
          {t('応募のやりとりへ', 'To the thread of the entry')}
        </LinkButton>
      </p>
      {agreement.agreed_version !== null && version.terms.fee_yen !== null && <PaymentsSection {...props} />}
    </TwoColumns>
  )
}
