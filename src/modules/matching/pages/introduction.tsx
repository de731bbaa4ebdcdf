// An introduction as one side sees it.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Canvas,
  Chip,
  DateText,
  ErrorSummary,
  type Fact,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  RadioField,
  TextArea,
} from '#ui/index.ts'
import { PersonPhoto } from '#modules/members/index.ts'
import type { Seen } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { seenChips, seenWords } from '../phrases.ts'
import type { Reason } from '../rules.ts'
import type { Side } from '../tables.ts'
import { FitReasons } from './fit-lines.tsx'

interface IntroductionProps {
  id: string
  side: Side
  seen: Seen
  note: string
  /** What fits, as both sides may read it. */
  reasons: readonly Reason[]
  until_on: string
  opportunity: { title: string; href: string; organization_name: string }
  /** What the person lets the organization see of them. */
  person: { id: string; name: string; photo: string | null; facts: readonly Fact[] }
  entryHref: string
  form: FormState
  mayAnswer: boolean
}

const wayOn = ({ seen, side, entryHref, opportunity }: IntroductionProps): Html | null => {
  if (seen === 'met' && side === 'person')
    return <LinkButton href={entryHref}>{t('応募の内容を書く', 'Write my entry', '応募（おうぼ）を書く')}</LinkButton>
  const href = side === 'person' ? matchingPaths.mine() : opportunity.href
  return (
    <LinkButton kind="second" href={href}>
      {side === 'person'
        ? t('自分に合う募集を見る', 'Challenges that fit me')
        : t('募集のページを見る', 'See the challenge')}
    </LinkButton>
  )
}

const explained = ({ seen, side }: IntroductionProps): string =>
  ({
    asked: t(
      '話してみたいかどうかを、お返事ください。',
      'Please say whether you would like to talk.',
      '話してみたいですか。返事（へんじ）を書いてください。',
    ),
    waiting: t(
      '「話したい」と伝えました。相手の返事をお待ちください。',
      'You said yes. Please wait for the other side.',
      'あなたは「話したい」と言いました。相手（あいて）の返事を待ってください。',
    ),
    met:
      side === 'person'
        ? t(
            '事業者も、あなたと話したいと答えました。応募の内容を書いて送ると、やりとりが始まります。',
            'They would like to talk too. Write your entry and the talk begins.',
            '会社も、あなたと話したいと言いました。応募（おうぼ）を書いて送ってください。',
          )
        : t(
            'ご本人も、話したいと答えました。応募の内容が届くまで、お待ちください。',
            'They would like to talk too. Their entry will reach you soon.',
            'その人も、話したいと言いました。応募が来るまで待ってください。',
          ),
    declined: t(
      '「今回は見送り」と調整役に伝えました。相手には、理由も時期も伝わりません。',
      'You said: not this time. The other side learns neither why nor when.',
      'あなたは「今回はやめます」と言いました。理由（りゆう）は、相手には言いません。',
    ),
    over: t(
      '今回は見送りになりました。ほかにも合う相手を、調整役が探しています。',
      'It was not to be this time. The coordinator keeps looking.',
      '今回は、できませんでした。調整役（ちょうせいやく）が、ほかの人や仕事をさがしています。',
    ),
  })[seen]

const AnswerForm = ({ id, form }: { id: string; form: FormState }): Html => (
  <Form action={matchingPaths.answer(id)}>
    <RadioField
      form={form}
      name="answer"
      label={t('お返事', 'Your answer', '返事（へんじ）')}
      required
      options={[
        { value: 'yes', label: t('話してみたい', 'I would like to talk', '話してみたいです') },
        { value: 'no', label: t('今回は見送る', 'Not this time', '今回はやめます') },
      ]}
    />
    <TextArea
      form={form}
      name="words"
      label={t('調整役へのひとこと', 'A word to the coordinator', '調整役（ちょうせいやく）に言いたいこと')}
      rows={3}
      max={1000}
      help={t(
        '見送る理由など。職員だけが読みます。',
        'Such as the reason; for staff only.',
        'やめる理由など。職員だけが読みます。書かなくてもいいです。',
      )}
    />
    <FormActions>
      <Button>{t('返事を送る', 'Send')}</Button>
    </FormActions>
  </Form>
)

export function IntroductionPage(props: IntroductionProps): Html {
  const { side, seen, note, reasons, until_on, opportunity, person, form, mayAnswer, id } = props
  return (
    <>
      <PageHead
        chips={<Chip kind={seenChips[seen]}>{t(seenWords[seen])}</Chip>}
        title={
          side === 'person'
            ? t(`${opportunity.organization_name}のご紹介`, `Introducing ${opportunity.organization_name}`)
            : t(`${person.name}さんのご紹介`, `Introducing ${person.name}`)
        }
        lead={<a href={opportunity.href}>{opportunity.title}</a>}
      />
      {side === 'organization' && <PersonPhoto person={{ ...person, display_name: person.name }} large />}
      <ErrorSummary form={form} labels={{ answer: t('お返事', 'Your answer'), words: t('ひとこと', 'A word') }} />
      <Notice kind={seen === 'met' ? 'success' : 'info'}>{explained(props)}</Notice>
      <Canvas
        items={[
          [t('調整役のことば', "The coordinator's words", '調整役（ちょうせいやく）のことば'), <Prose text={note} />],
          [t('合うところ', 'What fits', '合っているところ'), reasons.length > 0 && <FitReasons fit={{ reasons }} />],
          ...(side === 'organization' ? person.facts : []),
          [t('返事の期限', 'Answer until', 'いつまでに返事をするか'), seen === 'asked' && <DateText on={until_on} />],
        ]}
      />
      {seen === 'asked' && mayAnswer ? <AnswerForm id={id} form={form} /> : <p>{wayOn(props)}</p>}
    </>
  )
}
