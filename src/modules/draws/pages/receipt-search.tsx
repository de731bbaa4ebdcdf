// One's own line, by the receipt. A plain form, so that it works everywhere.
import { t } from '#platform/i18n/index.ts'
import { Facts, type Html, Notice, SearchForm } from '#ui/index.ts'
import { drawPaths } from '../paths.ts'
import { resultWords } from '../phrases.ts'
import type { Place } from '../queries/entries.ts'

const Found = ({ place: { receipt, line, rank, result, waiting } }: { place: Place }): Html => (
  <div class="draw-place" data-result={result ?? undefined}>
    <p class="draw-place-result">
      <strong>
        {result === null ? t('名簿に載っています', 'You are in the list') : t(resultWords[result])}
        {waiting !== null && t(`（${waiting}番目）`, ` (no. ${waiting})`)}
      </strong>
    </p>
    <Facts
      items={[
        [t('受付番号', 'Receipt'), receipt],
        [t('くじの順番', 'Place in the draw'), rank !== null && t(`${rank}番`, String(rank))],
        [t('名簿の行', 'Line in the list'), <code>{line}</code>],
      ]}
    />
  </div>
)

export const ReceiptSearch = ({ event, asked, place }: { event: string; asked: string; place: Place | null }): Html => (
  <section class="flow" id="receipt">
    <h2>{t('自分の受付番号を探す', 'Look for your receipt')}</h2>
    <p>
      {t(
        '申込みのメールと、参加票のページにあります。',
        'It is in the mail about your application and on your ticket page.',
      )}
    </p>
    <SearchForm
      action={`${drawPaths.page(event)}#receipt`}
      name="receipt"
      value={asked}
      label={t('受付番号', 'Receipt')}
      labelled
    />
    {place !== null && <Found place={place} />}
    {asked !== '' && place === null && (
      <Notice kind="wait" title={t('この受付番号は、名簿にありません', 'The list has no such receipt')}>
        {t(
          '番号をお確かめください。申込みが名簿の確定より前に取り消された場合も、名簿には載りません。',
          'Please check the number. An application that was cancelled before the list was frozen is not in it either.',
        )}
      </Notice>
    )}
  </section>
)
