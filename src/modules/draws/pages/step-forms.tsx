// The two acts of a draw: the list is frozen, and the public value is typed in.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Button, ErrorSummary, Facts, Form, FormActions, type Html, TextField } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { drawPaths } from '../paths.ts'
import type { DrawRow } from '../queries/draw.ts'

const sourceLabel = () => t('乱数の出どころ', 'Where the public value comes from')
const reasonLabel = () => t('予告と違う出どころを使う理由', 'Why it is another source than announced')
const beaconLabel = () => t('公開の乱数', 'The public value')

const GoodBeacons = (): Html => (
  <ul class="bullets">
    <li>
      {t(
        '宝くじの当せん番号（ナンバーズ4・ロト6など）。名簿を確定したあとの回のもの',
        'Numbers of a public lottery, of a round after the list was frozen',
      )}
    </li>
    <li>
      {t(
        'drand（だれでも見られる乱数の公開サービス）の、これからの回の値',
        'A coming round of drand, a public source of random values',
      )}
    </li>
    <li>
      {t(
        '人前で振ったさいころの目（10回以上。立ち会った方の数も書く）',
        'Dice thrown before people, ten times or more; say how many watched',
      )}
    </li>
  </ul>
)

export const FreezingForm = ({ event, people, form }: { event: EventRow; people: number; form: FormState }): Html => {
  const seats = (event.capacity ?? 0) - event.taken
  return (
    <Box title={t('名簿を確定する', 'Freeze the list')}>
      <ErrorSummary form={form} labels={{ announced_source: sourceLabel() }} />
      <p>
        {t(
          '下の一覧を確かめてから確定してください。確定すると、だれも変えられません。照合値がすぐに公開されます。このあとに取り消した方も名簿に残り、その席は抽選のあとに次の方へ案内されます。',
          'Please check the list below first. Nobody can change it afterwards; its hash is public at once. Whoever cancels later stays in the list, and their seats are offered after the draw.',
        )}
      </p>
      <Facts
        items={[
          [t('席', 'Seats'), t(`${seats}席`, String(seats))],
          [t('応募', 'Applications'), t(`${people}人`, `${people} people`)],
        ]}
      />
      {people <= seats && (
        <p>
          {t(
            '席のほうが多いので、全員が入れます。抽選をすると、参加が決まったことが全員に届きます。',
            'There are enough seats for everybody. The draw will tell all of them that they can come.',
          )}
        </p>
      )}
      <Form action={drawPaths.freezing(event.id)}>
        <TextField
          form={form}
          name="announced_source"
          label={sourceLabel()}
          required
          help={
            <>
              {t(
                'どの数を使うかを、わかる前に公開します。例：2026年12月1日のナンバーズ4の当せん番号。次のような、だれにも選べない数にします。',
                'Say which value will be used before anybody knows it, such as “Numbers 4 of 1 December 2026”. Good ones are:',
              )}
              <GoodBeacons />
            </>
          }
        />
        <FormActions>
          <Button
            confirm={t('名簿を確定します。取り消せません。よろしいですか。', 'Freeze the list? This cannot be undone.')}
          >
            {t('名簿を確定する', 'Freeze the list')}
          </Button>
        </FormActions>
      </Form>
    </Box>
  )
}

export const RunForm = ({ event, draw, form }: { event: string; draw: DrawRow; form: FormState }): Html => (
  <Box title={t('抽選する', 'Run the draw')}>
    <ErrorSummary
      form={form}
      labels={{ beacon: beaconLabel(), beacon_source: sourceLabel(), beacon_reason: reasonLabel() }}
    />
    <p>
      {t(
        '名簿を確定したあとに発表された数を、発表のとおりに書き写します。確定より前にわかっていた数は使えません。抽選は一度だけです。結果は全員にメールで届きます。',
        'Copy the value as it was published after the list was frozen; one that was known before must not be used. The draw is run once, and everybody is told by mail.',
      )}
    </p>
    <Facts
      items={[
        [t('名簿の照合値', 'Hash of the list'), <code>{draw.list_hash}</code>],
        [t('予告した出どころ', 'Announced source'), draw.announced_source],
      ]}
    />
    <Form action={drawPaths.run(event)}>
      <TextField
        form={form}
        name="beacon"
        label={beaconLabel()}
        required
        help={t('例：第6789回 1234', 'Such as “Round 6789: 1234”')}
      />
      <TextField
        form={form}
        name="beacon_source"
        label={sourceLabel()}
        value={draw.announced_source ?? ''}
        required
        help={t(
          '予告したものを使います。だれでも見に行ける場所です。',
          'The announced one, where anybody can look it up.',
        )}
      />
      <TextField
        form={form}
        name="beacon_reason"
        label={reasonLabel()}
        maxlength={300}
        help={t(
          '予告のとおりなら空欄に。違うときだけ、使えなかった理由を書きます。予告と並べて公開されます。',
          'Empty if it is the announced one. Otherwise say why that could not be used; it is published beside the announcement.',
        )}
      />
      <FormActions>
        <Button confirm={t('抽選をします。やり直せません。よろしいですか。', 'Run the draw? It cannot be run again.')}>
          {t('抽選する', 'Run the draw')}
        </Button>
      </FormActions>
    </Form>
  </Box>
)
