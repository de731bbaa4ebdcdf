// The proof, run again by the visitor's own browser (client/verify-draw.ts).
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import type { Proof } from '../algorithm/run.ts'
import { type Step, steps } from '../algorithm/verify.ts'
import { drawPaths } from '../paths.ts'

const stepWords: Record<Step, () => string> = {
  commitment: () => t('秘密の値の指紋が、先に公開した約束の値と同じ', 'The secret is the one that was promised'),
  listHash: () => t('名簿の指紋が、締切のときに公開したものと同じ', 'The list is the one that was frozen'),
  seed: () => t('秘密の値・公開の乱数・名簿から、同じ種になる', 'Secret, public value and list give the same seed'),
  order: () => t('すべての組のくじを計算し直すと、同じ順番になる', 'All tickets, drawn again, give the same order'),
  seats: () => t('その順番で席を決めると、当選・待ちが同じになる', 'The order gives the same seats'),
}

interface VerifierProps {
  event: string
  /** What the page says of the draw: a proof that says otherwise is not its own. */
  published: Readonly<Partial<Record<keyof Proof, unknown>>>
}

export const Verifier = ({ event, published }: VerifierProps): Html => (
  <section
    class="draw-verifier flow"
    id="verify"
    data-verify-draw={drawPaths.proof(event)}
    data-published={JSON.stringify(published)}
  >
    <h2>{t('あなたの端末で確かめる', 'Check it on your own device')}</h2>
    <p>
      {t(
        '証明のファイルを読み込み、抽選を初めからやり直します。計算するのは、まちポートではなく、あなたの端末です。',
        'Loads the proof and runs the whole draw again: not on our machine but on yours.',
      )}
    </p>
    <div class="draw-verifier-acts">
      <button class="button primary" type="button" hidden>
        {t('この端末で計算し直す', 'Run it again on this device')}
      </button>
      <a class="button second" href={drawPaths.proof(event)} download>
        {t('証明をダウンロードする', 'Download the proof')}
      </a>
    </div>
    <ol class="draw-steps">
      {steps.map((step) => (
        <li data-step={step} data-yes={t('同じでした', 'the same')} data-no={t('ここで違いました', 'differs here')}>
          <span>{stepWords[step]()}</span>
          <strong class="draw-step-word" />
        </li>
      ))}
    </ol>
    <p
      class="draw-verdict"
      role="status"
      data-running={t('計算しています…', 'Running …')}
      data-valid={t(
        '正しい抽選です。はじめから計算し直しても、同じ結果になりました。',
        'The draw holds: run again, it gave the same result.',
      )}
      data-wrong={t('計算が合いません：', 'It does not come out the same: ')}
      data-other={t(
        'この抽選の証明ではありません。別の抽選のものか、書き換えられています。',
        'This is not the proof of this draw: it belongs to another, or was changed.',
      )}
      data-failed={t(
        '証明を読み込めませんでした。もう一度お試しください。',
        'The proof could not be loaded. Please try again.',
      )}
    />
    <div class="field" hidden>
      <label class="field-label" for="proof-file">
        {t('前に保存しておいた証明を確かめる', 'Check a proof that you kept')}
      </label>
      <p class="field-help" id="proof-file-help">
        {t('ファイルはこの端末の中だけで読み、送りません。', 'The file is read on this device only, and not sent.')}
      </p>
      <input type="file" id="proof-file" accept=".json,application/json" aria-describedby="proof-file-help" />
    </div>
    <p data-otherwise>
      {t(
        'この画面で計算するには、JavaScriptと安全な接続（https）が要ります。ほかにも、証明をダウンロードして、まちポートの「machiport draw verify」か、公開している仕様から作った検証プログラムで確かめられます。',
        'To run it here takes JavaScript and a secure connection. Otherwise download the proof and check it with `machiport draw verify`, or with a program of your own made from the specification.',
      )}
    </p>
  </section>
)
